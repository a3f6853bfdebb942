/** Of each piece its hash, where it begins and its length. */
const ENTRY = 3;

/**
 * Numbers the different pieces of one byte array 0, 1, 2… in the order they first come up: equal pieces have equal
 * numbers. The pieces stay where they are, nothing is copied or decoded.
 */
export class ByteDictionary {
  /** How many different pieces came up. */
  size = 0;
  /** Reads four bytes at once, wherever they lie. */
  private readonly view: DataView;
  private entries = new Int32Array(64 * ENTRY);
  /** Open addressing: number + 1 of a piece, 0 where free. */
  private slots = new Int32Array(256);

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  indexOf(start: number, end: number): number {
    const { entries, slots } = this;
    const hash = this.hashOf(start, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = (slots[slot] as number) - 1;
      if (found === -1) break;
      if (entries[found * ENTRY] === hash && this.isAt(found, start, end)) return found;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size + 1;
    this.append(hash, start, end - start);
    return this.size - 1;
  }

  /** Whether piece `index` has the same bytes; false where there is none yet. */
  isAt(index: number, start: number, end: number): boolean {
    if (index >= this.size) return false;
    const { bytes, view, entries } = this;
    const length = end - start;
    if (entries[index * ENTRY + 2] !== length) return false;
    const own = entries[index * ENTRY + 1] as number;
    let at = 0;
    for (; at + 3 < length; at += 4) {
      if (view.getInt32(own + at, true) !== view.getInt32(start + at, true)) return false;
    }
    for (; at < length; at += 1) {
      if (bytes[own + at] !== bytes[start + at]) return false;
    }
    return true;
  }

  /** FNV-1a, four bytes at a time: a multiplication for each byte takes longer than all else. */
  private hashOf(start: number, end: number): number {
    const { bytes, view } = this;
    let hash = 0x811c9dc5 | 0;
    let at = start;
    for (; at + 3 < end; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
      // Of itself, the highest byte would never reach the lower ones.
      hash ^= hash >>> 15;
    }
    for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    return hash ^ (hash >>> 15);
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
