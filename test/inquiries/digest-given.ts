import type { DigestCase, DigestGround } from "../../src/inquiries/digest.ts";
import { NOW, TOKYO } from "./given.ts";

const DAY = 86_400_000;
export const SHEET = "https://docs.google.com/spreadsheets/d/abc/edit";

/** An inquiry in the morning mail: everything left out is ordinary. */
export function digestCase(given: Partial<DigestCase> & { readonly title?: string } = {}): DigestCase {
  const { title = "変形ロボット", ...others } = given;
  return {
    due: { kind: "contact", day: Number.NaN },
    attention: 50,
    setAside: false,
    product: { shop: "", key: "asin:B000000001", asin: "B000000001", sku: "TOY-1", title },
    shop: "",
    level: "danger",
    suspicion: 85,
    orders: 2,
    units: 30,
    value: 90_000,
    currency: "JPY",
    expectedRelease: NOW + 4 * DAY,
    reason: "1件で30個の注文です。",
    conflict: null,
    link: `${SHEET}#gid=7&range=A5`,
    ...others,
  };
}

export function digestGround(given: Partial<DigestGround> = {}): DigestGround {
  return {
    at: NOW,
    civil: TOKYO,
    language: "ja",
    cases: [digestCase()],
    held: { all: 12, danger: 1, caution: 2 },
    newestReportAt: NOW - 3_600_000,
    failures: [],
    sheet: SHEET,
    ...given,
  };
}
