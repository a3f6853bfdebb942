/** Brings the record of the flags and the charts up to date, now and then, while the run has time. */
import { refreshCharts } from "../../../sheets/charts.ts";
import { lessonsOf, writeRecord } from "../../../sheets/record.ts";
import { hasOrders } from "../../has-orders.ts";
import { presentPicture } from "../../present-picture.ts";
import { isRecordOld, noteRecord } from "../../record-age.ts";
import { done, type Stage, UNFINISHED } from "../stage.ts";
import { REFRESH } from "./refresh-stage.ts";

const RECORD = "record";
/** The record of a large book takes a minute or two. */
const TAKES_MS = 150_000;

export const recordStage: Stage = {
  id: RECORD,
  needs: [REFRESH],
  run(run, desk) {
    if (!run.wants(RECORD) || !isRecordOld(run.began) || !hasOrders(desk)) return null;
    if (run.remaining() < TAKES_MS) return UNFINISHED;
    // A run that is cut off loses nothing that was not told to Google yet.
    SpreadsheetApp.flush();
    const picture = run.picture ?? presentPicture(desk);
    noteRecord(run.began);
    writeRecord(picture, lessonsOf(picture).record);
    refreshCharts(picture);
    return done(desk.messages.addon.scheduled.record);
  },
};
