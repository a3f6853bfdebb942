import { isolated } from "../isolated.ts";
import type { connecting as ja } from "../ja/connecting.ts";

export const connecting: typeof ja = {
  open: "Connect to Amazon (fetch by itself)",
  heading: "Connect to Amazon",
  intro:
    "Without downloads from Seller Central: the reports of pending orders, all orders, listings and FBA stock come from Amazon's Selling Partner API. It takes an app of your own.",
  loading: "Looking at the connections…",
  scheduled: {
    off: "The scheduled refresh is off, so nothing is fetched by itself. Once on, it fetches every hour.",
    mine: "It fetches every hour. Amazon takes its time to make a report, so what one run asks for, the next one imports.",
    "someone-else":
      "Someone else has the scheduled refresh on and cannot see this connection, so nothing is fetched by itself. Take the scheduled refresh over to change that.",
  },
  shops: {
    heading: "Connected shops",
    unnamed: "This shop",
    credentialsSet: "Client ID, secret and refresh token: set",
    nextTry: (when) => `It is tried again ${when}.`,
    streams: "State of each report",
    report: "Report",
    last: "Last fetched",
    never: "Not yet",
    making: "Being made",
    asOf: (when) => `As of ${when}`,
    empty: (when) => `No data (${when})`,
    check: "Test connection",
    checking: "Testing…",
    change: "Change",
    disconnect: "Disconnect",
  },
  collect: {
    start: "Fetch now",
    running: "Fetching…",
    asked: (count) =>
      `Amazon was asked for ${count} ${count === 1 ? "report" : "reports"}. It takes minutes, or an hour when Amazon is busy. Wait a little and press “Fetch now” again, or wait for the next scheduled refresh.`,
    waiting: "Amazon is still making the reports. Wait a little and press again.",
    fresh: "There is nothing new to fetch. The same report can be asked for again after 10 minutes.",
    unfinished: "Time was up. Press again, and it goes on where it stopped.",
    judging: "Judging anew…",
  },
  disconnecting: {
    title: (shop) => `Disconnect ${isolated(shop)}?`,
    all: "Disconnect all shops?",
    text: "The stored credentials and the record of requested reports are deleted. Imported orders stay. The app's authorization itself can be withdrawn in Seller Central, Manage Your Apps.",
    confirm: "Disconnect",
    cancel: "Cancel",
    openAll: "Disconnect all",
    done: "Disconnected. The credentials are gone.",
  },
  form: {
    add: "Connect a shop",
    addAnother: "Connect another shop",
    changeHeading: (shop) => `Change the connection of ${isolated(shop)}`,
    shop: "Shop name",
    shopHint:
      "As it stands in the sheet's shop column. With a single shop leave it blank: with a name it is another shop than the one whose orders came in without one.",
    shopFixedHint: "Once its reports have come in, the name stays.",
    marketplace: "Marketplace",
    endpoints: { fe: "Far East", na: "North America", eu: "Europe and India" },
    orders: "Also fetch who cancelled",
    ordersHint:
      "From the Orders API (version 2026-01-01): whether the buyer, the seller or Amazon cancelled. No personal data of buyers is asked for.",
    app: "App",
    ownApp: "Enter a new one",
    appOf: (shop) => `The same app as ${isolated(shop)}`,
    clientId: "Client ID",
    clientIdHint: "It begins with amzn1.application-oa2-client.",
    clientSecret: "Client secret",
    refreshToken: "Refresh token",
    refreshTokenHint: "A long text that begins with Atzr|",
    keep: "Blank: it stays as it is.",
    stored:
      "What you enter is stored with your Google account, in this add-on's own space only: not in the sheet, and no other editor can see it. Once saved, it is not shown here either.",
    save: "Save and test",
    saving: "Saving…",
    cancel: "Cancel",
    saved: "Saved.",
  },
  guide: {
    heading: "First: where the credentials come from",
    intro:
      "Sign in to Seller Central as the primary user of a Professional account. Amazon's review may take days. Screens may be named differently.",
    steps: [
      {
        title: "Register as a developer",
        text: "In Seller Central open Apps and Services → Develop Apps and go on to the Solution Provider Portal. In the developer profile choose private developer (for your own company only).",
      },
      {
        title: "Choose the roles",
        text: "Choose Inventory and Order Tracking and Product Listing; with FBA also Amazon Fulfillment. Restricted roles with personal data of buyers are not needed.",
      },
      {
        title: "Make the app",
        text: "Once registered, press Add new app client. API type: SP API; any name, for example HoldGuard. Choose the same roles and save.",
      },
      {
        title: "Copy client ID and secret",
        text: "In the list of apps press View at LWA credentials and copy both. A secret runs out after 180 days; then enter the new one here.",
      },
      {
        title: "Make a refresh token",
        text: "In the list of apps open the arrow beside Edit app → Authorize and press Authorize app. Copy the refresh token. It is shown only once, but you can make another one at any time.",
      },
      {
        title: "Enter them here",
        text: "Put the three values into “Connect a shop” below and press “Save and test”. With several shops, make a token in each.",
      },
    ],
    never: "Never write credentials into a mail, a chat or a cell.",
  },
};
