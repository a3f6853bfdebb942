/**
 * The stand-in on a port of this machine:
 *
 *     const server = await startSellingPartner({ accounts, now: Date.now, makeReport });
 *     // …send what would go to https://api.amazon.com, https://sellingpartnerapi-fe.amazon.com and the store of documents
 *     // to `server.url` with the same path, method, headers and body…
 *     await server.close();
 *
 * Paths of the three services do not overlap, so one port stands for all of their hosts. Whoever cannot replace hosts
 * needs nothing else: the addresses of documents point to this port, unless `documentsAtAmazon` says otherwise.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PartnerRequest } from "./message.ts";
import { SellingPartner, type SellingPartnerOptions } from "./selling-partner.ts";

export interface SellingPartnerServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerOptions extends Omit<SellingPartnerOptions, "documentsAt"> {
  /** Any free one when left out. */
  readonly port?: number;
  /** Documents have Amazon's addresses, for whoever sends all of Amazon's hosts here. */
  readonly documentsAtAmazon?: boolean;
  /** How long an answer waits, ms. */
  readonly latency?: (path: string) => number;
  /** Told of every request and its response, e.g. to check them against the models; throwing fails the request. */
  readonly onAnswer?: (request: PartnerRequest, response: ReturnType<SellingPartner["answer"]>) => void;
}

export async function startSellingPartner(options: ServerOptions): Promise<SellingPartnerServer> {
  let url = "";
  const partner = new SellingPartner(
    options.documentsAtAmazon === true ? options : { ...options, documentsAt: () => url },
  );
  const server = createServer((incoming, outgoing) => {
    readBody(incoming)
      .then(async (body) => {
        const request = requestOf(incoming, body);
        const response = partner.answer(request);
        options.onAnswer?.(request, response);
        await pause(options.latency?.(request.url) ?? 0);
        send(outgoing, response);
      })
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function requestOf(incoming: IncomingMessage, body: string): PartnerRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: incoming.method ?? "GET", url: incoming.url ?? "/", headers, body };
}

function send(outgoing: ServerResponse, response: ReturnType<SellingPartner["answer"]>): void {
  if (response === null) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, response.headers);
  const promised = Number(response.headers["content-length"] ?? response.body.length);
  // A download that is cut off breaks the connection short of the length it promised.
  if (promised > response.body.length) outgoing.write(response.body, () => outgoing.destroy());
  else outgoing.end(response.body);
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

const pause = (milliseconds: number): Promise<void> =>
  milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
