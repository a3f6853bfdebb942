/** The document's lock: one execution holds it at a time ("Lock Service"). */
export class DocumentLock {
  #holder: object | undefined;

  /** Whether the execution holds the lock now; one that has it already keeps it. */
  take(execution: object): boolean {
    this.#holder ??= execution;
    return this.#holder === execution;
  }

  release(execution: object): void {
    if (this.#holder === execution) this.#holder = undefined;
  }

  isHeldBy(execution: object): boolean {
    return this.#holder === execution;
  }
}
