/** Who runs into something that bars the way and stops is a picture of its own; who stops for anything else is not. */
import assert from "node:assert/strict";
import test from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

function onRoad(told: string): string {
  return `EXT. ROAD - DAY

ADA (17, female, quick) ${told}

BERT (50, male) comes up behind her and bends over, out of breath.

BERT
Wait.
`;
}

test("who stops before what bars the way is seen alone with it, from beside the way, braking, startled, and still faces where they ran", async () => {
  const { boards: [road], characters: cast } = await boardOf(onRoad("races down the road. A tram blocks the way. She stops."));
  assert.ok(road);
  const [runs, stops, comes] = road.shots;
  assert.ok(runs && stops && comes);
  assert.match(runs.description, /A tram blocks the way\.$/);
  assert.deepEqual([stops.description, stops.size, stops.angle, stops.characters, stops.looks], ["Ada stops short before the tram.", "MLS", "low", ["ada"], runs.looks]);
  assert.deepEqual([comes.size, comes.angle], ["MLS", "eye"]);
  const { figures: [ada], props } = stagingOf({ ...road, shot: stops, cast, style: "" });
  assert.deepEqual([ada?.pose, ada?.expression, ada?.facing, ada?.gaze], ["braking", "surprised", runs.looks, runs.looks]);
  const tram = props.find(({ kind }) => kind === "tram");
  assert.ok(tram && tram.depth < 0.7 && Math.sign(tram.x) === (runs.looks === "left" ? -1 : 1));
});

test("a stop told by itself is seen so, too", async () => {
  const { boards: [road] } = await boardOf(onRoad("races down the road. A tram blocks the way.\n\nAda skids to a halt."));
  assert.equal(road?.shots[1]?.description, "Ada stops short before the tram.");
});

test("who has not run, whom nothing bars, or who stops doing something has no such picture", async () => {
  for (const told of ["walks down the road. A tram blocks the way. She stops.", "races down the road. She stops.", "races down the road. A tram blocks the way. She stops laughing."]) {
    const { boards: [road] } = await boardOf(onRoad(told));
    assert.ok(road?.shots.every(({ description }) => !/stops short/.test(description)), told);
  }
});
