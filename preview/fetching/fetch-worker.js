/**
 * Makes the HTTP requests of `synchronous-fetch.ts` in a thread of its own, one at a time, while the host's thread
 * waits: `signal` turns 1 once the answer lies on the port.
 */
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { BlockList, isIP } from "node:net";
import { workerData } from "node:worker_threads";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

const { port, signal, routes, timeout, largestResponse } = workerData;

const MOST_REDIRECTS = 10;
const DECODERS = { gzip: gunzipSync, "x-gzip": gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
const DNS_ERRORS = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA"]);

/** Google's servers reach nobody's own machine or network. */
const unreachable = new BlockList();
unreachable.addSubnet("0.0.0.0", 8);
unreachable.addSubnet("10.0.0.0", 8);
unreachable.addSubnet("127.0.0.0", 8);
unreachable.addSubnet("169.254.0.0", 16);
unreachable.addSubnet("172.16.0.0", 12);
unreachable.addSubnet("192.168.0.0", 16);
unreachable.addAddress("::1", "ipv6");
unreachable.addSubnet("fc00::", 7, "ipv6");
unreachable.addSubnet("fe80::", 10, "ipv6");

class Failure extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

port.on("message", async ({ url, request }) => {
  let answer;
  try {
    answer = await fetched(new URL(url), request, AbortSignal.timeout(timeout));
  } catch (error) {
    answer = { failure: failureOf(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

async function fetched(first, request, abort) {
  let url = first;
  let { method, headers, body } = request;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await asked(url, { method, headers, body }, abort);
    const location = answer.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
    const moved = [301, 302, 303, 307, 308].includes(answer.status) && location !== undefined;
    if (!moved || !request.followRedirects) return answer;
    if (redirects === MOST_REDIRECTS) throw new Failure("unavailable");
    url = new URL(location, url);
    if (answer.status < 307 && method !== "GET") {
      method = "GET";
      body = undefined;
      headers = Object.fromEntries(
        Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-type"),
      );
    }
  }
}

/** One request without its redirects. */
function asked(url, { method, headers, body }, abort) {
  const target = destination(url);
  const send = target.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const failed = (error) => reject(abort.aborted ? new Failure("timeout") : error);
    const outgoing = send(
      target,
      // The server hears the name that was asked for, wherever a route leads to.
      {
        method,
        headers: { ...headers, "Accept-Encoding": "gzip", Host: url.host },
        signal: abort,
        agent: false,
      },
      (response) => {
        const parts = [];
        let size = 0;
        response.on("data", (part) => {
          size += part.length;
          if (size > largestResponse) response.destroy(new Failure("tooLarge"));
          else parts.push(part);
        });
        response.on("error", failed);
        response.on("end", () => {
          try {
            const decoder = DECODERS[response.headers["content-encoding"]?.toLowerCase()];
            const whole = Buffer.concat(parts);
            const bytes = decoder ? decoder(whole, { maxOutputLength: largestResponse }) : whole;
            resolve({
              status: response.statusCode,
              headers: pairs(response.rawHeaders),
              body: new Uint8Array(bytes),
            });
          } catch (error) {
            failed(error);
          }
        });
      },
    );
    outgoing.on("error", failed);
    outgoing.end(body);
  });
}

/** Where a request really goes: to the server that stands in for its host, else to the host itself. */
function destination(url) {
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new Failure("unavailable");
  for (const { hosts, origin } of routes) {
    if (hosts.test(url.hostname)) return new URL(url.pathname + url.search, origin);
  }
  if (routes.some(({ origin }) => origin === url.origin)) return url;
  const address = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(address);
  if (/(?:^|\.)localhost$/.test(address)) throw new Failure("dns");
  if (version !== 0 && unreachable.check(address, `ipv${version}`)) throw new Failure("unavailable");
  return url;
}

function pairs(raw) {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index], raw[2 * index + 1]]);
}

function failureOf(error) {
  if (error instanceof Failure) return error.kind;
  const code = String(error.code ?? "");
  if (DNS_ERRORS.has(code)) return "dns";
  if (code === "ERR_BUFFER_TOO_LARGE") return "tooLarge";
  if (/CERT|SSL|TLS|SELF_SIGNED|SIGNATURE/.test(code)) return "certificate";
  return "unavailable";
}
