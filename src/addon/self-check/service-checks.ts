/** The services beside the spreadsheet, and the language itself. */
import { check, THROWS } from "./check.ts";
import { SCRATCH_NAME } from "./tab-checks.ts";

const PROPERTIES = "Properties Service";
const QUOTAS = "Quotas for Google Services";
const CACHE = "Class Cache";
const HTML = "Class HtmlService";
const UTILITIES = "Class Utilities";
const RUNTIME = "V8 Runtime Overview";

/** "abc", packed by gzip. */
const PACKED = "H4sIAAAAAAAAA0tMSgYAwkEkNQMAAAA=";

const ungzip = (cut: number): string =>
  Utilities.ungzip(
    Utilities.newBlob(Utilities.base64Decode(PACKED).slice(0, cut), "application/x-gzip"),
  ).getDataAsString();

const property = (size: number): number => {
  const store = PropertiesService.getUserProperties();
  store.setProperty(SCRATCH_NAME, "a".repeat(size));
  return store.getProperty(SCRATCH_NAME)?.length ?? 0;
};

const cached = (key: string, size: number): unknown => {
  const cache = CacheService.getUserCache();
  cache.put(key, "a".repeat(size), 60);
  const { length } = cache.get(key) ?? "";
  cache.remove(key);
  return [length, cache.get(key)];
};

/** Whether a page came back as it was built: it ends with the digest of all that stands before it. */
function integrity(page: string): string {
  const [, text, digest] = /^([\s\S]*)<!-- sha-256 (\w+) -->\s*$/.exec(page) ?? [];
  if (text === undefined) return `no digest in ${page.length}`;
  const bytes = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    Utilities.newBlob(text).getBytes(),
  );
  const hex = bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  return hex === digest ? "same" : `other text of ${page.length}`;
}

/** What Google's runtime has not got. */
const ABSENT = ["setTimeout", "fetch", "URL", "TextDecoder", "Blob", "atob", "crypto", "structuredClone"];

export const SERVICE_CHECKS = [
  check("property", PROPERTIES, ["v", null], () => {
    const store = PropertiesService.getUserProperties();
    store.setProperty(SCRATCH_NAME, "v");
    const seen = store.getProperty(SCRATCH_NAME);
    store.deleteProperty(SCRATCH_NAME);
    return [seen, store.getProperty(SCRATCH_NAME)];
  }),
  check("property of 9 KB", QUOTAS, 9216, () => property(9216)),
  check("property, too long", QUOTAS, THROWS, () => property(9217)),
  check("cache", CACHE, [1, null], () => cached(SCRATCH_NAME, 1)),
  check("cache of 100 KB", CACHE, [102_400, null], () => cached(SCRATCH_NAME, 102_400)),
  check("cache, too long", CACHE, THROWS, () => cached(SCRATCH_NAME, 102_401)),
  check("cache, key of 251", CACHE, THROWS, () => cached("k".repeat(251), 1)),
  check("lock, taken twice", "", [true, true], () => {
    const lock = LockService.getDocumentLock();
    return [lock.tryLock(0), lock.hasLock()];
  }),
  check("createHtmlOutputFromFile", HTML, "same", () =>
    integrity(HtmlService.createHtmlOutputFromFile("sidebar").getContent()),
  ),
  check("getRawContent", "Class HtmlTemplate", "same", () =>
    integrity(HtmlService.createTemplateFromFile("sidebar").getRawContent()),
  ),
  // "Calling eval(<code>) returns …", of `getCode`.
  check("new Function", "Class HtmlTemplate", 3, () => new Function("a", "return a+1")(2)),
  check("globals", RUNTIME, [], () => ABSENT.filter((name) => name in globalThis)),
  check("local time", "Manifest structure", Date.UTC(2026, 7, 26, 3), () =>
    new Date(2026, 7, 26, 12).getTime(),
  ),
  check("exceptions", "", [true, "Exception"], () => {
    try {
      SpreadsheetApp.getActiveSpreadsheet().getRange("A0");
    } catch (error) {
      return [error instanceof Error, (error as Error).name];
    }
  }),
  check("ungzip", UTILITIES, "abc", () => ungzip(99)),
  check("ungzip, cut off", "", THROWS, () => ungzip(15)),
  check("formatDate", UTILITIES, "2026-08-26 14:29 +0900", () =>
    Utilities.formatDate(new Date(Date.UTC(2026, 7, 26, 5, 29)), "Asia/Tokyo", "yyyy-MM-dd HH:mm Z"),
  ),
  check("Windows-31J", "Class Blob", "①㈱～", () =>
    Utilities.newBlob([-121, 64, -121, -118, -127, 96]).getDataAsString("Windows-31J"),
  ),
  check("getBytes", "Class Blob", [-29, -127, -126], () => Utilities.newBlob("あ").getBytes()),
  check("base64", UTILITIES, "/+8=", () => Utilities.base64Encode([-1, -17])),
  check("getActiveUserLocale", "Class Session", true, () =>
    /^[a-z]{2,3}([-_]\w+)?$/.test(Session.getActiveUserLocale()),
  ),
  check("getScriptTimeZone", "Class Session", "Asia/Tokyo", () => Session.getScriptTimeZone()),
  check(
    "getProjectTriggers",
    "Class ScriptApp",
    true,
    () => Array.isArray(ScriptApp.getProjectTriggers()),
    "timer",
  ),
  check("getRemainingDailyQuota", "Class MailApp", true, () => MailApp.getRemainingDailyQuota() >= 0, "mail"),
  // Refused before anything is sent.
  check("fetch, no address", "Class UrlFetchApp", THROWS, () => UrlFetchApp.fetch(""), "connector"),
];
