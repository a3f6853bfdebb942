import type { HostOptions } from "../../../preview/host/types.ts";
import { allOrders, honestSales, orderId } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

const MINUTE = 60_000;
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const CUT = "Exceeded maximum execution time";
const WEEKDAYS = [1, 2, 3, 4, 5];
/** TODAY is a Tuesday, 9:00 in Tokyo. */
const tomorrowAt = (hour: number, days = 1) => TODAY + days * DAY + (hour - 9) * HOUR;

/** A shop with the scheduled refresh, and what befalls it at its service calls. */
class Shop extends TestSpreadsheet {
  /** Called before every service call, while it is set. */
  befalls: ((name: string, ordinal: number) => void) | null;

  private constructor(options: Partial<HostOptions>) {
    const hook: { call: (name: string, ordinal: number) => void } = { call: () => {} };
    super({ ...options, onServiceCall: (name, ordinal) => hook.call(name, ordinal) });
    this.befalls = null;
    hook.call = (name, ordinal) => this.befalls?.(name, ordinal);
  }

  static async opened(days = [0, 1, 2, 3, 4, 5, 6], options: Partial<HostOptions> = {}): Promise<Shop> {
    const shop = new Shop(options);
    await shop.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    shop.value("setSchedule", { on: true, hour: 7, days });
    return shop;
  }

  /** The same spreadsheet in the hands of someone else, or under other circumstances. */
  static again(before: Shop, options: Partial<HostOptions>): Shop {
    const shop = new Shop({ state: before.host.save(), ...options });
    shop.now = before.now;
    return shop;
  }

  /** Lets time go by until `end`, with Google's clock triggers coming as they are due, so many minutes late. */
  pass(end: number, late = 0): void {
    while (true) {
      const next = Math.min(...this.host.triggers().map(({ nextRun }) => nextRun)) + late;
      if (!(next <= end)) break;
      this.now = Math.max(this.now, next);
      this.host.runDueTriggers();
    }
    this.now = Math.max(this.now, end);
  }

  /** The lines of the import history that tell of runs. */
  get lines(): readonly string[] {
    return this.rows("取込履歴").flatMap((row) => (row.内容 === "自動更新" ? [String(row.結果)] : []));
  }

  get refreshedAt(): number {
    return this.value("sidebarState").refreshedAt ?? 0;
  }

  /** All that a refresh writes, but for ids and histories that are made anew each time. */
  get written(): unknown {
    const log = this.rows("問い合わせ記録").map((row) => ({
      ...row,
      経過: "",
      "記録（自動）": "",
      問い合わせID: "",
    }));
    const orders = this.rows("注文").map((row) => ({ ...row, 問い合わせID: "" }));
    return { log, orders };
  }

  get isHourly(): boolean {
    return this.value("scheduleView").hourly;
  }
}

describe("weeks of scheduled runs", () => {
  it("run once on each chosen day, at its hour, with one line each", async () => {
    const shop = await Shop.opened(WEEKDAYS);
    const judged: number[] = [];
    for (let hour = 1; hour <= 14 * 24; hour++) {
      shop.pass(TODAY + hour * HOUR);
      if (judged.at(-1) !== shop.refreshedAt) judged.push(shop.refreshedAt);
    }
    const days = [1, 2, 3, 6, 7, 8, 9, 10, 13, 14];
    expect(judged.slice(1)).toEqual(days.map((day) => tomorrowAt(7, day)));
    expect(shop.lines).toHaveLength(10);
    expect(shop.lines[0]).toContain("判定し直しました（保留中");
    expect(shop.value("sidebarState").schedule).toMatchObject({ missed: null, next: tomorrowAt(7, 15) });
    expect(shop.host.triggers()).toHaveLength(1);
  });

  it("run once a day however late they come, and twice changes nothing", async () => {
    const shop = await Shop.opened();
    shop.pass(TODAY + 5 * DAY, 50 * MINUTE);
    expect(shop.lines).toHaveLength(5);
    expect(shop.refreshedAt).toBe(tomorrowAt(7, 4) + DAY + 50 * MINUTE);
    // Google may call a trigger again for the same hour.
    const before = shop.host.save();
    const twice = Shop.again(shop, {});
    expect(twice.host.run("scheduledRun", []).ok).toBe(true);
    expect(twice.lines).toHaveLength(5);
    expect(twice.refreshedAt).toBe(shop.refreshedAt);
    expect(shop.host.save()).toBe(before);
  });

  it("follow the spreadsheet's time zone once the sidebar was opened in it", async () => {
    const tokyo = await Shop.opened();
    const york = Shop.again(tokyo, { timeZone: "America/New_York" });
    const { schedule } = york.value("sidebarState");
    // 7:00 in New York is 12:00 UTC in winter.
    const seven = Date.UTC(2026, 10, 24, 12);
    expect(schedule.next).toBe(seven);
    expect(york.host.triggers()).toMatchObject([{ nextRun: seven }]);
    york.pass(seven);
    expect(york.refreshedAt).toBe(seven);
  });

  it("are made anew where the trigger is lost", async () => {
    const shop = await Shop.opened();
    const saved = JSON.parse(shop.host.save());
    expect(saved.triggers).toHaveLength(1);
    const lost = Shop.again(shop, { state: JSON.stringify({ ...saved, triggers: [] }) });
    expect(lost.host.triggers()).toEqual([]);
    lost.value("sidebarState");
    expect(lost.host.triggers()).toHaveLength(1);
  });

  it("are off in a copy of the file, whatever Google copies", async () => {
    const shop = await Shop.opened();
    const text = shop.host.save();
    const copied = text.replace(
      '\\"spreadsheet\\":\\"preview-spreadsheet\\"',
      '\\"spreadsheet\\":\\"another\\"',
    );
    expect(copied).not.toBe(text);
    expect(Shop.again(shop, { state: copied }).value("sidebarState").schedule).toMatchObject({ on: false });
  });

  it("fill the import history with no line where nothing was ever imported", () => {
    const empty = new TestSpreadsheet();
    empty.value("setSchedule", { on: true, hour: 7, days: [0, 1, 2, 3, 4, 5, 6] });
    empty.now = tomorrowAt(7);
    expect(empty.host.runDueTriggers()).toMatchObject([{ outcome: { ok: true } }]);
    expect(empty.host.snapshot().sheets.map(({ name }) => name)).toEqual(["シート1"]);
    expect(empty.value("sidebarState").schedule).toMatchObject({ on: true, missed: null });
  });
});

describe("a run that is disturbed", () => {
  it("waits for who imports, goes on within the hour, and is daily again", async () => {
    const shop = await Shop.opened();
    shop.now = tomorrowAt(7);
    const release = shop.host.holdDocumentLock();
    shop.host.runDueTriggers();
    release();
    expect(shop.value("scheduleView")).toMatchObject({ hourly: true, waiting: true, last: { ok: false } });
    expect(shop.value("scheduleView").last?.told).toContain("ほかの取り込みか更新が動いています");
    shop.pass(tomorrowAt(8));
    expect(shop.refreshedAt).toBe(tomorrowAt(8));
    expect(shop.lines).toEqual([
      expect.stringContaining("ほかの取り込みか更新が動いています"),
      expect.stringContaining("判定し直しました"),
    ]);
    expect(shop.isHourly).toBe(false);
    shop.pass(tomorrowAt(9, 2));
    expect(shop.refreshedAt).toBe(tomorrowAt(7, 2));
  });

  it("tells who waits for it that it is the scheduled run", async () => {
    const shop = await Shop.opened();
    let told: unknown = null;
    shop.befalls = (name) => {
      if (name !== "Spreadsheet.getRangeByName") return;
      shop.befalls = null;
      told = shop.call("refreshNow");
    };
    shop.pass(tomorrowAt(7));
    expect(told).toMatchObject({ ok: false, code: "busy" });
    expect(JSON.stringify(told)).toContain("自動更新が動いています");
    expect(shop.refreshedAt).toBe(tomorrowAt(7));
  });

  it("leaves a second run that comes meanwhile nothing to do", async () => {
    const shop = await Shop.opened();
    shop.befalls = (name) => {
      if (name !== "Spreadsheet.getRangeByName") return;
      shop.befalls = null;
      expect(shop.host.run("scheduledRun", []).ok).toBe(true);
    };
    shop.pass(tomorrowAt(7));
    expect(shop.lines).toEqual([expect.stringContaining("判定し直しました")]);
    expect(shop.isHourly).toBe(false);
  });

  it("stops at its own budget, and does the rest within the hour, once", async () => {
    const shop = await Shop.opened();
    let first = true;
    shop.befalls = (name) => {
      if (name !== "Spreadsheet.getRangeByName" || !first) return;
      first = false;
      shop.now += 200_000;
    };
    shop.pass(tomorrowAt(7));
    expect(shop.value("scheduleView")).toMatchObject({ hourly: true, waiting: true });
    const judged = shop.refreshedAt;
    shop.pass(tomorrowAt(9));
    expect(shop.refreshedAt).toBe(judged);
    expect(shop.lines).toEqual([
      expect.stringMatching(/判定し直しました.*\n時間内に終わりませんでした/),
      expect.stringContaining("判定の成績を数え直しました"),
    ]);
    expect(shop.isHourly).toBe(false);
  });

  it("is tried again every hour, told once while it fails alike, and given up after some times", async () => {
    const shop = await Shop.opened();
    let tries = 0;
    shop.befalls = (name) => {
      if (name !== "Spreadsheet.getRangeByName") return;
      tries += 1;
      throw new Error("Service Spreadsheets timed out");
    };
    shop.pass(tomorrowAt(20));
    expect(tries).toBe(4);
    const why = "失敗：Google のサービスが一時的に応答しませんでした。少し待って、もう一度お試しください。";
    expect(shop.lines).toEqual([
      why,
      `${why}\n何度か試しましたが終わりませんでした。次は、決めた曜日と時刻に動きます`,
    ]);
    shop.befalls = null;
    expect(shop.isHourly).toBe(false);
    expect(shop.value("sidebarState").schedule.missed).toBe(tomorrowAt(7));
    shop.pass(tomorrowAt(9, 2));
    expect(shop.refreshedAt).toBe(tomorrowAt(7, 2));
    expect(shop.value("sidebarState").schedule.missed).toBeNull();
  });

  it("ends in the same sheet when it is cut off at whatever service call, by catching up or by the next run", async () => {
    const whole = await Shop.opened();
    whole.now = tomorrowAt(7);
    whole.host.resetCounters();
    whole.host.runDueTriggers();
    const calls = whole.host.counters().totalCalls;
    whole.now = tomorrowAt(10);
    whole.value("refreshNow");
    let missed = 0;
    for (let atCall = 1; atCall <= calls; atCall += Math.ceil(calls / 20)) {
      const shop = await Shop.opened();
      shop.now = tomorrowAt(7);
      let left = atCall;
      // From then on nothing of this execution reaches the spreadsheet any more.
      shop.befalls = () => {
        left -= 1;
        if (left <= 0) throw new Error(CUT);
      };
      shop.host.runDueTriggers();
      shop.befalls = null;
      const next = Shop.again(shop, {});
      shop.now = tomorrowAt(10);
      const { schedule } = shop.value("sidebarState");
      if (schedule.missed !== null) missed += 1;
      shop.value("catchUp");
      shop.value("refreshNow");
      expect(shop.written).toEqual(whole.written);
      expect(shop.value("sidebarState").schedule.missed).toBeNull();
      expect(shop.host.triggers()).toHaveLength(1);
      // Nobody opens the sidebar: the next run makes up for it, and says what happened.
      next.pass(tomorrowAt(9, 2));
      expect(next.refreshedAt).toBe(tomorrowAt(7, 2));
      expect(next.lines.at(-1)).toContain("判定し直しました");
      expect(next.host.triggers()).toHaveLength(1);
    }
    expect(missed).toBeGreaterThan(2);
  });

  it("keeps one trigger, and its days, when it is cut off while the trigger changes its rhythm", async () => {
    /** At 7:00 someone imports; the run of 8:00 makes up for it, and something happens at one of its calls. */
    const atEight = async (befalls: (shop: Shop) => void): Promise<Shop> => {
      const shop = await Shop.opened();
      shop.now = tomorrowAt(7);
      const release = shop.host.holdDocumentLock();
      shop.host.runDueTriggers();
      release();
      shop.host.resetCounters();
      befalls(shop);
      shop.pass(tomorrowAt(8));
      shop.befalls = null;
      return shop;
    };
    const whole = await atEight(() => {});
    const { totalCalls, calls } = whole.host.counters();
    expect(calls["ClockTriggerBuilder.create"]).toBe(1);
    for (let fromEnd = 0; fromEnd < 16; fromEnd++) {
      const shop = await atEight((one) => {
        let left = totalCalls - fromEnd;
        one.befalls = () => {
          left -= 1;
          if (left <= 0) throw new Error(CUT);
        };
      });
      shop.pass(tomorrowAt(20, 2));
      expect(shop.value("sidebarState").schedule.on).toBe(true);
      expect(shop.host.triggers()).toHaveLength(1);
      expect(shop.isHourly).toBe(false);
      shop.pass(tomorrowAt(9, 3));
      expect(shop.refreshedAt).toBe(tomorrowAt(7, 3));
    }
  });

  it("tells of the run that was cut off", async () => {
    const shop = await Shop.opened();
    let isCut = false;
    shop.befalls = (name) => {
      if (name === "Spreadsheet.getRangeByName") isCut = true;
      if (isCut) throw new Error(CUT);
    };
    shop.pass(tomorrowAt(7));
    shop.befalls = null;
    shop.now = tomorrowAt(10);
    expect(shop.value("sidebarState").schedule.missed).toBe(tomorrowAt(7));
    expect(shop.value("catchUp")).toMatchObject({ ok: true });
    expect(shop.lines).toEqual([
      expect.stringContaining("途中で止まりました"),
      expect.stringContaining("判定し直しました"),
    ]);
  });

  it("does nothing where a trigger finds no spreadsheet, and the sidebar says so and catches up", async () => {
    const shop = Shop.again(await Shop.opened(), { spreadsheetInTriggers: false });
    const before = shop.host.snapshot();
    shop.pass(tomorrowAt(10));
    expect(shop.host.snapshot()).toEqual(before);
    expect(shop.value("sidebarState").schedule.missed).toBe(tomorrowAt(7));
    expect(shop.value("scheduleView").last?.told).toContain("スプレッドシートを使えませんでした");
    const { ok, state } = shop.value("catchUp");
    expect(ok).toBe(true);
    expect(state.schedule.missed).toBeNull();
    expect(state.refreshedAt).toBe(tomorrowAt(10));
    expect(shop.lines).toHaveLength(2);
    // Caught up by someone else meanwhile: nothing is done twice.
    expect(shop.value("catchUp")).toMatchObject({ told: "", ok: true });
    expect(shop.lines).toHaveLength(2);
  });

  it("is made up for by any refresh", async () => {
    const shop = Shop.again(await Shop.opened(), { spreadsheetInTriggers: false });
    shop.pass(tomorrowAt(10));
    expect(shop.value("refreshNow").schedule.missed).toBeNull();
    expect(shop.value("sidebarState").schedule.missed).toBeNull();
  });
});

describe("the schedule of the sidebar", () => {
  it("is remembered while it is off, also by the menu", async () => {
    const shop = await Shop.opened(WEEKDAYS);
    shop.value("setSchedule", { on: false });
    expect(shop.host.triggers()).toEqual([]);
    expect(shop.value("scheduleView")).toMatchObject({ on: false, hour: 7, days: WEEKDAYS, next: null });
    shop.menu("switchScheduleOn");
    expect(shop.toast()).toContain("7時台");
    expect(shop.value("scheduleView")).toMatchObject({ on: true, mine: true, hour: 7, days: WEEKDAYS });
    shop.menu("switchScheduleOff");
    expect(shop.value("scheduleView")).toMatchObject({ on: false });
  });

  it("asks for no run of an hour that had passed when it was set", async () => {
    const shop = await Shop.opened();
    shop.now = TODAY + 5 * HOUR;
    shop.value("setSchedule", { on: true, hour: 10, days: [2] });
    shop.now = TODAY + 9 * HOUR;
    expect(shop.value("sidebarState").schedule).toMatchObject({ missed: null, next: TODAY + 7 * DAY + HOUR });
  });

  it.each([
    [{ on: true, hour: 24, days: [1] }],
    [{ on: true, hour: 6, days: [] }],
    [{ on: true, hour: 6, days: [1, 1] }],
    [{ on: true, hour: 6, days: [7] }],
    [{ on: true, hour: 6.5, days: [1] }],
    [{ on: "yes" }],
    [null],
  ])("refuses %j", async (choice) => {
    const shop = new TestSpreadsheet();
    expect(shop.call("setSchedule", choice as never)).toMatchObject({ ok: false, code: "invalid" });
    expect(shop.host.triggers()).toEqual([]);
  });
});
