import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FORMER_RULE_IDS } from "../src/detection/former-ids.ts";
import { atEndOfBlock } from "./insert.ts";

/** Something was asked for that cannot be made; the message says what can. */
export class ScaffoldError extends Error {}

/** Contents by path, from the project's folder on. */
type Files = Readonly<Record<string, string>>;

interface Scaffold {
  /** Made anew, the file that carries the name first. */
  made(name: string): Files;
  /** There already, and listing what there is. */
  entered(root: string, name: string): Files;
  /** The script that writes what follows from all of them. */
  readonly generator: string;
}

const SCAFFOLDS: ReadonlyMap<string, Scaffold> = new Map([
  [
    "rule",
    {
      made: (name) => ({
        [`src/detection/rules/${name}.ts`]: template("rule.ts.txt", name),
        [`test/detection/rules/${name}.test.ts`]: template("rule.test.ts.txt", name),
      }),
      entered: () => ({}),
      generator: "docs/generate-rules.ts",
    },
  ],
  [
    "report",
    {
      made: (name) => ({
        [`src/reports/kinds/${name}.ts`]: template("report.ts.txt", name),
        [`test/reports/kinds/${name}.test.ts`]: template("report.test.ts.txt", name),
        [`test/fixtures/reports/${name}.txt`]: template("report-fixture.txt", name),
      }),
      entered: reportEntries,
      generator: "docs/generate-reports.ts",
    },
  ],
]);

export const SCAFFOLD_KINDS = [...SCAFFOLDS.keys()];

/**
 * Makes the files of a new rule or kind of report, enters it where such are listed, and writes what is generated
 * from them. Nothing is written where one of the files exists.
 *
 * @param root the folder of the project
 * @param kind one of `SCAFFOLD_KINDS`
 * @param name small letters and digits, words joined by hyphens
 * @returns the files made or changed, from `root` on; generated ones apart
 * @throws {ScaffoldError} where kind or name are wrong, or the name is taken
 */
export function scaffold(root: string, kind: string, name: string): readonly string[] {
  const wanted = SCAFFOLDS.get(kind);
  if (wanted === undefined) {
    throw new ScaffoldError(`There is no "${kind}" to make: ${SCAFFOLD_KINDS.join(" or ")}.`);
  }
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || name === "index") {
    throw new ScaffoldError(`"${name}" is no name: small letters and digits, words joined by hyphens.`);
  }
  const made = wanted.made(name);
  const taken = Object.keys(made).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new ScaffoldError(`${taken} exists already.`);
  if (kind === "rule" && Object.hasOwn(FORMER_RULE_IDS, name)) {
    throw new ScaffoldError(
      `A rule was once called "${name}": sellers' settings lead elsewhere by that name.`,
    );
  }
  const files = { ...made, ...wanted.entered(root, name) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const paths = Object.keys(files);
  const code = paths.filter((path) => path.endsWith(".ts"));
  run("@biomejs/biome/bin/biome", root, ["check", "--write", "--vcs-enabled=false", ...code]);
  run("tsx/cli", root, [wanted.generator]);
  return paths;
}

function template(file: string, name: string): string {
  return readFileSync(new URL(`templates/${file}`, import.meta.url), "utf8")
    .replaceAll("__NAME__", name)
    .replaceAll("__CAMEL__", camelCase(name));
}

/** Where a kind of order report is named, told apart and described beside the others. */
function reportEntries(root: string, name: string): Files {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const recognising = "src/reports/recognise-kind.ts";
  const page = "docs/report-page.ts";
  const names = (language: string) => `src/locales/${language}/reports.ts`;
  const texts = (language: string) => `src/locales/${language}/report-files.ts`;
  const describedAs = (what: string, whereToGet: string) =>
    `    "${name}": {\n      name: reports.kindNames["${name}"],\n      what: "${what}",\n      whereToGet: "${whereToGet}",\n    },`;
  return {
    [recognising]: `import { ${camelCase(name)} } from "./kinds/${name}.ts";\n${read(recognising).replace(
      /(ORDER_REPORT_KINDS = \[[^\]]*?),?\s*\]/,
      `$1, ${camelCase(name)}]`,
    )}`,
    [names("ja")]: atEndOfBlock(read(names("ja")), "  kindNames: {", `    "${name}": "⟦レポートの名前⟧",`),
    [names("en")]: atEndOfBlock(read(names("en")), "  kindNames: {", `    "${name}": "⟦The report's name⟧",`),
    [texts("ja")]: atEndOfBlock(
      read(texts("ja")),
      "  kinds: {",
      describedAs("⟦どの注文が載るかを一、二文で⟧", "⟦セラーセントラルでの開き方⟧"),
    ),
    [texts("en")]: atEndOfBlock(
      read(texts("en")),
      "  kinds: {",
      describedAs("⟦Which orders it lists, in one or two sentences⟧", "⟦The way to it in Seller Central⟧"),
    ),
    [page]: atEndOfBlock(
      read(page),
      "const ABSENCE",
      `  "${name}": {\n    ja: "⟦載っていない注文について何が言えるか⟧",\n    en: "⟦What the absence of an order says⟧",\n  },`,
    ),
  };
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Runs the program of a package that the project has. */
function run(program: string, root: string, parameters: readonly string[]): void {
  const path = createRequire(import.meta.url).resolve(program);
  execFileSync(process.execPath, [path, ...parameters], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
