/**
 * What a scene is told of those before it: the season, the weather of a night that goes on, the hour of a scene that does, the colours of the things it
 * names again, what was written in its room, and where it goes on, the sentences that name things, as somebody may still hold them; and what all scenes
 * in one room tell of a desk there. Who is in a boat is told by the scene after it. Pure.
 */
import { lastsBeyond } from "../film/types-features.ts";
import { crookedIn, propsIn, timeIn, weatherIn, weatherTurnsTo } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { headedTimeIn } from "../film/types-tongues.ts";
import type { Scene } from "../film/types.ts";
import { rescuedFrom, sightedIn } from "./rescued.ts";

export function withCarried(scenes: readonly Scene[]): Scene[] {
  return scenes.map((scene, at) => {
    const things = goesOn(scene) ? scenes.slice(startOf(scenes, at), at).flatMap(namingThings) : takenAlong(scene, scenes[at - 1]);
    const carried = [...new Set([...things, ...lastingIn(scenes.slice(0, at))])];
    const known = [...coloursOf(scene, scenes.slice(0, at)), ...shapesOf(scene, scenes.slice(0, at)), ...writtenBefore(scene, scenes.slice(0, at))];
    const weather = weatherBefore(scenes, at);
    const time = hourBefore(scenes, at);
    const there = toldElsewhere(scene, scenes);
    const aboard = [...rescuedFrom(scene, scenes.slice(0, at), scenes[at + 1]), ...sightedIn(scene, scenes)];
    return { ...scene, ...(aboard.length === 0 ? {} : { aboard }), ...(there.length === 0 ? {} : { there: [...there] }), ...(weather === undefined ? {} : { weather }), ...(time === undefined ? {} : { time }), ...(carried.length === 0 ? {} : { carried }), ...(known.length === 0 ? {} : { known: [...known] }) };
  });
}

/** What somebody plays with and had in their hands is with them later the same evening, unless the text has had them throw or lose it. */
function takenAlong(scene: Scene, before: Scene | undefined): readonly string[] {
  if (before === undefined || timeIn(before.heading.time) !== "dusk" || timeIn(scene.heading.time) !== "night") return [];
  const last = namingThings(before).findLast((sentence) => propsIn(sentence).some(({ kind }) => PLAYED_WITH.has(kind)));
  return last !== undefined && IN_HAND.test(last) && !/\b(?:loses?|lost|drops?|throws?|gives?|leaves?)\b/i.test(last) && propsIn(actionOf(scene)).every(({ kind }) => !PLAYED_WITH.has(kind)) ? [last] : [];
}

const PLAYED_WITH: ReadonlySet<string> = new Set(["ball", "teddy", "doll", "kite"]);
const IN_HAND = /\b(?:in|under) (?:his|her|their|one|both) (?:hands?|arms?)\b|\b(?:holds?|holding|carr(?:y|ies|ying)|hugs?|clutch(?:es|ing)?)\b/i;

/** Of a season and of the town, the last that is told. */
function lastingIn(before: readonly Scene[]): readonly string[] {
  const told = before.flatMap(({ elements }) => elements.flatMap(({ type, text }) => (type === "action" ? sentencesOf(text) : [])));
  return told.filter((sentence, at) => lastsBeyond(sentence).some((feature) => !told.slice(at + 1).some((later) => lastsBeyond(later).includes(feature))));
}

/** What the other scenes in one room tell of a desk in it. */
function toldElsewhere(scene: Scene, scenes: readonly Scene[]): readonly string[] {
  const { setting, location } = scene.heading;
  const others = setting === "INT" && location !== "" ? scenes.filter((each) => each !== scene && each.heading.setting === setting && each.heading.location === location) : [];
  return others.flatMap(({ elements }) => elements.flatMap(({ type, text }) => (type === "action" ? sentencesOf(text) : []))).filter((sentence) => OF_DESK.test(sentence) && propsIn(sentence).length > 0);
}

const OF_DESK = /\b(?:desk|laptop|lamp|writ(?:es|ing|e))\b/i;

/** A storm does not end because the picture is cut, until the hour is another or something else is told. */
function weatherBefore(scenes: readonly Scene[], at: number): string | undefined {
  const [scene, before] = [scenes[at], scenes[at - 1]];
  if (scene === undefined || before === undefined || weatherTold(scene) !== undefined) return undefined;
  const dark = timeIn(scene.heading.time) ?? "day";
  const lasts = goesOn(scene) || (dark !== "day" && dark === timeIn(before.heading.time));
  const weather = weatherTold(before) ?? weatherBefore(scenes, at - 1);
  return lasts && weather !== "clear" ? weather : undefined;
}

/** `CONTINUOUS` and `LATER` are no hours: it is still as dark as it was. */
function hourBefore(scenes: readonly Scene[], at: number): string | undefined {
  const [scene, before] = [scenes[at], scenes[at - 1]];
  if (scene === undefined || before === undefined || !GOES_ON_LATER.test(scene.heading.time) || hourOf(scene) !== undefined) return undefined;
  return hourOf(before) ?? hourBefore(scenes, at - 1);
}

function hourOf({ heading }: Scene): string | undefined {
  return timeIn(heading.time) ?? headedTimeIn(heading.time) ?? timeIn(heading.location);
}

const GOES_ON_LATER = /^(?:continuous|(?:a |some |few |moments? |minutes? |little |bit )*later|(?:the )?same(?: time)?|moments?)$|(?<!\p{L})(?:непрерывно|позже|тогда же)|続き/iu;

/** The last that the scene says of it. */
function weatherTold(scene: Scene): string | undefined {
  const actions = scene.elements.filter(({ type }) => type === "action").map(({ text }) => text);
  const turned = actions.flatMap((text) => weatherTurnsTo(text) ?? []).at(-1);
  return turned ?? weatherIn(`${scene.heading.location} ${scene.heading.time} ${actions[0] ?? ""}`);
}

/** `red umbrella`, where the scene has an umbrella and says no colour. */
function coloursOf(scene: Scene, before: readonly Scene[]): readonly string[] {
  const told = new Map(before.flatMap((each) => propsIn(actionOf(each))).flatMap(({ kind, note }) => (COLOURED.test(note) ? [[kind, note] as const] : [])));
  return propsIn(actionOf(scene)).flatMap(({ kind, note }) => (COLOURED.test(note) ? [] : (told.get(kind) ?? [])));
}

const COLOURED = /^(?:red|blue|green|yellow|white|black|brass|silver|wooden) /;

/** `The loaf is crooked`, where the scene is in that place and has a loaf: what has come out so stays so. */
function shapesOf(scene: Scene, before: readonly Scene[]): readonly string[] {
  const kinds = propsIn(actionOf(scene)).map(({ kind }) => kind);
  const told = before.filter(({ heading }) => heading.location === scene.heading.location).flatMap(({ elements }) => elements.flatMap(({ type, text }) => (type === "action" ? sentencesOf(text) : [])));
  return told.filter((sentence) => crookedIn(sentence).some(({ kind }) => kinds.includes(kind)));
}

/** What was written in the room by then: it stays on the page. */
function writtenBefore(scene: Scene, before: readonly Scene[]): readonly string[] {
  return toldElsewhere(scene, before).filter((sentence) => /\bwrit(?:es?|ing)\b/i.test(sentence));
}

function actionOf({ elements }: Scene): string {
  return elements.filter(({ type }) => type === "action").map(({ text }) => text).join(" ");
}

function goesOn({ heading }: Scene): boolean {
  return /\bcontinuous\b|(?<!\p{L})непрерывно|続き/iu.test(heading.time);
}

/** The first of the scenes that go on into each other. */
function startOf(scenes: readonly Scene[], at: number): number {
  return Math.max(0, scenes.slice(0, at).findLastIndex((scene) => !goesOn(scene)));
}

function namingThings({ elements }: Scene): readonly string[] {
  return elements.filter(({ type }) => type === "action").flatMap(({ text }) => sentencesOf(text)).filter((sentence) => propsIn(sentence).length > 0);
}
