/** What a scene turns on is in the picture: a throw, a run into arms, who stays down, an animal that calls, water that is looked into. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { expressionIn, poseIn } from "../../../plugins/board/acting.ts";
import { lastStagingOf } from "../../../plugins/board/last-staging.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { deedsOf, wordsAbout } from "../../../plugins/board/told.ts";
import { boardOf } from "./rig.ts";

const SHORE = `EXT. PARK - DAY

An autumn park. ANNA (8, blue coat) throws a stone into the air. REX, a big grey dog, lies down under the bench.

ANNA
Rex! Fetch!

Anna runs after the ball. Rex lifts his head.

A crow calls.

Anna sits down under an oak and hugs her knees.

EXT. PARK - NIGHT

GRANDFATHER (70) kneels and opens his arms. Anna runs to him.

GRANDFATHER
There you are.

EXT. LAKE - DUSK

The moon is mirrored in the water. Anna and Grandfather look into the water.
`;

async function stagings() {
  const { boards, characters } = await boardOf(SHORE);
  return boards.map(({ shots, place, crowd }) => shots.map((shot) => {
    const toStage = { shot, place, crowd, cast: characters, style: "" };
    const staging = stagingOf(toStage);
    return { shot, staging, last: lastStagingOf(toStage, staging), poses: Object.fromEntries(staging.figures.map(({ character, pose }) => [character, pose])) };
  }));
}

test("what is thrown has left the hand and flies, and what somebody runs after is ahead of them", async () => {
  const [day = []] = await stagings();
  const [thrown] = day;
  assert.equal(thrown?.poses.anna, "throwing");
  const stone = thrown?.staging.props.find(({ kind }) => kind === "stone");
  assert.ok(stone?.aloft !== undefined && stone.aloft > 0.3, "in the air");
  assert.equal(thrown?.staging.figures.find(({ character }) => character === "anna")?.holding, undefined);
  const chased = day.find(({ poses }) => poses.anna === "running");
  const [runner] = chased?.staging.figures.filter(({ character }) => character === "anna") ?? [];
  const ball = chased?.staging.props.find(({ kind }) => kind === "ball");
  assert.equal(Math.sign(ball?.x ?? 0), runner?.facing === "left" ? -1 : 1);
});

test("who lies stays down until they get up, and a face that answers what was done has its own shot", async () => {
  const [day = []] = await stagings();
  const answer = day.find(({ shot }) => shot.description === "Rex lifts his head.");
  assert.deepEqual(answer?.poses, { rex: "lying" });
});

test("an animal that is nobody's part is seen while it calls", async () => {
  const [day = []] = await stagings();
  assert.ok(day.some(({ shot }) => shot.insert === "crow"));
});

test("who hugs the knees sits on the ground, with the trunk behind", async () => {
  const [day = []] = await stagings();
  const huddled = day.find(({ poses }) => poses.anna === "huddled");
  assert.deepEqual(huddled?.staging.props.filter(({ note }) => note === "trunk").map(({ kind }) => kind), ["tree"]);
  assert.equal(huddled?.staging.figures[0]?.expression, "sad");
});

test("who is run to waits with open arms at one side and faces them; they stay on their knees, and the season lasts", async () => {
  const [, night = []] = await stagings();
  const [met, spoken] = night;
  assert.equal(met?.poses.grandfather, "welcoming");
  const [waits, comes] = ["grandfather", "anna"].map((id) => met?.staging.figures.find(({ character }) => character === id));
  assert.equal(comes?.facing, (waits?.x ?? 0) > (comes?.x ?? 0) ? "right" : "left");
  assert.notEqual(waits?.facing, comes?.facing);
  assert.equal(spoken?.poses.grandfather, "kneeling");
  assert.ok(met?.staging.place.features?.includes("autumn"));
});

test("who looks into water is in the picture of it", async () => {
  const [, , lake = []] = await stagings();
  assert.ok(lake.some(({ staging }) => staging.insert?.kind === "puddle" && staging.figures.length === 2));
});

test("what is heard from somewhere is done by nobody in the picture, and who cries out does not weep", () => {
  const people = [{ id: "maya", name: "Maya" }];
  const description = "Maya looks up. Somewhere outside, something small cries.";
  for (const read of [deedsOf, wordsAbout]) assert.equal(read({ description, people, speakers: [] }, { id: "maya", name: "Maya" }), "Maya looks up.");
  assert.equal(poseIn("Maya cries out.", { name: "Maya", holds: false }), "standing");
  assert.notEqual(expressionIn("Maya cries out.", "calm"), "crying");
  assert.equal(expressionIn("Maya cries.", "calm"), "crying");
});

test("who comes up behind somebody and is doubled over is seen with them, near and from the height of their eyes, and the camera goes no farther along", async () => {
  const { boards } = await boardOf(`EXT. BRIDGE - DAY

NOOR (17, female) sprints onto the bridge. She stops.

BRANDT (50, male) comes up behind her and bends over, out of breath.

NOOR
I have to deliver it.
`);
  const both = boards.at(-1)?.shots.find(({ description }) => /bends over/.test(description));
  assert.deepEqual([both?.size, both?.angle, both?.movement, both?.characters.length], ["MLS", "eye", "dolly_in", 2]);
});

test("who catches their breath is framed and posed like who is doubled over; who bends over to pick something up is neither", async () => {
  const walksUp = async (deed: string) => {
    const { boards: [board], characters: cast } = await boardOf(`EXT. ROAD - DAY\n\nMAYA (30) waits by the road.\n\nTOM (35) walks up, ${deed}.\n`);
    const shot = board?.shots.find(({ description }) => /walks up/.test(description));
    assert.ok(board && shot, deed);
    return { movement: shot.movement, pose: stagingOf({ ...board, shot, cast, style: "" }).figures.find(({ character }) => character === "tom")?.pose };
  };
  for (const deed of ["bends over, out of breath", "gasps for breath", "catching his breath", "hands on his knees"]) {
    const { movement, pose } = await walksUp(deed);
    assert.ok(movement !== "track" && pose === "winded", `${deed} ${movement} ${pose}`);
  }
  for (const deed of ["bends over, and picks up a coin", "bends over, picks up a coin"]) {
    const { movement, pose } = await walksUp(deed);
    assert.ok(movement === "track" && pose !== "winded", `${deed} ${movement} ${pose}`);
  }
});
