import { NotImitated, ScriptException } from "../script-exception.ts";
import type { FetchRequest } from "../types.ts";
import { Blob, bytesOf } from "./blob.ts";

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/** "Class UrlFetchApp": the methods of a request. */
const METHODS = ["GET", "DELETE", "PATCH", "POST", "PUT"] as const;
/** "Quotas for Google Services": URL Fetch URL length, header size, headers, POST size. */
const LONGEST_URL = 2048;
const LARGEST_HEADER = 8 * 1024;
const MOST_HEADERS = 100;
const LARGEST_PAYLOAD = 50 * 1024 * 1024;
/** What the service itself says to the server. */
const OWN_HEADERS = new Set(["host", "content-length", "connection", "transfer-encoding"]);
const FORM = "application/x-www-form-urlencoded";

/**
 * The request that `UrlFetchApp.fetch(url, params)` makes.
 * @throws ScriptException where Apps Script refuses it
 */
export function fetchRequest(url: string, params: Params = {}): FetchRequest {
  assertUrl(url);
  if (params.validateHttpsCertificates === false) {
    throw new NotImitated("UrlFetchApp.fetch with validateHttpsCertificates false");
  }
  const method = METHODS.find((known) => known === (params.method ?? "get").toUpperCase());
  if (method === undefined) throw invalid("method");
  const body = params.payload === undefined ? undefined : bodyOf(params.payload);
  if (body !== undefined && method === "GET") throw invalid("payload");
  if (body !== undefined && body.bytes.length > LARGEST_PAYLOAD) {
    throw new ScriptException("Limit Exceeded: URLFetch POST Size.");
  }
  const headers = headersOf(params);
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  return {
    method,
    headers:
      body === undefined || typed
        ? headers
        : { ...headers, "Content-Type": params.contentType ?? body.contentType },
    ...(body !== undefined && { body: body.bytes }),
    followRedirects: params.followRedirects !== false,
  };
}

function assertUrl(url: string): void {
  if (url === "") throw new ScriptException("Attribute provided with no value: url");
  if (url.length > LONGEST_URL) throw new ScriptException("Limit Exceeded: URLFetch URL Length.");
  if (!/^https?:\/\/[^/?#]/i.test(url) || !URL.canParse(url)) {
    throw new ScriptException(`Invalid argument: ${url}`);
  }
}

/** "Class UrlFetchApp", payload: text, bytes, a blob, or the fields of a form. */
function bodyOf(payload: unknown): { readonly bytes: Uint8Array; readonly contentType: string } {
  if (typeof payload === "string" || Array.isArray(payload)) {
    return { bytes: bytesOf(payload, "UrlFetchApp.fetch"), contentType: FORM };
  }
  if (payload instanceof Blob) {
    const bytes = Blob.bytes(payload, "UrlFetchApp.fetch");
    return { bytes, contentType: payload.getContentType() ?? "application/octet-stream" };
  }
  if (typeof payload !== "object" || payload === null) throw invalid("payload");
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) {
    if (typeof value === "object") throw new NotImitated("UrlFetchApp.fetch with a form that holds files");
    fields.append(name, String(value));
  }
  return { bytes: Buffer.from(fields.toString(), "utf8"), contentType: FORM };
}

function headersOf(params: Params): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(params.headers ?? {})) {
    const text = String(value);
    const sound = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
    if (!sound || OWN_HEADERS.has(name.toLowerCase())) throw invalid(`Header:${name}`);
    headers[name] = text;
  }
  const size = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > LARGEST_HEADER || Object.keys(headers).length > MOST_HEADERS) {
    throw new ScriptException("Limit Exceeded: URLFetch Header Size.");
  }
  return headers;
}

const invalid = (attribute: string) =>
  new ScriptException(`Attribute provided with invalid value: ${attribute}`);
