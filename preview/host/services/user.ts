import { Service } from "../service.ts";

/** "Class User". */
export class User extends Service implements Partial<GoogleAppsScript.Base.User> {
  readonly serviceName = "User";
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
