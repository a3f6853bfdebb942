import { full, Service } from "../service.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.HTML.HtmlOutput;

/** "Class HtmlOutput". */
export class HtmlOutput extends Service implements Partial<Api> {
  readonly serviceName = "HtmlOutput";
  #content: string;
  #title: string | undefined;
  #width: number | undefined;
  #height: number | undefined;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  /** The page behind an output that the bundle handed in. */
  static page(
    output: unknown,
    method: string,
  ): { readonly title: string | undefined; readonly html: string } {
    if (!(output instanceof HtmlOutput)) throw signatureMismatch(method, [output]);
    return { title: output.#title, html: output.#content };
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): Api {
    this.#content = content;
    return full<Api>(this);
  }

  append(addedContent: string): Api {
    this.#content += addedContent;
    return full<Api>(this);
  }

  getTitle(): string {
    return this.#title ?? "";
  }

  setTitle(title: string): Api {
    this.#title = title;
    return full<Api>(this);
  }

  getWidth(): number {
    return this.#width ?? 0;
  }

  setWidth(width: number): Api {
    this.#width = width;
    return full<Api>(this);
  }

  getHeight(): number {
    return this.#height ?? 0;
  }

  setHeight(height: number): Api {
    this.#height = height;
    return full<Api>(this);
  }
}
