/** The morning mail, once everything is judged anew. */
import { civilTimeOf } from "../../../sheets/civil-time.ts";
import type { Picture } from "../../../sheets/picture.ts";
import type { Desk } from "../../desk.ts";
import { hasOrders } from "../../has-orders.ts";
import { isDigestDue, sendDigest } from "../../mail/daily-digest.ts";
import { digestGround } from "../../mail/digest-ground.ts";
import { presentPicture } from "../../present-picture.ts";
import { isLastAttempt } from "../due.ts";
import { runState } from "../run-state.ts";
import type { ScheduledRun } from "../scheduled-run.ts";
import { done, type Stage, UNFINISHED } from "../stage.ts";
import { REFRESH } from "./refresh-stage.ts";

const DIGEST = "digest";

export const digestStage: Stage = {
  id: DIGEST,
  // Where orders cannot be judged, the mail says so in the end.
  needs: [],
  run(run, desk) {
    if (!run.wants(DIGEST)) return null;
    const { spreadsheet } = desk.workbook;
    const today = civilTimeOf(spreadsheet.getSpreadsheetTimeZone()).dayOf(run.began);
    if (!isDigestDue(spreadsheet.getId(), today)) return null;
    const judged = isJudged(run);
    if (!judged && !isLastAttempt(runState())) return UNFINISHED;
    const ground = digestGround(desk, judged ? pictureOf(run, desk) : null, failuresIn(run), run.began);
    const { addon, mail } = desk.messages;
    const outcome = sendDigest(spreadsheet.getId(), ground, addon.title);
    if (outcome === "nothing") return null;
    if (outcome === "sent") return done(mail.run.sent);
    return { did: [], failed: [mail.run.failed[outcome]], unfinished: false };
  },
};

/** A refresh that an earlier run of the day finished counts too. */
function isJudged({ reports }: ScheduledRun): boolean {
  return !reports.some(
    ({ stage, failed, unfinished }) => stage === REFRESH && (failed.length > 0 || unfinished),
  );
}

function pictureOf(run: ScheduledRun, desk: Desk): Picture | null {
  return run.picture ?? (hasOrders(desk) ? presentPicture(desk) : null);
}

function failuresIn({ reports }: ScheduledRun): readonly string[] {
  return reports.flatMap(({ failed }) => failed);
}
