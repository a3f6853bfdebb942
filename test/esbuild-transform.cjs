const { transformSync } = require("esbuild");

/** Compiles one TypeScript, JSX or ES module to CommonJS for jest. Types are checked by tsc, not here. */
module.exports = {
  process(source, filename) {
    const { code } = transformSync(source, {
      sourcefile: filename,
      loader: filename.endsWith("x") ? "tsx" : "ts",
      format: "cjs",
      target: "node20",
      sourcemap: "inline",
      jsx: "automatic",
      jsxImportSource: "preact",
      define: { "import.meta.url": "importMetaUrl", "import.meta.dirname": "__dirname" },
      banner: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    });
    return { code };
  },
};
