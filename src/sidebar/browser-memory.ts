/**
 * What the browser keeps for the next time, as JSON under a name. In Google's frame it may refuse: then nothing is
 * kept, and the user is asked again.
 */
const PREFIX = "holdguard:";

/** What was kept last under a name, to be checked by whoever asks; null where there is nothing. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Refused or full.
  }
}
