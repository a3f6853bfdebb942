import { INQUIRY_STATES } from "../../src/inquiries/inquiry.ts";
import { isFinal, stateLabel, stateOfLabel } from "../../src/inquiries/states.ts";

describe("states", () => {
  it("reads every label back, in either language", () => {
    for (const state of INQUIRY_STATES) {
      expect(stateOfLabel(stateLabel(state, "ja"))).toBe(state);
      expect(stateOfLabel(stateLabel(state, "en"))).toBe(state);
      expect(stateOfLabel(state)).toBe(state);
    }
  });

  it("has labels that cannot be taken for one another", () => {
    const labels = INQUIRY_STATES.flatMap((state) => [stateLabel(state, "ja"), stateLabel(state, "en")]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("says the states in the seller's words", () => {
    expect(INQUIRY_STATES.map((state) => stateLabel(state, "ja"))).toEqual([
      "未連絡",
      "連絡済み",
      "購入者の回答待ち",
      "Amazonがキャンセル",
      "支払い済み",
      "期限切れで解放",
      "取り下げ",
      "在庫の復帰を確認",
      "疑いなし",
      "購入者がキャンセル",
    ]);
  });

  it("forgives width, case and spaces", () => {
    expect(stateOfLabel(" Ａｍａｚｏｎ が キャンセル ")).toBe("cancelled-by-amazon");
    expect(stateOfLabel("WAITING FOR THE BUYER")).toBe("waiting-for-buyer");
  });

  it("does not guess", () => {
    expect(stateOfLabel("")).toBeUndefined();
    expect(stateOfLabel("たぶん連絡済み")).toBeUndefined();
  });

  it("takes new lines only until the case is closed", () => {
    expect(INQUIRY_STATES.filter((state) => !isFinal(state))).toEqual([
      "to-contact",
      "contacted",
      "waiting-for-buyer",
    ]);
  });
});
