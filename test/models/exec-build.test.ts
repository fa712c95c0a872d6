/** Commands as models, through `vp build`: what they cost, what a kill leaves, and that they end with vp. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { booksOf } from "../torture/ledger-of.ts";
import { gone } from "../torture/processes.ts";
import { makeRig, type Rig } from "../rig/rig.ts";
import { partsOf, PLUGIN } from "./contract-film.ts";

const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjbtwAAAABJRU5ErkJggg==";

/** Notes what it is asked, and waits as long as there is a file that says so. */
const DRAW = `import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
const asked = JSON.parse(await text(process.stdin));
const folder = process.env.FOLDER;
appendFileSync(folder + "/asked", asked.prompt + " " + asked.seed + "\\n");
console.log(JSON.stringify({ log: "pid " + process.pid }));
while (existsSync(folder + "/wait")) await new Promise((resolve) => setTimeout(resolve, 20));
writeFileSync(asked.output, Buffer.from("${PICTURE}", "base64"));
console.log(JSON.stringify({ result: { file: FILE } }));
`;

async function makeFilm(settings: string, { parts = ["one"], file = "asked.output" } = {}): Promise<Rig> {
  const rig = await makeRig({
    "pipeline.yaml": `name: film\nplugins: [./contract-plugin.mjs]\nparams:\n  parts: { type: list, default: ${JSON.stringify(parts)} }\nnodes:\n${partsOf("image")}`,
    "contract-plugin.mjs": PLUGIN,
    "vp.yaml": `models: { image: exec:draw }\nproviders: { exec: { models: { draw: { operation: image, command: [node, ./draw.mjs], environment: [FOLDER]${settings} } } } }\n`,
    "draw.mjs": DRAW.replace("FILE", file),
  });
  await rig.write(".env", `FOLDER=${rig.folder}\n`);
  return rig;
}

async function askedIn(rig: Rig): Promise<readonly string[]> {
  return (await rig.read("asked")).trimEnd().split("\n").map((line) => line.split(" ")[2] ?? "").toSorted();
}

/** The number of the process that draws, once it does. */
async function drawingIn(begun: ReturnType<Rig["begin"]>): Promise<number> {
  const event = await begun.event((each) => each.type === "log" && each.line.startsWith("pid "));
  return event?.type === "log" ? Number(event.line.slice(4)) : 0;
}

test("T35 a command that costs something is stopped at a limit, and goes on when that is raised", async () => {
  await using rig = await makeFilm(", price: 0.25", { parts: ["one", "two", "three"] });
  const plan = await rig.vp("plan", "pipeline.yaml");
  assert.match(plan.stdout, /0\.75/);
  const capped = await rig.build("--max-cost", "0.6");
  assert.equal(capped.exit, 3, capped.stdout + capped.stderr);
  assert.equal((await askedIn(rig)).length, 2);
  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  assert.deepEqual(await askedIn(rig), ["one", "three", "two"]);
  assert.equal(booksOf(rig).committed, 0.75);
});

test("T02 a command that may have cost something when vp was killed is asked again by a person alone, and ends with vp", async () => {
  await using rig = await makeFilm(", price: 0.25");
  await rig.write("wait", "");
  const begun = rig.begin();
  const pid = await drawingIn(begun);
  await begun.kill9();
  await gone(pid);
  await rig.remove("wait");
  assert.equal((await rig.build()).exit, 3);
  assert.deepEqual(await askedIn(rig), ["one"]);
  assert.equal((await rig.vp("resolve", "pipeline.yaml", "part[one]", "--resend")).exit, 0);
  assert.equal((await rig.build()).exit, 0);
  assert.deepEqual(await askedIn(rig), ["one", "one"]);
});

test("T02 a command that is free is asked again by itself, with the same seed", async () => {
  await using rig = await makeFilm("");
  await rig.write("wait", "");
  const begun = rig.begin();
  const pid = await drawingIn(begun);
  await begun.kill9();
  await gone(pid);
  await rig.remove("wait");
  assert.equal((await rig.build()).exit, 0);
  const lines = (await rig.read("asked")).trimEnd().split("\n");
  assert.deepEqual([lines.length, new Set(lines).size], [2, 1]);
});

test("T25 what a command claims to have written elsewhere is not taken", async () => {
  await using rig = await makeFilm("", { file: '"/etc/hostname"' });
  const built = await rig.build();
  assert.equal(built.exit, 1);
  assert.match(built.stdout, /hostname[^\n]*outside|outside[^\n]*hostname/);
});

test("T37 a variable that a command may see is in nothing that is kept or told", async () => {
  await using rig = await makeFilm("", { parts: ["one"] });
  await rig.edit("vp.yaml", "[FOLDER]", "[FOLDER, DRAW_API_KEY]");
  await rig.write(".env", `FOLDER=${rig.folder}\nDRAW_API_KEY=key-0123456789abcdef\n`);
  await rig.edit("draw.mjs", "console.log(JSON.stringify({ log:", 'console.error("with " + process.env.DRAW_API_KEY);\nconsole.log(JSON.stringify({ log:');
  const built = await rig.build();
  assert.equal(built.exit, 0, built.stdout + built.stderr);
  const { ".env": _own, ...files } = await rig.files();
  assert.deepEqual(Object.entries(files).filter(([, content]) => content.includes("key-0123456789abcdef")).map(([path]) => path), []);
  assert.doesNotMatch(built.stdout + built.stderr, /key-0123456789abcdef/);
});
