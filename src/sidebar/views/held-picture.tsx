import type { OverviewView } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { PICTURE_WIDTH, Picture } from "./picture.tsx";

const TOP = 28;
const FLOOR = 118;
const HEIGHT = 136;
const LEFT = 24;

type Days = OverviewView["days"];
/** A stretch of days of which something is known: place and value of each. */
type Stretch = readonly (readonly [index: number, value: number])[];

/** How much was held on each day; days that no report tells of are gaps. */
export function HeldPicture({ days }: { days: Days }) {
  const { texts, format } = usePage();
  const words = texts.overview;
  const count = (value: number | null): string => (value === null ? words.unknown : format.number(value));
  const known = days.filter(({ held }) => held !== null);
  const [first, last] = [days[0], days[days.length - 1]];
  const peak = known.reduce<Days[number] | undefined>(
    (most, day) => (most === undefined || (day.held ?? 0) > (most.held ?? 0) ? day : most),
    undefined,
  );
  if (first === undefined || last === undefined || peak === undefined) return null;
  const most = Math.max(1, peak.held ?? 0);
  const x = (index: number): number =>
    LEFT + (index / Math.max(1, days.length - 1)) * (PICTURE_WIDTH - LEFT - 4);
  const y = (value: number): number => FLOOR - (value / most) * (FLOOR - TOP);
  const line = (stretch: Stretch): string =>
    stretch.map(([index, value]) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <Picture
      heading={words.held}
      alt={words.heldAlt(count(last.held), count(last.flagged), count(peak.held), format.date(peak.day))}
      height={HEIGHT}
      headers={[words.day, words.heldCount, words.flaggedCount]}
      rows={[...known]
        .reverse()
        .map(({ day, held, flagged }) => [format.date(day), count(held), count(flagged)])}
      note={words.flaggedMeans}
    >
      <line class="line-held" x1="0" x2="24" y1="8" y2="8" />
      <text x="28" y="12">
        {words.heldCount}
      </text>
      <line class="line-flagged" x1="100" x2="124" y1="8" y2="8" />
      <text x="128" y="12">
        {words.flaggedCount}
      </text>
      <line class="axis" x1={LEFT} x2={PICTURE_WIDTH} y1={FLOOR} y2={FLOOR} />
      <line class="axis" x1={LEFT} x2={PICTURE_WIDTH} y1={TOP} y2={TOP} />
      <text x={LEFT - 4} y={TOP + 4} text-anchor="end">
        {count(most)}
      </text>
      <text x={LEFT - 4} y={FLOOR + 4} text-anchor="end">
        {count(0)}
      </text>
      <text x={LEFT} y={HEIGHT - 4}>
        {format.date(first.day)}
      </text>
      <text x={PICTURE_WIDTH} y={HEIGHT - 4} text-anchor="end">
        {format.date(last.day)}
      </text>
      {stretchesOf(days.map(({ held }) => held)).map((stretch) => (
        <polyline key={stretch[0]?.[0]} class="line-held" points={line(stretch)} />
      ))}
      {stretchesOf(days.map(({ flagged }) => flagged)).map((stretch) => (
        <polyline key={stretch[0]?.[0]} class="line-flagged" points={line(stretch)} />
      ))}
    </Picture>
  );
}

function stretchesOf(values: readonly (number | null)[]): readonly Stretch[] {
  const stretches: [number, number][][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const stretch = stretches[stretches.length - 1];
    const before = stretch?.[stretch.length - 1];
    if (stretch !== undefined && before !== undefined && before[0] + 1 === index)
      stretch.push([index, value]);
    else stretches.push([[index, value]]);
  });
  return stretches;
}
