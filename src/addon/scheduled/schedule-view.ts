/** The schedule as the sidebar shows it, changes it, and catches up with it. */
import * as v from "valibot";
import { peekSettings } from "../../sheets/settings-sheet.ts";
import { checked } from "../arguments.ts";
import type { Answer, CatchUp, ScheduleView, SidebarState } from "../calls.ts";
import { answerAlone, type Desk } from "../desk.ts";
import { hasOrders } from "../has-orders.ts";
import { permissionFor } from "../permissions.ts";
import { presentPicture } from "../present-picture.ts";
import { emptySidebarState, sidebarStateOf } from "../sidebar-state.ts";
import { isWaiting } from "./due.ts";
import { performRun } from "./perform.ts";
import { mendTrigger } from "./rhythm.ts";
import { runState } from "./run-state.ts";
import { FIRST_SCHEDULE, scheduleNote, scheduleSchema } from "./schedule-note.ts";
import { missedOf, scheduleState } from "./schedule-state.ts";
import type { ScheduledRun } from "./scheduled-run.ts";
import { switchOff, switchOn } from "./switching.ts";

const choiceSchema = v.union([
  v.strictObject({ on: v.literal(true), ...scheduleSchema.entries }),
  v.strictObject({ on: v.literal(false) }),
]);

export function scheduleView(): Answer<ScheduleView> {
  return answerAlone((desk) => {
    mendTrigger(desk);
    return viewOf(desk);
  });
}

export function setSchedule(choice: unknown): Answer<ScheduleView> {
  return answerAlone((desk) => {
    const wanted = checked(choiceSchema, choice, desk);
    const note = scheduleNote(desk.workbook.spreadsheet);
    if (wanted.on) switchOn(desk, wanted);
    else if (note?.on) switchOff(note);
    return viewOf(desk);
  });
}

/** Does now what a missed run would have done; where someone has just done so, only what a run between does. */
export function catchUp(): Answer<CatchUp> {
  return answerAlone((desk) => {
    const began = Date.now();
    const note = scheduleNote(desk.workbook.spreadsheet);
    const run = performRun(desk, began, note === null ? null : missedOf(note, desk, refreshedAt(desk)));
    mendTrigger(desk);
    const state = hasOrders(desk) ? stateAfter(run, desk) : emptySidebarState(desk);
    const last = run.reports.length === 0 ? null : runState().last;
    return { state, ok: last?.ok ?? true, told: last?.told ?? "" };
  });
}

function viewOf(desk: Desk): ScheduleView {
  const note = scheduleNote(desk.workbook.spreadsheet);
  const state = runState();
  const { hour, days } = note ?? FIRST_SCHEDULE;
  return {
    ...scheduleState(desk, refreshedAt(desk)),
    hour,
    days,
    hourly: note?.on === true && note.trigger.hourly,
    waiting: note?.on === true && isWaiting(state, Date.now()),
    last: state.last,
    permission: permissionFor("timer"),
  };
}

function stateAfter({ picture }: ScheduledRun, desk: Desk): SidebarState {
  if (picture !== null) return sidebarStateOf(picture, desk);
  return sidebarStateOf(presentPicture(desk), desk, refreshedAt(desk));
}

/** When orders were last judged, epoch ms; NaN: never. */
function refreshedAt({ workbook }: Desk): number {
  return peekSettings(workbook).refreshedAt;
}
