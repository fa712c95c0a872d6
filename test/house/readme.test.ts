/** The README's own words work: its node type and its provider are used exactly as they stand there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { startVp } from "../rig/vp-process.ts";
import { HOUSE } from "./imports.ts";

const README = readFileSync(join(HOUSE, "README.md"), "utf8");

/** White, 16x16. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAAdSURBVDiNY/z///9/BgoAEyWaRw0YNWDUgMFkAABrygQcp+F1UwAAAABJRU5ErkJggg==", "base64");

/** The other side of the README's provider. No picture is ready before `finish`. */
async function openAtelier() {
  const charged: string[] = [];
  const polled = Promise.withResolvers<void>();
  const jobs = new Map<string, string>();
  const accept = (key: string, body: string): string => {
    const job = jobs.get(key) ?? `job-${charged.push(/ida|otto/i.exec(body)?.[0].toLowerCase() ?? body)}`;
    jobs.set(key, job);
    return job;
  };
  let ready = false;
  const server = createServer((request, response) => {
    if (request.headers.authorization !== "Bearer k-1") return response.writeHead(401).end();
    if (request.method === "POST") return void text(request).then((body) => response.end(accept(String(request.headers["idempotency-key"]), body)));
    if (request.url?.endsWith("/picture")) return response.end(PICTURE);
    polled.resolve();
    return response.end(JSON.stringify({ state: ready ? "done" : "painting" }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    charged,
    polled: polled.promise,
    finish: () => void (ready = true),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** A folder with the files that a marked part of the README holds. */
function folderOf(mark: string, names: readonly string[]) {
  const path = mkdtempSync(join(tmpdir(), "vp-readme-"));
  const files = filesMarked(mark);
  assert.deepEqual(Object.keys(files), names);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

/** The fenced files of a marked part of the README, by the name after their language. */
function filesMarked(mark: string): Readonly<Record<string, string>> {
  const [, part = ""] = new RegExp(`<!-- test: ${mark} -->([^]*?)<!-- /test -->`).exec(README) ?? [];
  return Object.fromEntries([...part.matchAll(/```\w+ (\S+)\n([^]*?)```/g)].map(([, name = "", text = ""]) => [name, text]));
}

test("the README's node type is made as it says", async () => {
  using folder = folderOf("custom node", ["poster.ts", "film.yaml"]);
  const built = spawnSync(process.execPath, [join(HOUSE, "runner/cli/launch.cjs"), "build", "film.yaml"], { cwd: folder.path, encoding: "utf8", timeout: 60_000 });
  assert.equal(built.status, 0, built.stderr + built.stdout);
  assert.equal(readFileSync(join(folder.path, "out/poster/poster.txt"), "utf8"), "THE LAMP\nIt only burns when nobody looks\n");
});

test("the README's provider is asked, priced, and paid once for each request, also by a build that was killed", async () => {
  using folder = folderOf("custom provider", ["atelier.ts", "vp.yaml"]);
  writeFileSync(join(folder.path, "portraits.yaml"), PORTRAITS);
  writeFileSync(join(folder.path, "two.fountain"), TWO);
  writeFileSync(join(folder.path, "package.json"), '{ "type": "commonjs" }'); // as npm init writes it
  await using atelier = await openAtelier();
  const vp = (...words: readonly string[]) => startVp([...words.slice(0, 1), "portraits.yaml", ...words.slice(1)], { cwd: folder.path, environment: { ATELIER_URL: atelier.url, ATELIER_KEY: "k-1", HOME: folder.path } });
  assert.match((await vp("check").finished).stderr, /^$/);

  const killed = vp("build", "--json");
  await atelier.polled;
  killed.signal("SIGKILL");
  await killed.finished;
  atelier.finish();
  const plan = await vp("plan").finished;
  assert.match(plan.stdout, /0\.08/, plan.stderr);
  const built = await vp("build").finished;
  assert.equal(built.exit, 0, built.stderr);
  assert.deepEqual(atelier.charged.toSorted(), ["ida", "otto"]);
  assert.deepEqual(readFileSync(join(folder.path, "out/portraits/otto.png")), PICTURE);
});

test("the README's command draws the pictures, and an edited one draws them again", async () => {
  using folder = folderOf("command model", ["draw.mjs", "vp.yaml"]);
  writeFileSync(join(folder.path, "portraits.yaml"), PORTRAITS);
  writeFileSync(join(folder.path, "two.fountain"), TWO);
  writeFileSync(join(folder.path, "white.png"), PICTURE);
  writeFileSync(join(folder.path, "sd"), `#!/bin/sh\necho once >> ${folder.path}/asked\nwhile [ "$1" != -o ]; do shift; done\ncp "$SD_MODEL" "$2"\n`, { mode: 0o755 });
  const environment = { PATH: `${folder.path}:${process.env["PATH"]}`, SD_MODEL: join(folder.path, "white.png"), HOME: folder.path };
  const build = () => startVp(["build", "portraits.yaml"], { cwd: folder.path, environment }).finished;
  const asked = () => readFileSync(join(folder.path, "asked"), "utf8").trimEnd().split("\n").length;
  const built = await build();
  assert.equal(built.exit, 0, built.stderr);
  assert.deepEqual(readFileSync(join(folder.path, "out/portraits/otto.png")), PICTURE);
  assert.equal(asked(), 2);
  writeFileSync(join(folder.path, "draw.mjs"), `${filesMarked("command model")["draw.mjs"]}// sharper\n`);
  assert.equal((await build()).exit, 0);
  assert.equal(asked(), 4);
  assert.equal((await build()).exit, 0);
  assert.equal(asked(), 4);
});

const PORTRAITS = `name: portraits
params:
  script: { type: file, default: two.fountain }
nodes:
  screenplay: { uses: screenplay.parse, with: { script: "\${{ params.script }}" } }
  cast: { uses: cast.extract, with: { screenplay: "\${{ screenplay.screenplay }}" } }
  portraits:
    uses: portrait.draw
    for_each: \${{ cast.characters }}
    as: who
    key: \${{ who.id }}
    with: { character: "\${{ who }}", size: { width: 16, height: 16 } }
    publish: \${{ who.id }}.png
outputs: { otto: "\${{ portraits['otto'].image }}" }
`;

const TWO = "INT. SHOP - DAY\n\nOTTO (68) looks up.\n\nOTTO\nYes?\n\nIDA (34) comes in.\n\nIDA\nHello.\n";

test("the README's node type is about fifteen lines", () => {
  const lines = filesMarked("custom node")["poster.ts"]?.trimEnd().split("\n").length ?? 0;
  assert.ok(lines <= 17, `${lines} lines`);
});

test("the README tells of every command", () => {
  for (const file of readdirSync(join(HOUSE, "runner/cli/commands"))) assert.ok(README.includes(`\`vp ${file.replace(/\.ts$/, "")}`), file);
});
