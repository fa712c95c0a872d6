/** What befalls a scene in a moment has a picture of its own, and what it leaves behind stays. Read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { gazeIn } from "../../../plugins/board/looks.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { changedBy, featuresIn } from "../../../plugins/film/types-features.ts";
import { hourBefore, hourIn } from "../../../plugins/film/types-hours.ts";
import { boardOf } from "./rig.ts";

const shotsOf = async (script: string) => (await boardOf(script)).boards.flatMap(({ shots }) => shots);

test("a jolt is tilted, its lights stay out until they come back, and doors stay as they were left", async () => {
  const shots = await shotsOf("INT. TRAIN - NIGHT\n\nLEO (30) and IDA (40) sit by the window. The lamps flicker. The train stops with a jolt.\n\nLEO\nWhat was that?\n\nThe lights come back. Ida laughs.\n");
  const jolt = shots.find(({ description }) => description.includes("jolt"));
  assert.deepEqual([jolt?.angle, jolt?.characters], ["dutch", ["leo", "ida"]]);
  assert.deepEqual(shots.map(({ state = [] }) => state.includes("failing_light")), shots.map((_, at) => at > 0 && at < shots.length - 1));
  assert.deepEqual(changedBy("The lift door is closing.", []), ["closing_doors"]);
  assert.deepEqual(changedBy("A boot stops the door.", ["closing_doors"]), ["open_doors"]);
});

test("a hand that stops a door is seen by itself, in the sleeve of whose it is; so is a thing whose sight moves somebody", async () => {
  const shots = await shotsOf("INT. CORRIDOR - DAY\n\nIDA (40) hurries to the lift doors.\n\nIDA\nWait for me!\n\nA foot stops the door. LEO (30) holds a cake.\n\nIda looks at the cake. She begins to laugh.\n");
  assert.deepEqual(shots.filter(({ insert }) => insert !== undefined).map(({ insert, characters }) => [insert, characters]), [["hand at the door", ["leo"]], ["cake", []]]);
  const laughing = shots.find(({ description }) => description === "She begins to laugh, looking at the cake.");
  assert.deepEqual([laughing?.characters, gazeIn(laughing?.description ?? "", "right")], [["ida"], "down"]);
});

test("a clock shows the hour that is told, and a minute less before it comes to it", () => {
  assert.deepEqual(["The clock jumps to nine.", "It is half past three by the clock.", "The clock shows a quarter to one.", "The clock strikes midnight.", "At nine she leaves."].map(hourIn), ["9:00", "3:30", "12:45", "12:00", undefined]);
  assert.deepEqual([hourBefore("9:00"), hourBefore("1:00")], ["8:55", "12:55"]);
});

test("a counter, neon and wet ground are told by their words; who takes a call among others turns away from them, unless they sit", async () => {
  assert.deepEqual(featuresIn("He sits down at the counter. Neon in the puddles."), ["wet_ground", "neon", "counter"]);
  const place = { kind: "bar", setting: "INT", name: "BAR", time: "night", weather: "clear", mood: "calm" } as const;
  const calling = async (stays: string) => {
    const { boards: [board], characters } = await boardOf(`INT. BAR - NIGHT\n\nIDA (40) ${stays} at the counter. LEO (30) wipes a glass.\n\nLEO\nAnother one, or is it late?\n\nIDA\nOne more.\n\nIDA\n(into the phone)\nYes, I am here.\n\nShe closes her eyes.\n`);
    return (board?.shots ?? []).slice(-2).map((shot) => stagingOf({ shot, place, crowd: false, cast: characters, style: "" }).figures[0]);
  };
  const figures = await calling("sits");
  assert.deepEqual(figures.map((figure) => [figure?.pose, figure?.facing]), [["phone", "right"], ["phone", "right"]]);
  assert.equal((await calling("stands"))[0]?.facing, "left");
  assert.equal(figures[1]?.eyes, "closed");
});

test("who shouts, calls out or is out of breath has the mouth open, each in their way, and nobody else; how that is felt is another thing", async () => {
  const { boards: [board], characters } = await boardOf("EXT. STREET - DAY\n\nIDA (40) waits.\n\nIda calls out to somebody far away.\n\nIda is afraid, and screams.\n\nIda leans on the wall, out of breath.\n");
  const place = { kind: "street", setting: "EXT", name: "STREET", time: "day", weather: "clear", mood: "calm" } as const;
  const ways = [[/calls out/, "calling"], [/screams/, "shouting"], [/out of breath/, "gasping"]] as const;
  const figures = (board?.shots ?? []).flatMap((shot) => stagingOf({ shot, place, crowd: false, cast: characters, style: "" }).figures.map((figure) => ({ told: ways.find(([words]) => words.test(shot.description))?.[1], ...figure })));
  assert.deepEqual(figures.map(({ mouth }) => mouth), figures.map(({ told }) => told));
  assert.deepEqual([...new Set(figures.flatMap(({ mouth }) => mouth ?? []))], ["calling", "shouting", "gasping"]);
  assert.equal(figures.find(({ mouth }) => mouth === "shouting")?.expression, "afraid");
});

test("who bakes alone has the oven before them", async () => {
  const { boards: [board] } = await boardOf("INT. BAKERY - NIGHT\n\nELI, an old robot, kneads dough. The dough tears.\n");
  assert.deepEqual([...new Set(board?.shots.filter(({ characters }) => characters.length > 0).map(({ looks }) => looks))], ["left"]);
});
