import { Service } from "../service.ts";

/** "Class HtmlTemplate", of which only the text is imitated: nothing is evaluated. */
export class HtmlTemplate extends Service implements Partial<GoogleAppsScript.HTML.HtmlTemplate> {
  readonly serviceName = "HtmlTemplate";
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  getRawContent(): string {
    return this.#text;
  }
}
