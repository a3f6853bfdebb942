interface Entry {
  readonly at: number;
  readonly act: () => void;
}

/** What is still to happen, played in order of time; what is planned for the same moment keeps its order. */
export class Agenda {
  /** Latest first, so that the next one is popped off the end. */
  private readonly entries: Entry[] = [];

  plan(at: number, act: () => void): void {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, { at, act });
  }

  /** Plays all that is planned before `end`, and what it plans in turn. @param tick is told the time before each */
  playUntil(end: number, tick: (at: number) => void): void {
    for (let next = this.entries.pop(); next !== undefined && next.at < end; next = this.entries.pop()) {
      tick(next.at);
      next.act();
    }
  }
}
