import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as v from "valibot";
import type { Json } from "../../preview/host/types.ts";
import { collect } from "../../src/connectors/collect.ts";
import type { Http } from "../../src/connectors/http.ts";
import { readOrders } from "../../src/connectors/orders/read-orders.ts";
import { PROBLEM_KINDS } from "../../src/connectors/problem.ts";
import { newShopState, shopStateSchema } from "../../src/connectors/shop-state.ts";
import { packBatch, unpackBatch } from "../../src/reports/packed-batch.ts";
import { fuzz } from "./cases.ts";
import { forged, hostileText, tampered } from "./forged.ts";

const ORDERS = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/orders-api/search-orders.json"), "utf8"),
) as { orders: Json[] };
/** One order is enough to be tampered with. */
const PAGE: Json = { ...ORDERS, orders: ORDERS.orders.slice(0, 1) };
const NOW = Date.UTC(2026, 10, 24);

describe("answers of Amazon", () => {
  it("with orders are read to rows that the add-on takes, and rejected ones", () => {
    fuzz(
      "answers of Amazon",
      fc.oneof({ weight: 4, arbitrary: tampered(PAGE) }, { weight: 1, arbitrary: forged }),
      (answer) => {
        const read = readOrders(answer);
        if (read === null) return;
        expect(read.rows).toBe(read.batch.length + read.rejected.length);
        expect(unpackBatch(JSON.parse(JSON.stringify(packBatch(read.batch))))).toMatchObject({ ok: true });
      },
    );
  });

  const bodies: readonly Json[] = [
    { access_token: "Atza|1", token_type: "bearer", expires_in: 3600 },
    { error: "invalid_grant" },
    { reportId: "1" },
    {
      processingStatus: "DONE",
      createdTime: "2026-11-24T00:00:00Z",
      processingStartTime: "2026-11-24T00:01:00Z",
      reportDocumentId: "d1",
    },
    { processingStatus: "CANCELLED", createdTime: "2026-11-24T00:00:00Z" },
    { url: "https://example.com/file", compressionAlgorithm: "GZIP" },
    { reports: [] },
    { errors: [{ code: "QuotaExceeded" }] },
  ];
  const body = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...bodies, PAGE).map((one) => JSON.stringify(one)) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...bodies)
        .chain(tampered)
        .map((one) => JSON.stringify(one)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("constructor", "__proto__", "toString")
        .map((error) => JSON.stringify({ error })),
    },
    { weight: 1, arbitrary: hostileText },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => `\x1f\x8b${String.fromCharCode(...bytes)}`),
    },
  );
  const answers = fc.array(
    fc.record({
      status: fc.constantFrom(200, 200, 200, 200, 201, 302, 400, 401, 404, 429, 500, 999),
      body,
      header: fc.oneof(fc.constantFrom("0.5", "Infinity", "1e-300", "-1", "NaN", "12"), hostileText),
    }),
    { minLength: 1, maxLength: 14 },
  );

  it("to a run leave a state that can be kept, and problems that have a sentence", () => {
    fuzz("collecting from a hostile Amazon", answers, (given) => {
      let state = newShopState();
      let asked = 0;
      const http: Http = () => {
        const answer = given[asked++ % given.length];
        if (answer === undefined || asked > 60) return null;
        return {
          status: answer.status,
          header: () => answer.header,
          text: () => answer.body,
          bytes: () => new Uint8Array(Buffer.from(answer.body, "latin1")),
        };
      };
      for (let run = 0; run < 3; run += 1) {
        const { events } = collect(
          {
            credentials: { clientId: "c", clientSecret: "s", refreshToken: "r" },
            marketplaceId: "A1VC38T7YXB528",
            orders: true,
          },
          state,
          {
            http,
            ungzip: () => null,
            now: () => NOW + run * 86_400_000,
            remaining: () => 100_000,
            save: (next) => {
              // As properties keep it.
              state = v.parse(shopStateSchema, JSON.parse(JSON.stringify(next)));
            },
            take: () => "taken",
            takeOrders: () => "taken",
          },
        );
        for (const event of events) {
          if (event.what === "problem") expect(PROBLEM_KINDS).toContain(event.problem);
        }
      }
      expect(asked).toBeLessThan(200);
    });
  });
});
