import { BACKGROUND } from "../../src/sheets/level-colors.ts";

type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SEEN_WITH: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Far above what an eye just tells apart (2.3, CIE 1976). */
const LEAST_DIFFERENCE = 7;

function linear(hex: string): Rgb {
  const part = (from: number): number => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: readonly [Rgb, Rgb, Rgb], [r, g, b]: Rgb): Rgb {
  const part = (row: Rgb): number => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [part(matrix[0]), part(matrix[1]), part(matrix[2])];
}

/** CIELAB under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const COLORS = Object.entries({ ...BACKGROUND, normal: "#ffffff" }) as [string, string][];

describe("the colours of the levels", () => {
  it("leave black text readable (WCAG 2: 4.5 to 1)", () => {
    for (const [level, color] of COLORS)
      expect([level, contrast(color, "#000000") >= 4.5]).toEqual([level, true]);
  });

  it.each(Object.entries(SEEN_WITH))("differ from each other with %s (CIE 1976)", (_sight, matrix) => {
    const seen = COLORS.map(([level, color]) => [level, lab(times(matrix, linear(color)))] as const);
    const close = seen.flatMap(([one, a], index) =>
      seen.slice(index + 1).flatMap(([other, b]) => {
        const difference = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return difference < LEAST_DIFFERENCE ? [`${one} ${other} ${difference.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
