import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a scaffold can leave something open. */
const FOLDERS = [
  "src/detection/rules",
  "src/reports",
  "src/locales",
  "docs",
  "test/detection",
  "test/reports",
  "test/fixtures/reports",
];

/**
 * What a scaffold left for a person to write: everything between ⟦ and ⟧.
 *
 * @param root the folder of the project
 * @returns one line each: file, line number and what is to be written there
 */
export function gaps(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|txt)$/.test(file))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  ).flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        [...line.matchAll(/⟦([^⟧]*)⟧/g)].map(([, wanted]) => `${file}:${index + 1}: ${wanted}`),
      ),
  );
}
