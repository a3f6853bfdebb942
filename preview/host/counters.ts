import type { Counters } from "./types.ts";

/** Counts service calls and the cells they read and write. */
export class CallCounters {
  #calls = new Map<string, number>();
  #customFunctions = new Map<string, number>();
  #cellsRead = 0;
  #cellsWritten = 0;

  /** `name`: Class.method. */
  call(name: string): void {
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
  }

  /** One execution of a custom function: told as `customFunction.NAME`, no part of the total of service calls. */
  customFunction(name: string): void {
    const key = `customFunction.${name}`;
    this.#customFunctions.set(key, (this.#customFunctions.get(key) ?? 0) + 1);
  }

  read(cells: number): void {
    this.#cellsRead += cells;
  }

  written(cells: number): void {
    this.#cellsWritten += cells;
  }

  reset(): void {
    this.#calls = new Map();
    this.#customFunctions = new Map();
    this.#cellsRead = 0;
    this.#cellsWritten = 0;
  }

  snapshot(): Counters {
    return {
      calls: Object.fromEntries([...this.#calls, ...this.#customFunctions]),
      totalCalls: [...this.#calls.values()].reduce((sum, count) => sum + count, 0),
      cellsRead: this.#cellsRead,
      cellsWritten: this.#cellsWritten,
    };
  }
}
