import { allOrders, honestSales, type OrderRow, orderId } from "../addon/report-files.ts";
import { DAY, HOUR, itemOf, TODAY } from "../addon/spreadsheet.ts";
import { opened } from "./cuts.ts";
import { importing } from "./scenarios.ts";
import { type Place, placesIn, WatchedSpreadsheet } from "./watched-spreadsheet.ts";
import { differences } from "./whole-sheet.ts";

/** `npm run prove` edits before every call; what runs each time edits before some, spread over all of them. */
const ALL = process.env.PROVE === "all";
const SAMPLE = 4;
const EVERY_CALL_MS = 3_600_000;

type Work = (spreadsheet: WatchedSpreadsheet) => void;
type Edit = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void;

const TABS = ["注文", "問い合わせ記録", "取込履歴"] as const;
const OWN = "自分のメモ";
const SALES = honestSales(6, TODAY);
const HELD: readonly OrderRow[] = [900, 901, 902].map((id, index) => ({
  id: orderId(id),
  sku: `TOY-${index}`,
  asin: `B00000000${index}`,
  title: `おもちゃ${index}`,
  quantity: 20 + index,
  price: 90_000,
  bought: TODAY - (5 + index) * HOUR,
}));

/** A shop with rows and columns of the seller's own. */
async function shop(): Promise<WatchedSpreadsheet> {
  const spreadsheet = new WatchedSpreadsheet({ at: TODAY });
  await spreadsheet.import(allOrders(TODAY, [...SALES, ...HELD], "first.txt"));
  for (const name of TABS) {
    const tab = spreadsheet.sheet(name);
    tab.insertColumnsAfter(3, 1);
    tab.getRange(1, 4).setValue(OWN);
    const rows = tab.getLastRow() - 1;
    tab.getRange(2, 4, rows, 1).setValues(Array.from({ length: rows }, (_, row) => [`メモ${row}`]));
    tab.insertRowsAfter(2, 1);
    tab.getRange(3, 4).setValue("私の行");
  }
  spreadsheet.value("refreshNow");
  return spreadsheet;
}

const LATER = importing(
  itemOf(
    allOrders(
      TODAY + DAY,
      [
        ...SALES,
        { ...(HELD[0] as OrderRow), status: "Cancelled", quantity: 0, updated: TODAY + 20 * HOUR },
        ...HELD.slice(1),
        {
          id: orderId(903),
          sku: "TOY-7",
          asin: "B000000007",
          quantity: 30,
          price: 9000,
          bought: TODAY + 6 * HOUR,
        },
        { id: orderId(904), quantity: 1, price: 3000, bought: TODAY + 7 * HOUR, status: "Shipped" },
      ],
      "second.txt",
    ),
  ),
);

const WORKS: Readonly<Record<string, Work>> = {
  "an import": LATER,
  "a refresh": (one) => {
    one.call("refreshNow");
  },
  "an inquiry's change": (one) => {
    one.call("updateInquiry", inquiryOf(one, "おもちゃ1"), {
      state: "not-suspicious",
      reason: "学校",
    } as never);
  },
  "an undo": (one) => {
    const found = one.value("recentImports").find(({ name }) => name === "first.txt");
    one.call("undoImport", found?.importId ?? "");
  },
};

const EDITS: Readonly<Record<string, Edit>> = {
  "sorts by another column": (sheet) => {
    const column = sheet.getName() === "取込履歴" ? 3 : 2;
    sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column, ascending: false });
  },
  "inserts a row above": (sheet) => sheet.insertRowBefore(2),
  "deletes a row of his own": (sheet) => {
    const rows = sheet.getDataRange().getValues();
    const row = rows.findIndex((cells) => cells.includes("私の行"));
    if (row > 0) sheet.deleteRow(row + 1);
  },
  "moves a column": (sheet) => sheet.moveColumns(sheet.getRange(1, 2, sheet.getMaxRows(), 1), 9),
  "inserts a column": (sheet) => sheet.insertColumnBefore(1),
  "writes into a cell of his own": (sheet) => {
    const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
    sheet.getRange(2, headers.indexOf(OWN) + 1).setValue("書き換えた");
  },
};

describe.each(Object.entries(WORKS))("while %s runs, the seller", (_name, work) => {
  it.each(Object.entries(EDITS))(
    "%s at whatever service call: every row keeps its own",
    async (_edit, edit) => {
      const source = await shop();
      const state = source.host.save();
      const at = TODAY + DAY;
      const plain = opened(state, at);
      work(plain);
      const expected = ownCells(plain);
      const faults: string[] = [];
      for (const tab of TABS) {
        for (const place of placesOf(state, at, work)) {
          const spreadsheet = opened(state, at);
          spreadsheet.before = (one) => {
            if (one.execution === place.execution && one.call === place.call) edit(spreadsheet.sheet(tab));
          };
          work(spreadsheet);
          spreadsheet.before = null;
          const found = ownCells(spreadsheet);
          const differ = differences(expected, found);
          if (differ.length > 0)
            faults.push([`${tab} ${place.execution}.${place.call} ${place.name}`, ...differ].join("\n  "));
        }
      }
      expect(faults).toEqual([]);
    },
    ALL ? EVERY_CALL_MS : undefined,
  );
});

function inquiryOf(spreadsheet: WatchedSpreadsheet, title: string): string {
  return String(spreadsheet.rows("問い合わせ記録").find((row) => row.商品名 === title)?.問い合わせID);
}

/** What stands in HoldGuard's columns of every row of its own, cell by cell, by what the row is about. */
function ownCells(spreadsheet: WatchedSpreadsheet): readonly string[] {
  const numberOf = new Map<string, number>();
  return TABS.flatMap((name) =>
    spreadsheet.rows(name).flatMap((row) => {
      const cells = Object.entries(row).filter(([header]) => header !== OWN && header !== "");
      const said = cells.filter(([, cell]) => cell !== "");
      const about = String(row.注文番号 ?? row.ファイル名);
      return said.map(([header, cell]) => `${name} ${about} ${header}: ${JSON.stringify(cell)}`).sort();
    }),
  )
    .map((line) => line.replace(/HG-[0-9a-f]{10}/g, "HG"))
    .map((line) => {
      const number = (numberOf.get(line) ?? 0) + 1;
      numberOf.set(line, number);
      return number === 1 ? line : `${line} (${number})`;
    });
}

function placesOf(state: string, at: number, work: Work): readonly Place[] {
  const places = placesIn(opened(state, at), work);
  if (ALL) return places;
  const step = Math.ceil(places.length / SAMPLE);
  return places.filter((_place, index) => index % step === 0);
}
