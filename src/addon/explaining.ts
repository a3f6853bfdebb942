/** Why of any pending order: the list of all that is held, and one order line by line. */
import type { Verdict } from "../detection/verdict.ts";
import { formatDay } from "../inquiries/dates.ts";
import { lineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import type { Picture } from "../sheets/picture.ts";
import { selectedRow } from "../sheets/selected-row.ts";
import { checked, heldPageSchema, orderSchema } from "./arguments.ts";
import type { Answer, ExplainedOrder, HeldOrders } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { explainedHold, heldOrder, lineName } from "./hold-cards.ts";
import { presentPicture } from "./present-picture.ts";

export function heldOrders(from: unknown, count: unknown): Answer<HeldOrders> {
  return answerAlone((desk) => {
    const wanted = checked(heldPageSchema, { from, count }, desk);
    if (!hasOrders(desk)) return { total: 0, holds: [] };
    const picture = presentPicture(desk);
    const page = byAttention(picture.verdicts).slice(wanted.from, wanted.from + wanted.count);
    return {
      total: picture.verdicts.length,
      holds: page.map((verdict) => heldOrder(verdict, picture)),
    };
  });
}

export function explainOrder(shop: unknown, orderId: unknown): Answer<ExplainedOrder> {
  return answerAlone((desk) => {
    const wanted = checked(orderSchema, { shop, orderId }, desk);
    if (!hasOrders(desk)) throw new Failure("not-found", desk.messages.addon.explaining.unknownOrder);
    const picture = presentPicture(desk);
    const { shops, orders } = picture.desk;
    const lines = orders.book.linesOf(shops.shopOf(wanted.shop), wanted.orderId);
    if (lines.length === 0) throw new Failure("not-found", desk.messages.addon.explaining.unknownOrder);
    return explained(lines, picture, desk);
  });
}

export function explainSelected(): Answer<ExplainedOrder> {
  return answerAlone((desk) => {
    const { explaining } = desk.messages.addon;
    if (!hasOrders(desk)) throw new Failure("not-found", desk.messages.addon.toasts.nothingYet);
    const picture = presentPicture(desk);
    const { orders } = picture.desk;
    const row = selectedRow(orders.table.sheet);
    if (row === null) throw new Failure("not-found", explaining.otherTab(orders.table.sheet.getName()));
    const selected = orders.lineAt(row);
    const line = selected === undefined ? undefined : orders.book.lines[selected];
    if (selected === undefined || line === undefined) {
      throw new Failure("not-found", explaining.noOrder(row));
    }
    const others = orders.book.linesOf(line.shop, line.orderId).filter((index) => index !== selected);
    return explained([selected, ...others], picture, desk);
  });
}

/** Those that want most attention first; of those that could not be judged, the longest held. */
function byAttention(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...verdicts].sort(
    (one, other) =>
      other.attention - one.attention ||
      (other.suspicion ?? -1) - (one.suspicion ?? -1) ||
      one.hold.heldSince - other.hold.heldSince,
  );
}

/** @param indices the lines of one order in the book, at least one */
function explained(indices: readonly number[], picture: Picture, desk: Desk): ExplainedOrder {
  const { book } = picture.desk.orders;
  const verdictAt = new Map(picture.verdicts.map((verdict, at) => [picture.indexOf[at], verdict]));
  const verdicts = indices.flatMap((index) => verdictAt.get(index) ?? []);
  const ended = indices.flatMap((index) => (verdictAt.has(index) ? [] : (book.lines[index] ?? [])));
  const [first] = indices.flatMap((index) => book.lines[index] ?? []);
  return {
    shop: picture.desk.shops.nameOf(first?.shop ?? ""),
    orderId: first?.orderId ?? "",
    holds: verdicts.map((verdict) => explainedHold(verdict, picture)),
    others: ended.map((line) => ({
      line: lineName(line),
      product: nameOfProduct(line),
      situation: becameOf(line, picture, desk),
    })),
  };
}

/** What became of an order line that is not held, in words. */
function becameOf(line: OrderLine, { civil, workbook }: Picture, { messages }: Desk): string {
  const { status, end } = lineState(line);
  const { explaining } = messages.addon;
  if (end === null) return explaining.neverHeld(messages.sheets.statuses[status]);
  const at = Number.isNaN(end.at) ? end.by : end.at;
  const by = messages.inquiries.cancellers[end.cancelledBy];
  return explaining.ended[end.kind](formatDay(civil.dayOf(at), workbook.spoken), by);
}
