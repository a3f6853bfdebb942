import type { connector as ja } from "../ja/connector.ts";

export const connector: typeof ja = {
  streams: {
    pendingOrders: "Pending orders",
    allOrders: "All orders",
    listings: "Listings",
    fbaStock: "FBA stock",
    orders: "Who cancelled",
  },
  importName: (what) => `${what} (fetched from Amazon)`,
  shopLabel: (shop, text) => `[${shop}] ${text}`,
  took: (what, added, changed) => `${what}: imported (${added} new, ${changed} changed).`,
  problems: {
    "wrong-client":
      "The client ID or client secret is not right. A secret runs out after 180 days: open the app's LWA credentials and enter the present values.",
    "consent-revoked":
      "The refresh token does not work: the app's authorization was withdrawn or has run out. Authorize the app again and enter the new refresh token.",
    forbidden:
      "Amazon refused. Check the app's roles (Inventory and Order Tracking, Product Listing, Amazon Fulfillment) and that the shop sells in the chosen marketplace. After adding a role, authorize the app again.",
    rejected: "Amazon did not accept this request. It is made again in half a day.",
    throttled: "Amazon's limit of requests was reached. It goes on as soon as there is room.",
    unavailable: "Amazon's server cannot answer for the moment. It goes on after a while.",
    "no-answer": "Amazon could not be reached. It goes on after a while.",
    malformed: "Amazon sent an answer that cannot be read. It is asked again after a while.",
    "report-fatal": "Amazon could not make the report. The same period is asked for again after a while.",
    "report-stuck": "The report is not done after a day, so the same period is asked for again.",
    "report-lost": "Amazon does not find the report. The same period is asked for again.",
    "url-expired": "The report's address ran out. A new one is asked for.",
    "half-download": "Only a part of the report arrived. Nothing was imported; it is fetched again.",
    unreadable:
      "The file that arrived is no report that is known. Nothing was imported; it is asked for again in half a day.",
  },
  problemOf: (what, problem) => `${what}: ${problem}`,
  failures: {
    notFound: "This connection was removed already.",
    clientId:
      "A client ID begins with “amzn1.application-oa2-client.”. Copy it from the app's LWA credentials.",
    refreshToken: "A refresh token begins with “Atzr|”. Copy it from where the app was authorized.",
    secretMissing: "Enter the client secret.",
    shopTaken: "There is a connection with this shop name. Choose another one.",
    shopNeeded: "With two or more shops, give each a name.",
    shopFixed:
      "The name of a shop whose reports have come in cannot be changed here: the same orders would come in again as another shop's. A shop without a name can be called something by “Name of the first shop” on the settings tab.",
    tooMany: (most) => `At most ${most} shops can be connected.`,
  },
  connected: "Connected.",
  nothingToConnect: "No shop is connected.",
};
