/** `makers(…)` in expressions: who had a part in a film, told anew when that changes, and no longer of who has none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFIG, FILM } from "../rig/baseline.ts";
import { came, decide } from "../rig/decided.ts";
import { picture } from "../rig/given-files.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

/** What is told is written down by a node of its own, which therefore runs when it is told anew, and never else. */
const CREDITED = FILM.replace("outputs:\n", `  credits:
    uses: exec
    with: { command: 'printf %s "$VP_IN_BY" > by.json', inputs: { by: "\${{ makers([join.film]) }}" }, outputs: { by: by.json } }
    publish: { by: by.json }
outputs:
`);

const MODELS = ["image mock:painter", "text mock:writer", "video mock:camera"];

async function told(rig: Rig): Promise<readonly string[]> {
  const makers: readonly Readonly<Record<string, unknown>>[] = JSON.parse(await rig.read("out/film/by.json"));
  return makers.map(({ by, operation, model, how, kind, count }) => (by === "model" ? `${operation} ${model}` : `${count} ${kind} ${how}`));
}

test("a film tells its models; a person's picture as soon as it is used, and no more when it is dropped", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CREDITED, "my.png": picture("mine") });
  await rig.build();
  assert.deepEqual(await told(rig), MODELS);
  assert.doesNotMatch(await rig.read("out/film/by.json"), /frame|clip\[|rig/, "no name of the film's own is in it");
  came(await rig.build(), { ran: [] });
  await decide(rig, "use", "frame[b]", "my.png");
  came(await rig.build(), { ran: ["clip[b]", "credits", "join"], charges: 1 });
  assert.deepEqual(await told(rig), [...MODELS, "1 image given"]);
  assert.match((await rig.vp("build", "pipeline.yaml")).stdout, /nothing to do|up to date/i);
  await decide(rig, "use", "frame[b]", "--drop");
  came(await rig.build(), { ran: [] });
  assert.deepEqual(await told(rig), MODELS);
});

test("a model whose every work was replaced is told no more, and an edit beside who wrote first", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CREDITED, "my.png": picture("mine"), "other.png": picture("another") });
  await rig.build();
  for (const [frame, file] of [["a", "my.png"], ["b", "my.png"], ["c", "other.png"]] as const) await decide(rig, "use", `frame[${frame}]`, file);
  await rig.build();
  assert.deepEqual(await told(rig), [...MODELS.slice(1), "3 image given"]);
  await decide(rig, "edit", "script", "--value", "shots[1].motion=it waves");
  await rig.build();
  assert.deepEqual(await told(rig), [...MODELS.slice(1), "3 image given", "1 text changed"]);
});

test("what is told is who answered: a fallback in place of the model that was wanted", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CREDITED, "vp.yaml": CONFIG.replace("video: mock:camera", "video: [mock:camera, mock:handheld]") });
  rig.server.when({ operation: "video" }, ({ model }) => (model === "mock:camera" ? { type: "transient", retryAfterMs: 1 } : { type: "answer", value: "a shaky hand" }));
  assert.equal((await rig.build()).exit, 0);
  assert.deepEqual(await told(rig), ["image mock:painter", "text mock:writer", "video mock:handheld"]);
});
