/**
 * Code.js, which Google loads at every execution, every cell with a formula included. So it holds only what opening the
 * file and looking up an order need, and the doors to the two parts that are loaded where they are asked for:
 *
 * | file | what it holds | when it is loaded |
 * | --- | --- | --- |
 * | Code.js | the entry points, the menu, the formulas that look up | at every execution |
 * | formulas.html | the rules, and the templates of inquiries, for formulas | by a formula that has to judge |
 * | desk.html | all that the sidebar, the menu and the trigger do | by their calls |
 *
 * Each is whole in itself: the parts share no code, and nothing but the arguments and the answers of `entry.js` passes
 * between them. The build refuses to put into Code.js what belongs to a part (`OF_THE_PARTS` in `build.mjs`).
 */
export {
  HELD_UNITS,
  HOLD_DAYS,
  HOLD_RELEASE,
  SUSPICION,
  SUSPICION_LEVEL,
  SUSPICION_REASONS,
  TEMPLATE_CHECK,
  TEMPLATE_PREVIEW,
} from "../formulas/formulas.ts";
export { onOpen, showSidebar } from "../menu.ts";
export { call, choose, runScheduled } from "./doors.ts";
