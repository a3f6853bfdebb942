import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "fonts";
import "./page.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { loadCharacters } from "./grid/canvas-fonts.ts";
import { server } from "./server-calls.ts";
import { shownState } from "./shown-state.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root element");
const state = await server.state();
await loadCharacters(state.snapshot.sheets.flatMap(({ cells }) => cells));
document.documentElement.lang = state.status.language;
render(
  <App start={state} onGrid={(grid) => Object.assign(globalThis, { preview: shownState(grid) })} />,
  root,
);
