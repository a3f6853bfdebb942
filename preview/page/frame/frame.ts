/**
 * Runs inside a sidebar or dialog, before the add-on's own scripts: `google.script` as HtmlService provides it,
 * by messages to the page around. It also hands files to the add-on's file input, as a user would drop them.
 */
import "fonts";
import { AUTHORIZATION_URL } from "../../host/authorization-url.ts";
import type { Json, RunOutcome } from "../../host/types.ts";
import type { FrameToPage, PageToFrame } from "../../protocol.ts";
import { setClock } from "./clock.ts";

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** The sidebar's input for report files. */
const FILE_INPUT = "report-files";
const LONGEST_WAIT_FOR_INPUT = 10_000;

const waiting = new Map<number, Handlers>();
let calls = 0;

const toPage = (message: FrameToPage) => parent.postMessage(message, "*");

/** Google refuses what would not arrive as it was sent: functions, dates, elements. */
function sendable(value: unknown, path: string): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item, index) => sendable(item, `${path}[${index}]`));
  if (typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]") {
    const entries = Object.entries(value).map(([key, item]) => [key, sendable(item, `${path}.${key}`)]);
    return Object.fromEntries(entries) as Json;
  }
  throw new TypeError(`Failed due to illegal value in property: ${path}`);
}

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== "string") return undefined;
        switch (name) {
          case "withSuccessHandler":
            return (success: Handler) => runner({ ...handlers, success });
          case "withFailureHandler":
            return (failure: Handler) => runner({ ...handlers, failure });
          case "withUserObject":
            return (userObject: unknown) => runner({ ...handlers, userObject });
          default:
            return (...args: unknown[]) => {
              calls += 1;
              const sent = args.map((argument, index) => sendable(argument, String(index)));
              waiting.set(calls, handlers);
              toPage({ preview: "run", call: calls, functionName: name, args: sent });
            };
        }
      },
    },
  );
}

function settle(call: number, outcome: RunOutcome): void {
  const handlers = waiting.get(call);
  waiting.delete(call);
  if (handlers === undefined) return;
  if (outcome.ok) handlers.success?.(outcome.value, handlers.userObject);
  else if (handlers.failure !== undefined) handlers.failure(new Error(outcome.message), handlers.userObject);
  else console.error(`Uncaught at google.script.run: ${outcome.message}`);
}

/** The add-on may still be drawing its page: the input is waited for. */
function fileInput(): Promise<HTMLInputElement | undefined> {
  return new Promise((resolve) => {
    const started = performance.now();
    const look = () => {
      const input = document.getElementById(FILE_INPUT);
      if (input instanceof HTMLInputElement && !input.disabled) resolve(input);
      else if (performance.now() - started > LONGEST_WAIT_FOR_INPUT) resolve(undefined);
      else setTimeout(look, 50);
    };
    look();
  });
}

async function deliver({ delivery, files }: Extract<PageToFrame, { preview: "files" }>): Promise<void> {
  const input = await fileInput();
  if (input !== undefined) {
    const transfer = new DataTransfer();
    for (const { name, bytes, lastModified } of files)
      transfer.items.add(new File([bytes], name, { lastModified }));
    input.files = transfer.files;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  toPage({ preview: "delivered", delivery, ok: input !== undefined });
}

setClock(Number(document.currentScript?.dataset.now));

addEventListener("message", (event: MessageEvent<PageToFrame>) => {
  if (event.source !== parent) return;
  switch (event.data.preview) {
    case "outcome":
      settle(event.data.call, event.data.outcome);
      break;
    case "clock":
      setClock(event.data.now);
      break;
    case "files":
      void deliver(event.data);
  }
});

// Google's consent screen is not here: the page around shows what stands for it.
addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.href.startsWith(AUTHORIZATION_URL) !== true) return;
    event.preventDefault();
    toPage({ preview: "authorize" });
  },
  true,
);

addEventListener("DOMContentLoaded", () => toPage({ preview: "ready" }));

const ignored = () => undefined;

Object.defineProperty(globalThis, "google", {
  value: {
    script: {
      run: runner({}),
      host: {
        origin: "https://docs.google.com",
        close: () => toPage({ preview: "close" }),
        setHeight: ignored,
        setWidth: ignored,
        editor: { focus: ignored },
      },
    },
  },
});
