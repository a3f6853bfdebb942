/** The parts that are loaded where they are asked for. `node build.mjs --whole` takes `whole.ts` instead. */
import type * as Desk from "./desk.ts";
import type * as Formulas from "./formulas.ts";
import { loadPart } from "./load.ts";

export const parts = {
  desk: () => loadPart("desk") as typeof Desk,
  formulas: () => loadPart("formulas") as typeof Formulas,
};
