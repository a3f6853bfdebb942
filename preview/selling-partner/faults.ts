import type { PlannedOperation } from "./rate-limit.ts";

export type Operation = "token" | "download" | PlannedOperation;

/** What goes wrong with one request. */
export type Fault =
  /** Refused with this status: an `ErrorList`, or what the token service or the store says in its place. */
  | { readonly kind: "status"; readonly status: number; readonly code?: string }
  /** 429 in spite of the usage plan, with the plan's header. */
  | { readonly kind: "throttled" }
  /** 200 with JSON that breaks off. */
  | { readonly kind: "malformed" }
  /** 200 with JSON that is well-formed and not what the model says. */
  | { readonly kind: "strange" }
  /** A download that ends half way. */
  | { readonly kind: "truncated" }
  /** The address of the document has run out. */
  | { readonly kind: "expired" }
  /** No answer at all: the connection breaks. */
  | { readonly kind: "no-answer" };

/** A request as the one who injects faults sees it. */
export interface Call {
  readonly operation: Operation;
  /** How many requests of this operation came before it. */
  readonly ordinal: number;
  /** Name of the account; `""` where it is not known (token, download). */
  readonly account: string;
}

export type FaultPlan = (call: Call) => Fault | undefined;
