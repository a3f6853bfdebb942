/** The operations of the Reports API 2021-06-30 that fetch a report, their answers checked. Times in epoch ms. */
import * as v from "valibot";
import { instantOfText } from "../reports/instant.ts";
import { fixedOffset } from "../reports/time-zone.ts";
import { formBody } from "./form-body.ts";
import { askPartner, type PartnerAnswer, type PartnerSession } from "./partner-session.ts";
import { failed, type Outcome, succeeded } from "./problem.ts";

const BASE = "/reports/2021-06-30";
const UTC = fixedOffset(0);

/** A time span of a report's data, epoch ms. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const id = v.pipe(v.string(), v.minLength(1));
const moment = v.pipe(
  v.string(),
  v.transform((text) => instantOfText(text, UTC)),
  v.number(),
);

const createdSchema = v.object({ reportId: id });

const reportSchema = v.object({
  processingStatus: v.picklist(["IN_QUEUE", "IN_PROGRESS", "DONE", "CANCELLED", "FATAL"]),
  createdTime: moment,
  processingStartTime: v.optional(moment),
  reportDocumentId: v.optional(id),
});

const foundSchema = v.object({ reports: v.array(v.unknown()) });

const documentSchema = v.object({
  url: v.pipe(v.string(), v.regex(/^https:\/\//)),
  compressionAlgorithm: v.optional(v.picklist(["GZIP"])),
});

export type ReportInfo = v.InferOutput<typeof reportSchema>;

export interface ReportDocument {
  readonly url: string;
  readonly gzip: boolean;
}

/** What an operation came to, and what its answer says of the rate. */
export interface Answered<T> {
  readonly outcome: Outcome<T>;
  readonly rateLimit: string | null;
}

/** Asks for a report; its id. */
export function createReport(
  session: PartnerSession,
  reportType: string,
  marketplaceId: string,
  span: Span | null,
): Answered<string> {
  const answer = askPartner(session, "POST", `${BASE}/reports`, {
    reportType,
    marketplaceIds: [marketplaceId],
    ...(span === null ? {} : { dataStartTime: iso(span.from), dataEndTime: iso(span.until) }),
  });
  return checkedAnswer(answer, createdSchema, ({ reportId }) => reportId);
}

export function getReport(session: PartnerSession, reportId: string): Answered<ReportInfo> {
  const answer = askPartner(session, "GET", `${BASE}/reports/${encodeURIComponent(reportId)}`);
  return checkedAnswer(answer, reportSchema, (report) => report);
}

/** How many of the last reports of a type there are, at most one: a question that changes nothing. */
export function findReports(
  session: PartnerSession,
  reportType: string,
  marketplaceId: string,
): Answered<number> {
  const query = formBody({ reportTypes: reportType, marketplaceIds: marketplaceId, pageSize: "1" });
  return checkedAnswer(
    askPartner(session, "GET", `${BASE}/reports?${query}`),
    foundSchema,
    ({ reports }) => reports.length,
  );
}

/** Where a document lies; its address runs out after five minutes. */
export function getReportDocument(session: PartnerSession, documentId: string): Answered<ReportDocument> {
  const answer = askPartner(session, "GET", `${BASE}/documents/${encodeURIComponent(documentId)}`);
  return checkedAnswer(answer, documentSchema, ({ url, compressionAlgorithm }) => ({
    url,
    gzip: compressionAlgorithm === "GZIP",
  }));
}

function checkedAnswer<S extends v.GenericSchema, T>(
  { result, rateLimit }: PartnerAnswer,
  schema: S,
  read: (output: v.InferOutput<S>) => T,
): Answered<T> {
  if (!result.ok) return { outcome: result, rateLimit };
  const known = v.safeParse(schema, result.json);
  return { outcome: known.success ? succeeded(read(known.output)) : failed("malformed"), rateLimit };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
