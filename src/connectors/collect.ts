/**
 * One run of the connector for one shop: takes in what Amazon has finished, looks after what it is making, and asks for
 * what is due. Whatever it learns is saved before it does the next thing, so a run may be cut off anywhere: a report is
 * forgotten only once it was taken in, and a span only once Amazon has given a report's id for it.
 */
import { troubled } from "./backoff.ts";
import { downloadDocument, type Ungzip } from "./document.ts";
import type { Http } from "./http.ts";
import { ENDPOINTS, marketplaceOf } from "./marketplaces.ts";
import { collectOrders } from "./orders/collect-orders.ts";
import type { OrdersPage } from "./orders/search-orders.ts";
import type { PartnerSession } from "./partner-session.ts";
import { planned } from "./plan.ts";
import type { Outcome, ProblemKind } from "./problem.ts";
import { type Answered, createReport, getReport, getReportDocument, type ReportInfo } from "./reports-api.ts";
import {
  NO_TROUBLE,
  type OpenReport,
  type ShopState,
  type StreamState,
  type Trouble,
  withStream,
} from "./shop-state.ts";
import { OVERLAP } from "./spans.ts";
import { STREAMS, type StreamId, streamsOf } from "./streams.ts";
import { type Credentials, requestAccessToken } from "./token.ts";
import { type Operation, usedOnce, usedUp, withRate } from "./usage.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** With less time left nothing new is begun: enough for a request and for what it brings to be kept. */
const NEEDED_MS = 10_000;
/** A report that is not finished after so long is asked for anew. */
const STUCK = DAY;
/** A finished report that cannot be fetched so often one after another is asked for anew. */
const MOST_FETCHES = 5;
/** How far back it is looked once more where Amazon had no data: it also says so when it merely would not make a report. */
const EMPTY_REACH = 7 * DAY;

/** A report that has arrived. */
export interface CollectedReport {
  readonly stream: StreamId;
  readonly reportId: string;
  readonly bytes: Uint8Array;
  /** When it was true, epoch ms. */
  readonly asOf: number;
}

/** `later`: some of it is in, and time is up; it comes again in the next run. */
export type Taken = "taken" | "later" | "unreadable";

export interface CollectingTools {
  readonly http: Http;
  readonly ungzip: Ungzip;
  /** Epoch ms. */
  readonly now: () => number;
  /** What is left of the run's time, ms. */
  readonly remaining: () => number;
  /** Keeps the state; the next thing is done only when it has returned. */
  readonly save: (state: ShopState) => void;
  /** Takes a page of orders in, true as of `asOf` (epoch ms). */
  readonly takeOrders: (page: OrdersPage, asOf: number) => Taken;
  /** Takes a report in. The same report may come again after a cut: then it changes nothing. */
  readonly take: (report: CollectedReport) => Taken;
}

export interface CollectedShop {
  readonly credentials: Credentials;
  readonly marketplaceId: string;
  /** Whether its orders are collected, too: they tell who cancelled. */
  readonly orders: boolean;
}

/** What happened, in the order in which it did. */
export type CollectingEvent =
  | { readonly what: "taken" | "no-data" | "asked"; readonly stream: StreamId | "orders" }
  /** `stream` is null where it holds up everything of the shop. */
  | { readonly what: "problem"; readonly stream: StreamId | "orders" | null; readonly problem: ProblemKind };

export interface Collected {
  readonly state: ShopState;
  readonly events: readonly CollectingEvent[];
  /** Time was up before all was done that could be. */
  readonly unfinished: boolean;
}

/** @param hurried the user asked for it: waits are not kept, and what is not yet due is asked for, too */
export function collect(
  shop: CollectedShop,
  state: ShopState,
  tools: CollectingTools,
  hurried = false,
): Collected {
  const run = new CollectingRun(shop, hurried ? withoutWaits(state) : state, tools, hurried);
  run.run();
  return { state: run.state, events: run.events, unfinished: run.unfinished };
}

/** When a report was true: from processingStartTime on Amazon reads what it writes, so all that happened before is in it,
 * while of what happened during the making nobody knows. A time too early is harmless (the rows themselves tell later
 * times), one too late would make a report deny what it never saw. A report without that time was at least asked for. */
function asOfOf({ processingStartTime, createdTime }: ReportInfo): number {
  return processingStartTime ?? createdTime;
}

class CollectingRun {
  state: ShopState;
  readonly events: CollectingEvent[] = [];
  unfinished = false;
  private readonly ids: readonly StreamId[];
  private session: PartnerSession | null = null;
  /** Something keeps the shop from all further requests of this run. */
  private halted = false;

  constructor(
    private readonly shop: CollectedShop,
    state: ShopState,
    private readonly tools: CollectingTools,
    private readonly hurried: boolean,
  ) {
    this.state = state;
    this.ids = streamsOf(shop.marketplaceId);
  }

  run(): void {
    if (this.isWaiting(this.state)) {
      this.tellStanding(null, this.state);
      return;
    }
    for (const id of this.ids) this.tellStanding(id, this.state.streams[id]);
    if (this.shop.orders) this.tellStanding("orders", this.state.orders);
    const plan = planned(this.state, this.ids, this.tools.now(), this.hurried);
    if (plan !== this.state) this.save(plan);
    // First what is finished: it frees its stream for the next report.
    this.collectOpen();
    const next = planned(this.state, this.ids, this.tools.now(), this.hurried);
    if (next !== this.state) this.save(next);
    this.askForWanted();
    if (this.shop.orders && !this.halted) this.collectOrders();
  }

  private collectOpen(): void {
    // What goes wrong with one report keeps no other of its stream waiting.
    const ready = this.ids.filter((id) => !this.isWaiting(this.state.streams[id]));
    const openOf = (id: StreamId) => this.state.streams[id].open.map((report) => ({ id, report }));
    for (const { id, report } of ready.flatMap(openOf)) {
      if (this.mustStop()) return;
      if (report.document === null) this.lookAfter(id, report);
    }
    const finished = ready
      .flatMap(openOf)
      .filter(({ report }) => report.document !== null)
      .sort((one, other) => (one.report.document?.asOf ?? 0) - (other.report.document?.asOf ?? 0));
    for (const { id, report } of finished) {
      if (this.mustStop()) return;
      this.fetch(id, report);
    }
  }

  private askForWanted(): void {
    for (const id of this.ids) {
      for (const span of this.state.streams[id].wanted) {
        if (this.mustStop()) return;
        if (this.isWaiting(this.state.streams[id])) break;
        const asked = this.ask("createReport", (session) =>
          createReport(session, STREAMS[id].reportType, this.shop.marketplaceId, span),
        );
        if (asked === null) return;
        if (!asked.ok) {
          this.streamTrouble(id, asked.problem === "report-lost" ? "rejected" : asked.problem);
          break;
        }
        const now = this.tools.now();
        const stream = this.state.streams[id];
        this.save(
          withStream(this.state, id, {
            wanted: stream.wanted.slice(1),
            open: [...stream.open, { reportId: asked.value, askedAt: now, span, document: null }],
            askedAt: now,
          }),
        );
        this.events.push({ what: "asked", stream: id });
      }
    }
  }

  private collectOrders(): void {
    const { tools } = this;
    const orders = () => this.state.orders;
    const events = this.events;
    collectOrders({
      get orders() {
        return orders();
      },
      marketplaceId: this.shop.marketplaceId,
      hurried: this.hurried,
      now: tools.now,
      mustStop: () => this.mustStop(),
      ask: (request) => this.ask("searchOrders", request),
      save: (next) => this.save({ ...this.state, orders: next }),
      take: (page, asOf) => {
        const taken = tools.takeOrders(page, asOf) === "taken";
        if (taken) events.push({ what: "taken", stream: "orders" });
        else this.unfinished = true;
        return taken;
      },
      onProblem: (next) => {
        this.save({ ...this.state, orders: next });
        if (next.problem !== null)
          events.push({ what: "problem", stream: "orders", problem: next.problem.kind });
      },
    });
  }

  /** Asks how far a report is. */
  private lookAfter(id: StreamId, report: OpenReport): void {
    const got = this.ask("getReport", (session) => getReport(session, report.reportId));
    if (got === null) return;
    if (!got.ok) {
      this.askAnew(id, report, got.problem);
      return;
    }
    const info = got.value;
    if (info.processingStatus === "CANCELLED") this.noData(id, report, info);
    else if (info.processingStatus === "FATAL") this.askAnew(id, report, "report-fatal");
    else if (info.processingStatus === "DONE" && info.reportDocumentId !== undefined) {
      const document = { id: info.reportDocumentId, asOf: asOfOf(info) };
      const open = this.state.streams[id].open.map((one) =>
        one.reportId === report.reportId ? { ...one, document } : one,
      );
      this.save(withStream(this.state, id, { open }));
    } else if (this.tools.now() - report.askedAt > STUCK) this.askAnew(id, report, "report-stuck");
  }

  /** Amazon makes no report where there is nothing to tell. That is no failure; it just says nothing. */
  private noData(id: StreamId, report: OpenReport, info: ReportInfo): void {
    const now = this.tools.now();
    const { coveredUntil } = this.state.streams[id];
    const again = report.span === null ? now : Math.max(report.span.from + OVERLAP, now - EMPTY_REACH);
    this.save(
      withStream(this.state, id, {
        ...this.without(id, report),
        ...NO_TROUBLE,
        coveredUntil: coveredUntil === null ? null : Math.min(coveredUntil, again),
        collected: { at: now, asOf: asOfOf(info), empty: true },
      }),
    );
    this.events.push({ what: "no-data", stream: id });
  }

  private fetch(id: StreamId, report: OpenReport): void {
    const { document } = report;
    if (document === null) return;
    const got = this.fetched(document.id);
    if (got === null) return;
    if (!got.ok) {
      const isGone = got.problem === "report-lost" || got.problem === "rejected";
      if (isGone || this.state.streams[id].failures >= MOST_FETCHES) this.askAnew(id, report, got.problem);
      else this.streamTrouble(id, got.problem);
      return;
    }
    const { asOf } = document;
    const taken = this.tools.take({ stream: id, reportId: report.reportId, bytes: got.value, asOf });
    if (taken === "later") {
      this.unfinished = true;
      this.halted = true;
    } else if (taken === "unreadable") this.askAnew(id, report, "unreadable");
    else {
      const collected = { at: this.tools.now(), asOf, empty: false };
      this.save(withStream(this.state, id, { ...this.without(id, report), ...NO_TROUBLE, collected }));
      this.events.push({ what: "taken", stream: id });
    }
  }

  /** The file's bytes. An address that has run out is asked for once more. */
  private fetched(documentId: string): Outcome<Uint8Array> | null {
    for (let attempt = 0; ; attempt++) {
      const got = this.ask("getReportDocument", (session) => getReportDocument(session, documentId));
      if (got === null || !got.ok) return got;
      const file = downloadDocument(this.tools.http, got.value, this.tools.ungzip);
      if (file.ok || file.problem !== "url-expired" || attempt > 0 || this.mustStop()) return file;
    }
  }

  /**
   * One request, as far as the usage plan allows.
   *
   * @returns null where nothing came of it that concerns the one thing that was asked: no request was made, or the whole
   *   shop has to wait
   */
  private ask<T>(operation: Operation, request: (session: PartnerSession) => Answered<T>): Outcome<T> | null {
    const used = usedOnce(this.state.usage, operation, this.tools.now());
    if (used === null) return null;
    const session = this.signedIn();
    if (session === null) return null;
    // Counted before it is made: a run that is cut off meanwhile must not make one more than is allowed.
    this.save({ ...this.state, usage: used });
    const { outcome, rateLimit } = request(session);
    const now = this.tools.now();
    const usage = withRate(this.state.usage, operation, rateLimit, now);
    if (!outcome.ok && outcome.problem === "throttled") {
      this.save({ ...this.state, usage: usedUp(usage, operation, now) });
      this.events.push({ what: "problem", stream: null, problem: "throttled" });
      return null;
    }
    if (!outcome.ok && isOfShop(outcome.problem, operation)) {
      this.save({ ...this.state, usage });
      this.halt(outcome.problem);
      return null;
    }
    this.state = { ...this.state, usage, ...NO_TROUBLE };
    return outcome;
  }

  /** The token is asked for when it is first needed: a run without a request needs none. */
  private signedIn(): PartnerSession | null {
    if (this.session !== null) return this.session;
    const { http } = this.tools;
    const token = requestAccessToken(http, this.shop.credentials);
    if (!token.ok) {
      this.halt(token.problem);
      return null;
    }
    const endpoint = ENDPOINTS[marketplaceOf(this.shop.marketplaceId).endpoint];
    this.session = { http, accessToken: token.value, endpoint };
    return this.session;
  }

  private halt(problem: ProblemKind): void {
    this.halted = true;
    this.save({ ...this.state, ...troubled(this.state, problem, this.tools.now()) });
    this.events.push({ what: "problem", stream: null, problem });
  }

  /** The report will not come any more: what it was to tell is asked for anew. */
  private askAnew(id: StreamId, report: OpenReport, problem: ProblemKind): void {
    const { wanted } = this.state.streams[id];
    const again = { ...this.without(id, report), wanted: [report.span, ...wanted] };
    this.state = withStream(this.state, id, again);
    this.streamTrouble(id, problem);
  }

  private streamTrouble(id: StreamId, problem: ProblemKind): void {
    const trouble = troubled(this.state.streams[id], problem, this.tools.now());
    this.save(withStream(this.state, id, trouble));
    this.events.push({ what: "problem", stream: id, problem });
  }

  /** What is waited for after a failure has not passed: a run that does not try again says so all the same. */
  private tellStanding(stream: StreamId | "orders" | null, trouble: Trouble): void {
    if (trouble.problem === null || !this.isWaiting(trouble)) return;
    this.events.push({ what: "problem", stream, problem: trouble.problem.kind });
  }

  private without(id: StreamId, { reportId }: OpenReport): Pick<StreamState, "open"> {
    return { open: this.state.streams[id].open.filter((one) => one.reportId !== reportId) };
  }

  private mustStop(): boolean {
    if (this.halted) return true;
    if (this.tools.remaining() >= NEEDED_MS) return false;
    this.unfinished = true;
    return true;
  }

  private isWaiting({ waitUntil }: Trouble): boolean {
    return waitUntil > this.tools.now();
  }

  private save(state: ShopState): void {
    this.state = state;
    this.tools.save(state);
  }
}

/** Whether a problem is one of the connection or the account, not of the one thing that was asked for. */
function isOfShop(problem: ProblemKind, operation: Operation): boolean {
  // Reports do not wait for the other API.
  if (operation === "searchOrders") return false;
  if (problem === "forbidden") return operation !== "createReport";
  return ["no-answer", "unavailable", "malformed"].includes(problem);
}

/**
 * The state for another app, or after another consent: whoever holds them may not see what the former ones asked for,
 * so that is asked for anew.
 */
export function askedAnew(state: ShopState): ShopState {
  let after: ShopState = { ...state, orders: { ...state.orders, token: null, rows: 0 } };
  for (const id of Object.keys(after.streams) as StreamId[]) {
    const { open, wanted } = after.streams[id];
    after = withStream(after, id, { open: [], wanted: [...open.map(({ span }) => span), ...wanted] });
  }
  return after;
}

/** The same state with nothing to be waited for: the user has done something about it. */
export function withoutWaits(state: ShopState): ShopState {
  let after: ShopState = { ...state, waitUntil: 0, orders: { ...state.orders, waitUntil: 0 } };
  for (const id of Object.keys(after.streams) as StreamId[]) after = withStream(after, id, { waitUntil: 0 });
  return after;
}
