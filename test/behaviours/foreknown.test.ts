/** B20: what a plan carries out by itself to know what follows: vp's own small work, in memory, and no more of it than is quick. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { makeRig, type Rig } from "../rig/rig.ts";

const SCRIPT = "INT. HALL - DAY\n\nA lamp.\n\nINT. ROOM - DAY\n\nANNA (40) waits.\n";
const SECOND = "\n\nINT. ROOM - DAY\n\nANNA (40) waits.";

const PARSED = `name: film
plugins: [./rig-plugin.mjs]
params: { script: { type: file, default: script.fountain } }
nodes:
  screenplay:
    uses: screenplay.parse
    with: { script: "\${{ params.script }}" }
`;

const GATED = `${PARSED}  look:
    uses: gate
    with: { subject: "\${{ screenplay.screenplay.scenes }}" }
  frames:
    uses: rig.frame
    for_each: "\${{ look.subject }}"
    as: scene
    key: "\${{ scene.id }}"
    with: { picture: "\${{ scene.elements[0].text }}", style: "\${{ file('style.txt') }}" }
`;

test("B20 a gate behind what is foreknown is open to plan, status and gates as it is to the build", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED, "script.fountain": SCRIPT });
  assert.equal((await rig.build()).exit, 3);
  assert.equal((await rig.vp("approve", "pipeline.yaml", "look")).exit, 0);
  assert.equal((await rig.build()).exit, 0);
  await rig.edit("script.fountain", SECOND, "");
  const plan = await rig.vp("plan", "pipeline.yaml");
  assert.doesNotMatch(plan.stdout, /waits|up to \$/, plan.stderr);
  assert.match(plan.stdout, /Nothing to pay: 1 instance to run/);
  assert.doesNotMatch((await rig.vp("status", "pipeline.yaml")).stdout, /waits for you|asks/);
  assert.match((await rig.vp("gates", "pipeline.yaml")).stdout, /look  lets pass/);
  const built = await rig.build();
  assert.deepEqual([built.exit, built.ran, built.charges], [0, ["screenplay"], 0], built.stdout);
});

const FOREIGN = `import { defineProvider } from "vp/plugin";
export default defineProvider({ name: "near", embedded: true, text: { async generate() {
  await fetch("AT");
  return { text: "{}" };
} } });
`;

test("B20 a plan asks nobody's provider but vp's own, whatever it says of itself", async () => {
  const pipeline = `${PARSED.replace("[./rig-plugin.mjs]", "[./near.ts]")}  cast: { uses: cast.extract, with: { screenplay: "\${{ screenplay.screenplay }}" } }
  page: { uses: exec, with: { command: "echo \${{ size(cast.characters) }} > p.txt", outputs: { page: p.txt } } }
`;
  let asked = 0;
  const service = createServer((_, response) => void response.end(String(asked += 1)));
  await new Promise<void>((resolve) => void service.listen(0, "127.0.0.1", resolve));
  const address = service.address();
  const at = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  await using rig = await makeRig({ "vp.yaml": "models: { text: \"near:m\" }\n", "near.ts": FOREIGN.replace("AT", at), "pipeline.yaml": pipeline, "script.fountain": SCRIPT });
  assert.match(lineOf(await plainPlan(rig), "page"), /deferred/);
  service.close();
  assert.equal(asked, 0);
});

test("B20 what is only foreknown is no result: nothing of it is put back over a published file", async () => {
  const pipeline = `${PARSED}    publish: { json: script.json }
  page: { uses: exec, with: { command: "echo \${{ size(screenplay.screenplay.scenes) }} > p.txt", outputs: { page: p.txt } } }
`;
  await using rig = await makeRig({ "pipeline.yaml": pipeline, "script.fountain": SCRIPT });
  assert.equal((await rig.build()).exit, 0);
  const before = await rig.read("out/film/script.json");
  await rig.edit("script.fountain", SECOND, "");
  for (const drop of [["--drop"], []]) {
    const adopted = await rig.vp("adopt", "pipeline.yaml", "out/film/script.json", ...drop);
    assert.equal(adopted.exit, 2, adopted.stdout);
    assert.match(adopted.stdout + adopted.stderr, /screenplay has no result yet/);
  }
  assert.equal(await rig.read("out/film/script.json"), before);
});

const LISTED = `name: film
params: { reel: { type: file, default: reel.bin } }
nodes:
  list: { uses: checksums.list, with: { parts: { reel: "\${{ params.reel }}" } } }
  page: { uses: exec, with: { command: "echo page > p.txt", inputs: { list: "\${{ list.list }}" }, outputs: { page: p.txt } } }
`;

test("B20 a plan leaves the workspace as it is, and reads no large file", async () => {
  await using rig = await makeRig({ "pipeline.yaml": LISTED, "reel.bin": "short" });
  const before = await rig.files();
  assert.doesNotMatch(lineOf(await plainPlan(rig), "page"), /deferred/);
  assert.deepEqual(await rig.files(), before);
  await rig.write("reel.bin", Buffer.alloc((1 << 20) + 1));
  assert.match(lineOf(await plainPlan(rig), "page"), /deferred/);
});

test("B20 a plan tries what fails once, however often the node is tried in a build", async () => {
  const pipeline = PARSED.replace("uses: screenplay.parse", "uses: screenplay.parse\n    retry: 5");
  await using rig = await makeRig({ "pipeline.yaml": `${pipeline}  page: { uses: exec, with: { command: "echo \${{ size(screenplay.screenplay.scenes) }} > p.txt", outputs: { page: p.txt } } }\n`, "script.fountain": "" });
  const began = performance.now();
  assert.match(lineOf(await plainPlan(rig), "page"), /deferred/);
  // Five more tries wait for half a minute.
  assert.ok(performance.now() - began < 25_000, "it waited");
});

test("B20 a plan carries out so much and no more, and says the same each time", async () => {
  const many = JSON.stringify(Array.from({ length: 1100 }, (_, index) => `p${String(index).padStart(4, "0")}`));
  const pipeline = `name: film
params: { parts: { type: list, default: ${many} } }
nodes:
  list: { uses: checksums.list, for_each: "\${{ params.parts }}", as: part, key: "\${{ part }}", with: { parts: { part: "\${{ part }}" } } }
  page: { uses: checksums.list, for_each: "\${{ params.parts }}", as: part, key: "\${{ part }}", with: { parts: { part: "\${{ list[part].list }}" } } }
`;
  await using rig = await makeRig({ "pipeline.yaml": pipeline });
  const known = async (): Promise<readonly string[]> => {
    const { events, stderr } = await rig.vp("plan", "pipeline.yaml", "--json");
    const planned = events.flatMap((event) => (event.type === "instance-changed" && event.to === "planned" && event.address.startsWith("page") ? [event.address] : []));
    assert.ok(planned.length > 0, stderr);
    return planned.sort();
  };
  const first = await known();
  assert.deepEqual([first.length, first[0], first.at(-1)], [1000, "page[p0000]", "page[p0999]"]);
  assert.deepEqual(await known(), first);
});

async function plainPlan(rig: Rig): Promise<string> {
  const { stdout, stderr } = await rig.vp("plan", "pipeline.yaml");
  return stdout + stderr;
}

function lineOf(text: string, node: string): string {
  return text.split("\n").find((line) => line.trimStart().startsWith(`${node} `)) ?? `no line for "${node}" in:\n${text}`;
}
