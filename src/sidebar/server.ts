import type { Answer, CallName, Calls, FailureCode } from "../addon/calls.ts";

/** What can go wrong between the page and the add-on, as opposed to what the add-on itself answers. */
export type ConnectionFault = "two-accounts" | "offline" | "timed-out" | "unanswered";

/** Why a call brought nothing: the add-on's own sentence, or a fault on the way to it. */
export type Failure =
  | { readonly ok: false; readonly code: FailureCode; readonly message: string }
  | { readonly ok: false; readonly code: ConnectionFault };

export type Reply<T> = { readonly ok: true; readonly value: T } | Failure;

type ValueOf<A extends Answer<unknown>> = Extract<A, { readonly ok: true }>["value"];

/** The add-on's calls as promises that never reject. */
export type Server = {
  readonly [Name in CallName]: (
    ...args: Parameters<Calls[Name]>
  ) => Promise<Reply<ValueOf<ReturnType<Calls[Name]>>>>;
};

/** `google.script.run`: handlers are set on a copy, then the function is called by its name. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

/** Google ends a run after 6 minutes: what has not answered by then never will. */
const LONGEST_RUN = 370_000;
/** A chunk takes seconds; sent twice it changes nothing, so an answer that got lost is not waited for. */
const LONGEST_CHUNK = 90_000;

const TIME_LIMITS: Readonly<Record<CallName, number>> = {
  sidebarState: LONGEST_CHUNK,
  trySample: LONGEST_CHUNK,
  removeSample: LONGEST_CHUNK,
  startImport: LONGEST_CHUNK,
  importChunk: LONGEST_CHUNK,
  stockChunk: LONGEST_CHUNK,
  finishImport: LONGEST_CHUNK,
  refreshNow: LONGEST_RUN,
  sortOrders: LONGEST_CHUNK,
  addOrder: LONGEST_RUN,
  remember: LONGEST_CHUNK,
  recentImports: LONGEST_CHUNK,
  undoImport: LONGEST_RUN,
  foldObservations: LONGEST_RUN,
  archiveOrders: LONGEST_RUN,
  contactText: LONGEST_CHUNK,
  openTemplates: LONGEST_CHUNK,
  markContacted: LONGEST_CHUNK,
  updateInquiry: LONGEST_CHUNK,
  reopenInquiry: LONGEST_CHUNK,
  inquiryHistory: LONGEST_CHUNK,
  inquiryDetails: LONGEST_CHUNK,
  dossiers: LONGEST_CHUNK,
  dossier: LONGEST_CHUNK,
  writeDossier: LONGEST_CHUNK,
  prevention: LONGEST_CHUNK,
  overview: LONGEST_CHUNK,
  drawCharts: LONGEST_CHUNK,
  flagRecord: LONGEST_RUN,
  followLearned: LONGEST_RUN,
  forgetLearned: LONGEST_RUN,
  addToWatchList: LONGEST_RUN,
  addExemption: LONGEST_RUN,
  removeListEntry: LONGEST_RUN,
  openList: LONGEST_CHUNK,
  heldOrders: LONGEST_CHUNK,
  explainOrder: LONGEST_CHUNK,
  explainSelected: LONGEST_CHUNK,
  connectorView: LONGEST_CHUNK,
  saveConnection: LONGEST_CHUNK,
  checkShop: LONGEST_CHUNK,
  disconnect: LONGEST_CHUNK,
  collectNow: LONGEST_RUN,
  morningMail: LONGEST_CHUNK,
  sendMailCode: LONGEST_CHUNK,
  confirmMailAddress: LONGEST_CHUNK,
  switchMorningMail: LONGEST_CHUNK,
  forgetMailAddress: LONGEST_CHUNK,
  sendTestMail: LONGEST_CHUNK,
  settingsView: LONGEST_CHUNK,
  previewSettings: LONGEST_RUN,
  applySettings: LONGEST_RUN,
  exportSettings: LONGEST_CHUNK,
  previewSettingsFile: LONGEST_RUN,
  applySettingsFile: LONGEST_RUN,
  scheduleView: LONGEST_CHUNK,
  setSchedule: LONGEST_CHUNK,
  catchUp: LONGEST_RUN,
};

/** A proxy for `Calls` over `run`; each call answers within its time limit. */
export function connectServer(run: ScriptRun): Server {
  const call = (name: CallName) => (args: readonly unknown[]) =>
    new Promise<Reply<never>>((resolve) => {
      const timer = setTimeout(() => resolve({ ok: false, code: "timed-out" }), TIME_LIMITS[name]);
      const settle = (reply: Reply<never>) => {
        clearTimeout(timer);
        resolve(reply);
      };
      const runner = run
        .withSuccessHandler((answer) =>
          settle(isAnswer(answer) ? answer : { ok: false, code: "two-accounts" }),
        )
        .withFailureHandler((error) => settle({ ok: false, code: faultOf(error) }));
      (runner as unknown as Record<CallName, (...args: readonly unknown[]) => void>)[name](...args);
    });
  return {
    sidebarState: (...args) => call("sidebarState")(args),
    trySample: (...args) => call("trySample")(args),
    removeSample: (...args) => call("removeSample")(args),
    startImport: (...args) => call("startImport")(args),
    importChunk: (...args) => call("importChunk")(args),
    stockChunk: (...args) => call("stockChunk")(args),
    finishImport: (...args) => call("finishImport")(args),
    refreshNow: (...args) => call("refreshNow")(args),
    sortOrders: (...args) => call("sortOrders")(args),
    addOrder: (...args) => call("addOrder")(args),
    remember: (...args) => call("remember")(args),
    recentImports: (...args) => call("recentImports")(args),
    undoImport: (...args) => call("undoImport")(args),
    foldObservations: (...args) => call("foldObservations")(args),
    archiveOrders: (...args) => call("archiveOrders")(args),
    contactText: (...args) => call("contactText")(args),
    openTemplates: (...args) => call("openTemplates")(args),
    markContacted: (...args) => call("markContacted")(args),
    updateInquiry: (...args) => call("updateInquiry")(args),
    reopenInquiry: (...args) => call("reopenInquiry")(args),
    inquiryHistory: (...args) => call("inquiryHistory")(args),
    inquiryDetails: (...args) => call("inquiryDetails")(args),
    dossiers: (...args) => call("dossiers")(args),
    dossier: (...args) => call("dossier")(args),
    writeDossier: (...args) => call("writeDossier")(args),
    prevention: (...args) => call("prevention")(args),
    overview: (...args) => call("overview")(args),
    drawCharts: (...args) => call("drawCharts")(args),
    flagRecord: (...args) => call("flagRecord")(args),
    followLearned: (...args) => call("followLearned")(args),
    forgetLearned: (...args) => call("forgetLearned")(args),
    addToWatchList: (...args) => call("addToWatchList")(args),
    addExemption: (...args) => call("addExemption")(args),
    removeListEntry: (...args) => call("removeListEntry")(args),
    openList: (...args) => call("openList")(args),
    heldOrders: (...args) => call("heldOrders")(args),
    explainOrder: (...args) => call("explainOrder")(args),
    explainSelected: (...args) => call("explainSelected")(args),
    connectorView: (...args) => call("connectorView")(args),
    saveConnection: (...args) => call("saveConnection")(args),
    checkShop: (...args) => call("checkShop")(args),
    disconnect: (...args) => call("disconnect")(args),
    collectNow: (...args) => call("collectNow")(args),
    morningMail: (...args) => call("morningMail")(args),
    sendMailCode: (...args) => call("sendMailCode")(args),
    confirmMailAddress: (...args) => call("confirmMailAddress")(args),
    switchMorningMail: (...args) => call("switchMorningMail")(args),
    forgetMailAddress: (...args) => call("forgetMailAddress")(args),
    sendTestMail: (...args) => call("sendTestMail")(args),
    settingsView: (...args) => call("settingsView")(args),
    previewSettings: (...args) => call("previewSettings")(args),
    applySettings: (...args) => call("applySettings")(args),
    exportSettings: (...args) => call("exportSettings")(args),
    previewSettingsFile: (...args) => call("previewSettingsFile")(args),
    applySettingsFile: (...args) => call("applySettingsFile")(args),
    scheduleView: (...args) => call("scheduleView")(args),
    setSchedule: (...args) => call("setSchedule")(args),
    catchUp: (...args) => call("catchUp")(args),
  };
}

/** With two Google accounts signed in, the page runs as one and the add-on as the other: a blank comes back. */
function isAnswer(answer: unknown): answer is Reply<never> {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}

function faultOf(error: unknown): ConnectionFault {
  const message = error instanceof Error ? error.message : String(error ?? "");
  if (/network|connection|HTTP 0\b|offline|failed to fetch/i.test(message)) return "offline";
  if (message.trim() === "" || /permission|authori[sz]|権限|承認|許可/i.test(message)) return "two-accounts";
  return /time|時間/i.test(message) ? "timed-out" : "unanswered";
}
