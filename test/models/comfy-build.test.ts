/** A film whose pictures are made by a ComfyUI server, through `vp build`: what is killed, forgotten or dropped on the way is made once. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startVp, type Finished } from "../rig/vp-process.ts";
import { GRAPH } from "./comfy-bench.ts";
import { startComfy, type FarComfy } from "./far/comfy.ts";

const NODE_TYPE = `import { defineNode, Image, Model, Type } from "vp/plugin";
export default defineNode({
  name: "draw", version: 1, summary: "Draw.",
  inputs: Type.Object({ prompt: Type.String(), near: Type.Array(Image(), { default: [] }), model: Model("image") }),
  outputs: Type.Object({ image: Image() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1 }],
  async run({ inputs: { prompt, near, model }, models }) {
    const { image } = await models.image({ model, prompt, size: { width: 320, height: 180 }, references: near });
    return { image };
  },
});
`;

const CLIP_TYPE = `import { defineNode, Image, Model, Type, Video } from "vp/plugin";
export default defineNode({
  name: "move", version: 1, summary: "Move.",
  inputs: Type.Object({ frames: Type.Array(Image()), model: Model("video") }),
  outputs: Type.Object({ video: Video() }),
  async run({ inputs: { frames: [firstFrame, lastFrame], model }, models }) {
    const { video } = await models.video({ model, prompt: "it moves", size: { width: 1280, height: 720 }, seconds: 2, fps: 24, firstFrame, lastFrame });
    return { video };
  },
});
`;

/** A portrait, and three frames that stay close to it. */
const FILM = `name: film
plugins: [./draw.ts]
params: { shots: { type: list, default: [one, two, three] } }
nodes:
  portrait: { uses: draw, with: { prompt: Ida } }
  frames:
    uses: draw
    for_each: "\${{ params.shots }}"
    as: shot
    key: "\${{ shot }}"
    with: { prompt: "\${{ shot }}", near: ["\${{ portrait.image }}"] }
    publish: "\${{ shot }}.png"
outputs: { one: "\${{ frames['one'].image }}" }
`;

function makeFilm(far: FarComfy) {
  const folder = mkdtempSync(join(tmpdir(), "vp-comfy-film-"));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "comfy"));
  write("draw.ts", NODE_TYPE);
  write("film.yaml", FILM);
  write("comfy/small.json", JSON.stringify(GRAPH));
  write("vp.yaml", `models: { image: comfy:small }
providers:
  comfy:
    url: ${far.url}
    models:
      small:
        operation: image
        workflow: ./comfy/small.json
        output: "9"
        slots:
          prompt: 6.inputs.text
          seed: 3.inputs.seed
          width: 5.inputs.width
          height: 5.inputs.height
          images: [{ at: 2.inputs.image, without: { 3.inputs.positive: ["6", 0] } }]
`);
  const vp = (...words: readonly string[]) => startVp(words, { cwd: folder, environment: { HOME: folder } });
  const begin = () => vp("build", "film.yaml", "--json");
  return { folder, write, vp, begin, build: () => begin().finished, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

test("a film is made with its pictures near each other, and a second build asks for nothing", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  ended(await film.build());
  assert.deepEqual(promptsOf(far).toSorted(), ["Ida", "one", "three", "two"]);
  assert.equal(far.uploads.length, 1, "the portrait, once for three frames");
  const count = far.requests.length;
  ended(await film.build());
  assert.equal(far.requests.length, count);
  for (const name of readdirSync(join(film.folder, ".vp/ac"), { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".json"))) {
    assert.ok(!readFileSync(join(film.folder, ".vp/ac", name), "utf8").includes(far.url), "a receipt names no server");
  }
});

test("T04 a build that was killed while its pictures wait takes them up, and hands nothing in again", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  far.held = true;
  const killed = film.begin();
  await until(() => far.accepted.length === 1);
  far.begin();
  far.finish();
  await until(() => far.accepted.length === 4);
  far.begin();
  killed.signal("SIGKILL");
  await killed.finished;
  far.finish();
  far.begin();
  far.finish();
  const resumed = film.begin();
  await until(() => far.requests.filter((line) => line === "GET /queue").length > 6);
  far.begin();
  far.finish();
  ended(await resumed.finished);
  assert.equal(far.accepted.length, 4);
});

test("T03 what was taken and never answered is found again by its key", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  far.misbehave("POST /prompt", (response) => void response.destroy(), "taken");
  ended(await film.build());
  assert.deepEqual(promptsOf(far).toSorted(), ["Ida", "one", "three", "two"]);
});

test("T01 to T07 killed at every point, each request is made once, and no person is asked", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  let kills = 0;
  for (const point of ["intent", "submitted", "accepted", "polled", "fetched", "blob", "receipt", "settled"]) {
    const environment = { HOME: film.folder, VP_FAILPOINT: `${point}:1:SIGKILL` };
    const killed = await startVp(["build", "film.yaml", "-j", "1"], { cwd: film.folder, environment, entry: join(import.meta.dirname, "../torture/failpoint.ts") }).finished;
    assert.ok(killed.exit === null || killed.exit === 0, `at ${point}: ${killed.stderr}`);
    kills += killed.exit === null ? 1 : 0;
  }
  assert.ok(kills >= 6, `${kills} kills`);
  ended(await film.build());
  assert.deepEqual(promptsOf(far).toSorted(), ["Ida", "one", "three", "two"]);
});

test("a restart of the server in mid-queue loses its queue: what was in it is handed in again, and no more", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  far.held = true;
  const building = film.begin();
  await until(() => far.accepted.length === 1);
  far.begin();
  far.finish();
  await until(() => far.accepted.length === 4);
  far.begin();
  far.finish();
  await building.event((event) => event.type === "call" && event.outcome === "answered" && far.accepted.length === 4 && event.address !== "portrait");
  far.held = false;
  far.restart();
  ended(await building.finished);
  assert.equal(far.accepted.length, 6, "two waited");
});

test("work that goes on at the server after Ctrl-C is taken out of its queue by vp cancel", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  far.held = true;
  const building = film.begin();
  await building.event((event) => event.type === "progress" && event.address === "portrait");
  building.signal("SIGINT");
  assert.equal((await building.finished).exit, 130);
  ended(await film.vp("cancel", "film.yaml").finished);
  assert.ok(far.requests.includes("POST /queue"), "it waited there");
  far.held = false;
  ended(await film.build());
  assert.equal(far.accepted.length, 5, "the portrait was handed in again");
});

test("sockets that break all the time hold up nothing", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  far.held = true;
  const building = film.begin();
  for (let made = 0; made < 4; made += 1) {
    await until(() => far.accepted.length > made);
    far.begin();
    await until(() => far.sockets.length > made);
    far.dropSockets();
    far.finish();
  }
  ended(await building.finished);
  assert.equal(far.accepted.length, 4);
});

test("another take gets another seed, and an edited workflow draws everything anew", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  ended(await film.build());
  ended(await film.vp("take", "film.yaml", "frames[two]").finished);
  ended(await film.build());
  const seeds = far.accepted.filter(({ graph }) => graph["6"]?.inputs["text"] === "two").map(({ graph }) => graph["3"]?.inputs["seed"]);
  assert.equal(new Set(seeds).size, 2, seeds.join());
  film.write("comfy/small.json", JSON.stringify({ ...GRAPH, "3": { ...GRAPH["3"], inputs: { ...GRAPH["3"].inputs, steps: 30 } } }));
  ended(await film.build());
  assert.equal(far.accepted.length, 9);
});

test("a workflow that does not fit is told before anything runs, where vp.yaml names it", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  film.write("comfy/small.json", JSON.stringify({ nodes: [], links: [] }));
  const { exit, stderr, stdout } = await film.build();
  assert.equal(exit, 2, stderr);
  assert.match(stderr + stdout, /the workflow of \\?"small\\?", is saved for ComfyUI.s editor.*vp\.yaml","line":7/s);
  assert.deepEqual(far.requests, []);
});

test("the workflow in the README is drawn by", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  const [, example = ""] = /<!-- test: workflow -->[^]*?```yaml vp\.yaml\n([^]*?)```/.exec(readFileSync(join(import.meta.dirname, "../../README.md"), "utf8")) ?? [];
  film.write("vp.yaml", example.replace("  comfy:\n", `  comfy:\n    url: ${far.url}\n`));
  const { "2": load, "8": near, ...others } = GRAPH;
  film.write("comfy/sdxl.json", JSON.stringify({ ...others, "10": load, "8": { ...near, inputs: { ...near.inputs, latent: ["10", 0] } } }));
  ended(await film.build());
  assert.deepEqual(promptsOf(far).toSorted(), ["Ida", "one", "three", "two"]);
});

test("the profile that ships makes pictures and clips, at an address and with a checkpoint of one's own", async () => {
  await using far = await startComfy();
  using film = makeFilm(far);
  film.write("move.ts", CLIP_TYPE);
  film.write("vp.yaml", `providers: { comfy: { url: "${far.url}", models: { flux-kontext: { set: { 1.inputs.unet_name: mine.safetensors } } } } }\n`);
  film.write("film.yaml", `name: film
plugins: [./draw.ts, ./move.ts]
nodes:
  portrait: { uses: draw, with: { prompt: Ida } }
  frame: { uses: draw, with: { prompt: Ida looks up, near: ["\${{ portrait.image }}", "\${{ portrait.image }}"] } }
  clip: { uses: move, with: { frames: ["\${{ portrait.image }}", "\${{ frame.image }}"] }, publish: clip.mp4 }
outputs: { clip: "\${{ clip.video }}" }
`);
  far.installed["unet_name"] = ["mine.safetensors", "wan2.2_i2v_high_noise_14B_fp8_scaled.safetensors", "wan2.2_i2v_low_noise_14B_fp8_scaled.safetensors"];
  ended(await film.vp("build", "film.yaml", "--profile", "comfy").finished);
  const [portrait, frame, clip] = far.accepted.map(({ graph }) => graph);
  assert.deepEqual(portrait?.["6"]?.inputs["conditioning"], ["4", 0], "without a reference");
  assert.deepEqual(frame?.["6"]?.inputs["conditioning"], ["33", 0], "with two");
  assert.equal(frame?.["40"]?.inputs["image"], "example.png", "of which nothing is made, so it need not be there");
  assert.deepEqual([clip?.["9"]?.inputs["width"], clip?.["9"]?.inputs["length"], clip?.["5"]?.inputs["text"]], [832, 33, "it moves"]);
  assert.equal(readFileSync(join(film.folder, "out/film/clip.mp4"), "utf8"), "a clip");
  assert.equal((await film.vp("build", "film.yaml", "--profile", "comfy").finished).exit, 0);
  assert.equal(far.accepted.length, 3);
});

function ended({ exit, stderr, stdout }: Finished): void {
  assert.equal(exit, 0, stderr + stdout.slice(-2000));
}

function promptsOf(far: FarComfy): readonly unknown[] {
  return far.accepted.map(({ graph }) => graph["6"]?.inputs["text"]);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
