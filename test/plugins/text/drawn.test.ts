/** What a text names that the embedded studio draws as something else, or not at all. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ambienceOf } from "../../../plugins/board/acoustics.ts";
import { settingOf } from "../../../plugins/board/place.ts";
import { propsIn } from "../../../plugins/film/types-lexicon.ts";
import { drawnOtherwise } from "../../../plugins/text/drawn.ts";
import { NOT_DRAWN } from "../../../plugins/text/drawn-words.ts";
import drawingCheck from "../../../plugins/text/drawing-check.ts";
import develop from "../../../plugins/text/idea-develop.ts";
import { linesOf } from "../../../plugins/text/lines.ts";
import { readScreenplay } from "../../../plugins/text/read-screenplay.ts";
import writer from "../../../plugins/text/story-script.ts";
import { runNode } from "../board/rig.ts";

function told(text: string, idea = "") {
  const warnings = drawnOtherwise(readScreenplay(text, "script").screenplay, linesOf(text), { port: "text", idea: readScreenplay(idea, "idea").screenplay });
  return warnings.map(({ line, column, length, message }) => [line, column, length, message]);
}

test("what is drawn as something else, or not, is told once with its line and what is drawn", () => {
  const text = "EXT. YARD - DAY\n\nAda parks the pickup truck.\nThree goats stand there. A goat bleats.\n\nA grandfather clock ticks. She lifts the receiver.\n";
  assert.deepEqual(told(text), [
    [3, 15, 12, 'the embedded studio draws "pickup truck" as a saloon car'],
    [4, 7, 5, 'the embedded studio draws nothing for "goats"'],
    [6, 3, 17, 'the embedded studio draws "grandfather clock" as an alarm clock'],
    [6, 42, 8, 'the embedded studio draws "receiver" as a smartphone'],
  ]);
});

test("what is drawn as it is, what is only said, likened or not there, and who is called so, is not told", () => {
  assert.deepEqual(told("EXT. YARD - DAY\n\nAda sets a bucket by the apple tree. A dog barks. She ducks, works like an ox, and sees no goats. A goat herder nods.\n\nADA\nA goat! A ferry!\n\nCaptain Crab nods.\n\nCAPTAIN CRAB\nAye.\n"), []);
  assert.deepEqual(told("INT. KITCHEN - NIGHT\n\nA telephone rings on the wall. Ada lifts the receiver.\n"), []);
  assert.deepEqual(told("EXT. SEA - DAY\n\nA whale calf swims by.\n"), []);
});

test("a name, what somebody does, and what a thing is a kind of are not told", () => {
  assert.deepEqual(told("INT. KITCHEN - DAY\n\nROBIN (30) sits. Robin smiles. At Robin's elbow lies a Penguin Books map; the Lion Inn is shut. He guns the engine. Robin snakes past a lion statue and a dragon kite.\n\nROBIN\nYes.\n"), []);
  assert.deepEqual(told("Robin and Mia argue."), []);
  assert.deepEqual(told("EXT. YARD - DAY\n\nA robin sings. Goats and snakes wait. Helicopter overhead. The Tiger sleeps.\n\nMIA\nOh.\n").map(([, , , message]) => /"(.*?)"/.exec(String(message))?.[1]), ["robin", "Goats", "snakes", "Helicopter", "Tiger"]);
});

test("an animal that plays a part and has no figure of its kind is told with what it is drawn as", () => {
  const script = "EXT. FIELD - DAY\n\nBERTA, a goat, meets POLLY (a parrot).\n\nBERTA\nHello.\n\nPOLLY\nHello.\n\nTHE LION\nHello.\n\nThe lion nods.\n";
  assert.deepEqual(told(script).map(([, , , message]) => message), ['the embedded studio draws "goat" as a person', 'the embedded studio draws "lion" as a person']);
});

test("a place that is not known is told with the one that is drawn, and a room is not", () => {
  assert.deepEqual(told("EXT. PETROL STATION - DAY\n\nRain.\n\nINT. SUBMARINE - DAY\n\nDripping.\n\nINT. KITCHEN - DAY\n\nSteam.\n\nINT. ADA'S ROOM - DAY\n\nDust.\n"), [
    [1, 6, 14, 'the embedded studio draws "PETROL STATION" as a road'],
    [5, 6, 9, 'the embedded studio draws "SUBMARINE" as a living room'],
  ]);
});

test("no room is outdoors, and what stands in the open in its place is told", () => {
  const at = (heading: string, opening = "Wind.") => settingOf(readScreenplay(`${heading} - DUSK\n\n${opening}\n`, "script").screenplay.scenes[0] ?? assert.fail()).place;
  assert.deepEqual(["EXT. SALT FLAT", "EXT. MUD FLATS", "EXT. HOUSE", "EXT. CAVE", "EXT. SCHOOL KITCHEN GARDEN", "INT. FLAT"].map((heading) => [at(heading).kind, at(heading).setting]), [
    ["desert", "EXT"], ["beach", "EXT"], ["street", "EXT"], ["mountain", "EXT"], ["garden", "EXT"], ["living_room", "INT"],
  ]);
  assert.equal(at("EXT. COTTAGE", "She crosses the meadow.").kind, "field");
  assert.deepEqual(told("EXT. SALT FLAT - DUSK\n\nWind.\n\nEXT. COTTAGE - DUSK\n\nShe crosses the meadow.\n").map(([, , , message]) => message), [
    'the embedded studio draws "SALT FLAT" as a desert', 'the embedded studio draws "COTTAGE" as a field',
  ]);
});

test("what an idea names is not told a second time of the screenplay that is written from it", () => {
  assert.deepEqual(told("EXT. YARD - DAY\n\nA goat meets a lion.\n", "A goat who sings").map(([, , , message]) => message), ['the embedded studio draws nothing for "lion"']);
});

test("an idea is told of without a line, and nothing where another model draws", async () => {
  const said = async (model: string) => {
    const warnings: object[] = [];
    await runNode(drawingCheck, { text: "A lion finds a shell", told: "", model }, { warn: (warning) => void warnings.push(warning) });
    return warnings;
  };
  assert.deepEqual(await said("local:animatic"), [{ port: "text", message: 'the embedded studio draws nothing for "lion"', fix: "an image model (vp models list), a picture of your own (vp use), or another word" }]);
  assert.deepEqual(await said("openai:gpt-image-2.5-flare"), []);
});

test("of many the first are told by themselves, and the others together", () => {
  const words = NOT_DRAWN.trim().split(/\s+/).slice(0, 30).map((word) => `A ${word.replaceAll("_", " ")}.`);
  const found = told(`EXT. YARD - DAY\n\n${words.join(" ")}\n`);
  assert.equal(found.length, 13);
  assert.match(String(found.at(-1)?.[3]), /^nor does it draw as they are "/);
});

test("what is told as left out is no thing that is drawn", () => {
  assert.deepEqual(NOT_DRAWN.trim().split(/\s+/).map((word) => word.replaceAll("_", " ")).filter((word) => propsIn(word).length > 0), []);
});

test("no train stops at a station that is called after something else", () => {
  const at = (location: string) => {
    const [setting] = readScreenplay(`EXT. ${location} - DAY\n\nWind.\n`, "script").screenplay.scenes.map(settingOf);
    return [setting?.place.kind, setting && ambienceOf(setting)];
  };
  assert.deepEqual(at("STATION"), ["station", "station"]);
  assert.deepEqual(at("PETROL STATION"), ["road", "street"]);
  assert.deepEqual(at("FIRE STATION")[0], "street");
});

test("a young that is named with the beast that is drawn is drawn well, there and further on", () => {
  const calls = "EXT. BEACH - DAY\n\nThere lies a whale calf.\n\nEXT. PIER - NIGHT\n\nThe calf lifts its head.\n";
  assert.deepEqual(told(calls), []);
  assert.deepEqual(told("EXT. PIER - NIGHT\n\nThe calf lifts its head.\n", "A keeper finds a whale calf"), []);
  assert.deepEqual(told("EXT. FIELD - DAY\n\nA calf lifts its head.\n").map(([, , , message]) => message), ['the embedded studio draws "calf" as a whale']);
});

test("an idea of several lines is told of without a line of its own", async () => {
  const warnings: object[] = [];
  await runNode(drawingCheck, { text: "An old man.\nA lion finds a shell.", told: "", model: "local:animatic" }, { warn: (warning) => void warnings.push(warning) });
  assert.deepEqual(warnings.map((each) => "line" in each), [false]);
});

test("nothing is told of the samples and the films, where all is drawn as it is named", async () => {
  const films = new URL("../../film/films/", import.meta.url);
  const samples = new URL("../../../pipelines/", import.meta.url);
  const scripts = [films, new URL("inputs/", samples)].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".fountain")).map((name) => readFileSync(new URL(name, folder), "utf8")));
  const [, shipped = ""] = /^ {2}idea: .*default: ([^,]+),/m.exec(readFileSync(new URL("idea2video.yaml", samples), "utf8")) ?? [];
  const [, baker = ""] = /"idea": "([^"]+)"/.exec(readFileSync(new URL("films.json", films), "utf8")) ?? [];
  const ideas = [shipped, baker, readFileSync(new URL("inputs/the-whale.idea.txt", samples), "utf8")];
  const written = await Promise.all(ideas.map(async (idea) => {
    const { story } = await runNode(develop, { idea, requirement: "", model: "local:outline" });
    const { script } = await runNode(writer, { idea, story, requirement: "", model: "local:outline" });
    return { idea, script };
  }));
  assert.ok(scripts.length > 10 && ideas.every((idea) => idea.length > 20));
  assert.deepEqual(scripts.flatMap((script) => told(script)), []);
  assert.deepEqual(written.flatMap(({ idea, script }) => [...told(idea), ...told(script, idea)]), []);
});
