import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { HtmlOutput } from "./html-output.ts";
import { HtmlTemplate } from "./html-template.ts";
import { signatureMismatch } from "./signature.ts";

type HtmlOutputApi = GoogleAppsScript.HTML.HtmlOutput;

/** "Class HtmlService"; of templates only their text is imitated. */
export class HtmlService extends Service implements Partial<GoogleAppsScript.HTML.HtmlService> {
  readonly serviceName = "HtmlService";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  createHtmlOutput(...given: readonly unknown[]): HtmlOutputApi {
    const [html = ""] = given;
    if (typeof html !== "string") throw signatureMismatch("HtmlService.createHtmlOutput", given);
    return full<HtmlOutputApi>(new HtmlOutput(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutputApi {
    return full<HtmlOutputApi>(new HtmlOutput(this.#file(filename)));
  }

  createTemplateFromFile(filename: string): GoogleAppsScript.HTML.HtmlTemplate {
    return full<GoogleAppsScript.HTML.HtmlTemplate>(new HtmlTemplate(this.#file(filename)));
  }

  #file(filename: string): string {
    const html = this.#environment.state.options.html[filename.replace(/\.html$/, "")];
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`);
    return html;
  }
}
