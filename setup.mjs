/**
 * Notes which Apps Script project `npm run push` writes to; with `--production`, which one `npm run release` makes
 * versions of. The id stays on this machine, in a file that git ignores; `.clasp.json` names none. Without an id:
 * says whether one is noted.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const parameters = process.argv.slice(2);
const production = parameters.includes("--production");
const noted = join(root, production ? ".clasp.production.json" : ".clasp.local.json");

const howTo = [
  "スプレッドシートの［拡張機能］→［Apps Script］→［プロジェクトの設定］にあるスクリプト ID を指定してください:",
  "Give the script ID from your spreadsheet: Extensions → Apps Script → Project Settings:",
  "  npm run setup -- SCRIPT_ID",
].join("\n");

/** The script id in an id or in the address of the Apps Script editor, or nothing. */
function scriptIdIn(text) {
  // A script id has 57 characters; the 44 of a spreadsheet's or folder's id would only fail at the push.
  return /^(?:https:\/\/script\.google\.com\/.*\/)?([\w-]{50,80})(?:\/.*)?$/.exec(text.trim())?.[1];
}

function refuse(...lines) {
  console.error([...lines, howTo].join("\n"));
  process.exitCode = 1;
}

const [argument] = parameters.filter((parameter) => parameter !== "--production");
if (argument === undefined) {
  if (!existsSync(noted))
    refuse("送信先のスクリプト ID がまだありません。", "No script ID has been set yet.");
} else {
  const scriptId = scriptIdIn(argument);
  if (scriptId === undefined) {
    refuse(`スクリプト ID ではないようです: ${argument}`, `This does not look like a script ID: ${argument}`);
  } else {
    const project = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));
    writeFileSync(noted, `${JSON.stringify({ ...project, scriptId }, null, 2)}\n`);
    if (production) console.log("保存しました。Saved. Next: npm run release -- patch --dry-run");
    else {
      console.log("保存しました。次は npx clasp login（最初の一度だけ）、そして npm run push です。");
      console.log("Saved. Next: npx clasp login (once), then npm run push.");
    }
  }
}
