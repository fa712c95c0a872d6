/** Where no word is said: the face after the hands, what was opened in the hands that opened it, the reader among those who are there, and what hangs on the wall all the while. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const WORKSHOP = `INT. WORKSHOP - DAY

OTTO (60, brown coat) hangs the green umbrella on a hook. He winds a tiny watch and smiles.

The door opens. NELL (8, blue dress) comes in with a clock in her arms.

Otto opens the clock. Inside there is a folded letter.

INSERT - THE LETTER

Nell reads the letter. She begins to cry. Otto kneels beside her.
`;

test("a silent scene shows the face after the hands, the thing in the hands that opened it, and the reader with the others", async () => {
  const { boards, characters } = await boardOf(WORKSHOP);
  const [scene] = boards.map(({ shots, place, crowd }) => shots.map((shot) => ({ shot, staging: stagingOf({ shot, place, crowd, cast: characters, style: "" }) })));
  const shots = scene ?? [];
  const at = (text: string) => shots.find(({ shot }) => shot.description.startsWith(text));
  assert.deepEqual([at("He winds")?.staging.insert?.kind, at("He smiles")?.staging.figures[0]?.expression, at("He smiles")?.staging.figures[0]?.gaze], ["watch", "happy", "down"]);
  assert.deepEqual(at("Inside")?.shot.characters, ["otto"]);
  // Near enough for eyes and sheet, with who looks on.
  const reads = at("Nell reads");
  assert.deepEqual([reads?.shot.size, reads?.shot.angle, reads?.shot.characters.toSorted()], ["MLS", "eye", ["nell", "otto"]]);
  const readerAnd = ["nell", "otto"].map((id) => reads?.staging.figures.find(({ character }) => character === id));
  assert.deepEqual(readerAnd.map((figure) => [figure?.gaze === "down", figure?.expression]), [[true, "neutral"], [false, "tender"]]);
  assert.deepEqual([at("She begins")?.shot.size, at("She begins")?.staging.figures[0]?.gaze], ["CU", "down"]);
  // Nobody smiles at tears: he feels with her, and has a hand out to her.
  const consoling = at("Otto kneels")?.staging.figures.find(({ character }) => character === "otto");
  assert.deepEqual([consoling?.expression, consoling?.reach !== undefined, at("Otto kneels")?.staging.figures.find(({ character }) => character === "nell")?.reach], ["sad", true, undefined]);
  for (const text of ["He winds", "He smiles", "Inside"]) assert.deepEqual(at(text)?.staging.props.filter(({ kind }) => kind === "umbrella").map(({ note }) => note), ["hung green umbrella"], text);
});

test("the umbrella that is held over somebody is seen with both faces", async () => {
  const { boards, characters } = await boardOf(`${WORKSHOP}\nEXT. SQUARE - DAY\n\nNell and Otto stand before the tower and look up. Snow begins to fall.\n\nOtto opens the green umbrella over Nell. They laugh.\n`);
  const [snows] = boards.flatMap(({ shots, place, crowd }) => shots.filter(({ description }) => description.startsWith("Snow begins")).map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "" })));
  assert.deepEqual(snows?.figures.map(({ gaze, expression }) => [gaze, expression]), [["up", "surprised"]]);
  const shot = boards.flatMap(({ shots }) => shots).find(({ description }) => description.startsWith("Otto opens the green"));
  assert.deepEqual([shot?.size, shot?.angle, shot?.characters.length], ["MS", "eye", 2]);
  const [scene] = boards.filter(({ shots }) => shots.some((each) => each === shot));
  const staging = shot && scene ? stagingOf({ shot, place: scene.place, crowd: scene.crowd, cast: characters, style: "" }) : undefined;
  const holder = staging?.figures.find(({ holding }) => holding === "umbrella");
  // Nobody said that he kneels: he stands, and the other arm is about the child.
  assert.deepEqual([holder?.over, holder?.pose === "kneeling", holder?.reach !== undefined], ["nell", false, true]);
  // So far apart in height their looks meet up and down.
  assert.deepEqual([holder?.gaze, staging?.figures.find(({ character }) => character === "nell")?.gaze], ["down", "up"]);
});

test("who comes to the door is seen past who is in the room, who kneels to somebody past them, and what was opened stays open in the hand", async () => {
  const { boards, characters } = await boardOf(WORKSHOP.replace("comes in with", "stands there with"));
  const shots = boards.flatMap(({ shots: all, place, crowd }) => all.map((shot) => ({ shot, staging: stagingOf({ shot, place, crowd, cast: characters, style: "" }) })));
  const at = (text: string) => shots.find(({ shot }) => shot.description.startsWith(text));
  const [door, kneels] = [at("The door opens"), at("Otto kneels")];
  assert.deepEqual([door?.shot.size, door?.shot.angle, door?.shot.focus], ["LS", "over_shoulder", "nell"]);
  assert.equal(door?.staging.figures.find(({ character }) => character === "otto")?.facing, "back");
  assert.deepEqual([kneels?.shot.size, kneels?.shot.angle, kneels?.shot.focus], ["MS", "over_shoulder", "otto"]);
  const otto = kneels?.staging.figures.find(({ character }) => character === "otto");
  assert.deepEqual([otto?.pose, otto?.holding], ["kneeling", "clock"]);
  assert.match(otto?.held_note ?? "", /\bopen\b/);
  for (const each of [door, kneels]) assert.ok(each?.staging.props.some(({ note }) => note === "hung green umbrella"));
});
