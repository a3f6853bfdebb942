/** Judges again, and lets inquiries follow the reports and the calendar. */
import { isFlag } from "../../../detection/verdict.ts";
import { refresh } from "../../../sheets/refresh.ts";
import { hasOrders } from "../../has-orders.ts";
import { newId } from "../../new-id.ts";
import { done, type Stage } from "../stage.ts";

export const REFRESH = "refresh";

export const refreshStage: Stage = {
  id: REFRESH,
  needs: [],
  run(run, desk) {
    if (!run.wants(REFRESH) && !run.hasNews) return null;
    if (!hasOrders(desk)) return null;
    run.picture = refresh(desk.workbook, run.began, newId);
    run.hasNews = false;
    const { verdicts } = run.picture;
    const suspicious = verdicts.filter(({ level }) => isFlag(level)).length;
    return done(desk.messages.addon.scheduled.refreshed(verdicts.length, suspicious));
  },
};
