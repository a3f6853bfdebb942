/** One run of one contender, and what a process says of all its runs. */
import type { Encoding } from "../shop/shop-profile.ts";

/** What a contender is asked to do, on its command line. */
export interface Order {
  readonly file: string;
  readonly encoding: Encoding;
  /** Runs that count; one before them warms up. */
  readonly runs: number;
}

export interface Measured {
  /** Of each run, ms. */
  readonly wall: readonly number[];
  /** Of each run, ms of all threads. */
  readonly cpu: readonly number[];
  /** Of the whole process, MB. */
  readonly peakMemory: number;
  /** What it found, so that nobody measures nothing. */
  readonly found: string;
}

/** Carries out the order of this process's command line and prints what was measured as JSON. */
export async function measure(work: (order: Order) => Promise<string> | string): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? "") as Order;
  const wall: number[] = [];
  const cpu: number[] = [];
  let found = "";
  // A file that takes seconds is warm long before its end.
  const runs = order.runs === 1 ? 1 : order.runs + 1;
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const cpuBefore = process.cpuUsage();
    found = await work(order);
    const { user, system } = process.cpuUsage(cpuBefore);
    wall.push(performance.now() - began);
    cpu.push((user + system) / 1000);
  }
  const counted = runs - order.runs;
  const measured: Measured = {
    wall: wall.slice(counted),
    cpu: cpu.slice(counted),
    peakMemory: process.resourceUsage().maxRSS / 1000,
    found,
  };
  process.stdout.write(JSON.stringify(measured));
}
