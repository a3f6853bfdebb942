import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type {
  PreviewCases,
  PreviewHold,
  PreviewHolds,
  SettingsPreview,
  SidebarState,
  TriedSetting,
} from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Reply } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { LevelMark } from "./level-mark.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** What changed settings would have done and would do now, and the button that applies them. */
export function SettingsPreviewView({
  preview,
  others = [],
  showShop,
  onApply,
  onApplied,
  onBack,
}: {
  preview: SettingsPreview;
  /** What else would change, in words. */
  others?: readonly string[];
  showShop: boolean;
  onApply: () => Promise<Reply<SidebarState>>;
  onApplied: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.settingsPreview;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [applying, setApplying] = useState(false);
  const { tried, history, now } = preview;
  const changes = tried.length + others.length;

  const apply = async () => {
    setFailure(null);
    setApplying(true);
    announce(words.applying);
    const reply = await onApply();
    setApplying(false);
    if (reply.ok) onApplied(reply.value);
    else setFailure(reply);
  };

  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      {changes === 0 ? (
        <p class="panel panel-calm">{words.nothing}</p>
      ) : (
        <section class="section" aria-labelledby="tried-title">
          <h3 id="tried-title">{words.tried}</h3>
          <ul class="waiting">
            {tried.map((one) => (
              <li key={one.id}>
                <Tried tried={one} />
              </li>
            ))}
            {others.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="section" aria-labelledby="history-title">
        <h3 id="history-title">{words.history}</h3>
        {history === null ? <p>{words.noHistory}</p> : <History history={history} showShop={showShop} />}
      </section>
      {now !== null && (
        <section class="section" aria-labelledby="now-title">
          <h3 id="now-title">{words.now}</h3>
          <Present now={now} showShop={showShop} />
        </section>
      )}
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="section actions">
        {changes > 0 && (
          <button type="button" class="primary" disabled={applying} onClick={apply}>
            {applying ? words.applying : words.apply}
          </button>
        )}
        <button type="button" disabled={applying} onClick={onBack}>
          {words.back}
        </button>
      </div>
    </>
  );
}

function Tried({ tried: { label, unit, before, after } }: { tried: TriedSetting }) {
  const { texts, format } = usePage();
  const shown = (value: number | boolean): string =>
    typeof value === "number"
      ? texts.settings.amount(format.number(value), unit)
      : value
        ? texts.settings.on
        : texts.settings.off;
  return (
    <>
      {label} <strong>{texts.settingsPreview.fromTo(shown(before), shown(after))}</strong>
    </>
  );
}

function History({
  history,
  showShop,
}: {
  history: NonNullable<SettingsPreview["history"]>;
  showShop: boolean;
}) {
  const { texts, format } = usePage();
  const words = texts.settingsPreview;
  const { from, to, looks, holds, learned, flaggedBefore, flaggedAfter, more, less } = history;
  return (
    <>
      <p class="hint">{words.period(format.date(from), format.date(to), looks, holds)}</p>
      <dl class="facts before-after">
        <BeforeAfter label={words.flagged} before={flaggedBefore} after={flaggedAfter} />
      </dl>
      <Holds holds={more} heading={words.more} none={words.noMore} showShop={showShop} />
      <Holds holds={less} heading={words.less} none={words.noLess} showShop={showShop} />
      <p class="hint">{words.peak}</p>
      {learned && <p class="hint">{words.learned}</p>}
      <p class="hint">{words.caution}</p>
    </>
  );
}

function Present({ now, showShop }: { now: NonNullable<SettingsPreview["now"]>; showShop: boolean }) {
  const words = usePage().texts.settingsPreview;
  return (
    <>
      <p class="hint">{words.held(now.held)}</p>
      <dl class="facts before-after">
        <BeforeAfter label={words.flagged} before={now.flaggedBefore} after={now.flaggedAfter} />
        <BeforeAfter label={words.cases} before={now.casesBefore} after={now.casesAfter} />
      </dl>
      <Holds holds={now.more} heading={words.more} none={words.noMore} showShop={showShop} />
      <Holds holds={now.less} heading={words.less} none={words.noLess} showShop={showShop} />
      <Cases cases={now.moreCases} heading={words.moreCases} showShop={showShop} />
      <Cases cases={now.lessCases} heading={words.lessCases} showShop={showShop} />
      <p class="hint">{words.casesHint}</p>
    </>
  );
}

function BeforeAfter({ label, before, after }: { label: string; before: number; after: number }) {
  const words = usePage().texts.settingsPreview;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{words.fromTo(words.count(before), words.count(after))}</strong>
      </dd>
    </div>
  );
}

/** Holds that are flagged under one of the two settings only: how they ended, and the first of them one by one. */
function Holds({
  holds,
  heading,
  none,
  showShop,
}: {
  holds: PreviewHolds;
  heading: (count: number) => string;
  none: string;
  showShop: boolean;
}) {
  const words = usePage().texts.settingsPreview;
  if (holds.count === 0) return <p class="none-changed">{none}</p>;
  const ended = (["unpaid", "paid", "open", "unknown"] as const)
    .filter((ending) => holds.endings[ending] > 0)
    .map((ending) => `${words.endings[ending]} ${words.count(holds.endings[ending])}`);
  return (
    <Listed heading={heading(holds.count)} said={ended.join(words.separator)} count={holds.count}>
      {holds.listed.map((hold) => (
        <li key={`${hold.orderId} ${hold.product}`}>
          <Hold hold={hold} showShop={showShop} />
        </li>
      ))}
    </Listed>
  );
}

function Hold({ hold, showShop }: { hold: PreviewHold; showShop: boolean }) {
  const { texts, format } = usePage();
  const words = texts.settingsPreview;
  const { before, after, units } = hold;
  const score = (suspicion: number | null) =>
    suspicion === null ? words.unjudged : words.suspicion(suspicion);
  const scores =
    before.suspicion === after.suspicion
      ? score(after.suspicion)
      : words.fromTo(score(before.suspicion), score(after.suspicion));
  return (
    <>
      <p class="waiting-product">{hold.product}</p>
      <p class="waiting-facts">
        <LevelMark level={before.level} label={before.levelLabel} />
        <span aria-hidden="true">→</span>
        <LevelMark level={after.level} label={after.levelLabel} />
        <span>{scores}</span>
      </p>
      <p class="waiting-facts hint">
        <span class="order-id">{hold.orderId}</span>
        <span>{units === null ? texts.inquiries.unknownUnits : texts.inquiries.units(units)}</span>
        <span>{words.since(format.date(hold.heldSince))}</span>
        <span>{words.endings[hold.ending]}</span>
        {showShop && hold.shop !== "" && <span>{hold.shop}</span>}
      </p>
    </>
  );
}

function Cases({
  cases,
  heading,
  showShop,
}: {
  cases: PreviewCases;
  heading: (count: number) => string;
  showShop: boolean;
}) {
  const { texts } = usePage();
  if (cases.count === 0) return null;
  return (
    <Listed heading={heading(cases.count)} count={cases.count}>
      {cases.listed.map((one) => (
        <li key={`${one.shop} ${one.product}`}>
          <p class="waiting-product">{one.product}</p>
          <p class="waiting-facts hint">
            <span>{texts.settingsPreview.caseOrders(one.orders)}</span>
            <span>
              {one.units === null ? texts.inquiries.unknownUnits : texts.inquiries.units(one.units)}
            </span>
            {showShop && one.shop !== "" && <span>{one.shop}</span>}
          </p>
        </li>
      ))}
    </Listed>
  );
}

/** A folded list; what it leaves out is told as a number. */
function Listed({
  heading,
  said = "",
  count,
  children,
}: {
  heading: string;
  said?: string;
  count: number;
  children: readonly ComponentChildren[];
}) {
  const words = usePage().texts.settingsPreview;
  const others = count - children.length;
  return (
    <details>
      <summary>{heading}</summary>
      {said !== "" && <p class="hint">{said}</p>}
      <ul class="waiting">{children}</ul>
      {others > 0 && <p class="hint">{words.others(others)}</p>}
    </details>
  );
}
