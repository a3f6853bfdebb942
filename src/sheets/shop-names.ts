import { plainText } from "../detection/plain-text.ts";

/**
 * How shops are called. The shop of the first imports has no name: one shop needs no question. Once there are several
 * it is shown under the name that the seller gave it in the settings, and an import under that name is its own.
 */
export class ShopNames {
  /** `""` while the only shop has no name. */
  private readonly nameOfFirst: string;
  private readonly shops: readonly string[];

  /**
   * @param shops as the imports know them, `""` the unnamed one
   * @param given what the seller called the unnamed one; `""` nothing
   * @param fallback what to call it where there are several and he did not
   */
  constructor(shops: readonly string[], given: string, fallback: string) {
    this.shops = shops;
    const taken = shops.filter((shop) => shop !== "");
    const named = given !== "" && !taken.includes(given) ? given : "";
    this.nameOfFirst =
      named !== "" || taken.length === 0 || !shops.includes("") ? named : freeName(fallback, taken);
  }

  /** The name under which a shop is shown. */
  nameOf(shop: string): string {
    return shop === "" ? this.nameOfFirst : shop;
  }

  /** The shop of that name, as the imports know it. */
  shopOf(name: string): string {
    const trimmed = name.trim();
    return trimmed === this.nameOfFirst ? "" : trimmed;
  }

  /** The shop that is shown under this name, else under one that differs in width and case; `undefined` for none. */
  find(name: string): string | undefined {
    const wanted = plainText(name);
    if (wanted === "") return undefined;
    return (
      this.shops.find((shop) => this.nameOf(shop) === name.trim()) ??
      this.shops.find((shop) => plainText(this.nameOf(shop)) === wanted)
    );
  }

  /** Names of all shops, in the order in which they first came in. */
  get all(): readonly string[] {
    return this.shops.map((shop) => this.nameOf(shop));
  }

  /** Whether shops have to be told apart where they are shown. */
  get needed(): boolean {
    return this.shops.length > 1 || this.nameOfFirst !== "";
  }
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted} (${number})`;
  return name;
}
