import {
  type Answer,
  type CallName,
  type Calls,
  type CatchUp,
  type CollectedNow,
  type ConnectionCheck,
  type ConnectorView,
  type ContactText,
  type DossierView,
  type ExplainedOrder,
  type FailureCode,
  type FlagReport,
  type HeldOrder,
  type ImportFile,
  type ImportProgress,
  type InquiryCard,
  type InquiryDetails,
  type InquiryHistory,
  type ListEdit,
  type MorningMail,
  type OverviewView,
  type Prevention,
  type RecentImport,
  type ScheduleView,
  type SettingsFilePreview,
  type SettingsPreview,
  type SettingsView,
  type SidebarState,
  withChoice,
} from "../../src/addon/calls.ts";
import type { ConnectionFault, Failure, Server } from "../../src/sidebar/server.ts";
import { NOT_CONNECTED, NOTHING_COLLECTED, newCard } from "./connector-states.ts";
import { NO_MAIL } from "./morning-mail-states.ts";
import { NO_RECORD } from "./record-states.ts";
import { SCHEDULE_OFF } from "./schedule-states.ts";
import { DAY, FIGURE_DETAILS, NOW, stateWith } from "./sidebar-states.ts";

interface FakeImport {
  readonly importId: string;
  readonly file: ImportFile;
  chunks: number;
  rejected: number;
  done: boolean;
  new: number;
  unchanged: number;
}

/** The add-on's side of the calls, in memory: it knows rows by order number, SKU and item. */
export class FakeAddon {
  readonly calls: { readonly name: CallName; readonly args: readonly unknown[] }[] = [];
  /** Most calls that were under way at the same time. */
  mostAtOnce = 0;
  state: SidebarState;
  /** What `refreshNow` finds. */
  afterRefresh: SidebarState;
  contact: ContactText = {
    path: ["セラーセントラルのいちばん下を開く", "「テクニカルサポートにお問い合わせ」を選ぶ"],
    subject: "保留中の注文について（変形ロボット、2件）",
    question: "お世話になっております。\n注文番号 250-1234567-1234567\nこの注文は大丈夫でしょうか?",
    form: "件名: 保留中の注文について（変形ロボット、2件）\n\nお世話になっております。\n注文番号 250-1234567-1234567\nこの注文は大丈夫でしょうか?",
    phone: [
      { heading: "最初に伝える", lines: ["保留中の注文2件について、お電話しました。"] },
      {
        heading: "注文番号を読み上げる",
        lines: ["250、123 4567、123 4567（数量 30個）", "250、765 4321、765 4321（数量 3個）"],
      },
      { heading: "質問する", lines: ["この注文は大丈夫でしょうか。"] },
      {
        heading: "お願いする",
        lines: ["購入のご意思を確認していただけますか。", "期限を決めていただけますか。"],
      },
      { heading: "切る前に伝える", lines: ["ケース番号を教えていただけますか。"] },
      { heading: "控える", lines: ["ケース番号:", "担当者:", "回答期限（希望は8月29日）:"] },
    ],
    script: "1. 最初に伝える\n保留中の注文2件について、お電話しました。",
    orderIds: ["250-1234567-1234567", "250-7654321-7654321"],
    translated: {
      subject: "Pending orders",
      question: "Hello.\n\n250-1234567-1234567",
      form: "Subject: Pending orders\n\nHello.\n\n250-1234567-1234567",
      phone: [{ heading: "Say first", lines: ["I am calling about pending orders."] }],
      script: "1. Say first\nI am calling about pending orders.",
    },
    warning: "",
  };
  /** What became of every inquiry. */
  inquiryChanges: InquiryHistory = { entries: [], dropped: 0 };
  /** What is told of every inquiry that is unfolded. */
  details: InquiryDetails = FIGURE_DETAILS;
  /** Whether opening the templates moves a text of the seller's. */
  templatesMoved = false;
  /** What there is to report, and what each of it holds. */
  reported: readonly DossierView[] = [];
  advice: Prevention = NO_ADVICE;
  soFar: OverviewView = NOTHING_SO_FAR;
  mail: MorningMail = NO_MAIL;
  /** The code that goes to every address. */
  code = "123456";
  /** Whether what is added to a list stands there already. */
  listed = false;
  /** Lines that the next archivings leave for later. */
  toArchive: number[] = [];
  /** Rows that are left after each folding. */
  toFold: number[] = [];
  /** What came in before. */
  history: readonly RecentImport[] = [];
  /** How good the flags have been. */
  report: FlagReport = NO_RECORD;
  /** All that is held. */
  held: readonly HeldOrder[] = [];
  /** What is said of any order; null: there is none. */
  explained: ExplainedOrder | null = null;
  /** What is connected, what a test of it says, and what collecting brings. */
  connector: ConnectorView = NOT_CONNECTED;
  connectionCheck: ConnectionCheck = { ok: true, message: "接続できました。" };
  collected: CollectedNow = NOTHING_COLLECTED;
  settings: SettingsView = { presets: [], groups: [], descending: { ids: [], fault: "" } };
  settingsPreview: SettingsPreview = { tried: [], history: null, now: null };
  settingsFile: SettingsFilePreview = {
    settings: this.settingsPreview,
    texts: [],
    watchEntries: 0,
    exemptions: 0,
  };
  /** The schedule as its view gets it. */
  schedule: ScheduleView = SCHEDULE_OFF;
  /** What catching up does and does not. */
  caughtUp: Pick<CatchUp, "ok" | "told"> = {
    ok: true,
    told: "判定し直しました（保留中 3件、うち注意以上 1件）",
  };
  /** Answers wait for it. */
  gate: Promise<void> = Promise.resolve();
  private readonly imports: FakeImport[] = [];
  private readonly lines = new Set<string>();
  private readonly failures: { readonly name: CallName; readonly failure: Failure }[] = [];
  private under = 0;

  constructor(state: SidebarState, afterRefresh: SidebarState = state) {
    this.state = state;
    this.afterRefresh = afterRefresh;
  }

  /** Lets the next calls of a name fail, one a failure. */
  fail(name: CallName, ...codes: readonly (FailureCode | ConnectionFault)[]): void {
    for (const code of codes)
      this.failures.push({ name, failure: isFault(code) ? { ok: false, code } : refusal(code) });
  }

  /** Holds all answers back until the function it gives is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Forgets an import that is not done, as when its tab was deleted. */
  forgetImports(): void {
    this.imports.length = 0;
  }

  names(): readonly CallName[] {
    return this.calls.map((call) => call.name);
  }

  /** What a call with these arguments answers; a `Failure` without a message is a fault on the way. */
  answer(name: CallName, args: readonly unknown[]): Answer<unknown> | Failure {
    this.calls.push({ name, args });
    const next = this.failures.findIndex((one) => one.name === name);
    if (next !== -1) {
      const [failed] = this.failures.splice(next, 1);
      if (failed) return failed.failure;
    }
    return (this.functions[name] as (...given: readonly unknown[]) => Answer<unknown>)(...args);
  }

  /** The same add-on behind the sidebar's own proxy type. */
  server(): Server {
    const call =
      (name: CallName) =>
      async (...args: readonly unknown[]) => {
        this.under += 1;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.under);
        await this.gate;
        this.under -= 1;
        return this.answer(name, args);
      };
    return Object.fromEntries(
      (Object.keys(this.functions) as CallName[]).map((name) => [name, call(name)]),
    ) as unknown as Server;
  }

  private readonly functions: Calls = {
    sidebarState: () => ({ ok: true, value: this.state }),
    startImport: (file) => {
      const known = this.imports.find((one) => one.file.fingerprint === file.fingerprint);
      if (known) return { ok: true, value: progressOf(known) };
      const importId = `import-${this.calls.length}`;
      const fresh = { importId, file, chunks: 0, rejected: 0, done: false, new: 0, unchanged: 0 };
      this.imports.push(fresh);
      return { ok: true, value: progressOf(fresh) };
    },
    importChunk: (importId, chunk, batch, rejected) => {
      const known = this.imports.find((one) => one.importId === importId);
      if (!known) return refusal("not-found");
      if (chunk > known.chunks) return refusal("invalid");
      if (chunk === known.chunks) {
        for (let row = 0; row < batch.length; row++) {
          const line = `${batch.orderId[row]} ${batch.texts[batch.sku[row] ?? -1]} ${batch.itemId[row]}`;
          if (this.lines.has(line)) known.unchanged += 1;
          else known.new += 1;
          this.lines.add(line);
        }
        known.rejected += rejected.length;
        known.chunks += 1;
      }
      return { ok: true, value: progressOf(known) };
    },
    stockChunk: (importId, chunk, batch, rejected) => {
      const known = this.imports.find((one) => one.importId === importId);
      if (!known) return refusal("not-found");
      if (chunk === known.chunks) {
        known.new += batch.length;
        known.rejected += rejected.length;
        known.chunks += 1;
      }
      return { ok: true, value: progressOf(known) };
    },
    finishImport: ({ importId, duplicates }) => {
      const known = this.imports.find((one) => one.importId === importId);
      if (!known) return refusal("not-found");
      known.done = true;
      const { name, rows } = known.file;
      return { ok: true, value: { ...progressOf(known), name, rows, duplicates, rejected: known.rejected } };
    },
    refreshNow: () => {
      this.state = { ...this.afterRefresh, remembered: this.state.remembered };
      return { ok: true, value: this.state };
    },
    sortOrders: () => ({ ok: true, value: "要対応の注文を上に並べました。" }),
    addOrder: () => ({ ok: true, value: this.state }),
    trySample: () => {
      this.state = { ...this.afterRefresh, sample: "here" };
      return { ok: true, value: this.state };
    },
    removeSample: () => {
      this.state = { ...this.state, refreshedAt: null, inquiries: [], waiting: [], sample: "offered" };
      return { ok: true, value: this.state };
    },
    remember: (choice) => {
      this.state = { ...this.state, remembered: withChoice(this.state.remembered, choice) };
      if ("language" in choice)
        this.state = { ...this.state, language: choice.language === "en" ? "en" : "ja" };
      return { ok: true, value: this.state.remembered };
    },
    recentImports: () => ({ ok: true, value: this.history }),
    undoImport: (importId) => {
      this.history = this.history.map((one) =>
        one.importId === importId
          ? { ...one, state: "undone", stateLabel: "取り消し済み", undoable: false }
          : one,
      );
      this.state = { ...this.afterRefresh, remembered: this.state.remembered };
      return { ok: true, value: this.state };
    },
    foldObservations: () => {
      this.state = this.afterRefresh;
      const left = this.toFold.shift() ?? 0;
      return { ok: true, value: { rows: 600, left } };
    },
    archiveOrders: () => {
      this.state = this.afterRefresh;
      const left = this.toArchive.shift() ?? 0;
      return { ok: true, value: { lines: 400, left, keptBack: left === 0 ? 2 : 0, state: this.state } };
    },
    contactText: () => ({ ok: true, value: this.contact }),
    openTemplates: () => ({ ok: true, value: { tab: "ひな形", moved: this.templatesMoved } }),
    flagRecord: () => ({ ok: true, value: this.report }),
    followLearned: () => {
      this.state = { ...this.state, learned: true };
      return { ok: true, value: { report: this.report, state: this.state } };
    },
    forgetLearned: () => {
      this.state = { ...this.state, learned: false };
      return { ok: true, value: this.state };
    },
    markContacted: (inquiryIds) => {
      this.change(inquiryIds, (card) => ({
        ...card,
        state: "contacted",
        stateLabel: "連絡済み",
        due: { kind: "wait", group: "under-way", day: null },
      }));
      return { ok: true, value: this.state };
    },
    updateInquiry: (inquiryId, { state, settle, snoozeUntil }) => {
      this.change([inquiryId], (card) => {
        if (settle !== undefined || state === "stock-back" || state === "paid") return null;
        const due = snoozeUntil ? ({ kind: "snoozed", group: "under-way", day: null } as const) : card.due;
        return { ...card, state: state ?? card.state, due };
      });
      return { ok: true, value: this.state };
    },
    reopenInquiry: (inquiryId) => {
      this.change([inquiryId], (card) => ({
        ...card,
        state: "contacted",
        stateLabel: "連絡済み",
        closed: false,
        due: { kind: "wait", group: "under-way", day: null },
      }));
      return { ok: true, value: this.state };
    },
    inquiryHistory: () => ({ ok: true, value: this.inquiryChanges }),
    inquiryDetails: () => ({ ok: true, value: this.details }),
    dossiers: () => ({ ok: true, value: this.reported }),
    dossier: ({ shop, key }) => {
      const found = this.reported.find((one) => one.shop === shop && one.key === key);
      return found === undefined ? refusal("not-found") : { ok: true, value: found };
    },
    writeDossier: ({ key }) => {
      const cases = this.reported.find((one) => one.key === key)?.cases ?? 0;
      return { ok: true, value: { tab: "通報資料", added: cases, changed: 0 } };
    },
    prevention: () => ({ ok: true, value: this.advice }),
    overview: () => ({ ok: true, value: this.soFar }),
    drawCharts: () => ({ ok: true, value: { tab: "ダッシュボード" } }),
    addToWatchList: () => this.edited("要注意リスト"),
    addExemption: () => this.edited("除外リスト"),
    removeListEntry: () => ({ ok: true, value: this.state }),
    openList: (list) => ({ ok: true, value: list === "exemptions" ? "除外リスト" : "要注意リスト" }),
    heldOrders: (from, count) => ({
      ok: true,
      value: { total: this.held.length, holds: this.held.slice(from, from + count) },
    }),
    explainOrder: () => this.explanation(),
    explainSelected: () => this.explanation(),
    connectorView: () => ({ ok: true, value: this.connector }),
    saveConnection: (given) => {
      const known = this.connector.shops.find(({ id }) => id === given.id);
      const card = { ...(known ?? newCard(`shop-${this.calls.length}`)), shop: given.shop };
      const others = this.connector.shops.filter((one) => one !== known);
      this.connector = { ...this.connector, shops: [...others, card] };
      return { ok: true, value: this.connector };
    },
    checkShop: () => ({ ok: true, value: this.connectionCheck }),
    disconnect: (id) => {
      const shops = id === "" ? [] : this.connector.shops.filter((one) => one.id !== id);
      this.connector = { ...this.connector, shops };
      return { ok: true, value: this.connector };
    },
    collectNow: () => ({ ok: true, value: { ...this.collected, view: this.connector } }),
    morningMail: () => ({ ok: true, value: this.mail }),
    sendMailCode: (address) =>
      this.mailed({ pending: { address, expiresAt: this.state.now + 1_800_000, triesLeft: 5 } }),
    confirmMailAddress: (code) =>
      code === this.code
        ? this.mailed({ address: this.mail.pending?.address ?? "", pending: null, on: true })
        : refusal("invalid"),
    switchMorningMail: (on) => this.mailed({ on }),
    forgetMailAddress: () => this.mailed({ address: "", pending: null, on: false }),
    sendTestMail: () => this.mailed({}),
    settingsView: () => ({ ok: true, value: this.settings }),
    exportSettings: (withLists) => ({ ok: true, value: `{"app":"HoldGuard","lists":${withLists}}` }),
    previewSettingsFile: () => ({ ok: true, value: this.settingsFile }),
    applySettingsFile: () => ({ ok: true, value: this.state }),
    previewSettings: () => ({ ok: true, value: this.settingsPreview }),
    applySettings: () => {
      this.state = this.afterRefresh;
      return { ok: true, value: this.state };
    },
    scheduleView: () => ({ ok: true, value: this.schedule }),
    setSchedule: (choice) => {
      const next = choice.on ? NOW + DAY : null;
      this.schedule = { ...this.schedule, ...choice, mine: choice.on, owner: "", next, missed: null };
      return { ok: true, value: this.schedule };
    },
    catchUp: () => {
      this.schedule = { ...this.schedule, missed: null, last: { at: NOW, ...this.caughtUp } };
      this.state = { ...this.afterRefresh, schedule: { ...this.afterRefresh.schedule, missed: null } };
      return { ok: true, value: { state: this.state, ...this.caughtUp } };
    },
  };

  /** Changes cards; null: it wants nothing any more. */
  private change(ids: readonly string[], become: (card: InquiryCard) => InquiryCard | null): void {
    const cards = this.state.inquiries.flatMap((card) =>
      ids.includes(card.inquiryId) ? (become(card) ?? []) : card,
    );
    this.state = stateWith(cards, this.state);
  }

  private mailed(change: Partial<MorningMail>): Answer<MorningMail> {
    this.mail = { ...this.mail, ...change };
    return { ok: true, value: this.mail };
  }

  private edited(tab: string): Answer<ListEdit> {
    this.state = this.afterRefresh;
    return { ok: true, value: { added: !this.listed, tab, row: 5, state: this.state } };
  }

  private explanation(): Answer<ExplainedOrder> {
    return this.explained === null ? refusal("not-found") : { ok: true, value: this.explained };
  }
}

/** A spreadsheet of which nothing is known yet. */
const NOTHING_SO_FAR: OverviewView = {
  days: [],
  products: [],
  timeline: null,
  endings: { unpaid: 0, paid: 0, open: 0, unknown: 0 },
  months: [],
};

const NO_ADVICE: Prevention = {
  knownSince: null,
  archivedUntil: null,
  cancelRates: [],
  cancelRateLimit: 0.025,
  cancelRateDays: 7,
  limits: [],
  moreLimits: 0,
  undecided: [],
  moreUndecided: 0,
  konbini: [],
};

function progressOf(one: FakeImport): ImportProgress {
  return {
    importId: one.importId,
    nextChunk: one.chunks,
    alreadyIn: one.done,
    new: one.new,
    changed: 0,
    unchanged: one.unchanged,
  };
}

function refusal(code: FailureCode): Extract<Failure, { readonly message: string }> {
  return { ok: false, code, message: `The add-on says: ${code}` };
}

function isFault(code: FailureCode | ConnectionFault): code is ConnectionFault {
  return ["two-accounts", "offline", "timed-out", "unanswered"].includes(code);
}
