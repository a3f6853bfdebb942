import { useState } from "preact/hooks";
import type { MorningMail, ScheduleState } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Reply, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { MailAddressForm } from "./mail-address-form.tsx";
import { MailSwitch } from "./mail-switch.tsx";
import { PermissionPanel } from "./permission-panel.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** Changes something of the mail; `said` is said once it is done. Whether it was. */
export type ChangeMail = (ask: () => Promise<Reply<MorningMail>>, said: string) => Promise<boolean>;

/** The morning mail: whether it comes, and where it goes. */
export function MorningMailView({
  server,
  schedule,
  onSchedule,
  onBack,
}: {
  server: Server;
  schedule: ScheduleState;
  onSchedule: () => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.morningMail;
  const loaded = useLoaded(() => server.morningMail());
  const [changed, setChanged] = useState<MorningMail | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState("");
  const [working, setWorking] = useState(false);
  const mail = changed ?? loaded.value;

  const change: ChangeMail = async (ask, said) => {
    setFailure(null);
    setOutcome("");
    setWorking(true);
    announce(words.working);
    const reply = await ask();
    setWorking(false);
    if (reply.ok) {
      setChanged(reply.value);
      setOutcome(said);
      announce(said);
      return true;
    }
    setFailure(reply);
    // A code may have been used up, a permission withdrawn: what stands now is shown below the failure.
    const now = await server.morningMail();
    if (now.ok) setChanged(now.value);
    return false;
  };

  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {outcome !== "" && (
        <p class="panel panel-calm" tabIndex={-1} ref={focusOnce}>
          {outcome}
        </p>
      )}
      {loaded.failure !== null && <FailurePanel failure={loaded.failure} onRetry={loaded.load} primary />}
      {mail === null && loaded.failure === null && <p class="busy">{words.loading}</p>}
      {mail !== null && !mail.permission.granted && (
        <PermissionPanel
          feature="mail"
          permission={mail.permission}
          onCheck={async () => {
            await change(() => server.morningMail(), "");
          }}
        />
      )}
      {failure !== null && <FailurePanel failure={failure} />}
      {mail !== null && (
        <>
          {mail.address !== "" && (
            <MailSwitch
              mail={mail}
              schedule={schedule}
              server={server}
              working={working}
              change={change}
              onSchedule={onSchedule}
            />
          )}
          <MailAddressForm mail={mail} server={server} working={working} change={change} />
        </>
      )}
      {working && <p class="busy">{words.working}</p>}
    </>
  );
}
