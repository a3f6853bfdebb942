import { ByteDictionary } from "./byte-dictionary.ts";
import type { CellTexts } from "./cell-texts.ts";
import { IntList } from "./int-list.ts";
import { LONGEST_TEXT } from "./limits.ts";
import type { RejectReason } from "./rejected-row.ts";

const FAULTS: readonly RejectReason[] = ["cell-too-long", "undecodable-text"];

/** How a file's cells become texts: those whose quotes are doubled in their own way. */
export interface TextsOfCells {
  readonly plain: CellTexts;
  readonly doubled: CellTexts;
}

/**
 * The cells of one column as codes of what they mean: each different cell is decoded and understood once, and cells of
 * the same meaning have the same code.
 */
export class CellCodes<T> {
  /** The meanings by their codes, each once. */
  readonly values: T[];
  /** Code of an empty cell. */
  readonly absent: number;
  private readonly codes: Map<T, number>;
  private readonly plain: CodedPieces;
  private readonly doubled: CodedPieces;

  /**
   * @param meaningOf what a cell's text means
   * @param values meanings whose codes are settled
   * @param absent for an empty cell
   */
  constructor(
    bytes: Uint8Array,
    private readonly texts: TextsOfCells,
    private readonly meaningOf: (text: string) => T,
    values: readonly T[],
    absent: T,
  ) {
    this.values = [...values];
    this.codes = new Map(values.map((value, code) => [value, code]));
    this.plain = new CodedPieces(bytes);
    this.doubled = new CodedPieces(bytes);
    this.absent = this.codeOfValue(absent);
  }

  /** Code of the cell's meaning, below 0 where its text cannot be used (`faultOf`). */
  codeOf(start: number, end: number, doubled: boolean): number {
    const coded = doubled ? this.doubled : this.plain;
    const { pieces, codes } = coded;
    if (pieces.isAt(coded.last, start, end)) return codes.get(coded.last);
    const piece = pieces.indexOf(start, end);
    coded.last = piece;
    if (piece < codes.length) return codes.get(piece);
    const code = this.read((doubled ? this.texts.doubled : this.texts.plain).read(start, end));
    codes.push(code);
    return code;
  }

  private read(text: string): number {
    const fault = faultIn(text);
    return fault === null ? this.codeOfValue(this.meaningOf(text)) : -1 - FAULTS.indexOf(fault);
  }

  private codeOfValue(value: T): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    this.codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Why a cell of this code cannot be used. */
export function faultOf(code: number): RejectReason {
  return FAULTS[-1 - code] as RejectReason;
}

class CodedPieces {
  readonly pieces: ByteDictionary;
  readonly codes = new IntList();
  /** The piece that came last: in many columns the next one is the same. */
  last = 0;

  constructor(bytes: Uint8Array) {
    this.pieces = new ByteDictionary(bytes);
  }
}

function faultIn(text: string): RejectReason | null {
  if (text.length > LONGEST_TEXT) return "cell-too-long";
  return text.includes("\ufffd") ? "undecodable-text" : null;
}
