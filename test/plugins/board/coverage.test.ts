/** The rules of coverage: what a board by rule does with each kind of scene, and what storyboard.check finds in others. */
import assert from "node:assert/strict";
import describe from "../../../plugins/board/shot-describe.ts";
import { test } from "node:test";
import check from "../../../plugins/board/storyboard-check.ts";
import { placeOf } from "../../../plugins/board/elsewhere.ts";
import { shotsAScene } from "../../../plugins/board/storyboard-limits.ts";
import { boardOf, runNode } from "./rig.ts";

async function sceneOf(script: string, options: { requirement?: string; max_shots?: number } = {}) {
  const { boards, characters, screenplay } = await boardOf(script, options);
  const [board, scene] = [boards.at(-1), screenplay.scenes.at(-1)];
  if (!board || !scene) throw new Error("no board");
  return { ...board, scene, characters };
}

type Scene = Awaited<ReturnType<typeof sceneOf>>;

async function findingsIn({ shots, scene, characters }: Scene, given: Partial<{ shots: Scene["shots"]; fail_on: "never" | "error" | "warning"; max_shots: number }> = {}) {
  return (await runNode(check, { scene, cast: characters, max_shots: 16, fail_on: "never", shots, ...given })).findings;
}

const DINNER = `INT. DINING ROOM - NIGHT

ANN (70, female), BO (45, male), CY (42, female), DEE (9, female), EL (9, male) and FOX (60, male) sit round a long table.

ANN
Nobody leaves before the truth is told.

BO
The pie is excellent, I must say that.

DEE
That is not the truth, that is the pie.

Everyone laughs, except Fox.

FOX
(quietly)
Then let me begin with the letter.

CY
Who are you, and who let you in?

FOX
I came a long way for the answer.
`;

test("six at a table: all of them in a master, each in their seat in every shot, the speaker looking to whom they speak to", async () => {
  const { shots, scene } = await sceneOf(DINNER);
  assert.ok(shots.some(({ characters }) => characters.length === 6));
  for (const { characters, seated, dialogue } of shots) {
    assert.deepEqual(characters, scene.cast.filter((id) => characters.includes(id)));
    assert.deepEqual(seated, characters);
    for (const { character } of dialogue) assert.ok(characters.includes(character));
  }
  const looks = shots.flatMap(({ dialogue, looks: side }) => dialogue.map(({ character }) => `${character} ${side}`));
  // Ann, first from the left, is answered by Bo; Dee, fourth, speaks to Bo, and Cy, third, to Fox, the last.
  assert.deepEqual(looks, ["ann right", "bo left", "dee left", "fox left", "cy right", "fox left"]);
});

const CHASE = `EXT. ALLEY - DAY

NOOR (17, female) races between the walls. BRANDT (50, male) runs after her, panting.

Crates crash behind her.

BRANDT
(shouting)
I only want to talk to you!

Noor vaults a fence.
`;

test("a chase runs one way, the one who is followed ahead, in short moving shots", async () => {
  const { shots } = await sceneOf(CHASE);
  assert.deepEqual([...new Set(shots.map(({ looks }) => looks))], ["left"]);
  const both = shots.find(({ characters }) => characters.length === 2);
  assert.deepEqual(both?.characters, ["noor", "brandt"]);
  assert.ok(shots.every(({ movement }) => movement === "track" || movement === "handheld"), shots.map(({ movement }) => movement).join());
  assert.ok(shots.filter(({ dialogue }) => dialogue.length === 0).every(({ seconds }) => seconds <= 3.5));
});

const CALL = `INT. KITCHEN - NIGHT

RUTH (74, female) picks up the phone.

RUTH
Peter? You are late tonight.

INT. OFFICE - NIGHT

DEV (29, male) holds the phone to his ear.

DEV
I am sorry, this is not Peter.

INTERCUT - KITCHEN / OFFICE

RUTH
You sound tired, whoever you are.

DEV
It is eleven at night, and I am at work.

Ruth hangs up.
`;

test("a call cut between two places shows each speaker in their own, with looks that meet and never both at once", async () => {
  const { shots, place, scene } = await sceneOf(CALL);
  assert.deepEqual(scene.elsewhere?.map(({ heading, cast }) => [heading.location, cast]), [["KITCHEN", ["ruth"]]]);
  const seen = shots.flatMap((shot) => shot.characters.map((id) => `${id} ${placeOf(shot, place).kind} ${shot.looks}`));
  assert.deepEqual([...new Set(seen)].toSorted(), ["dev office left", "ruth kitchen right"]);
  assert.ok(shots.every(({ characters }) => characters.length < 2));
  assert.ok(shots.filter(({ dialogue }) => dialogue.length > 0).every(({ description }) => description.includes("into the phone")));
});

test("a montage is short shots, each in its own place, and its voice lies over them", async () => {
  const { shots, place } = await sceneOf("INT. FLAT - DAY\n\nMIA (30, female) packs.\n\nMONTAGE - MIA TRAINS\n\n- Mia runs along the beach.\n- Mia swims in the sea.\n- Mia sleeps in the library.\n\nMIA (V.O.)\nIt took a year.\n\nEND MONTAGE\n\nMia is back, and smiles.\n");
  const run = shots.slice(1, 4);
  assert.deepEqual(run.map((shot) => placeOf(shot, place).kind), ["beach", "sea", "library"]);
  assert.ok(run.every(({ seconds }) => seconds <= 4));
  assert.deepEqual(shots.map(({ dialogue }) => dialogue.length), [0, 0, 0, 1, 0]);
  assert.equal(shots.at(-1)?.where, undefined);
});

test("who speaks from outside the picture is not in it, and a voice over lies on what happens", async () => {
  const { shots } = await sceneOf("INT. HALL - DAY\n\nANN (40, female) waits at the door. BO (40, male) is in the next room.\n\nBO (O.S.)\nI am coming, do not leave!\n\nShe counts the coins in her hand.\n\nANN (V.O.)\nHe always said that.\n");
  const off = shots.find(({ dialogue }) => dialogue.some(({ extension }) => extension === "O.S."));
  assert.deepEqual(off?.characters, ["ann"]);
  const over = shots.find(({ dialogue }) => dialogue.some(({ extension }) => extension === "V.O."));
  assert.match(over?.description ?? "", /counts the coins/);
  assert.ok(over);
  const cast = [{ id: "ann", name: "Ann", look: "grey hair", wardrobe: "a coat" }];
  const place = { kind: "hall", setting: "INT", name: "HALL", time: "day", weather: "clear", mood: "calm" } as const;
  assert.doesNotMatch((await runNode(describe, { shot: over, place, cast, model: "local:outline" })).motion, /speaks/);
});

test("who is only at the other end of a telephone, or behind a door, is in no picture of the scene", async () => {
  const { boards } = await boardOf(CALLED);
  const pictures = boards.map(({ shots }) => [...new Set(shots.flatMap(({ characters }) => characters))]);
  assert.deepEqual(pictures, [["mara"], ["otto"], ["mara"]]);
  const [call] = boards;
  assert.ok(call?.shots.filter(({ dialogue }) => dialogue.some(({ character }) => character === "otto")).every(({ description }) => description.includes("only heard")));
});

const CALLED = `INT. KITCHEN - NIGHT

Mara stands at the stove. Her phone rings. She picks it up.

MARA (INTO PHONE)
Where are you?

OTTO (ON PHONE)
Still at the garage.

OTTO (FILTERED)
I am sorry.

Mara hangs up. Otto's voice is gone.

INT. GARAGE - NIGHT

Otto leans on a car, a phone at his ear.

OTTO (ON PHONE)
Mara?

INT. OFFICE - DAY

Mara sits at a desk. The door is closed.

OTTO (O.S.)
Are you in there?

MARA
Yes.
`;

test("dual dialogue is one shot of both, as long as the longer line", async () => {
  const { shots } = await sceneOf("INT. TOWER - NIGHT\n\nANN (40, female) and BO (50, male) look out to sea.\n\nANN\nA boat, out there on the rocks!\n\nBO ^\nA boat!\n");
  const both = shots.find(({ dialogue }) => dialogue.length > 1);
  const face = shots.at(-1);
  // What both have said is answered by a face.
  assert.deepEqual([face?.characters.length, face?.dialogue], [1, []]);
  assert.deepEqual(both?.dialogue.map(({ character, dual }) => [character, dual]), [["ann", false], ["bo", true]]);
  assert.deepEqual(both?.characters, ["ann", "bo"]);
  assert.ok((both?.seconds ?? 9) < 4.5);
});

test("what people see fills the picture, in each tongue, and two who cannot leave are in every wide one", async () => {
  const told = async (script: string) => (await sceneOf(script)).shots.filter(({ characters }) => characters.length === 0).map(({ description }) => description);
  assert.deepEqual(await told("INT. HALL - DAY\n\nANN (40) and BO (50) stand side by side.\n\nANN\nOne more floor, then?\n\nThe door opens. Neither of them moves.\n"), ["The door opens."]);
  const opened = (await sceneOf("ИНТ. МАСТЕРСКАЯ - НОЧЬ\n\nИВАН (70) сидит за столом.\n\nИВАН\nЕщё минуту, и я узнаю.\n\nОн открывает часы. Внутри лежит маленький ключ.\n")).shots.find(({ insert }) => insert !== undefined);
  // Whose hands open it is in the picture of what lies within.
  assert.deepEqual([opened?.description, opened?.insert, opened?.characters], ["Он открывает часы. Внутри лежит маленький ключ.", "часы", ["иван"]]);
  const { shots } = await sceneOf("INT. HALL - DAY\n\nANN (40) and BO (50) wait by the stairs.\n\nANN\nThey are late, all of them.\n\nAnn walks to the end of the hall. Ann runs back.\n");
  for (const { size, characters } of shots) if (size === "LS") assert.deepEqual(characters, ["ann", "bo"]);
});

test("a silent film is told in many shots, with inserts and title cards", async () => {
  const { shots } = await sceneOf('INT. WORKSHOP - DAY\n\nTHE GIRL (8) comes in with a broken clock. She gives it to the CLOCKMAKER (60, male). He opens it.\n\n> "IT STOPPED." <\n\nINSERT - THE LETTER\n\nThe Girl reads the letter. She begins to cry.\n\nTITLE CARD: THE END\n');
  assert.deepEqual(shots.flatMap(({ card }) => card ?? []), ['"IT STOPPED."', "THE END"]);
  assert.ok(shots.some(({ insert }) => insert === "letter"));
  assert.ok(shots.length >= 6, String(shots.length));
});

test("a monologue is one push from far to near, and a long speech leaves the speaker for a moment", async () => {
  const speech = Array.from({ length: 14 }, (_, at) => `I have said sentence number ${at + 1} here every night.`).join(" ");
  const { shots } = await sceneOf(`INT. STAGE - NIGHT\n\nVERA (58, female) sits on a suitcase, holding an old letter.\n\nVERA\n${speech}\n`);
  const spoken = shots.filter(({ dialogue }) => dialogue.length > 0);
  assert.equal(spoken.flatMap(({ dialogue }) => dialogue.map(({ line }) => line)).join(" "), speech);
  const sizes = spoken.filter(({ insert }) => insert === undefined).map(({ size }) => ["LS", "MLS", "MS", "MCU", "CU"].indexOf(size));
  assert.deepEqual(sizes, sizes.toSorted());
  assert.ok(spoken.some(({ insert }) => insert !== undefined));
});

test("fast makes what happens shorter and slow longer, and words are never hurried", async () => {
  const lengths = async (requirement: string) => (await sceneOf("EXT. PIER - DAY\n\nANN (40, female) walks along the pier.\n\nShe looks at the sea.\n\nANN\nWhere is that boat?\n", { requirement })).shots.map(({ seconds }) => seconds);
  const [usual, fast, slow] = [await lengths(""), await lengths("fast-paced"), await lengths("slow and dreamy")];
  assert.ok(fast[1] !== undefined && usual[1] !== undefined && slow[1] !== undefined && fast[1] < usual[1] && usual[1] < slow[1]);
  assert.equal(fast.at(-1), usual.at(-1));
});

test("a hand that stops a lift's door is one picture, and whoever it is stands in the door in those that follow", async () => {
  const { shots } = await sceneOf("INT. CORRIDOR - DAY\n\nA corridor with a red elevator door. ANN (22) runs up.\n\nANN\nHold the door!\n\nA hand stops the door. BO (24) holds a goldfish bowl.\n\nBO\nGoing up?\n");
  const from = shots.findIndex(({ insert }) => insert === "hand at the door");
  assert.deepEqual(shots.slice(from).filter(({ characters }) => characters.includes("bo")).map(({ door }) => door), shots.slice(from).map(() => "bo"));
  assert.equal(shots.slice(0, from).some(({ door }) => door !== undefined), false);
});

test("a light that passes over a face is seen on it, and eyes that close from very near", async () => {
  const { shots } = await sceneOf("EXT. STREET - NIGHT\n\nRain. ANN (34) waits under an umbrella.\n\nA car passes. Its light moves over her face.\n\nANN\nNo.\n\nShe closes her eyes.\n");
  const sizeOf = (words: RegExp) => shots.find(({ description }) => words.test(description))?.size;
  assert.ok(["MCU", "CU"].includes(sizeOf(/light moves/) ?? ""));
  assert.equal(sizeOf(/closes her eyes/), "ECU");
});

test("limits in words, for the film and for each scene", () => {
  assert.equal(shotsAScene("in one take", 3), 1);
  assert.equal(shotsAScene("no more than 15 shots", 3), 5);
  assert.equal(shotsAScene("at most 3 shots per scene", 5), 3);
  assert.equal(shotsAScene("не более 12 планов", 3), 4);
  assert.equal(shotsAScene("10カット以内", 2), 5);
});

test("a board that breaks the rules is told which, and fails the build on request", async () => {
  const given = await sceneOf(DINNER);
  const spoilt = given.shots.map((shot, at) => ({ ...shot, size: "MCU" as const, angle: "over_shoulder" as const, characters: at === 3 ? shot.characters.toReversed() : shot.characters, dialogue: [] }));
  const rules = new Set((await findingsIn(given, { shots: spoilt, max_shots: 4 })).map(({ rule }) => rule));
  for (const rule of ["heard", "limit", "open-wide", "jump-cut", "sizes", "over-shoulder"] as const) assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join(" ")}`);
  await assert.rejects(findingsIn(given, { shots: spoilt, fail_on: "error" }), /the storyboard breaks the rules of coverage: element \d+ is spoken in 0 shots/);
});

test("looks that do not meet and sides that change are found", async () => {
  const given = await sceneOf("INT. BAR - NIGHT\n\nANN (40, female) and BO (50, male) stand at the bar.\n\nANN\nYou said nine o'clock.\n\nBO\nI said nine or ten.\n\nANN\nIt is eleven now.\n");
  assert.deepEqual(await findingsIn(given), []);
  const turned = given.shots.map((shot, at) => (at === given.shots.length - 1 ? { ...shot, looks: "left" as const, characters: shot.characters.toReversed() } : shot));
  assert.deepEqual((await findingsIn(given, { shots: turned })).map(({ rule }) => rule).filter((rule) => rule !== "line"), []);
  assert.ok((await findingsIn(given, { shots: turned })).length > 0);
});

/** A generator of the linear kind: the same scenes in every run. */
function rolls(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const NAMES = ["ANN", "BO", "CY", "DEE", "ELI"];
const DEEDS = ["walks to the window.", "laughs.", "opens an old letter.", "runs.", "sits down.", "looks at the others.", "leaves.", "comes in.", "picks up the phone. It rings."];
const SAID = ["No.", "I have told you all I know about it.", "Where were you last night, and who saw you there?", "It is late."];

function scriptOf(seed: number): string {
  const roll = rolls(seed);
  const people = NAMES.slice(0, 1 + roll(NAMES.length));
  const one = (): string => people[roll(people.length)] ?? "ANN";
  const parts = Array.from({ length: 3 + roll(12) }, () => {
    const kind = roll(10);
    if (kind < 5) return `${one()}${roll(8) === 0 ? " (V.O.)" : roll(8) === 0 ? " (O.S.)" : ""}\n${roll(3) === 0 ? "(softly)\n" : ""}${SAID[roll(SAID.length)] ?? ""}`;
    if (kind === 9) return "A lamp flickers on the table.";
    return `${one()} ${DEEDS[roll(DEEDS.length)] ?? ""}`;
  });
  return `INT. ROOM - NIGHT\n\n${people.map((name) => `${name} (30)`).join(", ")} wait.\n\n${parts.join("\n\n")}\n`;
}

test("the board made by rule breaks none of the rules, whatever the scene", async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const script = scriptOf(seed);
    const findings = await findingsIn(await sceneOf(script, { max_shots: 16 }));
    assert.deepEqual(findings, [], `seed ${seed}:\n${script}`);
  }
});
