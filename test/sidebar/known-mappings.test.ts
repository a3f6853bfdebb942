import { mappingKey } from "../../src/reports/column-mapping.ts";
import { keepMapping, knownMapping } from "../../src/sidebar/known-mappings.ts";
import { keepShop, suggestedShop } from "../../src/sidebar/last-shop.ts";

const HEADERS = ["Order ID", "Date", "Status", "SKU", "Qty"];
const MAPPING = {
  columns: { orderId: "Order ID", purchasedAt: "Date", status: "Status", sku: "SKU", quantity: "Qty" },
  dateOrder: "day-first",
} as const;

/** The browser's storage, or one that refuses. */
function standIn(storage: Pick<Storage, "getItem" | "setItem">): void {
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
}

function memory(): Map<string, string> {
  const kept = new Map<string, string>();
  standIn({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  });
  return kept;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
});

describe("a mapping of columns", () => {
  it("is known again for the same columns in any order and case, and for no others", () => {
    memory();
    keepMapping(HEADERS, MAPPING);
    expect(knownMapping(["QTY", "sku", "status", "date", " order id "])).toEqual(MAPPING);
    expect(knownMapping([...HEADERS, "Amount"])).toBeNull();
  });

  it.each([
    ["no mapping", "[1,2]"],
    ["broken JSON", "{"],
    ["an unknown date order", JSON.stringify({ ...MAPPING, dateOrder: "backwards" })],
    ["an unknown field", JSON.stringify({ ...MAPPING, columns: { ...MAPPING.columns, buyer: "SKU" } })],
    ["a header that is no text", JSON.stringify({ ...MAPPING, columns: { ...MAPPING.columns, title: 7 } })],
    [
      "a column that is not there",
      JSON.stringify({ ...MAPPING, columns: { ...MAPPING.columns, title: "X" } }),
    ],
    ["a needed field that is missing", JSON.stringify({ ...MAPPING, columns: { orderId: "Order ID" } })],
  ])("is asked again where the browser holds %s", (_, text) => {
    memory().set(`holdguard:columns:${mappingKey(HEADERS)}`, text);
    expect(knownMapping(HEADERS)).toBeNull();
  });

  it("is asked again where the browser keeps nothing", () => {
    const refuse = () => {
      throw new Error("SecurityError");
    };
    standIn({ getItem: refuse, setItem: refuse });
    keepMapping(HEADERS, MAPPING);
    expect(knownMapping(HEADERS)).toBeNull();
  });
});

describe("the shop that is suggested", () => {
  it("is the only one, else the one chosen last, else none", () => {
    memory();
    expect(suggestedShop([])).toBe("");
    expect(suggestedShop(["本店"])).toBe("本店");
    expect(suggestedShop(["本店", "支店"])).toBe("");
    keepShop("支店");
    expect(suggestedShop(["本店", "支店"])).toBe("支店");
    expect(suggestedShop(["本店", "新店"])).toBe("");
  });
});
