import type { Stage } from "./stage.ts";
import { collectStage } from "./stages/collect-stage.ts";
import { digestStage } from "./stages/digest-stage.ts";
import { historyStage } from "./stages/history-stage.ts";
import { recordStage } from "./stages/record-stage.ts";
import { refreshStage } from "./stages/refresh-stage.ts";

/** The stages of a run in their order. */
export const STAGES: readonly Stage[] = [collectStage, refreshStage, digestStage, recordStage, historyStage];
