/**
 * What the user may have declined. Google's screen asks for all scopes of the manifest at once and lets each be
 * declined; the sheet and the sidebar need two of them, every other belongs to one feature that works without the
 * others. `ScriptApp.requireScopes` is no help here: in an add-on it asks for all scopes again, and a call of the
 * sidebar cannot show Google's screen. So a feature asks here, and the sidebar shows the way to that screen.
 */
import type { Messages } from "../locales/messages.ts";
import type { Permission } from "./calls.ts";
import { Failure } from "./failure.ts";

const SCOPE = "https://www.googleapis.com/auth/";

/** What everything needs, and what each feature needs beside it. */
const SCOPES = {
  sheet: [`${SCOPE}spreadsheets.currentonly`],
  timer: [`${SCOPE}script.scriptapp`],
  mail: [`${SCOPE}script.send_mail`],
  connector: [`${SCOPE}script.external_request`],
} as const;

export type Feature = keyof typeof SCOPES;

/** Google's own type leaves the second argument out. */
type AskForScopes = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: readonly string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

/** Whether the user of this execution has granted what a feature needs, and where he can. */
export function permissionFor(feature: Feature): Permission {
  const app = ScriptApp as unknown as { getAuthorizationInfo: AskForScopes };
  const info = app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [...SCOPES[feature]]);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return { granted: true };
  return { granted: false, url: info.getAuthorizationUrl() ?? "" };
}

/** Throws, in words, where a feature is not allowed. */
export function needPermission(feature: Feature, messages: Messages): void {
  if (!permissionFor(feature).granted) {
    throw new Failure("permission", messages.addon.failures.permission[feature]);
  }
}
