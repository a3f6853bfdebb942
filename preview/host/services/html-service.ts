import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { HtmlOutput } from "./html-output.ts";
import { signatureMismatch } from "./signature.ts";

type HtmlOutputApi = GoogleAppsScript.HTML.HtmlOutput;

/** "Class HtmlService"; templates are not imitated. */
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
    const html = this.#environment.state.options.html[filename.replace(/\.html$/, "")];
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`);
    return full<HtmlOutputApi>(new HtmlOutput(html));
  }
}
