/** B28, B29: models that reword, and fields that carry no meaning, make nothing stale. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

const STEADY = FILM.replace("rig.script", "rig.steady_script");
const SHOTS = `name: film
params:
  shots:
    type: list
    default:
      - { id: a, line: 1, picture: a lamp, mood: calm }
      - { id: b, line: 2, picture: a hand, mood: calm }
plugins: [./rig-plugin.mjs]
nodes:
  frame:
    uses: rig.shot_frame
    for_each: "\${{ params.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { shot: "\${{ shot }}" }
    publish: "\${{ shot.id }}.png"
`;

test("B28 one edited line re-buys one frame and one clip, however much the model rewords", async () => {
  await using rig = await makeRig({ "pipeline.yaml": STEADY });
  rig.server.wording = "drifting";
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran], [0, ["clip[b]", "frame[b]", "join", "script"]], second.stderr);
  assert.deepEqual(second.charged.map((ask) => ask.operation), ["text", "image", "video"]);

  await rig.edit("brief.txt", "nothing moves", "a curtain moves");
  const third = await rig.build();
  assert.deepEqual([third.exit, third.ran], [0, ["clip[c]", "frame[c]", "join", "script"]], third.stderr);
  assert.deepEqual((await rig.build()).ran, []);
});

test("without prior every shot of a rewording model is bought again", async () => {
  await using rig = await makeRig();
  rig.server.wording = "drifting";
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  assert.equal((await rig.build()).charges, 7);
});

test("B29 an undeclared field and a provenance field may change as they like", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SHOTS });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 2], first.stderr);
  await rig.edit("pipeline.yaml", "line: 1, picture: a lamp, mood: calm", "line: 8, picture: a lamp, mood: tense");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0], second.stderr);
  await rig.edit("pipeline.yaml", "picture: a lamp", "picture: a candle");
  const third = await rig.build();
  assert.deepEqual([third.exit, third.ran, third.charges], [0, ["frame[a]"], 1], third.stderr);
});
