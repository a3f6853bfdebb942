import type { Random } from "../random.ts";
import type { ShopWorld } from "../shop-world.ts";
import { DAY, HOUR } from "../tokyo-time.ts";
import type { AttackKind } from "./attack-kind.ts";
import { Attacker } from "./attacker.ts";
import { dripOverDays } from "./drip.ts";
import { stayBelowThresholds } from "./knows-thresholds.ts";
import { mixWithPaidOrders } from "./mixed-with-paid.ts";
import { repeatAfterRelease } from "./repeat-after-release.ts";
import { holdSeveralProducts } from "./several-products.ts";
import { splitOverAccounts } from "./split-accounts.ts";
import { holdWholeStock } from "./whole-stock.ts";
import { holdByWrongCard } from "./wrong-card.ts";

/** Starts an attack now; false where the shop has nothing that it could aim at. */
type Attack = (attacker: Attacker) => boolean;

const ATTACKS: Readonly<Record<AttackKind, Attack>> = {
  "whole-stock": holdWholeStock,
  "split-accounts": splitOverAccounts,
  drip: dripOverDays,
  "several-products": holdSeveralProducts,
  "wrong-card": holdByWrongCard,
  "repeat-after-release": repeatAfterRelease,
  "mixed-with-paid": mixWithPaidOrders,
  "knows-thresholds": stayBelowThresholds,
};

const WAIT_FOR_A_TARGET = 3 * HOUR;
const GAPS = [0.3, 0.6, 0.9, 1.2, 2];

/** Lets the attackers of the profile come, each in its time. */
export function letAttackersCome(world: ShopWorld): void {
  const random = world.random("campaigns");
  for (const [index, { kind, at }] of schedule(world, random).entries()) {
    const attacker = new Attacker(world, world.random(`campaign ${index + 1}`), kind, index + 1);
    const start = () => {
      if (!ATTACKS[kind](attacker)) world.after(WAIT_FOR_A_TARGET, start);
    };
    world.at(at, start);
  }
}

function schedule(world: ShopWorld, random: Random): { readonly kind: AttackKind; readonly at: number }[] {
  const { attacks, historyDays } = world.profile;
  switch (attacks.kind) {
    case "none":
      return [];
    case "planned":
      return attacks.attacks.map(({ kind, day }) => ({ kind, at: world.from + (historyDays + day) * DAY }));
    case "random": {
      const planned: { kind: AttackKind; at: number }[] = [];
      let turns: AttackKind[] = [];
      const gap = () => attacks.everyDays * random.fromQuantiles(GAPS) * DAY;
      for (let at = world.from + attacks.quietDays * DAY + gap() / 2; at < world.until; at += gap()) {
        if (turns.length === 0) turns = random.shuffled(attacks.kinds);
        const kind = turns.pop();
        if (kind !== undefined) planned.push({ kind, at });
      }
      return planned;
    }
  }
}
