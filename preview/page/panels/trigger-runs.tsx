import type { PreviewStatus, TriggerRun } from "../../protocol.ts";
import type { Texts } from "../texts.ts";

interface TriggerRunsProps {
  readonly texts: Texts;
  readonly status: PreviewStatus;
  /** Writes a time, epoch ms, as the shop's clock shows it. */
  readonly time: (at: number) => string;
}

/** When the add-on's trigger comes next, and what its last runs did, newest first. */
export function TriggerRuns({ texts, status: { triggers, runs }, time }: TriggerRunsProps) {
  return (
    <>
      {triggers.length === 0 ? (
        <p className="panel-note">{texts.noTriggers}</p>
      ) : (
        <ul>
          {triggers.map(({ functionName, nextRun }) => (
            <li key={functionName + nextRun} className="next-run">
              {texts.nextRun(time(nextRun), functionName)}
            </li>
          ))}
        </ul>
      )}
      {runs.length === 0 ? (
        <p className="panel-note">{texts.noRuns}</p>
      ) : (
        <table className="runs">
          <thead>
            <tr>
              <th scope="col">{texts.runTime}</th>
              <th scope="col">{texts.runFunction}</th>
              <th scope="col">{texts.runResult}</th>
            </tr>
          </thead>
          <tbody>
            {[...runs].reverse().map((run) => (
              <tr key={`${run.at} ${run.functionName}`}>
                <td>{time(run.at)}</td>
                <td>
                  <code>{run.functionName}</code>
                </td>
                <td className={run.failure === undefined ? "" : "failed"}>{resultOf(run, texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function resultOf({ failure, cellsWritten, fetches, mails }: TriggerRun, texts: Texts): string {
  const done = [
    ...(cellsWritten > 0 ? [texts.cellsWritten(cellsWritten)] : []),
    ...(fetches > 0 ? [texts.fetched(fetches)] : []),
    ...(mails > 0 ? [texts.mailed(mails)] : []),
  ];
  const what = done.length === 0 ? texts.nothingDone : done.join(texts.listSeparator);
  return failure === undefined ? texts.runOk(what) : texts.runFailed(failure, what);
}
