/** Writes the map of the rooms. Run when a room begins or ceases to use another: `npm run map`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mapPage } from "./dependency-map.ts";

writeFileSync(new URL("map.md", import.meta.url), mapPage(fileURLToPath(new URL("..", import.meta.url))));
