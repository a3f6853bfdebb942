/** In the place of `parts.ts` where everything stands in Code.js. */
import * as desk from "./desk.ts";
import * as formulas from "./formulas.ts";

export const parts = { desk: () => desk, formulas: () => formulas };
