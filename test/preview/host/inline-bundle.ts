import { createHost } from "../../../preview/host/host.ts";
import type { Host, HostOptions, Json } from "../../../preview/host/types.ts";

const SCOPE = "https://www.googleapis.com/auth/";

/** 2026-08-26 14:29 in Japan. */
export const NOON = Date.UTC(2026, 7, 26, 5, 29);

export function manifestWith(...scopes: readonly string[]): string {
  return JSON.stringify({
    timeZone: "Asia/Tokyo",
    runtimeVersion: "V8",
    oauthScopes: scopes.map((scope) => SCOPE + scope),
  });
}

const ALL_SCOPES = manifestWith(
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.scriptapp",
  "script.send_mail",
  "script.external_request",
  "userinfo.email",
);

/** A host with a small bundle written out in the test, and every scope unless told. */
export function hostWith(code: string, options: Partial<HostOptions> = {}): Host {
  const defaults: HostOptions = { code, html: {}, manifest: ALL_SCOPES, now: () => NOON };
  // Getters stay what they are.
  return createHost(Object.defineProperties(defaults, Object.getOwnPropertyDescriptors(options)));
}

/** The value of a call that must succeed. */
export function resultOf(host: Host, functionName: string, ...args: readonly Json[]): Json | undefined {
  const outcome = host.run(functionName, args);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** The message of a call that must fail. */
export function failureOf(host: Host, functionName: string, ...args: readonly Json[]): string {
  const outcome = host.run(functionName, args);
  if (outcome.ok) throw new Error(`${functionName} succeeded`);
  return outcome.message;
}

/** Runs statements as the body of one function of a fresh bundle; `sheet` is the first tab. */
export function run(body: string, options: Partial<HostOptions> = {}): Json | undefined {
  return resultOf(hostWith(bodyAsBundle(body), options), "body");
}

/** The failure of statements that must fail. */
export function failure(body: string, options: Partial<HostOptions> = {}): string {
  return failureOf(hostWith(bodyAsBundle(body), options), "body");
}

const bodyAsBundle = (body: string): string => `function body() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheets()[0];
  ${body}
}`;
