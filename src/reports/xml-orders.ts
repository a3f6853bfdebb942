/**
 * Amazon's XML reports of orders (pending orders; the old order report) rewritten as the flat report of the same kind,
 * so that one reader serves all. Only the elements named here are ever decoded: buyers and addresses are passed over.
 */
import { utf8OfText } from "./utf-8.ts";
import { withoutEntities } from "./xml-entities.ts";
import { walkXml, type XmlVisitor } from "./xml-walk.ts";

export interface XmlOrders {
  readonly holdsOrders: true;
  /** UTF-8, tabs between cells, a line feed after each row, no quotes. */
  readonly table: Uint8Array;
  /** For each line of the table (0-based) the line of the file on which its item begins. */
  readonly lines: readonly number[];
  /** Line on which the file breaks off or goes wrong; null for a whole one. */
  readonly brokenAt: number | null;
}

/** XML, but none of these reports. */
export interface OtherXml {
  readonly holdsOrders: false;
  /** Names of its first elements. */
  readonly elements: readonly string[];
}

/** Whether the file is XML, from its first byte after a BOM on. */
export function isXml(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while ((bytes[at] ?? 0) <= 0x20 && at < bytes.length) at += 1;
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0x3c && (next === 0x3f || next === 0x21 || (next | 0x20) >= 0x61) && next < 0x7b;
}

/** Whether the file says of itself that it is CP932. */
export function declaresCp932(bytes: Uint8Array, from: number): boolean {
  const start = String.fromCharCode(...bytes.subarray(from, from + 200));
  return /^\s*<\?xml[^>]*encoding=["'](?:shift[_-]?jis|windows-31j|cp932|ms932|sjis)["']/i.test(start);
}

/** @param decode the file's encoding */
export function readXmlOrders(
  bytes: Uint8Array,
  from: number,
  decode: (bytes: Uint8Array) => string,
): XmlOrders | OtherXml {
  const collector = new OrderCollector(bytes, decode);
  const end = walkXml(bytes, from, collector);
  return collector.finish(end.whole ? null : end.line);
}

const ORDER_TEXTS = ["AmazonOrderID", "OrderDate", "OrderPostedDate", "PaymentType"] as const;
const ITEM_TEXTS = ["AmazonOrderItemCode", "SKU", "Title", "Quantity"] as const;
type Wanted = (typeof ORDER_TEXTS)[number] | (typeof ITEM_TEXTS)[number];

/** Amazon names these only once an order has been paid. */
const PAID: readonly string[] = ["OrderPostedDate", "BillingData", "FulfillmentData", "BuyerName"];

const MOST_ELEMENTS_SHOWN = 40;

interface Item {
  readonly line: number;
  readonly texts: Partial<Record<Wanted, string>>;
}

class OrderCollector implements XmlVisitor {
  private readonly elements = new Set<string>();
  private readonly parents: string[] = [];
  private readonly rows: {
    readonly line: number;
    readonly order: Item["texts"];
    readonly item: Item["texts"];
  }[] = [];
  private order: Item | null = null;
  private items: Item[] = [];
  private item: Item | null = null;
  /** The wanted element that is open, and its text so far. */
  private wanted: Wanted | null = null;
  private pieces = "";

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: (bytes: Uint8Array) => string,
  ) {}

  open(name: string, line: number): void {
    this.elements.add(name);
    if (name === "Item" && this.item === null) {
      this.item = { line, texts: {} };
    } else if (name === "AmazonOrderID" && this.item === null) {
      this.endOrder();
      this.order = { line, texts: {} };
    }
    this.wanted = this.wantedAs(name);
    this.pieces = "";
    this.parents.push(name);
  }

  text(start: number, end: number, plain: boolean): void {
    if (this.wanted === null) return;
    const text = this.decode(this.bytes.subarray(start, end));
    this.pieces += plain ? text : withoutEntities(text);
  }

  close(name: string): void {
    this.parents.pop();
    if (this.wanted === name) {
      const texts = this.item === null ? this.order?.texts : this.item.texts;
      if (texts !== undefined) texts[this.wanted] = this.pieces;
    } else if (name === "Item" && this.item !== null && !this.parents.includes("Item")) {
      this.items.push(this.item);
      this.item = null;
    }
    this.wanted = null;
  }

  finish(brokenAt: number | null): XmlOrders | OtherXml {
    // An order that broke off before its first item tells nothing.
    if (brokenAt === null || this.items.length > 0) this.endOrder();
    const { elements } = this;
    const paid = PAID.some((name) => elements.has(name));
    const root = elements.values().next().value ?? "";
    const pending = elements.has("PaymentType") || /pending/i.test(root);
    // A report with statuses lists orders of any; taking them all for pending or paid would be wrong.
    if (elements.has("OrderStatus") || !(paid || pending)) {
      return { holdsOrders: false, elements: [...elements].slice(0, MOST_ELEMENTS_SHOWN) };
    }
    const table = [COLUMNS.map(([header]) => header).concat(paid ? "payments-date" : "payment-type")];
    for (const { order, item } of this.rows) {
      const texts = { ...order, ...item };
      const last = paid ? texts.OrderPostedDate : texts.PaymentType;
      table.push([...COLUMNS.map(([, name]) => texts[name]), last].map(cellOf));
    }
    return {
      holdsOrders: true,
      table: utf8OfText(table.map((row) => `${row.join("\t")}\n`).join("")),
      lines: [1, ...this.rows.map(({ line }) => line)],
      brokenAt,
    };
  }

  private wantedAs(name: string): Wanted | null {
    const parent = this.parents[this.parents.length - 1];
    const list: readonly Wanted[] = this.item === null ? ORDER_TEXTS : parent === "Item" ? ITEM_TEXTS : [];
    return list.find((wanted) => wanted === name) ?? null;
  }

  /** An item that is not closed was cut off: what it lacks is not known. */
  private endOrder(): void {
    const { order } = this;
    if (order !== null) {
      for (const item of this.items)
        this.rows.push({ line: item.line, order: order.texts, item: item.texts });
      if (this.items.length === 0 && this.item === null) {
        this.rows.push({ line: order.line, order: order.texts, item: {} });
      }
    }
    this.order = null;
    this.items = [];
    this.item = null;
  }
}

/** The columns of the flat report that both kinds share, and the elements that hold the same. */
const COLUMNS: readonly (readonly [string, Wanted])[] = [
  ["order-id", "AmazonOrderID"],
  ["order-item-id", "AmazonOrderItemCode"],
  ["purchase-date", "OrderDate"],
  ["sku", "SKU"],
  ["product-name", "Title"],
  ["quantity-purchased", "Quantity"],
];

function cellOf(text: string | undefined): string {
  return (text ?? "").replace(/\p{Cc}+/gu, " ").trim();
}
