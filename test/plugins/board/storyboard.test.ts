/** A storyboard by the rules of coverage, steady under edits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import storyboard from "../../../plugins/board/storyboard-plan.ts";
import { shotsAScene, shotsOfScenes } from "../../../plugins/board/storyboard-limits.ts";
import { boardOf, runNode } from "./rig.ts";

const KITCHEN = `INT. KITCHEN - NIGHT

A small kitchen. ADA (40, female) stands at the stove. BEN (12, male) sits at the table.

BEN
Is it ready yet, or do I have to sleep here?

ADA
(smiling)
It is ready when the kettle says that it is ready.

The kettle whistles.

BEN
Now it has said so, very loudly indeed.

Ada lifts the pot and carries it to the table.

ADA
Then call your sister, and wash those hands.
`;

test("a scene opens wide, shows each line once in order, and never repeats size and angle", async () => {
  const [board] = (await boardOf(KITCHEN)).boards;
  const shots = board?.shots ?? [];
  assert.equal(shots[0]?.size, "LS");
  assert.deepEqual(shots.flatMap(({ dialogue }) => dialogue.map(({ character }) => character)), ["ben", "ada", "ben", "ada"]);
  for (const [at, shot] of shots.entries()) {
    const before = shots[at - 1];
    assert.ok(!before || before.size !== shot.size || before.angle !== shot.angle, `shots ${before?.id} and ${shot.id} are framed alike`);
  }
});

test("nobody changes sides: left and right are the scene's, in every shot", async () => {
  const { boards, screenplay } = await boardOf(KITCHEN);
  const axis = screenplay.scenes[0]?.cast ?? [];
  for (const shot of boards[0]?.shots ?? []) {
    assert.deepEqual(shot.characters, axis.filter((id) => shot.characters.includes(id)));
    if (shot.focus !== undefined) assert.equal(shot.looks, shot.focus === axis[0] ? "right" : "left");
  }
});

test("a thing that does something by itself is an insert", async () => {
  const [board] = (await boardOf(KITCHEN)).boards;
  const insert = board?.shots.find((shot) => shot.insert !== undefined);
  assert.equal(insert?.insert, "kettle");
  assert.deepEqual(insert?.characters, []);
});

test("a shot lasts at least as long as its words take", async () => {
  const [board] = (await boardOf(KITCHEN)).boards;
  for (const { dialogue, seconds } of board?.shots ?? []) {
    const words = dialogue.reduce((sum, { line }) => sum + line.split(" ").length, 0);
    assert.ok(seconds >= words / 2.4);
  }
});

test("a limit of shots is kept and every line is still heard", async () => {
  const [board] = (await boardOf(KITCHEN, { max_shots: 3 })).boards;
  assert.ok((board?.shots.length ?? 9) <= 3);
  assert.equal(board?.shots.flatMap(({ dialogue }) => dialogue).length, 4);
});

test("the same scene gives the same board", async () => {
  assert.deepEqual((await boardOf(KITCHEN)).boards.map(({ shots }) => shots), (await boardOf(KITCHEN)).boards.map(({ shots }) => shots));
});

test("a reworded line changes its own shot alone, and no picture", async () => {
  const before = (await boardOf(KITCHEN)).boards[0]?.shots ?? [];
  const after = (await boardOf(KITCHEN.replace("very loudly indeed", "and rather rudely too"))).boards[0]?.shots ?? [];
  assert.equal(after.length, before.length);
  const changed = after.filter((shot, at) => JSON.stringify(shot) !== JSON.stringify(before[at]));
  assert.deepEqual(changed.map(({ dialogue }) => dialogue[0]?.character), ["ben"]);
  const picture = (shot: (typeof after)[number]) => ({ ...shot, dialogue: shot.dialogue.map(({ character }) => character), seconds: 0, source_text: "" });
  assert.deepEqual(after.map(picture), before.map(picture));
});

test("an edited action changes its own shot alone", async () => {
  const before = (await boardOf(KITCHEN)).boards[0]?.shots ?? [];
  const after = (await boardOf(KITCHEN.replace("carries it to the table", "walks over with it"))).boards[0]?.shots ?? [];
  const changed = after.filter((shot, at) => JSON.stringify(shot) !== JSON.stringify(before[at]));
  assert.equal(changed.length, 1);
  assert.match(changed[0]?.description ?? "", /walks over/);
});

test("with a model that rewords everything, unchanged shots come back word for word and a new line keeps its picture", async () => {
  const { screenplay, characters, boards } = await boardOf(KITCHEN);
  const prior = boards[0];
  const edited = (await boardOf(KITCHEN.replace("very loudly indeed", "and rudely"))).screenplay;
  const scene = edited.scenes[0];
  assert.ok(prior && scene && screenplay);
  const shots = prior.shots.map((shot) => ({
    elements: [...shot.elements], silent: shot.dialogue.length === 0, camera: shot.camera, size: "ELS", angle: "high", movement: "static", description: "Something else entirely.",
    variation: "large", characters: [...shot.characters], focus: shot.focus ?? "", insert: shot.insert ?? "", sound: "wind", seconds: 9, transition: "cut",
  }));
  const asked = { scene, cast: characters, requirement: "", max_shots: 16, model: "mock:llm" };
  const again = await runNode(storyboard, asked, { answer: () => ({ shots }), prior: prior });
  assert.deepEqual(again.shots.map(({ description, size }) => [description, size]), prior.shots.map(({ description, size }) => [description, size]));
  assert.ok(again.shots.some(({ dialogue }) => dialogue.some(({ line }) => line.includes("rudely"))));
});

test("an answer that leaves a line unheard is repaired once, and then refused with both reasons", async () => {
  const { screenplay, characters } = await boardOf(KITCHEN);
  const scene = screenplay.scenes[0];
  assert.ok(scene);
  const prompts: string[] = [];
  const lone = { elements: [0], silent: false, camera: "wide", size: "LS", angle: "eye", movement: "static", description: "A kitchen.", variation: "small", characters: ["nobody"], focus: "", insert: "", sound: "", seconds: 3, transition: "cut" };
  const asked = { scene, cast: characters, requirement: "", max_shots: 16, model: "mock:llm" };
  await assert.rejects(
    runNode(storyboard, asked, { answer: ({ prompt }) => (prompts.push(prompt), { shots: [lone] }) }),
    /neither does its repair: nobody in the scene has the id "nobody".*element 1 is spoken in 0 shots/,
  );
  assert.equal(prompts.length, 2);
  assert.match(prompts[1] ?? "", /What is wrong with it:\n- nobody in the scene/);
});

test("a limit for the film is shared among its scenes; none leaves the usual", () => {
  assert.equal(shotsAScene("Fast-paced with no more than 20 shots.", 4), 5);
  assert.equal(shotsAScene("at most six shots per scene", 4), 6);
  assert.equal(shotsAScene("make it warm", 4), 20);
});

test("rain is heard in every shot that it is drawn in, until it stops, and a raincoat is none", async () => {
  const soundsOf = async (script: string) => (await boardOf(script)).boards.flatMap(({ shots }) => shots.map(({ sound }) => /\brain\b/.test(sound)));
  const people = "MARA (30) and TOM (40) wait.";
  const talk = "MARA\nHello.\n\nTOM\nHello.\n\nMara looks up.\n";
  const wet = await soundsOf(`EXT. FIELD - DAY\n\nIt is raining hard now. ${people}\n\n${talk}`);
  assert.ok(wet.length > 2 && wet.every(Boolean), wet.join());
  const dry = await soundsOf(`EXT. FIELD - DAY\n\nMARA (30), a stout ferrywoman in a yellow raincoat, waits with TOM (40).\n\n${talk}`);
  assert.ok(dry.length > 2 && !dry.some(Boolean), dry.join());
  const stops = await soundsOf(`EXT. FIELD - DAY - RAIN\n\n${people}\n\n${talk}\nThe rain has stopped.\n\nMara goes.\n`);
  assert.deepEqual([stops[0], stops.at(-1)], [true, false]);
});

test("shots that a scene has no use for go to those that have, and no more are given than the limit", () => {
  const scene = (id: string, sentences: number, speeches: number) => ({ id, elements: [{ type: "action" as const, text: "Ada waits. ".repeat(sentences).trim() }, ...Array.from({ length: speeches }, () => ({ type: "dialogue" as const, text: "Yes." }))] });
  const film = [scene("a", 9, 3), scene("b", 1, 0), scene("c", 5, 4)];
  assert.deepEqual(shotsOfScenes("no more than 18 shots", film), { a: 9, b: 2, c: 7 });
  assert.equal(Object.values(shotsOfScenes("no more than 40 shots", film)).reduce((all, each) => all + each), 40);
  assert.deepEqual(shotsOfScenes("no more than 2 shots", film), { a: 1, b: 1, c: 1 });
  assert.ok(Object.values(shotsOfScenes("no more than 900000000000 shots", film)).every((each) => each > 100));
  assert.deepEqual([shotsOfScenes("at most six shots per scene", film), shotsOfScenes("in one take", film), shotsOfScenes("make it warm", film)].map(({ b }) => b), [6, 1, 20]);
});

test("what is heard of a kettle is told as its own, beside the sound of the kitchen", async () => {
  const { boards } = await boardOf("INT. KITCHEN - DAY\n\nADA (30) sits at the table.\n\nThe kettle begins to whistle.\n\nShe puts the kettle on again.\n");
  const sounds = boards.flatMap(({ shots }) => shots.map(({ sound }) => sound));
  for (const heard of ["a refrigerator, a kettle whistling", "a refrigerator, a kettle coming to the boil"]) assert.ok(sounds.includes(heard), sounds.join("; "));
});
