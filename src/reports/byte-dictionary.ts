import { IntList } from "./int-list.ts";

/**
 * Numbers the different pieces of one byte array 0, 1, 2… in the order they first come up: equal pieces have equal
 * numbers. The pieces stay where they are, nothing is copied or decoded.
 */
export class ByteDictionary {
  private readonly starts = new IntList();
  private readonly ends = new IntList();
  private readonly hashes = new IntList();
  /** Open addressing: number + 1 of a piece, 0 where free. */
  private slots = new Int32Array(256);

  constructor(private readonly bytes: Uint8Array) {}

  /** How many different pieces came up. */
  get size(): number {
    return this.starts.length;
  }

  indexOf(start: number, end: number): number {
    const hash = this.hashOf(start, end);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = (this.slots[slot] as number) - 1;
      if (found === -1) break;
      if (this.hashes.get(found) === hash && this.equals(found, start, end)) return found;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.starts.length + 1;
    this.starts.push(start);
    this.ends.push(end);
    this.hashes.push(hash);
    if (this.starts.length * 2 > this.slots.length) this.grow();
    return this.starts.length - 1;
  }

  /** FNV-1a. */
  private hashOf(start: number, end: number): number {
    const bytes = this.bytes;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  private equals(index: number, start: number, end: number): boolean {
    const bytes = this.bytes;
    const own = this.starts.get(index);
    if (this.ends.get(index) - own !== end - start) return false;
    for (let at = start, other = own; at < end; at += 1, other += 1) {
      if (bytes[at] !== bytes[other]) return false;
    }
    return true;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let index = 0; index < this.hashes.length; index += 1) {
      let slot = this.hashes.get(index) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.slots = slots;
  }
}
