/**
 * When a report was true, epoch ms: when its file was last changed, but never before the newest time inside it (a
 * copied file may carry any date).
 *
 * @param fileModifiedAt epoch ms
 * @param newestTime newest time found in the report, epoch ms; NaN where there is none
 */
export function asOfTime(fileModifiedAt: number, newestTime: number): number {
  return Number.isNaN(newestTime) ? fileModifiedAt : Math.max(fileModifiedAt, newestTime);
}
