/** formulas.html: what formulas need where the rules have to judge or a template is to be read. */
export { judged } from "../formulas/judged.ts";
export { templateCheck, templatePreview } from "../formulas/template-cells.ts";
