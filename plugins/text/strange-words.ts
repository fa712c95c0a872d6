/** What a screenplay says that nobody can follow: transitions without a meaning, slips of the pen in names of speakers, in headings and hours. Pure. */
import { suggest, type Warning } from "vp/plugin";
import { transitionSaid } from "../film/types-transitions.ts";
import type { Screenplay } from "../film/types.ts";
import { isIntercutMark } from "./markers.ts";

/** @param port what the text is called where it is read */
export function strangeWords({ scenes }: Screenplay, port: string): readonly Warning[] {
  const elements = scenes.flatMap((scene) => scene.elements);
  const last = scenes.flatMap((scene) => scene.elements.slice(-1));
  const transitions = elements.filter(({ type, text }) => type === "transition" && transitionSaid(text) === undefined && !isIntercutMark(text) && !GOES_ON.test(text));
  return [
    ...transitions.map(({ text, source }): Warning => ({ port, line: source.from, length: text.length, message: `"${text}" names no transition, so it is a cut`, fix: meant(text) })),
    ...nearlyTransitions(elements, port),
    ...perhapsTransitions(last, port),
    ...strangeSpeakers(elements, port),
    ...nearlyHeadings(elements, port),
    ...loneNames(elements, port),
    ...strangeHours(scenes, port),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

type Element = Screenplay["scenes"][number]["elements"][number];

/** A cut by other words, or none at all. */
const GOES_ON = /\b(?:BACK|RETURN|LATER|CONTINU|END|TITLES?|CREDITS)/i;

const TRANSITIONS_SAID = ["CUT TO", "MATCH CUT TO", "SMASH CUT TO", "SMASH TO", "JUMP CUT TO", "DISSOLVE TO", "CROSSFADE TO", "WIPE TO", "IRIS OUT", "FADE IN", "FADE OUT", "FADE TO", "FADE TO BLACK", "CUT TO BLACK"];

const TO_CHOOSE_FROM = "one of CUT TO, MATCH CUT TO, SMASH CUT TO, DISSOLVE TO, WIPE TO, IRIS OUT, FADE IN, FADE OUT";

function meant(text: string): string {
  const near = suggest(text.toUpperCase().replace(/[.:]$/, ""), TRANSITIONS_SAID);
  return near === undefined ? TO_CHOOSE_FROM : `did you mean "${near}${/[.:]$/.exec(text)?.[0] ?? ""}"?`;
}

/** A line of capitals that would be filmed as what happens, and is a transition but for a letter or its colon. */
function nearlyTransitions(elements: readonly Element[], port: string): readonly Warning[] {
  return elements.flatMap(({ type, text, source }): readonly Warning[] => {
    if (type !== "action" || source.from !== source.to || text !== text.toUpperCase()) return [];
    const near = nearTransition(text);
    if (near === undefined) return [];
    const mark = /[.:]$/.exec(text)?.[0] ?? "";
    const ending = near.endsWith(" TO") ? ":" : mark === ":" ? "." : mark || ".";
    return [{ port, line: source.from, length: text.length, message: `"${text}" names no transition, so it is filmed as what happens`, fix: `did you mean "${near}${ending}"?` }];
  });
}

function nearTransition(text: string): string | undefined {
  return TRANSITIONS_SAID.find((known) => sameWords(text.replace(/[.:]$/, ""), known));
}

/** Where a scene ends on a line in the form of a transition, and nobody knows it by these words. */
function perhapsTransitions(last: readonly Element[], port: string): readonly Warning[] {
  return last.flatMap(({ type, text, source }): readonly Warning[] => {
    if (type !== "action" || source.from !== source.to || !IN_FORM.test(text) || GOES_OUT.test(text) || nearTransition(text) !== undefined) return [];
    return [{ port, line: source.from, length: text.length, message: `"${text}" has the form of a transition and names none, so it is filmed as what happens`, fix: `${TO_CHOOSE_FROM}; or a sentence in small letters, if it is what happens` }];
  });
}

/** `SQUASH OUT.` */
const IN_FORM = /^(?:\p{Lu}+ (?:IN|OUT|CUT)|BLACKOUT|\p{Lu}+(?: \p{Lu}+)? TO (?:BLACK|WHITE))[.:]?$/u;
/** What does so in a story. */
const GOES_OUT = /\b(?:LIGHTS?|LAMPS?|CANDLES?|POWER|SCREENS?|FIRES?) (?:IN|OUT|CUT)\b/;

/** Word for word the same, but for slips. */
function sameWords(one: string, other: string): boolean {
  const [words, others] = [one.split(/\s+/), other.split(" ")];
  return words.length === others.length && words.every((word, at) => word === others[at] || suggest(word, others.slice(at, at + 1)) !== undefined);
}

/** `EXTT. GARDEN - DAY` is filmed as what happens. */
function nearlyHeadings(elements: readonly Element[], port: string): readonly Warning[] {
  return elements.flatMap(({ type, text, source }): readonly Warning[] => {
    const [, setting = "", rest = ""] = /^(\p{Lu}{2,6})[.:,]? +(\S.*[^.!?])$/u.exec(text) ?? [];
    const near = type === "action" && source.from === source.to && text === text.toUpperCase() && (/^\p{Lu}+\./u.test(text) || / - /.test(rest)) && !WORDS.has(setting) ? suggest(setting, SETTINGS) : undefined;
    return near === undefined ? [] : [{ port, line: source.from, length: text.length, message: `"${text}" is no scene heading, so it is filmed as what happens`, fix: `did you mean "${near}. ${rest}"?` }];
  });
}

const SETTINGS = ["INT", "EXT"];
/** As near to these, and words. */
const WORDS: ReadonlySet<string> = new Set(["EXIT", "NEXT", "TEXT", "INTO", "HINT", "LINT", "MINT", "PINT", "TINT", "INN", "INK", "ANT"]);

/** A speaker's name without words under it. */
function loneNames(elements: readonly Element[], port: string): readonly Warning[] {
  const speakers = new Set(elements.flatMap(({ type, character }) => (type === "dialogue" && character !== undefined ? [character] : [])));
  return elements.flatMap(({ type, text, source }): readonly Warning[] =>
    type === "action" && speakers.has(text.trim()) ? [{ port, line: source.from, length: text.length, message: `"${text.trim()}" has no words under it, so it is filmed as what happens`, fix: "write the words in the line below it, without an empty one between" }] : [],
  );
}

/** `NIGHTT` is no hour, so it is day. */
function strangeHours(scenes: Screenplay["scenes"], port: string): readonly Warning[] {
  return scenes.flatMap(({ heading, source }): readonly Warning[] => {
    const time = heading.time === "" ? (heading.location.split(" - ").slice(1).at(-1) ?? "") : heading.time;
    if (isNoClock(time)) return [{ port, line: source.from, message: `"${time}" is no time of day, so it is drawn as day`, fix: "write DAY, NIGHT, DUSK or DAWN" }];
    const near = /^\p{L}+$/u.test(time) && !HOURS.includes(time.toUpperCase()) ? suggest(time.toUpperCase(), HOURS) : undefined;
    return near === undefined ? [] : [{ port, line: source.from, message: `"${time}" is no time of day, so it is drawn as day`, fix: `did you mean "${near}"?` }];
  });
}

/** `25:30` and `12:75`. */
function isNoClock(time: string): boolean {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?: ?[AP]\.?M\.?)?$/i.exec(time) ?? [];
  return hour !== undefined && (Number(hour) > 24 || Number(minute) > 59);
}

const HOURS = ["DAY", "NIGHT", "DUSK", "DAWN", "MORNING", "NOON", "AFTERNOON", "EVENING", "SUNSET", "SUNRISE", "MIDNIGHT", "CONTINUOUS", "LATER"];

/** Who speaks once, is told of nowhere, and has nearly the name of somebody who speaks more or is told of. */
function strangeSpeakers(elements: readonly Element[], port: string): readonly Warning[] {
  const said = elements.flatMap(({ character, text, type, source }) => (type === "dialogue" && character !== undefined ? [{ character, text, source }] : []));
  const told = elements.filter(({ type }) => type === "action").map(({ text }) => text.toLowerCase()).join(" ");
  const times = (name: string): number => said.filter(({ character }) => character === name).length;
  const often = [...new Set(said.map(({ character }) => character))].filter((name) => times(name) > 1 || told.includes(name.toLowerCase()));
  return said.flatMap(({ character, source }): readonly Warning[] => {
    if (times(character) > 1 || told.includes(character.toLowerCase()) || /\d/.test(character)) return [];
    const near = suggest(character, often);
    return near === undefined ? [] : [{ port, line: source.from, length: character.length, message: `"${character}" speaks this once and is told of nowhere, and is taken for somebody else than "${near}"`, fix: `did you mean "${near}"?` }];
  });
}
