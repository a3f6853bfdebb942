/**
 * The rooms of the house and what each may use. `types` may be used as types only; `npm` lists the packages
 * that may be bundled with the room; `node` rooms run in Node. Sentences (`locales`) are for everyone.
 */
const rooms = {
  // fflate unpacks gzip and zip.
  "src/reports": { npm: ["fflate"] },
  // Observations, of orders and of stock, and their bounds are the words that reports and orders share.
  "src/orders": {
    uses: ["src/reports/limits.ts", "src/reports/observation.ts", "src/reports/stock-batch.ts"],
    types: ["src/reports"],
  },
  "src/detection": { uses: ["src/orders"] },
  "src/inquiries": { uses: ["src/orders"], types: ["src/detection"] },
  // valibot checks what Amazon answers.
  "src/connectors": { uses: ["src/reports"], npm: ["valibot"] },
  // valibot checks notes that another version may have left.
  "src/sheets": {
    uses: ["src/reports", "src/orders", "src/detection", "src/inquiries", "src/connectors"],
    npm: ["valibot"],
  },
  "src/addon": {
    uses: ["src/reports", "src/orders", "src/detection", "src/inquiries", "src/connectors", "src/sheets"],
    npm: ["valibot"],
  },
  // What an entry of a setting means is the same wherever it is typed.
  "src/sidebar": {
    uses: ["src/reports", "src/addon/calls.ts", "src/detection/setting-value.ts"],
    npm: ["preact"],
  },
  "src/cli": { uses: ["src/reports", "src/orders", "src/detection", "src/inquiries"], node: true },
  "src/locales": {},
};

const startsWith = (paths) => `^(${paths.map((path) => `${path.replaceAll(".", "\\.")}(/|$)`).join("|")})`;

const roomRules = Object.entries(rooms).flatMap(
  ([room, { uses = [], types = [], npm = [], node = false }]) => {
    const known = [room, "src/locales", ...uses];
    const inRoom = { path: startsWith([room]) };
    const packages = npm.map((name) => `^node_modules/${name}/`);
    return [
      {
        name: `${room}: other rooms`,
        severity: "error",
        from: inRoom,
        to: {
          pathNot: [startsWith([...known, ...types]), "(^|/)node_modules/"],
          dependencyTypesNot: ["core"],
          couldNotResolve: false,
        },
      },
      ...types.map((path) => ({
        name: `${room}: only types of ${path}`,
        severity: "error",
        from: inRoom,
        to: {
          path: startsWith([path]),
          ...(uses.length > 0 ? { pathNot: startsWith(uses) } : {}),
          dependencyTypesNot: ["type-only"],
        },
      })),
      {
        name: `${room}: packages`,
        severity: "error",
        from: inRoom,
        to: { path: "(^|/)node_modules/", pathNot: packages },
      },
      ...(node
        ? []
        : [
            {
              name: `${room}: not in Node`,
              severity: "error",
              from: inRoom,
              to: { dependencyTypes: ["core"] },
            },
          ]),
    ];
  },
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "every file has a room",
      severity: "error",
      from: { path: "^src/", pathNot: startsWith(Object.keys(rooms)) },
      to: {},
    },
    {
      name: "the preview knows only the build's output",
      severity: "error",
      from: { path: "^preview/" },
      to: { path: "^src/" },
    },
    {
      name: "the synthetic shop knows Amazon's files, not our reading of them",
      severity: "error",
      from: { path: "^bench/shop/" },
      to: { path: "^src/" },
    },
    {
      // Their browser draws the pictures of the docs, too.
      name: "only tests, and what measures the sidebar in a browser, use tests",
      severity: "error",
      from: { pathNot: "^(test|bench/browser)/" },
      to: { path: "^test/", pathNot: "^test/browser\\.ts$" },
    },
    {
      // Apps Script's own classes hand out each other, and so do those that stand in for them.
      name: "no cycles",
      severity: "error",
      from: { pathNot: "^preview/host/services/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      // The preview's build makes the module `fonts` out of the packages' font files, the add-on's `rule-help` out of
      // the rules.
      name: "everything resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(fonts|rule-help)$" },
    },
    {
      name: "packages are declared",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
    },
  },
};
