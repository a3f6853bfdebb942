/** What goes to and fro between a client and the stand-in, whether over a socket or in one process. */
export interface PartnerRequest {
  readonly method: string;
  /** The whole address, or its path: which host it was sent to does not matter here. */
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PartnerResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): PartnerResponse {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** A refusal as the API words it: `ErrorList` of the public models. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): PartnerResponse {
  return json(status, { errors: [{ code, message, details: "" }] }, headers);
}

/** A refusal as the store of the documents words it. */
export function storeRefusal(status: number, code: string, message: string): PartnerResponse {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body: Buffer.from(text) };
}
