import type { Http, HttpResponse } from "../../connectors/http.ts";

/**
 * HTTP by Google's service. A refusal is an answer; no redirect is followed, for it would take the token along. Where
 * the service throws (no connection, too slow, its daily limit) no answer came: its words are not kept, they may hold
 * the signed address of a document.
 */
export const urlFetch: Http = ({ method, url, headers, body }) => {
  const { "content-type": contentType, ...others } = headers;
  try {
    const response = UrlFetchApp.fetch(url, {
      method: method === "POST" ? "post" : "get",
      headers: others,
      ...(contentType === undefined ? {} : { contentType }),
      ...(body === undefined ? {} : { payload: body }),
      muteHttpExceptions: true,
      followRedirects: false,
    });
    return answerOf(response);
  } catch {
    return null;
  }
};

function answerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getAllHeaders())) {
    headers[name.toLowerCase()] = String(value);
  }
  return {
    status: response.getResponseCode(),
    header: (name) => headers[name] ?? null,
    text: () => response.getContentText("UTF-8"),
    bytes: () => Uint8Array.from(response.getContent()),
  };
}
