import type { FlagReport } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** What the outcomes teach, whether verdicts follow it, and the way there and back. */
export function LearningPart({
  learning,
  learned,
  changing,
  onUse,
  onForget,
}: {
  learning: FlagReport["learning"];
  learned: boolean;
  changing: boolean;
  onUse: () => void;
  onForget: () => void;
}) {
  const words = usePage().texts.record.learning;
  const { rules, outcomes, unpaid, calibrated, needed } = learning;
  return (
    <section class="section" aria-labelledby="record-learning">
      <h3 id="record-learning">{words.heading}</h3>
      <p class={learned ? "panel panel-notice" : ""}>{learned ? words.on : words.off}</p>
      {rules.length === 0 ? (
        <p class="hint">{words.nothing}</p>
      ) : (
        <>
          <ul class="learned">
            {rules.map(({ rule, name, set, learned: strength, hits, unpaid: ended, inForce }) => (
              <li key={rule}>
                <span>{name}</span>
                <strong>{words.change(set, strength)}</strong>
                <p class="hint behind">
                  {words.behind(Math.round(hits * 10) / 10, Math.round(ended * 10) / 10)}
                  {learned && inForce !== strength && words.inForce(inForce ?? set)}
                </p>
              </li>
            ))}
          </ul>
          <p class="hint">
            {calibrated
              ? words.calibrated(outcomes, unpaid)
              : words.notCalibrated(outcomes, unpaid, needed.outcomes, needed.ofEither)}
          </p>
        </>
      )}
      <p class="hint apart">{words.onlyByYou}</p>
      {changing && <p class="busy">{words.changing}</p>}
      <div class="actions">
        {rules.length > 0 && (
          <button type="button" disabled={changing} onClick={onUse}>
            {learned ? words.again : words.use}
          </button>
        )}
        {learned && (
          <button type="button" disabled={changing} onClick={onForget}>
            {words.forget}
          </button>
        )}
      </div>
    </section>
  );
}
