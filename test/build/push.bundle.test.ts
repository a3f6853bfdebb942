import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "./built.ts";

const root = join(__dirname, "../..");
const scriptId = "1_not-a-real-project_0123456789012345678901234567890123456";

interface PushedFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

let server: Server;
let requests: string[];
let project: PushedFile[];
let directory: string;

beforeAll((done) => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push(`${request.method} ${request.url}`);
      if (request.method === "PUT") project = JSON.parse(Buffer.concat(chunks).toString("utf8")).files;
      response.setHeader("content-type", "application/json");
      const version = { versionNumber: 7, deploymentId: "AKfy-1", deploymentConfig: { versionNumber: 7 } };
      response.end(JSON.stringify({ scriptId, files: project, ...version }));
    });
  }).listen(0, "127.0.0.1", done);
});

afterAll((done) => {
  server.closeAllConnections();
  server.close(done);
});

beforeEach(() => {
  requests = [];
  project = [];
  directory = mkdtempSync(join(tmpdir(), "push-"));
  cpSync(join(root, "dist"), join(directory, "dist"), { recursive: true });
  cpSync(join(root, ".clasp.json"), join(directory, ".clasp.json"));
  cpSync(join(root, "setup.mjs"), join(directory, "setup.mjs"));
  mkdirSync(join(directory, "home"));
  writeFileSync(
    join(directory, "home", ".clasprc.json"),
    JSON.stringify({
      tokens: {
        default: {
          type: "authorized_user",
          client_id: "none",
          client_secret: "none",
          refresh_token: "none",
          access_token: "none",
          expiry_date: Date.UTC(2100, 0),
        },
      },
    }),
  );
});

afterEach(() => rmSync(directory, { recursive: true }));

describe("clasp push", () => {
  it("uploads exactly the files of dist, and nothing when they are already there", async () => {
    await node("setup.mjs", scriptId);

    const first = await push();
    expect(first).toContain("Pushed 5 files");
    expect(requests).toEqual([
      `GET /v1/projects/${scriptId}/content`,
      `PUT /v1/projects/${scriptId}/content`,
    ]);
    expect([...project].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: "appsscript", type: "JSON", source: built("appsscript.json") },
      { name: "Code", type: "SERVER_JS", source: built("Code.js") },
      { name: "desk", type: "HTML", source: built("desk.html") },
      { name: "formulas", type: "HTML", source: built("formulas.html") },
      { name: "sidebar", type: "HTML", source: built("sidebar.html") },
    ]);

    requests = [];
    const second = await push();
    expect(second).toContain("already up to date");
    expect(requests).toEqual([`GET /v1/projects/${scriptId}/content`]);
  });
});

describe("clasp after a push", () => {
  it("says as JSON which version it made and what it deployed, as npm run release reads it", async () => {
    await node("setup.mjs", scriptId, "--production");
    const project = ["--project", ".clasp.production.json", "--json"];
    expect(JSON.parse(await clasp("create-version", "1.2.3", ...project))).toMatchObject({
      versionNumber: 7,
    });
    const deploying = ["create-deployment", "--versionNumber", "7", "--description", "1.2.3"];
    expect(JSON.parse(await clasp(...deploying, ...project))).toMatchObject({ deploymentId: "AKfy-1" });
    expect(JSON.parse(await clasp(...deploying, "--deploymentId", "AKfy-1", ...project))).toMatchObject({
      deploymentId: "AKfy-1",
    });
    expect(requests).toEqual([
      `POST /v1/projects/${scriptId}/versions`,
      `POST /v1/projects/${scriptId}/deployments`,
      `PUT /v1/projects/${scriptId}/deployments/AKfy-1`,
    ]);
  });
});

/** As `npm run push` does after the build, but to the server of this test. */
function push(): Promise<string> {
  return clasp("push", "--force", "--project", ".clasp.local.json");
}

function clasp(...parameters: string[]): Promise<string> {
  const preload = require.resolve("./clasp-to-local-server.cjs");
  const program = join(root, "node_modules/@google/clasp/build/src/index.js");
  return node("--require", preload, program, ...parameters);
}

function node(...parameters: string[]): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const home = join(directory, "home");
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    LOCAL_API: `http://127.0.0.1:${port}/`,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, { cwd: directory, env: environment }, (error, output, errors) => {
      if (error) reject(new Error(`${error.message}\n${output}\n${errors}`));
      else resolve(output + errors);
    });
  });
}
