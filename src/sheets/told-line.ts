/** What formulas tell of an order line: as the orders tab has it, or as the rules judge it. */
import type { Level, Verdict } from "../detection/verdict.ts";
import { type CivilTime, expectedRelease } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import { reasonsOf } from "./verdict-cells.ts";

export interface ToldLine {
  /** null for a line that is not held: it has no verdict. */
  readonly level: Level | null;
  /** 0–100; null where it could not be judged or is not held. */
  readonly suspicion: number | null;
  /** One sentence a line; `""` for none. */
  readonly reasons: string;
  readonly held: boolean;
  /** NaN unknown. */
  readonly units: number;
  /** Epoch ms; NaN if it was never held. */
  readonly heldSince: number;
  /** Epoch ms; NaN unless it was held and no longer is. */
  readonly endedAt: number;
  /** Epoch ms; NaN unless it is held. */
  readonly expectedRelease: number;
}

export const NEVER_HELD: ToldLine = {
  level: null,
  suspicion: null,
  reasons: "",
  held: false,
  units: Number.NaN,
  heldSince: Number.NaN,
  endedAt: Number.NaN,
  expectedRelease: Number.NaN,
};

/** @param verdict undefined for a hold that ended */
export function toldOf(
  { quantity, heldSince, end }: Hold,
  verdict: Verdict | undefined,
  paymentTermDays: number,
  language: Language,
  civil: CivilTime,
): ToldLine {
  return {
    level: verdict?.level ?? null,
    suspicion: verdict?.suspicion ?? null,
    reasons: verdict === undefined ? "" : reasonsOf(verdict, language, civil),
    held: end === null,
    units: quantity,
    heldSince,
    endedAt: end === null ? Number.NaN : Number.isNaN(end.at) ? end.by : end.at,
    expectedRelease: end === null ? expectedRelease(heldSince, paymentTermDays) : Number.NaN,
  };
}
