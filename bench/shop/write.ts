import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { groundTruth } from "./ground-truth.ts";
import { profiles, samplePeriod, sampleSeed } from "./profiles.ts";
import { reportFolders, scanCommand } from "./report-folders.ts";
import type { ShopProfile } from "./shop-profile.ts";
import { simulateShop } from "./simulate-shop.ts";
import { tokyoIso } from "./tokyo-time.ts";

const USAGE = `npx tsx bench/shop/write.ts --out DIR [--profile NAME] [--seed N] [--days N]
  --profile  ${Object.keys(profiles).join(", ")} (sample)
  --seed     a whole number (${sampleSeed})
  --days     days to step through after the profile's history (21)`;

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    profile: { type: "string", default: "sample" },
    seed: { type: "string", default: String(sampleSeed) },
    days: { type: "string", default: "21" },
  },
});
const profile: ShopProfile | undefined = Object.entries(profiles).find(
  ([name]) => name === values.profile,
)?.[1];
const seed = Number(values.seed);
const days = Number(values.days);
if (values.out === undefined || profile === undefined || !Number.isInteger(seed) || !(days >= 1)) {
  console.error(USAGE);
  process.exit(1);
}

const period = { from: samplePeriod.from, days: profile.historyDays + Math.floor(days) };
const shop = simulateShop(profile, seed, period);
const times: number[] = [];
for (const { name, at, reports } of reportFolders(shop)) {
  const folder = join(values.out, name);
  await mkdir(folder, { recursive: true });
  for (const report of reports) await writeFile(join(folder, report.name), report.bytes);
  times.push(at);
}
const truth = {
  note: "合成データ: synthetic data, every order, product and person is invented",
  profile: values.profile,
  seed,
  from: tokyoIso(shop.from),
  dayZero: tokyoIso(shop.dayZero),
  until: tokyoIso(shop.until),
  lines: groundTruth(shop),
};
await writeFile(join(values.out, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
console.log(`${profile.name}: profile ${values.profile}, seed ${seed}, ${times.length} downloads`);
console.log(`replay them:\n${scanCommand(values.out, times)}`);
