/** Collects reports from Amazon, where a shop is connected: what is asked for in one run comes in in a later one. */
import { collectShops } from "../../connector/collect-shops.ts";
import { hasConnections } from "../../connector/connections.ts";
import { needPermission } from "../../permissions.ts";
import type { Stage } from "../stage.ts";

/** Time that is left for judging what came, ms. */
const FOR_JUDGING_MS = 45_000;

export const collectStage: Stage = {
  id: "collect",
  needs: [],
  everyRun: true,
  run(run, desk) {
    if (!hasConnections()) return null;
    needPermission("connector", desk.messages);
    const remaining = () => run.remaining() - FOR_JUDGING_MS;
    const { did, failed, unfinished } = collectShops(desk, remaining, false, () => {
      run.hasNews = true;
    });
    return { did, failed, unfinished };
  },
};
