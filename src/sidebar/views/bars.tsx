import { PICTURE_WIDTH } from "./picture.tsx";

export interface Bar {
  readonly label: string;
  readonly key: number;
  /** null unknown: no bar. */
  readonly value: number | null;
  /** The value in words. */
  readonly text: string;
}

const LINE = 34;
const THICKNESS = 10;

export function heightOfBars(count: number): number {
  return count * LINE;
}

/** Bars from left to right, each under its name and value. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <>
      {bars.map(({ label, key, value, text }, index) => (
        <g key={key} transform={`translate(0 ${index * LINE})`}>
          <text x="0" y="12">
            {label}
          </text>
          <text x={PICTURE_WIDTH} y="12" text-anchor="end">
            {text}
          </text>
          <rect class="mark-line" x="0" y="17" width={PICTURE_WIDTH} height={THICKNESS} />
          <rect class="mark" x="0" y="17" width={((value ?? 0) / most) * PICTURE_WIDTH} height={THICKNESS} />
        </g>
      ))}
    </>
  );
}
