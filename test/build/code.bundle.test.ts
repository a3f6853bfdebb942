import { parse } from "acorn";
import { simple } from "acorn-walk";
import { built, builtCode, builtEntryPoints, builtNames, declaredEntryPoints } from "./built.ts";
import { loadBundle } from "./load-bundle.ts";

describe("what the build leaves in dist", () => {
  it("is exactly the three files of an Apps Script project", () => {
    expect(builtNames()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
  });
});

describe("Code.js", () => {
  it("loads without touching any service, as onOpen without authorisation needs it", () => {
    const { globals } = loadBundle();
    for (const { name } of builtEntryPoints())
      expect([name, typeof globals[name]]).toEqual([name, "function"]);
  });

  it("is ES2019", () => {
    expect(() => parse(built("Code.js"), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  it("is no larger than our own words and rules, for it is loaded at every single execution", () => {
    expect(Buffer.byteLength(built("Code.js"))).toBeLessThanOrEqual(620_000);
  });

  it("declares the entry points and nothing else", () => {
    const names = (points: readonly { name: string }[]) => points.map(({ name }) => name).sort();
    expect(names(builtEntryPoints())).toEqual(names(declaredEntryPoints()));
    const others = builtCode().body.filter(({ type }) => type !== "FunctionDeclaration");
    expect(others.map(({ type }) => type).filter((type) => type !== "EmptyStatement")).toEqual([
      "ExpressionStatement",
    ]);
  });

  it("keeps the parameters of every entry point", () => {
    const parameters = (points: ReturnType<typeof builtEntryPoints>) =>
      Object.fromEntries(points.map((point) => [point.name, point.parameters]));
    expect(parameters(builtEntryPoints())).toEqual(parameters(declaredEntryPoints()));
  });

  it("gives each custom function its help: JSDoc right above with every parameter described", () => {
    const isFormula = ({ comment }: { comment: string }) => comment.includes("@customfunction");
    const formulas = builtEntryPoints().filter(isFormula);
    expect(formulas.map(({ name }) => name)).toEqual(
      declaredEntryPoints()
        .filter(isFormula)
        .map(({ name }) => name),
    );
    expect(formulas.length).toBeGreaterThan(0);
    for (const { comment, parameters } of formulas) {
      expect(comment).toMatch(/^\*/);
      const described = [...comment.matchAll(/@param\s+\{[^}]+\}\s+\[?(\w+)/g)].map(([, name]) => name);
      expect(described).toEqual(parameters);
      expect(comment).toMatch(/@returns? /);
    }
  });

  it("opens only pages that are pushed with it", () => {
    const pages: unknown[] = [];
    simple(builtCode(), {
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (!/^create(HtmlOutput|Template)FromFile$/.test(callee.property.name)) return;
        pages.push(first?.type === "Literal" ? first.value : "not a literal");
      },
    });
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(builtNames()).toContain(`${page}.html`);
  });
});
