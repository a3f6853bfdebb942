import { type Token, tokenize } from "./lexer.ts";
import type { Reference } from "./reference.ts";

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] };

export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** How tightly the operators bind, as Sheets has them. */
const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

class ParseError extends Error {}

/** Parses a formula with its `=`; undefined when it is none. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula, 1);
  if (!tokens) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

class Parser {
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.#binary(0);
    if (this.#at < this.tokens.length) throw new ParseError();
    return expression;
  }

  #operator(): string | undefined {
    const token = this.tokens[this.#at];
    return token?.kind === "operator" ? token.value : undefined;
  }

  #take(operator: string): boolean {
    if (this.#operator() !== operator) return false;
    this.#at++;
    return true;
  }

  #expect(operator: string): void {
    if (!this.#take(operator)) throw new ParseError();
  }

  #binary(weakest: number): Expression {
    let left = this.#unary();
    for (;;) {
      const operator = this.#operator() as BinaryOperator | undefined;
      const strength = operator && STRENGTH[operator];
      if (operator === undefined || strength === undefined || strength <= weakest) return left;
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#binary(strength) };
    }
  }

  #unary(): Expression {
    if (this.#take("-")) return { kind: "unary", operator: "-", operand: this.#unary() };
    if (this.#take("+")) return { kind: "unary", operator: "+", operand: this.#unary() };
    let operand = this.#primary();
    while (this.#take("%")) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }

  #primary(): Expression {
    const token = this.tokens[this.#at++];
    if (!token) throw new ParseError();
    switch (token.kind) {
      case "number":
      case "string":
        return { kind: "literal", value: token.value };
      case "error":
        return { kind: "error", code: token.value };
      case "reference":
        return { kind: "reference", reference: token.value };
      case "name": {
        const upper = token.value.toUpperCase();
        if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
        return { kind: "name", name: token.value };
      }
      case "function":
        this.#expect("(");
        return { kind: "call", name: token.value, arguments: this.#arguments() };
      case "operator":
        if (token.value === "(") {
          const inner = this.#binary(0);
          this.#expect(")");
          return inner;
        }
        if (token.value === "{") return this.#array();
        throw new ParseError();
    }
  }

  #arguments(): readonly Expression[] {
    if (this.#take(")")) return [];
    const found: Expression[] = [];
    for (;;) {
      const next = this.#operator();
      const omitted = next === "," || next === ")";
      found.push(omitted ? { kind: "literal", value: null } : this.#binary(0));
      if (this.#take(")")) return found;
      this.#expect(",");
    }
  }

  #array(): Expression {
    const rows: Expression[][] = [[this.#binary(0)]];
    for (;;) {
      if (this.#take("}")) return { kind: "array", rows };
      if (this.#take(";")) rows.push([this.#binary(0)]);
      else {
        this.#expect(",");
        rows[rows.length - 1]?.push(this.#binary(0));
      }
    }
  }
}

/** Every expression inside, the outer ones first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case "call":
      for (const argument of expression.arguments) yield* walk(argument);
      return;
    case "unary":
      yield* walk(expression.operand);
      return;
    case "binary":
      yield* walk(expression.left);
      yield* walk(expression.right);
      return;
    case "array":
      for (const row of expression.rows) for (const element of row) yield* walk(element);
      return;
    default:
      return;
  }
}
