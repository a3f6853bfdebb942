import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { enumerated, full, Service, typedEnumeration } from "../service.ts";
import type { MenuEntry } from "../types.ts";
import { BUTTON, BUTTON_SET } from "./enumerations.ts";
import { HtmlOutput } from "./html-output.ts";
import { signatureMismatch } from "./signature.ts";

type HtmlOutputApi = GoogleAppsScript.HTML.HtmlOutput;

const DEFAULT_TITLE = "Apps Script";

/** "Class Ui". */
export class Ui extends Service implements Partial<GoogleAppsScript.Base.Ui> {
  readonly serviceName = "Ui";
  readonly #environment: Environment;
  readonly Button = typedEnumeration<typeof GoogleAppsScript.Base.Button>(BUTTON);
  readonly ButtonSet = typedEnumeration<typeof GoogleAppsScript.Base.ButtonSet>(BUTTON_SET);

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return full<GoogleAppsScript.Base.Menu>(new Menu(this.#environment, caption));
  }

  /** The menu in 拡張機能, under the add-on's name. */
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return this.createMenu(this.#environment.state.options.addOnName ?? "アドオン");
  }

  /** "Ui.alert": blocks until the user answers; the host's options answer for him. */
  alert(...given: readonly unknown[]): GoogleAppsScript.Base.Button {
    const [title, message, buttons] =
      given.length === 3 ? given : ["", given[0], given.length === 2 ? given[1] : BUTTON_SET.get("OK")];
    if (given.length === 0 || given.length > 3) throw signatureMismatch("Ui.alert", given);
    const { options, uiEvents } = this.#environment.state;
    uiEvents.push({ kind: "alert", title: String(title), message: String(message) });
    const [first = "OK"] = String(buttons).split("_");
    return enumerated(BUTTON, options.alertAnswer?.(String(message)) ?? first);
  }

  showSidebar(userInterface: HtmlOutputApi): void {
    const { title, html } = HtmlOutput.page(userInterface, "Ui.showSidebar");
    this.#environment.state.uiEvents.push({ kind: "sidebar", title: title ?? DEFAULT_TITLE, html });
  }

  showModalDialog(userInterface: HtmlOutputApi, title: string): void {
    this.#dialog(userInterface, title, true);
  }

  showModelessDialog(userInterface: HtmlOutputApi, title: string): void {
    this.#dialog(userInterface, title, false);
  }

  #dialog(userInterface: HtmlOutputApi, title: string, modal: boolean): void {
    const { html } = HtmlOutput.page(userInterface, modal ? "Ui.showModalDialog" : "Ui.showModelessDialog");
    this.#environment.state.uiEvents.push({ kind: "dialog", title: String(title), html, modal });
  }
}

/** "Class Menu". */
class Menu extends Service implements Partial<GoogleAppsScript.Base.Menu> {
  readonly serviceName = "Menu";
  readonly #environment: Environment;
  readonly #caption: string;
  readonly #entries: MenuEntry[] = [];

  constructor(environment: Environment, caption: string) {
    super();
    this.#environment = environment;
    this.#caption = caption;
  }

  addItem(caption: string, functionName: string): GoogleAppsScript.Base.Menu {
    if (typeof caption !== "string" || typeof functionName !== "string") {
      throw signatureMismatch("Menu.addItem", [caption, functionName]);
    }
    this.#entries.push({ kind: "item", caption, functionName });
    return full<GoogleAppsScript.Base.Menu>(this);
  }

  addSeparator(): GoogleAppsScript.Base.Menu {
    this.#entries.push({ kind: "separator" });
    return full<GoogleAppsScript.Base.Menu>(this);
  }

  addSubMenu(menu: GoogleAppsScript.Base.Menu): GoogleAppsScript.Base.Menu {
    if (!(menu instanceof Menu)) throw signatureMismatch("Menu.addSubMenu", [menu]);
    this.#entries.push(menu.#whole());
    return full<GoogleAppsScript.Base.Menu>(this);
  }

  #whole(): MenuEntry {
    return { kind: "menu", caption: this.#caption, entries: [...this.#entries] };
  }

  addToUi(): void {
    if (this.#entries.length === 0) throw new ScriptException("The menu must have at least one item.");
    const { state } = this.#environment;
    state.menus = [
      ...state.menus.filter((menu) => menu.kind !== "menu" || menu.caption !== this.#caption),
      this.#whole(),
    ];
  }
}
