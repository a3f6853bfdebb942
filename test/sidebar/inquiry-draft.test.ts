import { dayFieldOf } from "../../src/sidebar/day-field.ts";
import { changeOf, draftOf, fieldsOf, withState } from "../../src/sidebar/inquiry-draft.ts";
import { CONTACTED, FIGURE } from "./sidebar-states.ts";

const GROUND = { today: "2026-08-26", replyBy: "2026-08-29" };

describe("changing an inquiry", () => {
  it("sends nothing where nothing was changed", () => {
    expect(changeOf(CONTACTED, draftOf(CONTACTED))).toBeNull();
    expect(changeOf(FIGURE, draftOf(FIGURE))).toBeNull();
  });

  it("sends what was changed, with what stood there", () => {
    const draft = { ...draftOf(CONTACTED), agent: "佐藤", snoozeUntil: "2026-09-01" };
    expect(changeOf(CONTACTED, draft)).toEqual({
      agent: "佐藤",
      snoozeUntil: "2026-09-01",
      seen: { agent: "", snoozeUntil: "" },
    });
  });

  it("has a contact made today, unless something else is entered", () => {
    const draft = withState(draftOf(FIGURE), "contacted", GROUND);
    expect(draft).toMatchObject({ by: "phone", contactedAt: "2026-08-26", replyBy: "2026-08-29" });
    const waiting = withState(draftOf(CONTACTED), "waiting-for-buyer", { today: "2026-08-28", replyBy: "x" });
    expect(waiting).toMatchObject({ by: "phone", contactedAt: "2026-08-26", replyBy: "2026-08-29" });
  });

  it("leaves out entries that do not belong to the state", () => {
    const draft = withState(withState(draftOf(FIGURE), "contacted", GROUND), "not-suspicious", GROUND);
    expect(changeOf(FIGURE, { ...draft, reason: "常連" })).toEqual({
      state: "not-suspicious",
      reason: "常連",
      seen: { state: "to-contact", reason: "" },
    });
    expect(fieldsOf("stock-back")).toEqual([]);
  });

  it("clears an entry that was emptied", () => {
    expect(changeOf(CONTACTED, { ...draftOf(CONTACTED), caseNumber: "" })).toEqual({
      caseNumber: "",
      seen: { caseNumber: "12345678" },
    });
  });
});

describe("a date field", () => {
  it("counts days by the calendar of the spreadsheet's zone, over a change of the clock", () => {
    const evening = Date.UTC(2026, 9, 31, 3, 30);
    expect(dayFieldOf(evening, "America/New_York")).toBe("2026-10-30");
    expect(dayFieldOf(evening, "America/New_York", 3)).toBe("2026-11-02");
    expect(dayFieldOf(evening, "Asia/Tokyo", 2)).toBe("2026-11-02");
  });
});
