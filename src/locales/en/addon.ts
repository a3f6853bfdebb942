import { isolated } from "../isolated.ts";
import type { addon as japanese } from "../ja/addon.ts";
import { code } from "./code.ts";

export const addon: typeof japanese = {
  title: code.title,
  menu: code.menu,
  selfCheck: {
    same: "same",
    different: "different",
    skipped: "no permission",
    undocumented: "(not documented)",
    lead: "What is not as expected. Please copy it and send it to the developer. It holds no orders and nothing personal.",
    copy: "Copy",
  },
  sample: {
    refused:
      "This spreadsheet holds orders already, so no sample data goes into it. Try it in a new spreadsheet.",
    importName: "Sample data (invented)",
    titles: ["[Sample] Transforming robot", "[Sample] Jigsaw puzzle", "[Sample] Modelling clay"],
  },
  toasts: {
    refreshed: (held, suspicious) => `Judged again: ${held} orders held, ${suspicious} at caution or above.`,
    nothingYet: "There are no orders yet. Import a report in the sidebar.",
    folded: (rows, left) =>
      rows === 0 && left === 0
        ? "There are no old observations to fold."
        : `The observation log has ${rows} rows fewer. All changes of units and status are kept.${
            left === 0 ? "" : ` ${left} rows are left: choose this again to go on.`
          }`,
    archived: (lines, left, kept) =>
      [
        lines === 0
          ? "There are no ended orders to archive."
          : `${lines} lines moved to the archive tab. Orders that a report speaks of again come back by themselves.`,
        left === 0 ? "" : ` ${left} more can follow: run it again.`,
        kept === 0 ? "" : ` ${kept} lines of orders beside which you wrote something stayed.`,
      ].join(""),
    listOpened: (tab) =>
      `“${tab}” is open. Write one entry a row; it takes effect when orders are next judged.`,
    sorted: "Orders that need you are at the top.",
    scheduleOn: (hour) =>
      `Scheduled refresh is on (after ${hour}:00). Hour and days can be changed under “Scheduled refresh” in the sidebar.`,
    selfCheck: (tab, all, different, skipped) =>
      [
        different === 0
          ? `The self-check is done: all ${all - skipped} points are as expected.`
          : `The self-check is done: ${different} of ${all - skipped} points are not as expected.`,
        skipped === 0 ? "" : ` ${skipped} points of features without permission were left out.`,
        ` See the tab "${tab}".`,
      ].join(""),
    scheduleOff: "Scheduled refresh is off.",
    scheduleAlreadyOff: "Scheduled refresh is not on.",
    scheduleTakenOver: (day) => ` (The one that someone else switched on, ${day}, stops.)`,
  },
  failures: {
    ...code.failures,
    busy: "Another import or refresh is running. Please wait a minute and try again.",
    busyScheduled: "The scheduled refresh is running. It ends within five minutes; please try again then.",
    invalid: (what) =>
      `What was sent could not be read${what === "" ? "" : ` (${what})`}. Please reopen the sidebar and try again.`,
    future: "That time lies ahead of now. Please enter when the report was downloaded or the order was seen.",
    importNotFound: "There is no record of this import. Please choose the file again and start over.",
    importUndone: "This import has been undone already.",
    importFolded: "The observations of this import have been folded, so it can no longer be undone.",
    chunkMissing: "Some rows in between have not arrived. Choose the file again to go on where it stopped.",
    inquiryNotFound: "This inquiry is not on the inquiry log tab. Please refresh and try again.",
    inquiryChanged: (fields) =>
      `“${fields}” was changed in the sheet since this was opened. Nothing was written. Look at it again, then try once more.`,
    evidenceChanged: "The reports show something new since this was opened. Refresh, then choose again.",
    reasonMissing: "Give the reason why it is not suspicious.",
    notClosed: "This inquiry is still under way.",
    anotherOpen: (product) => `Another inquiry about “${isolated(product)}” is under way. Use that one.`,
    dossierNotFound:
      "There is nothing to report on this product by what is known now. Go back to the list and try again.",
    nothingToDraw: "There are no orders yet. Import an order report, then try again.",
    entryNotFound: (tab) =>
      `“${tab}” has no row as it was added. If you have changed it, correct or delete it on the tab.`,
    severalShops: "Inquiries of different shops cannot go into one contact. Please choose those of one shop.",
    nothingLearned:
      "There is nothing to learn from yet. It takes flagged holds whose ending the reports or the inquiry log tell.",
  },
  settingsFile: {
    foreign:
      "This does not seem to be a settings file of HoldGuard. Nothing was changed. Choose a .json file that was saved under Settings in the sidebar.",
    newer:
      "This file was saved by a newer version of HoldGuard. Nothing was changed. Update the add-on (the script), then try again.",
    damaged: (where: string) =>
      `Something in this settings file cannot be read (${where}). Nothing was changed. Choose a file that was saved anew.`,
  },
  settings: {
    unknown: (id) => `There is no setting “${id}”. Please reopen the sidebar and try again.`,
    groups: {
      level: { name: "Levels of suspicion", help: "From which score on a hold is danger, caution or watch." },
      hold: { name: "How holds are read", help: "" },
      inquiry: {
        name: "When an inquiry is proposed",
        help: "Only for products that have a hold at caution or above and reach the minimum of units, yen or share of stock.",
      },
    },
    otherGroup: { name: "Other", help: "" },
  },
  formula: code.formula,
  explaining: {
    unknownOrder: "There is no record of this order. Judge again, then try once more.",
    otherTab: (tab) => `Open the tab “${tab}”, select a cell in the row of the order, then try again.`,
    noOrder: (row) =>
      `No imported order stands in row ${row}, which is selected. Select a cell in the row of the order, then try again.`,
    neverHeld: (status) => `It was never imported as pending (status now: ${status}).`,
    ended: {
      paid: (day) => `It was paid and is no longer held (seen by ${day}).`,
      unpaid: (day, by) =>
        by === ""
          ? `It ended cancelled without having been paid (${day}).`
          : `It was cancelled by ${by} without having been paid (${day}).`,
      "by-seller": (day) =>
        `The seller cancelled it (${day}). Whether it would have been paid is not known, so it does not count for the record of the flags.`,
      unknown: (day) =>
        `The report of ${day} no longer lists it, so it seems to be held no more. An all-orders report tells whether it was paid.`,
    },
  },
  scheduled: {
    someoneElse: (day) => `someone else (since ${day})`,
    refreshed: (held, suspicious) => `Judged again (${held} held, ${suspicious} at caution or above)`,
    record: "Counted how good the flags were",
    nothingNew: "There were no new reports",
    failed: (reason) => `Failed: ${reason}`,
    unfinished: "Time was up: the next run goes on",
    givenUp: "It was tried several times and did not get through: it runs again at the next time you chose",
    cutOff: "It was stopped half-way (Google's time limit, for one): the next run goes on",
  },
};
