/** What the writing and planning node types ask a language model for, what they send back once, and what a bill knows of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { NodeType, TextRequest, TSchema } from "vp/plugin";
import describe from "../../../plugins/board/shot-describe.ts";
import { shotsAScene } from "../../../plugins/board/storyboard-limits.ts";
import storyboard from "../../../plugins/board/storyboard-plan.ts";
import cast from "../../../plugins/cast/cast-extract.ts";
import type { PlannedShot } from "../../../plugins/film/types-briefs.ts";
import { scenesSaid, shotsSaid } from "../../../plugins/film/types-limits.ts";
import { text } from "../../../plugins/local/text/index.ts";
import develop from "../../../plugins/text/idea-develop.ts";
import { readScreenplay } from "../../../plugins/text/read-screenplay.ts";
import writer from "../../../plugins/text/story-script.ts";
import { runNode } from "../board/rig.ts";

const STORY = {
  title: "Salt", logline: "A baker who cannot smell hires a nose.", premise: "Rosa bakes by memory.", mood: "warm" as const, note: "",
  beats: [{ act: 1, beat: "Rosa kneads." }, { act: 2, beat: "The tray burns." }, { act: 3, beat: "The boy says when." }],
};
const SCRIPT = "INT. BAKERY - DAY\n\nROSA (58) kneads. A bell rings. BO (9) comes in.\n\nROSA\nWho is there at this hour of the day?\n\nBO\nMe.\n\nRosa looks up.\n\nROSA\nThen come in.\n";
const [SCENE] = readScreenplay(SCRIPT, "script").screenplay.scenes;
const PEOPLE = [{ id: "rosa", name: "Rosa", visible: true }, { id: "bo", name: "Bo", visible: true }];

function plan(more: Partial<PlannedShot>): PlannedShot {
  return {
    elements: [], silent: false, camera: "wide", size: "LS", angle: "eye", movement: "static", description: "A bakery.", variation: "small", characters: ["rosa"], focus: "", insert: "", sound: "", seconds: 5,
    transition: "cut", ...more,
  };
}

/** A board that nobody would send back: elements 0 to 4 are an action, Rosa, Bo, an action and Rosa. */
const GOOD = [plan({ elements: [0, 1] }), plan({ elements: [2], size: "MS", camera: "on-bo", characters: ["bo"] }), plan({ elements: [3, 4], size: "CU", camera: "on-rosa" })];

/** Plans the scene with a model that gives these boards in turn, and tells what it was asked. */
async function planned(...boards: readonly (readonly PlannedShot[])[]) {
  assert.ok(SCENE);
  const prompts: string[] = [];
  const answer = ({ prompt }: TextRequest) => ({ shots: boards[prompts.push(prompt) - 1] ?? boards.at(-1) });
  const asked = { scene: SCENE, cast: PEOPLE, requirement: "", max_shots: 16, model: "mock:llm" };
  const board = await runNode(storyboard, asked, { answer });
  return { prompts, shots: board.shots };
}

test("a good board is asked for once", async () => {
  assert.equal((await planned(GOOD)).prompts.length, 1);
});

const TROUBLE: readonly (readonly [string, readonly PlannedShot[], RegExp])[] = [
  ["repeats a framing", GOOD.map((shot) => ({ ...shot, size: "LS" as const })), /- shots 1 and 2 have the same size and angle \(LS, eye\): such a cut jumps/],
  ["is too short for its words", [plan({ elements: [0, 1], seconds: 1 }), ...GOOD.slice(1)], /- shot 1 lasts 1 seconds and its words take 4\.4/],
  ["quotes a line", [plan({ elements: [0, 1], description: "Rosa says: who is there at this hour of the day?" }), ...GOOD.slice(1)], /- the description of shot 1 holds spoken words \("Who is there/],
];

for (const [what, board, said] of TROUBLE) {
  test(`a board that ${what} is sent back once with the reason, and taken as it is when that does not help`, async () => {
    const mended = await planned(board, GOOD);
    assert.match(mended.prompts[1] ?? "", said);
    assert.deepEqual(mended.shots.map(({ size }) => size), ["LS", "MS", "CU"]);
    const stubborn = await planned(board, board);
    assert.deepEqual([stubborn.prompts.length, stubborn.shots.length], [2, 3]);
  });
}

test("a planner is told the scene by numbers, ids and seconds, and the limits that are checked", async () => {
  const { prompts } = await planned(GOOD);
  assert.equal(prompts[0], `Plan the shots of this scene: INT. BAKERY - DAY

Elements, by number:
0. action: ROSA (58) kneads. A bell rings. BO (9) comes in.
1. rosa: Who is there at this hour of the day? [4.4 s to say]
2. bo: Me. [1 s to say]
3. action: Rosa looks up.
4. rosa: Then come in. [1.9 s to say]

People, by id:
- rosa: Rosa
- bo: Bo

Rules, which are checked; a plan that breaks one comes back:
- Every spoken element is heard in exactly one shot that is not silent, and in the order of the scene. A shot holds one line or a short exchange, no more than 15 seconds of words.
- Elements are named by number and people by id; nobody else is in a picture.
- No more than 16 shots. Fewer are better where nothing is lost.
- seconds holds the words with a breath before and after; a shot without words lasts 1.5 to 5 seconds.
- No two shots in a row have the same size and angle, and no more than four the same size.
- One of the first two shots is wide. People who talk in one place are seen together at least once. Over the shoulder needs two people; an insert has none and is close.
- Who speaks O.S. is not in the picture: the listener is. V.O. lies over what happens. A line said with the one before it is in one shot with it and both speakers. Shots of a montage last 4 seconds at most.
- variation: small when little moves, medium when a pose or a distance changes, large when people come or go.`);
});

test("a usable board is kept when its repair cannot be used", async () => {
  const { shots, prompts } = await planned(GOOD.map((shot) => ({ ...shot, size: "LS" as const })), [plan({ characters: ["nobody"] })]);
  assert.deepEqual([shots.length, prompts.length], [3, 2]);
});

test("lines out of the order of the scene are no film", async () => {
  const [first, second, third] = GOOD;
  assert.ok(first && second && third);
  await assert.rejects(planned([second, first, third]), /element 1 is spoken after element 2, and must be heard before it/);
});

test("a screenplay with more scenes than are required is refused, a long speech is sent back once", async () => {
  const asked = { idea: "", story: STORY, requirement: "no more than one scene", model: "mock:llm" };
  await assert.rejects(runNode(writer, asked, { answer: () => ({ script: `${SCRIPT}\nEXT. STREET - DAY\n\nRain.\n` }) }), /it has 2 scenes, and at most 1 are required/);
  const prompts: string[] = [];
  const speech = SCRIPT.replace("Then come in.", "Then come in and ".concat("tell me of the bread ".repeat(10), "now."));
  await runNode(writer, asked, { answer: ({ prompt }) => ({ script: prompts.push(prompt) === 1 ? speech : SCRIPT }) });
  assert.match(prompts[1] ?? "", /- ROSA says 5\d words at once/);
});

test("two people who look alike are sent back once", async () => {
  const { screenplay } = readScreenplay(SCRIPT, "script");
  const one = { visible: true, age: "30", gender: "female", look: "Tall, dark hair", wardrobe: "red coat", pitch: 1, rate: 1, accent: "" };
  const prompts: string[] = [];
  const answer = ({ prompt }: TextRequest) => (prompts.push(prompt), { characters: [{ ...one, name: "Rosa" }, { ...one, name: "Bo", look: "tall, dark hair.", wardrobe: "blue coat" }] });
  await runNode(cast, { screenplay, model: "mock:llm" }, { answer });
  assert.match(prompts[1] ?? "", /- "Rosa" and "Bo" have the same look$/m);
});

test("limits are read from words, and what is wanted at least is no limit", () => {
  assert.deepEqual(["no more than 3 scenes and twenty shots", "at least 5 shots", "a quiet film", "a single scene"].map((said) => [scenesSaid(said), shotsSaid(said)]), [
    [3, 20], [undefined, undefined], [undefined, undefined], [1, undefined],
  ]);
  assert.deepEqual([shotsAScene("no more than 8 shots", 4), shotsAScene("at least 5 shots", 4), shotsAScene("3 shots per scene", 9)], [2, 20, 3]);
});

/** A node type with what it is asked, and the answer that it takes. */
function asked<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>, inputs: never, answer: unknown) {
  return async (t: { diagnostic(said: string): void }) => {
    let sent: TextRequest | undefined;
    await runNode(nodeType, inputs, { answer: (request) => ((sent = request), answer) });
    const [estimate, ...more] = nodeType.estimate?.({ inputs }) ?? [];
    assert.ok(estimate && sent && more.length === 0);
    t.diagnostic(`${estimate.prompt?.length} characters`);
    assert.equal(estimate.prompt, [sent.system, sent.prompt, JSON.stringify(sent.schema)].join("\n\n"));
    assert.deepEqual([estimate.count, estimate.most, estimate.maxTokens], [1, 2, sent.maxTokens]);
    assert.ok((sent.maxTokens ?? 0) >= 4000 && (estimate.prompt?.length ?? 1e9) < 12_000);
    assert.doesNotMatch(estimate.prompt ?? "", /undefined|\[object|NaN/);
  };
}

const SHOT = {
  size: "MS", angle: "over_shoulder", movement: "static", description: "Rosa kneads.", variation: "small", characters: ["rosa"], seated: ["rosa"], looks: "right", focus: "rosa",
  dialogue: [{ character: "rosa", parenthetical: "softly" }], sound: "dough on wood",
};
const PLACE = { kind: "kitchen", setting: "INT", name: "BAKERY", time: "day", weather: "clear", mood: "warm" };
const DESCRIBED = { first_frame: "Rosa at the counter.", last_frame: "Rosa at the counter.", motion: "She kneads.", sound: "" };
const ROSA = { id: "rosa", name: "Rosa", look: "small, silver braid", wardrobe: "blue apron" };
const CAST = { name: "Rosa", visible: true, age: "58", gender: "female", look: "small", wardrobe: "blue apron", pitch: 1, rate: 1, accent: "" };

test("idea.develop sends what its bill knows", asked(develop, { idea: "A baker", requirement: "two scenes", model: "mock:llm" } as never, STORY));
test("story.script sends what its bill knows", asked(writer, { idea: "", story: STORY, requirement: "", model: "mock:llm" } as never, { script: SCRIPT }));
test("cast.extract sends what its bill knows", asked(cast, { screenplay: readScreenplay(SCRIPT, "script").screenplay, model: "mock:llm" } as never, { characters: [CAST, { ...CAST, name: "Bo", look: "thin", wardrobe: "yellow coat" }] }));
test("storyboard.plan sends what its bill knows", asked(storyboard, { scene: SCENE, cast: PEOPLE, requirement: "fast", max_shots: 9, model: "mock:llm" } as never, { shots: GOOD }));
test("shot.describe sends what its bill knows", asked(describe, { shot: SHOT, place: PLACE, cast: [ROSA], model: "mock:llm" } as never, DESCRIBED));

test("a painter is told where people look and who sits, and a frame that leaves somebody out is sent back", async () => {
  const prompts: string[] = [];
  const answer = ({ prompt }: TextRequest) => (prompts.push(prompt), { ...DESCRIBED, first_frame: "A counter." });
  await runNode(describe, { shot: SHOT, place: PLACE, cast: [ROSA], model: "mock:llm" } as never, { answer });
  assert.match(prompts[0] ?? "", /about Rosa, who looks to screen right.*\nSeated since an earlier shot: Rosa\./);
  assert.match(prompts[1] ?? "", /- first_frame does not say where Rosa is/);
});

test("the offline studio's answers are never sent back", async () => {
  const asks: string[] = [];
  const context = { workDir: "", signal: new AbortController().signal, idempotencyKey: "", take: 0, environment: {}, log() {}, progress() {} };
  const answer = async (request: TextRequest) => (asks.push(request.brief?.purpose ?? ""), (await text.generate(request, context)).value);
  const model = "local:outline";
  for (const idea of ["A shy baker dreams of winning the village dance contest", "Emergency meeting after a security breach", "两只猫在雨夜的屋顶上争论月亮"]) {
    asks.length = 0;
    let due = 3;
    const { story } = await runNode(develop, { idea, requirement: "", model }, { answer });
    const { script } = await runNode(writer, { idea, story, requirement: "", model }, { answer });
    const { screenplay } = readScreenplay(script, "script");
    const { characters } = await runNode(cast, { screenplay, model }, { answer });
    for (const scene of screenplay.scenes) {
      const { shots, place } = await runNode(storyboard, { scene, cast: characters, requirement: "", max_shots: 16, model }, { answer });
      for (const shot of shots) await runNode(describe, { shot, place, cast: characters.filter(({ id }) => shot.characters.includes(id)), model }, { answer });
      due += 1 + shots.length;
    }
    assert.equal(asks.length, due, idea);
  }
});
