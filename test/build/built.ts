import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Comment, type FunctionDeclaration, type Program, parse } from "acorn";

const root = join(__dirname, "../..");

export type BuiltName = "Code.js" | "appsscript.json" | `${"desk" | "formulas" | "sidebar"}.html`;

/** A file of `dist/`, as it would be pushed. */
export function built(name: BuiltName): string {
  return readFileSync(join(root, "dist", name), "utf8");
}

export function builtNames(): BuiltName[] {
  return readdirSync(join(root, "dist")).sort() as BuiltName[];
}

/** The HTML files of `dist/` by name without ending, as the host takes them. */
export function builtHtml(): Record<string, string> {
  const pages = builtNames().filter((name) => name.endsWith(".html"));
  return Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), built(name)]));
}

/** The script in a part that Code.js loads where it is asked for. */
export function partScript(name: "desk" | "formulas"): string {
  return /<script>([\s\S]*)<\/script>/.exec(built(`${name}.html`))?.[1] ?? "";
}

export function builtCode(): Program {
  return parse(built("Code.js"), { ecmaVersion: 2019, sourceType: "script" });
}

/** The script that stands inside the sidebar's page. */
export function sidebarScript(): string {
  const scripts = [...built("sidebar.html").matchAll(/<script>([\s\S]*?)<\/script>/g)];
  return scripts.map(([, script]) => script ?? "").join("\n");
}

/** Something that Apps Script can call by name, and what stands above it. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The comment right above, without its first and last characters; `""` where there is none. */
  readonly comment: string;
}

/** What `src/addon/entry.js` assigns to the global object. */
export function declaredEntryPoints(): EntryPoint[] {
  const source = readFileSync(join(root, "src/addon/entry.js"), "utf8");
  const { program, commentAbove } = parseWithComments(source, "module");
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExpressionStatement") return [];
    const { expression } = statement;
    if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") return [];
    const { object, property } = expression.left;
    if (object.type !== "Identifier" || object.name !== "global" || property.type !== "Identifier") return [];
    if (expression.right.type !== "ArrowFunctionExpression") {
      throw new Error(`src/addon/entry.js: ${property.name} is not an arrow function`);
    }
    const parameters = expression.right.params.map((one) => source.slice(one.start, one.end));
    return [{ name: property.name, parameters, comment: commentAbove(statement.start) }];
  });
}

/** The top-level functions of Code.js, which any user of the sidebar can call. */
export function builtEntryPoints(): EntryPoint[] {
  const source = built("Code.js");
  const { program, commentAbove } = parseWithComments(source, "script");
  return program.body
    .filter((statement): statement is FunctionDeclaration => statement.type === "FunctionDeclaration")
    .map((one) => ({
      name: one.id.name,
      parameters: one.params.map((parameter) => source.slice(parameter.start, parameter.end)),
      comment: commentAbove(one.start),
    }));
}

function parseWithComments(source: string, sourceType: "module" | "script") {
  const comments: Comment[] = [];
  const program = parse(source, { ecmaVersion: 2019, sourceType, onComment: comments });
  const commentAbove = (position: number): string =>
    comments.find((one) => one.end <= position && source.slice(one.end, position).trim() === "")?.value ?? "";
  return { program, commentAbove };
}
