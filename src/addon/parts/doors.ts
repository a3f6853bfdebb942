/** The doors from `entry.js` into desk.html. What becomes of a part that cannot be loaded depends on who asked. */
import { codeTexts } from "../../locales/code-texts.ts";
import { answer, failureOf } from "../failure.ts";
import { toast } from "../toast.ts";
import { userLanguage } from "../user-language.ts";
import { parts } from "./parts.ts";

type Desk = ReturnType<typeof parts.desk>;

const texts = () => ({ addon: codeTexts[userLanguage()] });

/** A call of the sidebar: it gets the failure in words as its answer. */
export function call(ask: (desk: Desk) => unknown): unknown {
  const loaded = answer(texts, parts.desk);
  return loaded.ok ? ask(loaded.value) : loaded;
}

/** A menu item: the failure shows in the corner of the sheet. */
export function choose(item: (desk: Desk) => void): void {
  const loaded = answer(texts, parts.desk);
  if (loaded.ok) item(loaded.value);
  else toast(() => loaded.message);
}

/** The trigger's run: nobody watches, so the failure goes to the log; the sidebar tells of the run that was missed. */
export function runScheduled(run: (desk: Desk) => void): void {
  try {
    run(parts.desk());
  } catch (error) {
    failureOf(error, texts());
  }
}
