/**
 * Makes a release: `npm run release -- patch|minor|major [--dry-run]`.
 *
 * What can be taken back comes first: checks, version and changelog, the build, commit and tag, the files of both
 * Apps Script projects. What cannot, a version there and its deployment, comes last. A failure before that takes
 * commit and tag back; one after it says what is there and how to go on.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const PARTS = ["major", "minor", "patch"];
const USAGE = `npm run release -- ${PARTS.join("|")} [--dry-run]`;
const DEV = ".clasp.local.json";
const PRODUCTION = ".clasp.production.json";
const CHANGED = ["package.json", "package-lock.json", "CHANGELOG.md"];

/** Ends the release; the message says why and what to do. */
class ReleaseError extends Error {}

try {
  release(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string[]} parameters of the command line */
function release(parameters) {
  const dryRun = parameters.includes("--dry-run");
  const [part, ...more] = parameters.filter((parameter) => parameter !== "--dry-run");
  if (!PARTS.includes(part) || more.length > 0) throw new ReleaseError(USAGE);
  const version = nextVersion(JSON.parse(read("package.json")).version, part);
  const tag = `v${version}`;

  for (const [file, how] of [
    [DEV, "npm run setup -- SCRIPT_ID"],
    [PRODUCTION, "npm run setup -- SCRIPT_ID --production"],
  ]) {
    if (!existsSync(join(root, file))) throw new ReleaseError(`${file} is missing. Make it: ${how}`);
  }
  const { scriptId, deploymentId } = JSON.parse(read(PRODUCTION));
  if (scriptId === JSON.parse(read(DEV)).scriptId) {
    throw new ReleaseError(`${DEV} and ${PRODUCTION} name the same Apps Script project.`);
  }
  if (git("status", "--porcelain").trim() !== "") {
    throw new ReleaseError("There are changes that are not committed: commit them, or put them away, first.");
  }
  if (git("tag", "--list", tag).trim() !== "") throw new ReleaseError(`The tag ${tag} exists already.`);
  const changelog = withRelease(read("CHANGELOG.md"), version, new Date().toISOString().slice(0, 10));
  say("clasp: who is signed in");
  // It ends well also where nobody is.
  if (!JSON.parse(clasp("show-authorized-user", "--json")).loggedIn) {
    throw new ReleaseError("Nobody is signed in to Google: npx clasp login");
  }
  say("npm test");
  run("npm", ["test"], "A test or check failed.");

  if (dryRun) {
    const deploying = deploymentId === undefined ? "a new deployment" : `deployment ${deploymentId}`;
    const plan = [
      `would write ${version} into ${CHANGED.join(", ")}, build dist/, commit and tag ${tag},`,
      `would push dist/ to the projects of ${DEV} and ${PRODUCTION},`,
      `would create a version in the latter and point ${deploying} to it.`,
    ];
    console.log(`Dry run, nothing was changed:\n${plan.join("\n")}`);
    return;
  }

  const start = git("rev-parse", "HEAD").trim();
  let tagged = false;
  try {
    write("package.json", withVersion(read("package.json"), version, 1));
    write("package-lock.json", withVersion(read("package-lock.json"), version, 2));
    write("CHANGELOG.md", changelog);
    say("build dist/");
    run(process.execPath, ["build.mjs"], "The build failed.");
    say(`commit and tag ${tag}`);
    git("commit", "--quiet", "--message", `Release ${version}`, "--", ...CHANGED);
    git("tag", "--annotate", tag, "--message", `Release ${version}`);
    tagged = true;
    say(`push to the project of ${DEV}`);
    clasp("push", "--force", "--project", DEV);
    say(`push to the project of ${PRODUCTION}`);
    clasp("push", "--force", "--project", PRODUCTION);
  } catch (error) {
    if (tagged) git("tag", "--delete", tag);
    // Nothing but this release's own changes is lost: there were no others.
    git("reset", "--quiet", "--hard", start);
    throw new ReleaseError(
      `${error.message}\nNothing was released; commit and tag are taken back. ` +
        "Files that were pushed stay in their project until the next push; users see only deployed versions.",
    );
  }

  const versioning = ["create-version", version, "--project", PRODUCTION];
  const deployingOf = (number) => [
    "create-deployment",
    "--versionNumber",
    String(number),
    "--description",
    version,
    ...(deploymentId === undefined ? [] : ["--deploymentId", deploymentId]),
    "--project",
    PRODUCTION,
  ];
  const inWords = (command) => `npx clasp ${command.join(" ")}`;
  say("create a version");
  const versionNumber = answer(
    "versionNumber",
    `Nothing was deployed; commit and tag ${tag} stay. Go on with: ${inWords(versioning)} and, with the number that it ` +
      `says, ${inWords(deployingOf("NUMBER"))}`,
    versioning,
  );
  say(`deploy version ${versionNumber}`);
  const deploying = deployingOf(versionNumber);
  const deployed = answer(
    "deploymentId",
    `Version ${versionNumber} is there, but may not be deployed. Go on with: ${inWords(deploying)}`,
    deploying,
  );
  write(
    PRODUCTION,
    `${JSON.stringify({ ...JSON.parse(read(PRODUCTION)), deploymentId: deployed }, null, 2)}\n`,
  );
  console.log(
    [
      `Released ${version} as version ${versionNumber} (deployment ${deployed}).`,
      "Left to do: git push --follow-tags; in the Marketplace SDK's App Configuration, enter the version number",
      `${versionNumber} for the Sheets add-on (docs/marketplace/checklist.md).`,
    ].join("\n"),
  );
}

/**
 * @param {string} version three numbers
 * @param {string} part which of them goes up; those behind it become 0
 */
function nextVersion(version, part) {
  const raised = PARTS.indexOf(part);
  return version
    .split(".")
    .map((number, index) => (index < raised ? Number(number) : index === raised ? Number(number) + 1 : 0))
    .join(".");
}

/** The package file with the version in its first so many places, and not a byte else. */
function withVersion(text, version, places) {
  let left = places;
  return text.replace(/"version": "[^"]*"/g, (found) => {
    left -= 1;
    return left < 0 ? found : `"version": "${version}"`;
  });
}

/** What stands under Unreleased, moved under the version's own heading. */
function withRelease(text, version, day) {
  const heading = "## [Unreleased]\n";
  const start = text.indexOf(heading);
  if (start < 0) throw new ReleaseError("CHANGELOG.md has no heading ## [Unreleased].");
  const from = start + heading.length;
  const next = text.indexOf("\n## [", from);
  const until = next < 0 ? text.length : next + 1;
  const changes = text.slice(from, until).trim();
  if (!/^- /m.test(changes)) {
    throw new ReleaseError("CHANGELOG.md tells nothing under ## [Unreleased]: say there what changed.");
  }
  const earlier = text.slice(until);
  return `${text.slice(0, from)}\n## [${version}] - ${day}\n\n${changes}\n${earlier === "" ? "" : `\n${earlier}`}`;
}

/** One value of what clasp answers as JSON. */
function answer(name, otherwise, parameters) {
  let said;
  try {
    said = clasp(...parameters, "--json");
    const value = JSON.parse(said)[name];
    if (value !== undefined && value !== null) return value;
  } catch (error) {
    throw new ReleaseError(`${error.message}\n${otherwise}`);
  }
  throw new ReleaseError(`clasp did not tell the ${name}:\n${said}\n${otherwise}`);
}

function clasp(...parameters) {
  const program = join(root, "node_modules/@google/clasp/build/src/index.js");
  return run(process.execPath, [program, ...parameters], `clasp ${parameters[0]} failed.`);
}

function git(...parameters) {
  return run("git", parameters, `git ${parameters[0]} failed.`);
}

/** @throws {ReleaseError} with what the program said */
function run(program, parameters, failure) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
    shell: program === "npm" && process.platform === "win32",
  });
  if (status !== 0) {
    const said = [error?.message, stdout, stderr].filter(Boolean).join("\n").trim();
    throw new ReleaseError(`${failure}\n${said.split("\n").slice(-40).join("\n")}`.trim());
  }
  return stdout;
}

function say(step) {
  console.log(`… ${step}`);
}

function read(file) {
  return readFileSync(join(root, file), "utf8");
}

function write(file, text) {
  writeFileSync(join(root, file), text);
}
