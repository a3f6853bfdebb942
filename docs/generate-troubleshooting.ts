/** Writes the guide's page on messages, in both languages. Run after changing one: `npm run troubleshooting`. */
import { writeFileSync } from "node:fs";
import { LANGUAGES } from "../src/locales/language.ts";
import { troubleshootingPage } from "./troubleshooting/page.ts";

for (const language of LANGUAGES) {
  writeFileSync(
    new URL(`guide/${language}/9-troubleshooting.md`, import.meta.url),
    troubleshootingPage(language),
  );
}
