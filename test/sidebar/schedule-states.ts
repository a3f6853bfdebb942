import type { ScheduleState, ScheduleView } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

const HOUR = 3_600_000;

export const SCHEDULE_OFF: ScheduleView = {
  on: false,
  mine: false,
  owner: "",
  hour: 6,
  days: [0, 1, 2, 3, 4, 5, 6],
  next: null,
  missed: null,
  permitted: true,
  troubled: false,
  hourly: false,
  waiting: false,
  last: null,
  permission: { granted: true },
};

/** On weekdays at six, and all is well. */
export const SCHEDULE_ON: ScheduleView = {
  ...SCHEDULE_OFF,
  on: true,
  mine: true,
  days: [1, 2, 3, 4, 5],
  next: NOW + 15.5 * HOUR,
  last: {
    at: NOW - 8.3 * HOUR,
    ok: true,
    told: "判定し直しました（保留中 13件、うち注意以上 8件）\n判定の成績を数え直しました",
  },
};

/** The run of this morning did not come. */
export const MISSED: ScheduleView = { ...SCHEDULE_ON, missed: NOW - 8.5 * HOUR };

/** Somebody else has it, it failed, and goes on every hour. */
export const FOREIGN: ScheduleView = {
  ...SCHEDULE_ON,
  mine: false,
  owner: "ほかの方（8月20日から）",
  hourly: true,
  waiting: true,
  last: {
    at: NOW - HOUR,
    ok: false,
    told: "失敗：Google のサービスが一時的に応答しませんでした。少し待って、もう一度お試しください。",
  },
};

/** Its owner has withdrawn the permission. */
export const NOT_PERMITTED: ScheduleView = {
  ...SCHEDULE_ON,
  next: null,
  permitted: false,
  permission: { granted: false, url: "https://script.google.com/d/preview/authorize" },
};

/** What home shows of it. */
export function homeOf(view: ScheduleView): ScheduleState {
  const { on, mine, owner, hour, next, missed, permitted, troubled } = view;
  return { on, mine, owner, hour, next, missed, permitted, troubled };
}
