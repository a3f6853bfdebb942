import { gzipSync } from "node:zlib";
import type { HostOptions } from "../../../preview/host/types.ts";
import { failure, failureOf, hostWith, NOON, resultOf, run } from "./inline-bundle.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("properties", () => {
  it("are strings by key, apart for document, user and script", () => {
    expect(
      run(`const document = PropertiesService.getDocumentProperties();
        document.setProperty("a", 1).setProperties({ b: "2", c: "3" });
        PropertiesService.getUserProperties().setProperty("a", "user");
        document.deleteProperty("c");
        return [document.getProperties(), document.getProperty("missing"), document.getKeys(),
          PropertiesService.getUserProperties().getProperty("a"), PropertiesService.getScriptProperties().getKeys(),
          document.setProperties({ z: "1" }, true).getKeys(), document.deleteAllProperties().getKeys()];`),
    ).toEqual([{ a: "1", b: "2" }, null, ["a", "b"], "user", [], ["z"], []]);
  });

  it("take 9 KB a value, in bytes, and 500 KB a store", () => {
    const set = "PropertiesService.getDocumentProperties().setProperty";
    expect(run(`${set}("k", "a".repeat(9216)); return true;`)).toBe(true);
    expect(failure(`${set}("k", "a".repeat(9217));`)).toBe("Argument too large: value");
    expect(failure(`${set}("k", "保".repeat(4000));`)).toBe("Argument too large: value");
    expect(failure(`for (let i = 0; i < 60; i++) ${set}("k" + i, "a".repeat(9000));`)).toContain(
      "property storage quota",
    );
  });

  it("outlive the host, each user's apart", () => {
    const code = `function set() { PropertiesService.getUserProperties().setProperty("who", "me"); PropertiesService.getDocumentProperties().setProperty("d", "1"); }
      function get() { return [PropertiesService.getUserProperties().getProperty("who"), PropertiesService.getDocumentProperties().getProperty("d")]; }`;
    const host = hostWith(code);
    resultOf(host, "set");
    const state = host.save();
    expect(resultOf(hostWith(code, { state }), "get")).toEqual(["me", "1"]);
    const user = { email: "other@example.com", locale: "en" };
    expect(resultOf(hostWith(code, { state, user }), "get")).toEqual([null, "1"]);
  });
});

describe("the cache", () => {
  it("forgets after its time", () => {
    let now = NOON;
    const host = hostWith(
      `function put(seconds) { CacheService.getDocumentCache().put("k", "v", seconds); }
       function get() { return CacheService.getDocumentCache().get("k"); }`,
      { now: () => now },
    );
    resultOf(host, "put", 60);
    now += 59_000;
    expect(resultOf(host, "get")).toBe("v");
    now += 1000;
    expect(resultOf(host, "get")).toBeNull();
  });

  it("takes 100 KB a value and six hours at most", () => {
    const put = "CacheService.getUserCache().put";
    expect(failure(`${put}("k", "a".repeat(102401));`)).toBe("Argument too large: value");
    expect(failure(`${put}("k".repeat(251), "a");`)).toBe("Argument too large: key");
    expect(failure(`${put}("k", "a", 21601);`)).toContain("expirationInSeconds");
    expect(failure(`${put}("k", 5);`)).toContain("don't match the method signature");
  });

  it("keeps a thousand items, those that last longest", () => {
    expect(
      run(`const cache = CacheService.getUserCache();
        for (let i = 0; i < 1001; i++) cache.put("k" + i, "v", 600 + i);
        cache.remove("k1000");
        return [cache.get("k0"), cache.get("k999"), cache.get("k1000"), Object.keys(cache.getAll(["k998", "k1"]))];`),
    ).toEqual([null, "v", null, ["k998"]]);
  });
});

describe("the document's lock", () => {
  const code = `
    function work() {
      const lock = LockService.getDocumentLock();
      const taken = lock.tryLock(1000);
      return [taken, lock.hasLock(), LockService.getDocumentLock().tryLock(0)];
    }
    function wait() { LockService.getDocumentLock().waitLock(1000); }
    function release() { const lock = LockService.getDocumentLock(); lock.tryLock(0); lock.releaseLock(); return lock.hasLock(); }`;

  it("is free again when an execution ends", () => {
    const host = hostWith(code);
    expect(resultOf(host, "work")).toEqual([true, true, true]);
    expect(resultOf(host, "work")).toEqual([true, true, true]);
    expect(resultOf(host, "release")).toBe(false);
  });

  it("may be held by another execution", () => {
    const host = hostWith(code);
    const release = host.holdDocumentLock();
    expect(resultOf(host, "work")).toEqual([false, false, false]);
    expect(failureOf(host, "wait")).toBe("Lock timeout: another process was holding the lock for too long.");
    release();
    expect(host.run("wait", [])).toMatchObject({ ok: true });
  });
});

describe("clock triggers", () => {
  const code = `
    function switchOn() {
      const trigger = ScriptApp.newTrigger("daily").timeBased().everyDays(1).atHour(9).nearMinute(30).inTimezone("Asia/Tokyo").create();
      return [trigger.getHandlerFunction(), String(trigger.getEventType()), trigger.getTriggerSource() === ScriptApp.TriggerSource.CLOCK,
        ScriptApp.getProjectTriggers().map((one) => one.getUniqueId() === trigger.getUniqueId())];
    }
    function hourly() { ScriptApp.newTrigger("daily").timeBased().everyHours(2).create(); }
    function minutely() { ScriptApp.newTrigger("daily").timeBased().everyMinutes(5).create(); }
    function lost() { ScriptApp.newTrigger("nowhere").timeBased().everyHours(1).create(); }
    function switchOff() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }
    function mine() { return ScriptApp.getProjectTriggers().length; }
    function daily(e) {
      console.log([String(e.authMode), typeof e.triggerUid, e.hour, Session.getEffectiveUser().getEmail(),
        SpreadsheetApp.getActiveSpreadsheet() === null].join());
    }
    function usesUi() { SpreadsheetApp.getUi(); }
    function ui() { ScriptApp.newTrigger("usesUi").timeBased().everyHours(1).create(); }`;

  it("fire at their hour in their time zone, once a day, as their owner", () => {
    let now = NOON;
    const host = hostWith(code, { now: () => now });
    expect(resultOf(host, "switchOn")).toEqual(["daily", "CLOCK", true, [true]]);
    const next = Date.UTC(2026, 7, 27, 0, 30);
    expect(host.triggers()).toEqual([
      { id: expect.any(String), functionName: "daily", owner: "seller@example.com", nextRun: next },
    ]);
    expect(host.runDueTriggers()).toEqual([]);
    now = next;
    expect(host.runDueTriggers()).toEqual([
      { functionName: "daily", outcome: { ok: true, value: undefined } },
    ]);
    expect(host.runDueTriggers()).toEqual([]);
    expect(host.logs()).toEqual(["FULL,string,0,seller@example.com,false"]);
    expect(host.triggers()[0]?.nextRun).toBe(next + DAY);
  });

  it("are one of a kind for a user in a document, once an hour at most", () => {
    const host = hostWith(code);
    resultOf(host, "hourly");
    expect(failureOf(host, "hourly")).toContain("too many time-based triggers in this document");
    expect(failureOf(host, "minutely")).toContain("at most once per hour");
    resultOf(host, "switchOff");
    resultOf(host, "hourly");
    expect(host.triggers().map(({ nextRun }) => nextRun)).toEqual([NOON + 2 * HOUR]);
  });

  it("belong to their owner: another user sees none, yet they run as the owner", () => {
    const host = hostWith(code);
    resultOf(host, "hourly");
    const other = hostWith(code, {
      state: host.save(),
      user: { email: "other@example.com", locale: "ja" },
      now: () => NOON + DAY,
    });
    expect(resultOf(other, "mine")).toBe(0);
    resultOf(other, "hourly");
    expect(other.triggers()).toHaveLength(2);
    expect(new Set(other.triggers().map(({ id }) => id)).size).toBe(2);
    other.runDueTriggers();
    expect(other.logs()[0]).toContain("seller@example.com");
  });

  it("tell their failures: a function that is gone, or the use of the user interface", () => {
    let now = NOON;
    const host = hostWith(code, { now: () => now });
    resultOf(host, "lost");
    now += HOUR;
    expect(host.runDueTriggers()).toEqual([
      { functionName: "nowhere", outcome: { ok: false, message: "Script function not found: nowhere" } },
    ]);
    resultOf(host, "switchOff");
    resultOf(host, "ui");
    now += HOUR;
    expect(host.runDueTriggers()[0]?.outcome).toEqual({
      ok: false,
      message: "Cannot call SpreadsheetApp.getUi() from this context.",
    });
  });

  it("fire on their day of the week, every week or more seldom", () => {
    let now = NOON;
    const host = hostWith(
      `function clear() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }
      function weekly(weeks, day) {
        clear();
        const builder = ScriptApp.newTrigger("daily").timeBased().onWeekDay(ScriptApp.WeekDay[day]).atHour(6);
        (weeks === 1 ? builder : builder.everyWeeks(weeks)).create();
      }
      function dayless() { ScriptApp.newTrigger("daily").timeBased().everyWeeks(1).create(); }
      function mixed() { ScriptApp.newTrigger("daily").timeBased().everyHours(1).onWeekDay(ScriptApp.WeekDay.MONDAY).create(); }
      function misnamed() { ScriptApp.newTrigger("daily").timeBased().onWeekDay("MONDAY"); }
      function daily() {}`,
      { now: () => now },
    );
    const six = (day: number, month = 7) => Date.UTC(2026, month, day, 6 - 9);
    const next = () => host.triggers().map(({ nextRun }) => nextRun);
    // 2026-08-26 is a Wednesday, and six has passed.
    resultOf(host, "weekly", 1, "THURSDAY");
    expect(next()).toEqual([six(27)]);
    resultOf(host, "weekly", 1, "WEDNESDAY");
    expect(next()).toEqual([six(2, 8)]);
    resultOf(host, "weekly", 2, "TUESDAY");
    expect(next()).toEqual([six(1, 8)]);
    now = six(1, 8);
    expect(host.runDueTriggers()).toHaveLength(1);
    expect(next()).toEqual([six(15, 8)]);
    host.run("clear", []);
    expect(failureOf(host, "dayless")).toContain("onWeekDay");
    expect(failureOf(host, "mixed")).toContain("exactly one");
    expect(failureOf(host, "misnamed")).toContain("don't match the method signature");
  });

  it("may find no active spreadsheet", () => {
    let now = NOON;
    const host = hostWith(code, { now: () => now, spreadsheetInTriggers: false });
    resultOf(host, "hourly");
    now += 2 * HOUR;
    host.runDueTriggers();
    expect(host.logs()[0]).toMatch(/,true$/);
  });
});

describe("the user interface", () => {
  it("shows sidebars, dialogs, alerts and toasts as events", () => {
    const host = hostWith(
      `function show() {
        const ui = SpreadsheetApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("保留注文ガード"));
        ui.showModalDialog(HtmlService.createHtmlOutput("<b>").setWidth(400).setHeight(300), "確認");
        SpreadsheetApp.getActiveSpreadsheet().toast("終わりました", "取込", 3);
        return [String(ui.alert("よろしいですか")), ui.alert("題", "本当に？", ui.ButtonSet.YES_NO) === ui.Button.NO];
      }
      function missing() { HtmlService.createHtmlOutputFromFile("nothing"); }`,
      { html: { sidebar: "<p>保留</p>" }, alertAnswer: (message) => (message === "本当に？" ? "NO" : "OK") },
    );
    expect(resultOf(host, "show")).toEqual(["OK", true]);
    expect(host.drainUiEvents()).toEqual([
      { kind: "sidebar", title: "保留注文ガード", html: "<p>保留</p>" },
      { kind: "dialog", title: "確認", html: "<b>", modal: true },
      { kind: "toast", title: "取込", message: "終わりました", seconds: 3 },
      { kind: "alert", title: "", message: "よろしいですか" },
      { kind: "alert", title: "題", message: "本当に？" },
    ]);
    expect(host.drainUiEvents()).toEqual([]);
    expect(failureOf(host, "missing")).toBe("No HTML file named nothing was found.");
  });

  it("gives a template's text as it was pushed, and of no file that is not there", () => {
    const page = "<!-- あ --><script>'<?= 1 ?>'</script>\n\n";
    const host = hostWith(
      `const raw = (name) => HtmlService.createTemplateFromFile(name).getRawContent();
      function read() { return [raw("part"), raw("part.html")]; }
      function missing() { raw("nothing"); }
      function evaluate() { HtmlService.createTemplateFromFile("part").evaluate(); }`,
      { html: { part: page } },
    );
    expect(resultOf(host, "read")).toEqual([page, page]);
    expect(failureOf(host, "missing")).toBe("No HTML file named nothing was found.");
    expect(failureOf(host, "evaluate")).toContain("evaluate");
  });
});

describe("mail", () => {
  it("lands in the outbox until the day's recipients are used up", () => {
    const host = hostWith(`function send(n) {
      MailApp.sendEmail({ to: "a@example.com", subject: "要確認 3 件", body: "本文", htmlBody: "<p>本文</p>" });
      MailApp.sendEmail("b@example.com,c@example.com", "s", "b");
      return MailApp.getRemainingDailyQuota();
    }
    function many() { for (let i = 0; i < 98; i++) MailApp.sendEmail("x@example.com", "s", "b"); }
    function wrong() { MailApp.sendEmail("nobody", "s", "b"); }`);
    expect(resultOf(host, "send")).toBe(97);
    expect(host.outbox()[0]).toEqual({
      at: NOON,
      to: "a@example.com",
      subject: "要確認 3 件",
      body: "本文",
      htmlBody: "<p>本文</p>",
    });
    expect(failureOf(host, "wrong")).toBe("Invalid email: nobody");
    expect(failureOf(host, "many")).toBe("Service invoked too many times for one day: email.");
  });

  it.each([
    [`"a@example.com", "s".repeat(251), "b"`, "Argument too large: subject"],
    [`"a@example.com", "s", "保".repeat(70000)`, "Limit Exceeded: Email Body Size."],
    [
      `{ to: "a@example.com", subject: "s", htmlBody: "b".repeat(300000) }`,
      "Limit Exceeded: Email Body Size.",
    ],
    [`Array(51).fill("a@example.com").join(), "s", "b"`, "Limit Exceeded: Email Recipients Per Message."],
    [
      `"a@example.com", "s", "b", { noReply: true }`,
      "MailApp.sendEmail with noReply is not imitated by this Apps Script host",
    ],
  ])("refuses %s", (given, message) => {
    const host = hostWith(`function send() { MailApp.sendEmail(${given}); }`);
    expect(failureOf(host, "send")).toBe(message);
    expect(host.outbox()).toEqual([]);
  });
});

describe("fetching", () => {
  const ok = { status: 200, headers: [], body: new Uint8Array() };

  /** What goes out for a fetch with these arguments. */
  function sent(fetchArguments: string): unknown[] {
    const seen: unknown[] = [];
    const fetch: HostOptions["fetch"] = (url, { body, ...request }) => {
      seen.push(url, { ...request, ...(body && { body: Buffer.from(body).toString("utf8") }) });
      return ok;
    };
    run(`UrlFetchApp.fetch(${fetchArguments});`, { fetch });
    return seen;
  }

  it("is answered by the options, with status, headers and bytes", () => {
    const body = gzipSync("注文番号\t数量");
    const host = hostWith(
      `function go() {
        const response = UrlFetchApp.fetch("https://example.com/report?x=1", { muteHttpExceptions: true });
        const text = Utilities.ungzip(response.getBlob()).getDataAsString("UTF-8");
        return [response.getResponseCode(), response.getHeaders()["Content-Type"], response.getAllHeaders()["Set-Cookie"],
          response.getBlob().getContentType(), text, response.getContent().length];
      }
      function loud() { UrlFetchApp.fetch("https://example.com/report?x=1"); }`,
      {
        fetch: () => ({
          status: 429,
          headers: [
            ["Content-Type", "application/gzip"],
            ["Set-Cookie", "a=1"],
            ["Set-Cookie", "b=2"],
          ],
          body,
        }),
      },
    );
    expect(resultOf(host, "go")).toEqual([
      429,
      "application/gzip",
      ["a=1", "b=2"],
      "application/gzip",
      "注文番号\t数量",
      body.length,
    ]);
    expect(failureOf(host, "loud")).toContain("Request failed for https://example.com returned code 429.");
  });

  it("sends a form, text, bytes or a blob, each as its content type", () => {
    expect(
      sent(`"https://a.example/", { headers: { Accept: "text/plain" }, followRedirects: false }`),
    ).toEqual([
      "https://a.example/",
      { method: "GET", headers: { Accept: "text/plain" }, followRedirects: false },
    ]);
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    const post = { method: "POST", followRedirects: true };
    const url = `"https://a.example/"`;
    expect(sent(`${url}, { method: "post", payload: { grant: "a b&", n: 1 } }`)[1]).toEqual({
      ...post,
      headers: form,
      body: "grant=a+b%26&n=1",
    });
    expect(sent(`${url}, { method: "post", payload: "保" }`)[1]).toEqual({
      ...post,
      headers: form,
      body: "保",
    });
    expect(
      sent(`${url}, { method: "post", payload: [-27, -68, -93], contentType: "text/plain" }`)[1],
    ).toEqual({
      ...post,
      headers: { "Content-Type": "text/plain" },
      body: "弣",
    });
    expect(sent(`${url}, { method: "post", payload: Utilities.newBlob("b", "image/png") }`)[1]).toEqual({
      ...post,
      headers: { "Content-Type": "image/png" },
      body: "b",
    });
  });

  it.each([
    [`"report"`, "Invalid argument: report"],
    [`"https://a.example/" + "x".repeat(2048)`, "Limit Exceeded: URLFetch URL Length."],
    [`"https://a.example/", { method: "head" }`, "Attribute provided with invalid value: method"],
    [`"https://a.example/", { payload: "x" }`, "Attribute provided with invalid value: payload"],
    [
      `"https://a.example/", { headers: { Host: "b.example" } }`,
      "Attribute provided with invalid value: Header:Host",
    ],
    [
      `"https://a.example/", { headers: { A: "a\\r\\nB: b" } }`,
      "Attribute provided with invalid value: Header:A",
    ],
    [`"https://a.example/", { headers: { A: "a".repeat(9000) } }`, "Limit Exceeded: URLFetch Header Size."],
    [
      `"https://a.example/", { validateHttpsCertificates: false }`,
      "UrlFetchApp.fetch with validateHttpsCertificates false is not imitated by this Apps Script host",
    ],
  ])("refuses %s", (given, message) => {
    expect(failure(`UrlFetchApp.fetch(${given});`, { fetch: () => ok })).toBe(message);
  });

  it.each([
    ["dns", "DNS error: https://example.com/a?b=1"],
    ["unavailable", "Address unavailable: https://example.com/a?b=1"],
    ["timeout", "Timeout: https://example.com/a?b=1"],
    ["certificate", "SSL Error https://example.com/a?b=1"],
    ["tooLarge", "Limit Exceeded: URLFetch Response Size."],
  ] as const)("says that there is no answer: %s", (reason, message) => {
    const options: Partial<HostOptions> = { fetch: () => ({ failure: reason }) };
    const body = `UrlFetchApp.fetch("https://example.com/a?b=1", { muteHttpExceptions: true });`;
    expect(failure(body, options)).toBe(message);
  });

  it("fails when there is nobody to answer", () => {
    expect(failure(`UrlFetchApp.fetch("https://example.com");`)).toBe(
      "Address unavailable: https://example.com",
    );
  });
});

describe("utilities", () => {
  it("formats dates by SimpleDateFormat's letters in any zone", () => {
    expect(
      run(`const date = new Date(Date.UTC(2026, 7, 26, 5, 9, 3, 7));
        return ["yyyy/MM/dd HH:mm:ss.SSS", "yy-M-d h:mm a", "EEE, MMM d", "EEEE MMMM", "yyyy-MM-dd'T'HH:mm:ssXXX", "Z z", "''u''"]
          .map((pattern) => Utilities.formatDate(date, "Asia/Tokyo", pattern)).concat(Utilities.formatDate(date, "America/New_York", "HH:mm"));`),
    ).toEqual([
      "2026/08/26 14:09:03.007",
      "26-8-26 2:09 PM",
      "Wed, Aug 26",
      "Wednesday August",
      "2026-08-26T14:09:03+09:00",
      "+0900 GMT+09:00",
      "'3'",
      "01:09",
    ]);
    expect(failure(`Utilities.formatDate(new Date(), "Asia/Nowhere", "yyyy");`)).toBe(
      "Invalid time zone: Asia/Nowhere",
    );
    expect(failure(`Utilities.formatDate("2026", "Asia/Tokyo", "yyyy");`)).toContain(
      "don't match the method signature",
    );
  });

  it("encodes, digests and decodes with signed bytes", () => {
    expect(
      run(`return [Utilities.base64Encode("保"), Utilities.base64Decode("5L+d"), Utilities.base64EncodeWebSafe([-1, -2]),
        Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a").slice(0, 3),
        Utilities.newBlob([-126, -96], "text/plain", "a.txt").getDataAsString("Shift_JIS"),
        /^[0-9a-f-]{36}$/.test(Utilities.getUuid())];`),
    ).toEqual(["5L+d", [-28, -65, -99], "__4=", [12, -63, 117], "あ", true]);
    expect(failure(`Utilities.ungzip(Utilities.newBlob("no gzip"));`)).toBe("Could not decompress gzip.");
  });
});
