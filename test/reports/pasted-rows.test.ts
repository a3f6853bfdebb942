import fc from "fast-check";
import { observationAt } from "../../src/reports/observation.ts";
import { utf8OfText } from "../../src/reports/utf-8.ts";
import { PENDING_HEADERS, pasted, pendingReport, pendingRow } from "./given.ts";

describe("pasted rows", () => {
  it("are read as from a file, from a report or a spreadsheet", () => {
    const rows = pendingReport(pendingRow({ "product-name": '"24"" モニター 𠮷"' }));
    for (const text of [rows, rows.replace(/\t/g, ","), rows.trim(), `\ufeff${rows}`, `\n\n${rows}`]) {
      const result = pasted(text);
      expect(result).toMatchObject({ recognised: true, kind: "pending-orders", rows: 1, asWritten: false });
      if (result.recognised) expect(observationAt(result.batch, 0).title).toBe('24" モニター 𠮷');
    }
  });

  it("need their header", () => {
    expect(pasted(pendingRow().join("\t"))).toMatchObject({
      recognised: false,
      why: "no-header",
    });
    expect(pasted("")).toMatchObject({ why: "empty" });
  });

  it("of stock are not as Amazon wrote them either", () => {
    const result = pasted("sku\tasin\tprice\tquantity\nA\tB0TOY00001\t1\t1");
    expect(result).toMatchObject({ why: "no-orders", stock: { asWritten: false, batch: { length: 1 } } });
  });

  it("of another layout get a mapping proposed", () => {
    expect(pasted("Order ID\tQty\tfoo\n405-8078784-5731545\t1\tx")).toMatchObject({
      why: "unknown-headers",
      proposal: { mapping: { columns: { orderId: "Order ID", quantity: "Qty" } } },
    });
  });

  it("answer whatever the text is", () => {
    const piece = fc.constantFrom("\t", "\n", '"', ",", "積", "\ud800", ...PENDING_HEADERS, ...pendingRow());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
        ),
        (text) => {
          expect(typeof pasted(text).recognised).toBe("boolean");
        },
      ),
    );
  });
});

it("a text's bytes are those of the platform's encoder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([...utf8OfText(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});
