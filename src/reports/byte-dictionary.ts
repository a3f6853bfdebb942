/** Of each piece its hash, where it begins and its length. */
const ENTRY = 3;

/**
 * Numbers the different pieces of one byte array 0, 1, 2… in the order they first come up: equal pieces have equal
 * numbers. The pieces stay where they are, nothing is copied or decoded.
 */
export class ByteDictionary {
  private entries = new Int32Array(64 * ENTRY);
  /** Open addressing: number + 1 of a piece, 0 where free. */
  private slots = new Int32Array(256);
  /** How many different pieces came up. */
  size = 0;

  constructor(private readonly bytes: Uint8Array) {}

  indexOf(start: number, end: number): number {
    const { bytes, entries, slots } = this;
    const hash = hashOf(bytes, start, end);
    const length = end - start;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = (slots[slot] as number) - 1;
      if (found === -1) break;
      const entry = found * ENTRY;
      if (
        entries[entry] === hash &&
        entries[entry + 2] === length &&
        equals(bytes, entries[entry + 1] as number, start, end)
      )
        return found;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size + 1;
    this.append(hash, start, length);
    return this.size - 1;
  }

  private append(hash: number, start: number, length: number): void {
    const entry = this.size * ENTRY;
    if (entry === this.entries.length) {
      const longer = new Int32Array(entry * 2);
      longer.set(this.entries);
      this.entries = longer;
    }
    this.entries[entry] = hash;
    this.entries[entry + 1] = start;
    this.entries[entry + 2] = length;
    this.size += 1;
    if (this.size * 2 > this.slots.length) this.grow();
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = (this.entries[index * ENTRY] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.slots = slots;
  }
}

/** FNV-1a, four bytes at a time: a multiplication for each byte takes longer than all else. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (; at + 3 < end; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ four, 0x01000193);
    // What a multiplication does to the highest byte would never reach the lower ones.
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Whether the same bytes lie at `own`. */
function equals(bytes: Uint8Array, own: number, start: number, end: number): boolean {
  for (let at = start, other = own; at < end; at += 1, other += 1) {
    if (bytes[at] !== bytes[other]) return false;
  }
  return true;
}
