/** Who runs into open arms is in them once all is said, and whoever else came lies beside the two. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const MET = `EXT. GARDEN - NIGHT

IRA (34, long coat) kneels and opens her arms. PIP (6, red cap) and MOSS, a small grey dog, run to her.

IRA
Where were you?

PIP
Out.

Moss yawns and lies down.
`;

async function stagingsOf(script: string) {
  const { boards, characters } = await boardOf(script);
  return boards.flatMap(({ shots, place, crowd }) => shots.map((shot) => ({ shot, staging: stagingOf({ shot, place, crowd, cast: characters, style: "" }) })));
}

test("who has run to somebody that kneels with open arms is held by them in the next picture of all without words", async () => {
  const shots = await stagingsOf(MET);
  const last = shots.at(-1);
  assert.deepEqual(last?.staging.figures.map(({ character, pose }) => [character, pose]), [["moss", "lying"], ["ira", "hugging"], ["pip", "hugging"]]);
  for (const { shot, staging } of shots.slice(0, -1)) assert.ok(staging.figures.every(({ pose }) => pose !== "hugging"), shot.description);
});

test("who only kneels is not held, nor is who runs to somebody that does not open their arms", async () => {
  for (const script of [MET.replace(" and opens her arms", ""), MET.replace("run to her", "stand still")]) {
    const shots = await stagingsOf(script);
    assert.ok(shots.every(({ staging }) => staging.figures.every(({ pose }) => pose !== "hugging")), script);
  }
});
