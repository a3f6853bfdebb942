/** An error that Apps Script itself would throw; the message is Google's wording. */
export class ScriptException extends Error {
  override readonly name = "Exception";
}

/** A part of Apps Script that this host does not imitate. An execution that touches it fails even if it catches this. */
export class NotImitated extends Error {
  override readonly name = "NotImitated";
  constructor(what: string) {
    super(`${what} is not imitated by this Apps Script host`);
  }
}
