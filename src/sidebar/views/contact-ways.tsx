import type { Remembered } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

export type ContactWay = Remembered["contactBy"];

const WAYS: readonly ContactWay[] = ["phone", "form"];

/** Whether Amazon is called or written to. */
export function ContactWays({ way, onWay }: { way: ContactWay; onWay: (way: ContactWay) => void }) {
  const { contact: words, life } = usePage().texts;
  return (
    <fieldset class="switch">
      <legend class="switch-name">{words.way}</legend>
      {WAYS.map((one) => (
        <label key={one} class="switch-choice">
          <input type="radio" name="contact-way" checked={one === way} onChange={() => onWay(one)} />
          {life.ways[one]}
        </label>
      ))}
    </fieldset>
  );
}
