import type { HttpResponse } from "./http.ts";

/** The body as JSON; undefined where it is none. */
export function jsonOf(response: HttpResponse): unknown {
  try {
    return JSON.parse(response.text()) as unknown;
  } catch {
    return undefined;
  }
}
