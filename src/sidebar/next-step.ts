import type { InquiryCard } from "../addon/calls.ts";

/**
 * - `settle`: choose between the entry and the reports · `stock`: say that the stock is back
 * - `import`: the data is old, and a new report may tell how it ended · `contact`: ask Amazon
 * - `record`: say what came of it, or ask once more
 */
export type NextStep = "settle" | "stock" | "import" | "contact" | "record";

/** The one step that brings an inquiry forward. */
export function nextStepOf({
  due,
  closed,
  staleDays,
  state,
}: Pick<InquiryCard, "due" | "closed" | "staleDays" | "state">): NextStep {
  if (due.kind === "conflict") return "settle";
  if (closed) return "stock";
  if (staleDays !== null) return "import";
  return state === "to-contact" || due.kind === "ask-again" ? "contact" : "record";
}
