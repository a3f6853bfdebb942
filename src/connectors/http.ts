/** HTTP as the connector needs it; whoever runs it brings the one of the place it runs in. */

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With its content type among the headers. */
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** By name in lower case; null where it is not there. */
  header(name: string): string | null;
  text(): string;
  bytes(): Uint8Array;
}

/** Null: no answer came (no connection, too slow). Never throws for an answer that is a refusal. */
export type Http = (request: HttpRequest) => HttpResponse | null;
