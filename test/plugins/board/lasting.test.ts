/** What lasts beyond the shot and the scene that told it: colours, what is closed or hung up, a storm. Read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { expressionIn, mouthIn } from "../../../plugins/board/acting.ts";
import { leantOn } from "../../../plugins/board/meeting.ts";
import { noteThings, umbrellaBrought, type Notes } from "../../../plugins/board/notes.ts";
import { showingWhere } from "../../../plugins/board/hands.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { asItLies, goDown, type Posture } from "../../../plugins/board/postures.ts";
import { goOn, noneYet, shownOf } from "../../../plugins/board/states.ts";
import { chairWaiting, hangUp, standAbout, standingFrom } from "../../../plugins/board/things.ts";
import { changedBy, featuresIn, lastsBeyond, passingFeaturesIn } from "../../../plugins/film/types-features.ts";
import { hourIn } from "../../../plugins/film/types-hours.ts";
import type { NamedProp } from "../../../plugins/film/types-lexicon.ts";
import { heldIn } from "../../../plugins/board/held.ts";
import { fromLeft } from "../../../plugins/board/order.ts";
import { atOneRope, pulling } from "../../../plugins/board/pulling.ts";
import { withCarried } from "../../../plugins/text/continuous.ts";
import type { Scene } from "../../../plugins/film/types.ts";
import { changed, MARA, THEO } from "../draw/figure-samples.ts";
import { boardOf } from "./rig.ts";

test("a thing keeps the colour it was told in, and stays closed until it is opened", () => {
  const notes: Notes = new Map();
  noteThings("Ivo waits with a blue umbrella.", notes);
  noteThings("He closes the umbrella.", notes);
  noteThings("The umbrella drips.", notes);
  assert.equal(notes.get("umbrella"), "closed blue umbrella");
  noteThings("He opens the umbrella again.", notes);
  assert.equal(notes.get("umbrella"), "blue umbrella");
});

test("who opens an umbrella that nobody was seen with has come with it", () => {
  const cast = [{ id: "nora", name: "Nora" }, { id: "ivo", name: "Ivo" }];
  assert.deepEqual(umbrellaBrought(["Nora and Ivo wait.", "Ivo opens the green umbrella over Nora."], cast), { id: "ivo", note: "green umbrella" });
  assert.equal(umbrellaBrought(["Nora has an umbrella.", "Ivo opens the umbrella."], cast), undefined);
});

test("what has come out crooked stays so, and nothing else that the sentence names does", () => {
  const notes: Notes = new Map();
  noteThings("The loaf is crooked and golden.", notes);
  noteThings("Mina puts the crooked bread back on the table.", notes);
  assert.equal(notes.get("bread"), "crooked loaf");
  assert.equal(notes.get("table"), "table");
});

test("blossom told behind a gate that opens is in no picture before", () => {
  assert.deepEqual(featuresIn("She turns the key in the garden gate. The gate opens. Behind it the apple trees are in bloom."), ["gate"]);
  assert.deepEqual(changedBy("The gate opens. Behind it the apple trees are in bloom.", []), ["open_gate", "blossom"]);
  assert.deepEqual(featuresIn("A garden in bloom. The garden gate opens."), ["gate", "blossom"]);
});

test("who works bent over a table does so until somebody else is seen", () => {
  const [ivan, anya] = [{ id: "ivan", name: "Ivan" }, { id: "anya", name: "Anya" }];
  const states = noneYet();
  goOn([ivan], "Ivan bends over the table under a lamp.", states);
  goOn([ivan], "Ivan speaks.", states);
  assert.deepEqual(shownOf(["ivan"], states), { bent: ["ivan"] });
  goOn([anya], "Anya stands in the doorway.", states);
  assert.deepEqual(shownOf(["ivan"], states), {});
});

test("who kneads goes on while they talk, and who stands in a doorway stays there until they come in", () => {
  const ann = { id: "ann", name: "Ann" };
  const states = noneYet();
  goOn([ann], "Ann kneads dough.", states);
  goOn([ann], "Ann speaks, laughing.", states);
  assert.deepEqual(shownOf(["ann"], states), { kneading: ["ann"] });
  goOn([ann], "Ann takes a loaf from the oven.", states);
  goOn([ann], "Ann stands in the doorway.", states);
  assert.deepEqual(shownOf(["ann"], states), { entered: ["ann"] });
  goOn([ann], "Ann takes the cup.", states);
  assert.deepEqual(shownOf(["ann"], states), {});
});

test("a door that somebody has stood in is open until somebody shuts it", () => {
  const things = new Map<string, NamedProp>();
  standAbout("Ann stands in the doorway.", "left", things);
  standAbout("Ann sits down.", "left", things);
  assert.equal(things.get("door")?.note, "open door");
  standAbout("Ann shuts the door.", "left", things);
  assert.equal(things.get("door"), undefined);
});

test("a town once told of is that town in its other scenes", () => {
  assert.deepEqual(lastsBeyond("The streets of Lisbon are empty."), ["azulejos"]);
  assert.deepEqual(featuresIn("The streets are empty."), []);
});

test("what is hung up hangs there until somebody takes it", () => {
  const things = new Map<string, NamedProp>();
  hangUp("Nora hangs the umbrella on a nail.", { told: new Map([["umbrella", "closed green umbrella"]]), outdoors: false }, things);
  assert.equal(things.get("umbrella")?.note, "hung green umbrella");
  standAbout("Nora hangs up the telephone.", "left", things);
  assert.ok(things.has("umbrella"));
  standAbout("Nora takes the umbrella and leaves.", "left", things);
  assert.ok(!things.has("umbrella"));
});

test("clocks that strike as one strike noon; two different times are no hour", () => {
  assert.equal(hourIn("All the clocks strike at once."), "12:00");
  assert.equal(hourIn("The clock shows two different times."), undefined);
});

test("who has others on either side is between them; what stands fast is rubbed with a cloth", () => {
  const people = [{ name: "Mara" }, { name: "Otto" }, { name: "Pim" }];
  assert.deepEqual(fromLeft(people, ["MARA (7) sleeps. Otto and Pim sit on either side of her."]).map(({ name }) => name), ["Otto", "Mara", "Pim"]);
  assert.deepEqual(fromLeft(people, ["Otto and Pim stand beside Mara."]), people);
  assert.deepEqual([heldIn("Otto wipes the long counter."), heldIn("Otto wipes a glass.")], ["cloth", "glass"]);
});

test("those who pull one rope pull one way", () => {
  const [mara, theo] = [MARA, THEO].map((each) => changed(each, { facing: "left", holding: "rope" }));
  assert.ok(mara && theo);
  assert.deepEqual(pulling([mara, theo]).map(({ facing }) => facing), ["right", "right"]);
  assert.deepEqual(atOneRope([{ id: "a", name: "Ann" }, { id: "b", name: "Bert" }], "It rains. Ann and Bert haul on a rope."), ["a", "b"]);
  assert.deepEqual(pulling([mara, changed(THEO, { facing: "left" })]).map(({ facing }) => facing), ["left", "left"]);
});

const VOYAGE = `EXT. DECK - NIGHT

A storm. NORA (40, female) waits with a green umbrella.

EXT. QUAY - NIGHT

IVO (8, male) runs to Nora. She opens the umbrella over Ivo.

INT. KITCHEN - DAWN

Nora hangs the umbrella on a hook. Ivo laughs.
`;

test("a storm goes on through the night and not beyond it; two stand under one umbrella, and it is hung up in its colour", async () => {
  const { boards, characters } = await boardOf(VOYAGE);
  assert.deepEqual(boards.map(({ place }) => place.weather), ["storm", "storm", "clear"]);
  const staged = boards.map(({ shots, place, crowd }) => shots.map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "ink" })));
  const under = staged[1]?.find(({ figures }) => figures.some(({ over }) => over !== undefined));
  assert.deepEqual(under?.figures.map(({ character, over, held_note }) => [character, over, held_note]).toSorted(), [["ivo", undefined, undefined], ["nora", "ivo", "green umbrella"]]);
  const hung = staged[2]?.flatMap(({ figures }) => figures).find(({ character, holding }) => character === "nora" && holding === "umbrella");
  assert.deepEqual([hung?.held_note, hung?.pose], ["closed green umbrella", "reaching"]);
});

const KEEPSAKE = `INT. THEATRE - NIGHT

ORLA (60, female) sits on a suitcase.

ORLA
Here it is.

An old photograph in her hand: two boys, laughing.

ORLA
Look at them.

She stands, picks up the suitcase and walks into the dark.
`;

test("a photograph in the hand shows what it showed when it filled the picture; who picks up a suitcase bends to it", async () => {
  const { boards, characters } = await boardOf(KEEPSAKE);
  const [staged = []] = boards.map(({ shots, place, crowd }) => shots.map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "ink" })));
  const close = staged.find(({ insert }) => insert?.kind === "photograph")?.insert?.depicts;
  assert.equal(close?.figures.length, 2);
  assert.deepEqual(staged.find(({ depicted }) => depicted !== undefined)?.depicted, close);
  assert.ok(staged.some(({ figures }) => figures.some(({ pose, holding }) => pose === "lifting" && holding === "suitcase")));
});

test("the tree that somebody sits down under is behind them until the scene ends", () => {
  const things = new Map<string, NamedProp>();
  standAbout("Mara stands under a tree.", "right", things);
  assert.notEqual(things.get("tree")?.note, "trunk");
  standAbout("Mara sits down under an oak.", "right", things);
  standAbout("A dog comes running.", "right", things);
  assert.equal(things.get("tree")?.note, "trunk");
  const seated = { ...MARA, pose: "sitting" as const };
  const shot = { description: "A dog comes running.", size: "LS" as const, things: [...things.values()] };
  assert.deepEqual(leantOn({ ...shot, seated: [MARA.character] }, [THEO, seated]).map(({ note, x }) => ({ note, x })), [{ note: "trunk", x: seated.x }]);
  assert.deepEqual(leantOn({ ...shot, seated: [] }, [THEO, seated]), []);
  const before = [...standingFrom(["An owl calls. Mara sits down under an oak."])];
  const stands = { description: "Mara stands alone.", things: before, seated: [] };
  assert.equal(leantOn({ ...stands, size: "LS" }, [MARA]).length, 1);
  assert.notEqual(leantOn({ ...stands, size: "LS" }, [MARA])[0]?.x, MARA.x);
  assert.deepEqual(leantOn({ ...stands, size: "MCU" }, [MARA]), []);
  assert.deepEqual(standingFrom(["Mara stands under an oak."]), []);
});

test("who talks to an animal shows it what was thrown for it", () => {
  const things = [{ kind: "ball", note: "ball thrown to the right" }] as const;
  assert.equal(showingWhere("standing", { things: [...things] }, { speaks: true, animal: true }), "pointing");
  assert.equal(showingWhere("sitting", { things: [...things] }, { speaks: true, animal: true }), "sitting");
  assert.equal(showingWhere("standing", { things: [...things] }, { speaks: true, animal: false }), "standing");
  assert.equal(showingWhere("standing", {}, { speaks: true, animal: true }), "standing");
});

test("what barks calls, and a small voice is shy in every tongue", () => {
  assert.deepEqual([expressionIn("comes running, barking", "calm"), mouthIn("comes running, barking")], ["happy", "calling"]);
  assert.equal(expressionIn("in a small voice", "calm"), "shy");
  assert.equal(expressionIn("小さな声で", "calm"), "shy");
});

test("who begins to cry cries on until they laugh or dry their tears", () => {
  const ann = { id: "ann", name: "Ann" };
  const states = noneYet();
  goOn([ann], "Ann begins to cry.", states);
  goOn([ann], "Tom kneels beside her.", states);
  assert.deepEqual(shownOf(["ann"], states).crying, ["ann"]);
  assert.equal(expressionIn("", "calm", "crying"), "crying");
  goOn([ann], "Ann wipes her eyes. She weeps again.", states);
  assert.deepEqual(shownOf(["ann"], states).crying, ["ann"]);
  goOn([ann], "Ann weeps. Then she laughs.", states);
  assert.equal(shownOf(["ann"], states).crying, undefined);
});

test("what is thrown lies where it flew until somebody runs after it", () => {
  const things = new Map<string, NamedProp>();
  standAbout("Mara throws a ball.", "right", things);
  assert.equal(things.get("ball")?.note, "ball thrown to the right");
  standAbout("The dog yawns.", "left", things);
  assert.equal(things.get("ball")?.note, "ball thrown to the right");
  standAbout("Mara runs after the ball.", "right", things);
  assert.equal(things.has("ball"), false);
});

test("whom all the others run to stands at the end of them", () => {
  const people = [{ name: "Mara" }, { name: "Otto" }, { name: "Pim" }];
  assert.deepEqual(fromLeft(people, ["Otto opens his arms. Mara and Pim run to him."]).map(({ name }) => name), ["Mara", "Pim", "Otto"]);
  assert.deepEqual(fromLeft(people, ["Mara opens her arms. Otto and Pim run to her."]), people);
});

test("who is wet stays wet until dried; soup comes by the ladle, and its pot stands there all through the scene", () => {
  const states = noneYet();
  const people = [{ id: "otto", name: "Otto" }];
  goOn(people, "Otto, his face wet with rain.", states);
  goOn(people, "Otto looks down.", states);
  assert.deepEqual(shownOf(["otto"], states).wet, ["otto"]);
  goOn(people, "Otto dries his hair.", states);
  assert.equal(shownOf(["otto"], states).wet, undefined);
  assert.equal(heldIn("Mara fills two bowls with soup."), "ladle");
  assert.deepEqual([featuresIn("Mara fills two bowls with soup."), passingFeaturesIn("A small boat tosses in the waves, the rope at its bow.")], [["soup_pot"], ["boat_in_storm"]]);
});

const LOOKOUT = `INT. HUT - NIGHT

A storm. BRUNO (50) sits by the window. ALMA (40) comes in with a lantern.

BRUNO
You are wet.

ALMA
It is raining.

Far out on the sea a small light blinks. Both of them see it.

BRUNO
A ship!

ALMA ^
A ship!
`;

test("who is told to be wet is wet from the start, and all look one way at what both have seen far out", async () => {
  const { boards } = await boardOf(LOOKOUT);
  const shots = boards.flatMap((board) => board.shots);
  assert.ok(shots.some(({ characters }) => characters.includes("alma")));
  for (const { characters, wet = [] } of shots) assert.deepEqual(wet, characters.filter((id) => id === "alma"));
  const out = shots.filter(({ description }) => /see it|look out|looks out at it/.test(description));
  assert.ok(out.length > 1);
  assert.deepEqual([...new Set(out.map(({ looks }) => looks))], ["right"]);
});

test("an animal that lies stays as it lay down, and turns its head alone", () => {
  const postures = new Map<string, Posture>();
  const rex = { id: "rex", name: "Rex" };
  goDown([rex], { description: "Rex lies down.", looks: "left" }, postures);
  goDown([rex], { description: "Rex lifts his head.", looks: "right" }, postures);
  assert.deepEqual(postures.get("rex"), { pose: "lying", faces: "left" });
  const lying = changed(MARA, { character: "rex", pose: "lying", facing: "right", gaze: "right", look: { ...MARA.look, species: "dog" } });
  const { facing, gaze } = asItLies(lying, { postures: [{ character: "rex", pose: "lying", faces: "left" }] });
  assert.deepEqual([facing, gaze], ["left", "right"]);
});

test("what is played with at dusk is still in the hands that night, unless it is thrown away", () => {
  const scene = (time: string, text: string): Scene => ({ heading: { setting: "EXT", location: "PARK", time }, elements: [{ type: "action", text }] }) as unknown as Scene;
  const carriedOn = (told: string, time = "NIGHT"): readonly string[] | undefined => withCarried([scene("DUSK", told), scene(time, "Mara runs home.")])[1]?.carried;
  assert.deepEqual(carriedOn("Mara stands alone with the ball in her hands."), ["Mara stands alone with the ball in her hands."]);
  assert.equal(carriedOn("Mara stands alone with the ball in her hands. She throws the ball."), undefined);
  assert.equal(carriedOn("Mara stands alone with the ball in her hands.", "DAY"), undefined);
});

test("a chair that somebody will sit down on stands in the first picture, and whoever kneads stays at the table that another takes bread from", async () => {
  const { boards: [board] } = await boardOf("INT. BAKERY - NIGHT\n\nMINA (58, female) kneads dough. Opposite waits ELI, an old robot.\n\nMINA\nOnce more.\n\nELI\nI have understood none of it.\n\nEli lifts the bread.\n\nMina sits down on a chair.\n");
  const shots = board?.shots ?? [];
  assert.equal(shots[0]?.things?.find(({ kind }) => kind === "chair")?.note, "chair free on the left");
  for (const { size, characters } of shots.filter(({ description }) => description.startsWith("Eli lifts"))) if (size === "MLS") assert.deepEqual(characters.toSorted(), ["eli", "mina"]);
  assert.equal(chairWaiting(["Leo sits down on the chair."], [{ id: "ida", name: "Ida" }, { id: "leo", name: "Leo" }])[0]?.note, "chair free on the right");
  assert.deepEqual(chairWaiting(["Leo sits on a chair."], [{ id: "leo", name: "Leo" }]), []);
});
