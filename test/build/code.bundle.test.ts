import { type CallExpression, type Node, parse } from "acorn";
import { fullAncestor, simple } from "acorn-walk";
import { built, builtCode, builtEntryPoints, builtNames, declaredEntryPoints, partScript } from "./built.ts";
import { loadBundle } from "./load-bundle.ts";

describe("what the build leaves in dist", () => {
  it("is exactly the files of an Apps Script project", () => {
    expect(builtNames()).toEqual([
      "Code.js",
      "appsscript.json",
      "desk.html",
      "formulas.html",
      "sidebar.html",
    ]);
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

  it("is small, for it is loaded at every single execution", () => {
    expect(Buffer.byteLength(built("Code.js"))).toBeLessThanOrEqual(90_000);
  });

  it("does no work when it is loaded: nothing is called, nothing is gone through", () => {
    const work: string[] = [];
    fullAncestor(builtCode(), (node, _state, ancestors) => {
      if (
        !/^(CallExpression|NewExpression|TaggedTemplateExpression|(For|While|DoWhile)\w*Statement)$/.test(
          node.type,
        )
      ) {
        return;
      }
      const around = ancestors.slice(0, -1);
      const runsAtOnce = around.every((one, index) => {
        const above = around[index - 1];
        return (
          !one.type.includes("Function") || (above?.type === "CallExpression" && calleeOf(above) === one)
        );
      });
      if (runsAtOnce) work.push(built("Code.js").slice(node.start, node.end));
    });
    const isWrapper = (text: string) => text.startsWith("(() => { // webpackBootstrap");
    expect(work.filter((text) => !isWrapper(text) && text !== "new Map")).toEqual([]);
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

  it("opens only pages that are pushed with it, and no page but the parts by a name that is not written there", () => {
    const pages: unknown[] = [];
    const desk = parse(partScript("desk"), { ecmaVersion: 2019, sourceType: "script" });
    for (const program of [builtCode(), desk])
      simple(program, {
        CallExpression({ callee, arguments: [first] }) {
          if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
          if (!/^create(HtmlOutput|Template)FromFile$/.test(callee.property.name)) return;
          if (first?.type === "Literal") pages.push(first.value);
          else pages.push(callee.property.name);
        },
      });
    expect(pages).toContain("sidebar");
    expect(pages.filter((page) => page === "createTemplateFromFile")).toHaveLength(1);
    for (const page of pages)
      if (page !== "createTemplateFromFile") expect(builtNames()).toContain(`${page}.html`);
  });
});

function calleeOf(call: Node): Node {
  return (call as CallExpression).callee;
}
