import type { CatchUp } from "../../addon/calls.ts";
import type { SidebarTexts } from "../../locales/ja/sidebar.ts";

/** What is said once a missed run was made up for. */
export function caughtUpWords({ ok, told }: CatchUp, { schedule: words }: SidebarTexts): string {
  if (told === "") return words.caughtUpAlready;
  return ok ? words.caughtUp : `${words.lastFailed}\n${told}`;
}
