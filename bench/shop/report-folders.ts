import { importTimes } from "./import-times.ts";
import { reportsAt, type SyntheticReport } from "./reports-at.ts";
import type { SyntheticShop } from "./synthetic-shop.ts";
import { tokyoFileStamp, tokyoIso } from "./tokyo-time.ts";

/** What the seller downloads at one time, and the name of its folder, e.g. `2026-05-01T09-00`. */
export interface ReportFolder {
  readonly name: string;
  /** Epoch ms. */
  readonly at: number;
  readonly reports: readonly SyntheticReport[];
}

/** All downloads of the watched days in order of time. The first brings the whole history. */
export function* reportFolders(shop: SyntheticShop): Generator<ReportFolder> {
  let since: number | undefined = shop.from;
  for (const at of importTimes(shop)) {
    const reports = reportsAt(shop, at, since === undefined ? {} : { since });
    yield { name: tokyoFileStamp(at), at, reports };
    since = undefined;
  }
}

/** The command that replays these folders: one point of time after the other. @param directory where they lie */
export function scanCommand(directory: string, times: readonly number[]): string {
  const points = times.map((at) => {
    const folder = `"${directory}"/${tokyoFileStamp(at)}`;
    return `--at ${tokyoIso(at)} ${folder}/all-orders_*.txt ${folder}/pending-orders_*.txt`;
  });
  return ["npm run --silent scan --", ...points].join(" \\\n  ");
}
