import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { ShopToWatch } from "./shops-to-watch.ts";
import type { WatchedShop } from "./watched-hold.ts";

const WORKER = fileURLToPath(new URL("watch-worker.ts", import.meta.url));

/** Watches all shops, as many at a time as there are cores. In the order of the shops. */
export async function watchAll(
  shops: readonly ShopToWatch[],
  onDone: (done: number) => void,
): Promise<readonly WatchedShop[]> {
  const watched: WatchedShop[] = [];
  let next = 0;
  let done = 0;
  const workOff = async (worker: ChildProcess): Promise<void> => {
    for (let index = next++; index < shops.length; index = next++) {
      watched[index] = await ask(worker, shops[index] as ShopToWatch);
      done += 1;
      onDone(done);
    }
    worker.disconnect();
  };
  const workers = Array.from({ length: Math.min(availableParallelism(), shops.length) }, () =>
    // "advanced": NaN must survive the way.
    fork(WORKER, { execArgv: process.execArgv, serialization: "advanced" }),
  );
  await Promise.all(workers.map(workOff));
  return watched;
}

function ask(worker: ChildProcess, shop: ShopToWatch): Promise<WatchedShop> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`the watching process ended (${code})`));
    worker.once("exit", failed);
    worker.once("message", (answer) => {
      worker.off("exit", failed);
      resolve(answer as WatchedShop);
    });
    worker.send(shop);
  });
}
