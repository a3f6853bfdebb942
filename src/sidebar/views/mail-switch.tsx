import type { MorningMail, ScheduleState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import type { ChangeMail } from "./morning-mail-view.tsx";

/** Whether the mail comes, when the last one went, and sending one now. */
export function MailSwitch({
  mail,
  schedule,
  server,
  working,
  change,
  onSchedule,
}: {
  mail: MorningMail;
  schedule: ScheduleState;
  server: Server;
  working: boolean;
  change: ChangeMail;
  onSchedule: () => void;
}) {
  const { texts, format } = usePage();
  const words = texts.morningMail;
  const { on, address, sentAt, unsureAt, problem, permission } = mail;
  return (
    <section class="section" aria-label={words.heading}>
      <p>
        <strong>{on ? words.on(address) : words.off}</strong>
      </p>
      <p class="hint">{sentAt === null ? words.neverSent : words.sentAt(format.dateTime(sentAt))}</p>
      {unsureAt !== null && <p class="panel panel-warning">{words.unsureAt(format.dateTime(unsureAt))}</p>}
      {problem !== "" && <p class="panel panel-warning">{words.problems[problem]}</p>}
      {on && !(schedule.on && schedule.mine) && (
        <div class="panel panel-warning">
          <p>{schedule.on ? words.othersRefresh : words.noRefresh}</p>
          <div class="actions">
            <button type="button" onClick={onSchedule}>
              {texts.schedule.open}
            </button>
          </div>
        </div>
      )}
      <div class="actions">
        <button
          type="button"
          class={on ? "" : "primary"}
          disabled={working}
          onClick={() =>
            change(() => server.switchMorningMail(!on), on ? words.switchedOff : words.switchedOn)
          }
        >
          {on ? words.switchOff : words.switchOn}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={working || !permission.granted}
          onClick={() => change(() => server.sendTestMail(), words.testSent(address))}
        >
          {words.test}
        </button>
      </div>
    </section>
  );
}
