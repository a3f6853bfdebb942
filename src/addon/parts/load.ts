/**
 * Loads a part of the script out of an HTML file of the project, once an execution.
 *
 * What it takes for granted of Google, each with its check in 動作確認 (`src/addon/self-check/`):
 * - `HtmlTemplate.getRawContent` gives the file as it was pushed ("Class HtmlTemplate": "Returns the unprocessed content
 *   of this template").
 * - A string can be evaluated ("Class HtmlTemplate", `getCode`: "Generates a string of JavaScript code … that can be
 *   evaluated. Calling eval(<code>) returns …").
 * - Custom functions may do both ("Custom functions in Google Sheets", Using Apps Script services: HTML, "Can generate
 *   HTML, but cannot display it").
 * Should Google refuse any of it, `node build.mjs --whole` puts everything into Code.js.
 *
 * Only what the build wrote between its two marks is evaluated: no text of the seller's, of Amazon's or of the sidebar's
 * comes near it.
 */
import { type PartName, PartProblem } from "./part-problem.ts";

/** The digest of all parts; the build fills it in, so that files of two builds are never mixed. */
declare const HOLDGUARD_BUILD: string;

const loaded: Partial<Record<PartName, unknown>> = {};

/** @throws {PartProblem} where the file is missing, of another build or not whole */
export function loadPart(name: PartName): unknown {
  loaded[name] ??= evaluated(textOfPart(name));
  return loaded[name];
}

/** What the build wrote between the marks: see `partPage` in `build.mjs`. */
function textOfPart(name: PartName): string {
  const page = pageOf(name);
  const opening = `<!-- HoldGuard ${name} ${HOLDGUARD_BUILD} --><script>`;
  const closing = `</script><!-- end of ${name} ${HOLDGUARD_BUILD} -->`;
  const start = page.indexOf(opening);
  const end = page.lastIndexOf(closing);
  if (start === -1 || end === -1) throw new PartProblem(name, "foreign", `no part of ${HOLDGUARD_BUILD}`);
  return page.slice(start + opening.length, end);
}

function pageOf(name: PartName): string {
  try {
    return HtmlService.createTemplateFromFile(name).getRawContent();
  } catch (error) {
    throw new PartProblem(name, "missing", error instanceof Error ? error.message : String(error));
  }
}

function evaluated(script: string): unknown {
  return new Function(`${script}\nreturn part;`)();
}
