import type { Ref } from "preact";
import { useEffect, useImperativeHandle, useRef } from "preact/hooks";
import type { Json, RunOutcome } from "../host/types.ts";
import type { FrameToPage, PageToFrame, ReportFile } from "../protocol.ts";

/** How the page reaches an add-on's page. */
export interface FrameHandle {
  /** Hands files over as if the user had chosen them; false where the page took none. */
  deliver(files: readonly ReportFile[]): Promise<boolean>;
}

interface FrameViewProps {
  readonly title: string;
  readonly path: string;
  /** The synthetic time, epoch ms. */
  readonly now: number;
  readonly run: (functionName: string, args: readonly Json[]) => Promise<RunOutcome>;
  readonly close: () => void;
  /** The user follows the way to Google's consent screen. */
  readonly authorize: () => void;
  readonly handle: Ref<FrameHandle>;
}

/** An add-on's html in its sandbox, whose only way out is messages to here. */
export function FrameView({ title, path, now, run, close, authorize, handle }: FrameViewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const ready = useRef(gate());
  const deliveries = useRef(new Map<number, (ok: boolean) => void>());

  useEffect(() => {
    const send = (message: PageToFrame) => frame.current?.contentWindow?.postMessage(message, "*");
    const receive = ({ source, data }: MessageEvent<FrameToPage>) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      switch (data.preview) {
        case "ready":
          ready.current.open();
          break;
        case "close":
          close();
          break;
        case "authorize":
          authorize();
          break;
        case "delivered":
          deliveries.current.get(data.delivery)?.(data.ok);
          deliveries.current.delete(data.delivery);
          break;
        case "run":
          void run(data.functionName, data.args).then((outcome) =>
            send({ preview: "outcome", call: data.call, outcome }),
          );
      }
    };
    addEventListener("message", receive);
    return () => removeEventListener("message", receive);
  }, [run, close, authorize]);

  useEffect(() => {
    void ready.current.passed.then(() => {
      const message: PageToFrame = { preview: "clock", now };
      frame.current?.contentWindow?.postMessage(message, "*");
    });
  }, [now]);

  useImperativeHandle(handle, () => ({
    async deliver(reports) {
      await ready.current.passed;
      const delivery = Date.now();
      const files = reports.map(({ name, base64, asOf }) => ({
        name,
        bytes: decoded(base64),
        lastModified: asOf,
      }));
      const delivered = new Promise<boolean>((resolve) => deliveries.current.set(delivery, resolve));
      const message: PageToFrame = { preview: "files", delivery, files };
      frame.current?.contentWindow?.postMessage(
        message,
        "*",
        files.map(({ bytes }) => bytes),
      );
      return delivered;
    },
  }));

  return (
    <iframe
      ref={frame}
      title={title}
      src={path}
      sandbox="allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
      allow="clipboard-write"
    />
  );
}

function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

function decoded(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
