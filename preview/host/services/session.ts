import type { Environment } from "../host-state.ts";
import { full, Service } from "../service.ts";
import { User } from "./user.ts";

type UserApi = GoogleAppsScript.Base.User;

/** "Class Session". */
export class Session extends Service implements Partial<GoogleAppsScript.Base.Session> {
  readonly serviceName = "Session";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  getActiveUser(): UserApi {
    return full<UserApi>(new User(this.#environment.user.email));
  }

  getEffectiveUser(): UserApi {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return this.#environment.user.locale;
  }

  /** The script's time zone, not the spreadsheet's. */
  getScriptTimeZone(): string {
    return this.#environment.state.manifest.timeZone;
  }
}
