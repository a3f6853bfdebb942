/**
 * Walks through XML as Amazon writes it: elements, their texts, CDATA, comments; attributes are passed over. Strict in
 * what decides the structure, and no more than that: entities of a document's own are not known.
 */
import { CR, LF } from "./quoted-cell.ts";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const OPENING_BRACKET = 0x5b;
const DEEPEST = 64;

/** Told of an element's beginning, text and end, in the order of the file. Names come without their namespace. */
export interface XmlVisitor {
  /** @param line 1-based */
  open(name: string, line: number): void;
  /** A piece of the innermost element's text lies at `start` to `end`; `plain`: without entities (CDATA). */
  text(start: number, end: number, plain: boolean): void;
  close(name: string): void;
}

/** Where a walk ended; `whole`: all elements were closed, and there was one. */
export interface XmlEnd {
  readonly whole: boolean;
  readonly line: number;
}

/** Goes through the elements from byte `from` on, as far as they are well-formed. */
export function walkXml(bytes: Uint8Array, from: number, visitor: XmlVisitor): XmlEnd {
  const lines = new LineCount(bytes);
  const stack: string[] = [];
  let roots = 0;
  let at = from;
  for (;;) {
    const tag = bytes.indexOf(LESS, at);
    const end = tag === -1 ? bytes.length : tag;
    if (end > at && stack.length > 0) visitor.text(at, end, false);
    if (tag === -1) return { whole: stack.length === 0 && roots === 1, line: lines.at(bytes.length) };
    const after = bytes[tag + 1];
    if (after === QUESTION) {
      at = endOf(bytes, tag, "?>");
    } else if (after === BANG && startsWith(bytes, tag, "<!--")) {
      at = endOf(bytes, tag + 4, "-->");
    } else if (after === BANG && startsWith(bytes, tag, "<![CDATA[")) {
      at = endOf(bytes, tag, "]]>");
      if (at !== -1 && stack.length > 0) visitor.text(tag + 9, at - 3, true);
    } else if (after === BANG) {
      at = endOf(bytes, tag, ">");
      // Entities of its own could stand for anything: not ours.
      if (bytes.subarray(tag, at).indexOf(OPENING_BRACKET) !== -1) at = -1;
    } else {
      at = endOfTag(bytes, tag);
      if (at === -1) return { whole: false, line: lines.at(tag) };
      const closes = after === SLASH;
      const name = nameAt(bytes, closes ? tag + 2 : tag + 1);
      if (closes) {
        if (stack.pop() !== name) return { whole: false, line: lines.at(tag) };
        visitor.close(name);
      } else {
        if (name === "" || stack.length === DEEPEST) return { whole: false, line: lines.at(tag) };
        if (stack.length === 0) roots += 1;
        visitor.open(name, lines.at(tag));
        if (bytes[at - 2] === SLASH) visitor.close(name);
        else stack.push(name);
      }
    }
    if (at === -1) return { whole: false, line: lines.at(tag) };
  }
}

/** Counts lines as far as it is asked, going forward only. */
class LineCount {
  private line = 1;
  private readonly newline: number;
  /** Where the line ends; -1 for the last one. */
  private end: number;

  constructor(private readonly bytes: Uint8Array) {
    this.newline = bytes.indexOf(LF) === -1 ? CR : LF;
    this.end = bytes.indexOf(this.newline);
  }

  at(position: number): number {
    while (this.end !== -1 && this.end < position) {
      this.line += 1;
      this.end = this.bytes.indexOf(this.newline, this.end + 1);
    }
    return this.line;
  }
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Index after the next `text`, -1 without one. */
function endOf(bytes: Uint8Array, from: number, text: string): number {
  let at = bytes.indexOf(text.charCodeAt(0), from);
  while (at !== -1) {
    if (startsWith(bytes, at, text)) return at + text.length;
    at = bytes.indexOf(text.charCodeAt(0), at + 1);
  }
  return -1;
}

/** Index after the `>` that ends the tag at `from`; one inside an attribute's quotes is none. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
      quote = byte;
    } else if (byte === GREATER) {
      return at + 1;
    } else if (byte === LESS) {
      return -1;
    }
  }
  return -1;
}

/** The name of the element, without its namespace; `""` where none stands. */
function nameAt(bytes: Uint8Array, from: number): string {
  let at = from;
  while (at < bytes.length && !isEndOfName(bytes[at] as number)) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 80)));
  return name.slice(name.indexOf(":") + 1);
}

function isEndOfName(byte: number): boolean {
  return byte <= 0x20 || byte === GREATER || byte === SLASH;
}
