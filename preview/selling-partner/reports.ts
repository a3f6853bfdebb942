/** The Reports API 2021-06-30, as far as one report is asked for and fetched. */
import type { Account } from "./account.ts";
import { JAPAN_MARKETPLACE } from "./account.ts";
import type { Documents, ReportFile } from "./documents.ts";
import { json, type PartnerRequest, type PartnerResponse, refusal } from "./message.ts";

/** A report that was asked for, as the one who makes its file sees it. Times in epoch ms. */
export interface ReportOrder {
  readonly account: string;
  readonly reportType: string;
  readonly marketplaceIds: readonly string[];
  /** Null where the client left them out. */
  readonly dataStartTime: number | null;
  readonly dataEndTime: number | null;
  /** When it is made: what the file holds is true at this time. */
  readonly at: number;
}

/** How a report ends: with a file, without data (CANCELLED) or by a failure of Amazon's (FATAL). */
export type ReportEnd = ReportFile | "no-data" | "fatal";

/** How long a report waits in the queue and is being made, ms. */
export interface Making {
  readonly queued: number;
  readonly processing: number;
}

interface Report {
  readonly id: string;
  readonly account: Account;
  readonly order: Omit<ReportOrder, "at" | "account">;
  readonly createdTime: number;
  readonly startTime: number;
  readonly endTime: number;
  end: { readonly documentId: string } | "CANCELLED" | "FATAL" | null;
}

export class Reports {
  private readonly reports = new Map<string, Report>();
  /** Ids are the seller's own: they count up. */
  private count = 0;

  constructor(
    private readonly documents: Documents,
    private readonly makeReport: (order: ReportOrder) => ReportEnd,
    private readonly makingOf: (reportType: string, ordinal: number) => Making,
  ) {}

  create({ body }: PartnerRequest, account: Account, now: number): PartnerResponse {
    const order = orderOf(body, now);
    if (typeof order === "string") return refusal(400, "InvalidInput", order);
    const sells = account.marketplaceIds ?? [JAPAN_MARKETPLACE];
    if (
      account.forbiddenReports?.includes(order.reportType) ||
      !order.marketplaceIds.every((id) => sells.includes(id))
    ) {
      return refusal(403, "Unauthorized", "Access to requested resource is denied.");
    }
    const making = this.makingOf(order.reportType, this.count);
    this.count += 1;
    const id = String(50_000_000_000 + this.count);
    const startTime = now + making.queued;
    const endTime = startTime + making.processing;
    this.reports.set(id, { id, account, order, createdTime: now, startTime, endTime, end: null });
    return json(202, { reportId: id });
  }

  get(id: string, account: Account, now: number): PartnerResponse {
    const report = this.reports.get(id);
    if (report === undefined || report.account !== account) {
      return refusal(404, "NotFound", `Report ${id} was not found.`);
    }
    if (report.end === null && report.endTime <= now) report.end = this.made(report);
    return json(200, shown(report, now));
  }

  /** The account's reports of these types, the newest first; one page. */
  list(query: URLSearchParams, account: Account, now: number): PartnerResponse {
    const types = query.get("reportTypes")?.split(",") ?? [];
    const size = Number(query.get("pageSize") ?? 10);
    if (types.length === 0 || types.length > 10 || !(size >= 1 && size <= 100)) {
      return refusal(400, "InvalidInput", "reportTypes must hold 1 to 10 types, pageSize 1 to 100.");
    }
    if (types.some((type) => account.forbiddenReports?.includes(type))) {
      return refusal(403, "Unauthorized", "Access to requested resource is denied.");
    }
    const found = [...this.reports.values()]
      .filter((report) => report.account === account && types.includes(report.order.reportType))
      .reverse();
    return json(200, { reports: found.slice(0, size).map((report) => shown(report, now)) });
  }

  describe(documentId: string, now: number): PartnerResponse {
    const described = this.documents.describe(documentId, now);
    return described === null
      ? refusal(404, "NotFound", "The report document was not found.")
      : json(200, described);
  }

  private made({ order, account, startTime }: Report): Report["end"] {
    const end = this.makeReport({ ...order, account: account.name, at: startTime });
    if (end === "no-data") return "CANCELLED";
    return end === "fatal" ? "FATAL" : { documentId: this.documents.keep(end) };
  }
}

function shown(report: Report, now: number): Readonly<Record<string, unknown>> {
  const { order, end } = report;
  const status =
    end === null
      ? now < report.startTime
        ? "IN_QUEUE"
        : "IN_PROGRESS"
      : typeof end === "string"
        ? end
        : "DONE";
  return {
    reportId: report.id,
    reportType: order.reportType,
    marketplaceIds: order.marketplaceIds,
    dataStartTime: iso(order.dataStartTime ?? report.createdTime),
    dataEndTime: iso(order.dataEndTime ?? report.createdTime),
    createdTime: iso(report.createdTime),
    processingStatus: status,
    ...(status === "IN_QUEUE" ? {} : { processingStartTime: iso(report.startTime) }),
    ...(end === null ? {} : { processingEndTime: iso(report.endTime) }),
    ...(end !== null && typeof end !== "string" ? { reportDocumentId: end.documentId } : {}),
  };
}

/** As Amazon writes it: `2026-11-24T00:00:00+00:00`. */
function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}

/** The order, or what is wrong with it. */
function orderOf(body: string, now: number): Report["order"] | string {
  let fields: Readonly<Record<string, unknown>>;
  try {
    fields = JSON.parse(body) as typeof fields;
  } catch {
    return "Request body is not valid JSON.";
  }
  const { reportType, marketplaceIds } = fields;
  if (typeof reportType !== "string" || !/^GET_[A-Z0-9_]+$/.test(reportType))
    return "Report type is invalid.";
  if (!isIds(marketplaceIds)) return "marketplaceIds must hold 1 to 25 ids.";
  const dataStartTime = timeOf(fields.dataStartTime);
  const dataEndTime = timeOf(fields.dataEndTime);
  for (const time of [dataStartTime, dataEndTime]) {
    if (Number.isNaN(time)) return "Date is not in ISO 8601 format.";
    if (time !== null && time > now)
      return "The value must be prior to or equal to the current date and time.";
  }
  if (dataStartTime !== null && dataEndTime !== null && dataStartTime > dataEndTime) {
    return "dataStartTime is after dataEndTime.";
  }
  return { reportType, marketplaceIds, dataStartTime, dataEndTime };
}

function isIds(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 25 &&
    value.every((id) => typeof id === "string")
  );
}

function timeOf(value: unknown): number | null {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : "";
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
}
