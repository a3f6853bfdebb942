import fc from "fast-check";
import { LEVELS, type Verdict } from "../../src/detection/verdict.ts";
import { DAY } from "../../src/inquiries/dates.ts";
import { INQUIRY_STATES, type Inquiry, type InquiryLine } from "../../src/inquiries/inquiry.ts";
import { type ProposalGround, type Proposals, proposeInquiries } from "../../src/inquiries/propose.ts";
import { isFinal } from "../../src/inquiries/states.ts";
import { type GivenVerdict, holdOf, inquiryOf, NOW, orderId, verdictOf } from "./given.ts";

function propose(verdicts: readonly Verdict[], given: Partial<ProposalGround> = {}): Proposals {
  let count = 0;
  return proposeInquiries({
    verdicts,
    known: [],
    dismissedLines: [],
    minima: { units: 3, yen: 30_000, stockShare: 0.5, stockShareUnits: 2 },
    paymentTermDays: 6,
    at: NOW,
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
    ...given,
  });
}

const idsOf = (lines: readonly InquiryLine[]): readonly string[] => lines.map((line) => line.orderId);

describe("proposeInquiries", () => {
  it("opens a case where a suspicious hold takes many units", () => {
    const { opened, joined, waiting } = propose([verdictOf({ units: 10, orderId: orderId(1) })]);
    expect(opened).toMatchObject([
      {
        id: "new-1",
        product: holdOf().product,
        lines: [{ orderId: orderId(1), itemId: "", sku: "TOY-1", ordinal: 1 }],
        proposedAt: NOW,
        state: "to-contact",
        contactedAt: Number.NaN,
        replyBy: Number.NaN,
      },
    ]);
    expect(joined).toEqual([]);
    expect(waiting).toEqual([]);
  });

  it("leaves a single late payer waiting", () => {
    const late = verdictOf({ units: 1, total: 4_980, level: "danger" });
    expect(propose([late])).toEqual({ opened: [], joined: [], waiting: [late] });
  });

  it("leaves a single late payer waiting among many ordinary orders of a popular product", () => {
    const late = verdictOf({ level: "caution", orderId: orderId(0) });
    const ordinary = [1, 2, 3, 4].map((number) => verdictOf({ level: "normal", orderId: orderId(number) }));
    expect(propose([late, ...ordinary])).toEqual({ opened: [], joined: [], waiting: [late] });
  });

  it("is not moved by any amount where nothing is suspicious", () => {
    const holds = (["watch", "normal", "not-judged"] as const).map((level, number) =>
      verdictOf({ level, units: 100, orderId: orderId(number) }),
    );
    expect(propose(holds)).toEqual({ opened: [], joined: [], waiting: [] });
  });

  it("puts concurrent lines of one product into one case, in the order they were held", () => {
    const { opened } = propose([
      verdictOf({ orderId: orderId(2), heldSince: NOW - DAY }),
      verdictOf({ orderId: orderId(1), heldSince: NOW - 2 * DAY, level: "caution" }),
      verdictOf({ orderId: orderId(3), heldSince: NOW }),
    ]);
    expect(opened.map(({ lines }) => idsOf(lines))).toEqual([[orderId(1), orderId(2), orderId(3)]]);
  });

  it("counts watch-level holds to the amount, but takes in only those of the burst", () => {
    const { opened } = propose([
      verdictOf({ orderId: orderId(1) }),
      verdictOf({ orderId: orderId(2), level: "watch", burst: true }),
      verdictOf({ orderId: orderId(3), level: "watch" }),
    ]);
    expect(opened.map(({ lines }) => idsOf(lines))).toEqual([[orderId(1), orderId(2)]]);
  });

  it("never asks about an order that is judged normal or not judged", () => {
    const { opened } = propose([
      verdictOf({ orderId: orderId(1), units: 5 }),
      verdictOf({ orderId: orderId(2), level: "normal", burst: true }),
      verdictOf({ orderId: orderId(3), level: "not-judged" }),
    ]);
    expect(opened.map(({ lines }) => idsOf(lines))).toEqual([[orderId(1)]]);
  });

  it("neither asks about nor counts what the seller has exempted from judging", () => {
    const late = verdictOf({ orderId: orderId(1), level: "caution" });
    const exempt = verdictOf({ orderId: orderId(2), units: 30, level: "not-judged", unjudged: "exempt" });
    expect(propose([late, exempt])).toEqual({ opened: [], joined: [], waiting: [late] });
  });

  it("keeps products and shops apart, the one that needs attention most first", () => {
    const { opened } = propose([
      verdictOf({ units: 3, orderId: orderId(1), attention: 10 }),
      verdictOf({ units: 3, orderId: orderId(2), attention: 90, asin: "B000000002", sku: "TOY-2" }),
      verdictOf({ units: 3, orderId: orderId(3), attention: 50, shop: "second" }),
    ]);
    expect(opened.map(({ lines }) => idsOf(lines))).toEqual([[orderId(2)], [orderId(3)], [orderId(1)]]);
    expect(opened[1]?.product.shop).toBe("second");
  });

  it("knows a product by its SKU until its ASIN is known", () => {
    const { opened } = propose([
      verdictOf({ asin: "", orderId: orderId(1), units: 2, heldSince: NOW - 2 * DAY }),
      verdictOf({ orderId: orderId(2), units: 2, heldSince: NOW - DAY }),
    ]);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.product.asin).toBe("B000000001");
    expect(opened[0]?.lines).toHaveLength(2);
  });

  it("counts holds that cannot be judged to the amount, but not the shop's own orders from elsewhere", () => {
    const suspicious = verdictOf({ orderId: orderId(1) });
    const unjudged = { level: "not-judged", units: 5, orderId: orderId(2) } as const;
    expect(propose([suspicious, verdictOf(unjudged)]).opened.map(({ lines }) => idsOf(lines))).toEqual([
      [orderId(1)],
    ]);
    const elsewhere = verdictOf({ ...unjudged, unjudged: "multi-channel" });
    expect(propose([suspicious, elsewhere])).toEqual({ opened: [], joined: [], waiting: [suspicious] });
  });

  it("passes over holds that have ended", () => {
    expect(propose([verdictOf({ units: 10, ended: "paid" })])).toEqual({
      opened: [],
      joined: [],
      waiting: [],
    });
  });

  it("passes over a hold that no report has shown for a payment term, until one shows it again", () => {
    const given: GivenVerdict = { units: 10, heldSince: NOW - 20 * DAY };
    const old = verdictOf({ ...given, lastSeenAt: NOW - 6 * DAY - 1 });
    expect(propose([old])).toEqual({ opened: [], joined: [], waiting: [] });
    expect(propose([verdictOf({ ...given, lastSeenAt: NOW - 6 * DAY })]).opened).toHaveLength(1);
    expect(propose([verdictOf(given)]).opened).toHaveLength(1);
  });

  describe("with inquiries that are there already", () => {
    const first = verdictOf({ orderId: orderId(1), units: 4 });
    const later = verdictOf({ orderId: orderId(2), units: 1 });

    it("joins later holds to the case under way, however few", () => {
      for (const state of INQUIRY_STATES.filter((one) => !isFinal(one))) {
        const known = [inquiryOf([first.hold], { state })];
        expect(propose([first, later], { known })).toEqual({
          opened: [],
          joined: [{ id: "inquiry-1", lines: [expect.objectContaining({ orderId: orderId(2) })] }],
          waiting: [],
        });
      }
    });

    it("joins a later hold to a case that was proposed before the ASIN was known", () => {
      const bySku = holdOf({ orderId: orderId(1), asin: "" });
      const { opened, joined } = propose([verdictOf({ orderId: orderId(2), units: 4 })], {
        known: [inquiryOf([bySku])],
      });
      expect(opened).toEqual([]);
      expect(joined.map(({ id }) => id)).toEqual(["inquiry-1"]);
    });

    it("lets a few new units wait where the open case holds nothing any more", () => {
      const known = [inquiryOf([first.hold])];
      expect(propose([later], { known })).toEqual({ opened: [], joined: [], waiting: [later] });
    });

    it("opens a new case for new holds once the old one is closed", () => {
      const many = verdictOf({ orderId: orderId(2), units: 5 });
      for (const state of INQUIRY_STATES.filter(isFinal)) {
        const known = [inquiryOf([first.hold], { state })];
        const { opened, joined } = propose([first, many], { known });
        expect(joined).toEqual([]);
        expect(opened.map(({ lines }) => idsOf(lines))).toEqual([[orderId(2)]]);
      }
    });

    it("proposes no line twice that was found not suspicious, nor counts it", () => {
      const known = [inquiryOf([first.hold], { state: "not-suspicious" })];
      expect(propose([first, later], { known })).toEqual({ opened: [], joined: [], waiting: [later] });
    });

    it("does not propose again what the seller deleted", () => {
      const dismissedLines = [
        { ...inquiryOf([first.hold]).lines[0], shop: "" },
      ] as ProposalGround["dismissedLines"];
      expect(propose([first, later], { dismissedLines })).toEqual({
        opened: [],
        joined: [],
        waiting: [later],
      });
    });

    it("recognises a line whose item id a later report added", () => {
      const known = [inquiryOf([first.hold])];
      const again = verdictOf({ orderId: orderId(1), units: 4, itemId: "123" });
      expect(propose([again], { known })).toEqual({ opened: [], joined: [], waiting: [] });
    });

    it("joins the case that holds its neighbours rather than an older one that holds nothing any more", () => {
      const known = [
        inquiryOf([holdOf({ orderId: orderId(9) })], { id: "old", proposedAt: NOW - 2 * DAY }),
        inquiryOf([first.hold], { id: "young" }),
      ];
      expect(propose([first, later], { known }).joined.map(({ id }) => id)).toEqual(["young"]);
    });

    it("joins the oldest of several open cases of one product", () => {
      const known = [
        inquiryOf([holdOf({ orderId: orderId(8) })], { id: "young", proposedAt: NOW - DAY }),
        inquiryOf([holdOf({ orderId: orderId(9) })], { id: "old", proposedAt: NOW - 2 * DAY }),
      ];
      expect(propose([first], { known }).joined.map(({ id }) => id)).toEqual(["old"]);
    });
  });

  describe("for any shop", () => {
    const verdict: fc.Arbitrary<GivenVerdict> = fc.record({
      shop: fc.constantFrom("", "second"),
      asin: fc.constantFrom("", "B000000001", "B000000002"),
      sku: fc.constantFrom("TOY-1", "TOY-2", "TOY-3"),
      units: fc.constantFrom(1, 2, 5, Number.NaN),
      level: fc.constantFrom(...LEVELS),
      burst: fc.boolean(),
      heldSince: fc.integer({ min: 0, max: 5 }).map((days) => NOW - days * DAY),
      lastSeenAt: fc.integer({ min: 0, max: 8 }).map((days) => NOW - days * DAY),
      attention: fc.integer({ min: 0, max: 100 }),
    });
    const verdicts = fc
      .array(verdict, { maxLength: 15 })
      .map((all) => all.map((one, number) => verdictOf({ ...one, orderId: orderId(number) })));
    const known = fc.array(
      fc.record({
        state: fc.constantFrom(...INQUIRY_STATES),
        numbers: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 3 },
    );
    const shop = fc.tuple(verdicts, known).map(([all, given]) => {
      const used = new Set<number>();
      const inquiries: Inquiry[] = [];
      for (const { state, numbers } of given) {
        const holds = numbers.flatMap((number) => {
          const one = all[number];
          const free = one !== undefined && !used.has(number);
          used.add(number);
          return free ? [one.hold] : [];
        });
        const [first] = holds;
        if (first === undefined) continue;
        const ofShop = holds.filter(({ line }) => line.shop === first.line.shop);
        inquiries.push(inquiryOf(ofShop, { id: `known-${inquiries.length}`, state }));
      }
      return { verdicts: all, known: inquiries };
    });

    /** The inquiries as they stand once the proposals are carried out. */
    const carriedOut = (before: readonly Inquiry[], { opened, joined }: Proposals): readonly Inquiry[] => [
      ...before.map((inquiry) => ({
        ...inquiry,
        lines: [...inquiry.lines, ...(joined.find(({ id }) => id === inquiry.id)?.lines ?? [])],
      })),
      ...opened,
    ];
    const placesOf = (inquiries: readonly Inquiry[], { hold }: Verdict): readonly Inquiry[] =>
      inquiries.filter(
        ({ product, lines }) =>
          product.shop === hold.line.shop && lines.some((line) => line.orderId === hold.line.orderId),
      );

    it("places every line in at most one inquiry, and each suspicious one in an inquiry or among the waiting", () => {
      fc.assert(
        fc.property(shop, (given) => {
          const proposals = propose(given.verdicts, given);
          const inquiries = carriedOut(given.known, proposals);
          for (const one of given.verdicts) {
            const places = placesOf(inquiries, one).length;
            expect(places).toBeLessThanOrEqual(1);
            const isSuspicious = one.level === "danger" || one.level === "caution";
            const isSeen = one.hold.lastSeenAt + 6 * DAY >= NOW;
            if (isSuspicious && isSeen) expect(places + Number(proposals.waiting.includes(one))).toBe(1);
          }
        }),
      );
    });

    it("changes nothing when run again on what it made", () => {
      fc.assert(
        fc.property(shop, (given) => {
          const first = propose(given.verdicts, given);
          const second = propose(given.verdicts, { known: carriedOut(given.known, first) });
          expect(second).toEqual({ opened: [], joined: [], waiting: first.waiting });
        }),
      );
    });

    it("does not depend on the order of the verdicts", () => {
      fc.assert(
        fc.property(shop, (given) => {
          const ids = ({ opened, joined, waiting }: Proposals) => ({
            opened: opened.map(({ lines }) => idsOf(lines)).sort(),
            joined: [...joined].sort((one, other) => (one.id < other.id ? -1 : 1)),
            waiting: waiting.map(({ hold }) => hold.line.orderId).sort(),
          });
          const reversed = [...given.verdicts].reverse();
          expect(ids(propose(reversed, given))).toEqual(ids(propose(given.verdicts, given)));
        }),
      );
    });

    it("gives a closed inquiry no line, and a known one only lines of its own shop", () => {
      fc.assert(
        fc.property(shop, (given) => {
          const { joined } = propose(given.verdicts, given);
          expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
          for (const { id, lines } of joined) {
            const inquiry = given.known.find((one) => one.id === id);
            expect(inquiry !== undefined && !isFinal(inquiry.state)).toBe(true);
            for (const line of lines) {
              const one = given.verdicts.find(({ hold }) => hold.line.orderId === line.orderId);
              expect(one?.hold.line.shop).toBe(inquiry?.product.shop);
            }
          }
        }),
      );
    });

    it("opens at most one case for a product of a shop", () => {
      fc.assert(
        fc.property(verdicts, (all) => {
          const { opened } = propose(all);
          const products = opened.map(({ product }) => `${product.shop} ${product.key}`);
          expect(new Set(products).size).toBe(products.length);
        }),
      );
    });

    it("never proposes less when a hold takes more units", () => {
      fc.assert(
        fc.property(verdicts, fc.nat(14), (all, at) => {
          const more = all.map((one, index) =>
            index === at ? { ...one, impact: { ...one.impact, units: (one.impact.units || 1) + 5 } } : one,
          );
          const before = propose(all).opened.flatMap(({ lines }) => idsOf(lines));
          expect(propose(more).opened.flatMap(({ lines }) => idsOf(lines))).toEqual(
            expect.arrayContaining([...before]),
          );
        }),
      );
    });
  });
});
