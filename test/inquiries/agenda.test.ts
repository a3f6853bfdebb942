import fc from "fast-check";
import { AGENDA_GROUPS, type AgendaItem, agendaOf, groupOf } from "../../src/inquiries/agenda.ts";
import { type DueKind, dueOf } from "../../src/inquiries/due.ts";
import { INQUIRY_STATES } from "../../src/inquiries/inquiry.ts";
import { isFinal } from "../../src/inquiries/states.ts";
import { HELD, holdOf, inquiryOf, NOW, TOKYO } from "./given.ts";

const DAY = 86_400_000;

type Entry = AgendaItem & { readonly id: string };

function entry(id: string, kind: DueKind, attention: number, day = Number.NaN): Entry {
  return { id, due: { kind, day }, attention, setAside: false };
}

const ids = (items: readonly Entry[]) => agendaOf(items).map(({ id }) => id);

const KINDS = [
  "reply-by",
  "snooze-over",
  "contact",
  "stock",
  "conflict",
  "close",
  "stock-later",
  "wait",
  "snoozed",
] as const satisfies readonly DueKind[];

/** Few values of each, so that many are equal. */
const entries = fc
  .array(
    fc.record({
      due: fc.record({ kind: fc.constantFrom<DueKind>(...KINDS), day: fc.constantFrom(Number.NaN, 0, DAY) }),
      attention: fc.constantFrom(0, 20, 90),
      setAside: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, index): Entry => ({ ...one, id: String(index) })));

describe("the agenda", () => {
  it("has days that have come first, then what is held, the stock, the questions, and what waits last", () => {
    const items = [
      entry("waiting", "wait", 99, DAY),
      entry("question", "close", 99),
      entry("differs", "conflict", 98),
      entry("stock", "stock", 0, DAY),
      entry("small", "contact", 10),
      entry("large", "contact", 90),
      entry("reminder", "snooze-over", 5, DAY),
      entry("answer", "reply-by", 3, 0),
    ];
    expect(ids(items)).toEqual([
      "reminder",
      "answer",
      "large",
      "small",
      "stock",
      "question",
      "differs",
      "waiting",
    ]);
  });

  it("has of equal attention the earlier day first, and of what waits the next day before all", () => {
    expect(
      ids([
        entry("later", "reply-by", 5, DAY),
        entry("none", "reply-by", 5),
        entry("earlier", "reply-by", 5, 0),
      ]),
    ).toEqual(["earlier", "later", "none"]);
    expect(ids([entry("large", "wait", 90, DAY), entry("next", "snoozed", 1, 0)])).toEqual(["next", "large"]);
  });

  it("asks nothing today about what the seller exempted, but does not forget it", () => {
    expect(groupOf({ ...entry("", "contact", 0), setAside: true })).toBe("under-way");
    expect(groupOf({ ...entry("", "reply-by", 0), setAside: true })).toBe("follow-up");
  });

  it("has every entry exactly once, group after group, and keeps its order when made again", () => {
    fc.assert(
      fc.property(entries, (items) => {
        const made = agendaOf(items);
        expect([...made].sort((one, other) => Number(one.id) - Number(other.id))).toEqual(items);
        const places = made.map((one) => AGENDA_GROUPS.indexOf(groupOf(one)));
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(agendaOf(made)).toEqual(made);
      }),
    );
  });

  it("does not depend on the order in which inquiries stand, equal ones aside, which keep theirs", () => {
    const looks = ({ due, attention }: Entry) => [
      due.day,
      attention,
      groupOf({ due, attention, setAside: false }),
    ];
    fc.assert(
      fc.property(entries, (items) => {
        const plain = items.map((one) => ({ ...one, setAside: false }));
        expect(agendaOf([...plain].reverse()).map(looks)).toEqual(agendaOf(plain).map(looks));
        const made = agendaOf(plain);
        for (const [index, one] of made.entries()) {
          const before = made[index - 1];
          if (before === undefined || JSON.stringify(looks(before)) !== JSON.stringify(looks(one))) continue;
          expect(Number(before.id)).toBeLessThan(Number(one.id));
        }
      }),
    );
  });

  it("leaves out no inquiry under way whose orders are still held", () => {
    const day = fc.constantFrom(Number.NaN, NOW - DAY, NOW + DAY);
    fc.assert(
      fc.property(fc.constantFrom(...INQUIRY_STATES), day, day, (state, replyBy, snoozeUntil) => {
        const inquiry = inquiryOf([holdOf()], { state, replyBy, snoozeUntil });
        const ground = {
          situation: HELD,
          unasked: false,
          reported: null,
          conflict: null,
          civil: TOKYO,
          at: NOW,
        };
        const due = dueOf(inquiry, ground);
        if (!isFinal(state)) expect(due).not.toBeNull();
        if (due !== null) expect(agendaOf([{ due, attention: 0, setAside: false }])).toHaveLength(1);
      }),
    );
  });
});
