import type { OverviewView } from "../../addon/calls.ts";
import { isolated } from "../../locales/isolated.ts";
import { usePage } from "../page-context.ts";
import { PICTURE_WIDTH, Picture } from "./picture.tsx";

const LINE = 30;
const THICKNESS = 10;
const DAY = 86_400_000;

/** Every hold of one product from its beginning to its end, one below the other on the same calendar. */
export function TimelinePicture({ timeline }: { timeline: NonNullable<OverviewView["timeline"]> }) {
  const { texts, format } = usePage();
  const words = texts.overview;
  const { product, cycles, earlier } = timeline;
  const from = Math.min(...cycles.map((cycle) => cycle.from));
  const to = Math.max(...cycles.map((cycle) => cycle.to));
  const x = (time: number): number => ((time - from) / Math.max(1, to - from)) * PICTURE_WIDTH;
  const days = (cycle: (typeof cycles)[number]): string =>
    format.number(Math.round(((cycle.to - cycle.from) / DAY) * 10) / 10);
  const said = cycles.map((cycle) =>
    words.cycle(format.date(cycle.from), days(cycle), words.fates[cycle.fate]),
  );
  return (
    <Picture
      heading={words.timeline}
      alt={words.timelineAlt(product, said)}
      height={cycles.length * LINE}
      headers={[words.from, words.units, words.days, words.fate]}
      rows={cycles.map((cycle) => [
        format.date(cycle.from),
        cycle.units === null ? words.unknown : format.number(cycle.units),
        days(cycle),
        words.fates[cycle.fate],
      ])}
      note={earlier === 0 ? product : `${isolated(product)} – ${words.earlier(format.number(earlier))}`}
    >
      {cycles.map((cycle, index) => (
        <g key={`${cycle.orderId} ${cycle.from}`} transform={`translate(0 ${index * LINE})`}>
          <text x="0" y="11">
            {said[index]}
          </text>
          <rect class="mark-line" x="0" y="15" width={PICTURE_WIDTH} height={THICKNESS} />
          <rect
            class={`mark mark-${cycle.fate}`}
            x={x(cycle.from)}
            y="15"
            width={Math.max(2, x(cycle.to) - x(cycle.from))}
            height={THICKNESS}
          />
        </g>
      ))}
    </Picture>
  );
}
