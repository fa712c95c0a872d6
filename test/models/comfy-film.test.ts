/** A film from its screenplay by the profile that ships for ComfyUI, with kills and a restart of the server on the way. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { canonicalJson } from "../../schema/json.ts";
import { makeSmallFilm } from "../film/small-film.ts";
import { smallClip } from "./far/clip.ts";
import { startComfy } from "./far/comfy.ts";

const SCRIPT = `INT. LIGHTHOUSE - NIGHT

OTTO (68) winds the lamp. It flickers.

OTTO
Not tonight.

The door blows open. IDA (34) stands there, wet.

IDA
There is a boat.
`;

test("a film is drawn and filmed by ComfyUI, each picture once, through three kills and a restart of the server", async () => {
  await using far = await startComfy();
  far.clip = await smallClip();
  await using film = await makeSmallFilm("pipelines/script2video.yaml", {}, ["--profile", "comfy", "--set", "script=small.fountain"]);
  await film.edit("vp.yaml", "http://127.0.0.1:8188", far.url);
  await writeFile(join(film.folder, "small.fountain"), SCRIPT);
  let before = 0;
  for (let kill = 1; kill <= 3; kill += 1) {
    await film.buildAndKill(kill, (event) => event.type === "call" && event.outcome === "answered" && event.model.startsWith("comfy:"));
    if (kill !== 2) continue;
    before = far.accepted.length;
    far.restart();
  }
  const built = await film.build();
  assert.equal(built.exit, 0, built.stdout.slice(-3000) + built.stderr);
  const graphs = far.accepted.map(({ graph }) => canonicalJson(graph));
  assert.ok(graphs.length >= 8, `${graphs.length} pictures and clips`);
  for (const made of [graphs.slice(0, before), graphs.slice(before)]) assert.equal(new Set(made).size, made.length, "only what the server forgot is made again");
  const rest = await film.build();
  assert.deepEqual([rest.exit, rest.ran, far.accepted.length], [0, [], graphs.length]);
  assert.ok((await film.read("out/script2video/film.mp4")).length > 10_000);
});
