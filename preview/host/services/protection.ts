import type { Environment } from "../host-state.ts";
import { mayEdit, type ProtectedArea } from "../model/protected-area.ts";
import type { Rectangle } from "../model/rectangle.ts";
import type { Tab } from "../model/tab.ts";
import { enumerated, full, Service } from "../service.ts";
import { PROTECTION_TYPE } from "./enumerations.ts";
import { Range } from "./range.ts";
import { User } from "./user.ts";

type Api = GoogleAppsScript.Spreadsheet.Protection;
type UserOrEmail = GoogleAppsScript.Base.User | string;

const emailOf = (user: UserOrEmail): string => (typeof user === "string" ? user : user.getEmail());

/** "Class Protection". Until its editors are changed, everyone who may edit the file may edit what it covers. */
export class Protection extends Service implements Partial<Api> {
  readonly serviceName = "Protection";
  readonly #environment: Environment;
  readonly #tab: Tab;
  readonly #protection: ProtectedArea;

  constructor(environment: Environment, tab: Tab, protection: ProtectedArea) {
    super();
    this.#environment = environment;
    this.#tab = tab;
    this.#protection = protection;
  }

  static create(environment: Environment, tab: Tab, area: Rectangle | undefined): Protection {
    const protection: ProtectedArea = { area, description: "", warningOnly: false, editors: undefined };
    tab.protections = [...tab.protections, protection];
    return new Protection(environment, tab, protection);
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enumerated(PROTECTION_TYPE, this.#protection.area ? "RANGE" : "SHEET");
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return full(new Range(this.#environment, this.#tab, this.#protection.area ?? this.#tab.whole()));
  }

  getDescription(): string {
    return this.#protection.description;
  }

  setDescription(description: string): Api {
    this.#protection.description = description;
    return full<Api>(this);
  }

  isWarningOnly(): boolean {
    return this.#protection.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): Api {
    this.#protection.warningOnly = warningOnly;
    return full<Api>(this);
  }

  canEdit(): boolean {
    return mayEdit(this.#protection, this.#environment.user.email);
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    const editors = this.#protection.editors ?? [this.#environment.user.email];
    return editors.map((email) => full<GoogleAppsScript.Base.User>(new User(email)));
  }

  addEditor(user: UserOrEmail): Api {
    return this.addEditors([emailOf(user)]);
  }

  addEditors(emailAddresses: string[]): Api {
    this.#protection.editors = [...new Set([...this.#currentEditors(), ...emailAddresses])];
    return full<Api>(this);
  }

  removeEditor(user: UserOrEmail): Api {
    return this.removeEditors([emailOf(user)]);
  }

  /** The user who runs the script always stays an editor. */
  removeEditors(users: UserOrEmail[]): Api {
    const removed = new Set(users.map(emailOf));
    const self = this.#environment.user.email;
    this.#protection.editors = this.#currentEditors().filter(
      (email) => email === self || !removed.has(email),
    );
    return full<Api>(this);
  }

  #currentEditors(): readonly string[] {
    return this.#protection.editors ?? [this.#environment.user.email];
  }

  remove(): void {
    this.#tab.protections = this.#tab.protections.filter((protection) => protection !== this.#protection);
  }
}
