/** A chase between two walls: who runs along them, and what has crashed down there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const CHASE = "EXT. MARKET - DAY\n\nNOOR (17, female) looks over her shoulder.\n\nBRANDT (50, male) lifts his head.\n\nBRANDT\nStop!\n\nNoor runs.\n\nEXT. ALLEY - CONTINUOUS\n\nNoor races between brick walls. A cat jumps aside. Crates crash behind her.\n\nBrandt runs after her, panting.\n\nBRANDT\n(shouting)\nI only want to talk!\n\nNOOR\n(over her shoulder)\nThen talk faster!\n";

async function alley() {
  const { boards: [, board], characters } = await boardOf(CHASE);
  assert.ok(board);
  return board.shots.map((shot) => ({ shot, staging: stagingOf({ shot, place: board.place, crowd: false, cast: characters, style: "" }) }));
}

test("between walls one is seen to run along them from far off and from above, towards us, and whoever is ahead is nearest", async () => {
  const shots = await alley();
  const along = shots.filter(({ staging: { figures } }) => figures.some(({ facing }) => facing === "front"));
  assert.ok(along.length > 1);
  for (const { shot, staging: { figures } } of along) {
    assert.ok(shot.size === "LS" && shot.angle === (figures.length === 1 ? "eye" : "high"), `${shot.size} ${shot.angle}`);
    for (const { gaze, pose } of figures) assert.deepEqual([gaze, pose], [shot.looks, "running"]);
    const [noor, brandt] = ["noor", "brandt"].map((id) => figures.find(({ character }) => character === id));
    if (figures.length === 1) assert.equal(Math.sign(figures[0]?.x ?? 0), shot.looks === "left" ? -1 : 1);
    if (noor && brandt) assert.ok(noor.depth < brandt.depth && (shot.looks === "left") === noor.x < brandt.x);
  }
  // The others keep to the side they run to.
  assert.ok(shots.some(({ shot, staging: { figures } }) => figures.length > 0 && figures.every(({ facing }) => facing === shot.looks)));
});

test("who runs between walls alone and near us is beside one of them", async () => {
  const near = (await alley()).filter(({ shot, staging }) => (shot.size === "MCU" || shot.size === "MS") && staging.figures.length === 1);
  assert.ok(near.length > 0);
  for (const { staging: { figures } } of near) assert.ok(Math.abs(figures[0]?.x ?? 0) > 0.3);
});

test("what has crashed down behind somebody lies there in the pictures that show the ground", async () => {
  const shots = await alley();
  const falls = shots.findIndex(({ staging: { props } }) => props.some(({ note }) => note === "crates tumbling"));
  assert.ok(falls >= 0);
  const side = Math.sign(shots[falls]?.staging.props.find(({ kind }) => kind === "box")?.x ?? 0);
  for (const { shot, staging: { props } } of shots.slice(falls + 1)) {
    const lying = props.filter(({ kind }) => kind === "box");
    assert.deepEqual(lying.map(({ note }) => note), shot.size === "LS" || shot.size === "ELS" ? [`crates fallen to the ${side < 0 ? "left" : "right"}`] : [], shot.id);
    for (const { x } of lying) assert.equal(Math.sign(x), side);
  }
  assert.ok(shots.slice(falls + 1).some(({ shot }) => shot.size === "LS"));
  // Before it falls it stands on that side, in the wide pictures.
  for (const { shot, staging: { props } } of shots.slice(0, falls)) {
    const standing = props.filter(({ kind }) => kind === "box");
    assert.deepEqual(standing.map(({ note, x }) => [note, Math.sign(x)]), shot.size === "LS" || shot.size === "ELS" ? [["crates behind stacked", side]] : [], shot.id);
  }
});

test("in a corridor who runs alone runs across the picture to the door that is told of", async () => {
  const { boards: [board], characters } = await boardOf("INT. CORRIDOR - DAY\n\nA narrow corridor with a red elevator door. ZOE (22, female) runs up with a tall cactus in her arms.\n\nZOE\nHold the door!\n");
  const [shot] = board?.shots ?? [];
  assert.ok(board && shot);
  const { figures: [zoe] } = stagingOf({ shot, place: board.place, crowd: false, cast: characters, style: "" });
  assert.deepEqual([shot.size, shot.angle, zoe?.pose, zoe?.facing], ["LS", "eye", "running", shot.looks]);
});
