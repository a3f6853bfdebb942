/** Whether something that was said is a sentence for the user, not the text of an exception. */
const OF_AN_EXCEPTION =
  /\b(Error|Exception)\b|undefined|\bNaN\b|\[object|is not (a function|iterable|defined)|Cannot read|at \S+:\d+|\.ts\b|Code\.js|Unexpected (token|end)/;

export function expectReadable(message: string, language: "ja" | "en"): void {
  expect(message).not.toMatch(OF_AN_EXCEPTION);
  expect(message.trim()).not.toBe("");
  expect(message.length).toBeLessThan(2_000);
  if (language === "ja") expect(message).toMatch(/[ぁ-んァ-ヶ]/);
  else expect(message).toMatch(/^[A-Z“"'(]/);
}
