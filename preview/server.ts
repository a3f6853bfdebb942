import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import type { PageBuild } from "./page-build.ts";
import type { MailText, Update } from "./protocol.ts";
import {
  editRequest,
  emptyRequest,
  menuRequest,
  permissionRequest,
  rearrangeRequest,
  runRequest,
  triggerSpreadsheetRequest,
} from "./requests.ts";
import type { PreviewSession } from "./session.ts";

export interface PreviewServer {
  readonly url: string;
  close(): Promise<void>;
}

/** As `google.script.run` allows about 50 MB in all, a request may be that large. */
const LARGEST_BODY = 50 * 1024 * 1024;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The add-on's html runs by inline scripts, as in Google; here it reaches nothing but the page around it. */
const framePolicy = (origin: string) =>
  [
    "sandbox allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    "script-src 'unsafe-inline' blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    `font-src ${origin} data:`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origin}`,
  ].join("; ");

/** A mail runs nothing and loads nothing, as in a mail program; the page around it sees which link was clicked. */
const mailPolicy = (origin: string) =>
  [
    "sandbox allow-same-origin",
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `font-src ${origin}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origin}`,
  ].join("; ");

class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Serves one session on 127.0.0.1. Port 0 takes any free one. Rejects where the port is taken. */
export async function startServer(
  session: PreviewSession,
  page: PageBuild,
  port: number,
): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    answer(session, page, request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500;
      if (status === 500) console.error(error);
      if (!response.headersSent) send(response, status, "text/plain; charset=utf-8", String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  session: PreviewSession,
  page: PageBuild,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = ownOrigin(request);
  const { pathname } = new URL(request.url ?? "/", origin);
  if (request.method === "GET") {
    get(session, page, origin, pathname, response);
    return;
  }
  if (request.method !== "POST") throw new Refusal(405, `${request.method} is not understood`);
  const sender = request.headers.origin;
  if (sender !== undefined && sender !== origin) throw new Refusal(403, `not for pages of ${sender}`);
  sendJson(response, post(session, pathname, await readJson(request)));
}

function get(
  session: PreviewSession,
  page: PageBuild,
  origin: string,
  pathname: string,
  response: ServerResponse,
): void {
  if (pathname === "/") {
    response.setHeader("Content-Security-Policy", PAGE_POLICY);
    send(response, 200, "text/html; charset=utf-8", page.index);
    return;
  }
  if (pathname === "/snapshot") {
    sendJson(response, session.state());
    return;
  }
  if (pathname === "/reports") {
    sendJson(response, session.reports());
    return;
  }
  const [, number, ending] = /^\/mails\/(\d{1,9})(\.html)?$/.exec(pathname) ?? [];
  if (number !== undefined) {
    getMail(session, page, origin, Number(number), ending === undefined ? "text" : "html", response);
    return;
  }
  if (pathname.startsWith("/assets/")) {
    const name = pathname.slice("/assets/".length);
    const asset = page.assets.get(name);
    const type = CONTENT_TYPES[name.slice(name.lastIndexOf(".") + 1)];
    if (asset === undefined || type === undefined) throw new Refusal(404, `${pathname} does not exist`);
    // A sandboxed frame has no origin of its own, so its fonts count as another site's.
    if (type === CONTENT_TYPES.woff2) response.setHeader("Access-Control-Allow-Origin", "*");
    send(response, 200, type, asset);
    return;
  }
  const html = session.frame(pathname);
  if (html === undefined) throw new Refusal(404, `${pathname} does not exist`);
  response.setHeader("Content-Security-Policy", framePolicy(origin));
  send(response, 200, "text/html; charset=utf-8", withFrame(html, page, session.now));
}

function getMail(
  session: PreviewSession,
  page: PageBuild,
  origin: string,
  number: number,
  form: "text" | "html",
  response: ServerResponse,
): void {
  const mail = session.mail(number);
  if (mail === undefined) throw new Refusal(404, `there is no mail ${number}`);
  if (form === "text") {
    sendJson(response, { body: mail.body } satisfies MailText);
    return;
  }
  if (mail.htmlBody === undefined) throw new Refusal(404, `mail ${number} has no html`);
  response.setHeader("Content-Security-Policy", mailPolicy(origin));
  // A mail program brings its own fonts.
  const fonts = `<style>${page.frameStyle} html { font-family: Arial, "Noto Sans JP", sans-serif; }</style>`;
  send(response, 200, "text/html; charset=utf-8", inHead(mail.htmlBody, fonts));
}

function post(session: PreviewSession, pathname: string, body: unknown): Update {
  switch (pathname) {
    case "/run": {
      const { functionName, args, selected } = valid(runRequest, body);
      return session.run(functionName, args, selected);
    }
    case "/menu":
      return session.clickMenu(valid(menuRequest, body).functionName);
    case "/edit":
      try {
        return session.edit(valid(editRequest, body));
      } catch (error) {
        if (error instanceof RangeError) throw new Refusal(404, error.message);
        throw error;
      }
    case "/rearrange": {
      const wish = valid(rearrangeRequest, body);
      try {
        return session.rearrange(wish);
      } catch (error) {
        throw new Refusal(409, error instanceof Error ? error.message : String(error));
      }
    }
    case "/next-day":
      valid(emptyRequest, body);
      return session.nextDay();
    case "/next-hour":
      valid(emptyRequest, body);
      return session.nextHour();
    case "/permission": {
      const { scope, granted } = valid(permissionRequest, body);
      try {
        return session.setPermission(scope, granted);
      } catch (error) {
        if (error instanceof RangeError) throw new Refusal(404, error.message);
        throw error;
      }
    }
    case "/spreadsheet-in-triggers":
      return session.setSpreadsheetInTriggers(valid(triggerSpreadsheetRequest, body).found);
    case "/start-over":
      valid(emptyRequest, body);
      return session.startOver();
    default:
      throw new Refusal(404, `${pathname} does not exist`);
  }
}

/**
 * The origin that this request was sent to. Any other name than ours means that a page elsewhere had its own
 * name resolved to this machine (DNS rebinding).
 */
function ownOrigin(request: IncomingMessage): string {
  const { localPort } = request.socket;
  const host = request.headers.host;
  if (host === `127.0.0.1:${localPort}` || host === `localhost:${localPort}`) return `http://${host}`;
  throw new Refusal(403, `this server does not answer to the name ${host}`);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw new Refusal(415, "the body must be JSON");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new Refusal(413, `a body may have ${LARGEST_BODY} bytes`);
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "the body is not JSON");
  }
}

function valid<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new Refusal(
    400,
    result.issues.map((issue) => `${v.getDotPath(issue) ?? "body"}: ${issue.message}`).join("; "),
  );
}

/** Puts the fonts and the stand-in for `google.script` before whatever the add-on's page brings. */
function withFrame(html: string, { frameScript, frameStyle }: PageBuild, now: number): string {
  const script = frameScript.replaceAll("</script", "<\\/script");
  return inHead(html, `<style>${frameStyle}</style><script data-now="${now}">${script}</script>`);
}

function inHead(html: string, elements: string): string {
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head === null ? 0 : head.index + head[0].length;
  return html.slice(0, at) + elements + html.slice(at);
}

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, "application/json; charset=utf-8", JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": type === CONTENT_TYPES.woff2 ? "max-age=31536000, immutable" : "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": type === CONTENT_TYPES.woff2 ? "cross-origin" : "same-origin",
  });
  response.end(body);
}
