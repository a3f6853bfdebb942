/** A failure that the user is told about in words. Everything else that is thrown becomes one of these. */

import type { CodeTexts } from "../locales/code-texts.ts";
import { ProtectedTab } from "../sheets/protected-tab.ts";
import { SheetMoved } from "../sheets/row-guard.ts";
import { SheetProblem } from "../sheets/sheet-problem.ts";
import type { Answer, FailureCode } from "./calls.ts";
import { PartProblem } from "./parts/part-problem.ts";

/** What failures are told in. */
interface FailureTexts {
  readonly addon: Pick<CodeTexts, "failures">;
}

export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Google's own exceptions are told apart by their text, in the two languages in which they come here. */
const UNAVAILABLE =
  /timed out|timeout|service (error|unavailable)|try again|too many|server error|タイムアウト|時間をおいて/i;

/** What Google says where a scope was declined or withdrawn. */
const NOT_PERMITTED =
  /permissions are not sufficient|do not have permission to call|required permissions|権限がありません|必要な権限/i;

/** The failure in the user's words. What it was technically goes to the log, which only the developer sees. */
export function failureOf(error: unknown, messages: FailureTexts): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof SheetProblem) return new Failure("protected", error.message);
  if (error instanceof SheetMoved) return new Failure("busy", messages.addon.failures.moved);
  const text = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Error ? `${text}\n${error.stack ?? ""}` : text);
  if (error instanceof PartProblem) {
    return new Failure("failed", messages.addon.failures.parts[error.kind](`${error.part}.html`));
  }
  if (error instanceof ProtectedTab)
    return new Failure("protected", messages.addon.failures.protected(error.tab));
  if (NOT_PERMITTED.test(text)) return new Failure("permission", messages.addon.failures.permission.sheet);
  if (UNAVAILABLE.test(text)) return new Failure("failed", messages.addon.failures.unavailable);
  return new Failure("failed", messages.addon.failures.failed);
}

/**
 * The value, or the failure in words: exceptions never cross to the sidebar.
 *
 * @param messages asked for only where something fails
 */
export function answer<T>(messages: () => FailureTexts, work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const { code, message } = failureOf(error, messages());
    return { ok: false, code, message };
  }
}
