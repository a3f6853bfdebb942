import fc from "fast-check";
import type { Json } from "../../preview/host/types.ts";
import { type Answer, CALL_NAMES, type CallName } from "../../src/addon/calls.ts";
import { TestSpreadsheet, TODAY } from "../addon/spreadsheet.ts";
import { declaredEntryPoints } from "../build/built.ts";
import { CASES, fuzz } from "./cases.ts";
import { forged, tampered } from "./forged.ts";
import { expectReadable } from "./readable.ts";
import { HELD_ORDER, reportToSend, shopInUse } from "./shop-in-use.ts";

let spreadsheet: TestSpreadsheet;
let sound: Partial<Record<CallName, readonly Json[]>>;

beforeAll(async () => {
  spreadsheet = new TestSpreadsheet({ state: await shopInUse() });
  sound = soundArguments(spreadsheet);
});

const parameters = new Map(declaredEntryPoints().map(({ name, parameters }) => [name, parameters.length]));

/** What the sidebar would send, where a call takes anything; a call that is not here gets forged values alone. */
function soundArguments(used: TestSpreadsheet): Partial<Record<CallName, readonly Json[]>> {
  const opened = used.value("sidebarState");
  const inquiryId = opened.inquiries[0]?.inquiryId ?? "";
  const { file, batch } = reportToSend();
  const { importId } = used.value("startImport", file);
  const product = used.value("dossiers")[0];
  const watched = { by: "sku", text: "TOY-1", reason: "様子を見る", until: "2026-12-31" };
  const exempt = {
    target: "order",
    id: HELD_ORDER,
    shop: "",
    covers: "everything",
    reason: "学校",
    until: null,
  };
  const change = {
    state: "contacted",
    by: "phone",
    caseNumber: "123",
    agent: "佐藤",
    reason: "",
    contactedAt: "2026-11-24",
    replyBy: "2026-11-26",
    snoozeUntil: "",
    seen: { state: "" },
    settle: { choice: "reports", evidence: "x" },
  };
  const details = { by: "phone", caseNumber: "1", agent: "", replyBy: "" };
  const connection = {
    id: "",
    shop: "本店",
    marketplaceId: "A1VC38T7YXB528",
    clientOf: "",
    clientId: "amzn1.application-oa2-client.0a",
    clientSecret: "amzn1.oa2-cs.v1.0a",
    refreshToken: "Atzr|0a",
  };
  const order = {
    shop: "",
    orderId: "249-1234567-1234567",
    sku: "TOY-1",
    asin: "",
    title: "",
    units: 2,
    total: 1_000,
    purchasedAt: TODAY - 7_200_000,
    payment: "card",
    seenAt: TODAY - 3_600_000,
  };
  return {
    startImport: [file as unknown as Json],
    importChunk: [importId, 0, batch as unknown as Json, []],
    stockChunk: [importId, 0, { version: 1, length: 0, texts: [] }, []],
    finishImport: [{ importId, duplicates: 0 }],
    addOrder: [order],
    remember: [{ layout: "a\nb", mapping: { columns: { orderId: "a" }, dateOrder: "year-first" } }],
    undoImport: [importId],
    contactText: [[inquiryId]],
    markContacted: [[inquiryId], details],
    updateInquiry: [inquiryId, change],
    reopenInquiry: [inquiryId],
    inquiryHistory: [inquiryId],
    inquiryDetails: [inquiryId],
    dossier: [{ shop: product?.shop ?? "", key: product?.key ?? "x" }],
    writeDossier: [{ shop: product?.shop ?? "", key: product?.key ?? "x" }],
    addToWatchList: [watched],
    addExemption: [exempt],
    removeListEntry: ["watch-list", watched],
    openList: ["watch-list"],
    heldOrders: [0, 10],
    explainOrder: ["", HELD_ORDER],
    saveConnection: [connection],
    checkShop: ["HG-1"],
    disconnect: [""],
    sendMailCode: ["someone@example.com"],
    confirmMailAddress: ["123456"],
    switchMorningMail: [true],
    previewSettings: [{ "bulk-quantity.enabled": false }],
    applySettings: [{ "bulk-quantity.enabled": false }],
    setSchedule: [{ on: true, hour: 6, days: [1, 2] }],
  };
}

function argumentsFor(sound: readonly Json[] | undefined, count: number): fc.Arbitrary<readonly Json[]> {
  const anything = fc.array(forged, { minLength: 0, maxLength: count + 1 });
  if (sound === undefined || sound.length === 0) return anything;
  const changed = tampered(sound as Json).map((args) => (Array.isArray(args) ? (args as Json[]) : [args]));
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 3, arbitrary: changed });
}

describe("arguments that the sidebar would never send", () => {
  it.each(CALL_NAMES)("%s answers, or says in words why not and writes nothing", (name) => {
    const { host } = spreadsheet;
    fuzz(
      "forged arguments",
      argumentsFor(sound[name], parameters.get(name) ?? 0),
      (args) => {
        host.drainChanges();
        const logged = host.logs().length;
        const outcome = host.run(name, args);
        if (!outcome.ok) throw new Error(`${name} threw: ${outcome.message}`);
        const answer = outcome.value as unknown as Answer<Json>;
        if (!answer.ok) {
          expectReadable(answer.message, "ja");
          expect([answer.code, host.logs().slice(logged)]).toEqual([answer.code, []]);
          expect(host.drainChanges()).toEqual([]);
        } else expect(answer.ok).toBe(true);
      },
      { share: 1 / CALL_NAMES.length },
    );
  });

  it("are tried on every call", () => {
    expect(CASES["forged arguments"] / CALL_NAMES.length).toBeGreaterThan(10);
  });
});
