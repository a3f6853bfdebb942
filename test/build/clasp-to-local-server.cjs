/** Preloaded into clasp: its calls to the Apps Script API go to LOCAL_API instead of Google. */
const { createRequire } = require("node:module");

const { google } = createRequire(require.resolve("@google/clasp"))("googleapis");
const script = google.script.bind(google);
google.script = (options) => script({ ...options, rootUrl: process.env.LOCAL_API });
