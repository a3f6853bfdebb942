import { parse } from "acorn";
import { simple } from "acorn-walk";
import { CALL_NAMES } from "../../src/addon/calls.ts";
import { builtEntryPoints, partScript } from "./built.ts";
import { loadBundle } from "./load-bundle.ts";

const entryPoints = builtEntryPoints().map(({ name }) => name);

describe("names that are called from outside the bundle", () => {
  it("of menu items are entry points, and the menu opens without authorisation", () => {
    const { menu, items } = recordingMenu();
    const { globals } = loadBundle({
      SpreadsheetApp: { getUi: () => ({ createMenu: () => menu, createAddonMenu: () => menu }) },
      Session: { getActiveUserLocale: () => "ja" },
    });
    const onOpen = globals.onOpen as (event: unknown) => void;
    onOpen({ authMode: "NONE" });
    expect(items.length).toBeGreaterThan(0);
    expect(entryPoints).toEqual(expect.arrayContaining(items));
  });

  it("of trigger handlers are entry points", () => {
    const handlers = triggerHandlers();
    expect(handlers.length).toBeGreaterThan(0);
    expect(entryPoints).toEqual(expect.arrayContaining(handlers));
  });

  it("of the sidebar's calls are entry points", () => {
    expect(CALL_NAMES.length).toBeGreaterThan(0);
    expect(entryPoints).toEqual(expect.arrayContaining([...CALL_NAMES]));
  });
});

/** A menu that notes the function name of every item added to it or to a menu inside it. */
function recordingMenu() {
  const items: string[] = [];
  const menu = {
    addItem(_caption: string, functionName: string) {
      items.push(functionName);
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  return { menu, items };
}

/** The names given to ScriptApp.newTrigger, written there or in a constant of the desk. */
function triggerHandlers(): string[] {
  const constants = new Map<string, unknown>();
  const names: unknown[] = [];
  const program = parse(partScript("desk"), { ecmaVersion: 2019, sourceType: "script" });
  simple(program, {
    VariableDeclarator({ id, init }) {
      if (id.type === "Identifier" && init?.type === "Literal") constants.set(id.name, init.value);
    },
  });
  simple(program, {
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (callee.property.name !== "newTrigger") return;
      if (first?.type === "Literal") names.push(first.value);
      else names.push(first?.type === "Identifier" ? constants.get(first.name) : undefined);
    },
  });
  return names.map((name) => {
    if (typeof name === "string") return name;
    throw new Error("ScriptApp.newTrigger is given a name that only the run decides: write it as a constant");
  });
}
