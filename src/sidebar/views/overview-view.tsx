import { useState } from "preact/hooks";
import type { OverviewView as Overview } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { type Bar, Bars, heightOfBars } from "./bars.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { HeldPicture } from "./held-picture.tsx";
import { Picture } from "./picture.tsx";
import { TimelinePicture } from "./timeline-picture.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** How the shop has fared so far, in small pictures. */
export function OverviewView({ server, onBack }: { server: Server; onBack: () => void }) {
  const { texts } = usePage();
  const words = texts.overview;
  const { value, failure, load } = useLoaded(() => server.overview());
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {value === null && failure === null && <p class="busy">{words.loading}</p>}
      {value !== null && (isEmpty(value) ? <p>{words.empty}</p> : <Pictures overview={value} />)}
      {value !== null && !isEmpty(value) && <DrawCharts server={server} />}
    </>
  );
}

function isEmpty({ days }: Overview): boolean {
  return days.every(({ held }) => held === null);
}

function Pictures({ overview }: { overview: Overview }) {
  const { texts } = usePage();
  const words = texts.overview;
  const flagged = Object.values(overview.endings).some((count) => count > 0);
  return (
    <>
      <HeldPicture days={overview.days} />
      {overview.products.length === 0 ? (
        <p class="section">{words.nothingHeld}</p>
      ) : (
        <ProductPicture products={overview.products} />
      )}
      {overview.timeline !== null && <TimelinePicture timeline={overview.timeline} />}
      {flagged ? <EndingPicture endings={overview.endings} /> : <p class="section">{words.nothingFlagged}</p>}
      {overview.months.length === 0 ? (
        <p class="section">{words.nothingRecovered}</p>
      ) : (
        <RecoveredPicture months={overview.months} />
      )}
    </>
  );
}

/** A name that fits over its bar, beside its value. */
const SHOWN_NAME = 12;

function ProductPicture({ products }: { products: Overview["products"] }) {
  const { texts, format } = usePage();
  const words = texts.overview;
  const named = products.map(({ product, products: count, units, yen }) => ({
    name: product === "" ? words.rest(format.number(count)) : product,
    units,
    unitText: units === null ? words.unknown : words.unitCount(format.number(units)),
    yenText: yen === null ? words.unknown : format.money(yen, "JPY"),
  }));
  return (
    <Picture
      heading={words.products}
      alt={words.productAlt(
        named.map(({ name, unitText, yenText }) => words.productPart(name, unitText, yenText)),
      )}
      height={heightOfBars(named.length)}
      headers={[words.product, words.units, words.yen]}
      rows={named.map(({ name, unitText, yenText }) => [name, unitText, yenText])}
    >
      <Bars
        bars={named.map(
          ({ name, units, unitText, yenText }, index): Bar => ({
            label: [...name].length <= SHOWN_NAME ? name : `${[...name].slice(0, SHOWN_NAME - 1).join("")}…`,
            key: index,
            value: units,
            text: `${unitText} ${yenText}`,
          }),
        )}
      />
    </Picture>
  );
}

function EndingPicture({ endings }: { endings: Overview["endings"] }) {
  const { texts, format } = usePage();
  const words = texts.overview;
  const fates = ["unpaid", "paid", "open", "unknown"] as const;
  const rows = fates.map((fate) => [words.fates[fate], format.number(endings[fate])] as const);
  return (
    <Picture
      heading={words.endings}
      alt={words.endingAlt(rows.map(([fate, count]) => words.endingPart(fate, count)))}
      height={heightOfBars(fates.length)}
      headers={[words.fate, words.count]}
      rows={rows}
    >
      <Bars
        bars={fates.map(
          (fate, index): Bar => ({
            label: words.fates[fate],
            key: index,
            value: endings[fate],
            text: format.number(endings[fate]),
          }),
        )}
      />
    </Picture>
  );
}

function RecoveredPicture({ months }: { months: Overview["months"] }) {
  const { texts, format } = usePage();
  const words = texts.overview;
  const rows = months.map(({ year, month, days, andEarlier }) => ({
    name: words.month(year, month, andEarlier),
    days,
    text: days === null ? words.unknown : words.dayCount(format.number(Math.round(days * 10) / 10)),
  }));
  return (
    <Picture
      heading={words.recovered}
      alt={words.recoveredAlt(rows.map(({ name, text }) => words.recoveredPart(name, text)))}
      height={heightOfBars(rows.length)}
      headers={[words.monthHeader, words.days]}
      rows={rows.map(({ name, text }) => [name, text])}
    >
      <Bars
        bars={rows.map(
          ({ name, days, text }, index): Bar => ({ label: name, key: index, value: days, text }),
        )}
      />
    </Picture>
  );
}

function DrawCharts({ server }: { server: Server }) {
  const { texts, announce } = usePage();
  const words = texts.overview;
  const [drawing, setDrawing] = useState(false);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const draw = async () => {
    setFailure(null);
    setSaid("");
    setDrawing(true);
    announce(words.drawing);
    const reply = await server.drawCharts();
    setDrawing(false);
    if (!reply.ok) return setFailure(reply);
    setSaid(words.drawn(reply.value.tab));
    announce(words.drawn(reply.value.tab));
  };
  return (
    <div class="section">
      {failure !== null && <FailurePanel failure={failure} onRetry={draw} />}
      {said !== "" && (
        <p class="panel panel-calm" tabIndex={-1} ref={focusOnce}>
          {said}
        </p>
      )}
      <p class="hint">{words.drawHint}</p>
      <button type="button" disabled={drawing} onClick={draw}>
        {drawing ? words.drawing : words.draw}
      </button>
    </div>
  );
}
