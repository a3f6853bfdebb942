import { cornerOf, type Reference } from "./reference.ts";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "error"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "reference"; readonly value: Reference; readonly start: number; readonly end: number }
  /** A function's name (before its parenthesis), a named range, TRUE or FALSE. */
  | {
      readonly kind: "function" | "name";
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "operator"; readonly value: string; readonly start: number; readonly end: number };

const TAB = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*";
const COLUMN = "\\$?[A-Za-z]{1,3}";
const ROW = "\\$?[1-9]\\d*";
const NOT_A_NAME = "(?![\\p{L}\\p{N}_.(!])";

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/y;
const REFERENCE = new RegExp(
  `(${TAB})?(?:(${CELL}|${COLUMN}|${ROW}):(${CELL}|${COLUMN}|${ROW})|(${CELL}))${NOT_A_NAME}`,
  "uy",
);
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%(),;{}:]/y;

/** The tokens of a formula's text after its `=`; undefined where it is no formula. Offsets count from `from`'s text. */
export function tokenize(text: string, from: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = from;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const start = at;
    const reference = match(REFERENCE);
    if (reference) {
      at += reference[0].length;
      const prefix = reference[1]?.slice(0, -1);
      const tabName = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
      const single = reference[4];
      const value: Reference =
        single === undefined
          ? { tabName, start: cornerOf(reference[2] ?? ""), end: cornerOf(reference[3] ?? "") }
          : { tabName, start: cornerOf(single), end: undefined };
      tokens.push({ kind: "reference", value, start, end: at });
      continue;
    }
    const number = match(NUMBER);
    if (number) {
      at += number[0].length;
      tokens.push({ kind: "number", value: Number(number[0]), start, end: at });
      continue;
    }
    const string = match(STRING);
    if (string) {
      at += string[0].length;
      tokens.push({ kind: "string", value: string[0].slice(1, -1).replaceAll('""', '"'), start, end: at });
      continue;
    }
    const error = match(ERROR);
    if (error) {
      at += error[0].length;
      tokens.push({ kind: "error", value: error[0], start, end: at });
      continue;
    }
    const name = match(NAME);
    if (name) {
      at += name[0].length;
      const called = /^\s*\(/.test(text.slice(at));
      tokens.push({ kind: called ? "function" : "name", value: name[0], start, end: at });
      continue;
    }
    const operator = match(OPERATOR);
    if (!operator) return undefined;
    at += operator[0].length;
    tokens.push({ kind: "operator", value: operator[0], start, end: at });
  }
  return tokens;
}

/** The formula with each reference replaced by what `rewrite` answers. */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => string): string {
  const tokens = tokenize(formula, 1);
  if (!tokens) return formula;
  let result = "";
  let copied = 0;
  for (const token of tokens) {
    if (token.kind !== "reference") continue;
    result += formula.slice(copied, token.start) + rewrite(token.value);
    copied = token.end;
  }
  return result + formula.slice(copied);
}
