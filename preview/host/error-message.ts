/** The message of whatever was thrown; errors of the bundle belong to another realm. */
export function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
