import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DemoAmazon } from "./demo-amazon/demo-amazon.ts";
import { buildPage } from "./page-build.ts";
import { openSampleShop } from "./sample-shop.ts";
import { startServer } from "./server.ts";
import { type Bundle, PreviewSession } from "./session.ts";

const USAGE = "npm start -- [--port NUMBER] [--language ja|en]   (port 0: any free one)";
const DEFAULT_PORT = "8080";

const root = fileURLToPath(new URL("..", import.meta.url));

async function main(): Promise<void> {
  const { port, language } = options();
  const page = await buildPage(root);
  const statePath = join(root, ".preview", "state.json");
  const session = new PreviewSession({
    bundle: builtBundle(),
    shop: openSampleShop(),
    statePath,
    language,
    report: console.warn,
    outside: new DemoAmazon(join(root, ".preview", "amazon-requests.json")),
  });
  const server = await startServer(session, page, port);
  console.log(`保留注文ガード（プレビュー・合成データ）: ${server.url}`);
}

function options(): { readonly port: number; readonly language: "ja" | "en" } {
  const { values } = parseArgs({ options: { port: { type: "string" }, language: { type: "string" } } });
  const { port = process.env.PORT ?? DEFAULT_PORT, language = "ja" } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`${port} is no port. ${USAGE}`);
  if (language !== "ja" && language !== "en") throw new Error(`${language} is no language here. ${USAGE}`);
  return { port: Number(port), language };
}

/** The files that would be pushed to Google. */
function builtBundle(): Bundle {
  const read = (name: string) => readFileSync(join(root, "dist", name), "utf8");
  return {
    code: read("Code.js"),
    html: { sidebar: read("sidebar.html"), desk: read("desk.html"), formulas: read("formulas.html") },
    manifest: read("appsscript.json"),
  };
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE" ? `The port is taken by another program. ${USAGE}` : error.message,
  );
  process.exitCode = 1;
});
