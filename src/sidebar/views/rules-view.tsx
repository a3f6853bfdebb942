import { useEffect, useRef } from "preact/hooks";
import type { RuleInForce } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { RuleHelp } from "../rule-help.ts";
import { ViewHeading } from "./view-heading.tsx";

/** All rules by which holds are judged. `asked`: the rule that is to be open; null for none. */
export function RulesView({
  asked,
  inForce,
  onBack,
}: {
  asked: string | null;
  inForce: Readonly<Record<string, RuleInForce>>;
  onBack: () => void;
}) {
  const { texts, rules } = usePage();
  const words = texts.rules;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the heading, which takes the focus when a view opens.
    list.current?.querySelector<HTMLElement>("details[open] > summary")?.focus();
  }, []);
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      <div ref={list} class="rules">
        {rules.map((rule) => (
          <details key={rule.id} class="rule" open={rule.id === asked}>
            <summary>
              <h3>{rule.name}</h3>
              {inForce[rule.id]?.enabled === false && <span class="days">{words.off}</span>}
            </summary>
            <Explained rule={rule} inForce={inForce[rule.id]} />
          </details>
        ))}
      </div>
    </>
  );
}

function Explained({ rule, inForce }: { rule: RuleHelp; inForce: RuleInForce | undefined }) {
  const words = usePage().texts.rules;
  return (
    <>
      <p>{rule.question}</p>
      <p class="hint">{words.kind(rule.family, rule.maturity)}</p>
      <h4>{words.why}</h4>
      <p>{rule.why}</p>
      <h4>{words.todo}</h4>
      <p>{rule.todo}</p>
      <h4>{words.innocent}</h4>
      <Entries entries={rule.innocentCauses} />
      <h4>{words.blindSpots}</h4>
      <Entries entries={rule.blindSpots} />
      <h4>{words.examples}</h4>
      <ul>
        {rule.examples.map(({ outcome, title }) => (
          <li key={title}>{words.example(outcome, title)}</li>
        ))}
      </ul>
      <h4>{words.settings}</h4>
      {inForce?.enabled === false && <p>{words.offExplained}</p>}
      <Settings rule={rule} inForce={inForce} />
      {inForce?.learned && <p class="hint">{words.learned}</p>}
    </>
  );
}

function Entries({ entries }: { entries: readonly string[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  );
}

/** The values by which the rule judges now, and the default where they differ. */
function Settings({ rule, inForce }: { rule: RuleHelp; inForce: RuleInForce | undefined }) {
  const { texts, format } = usePage();
  return (
    <dl class="rule-settings">
      {rule.settings.map(({ name, label, default: initial, unit }) => {
        const value = (name === "strength" ? inForce?.strength : inForce?.params[name]) ?? initial;
        return (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {texts.rules.value(format.number(value), unit)}
              {value !== initial && (
                <span class="hint">{texts.rules.initially(format.number(initial), unit)}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
