/**
 * `npm run bench:detection -- [--seeds N] [--profiles a,b] [--tuning]`
 *
 * How good the verdicts are on synthetic shops. What each number means, and where detection fails, is told in
 * docs/detection.md.
 */
import { parseArgs } from "node:util";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { PRESET_IDS, presetChanges } from "../../src/inquiries/presets.ts";
import { profiles } from "../shop/profiles.ts";
import { bootstrapIntervals } from "./bootstrap.ts";
import { isolationForestScores } from "./isolation-forest-scores.ts";
import { type Detector, fiveUnits, holdGuard, measure, recallByAttack, reliability } from "./measures.ts";
import { OTHER_GENERATORS, OTHERS_TUNED_FROM } from "./other-generators.ts";
import { HELD_OUT_FROM, heldOutShops, type ProfileName, tuningShops } from "./shops-to-watch.ts";
import { watchAll } from "./watch-all.ts";
import { watchHolds } from "./watch-shop.ts";
import type { Sight, WatchedShop } from "./watched-hold.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "30" },
    profiles: { type: "string", default: Object.keys(profiles).join(",") },
    tuning: { type: "boolean", default: false },
  },
});
const seeds = Number(values.seeds);
const names = values.profiles.split(",").filter((name): name is ProfileName => name in profiles);
const jobs = values.tuning ? tuningShops() : heldOutShops(names, seeds);

const began = Date.now();
console.log("合成データ: synthetic shops, attacks far more frequent than in real ones");
console.log(
  values.tuning
    ? "the shops that the defaults were tuned on"
    : `held-out seeds ${HELD_OUT_FROM}–${HELD_OUT_FROM + seeds - 1} of ${names.join(", ")}`,
);
const shops = await watchAll(jobs, (done) => {
  if (done % 30 === 0) process.stderr.write(`${done}/${jobs.length}\n`);
});

section("By profile: HoldGuard with default settings, caution+");
profileHeader();
const groups = [...new Set(shops.map(({ profile }) => profile))].map(
  (name): [string, readonly WatchedShop[]] => [name, shops.filter(({ profile }) => profile === name)],
);
for (const [name, group] of groups) profileRow(name, group);
profileRow("all", shops);
profileRow(
  "all but the wary",
  shops.map((shop) => ({ ...shop, holds: shop.holds.filter(({ attack }) => attack !== "knows-thresholds") })),
);

section("All profiles, with 95 % bootstrap intervals");
const overall = measure(shops, holdGuard);
const interval = bootstrapIntervals(shops, (drawn) => measure(drawn, holdGuard));
for (const key of [
  "averagePrecision",
  "firstPrecision",
  "firstRecall",
  "halfPrecision",
  "halfRecall",
  "releaseRecall",
  "dripRecall",
  "falseFlagsAWeek",
  "brier",
] as const) {
  const [low, high] = interval(key);
  console.log(`${key.padEnd(18)} ${figure(overall[key])}  [${figure(low)}, ${figure(high)}]`);
}

section("By attack: share of its holds flagged at first sight, and at any time");
for (const [kind, { holds, first, ever }] of recallByAttack(shops, holdGuard)) {
  console.log(
    `${kind.padEnd(22)} ${String(holds).padStart(5)} holds  ${figure(first / holds)}  ${figure(ever / holds)}`,
  );
}

section("Reliability at first sight: stated suspicion, and how many ended unpaid");
for (const { stated, unpaid } of reliability(shops)) {
  if (unpaid.all === 0) continue;
  console.log(
    `${figure(stated)}  →  ${figure(unpaid.share)}  [${figure(unpaid.low)}, ${figure(unpaid.high)}]  of ${unpaid.all}`,
  );
}

section("By appetite: the presets' thresholds for caution");
for (const preset of PRESET_IDS) {
  const limit = presetChanges(preset)["level.caution"] ?? defaultDetectionSettings().levels.caution;
  const m = measure(shops, { ...holdGuard, flags: ({ suspicion }) => suspicion >= limit });
  console.log(
    `${preset.padEnd(10)} from ${limit}  first P ${figure(m.firstPrecision)}  R ${figure(m.firstRecall)}  half P ${figure(m.halfPrecision)}  R ${figure(m.halfRecall)}  before release R ${figure(m.releaseRecall)}  false flags a week ${figure(m.falseFlagsAWeek)}`,
  );
}

section("Beside other detectors, at first sight");
const forest = new Map<Sight, number>();
for (const shop of shops) {
  const first = shop.holds.map(({ sights }) => sights[0]);
  if (first.length === 0) continue;
  const scores = isolationForestScores(
    first.map(({ features }) => features),
    shop.seed,
  );
  first.forEach((sight, index) => {
    forest.set(sight, scores[index] ?? 0);
  });
}
const isolationForest: Detector = {
  name: "isolation forest ≥ 0.6",
  score: (sight) => forest.get(sight) ?? 0,
  flags: (sight) => (forest.get(sight) ?? 0) >= 0.6,
};
for (const detector of [holdGuard, fiveUnits, isolationForest]) {
  const { averagePrecision, firstPrecision, firstRecall } = measure(shops, detector);
  console.log(
    `${detector.name.padEnd(24)} AP ${figure(averagePrecision)}  precision ${figure(firstPrecision)}  recall ${figure(firstRecall)}`,
  );
}
for (const { name, told, shop } of OTHER_GENERATORS) {
  const from = values.tuning ? OTHERS_TUNED_FROM : 1;
  section(`${told}; seeds ${from}–${from + seeds - 1}`);
  const watched = Array.from({ length: seeds }, (_, index): WatchedShop => {
    const seed = from + index;
    const { books, truth, ...known } = shop(seed);
    const holds = watchHolds(books, truth, defaultDetectionSettings());
    return { profile: name, seed, ...known, paymentTermDays: 6, holds };
  });
  profileHeader();
  profileRow(name, watched);
  const naive = measure(watched, fiveUnits);
  console.log(`${fiveUnits.name}: AP ${figure(naive.averagePrecision)}`);
}
console.log(`\n${shops.length} shops in ${Math.round((Date.now() - began) / 1000)} s`);

function profileHeader(): void {
  console.log(
    "profile            AP                 first P  R     half P  R     before release R  drip R  lead d  false flags a week (elsewhere)  Brier (of truth)",
  );
}

function profileRow(name: string, group: readonly WatchedShop[]): void {
  const m = measure(group, holdGuard);
  const [low, high] = bootstrapIntervals(group, (drawn) => measure(drawn, holdGuard))("averagePrecision");
  console.log(
    `${name.padEnd(18)} ${figure(m.averagePrecision)} [${figure(low)}, ${figure(high)}]  ${figure(m.firstPrecision)}  ${figure(m.firstRecall)}   ${figure(m.halfPrecision)}  ${figure(m.halfRecall)}   ${figure(m.releaseRecall)}  ${figure(m.dripRecall)}   ${m.leadDays.toFixed(1)}   ${figure(m.falseFlagsAWeek)} (${figure(m.falseFlagsElsewhere)})   ${figure(m.brier)} (${figure(m.brierOfTruth)})`,
  );
}

function section(title: string): void {
  console.log(`\n${title}`);
}

function figure(value: number): string {
  return Number.isNaN(value) ? "  –  " : value.toFixed(3);
}
