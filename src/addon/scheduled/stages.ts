import type { Stage } from "./stage.ts";
import { recordStage } from "./stages/record-stage.ts";
import { refreshStage } from "./stages/refresh-stage.ts";

/** The stages of a run in their order. */
export const STAGES: readonly Stage[] = [refreshStage, recordStage];
