import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { SynchronousFetch } from "../../../preview/fetching/synchronous-fetch.ts";
import type { FetchAnswer, FetchOutcome, FetchRequest } from "../../../preview/host/types.ts";
import { hostWith, resultOf } from "../host/inline-bundle.ts";

/** A server in a thread of its own: this one sleeps while it answers. */
const SERVER = `
const { createServer } = require("node:http");
const { gzipSync } = require("node:zlib");
const { parentPort } = require("node:worker_threads");
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const { pathname } = new URL(request.url, "http://server");
  if (pathname === "/echo") {
    const { method, url, headers } = request;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(parts).toString("hex") }));
  } else if (pathname === "/gzip") {
    response.setHeader("Content-Encoding", "gzip");
    response.end(gzipSync("保留"));
  } else if (pathname === "/bomb") {
    response.setHeader("Content-Encoding", "gzip");
    response.end(gzipSync(Buffer.alloc(100000)));
  } else if (pathname === "/large") {
    response.end(Buffer.alloc(100000));
  } else if (pathname === "/moved" || pathname === "/moved-as-is") {
    response.writeHead(pathname === "/moved" ? 302 : 307, { Location: "https://other.example/echo?moved" });
    response.end();
  } else if (pathname === "/round") {
    response.writeHead(302, { Location: "/round" });
    response.end();
  } else if (pathname === "/cut") {
    response.setHeader("Content-Length", "100");
    response.write("half", () => request.socket.destroy());
  } else if (pathname === "/busy") {
    response.writeHead(503, { "Retry-After": "7" });
    response.end("busy");
  } // "/never" gets no answer.
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

let server: Worker;
let origin: string;
let fetcher: SynchronousFetch;
let hasty: SynchronousFetch;

beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  const [port] = await once(server, "message");
  origin = `http://127.0.0.1:${port}`;
  const routes = [{ hosts: /^(?:api|other)\.example$/, origin }];
  fetcher = new SynchronousFetch(routes, { largestResponse: 50_000 });
  hasty = new SynchronousFetch(routes, { timeout: 50 });
});

afterAll(async () => {
  fetcher.close();
  hasty.close();
  await server.terminate();
});

const GET: FetchRequest = { method: "GET", headers: {}, followRedirects: true };

function answered(outcome: FetchOutcome): FetchAnswer {
  if ("failure" in outcome) throw new Error(outcome.failure);
  return outcome;
}

const text = (outcome: FetchOutcome) => Buffer.from(answered(outcome).body).toString("utf8");

describe("fetching synchronously", () => {
  it("sends method, headers and body to the server of the route, under the name that was asked for", () => {
    const request: FetchRequest = {
      method: "POST",
      headers: { "x-amz-access-token": "secret", "Content-Type": "text/plain" },
      body: Uint8Array.of(0, 200, 255),
      followRedirects: true,
    };
    const outcome = fetcher.fetch("https://api.example/echo?a=%20b", request);
    expect(JSON.parse(text(outcome))).toMatchObject({
      method: "POST",
      url: "/echo?a=%20b",
      headers: { host: "api.example", "x-amz-access-token": "secret", "content-type": "text/plain" },
      body: "00c8ff",
    });
    expect(answered(outcome).headers).toContainEqual(["Content-Type", "application/json"]);
  });

  it("reaches the server of a route by its own name, too, which that may hand out", () => {
    expect(JSON.parse(text(fetcher.fetch(`${origin}/echo`, GET)))).toMatchObject({ url: "/echo" });
  });

  it("takes the content encoding away", () => {
    expect(text(fetcher.fetch("https://api.example/gzip", GET))).toBe("保留");
  });

  it("gives whatever status the server answers with", () => {
    const { status, headers } = answered(fetcher.fetch("https://api.example/busy", GET));
    expect(status).toBe(503);
    expect(headers).toContainEqual(["Retry-After", "7"]);
  });

  it("follows redirects through the routes, unless told not to", () => {
    const post: FetchRequest = { ...GET, method: "POST", body: Buffer.from("x") };
    expect(JSON.parse(text(fetcher.fetch("https://api.example/moved", post)))).toMatchObject({
      method: "GET",
      url: "/echo?moved",
      headers: { host: "other.example" },
      body: "",
    });
    expect(JSON.parse(text(fetcher.fetch("https://api.example/moved-as-is", post)))).toMatchObject({
      method: "POST",
      body: "78",
    });
    const stays = answered(fetcher.fetch("https://api.example/moved", { ...GET, followRedirects: false }));
    expect(stays.status).toBe(302);
    expect(fetcher.fetch("https://api.example/round", GET)).toEqual({ failure: "unavailable" });
  });

  it.each([
    ["a name that nobody has", "https://nowhere.invalid/", "dns"],
    ["this machine by name, which Google's servers do not know", "http://localhost:8080/", "dns"],
    ["this machine by number", "http://127.0.0.1:8080/", "unavailable"],
    ["a network at home", "http://192.168.1.1/", "unavailable"],
    ["this machine in IPv6", "http://[::1]:8080/", "unavailable"],
    ["half an answer", "https://api.example/cut", "unavailable"],
    ["too much", "https://api.example/large", "tooLarge"],
    ["too much once unpacked", "https://api.example/bomb", "tooLarge"],
  ])("tells why there is no answer: %s", (_, url, failure) => {
    expect(fetcher.fetch(url, GET)).toEqual({ failure });
  });

  it("gives up when the server does not answer, and goes on", () => {
    expect(hasty.fetch("https://api.example/never", GET)).toEqual({ failure: "timeout" });
    expect(text(fetcher.fetch("https://api.example/gzip", GET))).toBe("保留");
  });

  it("answers a bundle's UrlFetchApp", () => {
    const host = hostWith(
      `function go() {
        const response = UrlFetchApp.fetch("https://api.example/echo", { method: "post", payload: { grant_type: "refresh_token" } });
        const { method, headers, body } = JSON.parse(response.getContentText());
        return [response.getResponseCode(), method, headers["content-type"], Buffer_(body)];
      }
      function Buffer_(hex) { return Utilities.newBlob(hex.match(/../g).map((byte) => parseInt(byte, 16))).getDataAsString(); }`,
      { fetch: (url, request) => fetcher.fetch(url, request) },
    );
    expect(resultOf(host, "go")).toEqual([
      200,
      "POST",
      "application/x-www-form-urlencoded",
      "grant_type=refresh_token",
    ]);
  });
});
