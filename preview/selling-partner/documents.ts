/** The store of finished reports: addresses that run out after five minutes, and the files behind them. */
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Fault } from "./faults.ts";
import { type PartnerRequest, type PartnerResponse, storeRefusal } from "./message.ts";

/** "This URL expires after 5 minutes" (model of the Reports API). */
const ADDRESS_LIFETIME_MS = 300_000;

/** A file as it lies in the store. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  /** As the content type names it. */
  readonly charset: "UTF-8" | "Shift_JIS";
  readonly gzip: boolean;
}

export class Documents {
  private readonly files = new Map<string, ReportFile>();
  private readonly addresses = new Map<string, { readonly id: string; readonly until: number }>();

  /** @param base where the store stands: scheme and host */
  constructor(private readonly base: () => string) {}

  /** The document's id. */
  keep(file: ReportFile): string {
    const id = `amzn1.spdoc.1.4.fe.${randomUUID()}.T0000000000000`;
    this.files.set(id, file);
    return id;
  }

  /** What getReportDocument answers; null for an unknown document. */
  describe(id: string, now: number): Readonly<Record<string, string>> | null {
    const file = this.files.get(id);
    if (file === undefined) return null;
    const key = randomUUID();
    this.addresses.set(key, { id, until: now + ADDRESS_LIFETIME_MS });
    return {
      reportDocumentId: id,
      url: `${this.base()}/documents/${key}?X-Amz-Expires=${ADDRESS_LIFETIME_MS / 1000}&X-Amz-Signature=${key.replaceAll("-", "")}`,
      ...(file.gzip ? { compressionAlgorithm: "GZIP" } : {}),
    };
  }

  answer({ headers }: PartnerRequest, key: string, now: number, fault: Fault | undefined): PartnerResponse {
    const address = this.addresses.get(key);
    const file = address === undefined ? undefined : this.files.get(address.id);
    // A signed address covers the headers it was signed with, and the API's token is none of them.
    if (headers["x-amz-access-token"] !== undefined || headers.authorization !== undefined) {
      return storeRefusal(
        403,
        "AccessDenied",
        "There were headers present in the request which were not signed",
      );
    }
    if (fault?.kind === "status") return storeRefusal(fault.status, fault.code ?? "InternalError", "");
    if (fault?.kind === "throttled") return storeRefusal(503, "SlowDown", "Please reduce your request rate.");
    if (address === undefined || file === undefined) return storeRefusal(404, "NoSuchKey", "");
    if (fault?.kind === "expired" || address.until <= now) {
      return storeRefusal(403, "AccessDenied", "Request has expired");
    }
    const whole = file.gzip ? gzipSync(file.bytes) : file.bytes;
    const body = fault?.kind === "truncated" ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
    return {
      status: 200,
      headers: {
        "content-type": `text/plain;charset=${file.charset}`,
        "content-length": String(whole.length),
      },
      body,
    };
  }
}
