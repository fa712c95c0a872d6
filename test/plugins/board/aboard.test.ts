/** Who is in a boat out on the water: told by the scene that follows, staged with the boat. Read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const AT_SEA = "EXT. ROCKS - NIGHT\n\nIDA (40) and LEO (30) throw a rope together to a small boat that tosses in the storm.\n\nIDA\n(shouting)\nPull!\n\nLEO ^\nPull!\n\n";
const PLACE = { kind: "sea", setting: "EXT", name: "ROCKS", time: "night", weather: "storm", mood: "tense" } as const;

/** The stagings of the shots of the first scene. */
async function stagedAtSea(next: string) {
  const { boards: [board], characters } = await boardOf(`${AT_SEA}${next}`);
  return (board?.shots ?? []).map((shot) => ({ shot, characters, staging: stagingOf({ shot, place: PLACE, crowd: false, cast: characters, style: "" }) }));
}

test("whom the next scene shows first, drenched and wrapped up, was in the boat: as they look, wet, and not wrapped up yet", async () => {
  const shots = await stagedAtSea("INT. KITCHEN - DAWN\n\nA GIRL (9, wet red hair, wrapped in a green blanket) sits by the stove.\n\nGIRL\nThank you.\n");
  const withBoat = shots.filter(({ shot }) => /\bboat\b/.test(shot.description));
  assert.ok(withBoat.length > 1);
  for (const { staging, characters } of withBoat) {
    const [girl, other] = staging.aboard ?? [];
    assert.deepEqual([girl?.character, girl?.look, girl?.wet, girl?.mouth, other], ["girl", characters.find(({ id }) => id === "girl")?.figure.look, true, "calling", undefined]);
    assert.notEqual(girl?.wardrobe.type, "blanket");
    assert.ok(staging.figures.every(({ character }) => character !== "girl"));
  }
});

test("nobody is in it whom the next scene shows dry, or the film has shown before, or where nobody has it on a rope", async () => {
  const dry = await stagedAtSea("INT. KITCHEN - DAWN\n\nA GIRL (9, red hair) sits by the stove.\n\nGIRL\nGood morning.\n");
  const known = await stagedAtSea("INT. KITCHEN - DAWN\n\nIda, soaked, sits by the stove.\n\nIDA\nWe were late.\n");
  assert.deepEqual([...dry, ...known].filter(({ staging }) => staging.aboard !== undefined), []);
  const { boards } = await boardOf("EXT. ROCKS - NIGHT\n\nIDA (40) looks out. A small boat tosses far out.\n\nINT. KITCHEN - DAWN\n\nA GIRL (9, wet red hair) sits by the stove.\n\nGIRL\nThank you.\n");
  assert.ok(boards.every(({ shots }) => shots.every(({ aboard }) => aboard === undefined)));
});

test("who is pulled out of a boat was in it when it was made out far off, and in no other light", async () => {
  const film = (line: string) => `INT. LAMP ROOM - NIGHT\n\nIDA (40) and LEO (30) stand at the window. Far out on the sea a small light blinks.\n\nIDA\n${line}\n\n${AT_SEA.replace("IDA (40) and LEO (30)", "Ida and Leo")}INT. KITCHEN - DAWN\n\nA GIRL (9, wet red hair, wrapped in a green blanket) sits by the stove.\n\nGIRL\nThank you.\n`;
  const seen = async (line: string) => (await boardOf(film(line))).boards[0]?.shots.filter(({ aboard }) => aboard?.includes("girl") === true) ?? [];
  const shots = await seen("A boat!");
  assert.ok(shots.length > 0);
  assert.ok(shots.every(({ description, characters }) => description.includes("light") && !characters.includes("girl")));
  assert.deepEqual(await seen("A star!"), []);
});
