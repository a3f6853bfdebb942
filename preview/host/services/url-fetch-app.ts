import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import type { FetchAnswer, FetchOutcome } from "../types.ts";
import { Blob, decode, signedBytes } from "./blob.ts";
import { fetchRequest } from "./fetch-request.ts";
import { signatureMismatch } from "./signature.ts";

type Failure = Extract<FetchOutcome, { failure: unknown }>["failure"];

const FAILURES: Readonly<Record<Failure, (url: string) => string>> = {
  dns: (url) => `DNS error: ${url}`,
  unavailable: (url) => `Address unavailable: ${url}`,
  timeout: (url) => `Timeout: ${url}`,
  certificate: (url) => `SSL Error ${url}`,
  tooLarge: () => "Limit Exceeded: URLFetch Response Size.",
};

/** "Class UrlFetchApp"; the host's options answer. */
export class UrlFetchApp extends Service implements Partial<GoogleAppsScript.URL_Fetch.UrlFetchApp> {
  readonly serviceName = "UrlFetchApp";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  fetch(
    url: string,
    params?: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
  ): GoogleAppsScript.URL_Fetch.HTTPResponse {
    if (typeof url !== "string") throw signatureMismatch("UrlFetchApp.fetch", [url, params]);
    const request = fetchRequest(url, params);
    const answer: FetchOutcome = this.#environment.state.options.fetch?.(url, request) ?? {
      failure: "unavailable",
    };
    if ("failure" in answer) throw new ScriptException(FAILURES[answer.failure](url));
    if (answer.status >= 400 && params?.muteHttpExceptions !== true) {
      const text = decode(answer.body, "utf-8").slice(0, 500);
      throw new ScriptException(
        `Request failed for ${hostOf(url)} returned code ${answer.status}. Truncated server response: ${text} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return full<GoogleAppsScript.URL_Fetch.HTTPResponse>(new HTTPResponse(answer));
  }

  fetchAll(
    requests: (GoogleAppsScript.URL_Fetch.URLFetchRequest | string)[],
  ): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
    return requests.map((request) => {
      if (typeof request === "string") return this.fetch(request);
      const { url, ...params } = request;
      return this.fetch(url, params);
    });
  }
}

/** `https://example.com/a?b` → `https://example.com`, as the failure names it. */
const hostOf = (url: string): string => /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;

/** "Class HTTPResponse". */
class HTTPResponse extends Service implements Partial<GoogleAppsScript.URL_Fetch.HTTPResponse> {
  readonly serviceName = "HTTPResponse";
  readonly #answer: FetchAnswer;

  constructor(answer: FetchAnswer) {
    super();
    this.#answer = answer;
  }

  getResponseCode(): number {
    return this.#answer.status;
  }

  getContentText(charset = "UTF-8"): string {
    return decode(this.#answer.body, charset);
  }

  getContent(): number[] {
    return signedBytes(this.#answer.body);
  }

  getHeaders(): object {
    return Object.fromEntries(this.#answer.headers);
  }

  /** A header that came several times is an array of its values. */
  getAllHeaders(): object {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.#answer.headers) {
      const known = all[name];
      all[name] = known === undefined ? value : [known, value].flat();
    }
    return all;
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const type = this.#answer.headers.find(([name]) => name.toLowerCase() === "content-type");
    return full<GoogleAppsScript.Base.Blob>(new Blob(this.#answer.body, type?.[1] ?? null, null));
  }
}
