import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { FetchOutcome, FetchRequest } from "../host/types.ts";

/** Requests for hosts that match (the whole name, no port) go to another server: `http://127.0.0.1:1234`. */
export interface Route {
  readonly hosts: RegExp;
  readonly origin: string;
}

/** In milliseconds and bytes. "Quotas for Google Services": 50 MB a response; a request ends after a minute. */
const LIMITS = { timeout: 60_000, largestResponse: 50 * 1024 * 1024 };
/** So much longer than a request may take the thread is waited for before it is given up. */
const GRACE = 5000;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** 0 while a request is under way. */
  readonly signal: Int32Array;
}

/**
 * HTTP for the host, whose executions are synchronous: a thread makes the request, and this one sleeps until it is
 * answered. So nothing that answers may run in this thread.
 */
export class SynchronousFetch {
  readonly #routes: readonly Route[];
  readonly #limits: typeof LIMITS;
  #thread: Thread | undefined;

  constructor(routes: readonly Route[], limits: Partial<typeof LIMITS> = {}) {
    this.#routes = routes;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Asks and waits for the answer. The url is absolute. */
  fetch(url: string, request: FetchRequest): FetchOutcome {
    this.#thread ??= this.#start();
    const { port, signal } = this.#thread;
    Atomics.store(signal, 0, 0);
    port.postMessage({ url, request });
    Atomics.wait(signal, 0, 0, this.#limits.timeout + GRACE);
    const answer: { message: FetchOutcome } | undefined = receiveMessageOnPort(port);
    if (answer !== undefined) return answer.message;
    this.close();
    return { failure: "timeout" };
  }

  /** Whether a url is that of a route's server itself, which it may hand out. */
  leadsTo(url: string): boolean {
    return this.#routes.some(({ origin }) => origin === new URL(url).origin);
  }

  /** Ends the thread. The next request begins another. */
  close(): void {
    void this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  #start(): Thread {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL("fetch-worker.js", import.meta.url), {
      workerData: { port: port2, signal, routes: this.#routes, ...this.#limits },
      transferList: [port2],
      execArgv: [],
    });
    // Neither keeps a program alive that is done.
    worker.unref();
    port1.unref();
    return { worker, port: port1, signal };
  }
}
