import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { SynchronousFetch } from "../fetching/synchronous-fetch.ts";
import type { FetchOutcome, FetchRequest } from "../host/types.ts";
import type { Outside } from "../session.ts";
import { DEMO_ACCOUNT } from "./demo-account.ts";
import { forgetRequests } from "./kept-requests.ts";
import { type SharedMemory, sharedMemory, type ThreadData } from "./shared-memory.ts";

/** Login with Amazon, the API's endpoints, their sandboxes, and the stores of its documents. */
const AMAZON =
  /^(?:api\.amazon\.(?:com|co\.jp|co\.uk)|(?:sandbox\.)?sellingpartnerapi-(?:fe|na|eu)\.amazon\.com|[\w.-]+\.amazonaws\.com)$/;
/** For the thread to be ready, ms: it simulates the shop first. */
const LONGEST_START = 30_000;

interface Running {
  readonly worker: Worker;
  readonly memory: SharedMemory;
  fetcher: SynchronousFetch;
}

/**
 * What the preview's UrlFetchApp reaches: for Amazon's hosts the stand-in, so that no demo talks to the real Amazon and
 * the add-on is the one that is pushed; all others for real. It begins with the first request for Amazon.
 */
export class DemoAmazon implements Outside {
  readonly credentials = [DEMO_ACCOUNT];
  readonly #requestsPath: string | undefined;
  readonly #elsewhere = new SynchronousFetch([]);
  #running: Running | undefined;

  /** @param requestsPath the file that keeps over a restart which reports were asked for */
  constructor(requestsPath?: string) {
    this.#requestsPath = requestsPath;
  }

  fetch(url: string, request: FetchRequest, now: number): FetchOutcome {
    const { hostname } = new URL(url);
    const own = this.#running?.fetcher.leadsTo(url) ?? false;
    if (!AMAZON.test(hostname) && !own) return this.#elsewhere.fetch(url, request);
    this.#running ??= this.#start();
    this.#running.memory.clock[0] = now;
    return this.#running.fetcher.fetch(url, request);
  }

  startOver(): void {
    if (this.#requestsPath !== undefined) forgetRequests(this.#requestsPath);
    if (this.#running === undefined) return;
    this.#running.fetcher.close();
    this.#running.fetcher = begin(this.#running);
  }

  /** Ends its threads. */
  close(): void {
    this.#elsewhere.close();
    this.#running?.fetcher.close();
    void this.#running?.worker.terminate();
    this.#running = undefined;
  }

  #start(): Running {
    const memory = sharedMemory();
    const workerData: ThreadData = { ...memory, requestsPath: this.#requestsPath };
    const worker = new Worker(threadCode(), { eval: true, workerData, execArgv: [] });
    worker.unref();
    return { worker, memory, fetcher: begin({ worker, memory }) };
  }
}

/** A thread takes JavaScript only. */
function threadCode(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, "thread.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  return outputFiles[0]?.text ?? "";
}

/** Waits, asleep, until the stand-in has begun. */
function begin({ worker, memory: { port } }: Omit<Running, "fetcher">): SynchronousFetch {
  Atomics.store(port, 0, 0);
  worker.postMessage("begin");
  Atomics.wait(port, 0, 0, LONGEST_START);
  const taken = Atomics.load(port, 0);
  if (taken <= 0) throw new Error("the stand-in for Amazon did not start");
  return new SynchronousFetch([{ hosts: AMAZON, origin: `http://127.0.0.1:${taken}` }]);
}
