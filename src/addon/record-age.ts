/** When the record was last begun. A run that was cut off counts: a book too large for it costs one run a week, not each. */
const KEY = "holdguard.record";
const OLD_AFTER_MS = 7 * 86_400_000;

/** @param at now, epoch ms */
export function isRecordOld(at: number): boolean {
  const begun = Number(PropertiesService.getDocumentProperties().getProperty(KEY));
  return !(at - begun < OLD_AFTER_MS);
}

export function noteRecord(at: number): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, String(at));
}
