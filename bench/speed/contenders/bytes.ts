/** Reads the file's bytes and does nothing with them. */
import { readFileSync } from "node:fs";
import { measure } from "../measured.ts";

await measure(({ file }) => `${readFileSync(file).length} bytes`);
