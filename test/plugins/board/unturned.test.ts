/** Backs that are not turned round, and looks far out: who stands how, read from a screenplay. */
import assert from "node:assert/strict";
import test from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const ANSWERED = `INT. HUT - NIGHT

BRUNO (50) polishes the lens. ALMA (40, wet hair, red coat) comes in with a lantern.

BRUNO
(without turning)
You are late.

ALMA
It is raining.

Far out on the sea a small light blinks. Both of them see it.

BRUNO
A ship!

ALMA ^
A ship!
`;

test("who speaks without turning has their back to the other and goes on with the cloth, and is answered behind the back", async () => {
  const { boards: [board], characters } = await boardOf(ANSWERED);
  assert.ok(board);
  const figuresOf = (shot: (typeof board.shots)[number]) => stagingOf({ shot, place: board.place, crowd: false, cast: characters, style: "" }).figures;
  const bruno = (shot: (typeof board.shots)[number] | undefined) => shot && figuresOf(shot).find(({ character }) => character === "bruno");
  const [said, answer] = board.shots.filter(({ angle }) => angle === "over_shoulder");
  assert.deepEqual([bruno(said)?.facing, bruno(said)?.pose], ["back", "reaching"]);
  assert.deepEqual([answer?.description, bruno(answer)?.facing === answer?.looks], ["Alma speaks to Bruno, whose back is turned.", true]);
  assert.ok(board.shots.every(({ characters: seen, wet = [] }) => !seen.includes("alma") || wet.includes("alma")), "wet as introduced");
  const out = board.shots.find(({ description }) => /see it/.test(description));
  assert.ok(out);
  assert.ok(out);
  assert.deepEqual(figuresOf({ ...out, size: "LS" }).map(({ pose }) => pose), ["walking", "reaching"]);
});
