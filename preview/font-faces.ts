import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

/** Arial where the machine has it, or what stands in for it on Linux; by weight. */
const LOCAL_ARIAL: Readonly<Record<400 | 700, string>> = {
  400: 'local("Arial"), local("Liberation Sans")',
  700: 'local("Arial Bold"), local("Arial-BoldMT"), local("Liberation Sans Bold")',
};

/**
 * Answers `import "fonts"` with one font that covers Japanese, so that a machine without Japanese fonts shows the
 * same as any other. Arial, the font of a new Google spreadsheet, gets its Japanese characters from it as well: a
 * canvas knows one family only.
 */
export const fontFaces: Plugin = {
  name: "font-faces",
  setup(build) {
    build.onResolve({ filter: /^fonts$/ }, ({ path }) => ({ path, namespace: "font-faces" }));
    build.onLoad({ filter: /.*/, namespace: "font-faces" }, () => {
      const directory = dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/400.css"));
      const contents = `${facesOf(directory, 400)}\n${facesOf(directory, 700)}`;
      return { contents, loader: "css", resolveDir: directory };
    });
  },
};

/** Of faces whose characters overlap, the last one wins. */
function facesOf(directory: string, weight: 400 | 700): string {
  const noto = readFileSync(join(directory, `${weight}.css`), "utf8").replace(
    /, url\([^)]*\.woff\)[^;]*/g,
    "",
  );
  return `${noto}
${noto.replaceAll("'Noto Sans JP'", "Arial")}
@font-face {
  font-family: Arial;
  font-weight: ${weight};
  src: ${LOCAL_ARIAL[weight]}, url(./files/noto-sans-jp-latin-${weight}-normal.woff2) format("woff2");
  unicode-range: U+0000-00FF;
}`;
}
