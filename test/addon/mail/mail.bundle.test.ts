import type { HostOptions, SentMail } from "../../../preview/host/types.ts";
import { allOrders, orderId } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

/** Not the one that he uses Google with. */
const ADDRESS = "morning@shop.example.jp";
const MAIL_SCOPE = "https://www.googleapis.com/auth/script.send_mail";
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
/** 06:00 in Tokyo on the next day. */
const MORNING = TODAY + DAY - 3 * HOUR;
const MINUTE = 60_000;

function lastMail(spreadsheet: TestSpreadsheet): SentMail {
  const mail = spreadsheet.host.outbox().at(-1);
  if (mail === undefined) throw new Error("nothing was sent");
  return mail;
}

function codeIn(spreadsheet: TestSpreadsheet): string {
  return /\d{6}/.exec(lastMail(spreadsheet).body)?.[0] ?? "";
}

/** Mails that are no codes. */
function digests(spreadsheet: TestSpreadsheet): readonly SentMail[] {
  return spreadsheet.host.outbox().filter(({ htmlBody }) => htmlBody !== undefined);
}

function confirm(spreadsheet: TestSpreadsheet, address = ADDRESS) {
  spreadsheet.value("sendMailCode", address);
  return spreadsheet.value("confirmMailAddress", codeIn(spreadsheet));
}

/** With one order that is a case by itself, the refresh and the mail on, at the next morning. */
async function atMorning(
  options: Partial<HostOptions> = {},
  file = allOrders(TODAY, [ATTACK]),
): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet(options);
  await spreadsheet.import(file);
  spreadsheet.menu("switchScheduleOn");
  confirm(spreadsheet);
  spreadsheet.now = MORNING;
  return spreadsheet;
}

function runs(spreadsheet: TestSpreadsheet, hours: number): void {
  for (let hour = 0; hour < hours; hour++) {
    spreadsheet.host.runDueTriggers();
    spreadsheet.now += HOUR;
  }
}

/** The state after others of the user's scripts have sent a hundred mails. */
function withUsedUpQuota(state: string): string {
  const saved = JSON.parse(state) as { outbox: SentMail[] };
  const mail = { at: TODAY, to: ADDRESS, subject: "", body: "" };
  return JSON.stringify({ ...saved, outbox: [...saved.outbox, ...Array(100).fill(mail)] });
}

function withoutOutbox(state: string): string {
  return JSON.stringify({ ...(JSON.parse(state) as object), outbox: [] });
}

/** Everything that stands in the sheet, in what others see, and in the log. */
function seenByOthers(spreadsheet: TestSpreadsheet): string {
  const { host } = spreadsheet;
  const cells = host.snapshot().sheets.map((sheet) => sheet.cells.map(({ value, note }) => [value, note]));
  const other = new TestSpreadsheet({
    user: { email: "partner@example.com", locale: "ja" },
    state: host.save(),
  });
  return JSON.stringify([
    cells,
    host.logs(),
    host.drainUiEvents(),
    spreadsheet.value("sidebarState"),
    other.value("sidebarState"),
    other.value("morningMail"),
  ]);
}

describe("the address of the morning mail", () => {
  it("counts once its code was typed in, in whatever width, and the mail is on then", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("morningMail")).toEqual({
      permission: { granted: true },
      address: "",
      pending: null,
      on: false,
      sentAt: null,
      unsureAt: null,
      problem: "",
    });
    const sent = spreadsheet.value("sendMailCode", ` ${ADDRESS.replace("@", "＠")} `);
    expect(sent).toMatchObject({ address: "", on: false, pending: { address: ADDRESS, triesLeft: 5 } });
    expect(JSON.stringify(sent)).not.toContain(codeIn(spreadsheet));
    expect(lastMail(spreadsheet)).toMatchObject({ to: ADDRESS });
    const wide = codeIn(spreadsheet).replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect(spreadsheet.value("confirmMailAddress", ` ${wide.slice(0, 3)} ${wide.slice(3)} `)).toMatchObject({
      address: ADDRESS,
      pending: null,
      on: true,
    });
    expect(spreadsheet.call("confirmMailAddress", codeIn(spreadsheet))).toMatchObject({ ok: false });
  });

  it.each([
    "",
    "seller",
    "seller@example",
    "a@example.com,b@example.com",
    "a@example.com;b@example.com",
    "a@example.com b@example.com",
    "a@example.com\nbcc: b@example.com",
    "<a@example.com>",
    "a\u202e@example.com",
    7,
    null,
  ])("is one address: %j is none", (typed) => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.call("sendMailCode", typed as string)).toMatchObject({ ok: false, code: "invalid" });
    expect(spreadsheet.host.outbox()).toEqual([]);
  });

  it("is not confirmed by wrong codes, and after five not by the right one", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("sendMailCode", ADDRESS);
    const code = codeIn(spreadsheet);
    const wrong = code === "000000" ? "000001" : "000000";
    expect(spreadsheet.call("confirmMailAddress", "12345")).toMatchObject({ ok: false });
    for (let left = 4; left > 0; left--) {
      const answer = spreadsheet.call("confirmMailAddress", wrong);
      expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(`あと${left}回`) });
      expect(spreadsheet.value("morningMail").pending?.triesLeft).toBe(left);
    }
    expect(spreadsheet.call("confirmMailAddress", wrong)).toMatchObject({
      message: expect.stringContaining("続けて間違えた"),
    });
    expect(spreadsheet.call("confirmMailAddress", code)).toMatchObject({ ok: false });
    expect(spreadsheet.value("morningMail")).toMatchObject({ address: "", on: false, pending: null });
  });

  it("is not confirmed once its code has expired, nor by the code of another address", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("sendMailCode", ADDRESS);
    const first = codeIn(spreadsheet);
    spreadsheet.now += 30 * MINUTE;
    expect(spreadsheet.value("morningMail").pending).toBeNull();
    expect(spreadsheet.call("confirmMailAddress", first)).toMatchObject({
      message: expect.stringContaining("期限が切れました"),
    });
    spreadsheet.value("sendMailCode", "other@example.com");
    if (codeIn(spreadsheet) !== first) {
      expect(spreadsheet.call("confirmMailAddress", first)).toMatchObject({ ok: false });
    }
  });

  it("gets five codes a day, a minute apart, whatever is deleted in between", () => {
    const spreadsheet = new TestSpreadsheet();
    for (let sent = 1; sent <= 5; sent++) {
      spreadsheet.value("sendMailCode", ADDRESS);
      expect(spreadsheet.call("sendMailCode", ADDRESS)).toMatchObject({
        ok: false,
        message: expect.stringContaining(sent < 5 ? "1分ほど" : "24時間ほど"),
      });
      spreadsheet.value("forgetMailAddress");
      spreadsheet.now += MINUTE;
    }
    expect(spreadsheet.call("sendMailCode", "other@example.com")).toMatchObject({ ok: false });
    expect(spreadsheet.host.outbox()).toHaveLength(5);
    spreadsheet.now += DAY;
    spreadsheet.value("sendMailCode", ADDRESS);
  });

  it("stands in the user's own properties alone, and nowhere else", async () => {
    const spreadsheet = await atMorning();
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toHaveLength(1);
    expect(seenByOthers(spreadsheet).includes(ADDRESS)).toBe(false);
    for (const { subject, body, htmlBody } of spreadsheet.host.outbox()) {
      expect([subject, body, htmlBody].join()).not.toContain("@");
    }
  });

  it("does not reach the log where Google refuses it", () => {
    const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
      onServiceCall: (name) => {
        if (name === "MailApp.sendEmail") throw new Error(`Invalid email: ${ADDRESS}`);
      },
    });
    expect(spreadsheet.call("sendMailCode", ADDRESS)).toMatchObject({
      ok: false,
      message: expect.stringContaining("送れませんでした"),
    });
    expect(seenByOthers(spreadsheet).includes(ADDRESS)).toBe(false);
  });

  it("is deleted wholly, and no mail comes then", async () => {
    const spreadsheet = await atMorning();
    expect(spreadsheet.value("forgetMailAddress")).toMatchObject({ address: "", on: false });
    expect(spreadsheet.call("switchMorningMail", true)).toMatchObject({ ok: false, code: "invalid" });
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toEqual([]);
    expect(withoutOutbox(spreadsheet.host.save()).includes(ADDRESS)).toBe(false);
  });
});

describe("the morning mail", () => {
  it("comes after the refresh of a day on which something is to be done, once", async () => {
    const spreadsheet = await atMorning();
    runs(spreadsheet, 5);
    expect(digests(spreadsheet)).toHaveLength(1);
    const { to, subject, body, htmlBody } = lastMail(spreadsheet);
    expect(to).toBe(ADDRESS);
    expect(subject).toBe("【保留注文ガード】対応待ち1件（危険1）");
    const row = `#gid=${spreadsheet.sheet("問い合わせ記録").getSheetId()}&range=A2`;
    expect(body).toContain(row);
    expect(htmlBody).toContain(row.replace("&", "&amp;"));
    expect(spreadsheet.value("morningMail")).toMatchObject({ sentAt: MORNING, unsureAt: null, problem: "" });
    const history = spreadsheet.rows("取込履歴");
    expect(String(history[history.length - 1]?.結果)).toContain("朝のメールを送りました");
    spreadsheet.now = MORNING + DAY;
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toHaveLength(2);
  });

  it("does not come where nothing is to be done", async () => {
    const paid = { ...ATTACK, status: "Shipped", quantity: 1, price: 3000 };
    const spreadsheet = await atMorning({}, allOrders(TODAY, [paid]));
    runs(spreadsheet, 2);
    expect(digests(spreadsheet)).toEqual([]);
  });

  it("does not come unless it was switched on, nor once it is off", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    spreadsheet.menu("switchScheduleOn");
    spreadsheet.now = MORNING;
    runs(spreadsheet, 1);
    expect(spreadsheet.host.outbox()).toEqual([]);
    confirm(spreadsheet);
    spreadsheet.value("switchMorningMail", false);
    spreadsheet.now = MORNING + DAY;
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toEqual([]);
  });

  it("does not come twice on a day on which it is switched off and on, deleted and confirmed again", async () => {
    const spreadsheet = await atMorning();
    runs(spreadsheet, 1);
    spreadsheet.value("switchMorningMail", false);
    spreadsheet.value("switchMorningMail", true);
    spreadsheet.value("forgetMailAddress");
    confirm(spreadsheet);
    spreadsheet.menu("switchScheduleOff");
    spreadsheet.menu("switchScheduleOn");
    runs(spreadsheet, 10);
    expect(digests(spreadsheet)).toHaveLength(1);
  });

  it("comes in English where the sheet is", async () => {
    const spreadsheet = await atMorning({ user: { email: "seller@example.com", locale: "en_GB" } });
    runs(spreadsheet, 1);
    const { subject, body, htmlBody } = lastMail(spreadsheet);
    expect(subject).toBe("[HoldGuard] 1 to do (danger: 1)");
    expect(body).toContain("Worth a question to Amazon.");
    expect(htmlBody).toContain('<html lang="en">');
  });

  it("is harmless whatever a product is called", async () => {
    const title =
      '<img src=x onerror="alert(1)"> \u202eTXT\u202c </div><script>x</script> http://evil.test a@b.test';
    const spreadsheet = await atMorning({}, allOrders(TODAY, [{ ...ATTACK, title }]));
    runs(spreadsheet, 1);
    const { body, htmlBody = "" } = lastMail(spreadsheet);
    expect(htmlBody).toContain("&lt;img src=x");
    expect(htmlBody).not.toMatch(/<(script|img)/);
    expect(body + htmlBody).not.toMatch(/\p{Bidi_Control}|http:|@/u);
  });

  it("says in words that the limit of the day is used up, and comes when there is room again the same day", async () => {
    const spreadsheet = new TestSpreadsheet({ state: withUsedUpQuota((await atMorning()).host.save()) });
    spreadsheet.now = MORNING;
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toEqual([]);
    expect(spreadsheet.value("morningMail")).toMatchObject({ problem: "quota", sentAt: null });
    const history = spreadsheet.rows("取込履歴");
    expect(String(history[history.length - 1]?.結果)).toContain("送信数を使い切っています");
    for (const answer of [
      spreadsheet.call("sendTestMail"),
      spreadsheet.call("sendMailCode", "other@example.com"),
    ]) {
      expect(answer).toMatchObject({ ok: false, message: expect.stringContaining("使い切っている") });
    }
    // The mails that used it up were sent at `TODAY`: a day later there is room again.
    spreadsheet.now = TODAY + DAY + 10 * MINUTE;
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toHaveLength(1);
    expect(spreadsheet.value("morningMail").problem).toBe("");
  });

  it("can be tried out, but not without end", async () => {
    const spreadsheet = await atMorning();
    spreadsheet.value("sendTestMail");
    expect(lastMail(spreadsheet).subject).toBe("【テスト】【保留注文ガード】対応待ち1件（危険1）");
    expect(spreadsheet.call("sendTestMail")).toMatchObject({ message: expect.stringContaining("1分ほど") });
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toHaveLength(2);
    expect(new TestSpreadsheet().call("sendTestMail")).toMatchObject({ ok: false, code: "invalid" });
  });

  it("waits for a refresh that failed, and tells of it only where it fails to the end", async () => {
    const state = (await atMorning()).host.save();
    let failing = true;
    const failingSpreadsheet = (): TestSpreadsheet => {
      const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
        state,
        onServiceCall: (name) => {
          if (failing && name === "Spreadsheet.getRangeByName") throw new Error("Service timed out");
        },
      });
      spreadsheet.now = MORNING;
      return spreadsheet;
    };
    const mended = failingSpreadsheet();
    runs(mended, 2);
    expect(digests(mended)).toEqual([]);
    failing = false;
    runs(mended, 2);
    expect(digests(mended).map(({ subject }) => subject)).toEqual(["【保留注文ガード】対応待ち1件（危険1）"]);

    failing = true;
    const broken = failingSpreadsheet();
    runs(broken, 10);
    expect(digests(broken).map(({ subject }) => subject)).toEqual([
      "【保留注文ガード】自動更新に確認が必要です（1件）",
    ]);
    expect(lastMail(broken).body).toContain("応答しませんでした");
    expect(lastMail(broken).body).not.toContain("保留中の注文");
  });

  it("comes to who switched the refresh on, and to nobody else", async () => {
    const mine = await atMorning();
    const partner = { email: "partner@example.com", locale: "ja" };
    const other = new TestSpreadsheet({ user: partner, state: mine.host.save() });
    confirm(other, "partner@shop.example.jp");
    const run = new TestSpreadsheet({ state: other.host.save() });
    run.now = MORNING;
    runs(run, 3);
    expect(digests(run).map(({ to }) => to)).toEqual([ADDRESS]);
  });

  it("is not sent without its permission: that is said, and the rest goes on", async () => {
    const allowed = await atMorning();
    const spreadsheet = new TestSpreadsheet({
      state: allowed.host.save(),
      declinedScopes: [MAIL_SCOPE],
    });
    spreadsheet.now = MORNING;
    runs(spreadsheet, 1);
    expect(digests(spreadsheet)).toEqual([]);
    expect(spreadsheet.value("morningMail")).toMatchObject({
      permission: { granted: false, url: expect.stringContaining("https://") },
      problem: "permission",
    });
    expect(spreadsheet.value("sidebarState").refreshedAt).toBe(MORNING);
    const history = spreadsheet.rows("取込履歴");
    expect(String(history[history.length - 1]?.結果)).toContain("メール送信が許可されていません");
    for (const answer of [
      spreadsheet.call("sendTestMail"),
      spreadsheet.call("sendMailCode", "other@example.com"),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: "permission" });
    }
    expect(spreadsheet.value("switchMorningMail", false)).toMatchObject({ on: false });
  });
});

describe("the morning mail of a run that is cut off", () => {
  /** The state at the morning, to begin from again and again. */
  let morning: string;
  beforeAll(async () => {
    morning = (await atMorning()).host.save();
  });

  /** A run that ends at one call, by its ordinal, and two more on the same day. */
  function cutAt(ordinal: number): { spreadsheet: TestSpreadsheet; cut: string } {
    let cutting = true;
    let cut = "";
    const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
      state: morning,
      onServiceCall: (name, call) => {
        if (!cutting || call < ordinal) return;
        cut ||= name;
        // Nothing of the run goes on: every later call ends it too.
        throw new Error("Exceeded maximum execution time");
      },
    });
    spreadsheet.now = MORNING;
    spreadsheet.host.runDueTriggers();
    cutting = false;
    for (const hours of [1, 2]) {
      spreadsheet.now = MORNING + hours * HOUR;
      spreadsheet.host.run("scheduledRun", []);
    }
    return { spreadsheet, cut };
  }

  /** The calls of an undisturbed run. */
  function callsOfRun(): readonly string[] {
    const names: string[] = [];
    const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
      state: morning,
      onServiceCall: (name) => {
        names.push(name);
      },
    });
    spreadsheet.now = MORNING;
    spreadsheet.host.runDueTriggers();
    return names;
  }

  it("comes at most once, wherever around its sending the run ends", () => {
    const names = callsOfRun();
    const sending = names.indexOf("MailApp.sendEmail") + 1;
    const noted = names.lastIndexOf("Properties.setProperty", sending - 1) + 1;
    expect(noted).toBeGreaterThan(20);
    for (let ordinal = noted - 12; ordinal <= sending + 12; ordinal++) {
      const { spreadsheet, cut } = cutAt(ordinal);
      expect(cut).toBe(names[ordinal - 1]);
      // Between the note and the mail it is lost; before that a later run of the day makes up for it.
      const lost = ordinal > noted && ordinal <= sending;
      expect([ordinal, digests(spreadsheet).length]).toEqual([ordinal, lost ? 0 : 1]);
      spreadsheet.now = MORNING + DAY;
      runs(spreadsheet, 1);
      expect(digests(spreadsheet)).toHaveLength(lost ? 1 : 2);
    }
  });

  it("tells that nobody knows whether it went", () => {
    const names = callsOfRun();
    const sending = names.indexOf("MailApp.sendEmail") + 1;
    const { spreadsheet } = cutAt(sending + 1);
    expect(digests(spreadsheet)).toHaveLength(1);
    expect(spreadsheet.value("morningMail")).toMatchObject({ sentAt: null, unsureAt: MORNING, problem: "" });
  });
});
