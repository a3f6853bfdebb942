import { connectServer, type ScriptRun } from "../../src/sidebar/server.ts";

type Handler = (value: unknown) => void;

/** `google.script.run` that lets a test answer each call. */
function fakeRun(
  respond: (name: string, args: readonly unknown[], success: Handler, failure: Handler) => void,
) {
  const runner = (success: Handler, failure: Handler): ScriptRun =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, failure);
          if (name === "withFailureHandler") return (handler: Handler) => runner(success, handler);
          return (...args: readonly unknown[]) => respond(name, args, success, failure);
        },
      },
    ) as ScriptRun;
  return runner(
    () => {},
    () => {},
  );
}

const failing = (error: unknown) =>
  connectServer(fakeRun((_name, _args, _success, failure) => failure(error)));

describe("the proxy over google.script.run", () => {
  it("hands name, arguments and answer through", async () => {
    const server = connectServer(
      fakeRun((name, args, success) => success({ ok: true, value: { name, args } })),
    );
    await expect(server.contactText(["a", "b"])).resolves.toEqual({
      ok: true,
      value: { name: "contactText", args: [["a", "b"]] },
    });
  });

  it("keeps the add-on's own sentence", async () => {
    const refusal = { ok: false, code: "protected", message: "「注文」タブが保護されています。" } as const;
    const server = connectServer(fakeRun((_name, _args, success) => success(refusal)));
    await expect(server.refreshNow()).resolves.toEqual(refusal);
  });

  it.each([
    [new Error("PERMISSION_DENIED"), "two-accounts"],
    [new Error("We're sorry, a server error occurred. Error code PERMISSION_DENIED."), "two-accounts"],
    [new Error("Authorization is required to perform that action."), "two-accounts"],
    [new Error("この操作を実行する権限がありません。"), "two-accounts"],
    [new Error(""), "two-accounts"],
    [null, "two-accounts"],
    [new Error("NetworkError: Connection failure due to HTTP 0"), "offline"],
    [new Error("Exceeded maximum execution time"), "timed-out"],
    [new Error("We're sorry, a server error occurred. Please wait a bit and try again."), "unanswered"],
  ])("tells what %p means", async (error, code) => {
    await expect(failing(error).sidebarState()).resolves.toEqual({ ok: false, code });
  });

  it("takes a blank answer for two accounts", async () => {
    const server = connectServer(fakeRun((_name, _args, success) => success(null)));
    await expect(server.sidebarState()).resolves.toEqual({ ok: false, code: "two-accounts" });
  });

  it("does not wait for ever", async () => {
    jest.useFakeTimers();
    try {
      const reply = connectServer(fakeRun(() => {})).importChunk("id", 0, {} as never, []);
      await jest.runAllTimersAsync();
      await expect(reply).resolves.toEqual({ ok: false, code: "timed-out" });
    } finally {
      jest.useRealTimers();
    }
  });
});
