/** Once a day, what the import history no longer needs goes. */
import { ImportHistory } from "../../../sheets/import-history.ts";
import { thinHistory } from "../../../sheets/thin-history.ts";
import { hasOrders } from "../../has-orders.ts";
import { presentPicture } from "../../present-picture.ts";
import { done, type Stage } from "../stage.ts";
import { REFRESH } from "./refresh-stage.ts";

const HISTORY = "history";

export const historyStage: Stage = {
  id: HISTORY,
  needs: [REFRESH],
  run(run, desk) {
    if (!run.wants(HISTORY) || !hasOrders(desk)) return null;
    const { book } = (run.picture ?? presentPicture(desk)).desk.orders;
    // Read anew: someone may have sorted the tab since.
    thinHistory(new ImportHistory(desk.workbook), book.lines, run.began);
    return done();
  },
};
