/** What every text of the add-on's answers may be made of: reports, cells and answers of Amazon's are anybody's. */

/** Markup that would set `ran`, the page's end, a template, and characters that turn around what follows or are not seen. */
export const HOSTILE =
  "<img src=x onerror=\"globalThis.ran='img'\"></script><script>globalThis.ran='script'</script>" +
  "</style><svg onload=\"globalThis.ran='svg'\">{{constructor}}&lt;b&gt;" +
  "\u200B\u200D\uFEFF\u2069\u202E\u2067turned";

/** One word far longer than any real title. */
export const ENDLESS = "\u202Ex".repeat(2_500);

/** Names, choices and days that the sidebar reads, not shows. */
const READ = new Set([
  "address",
  "at",
  "behind",
  "by",
  "cancelled",
  "choice",
  "code",
  "contactBy",
  "contactedAt",
  "currency",
  "descending",
  "entered",
  "evidence",
  "fault",
  "group",
  "how",
  "id",
  "ids",
  "importId",
  "inquiryId",
  "key",
  "kind",
  "language",
  "level",
  "levelLabel",
  "line",
  "marketplace",
  "marketplaceId",
  "outcome",
  "phase",
  "preset",
  "problem",
  "remembered",
  "reported",
  "replyBy",
  "rule",
  "sample",
  "section",
  "snoozeUntil",
  "state",
  "stateLabel",
  "status",
  "streams",
  "timeZone",
  "type",
  "weekdays",
  "who",
  "whoLabel",
]);

/** The same value with this text in place of every text that the sidebar shows; texts in lists stay apart. */
export function filledWith<T>(value: T, text: string): T {
  return filled(value, "", text) as T;
}

function filled(value: unknown, key: string, text: string): unknown {
  if (READ.has(key)) return value;
  if (typeof value === "string") return value === "" ? "" : text;
  if (Array.isArray(value)) {
    return value.map((one, index) =>
      typeof one === "string" ? `${filled(one, key, text)}${index}` : filled(one, key, text),
    );
  }
  if (typeof value !== "object" || value === null) return value;
  // A finding's rule is named by the add-on.
  const ours = "rule" in value ? ["name"] : [];
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, ours.includes(name) ? one : filled(one, name, text)]),
  );
}
