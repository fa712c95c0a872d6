/** Covers what happens in a scene: which sentences share a shot, and which show a thing by itself. Frames nothing. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { isOfHands } from "../../film/types-hands.ts";
import { holdsDoor, isAnsweredLook, jolts } from "../../film/types-jolts.ts";
import { propsIn, weatherTurnsTo } from "../../film/types-lexicon.ts";
import { isMentioned } from "../../film/types-names.ts";
import { chaseIn, isSilent, namedIn, nameIn, presentAt, RUNS, STOPS } from "../../film/types-scene.ts";
import { wordsIn } from "../../film/types-seconds.ts";
import { sentencesOf } from "../../film/types-sentences.ts";
import { deedsApart, faceApart, withThingsNamed } from "./deeds.ts";
import { asSeen, type Draft } from "./draft.ts";
import { haltIn, haltTold } from "./stopping.ts";
import { hangsUp, isFoundInside, slips, turnsOn } from "./turning.ts";
import { together, whoIn } from "./who.ts";

export function coverAction(brief: BoardBrief, written: string, at: number): readonly Draft[] {
  if (INSERT.test(written)) return [insertOf(brief, written, at)];
  if (isToldOfInsert(brief, at)) return [];
  const told = withThingsNamed(sentencesOf(asSeen(brief, written)));
  const sentences = told.flatMap((sentence) => deedsApart(sentence, brief.cast.map(({ name }) => name))).flatMap((sentence) => facesTold(brief, sentence));
  // Several deeds of one sentence are several pictures.
  const parts = sentences.length > told.length + 1 ? joined(brief, sentences.map((sentence) => [sentence]), at) : partsOf(brief, sentences, at);
  const drafts = parts.reduce<readonly Draft[]>((before, part, index) => [...before, shown(brief, part.join(" "), at, { before, next: parts[index + 1]?.join(" ") ?? "" })], []);
  // What is mirrored where people are is too small to see in the picture that tells where they are.
  const mirrored = at === 0 ? sentences.find((sentence) => MIRRORED.test(sentence)) : undefined;
  if (mirrored === undefined) return drafts;
  // Whoever bends over it is seen with it.
  const bent = sentences.find((sentence) => LOOKS_INTO.test(sentence));
  const people = bent === undefined ? [] : whoIn(brief, bent, at);
  return [...drafts, people.length > 0 ? { kind: "insert", elements: [at], text: bent ?? "", people, thing: "puddle" } : { kind: "sight", elements: [at], text: mirrored, people: [], thing: "" }];
}

/** Where no word is said a face is seen after a picture of the hands. */
function facesTold(brief: BoardBrief, sentence: string): readonly string[] {
  const apart = isSilent(brief) ? faceApart(sentence) : [];
  return apart.length > 1 && isAboutThing(brief, apart[0] ?? "") ? apart : [sentence];
}

/** Down into what lies at their feet. */
export const LOOKS_INTO = /\b(?:looks?|peers?|stares?|gazes?|bends?) (?:down )?(?:into|over) (?:the|a) (?:\w+ )?(?:puddles?|water|pond|well|pool|hole|grave|box|basket|cradle)\b|のぞきこ|覗き込|(?<!\p{L})(?:загляды|склоня)\p{L}+ (?:в|над) (?:луж|вод|колод)/iu;

/** `INSERT - THE LETTER`, and what is told of it after. */
const INSERT = /^INSERT\b[\s:–—-]*/u;

function insertOf(brief: BoardBrief, written: string, at: number): Draft {
  const named = written.replace(INSERT, "").replace(/[.:]$/, "");
  const follows = isToldOfInsert(brief, at + 1);
  const text = follows ? asSeen(brief, brief.elements[at + 1]?.text ?? "") : `${sentenceCase(named)}.`;
  return { kind: "insert", elements: follows ? [at, at + 1] : [at], text, people: [], thing: `${AGED.test(text) ? "old " : ""}${thingIn(`${named.toLowerCase()} ${text}`) ?? named.toLowerCase()}` };
}

const AGED = /\b(?:yellow(?:ed)?|brown|faded) with age\b|\byellowed\b/i;

/** What stands after `INSERT - THE LETTER` and tells of the thing, not of somebody. */
function isToldOfInsert(brief: BoardBrief, at: number): boolean {
  const told = brief.elements[at];
  return told?.type === "action" && INSERT.test(brief.elements[at - 1]?.text ?? "") && !INSERT.test(told.text) && namedIn(brief, told.text).length === 0;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** Sentences that are one shot together. */
function partsOf(brief: BoardBrief, sentences: readonly string[], at: number): readonly (readonly string[])[] {
  const each = sentences.map((sentence) => [sentence] as const);
  const halt = haltIn(sentences);
  if (halt > 0) return [sentences.slice(0, halt), sentences.slice(halt, halt + 1), sentences.slice(halt + 1)].flatMap((part, index) => (part.length === 0 ? [] : index === 1 ? [part] : partsOf(brief, part, at)));
  if (isSilent(brief) || chaseIn(brief) !== undefined) return joined(brief, each, at);
  const apart = sentences.findIndex((sentence, index) => (at > 0 || (isClosing(brief, at) && index > 0) ? isAboutThing(brief, sentence) || isOfHands(sentence) || isSight(brief, sentence, sentences[index + 1] ?? "") : index > 0 && turnsOn(sentence) && isAboutThing(brief, sentence)));
  const closing = sentences.length > 1 && isClosing(brief, at) ? sentences.findIndex((sentence) => LEFT_ALONE.test(sentence)) : -1;
  const answered = answerIn(brief, sentences);
  if (answered !== -1) return joined(brief, [sentences.slice(0, answered), sentences.slice(answered)], at);
  const beat = beatIn(sentences);
  if (beat !== undefined) return joined(brief, [sentences.slice(0, beat.from), sentences.slice(beat.from, beat.to), sentences.slice(beat.to)].filter((part) => part.length > 0), at);
  const split = closing > 0 ? closing : apart;
  const end = split + (isFoundInside(sentences[split + 1] ?? "") ? 2 : 1);
  if (split !== -1) return joined(brief, [sentences.slice(0, split), sentences.slice(split, end), ...restOf(brief, sentences.slice(end))].filter((part) => part.length > 0), at);
  if (sentences.length < 2 || (at === 0 && openingOf(brief, sentences) === sentences.length) || wordsIn(sentences.join(" ")) <= 24) return [sentences];
  const half = at === 0 ? openingOf(brief, sentences) : Math.ceil(sentences.length / 2);
  return joined(brief, [sentences.slice(0, half), sentences.slice(half)], at);
}

/** After one thing there may come another. */
function restOf(brief: BoardBrief, sentences: readonly string[]): readonly (readonly string[])[] {
  const next = sentences.findIndex((sentence) => isAboutThing(brief, sentence));
  return next === -1 ? [sentences] : [sentences.slice(0, next), sentences.slice(next, next + 1), ...restOf(brief, sentences.slice(next + 1))];
}

/** What befalls all at once, a door that is held, a look that a face answers. */
function beatIn(sentences: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const from = sentences.findIndex((sentence, at) => (at > 0 && jolts(sentence)) || holdsDoor(sentence) || isAnsweredLook(sentence, sentences[at + 1] ?? ""));
  if (from === -1) return undefined;
  const goesOn = sentences.slice(from).findIndex((sentence) => !jolts(sentence));
  return { from, to: jolts(sentences[from] ?? "") ? (goesOn === -1 ? sentences.length : from + goesOn) : from + 1 };
}

/** The last that is told of the scene. */
function isClosing(brief: BoardBrief, at: number): boolean {
  return at === brief.elements.length - closingMarks(brief) - 1;
}

/** Where somebody else's face answers what has been done. */
function answerIn(brief: BoardBrief, sentences: readonly string[]): number {
  const last = sentences.length - 1;
  const [who, other] = namedIn(brief, sentences[last] ?? "");
  const before = sentences.slice(0, last).flatMap((sentence) => namedIn(brief, sentence));
  return who !== undefined && other === undefined && before.length > 0 && !before.includes(who) && ANSWERS.test(sentences[last] ?? "") ? last : -1;
}

const ANSWERS = /\b(?:lifts?|raises|turns) (?:his|her|its|their) head\b|\b(?:looks? up|looks? after|watches|stares?|smiles|grins|gasps|freezes|blinks|frowns|nods)\b|(?<!\p{L})(?:поднима\p{L}+ голову|смотрит вслед|улыба\p{L}+)|顔を上げ|見送/iu;
/** How many sentences the first picture tells: with the place those who are found in it, and who goes through weather told in one word. */
function openingOf(brief: BoardBrief, [first = "", second = ""]: readonly string[]): number {
  if (wordsIn(first) === 1 && /^(?:rain|snow|fog|night|dawn|dusk|silence|evening)\b/i.test(first) && whoIn(brief, second, 0).length > 0) return 2;
  return whoIn(brief, first, 0).length === 0 && FOUND.test(second) && whoIn(brief, second, 0).length > 1 ? 2 : 1;
}

const FOUND = /\b(?:sits?|sitting|seated|lies|waits?|waiting)\b(?! down)/i;

function closingMarks({ elements }: BoardBrief): number {
  return elements.length - 1 - elements.findLastIndex(({ type }) => type !== "transition" && type !== "centred");
}

/** `The lamp burns alone.` */
export const LEFT_ALONE = /\b(alone|empty|nobody|no one|remains?|is left|stays behind)\b/i;

/** A few words, or something that nobody is in, share the shot of their neighbour: an empty picture would look like a mistake. */
function joined(brief: BoardBrief, parts: readonly (readonly string[])[], at: number): readonly (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  let waiting: readonly string[] = [];
  for (const [index, part] of parts.entries()) {
    const text = part.join(" ");
    const whole = [...waiting, ...part];
    const next = parts[index + 1]?.join(" ") ?? "";
    const fewest = isOfHands(next) ? 1 : isAboutThing(brief, next) ? 2 : 3;
    const stands = (at === 0 && index === 0 && (part.length > 1 || openingOf(brief, parts.flat()) === 1)) || jolts(text) || holdsDoor(text) || (isSilent(brief) && weatherTurnsTo(text) !== undefined && !(at === 0 && weatherTurnsTo(text) === "clear")) || isAboutThing(brief, text) || isOfHands(text) || isSight(brief, text, next) || LEFT_ALONE.test(text) || ((wordsIn(text) > fewest || isAboutThing(brief, kept.at(-1)?.join(" ") ?? "")) && whoIn(brief, text, at).length > 0);
    if (stands) {
      // A thing is seen by itself: what comes before it belongs to the picture before.
      const apart = waiting.length > 0 && (kept.length > 0 || isSilent(brief)) && isAboutThing(brief, text);
      if (apart) kept.push([...(kept.pop() ?? []), ...waiting], part);
      else kept.push(whole);
      waiting = [];
    } else if (index < parts.length - 1) waiting = whole;
    else joinTo(kept, kept.findLastIndex((each) => !isAboutThing(brief, each.join(" "))), whole);
  }
  return kept;
}

/** Nothing is said into the picture of a thing that is not about it. */
function joinTo(kept: (readonly string[])[], at: number, whole: readonly string[]): void {
  if (at === -1) kept.push(whole);
  else kept[at] = [...(kept[at] ?? []), ...whole];
}

interface Around {
  readonly before: readonly Draft[];
  readonly next: string;
}

function shown(brief: BoardBrief, text: string, at: number, { before, next }: Around): Draft {
  if (holdsDoor(text)) return { kind: "insert", elements: [at], text, people: [...namedIn(brief, `${text} ${next}`), ...namedIn(brief, brief.elements[at + 1]?.text ?? "")].slice(0, 1), thing: "hand at the door" };
  const looked = isAnsweredLook(text, next) ? propsIn(text.replace(/^.*?\blooks?\b/i, ""))[0]?.note : undefined;
  if (looked !== undefined) return { kind: "insert", elements: [at], text, people: namedIn(brief, text), thing: looked };
  const people = peopleIn(brief, text, at, before);
  const opens = at === 0 && !(before.length > 0 && (isClosing(brief, at) || isSilent(brief)));
  if (!opens && isOfHands(text) && people.length === 2) return { kind: "insert", elements: [at], text, people, thing: "hands" };
  // Out of whose hands it slips is seen before it lies there.
  const drops = slips(next) && people.length > 0;
  const thing = !drops && (!opens || turnsOn(text)) && isAboutThing(brief, text) && !LEFT_ALONE.test(text) ? hangsUp(text) ? "phone" : (creatureIn(brief, text) ?? toldThing(brief, text, before)) : undefined;
  const opener = thing?.startsWith("open ") === true && isFoundInside(text) ? openerIn(before) : undefined;
  if (thing !== undefined && opener !== undefined) return { kind: "insert", elements: [at], text: `${text} ${nameIn(brief, opener)} holds it.`, people: [opener], thing };
  const worker = thing !== undefined && KNEADS.test(before.at(-1)?.text ?? "") && propsIn(thing)[0]?.kind === "dough" ? before.at(-1)?.people[0] : undefined;
  if (thing !== undefined && worker !== undefined) return { kind: "insert", elements: [at], text: `${text} It is in ${nameIn(brief, worker)}'s hands.`, people: [worker], thing };
  if (thing !== undefined) return { kind: "insert", elements: [at], text, people, thing };
  const shutIn = OPENS.test(text) ? presentAt(brief, at).slice(0, 2) : [];
  if (shutIn.length === 2 && SHUT_IN.test(brief.heading.location)) return { kind: "action", elements: [at], text: `${text} Before it ${shutIn.map((id) => nameIn(brief, id)).join(" and ")} look at each other.`, people: shutIn, thing: "" };
  if (at > 0 && isSight(brief, text, "")) return { kind: "sight", elements: [at], text, people: [], thing: "" };
  const halt = haltTold(brief, text, { at, people, before: before.map((draft) => draft.text) });
  if (halt !== undefined || chaseIn(brief) === undefined) return { kind: "action", elements: [at], text: halt ?? text, people, thing: "" };
  // What falls over behind somebody who runs is seen with them running.
  const last = before.at(-1)?.text ?? brief.elements.slice(0, at).findLast(({ type }) => type === "action")?.text ?? "";
  const goesOn = !(RUNS.test(text) && /\b(?:he|she|they)\b/i.test(text)) && RUNS.test(last) && namedIn(brief, text).length === 0 && people.length > 0 && !STOPS.test(text);
  const told = goesOn ? `${text} ${people.map((id) => nameIn(brief, id)).join(" and ")} ${people.length > 1 ? "run" : "runs"} on.` : text;
  return { kind: RUNS.test(told) ? "chase" : "action", elements: [at], text: told, people, thing: "" };
}

/** Who alone has just opened what one has in one's hands. */
function openerIn(before: readonly Draft[]): string | undefined {
  const { people = [], text = "" } = before.at(-1) ?? {};
  const [opened] = propsIn(OPENED.exec(text)?.[1] ?? "");
  return people.length === 1 && opened !== undefined && IN_HANDS.has(opened.kind) ? people[0] : undefined;
}

const OPENED = /\bopens? ([^.;,]*)/i;
const IN_HANDS: ReadonlySet<string> = new Set(["clock", "watch", "book", "musicbox", "gift", "parcel"]);

/** What is under somebody's hands is seen with them. */
const KNEADS = /\bkneads?\b/i;

function peopleIn(brief: BoardBrief, text: string, at: number, before: readonly Draft[]): readonly string[] {
  const people = together(brief, whoIn(brief, text, at, before.at(-1)?.people));
  if (people.length > 0 || LEFT_ALONE.test(text) || (at === 0 && before.length === 0)) return people;
  // What happens while people are there happens to them.
  const there = before.findLast((draft) => draft.people.length > 0)?.people ?? [];
  return there.length > 0 ? there : toldBefore(brief, at) ? together(brief, presentAt(brief, at)) : [];
}

function toldBefore(brief: BoardBrief, at: number): boolean {
  return brief.elements.slice(0, at).some(({ type, text, character }) => character !== undefined || (type === "action" && namedIn(brief, text).length > 0));
}

/** The first thing worth filling a picture with. */
export function thingIn(text: string): string | undefined {
  return propsIn(text).find(({ kind }) => !SCENERY.has(kind))?.note;
}

/** A dial with what it shows, a thing within the one that was opened before; else the first thing worth filling a picture with. */
function toldThing(brief: BoardBrief, text: string, before: readonly Draft[]): string | undefined {
  const thing = thingIn(text);
  const opened = INSIDE.test(text) ? OPENED.exec(before.at(-1)?.text ?? "")?.[1] : undefined;
  const [box] = propsIn(opened ?? "");
  if (thing !== undefined && box !== undefined) return `open ${box.note}, ${thing} inside`;
  if (propsIn(text).find(({ note }) => note === thing)?.kind !== "clock") return thing;
  const all = brief.elements.filter(({ type }) => type === "action").map((each) => each.text).join(" ");
  const dial = brief.heading.setting !== "INT" && /\btower\b/i.test(all) ? "tower clock" : thing;
  return /\bdifferent (?:times|hours)\b/i.test(text) ? `${dial} of two times` : dial;
}

const INSIDE = /^(?:inside|within|in it)\b/i;

// Furniture, doors and living beings are seen where they are, not by themselves.
const SCENERY: ReadonlySet<string> = new Set([
  "door", "window", "table", "chair", "sofa", "bed", "bench", "tree", "car", "boat", "whale", "fish", "cat", "dog", "bird", "moon", "star", "hoop", "whiteboard", "net", "server",
  "tram", "train", "bus", "plane", "horse", "fox", "wolf", "rabbit", "bear", "robot", "statue", "fireplace", "puddle", "stone", "leaf", "hat", "glasses",
]);

/** `An owl calls.`: an animal that is nobody's part is seen while it is heard. */
function creatureIn(brief: BoardBrief, sentence: string): string | undefined {
  const told = /^(?:an?|the) ((?:[\w-]+ )?(?:owl|bird|crow|gull|wolf|fox|cat|dog|horse))s? (?:\w+ly )?(?:calls|hoots|cries|howls|sings|barks|meows|neighs|watches|stares|blinks)\b/i.exec(sentence);
  return told !== null && wordsIn(sentence) <= 10 && namedIn(brief, sentence).length === 0 ? told[1]?.toLowerCase() : undefined;
}

/** A short sentence in which a thing does something, or is lifted to be looked at. */
function isAboutThing(brief: BoardBrief, sentence: string): boolean {
  const [first = "", ...rest] = sentencesOf(sentence);
  if (hangsUp(sentence)) return true;
  if (rest.length > 0) return isFoundInside(rest[0] ?? "") ? isAboutThing(brief, first) : wordsIn(first) < 3 && isAboutThing(brief, rest.join(" "));
  if (creatureIn(brief, sentence) !== undefined) return true;
  if (thingIn(sentence) === undefined || wordsIn(sentence) > 16 || sentence.includes("(")) return false;
  const named = brief.cast.some(({ name }) => isMentioned(name, sentence.replace(IN_SOMEBODYS_HAND, "")));
  if (/^(?:all )?(the|a|an|his|her|its|their|on|in|inside)\b/i.test(sentence) && !named && !/\b(he|she|they) \w/i.test(sentence)) return true;
  if (/^(внутри|на столе|в рук|под)(?!\p{L})|の(?:中|上|下)に/iu.test(sentence) && !named) return true;
  if (turnsOn(sentence)) return true;
  if (RETURNS.test(sentence)) return false;
  const done = /\b(opens?|lifts?|holds? up|picks? up|finds?|lights?|unfolds?|reads?|winds?|turns? over|pulls?|sets?|takes?(?=.* (?:from|out of) (?:his|her|their|the|a|an)\b)|takes?(?=.*\bwrites?\b)|writes|puts?(?=.* on the (?:\w+ )?table\b))\b(.*)$|(?<!\p{L})(?:открыва\p{L}+|доста[её]т|поднима\p{L}+|разворачива\p{L}+|зажига\p{L}+)(.*)$/iu.exec(sentence)?.slice(2).join("") ?? (EVASIVE.test(sentence) ? undefined : LOOKED_AT.exec(sentence)?.[1]);
  return (!isSilent(brief) || /\bwinds\b/i.test(sentence)) && done !== undefined && thingIn(done) !== undefined && !LUGGAGE.test(done) && wordsIn(sentence) <= 12;
}

/** What is put where it was tells nothing new of itself. */
const RETURNS = /\b(?:puts?|sets?|lays?|places) (?:the|his|her|their) [^.;]* back\b/i;
/** Is carried by a whole body. */
const LUGGAGE = /\b(?:suitcases?|bags?|umbrellas?|bicycle|bucket)\b/i;
/** Somebody looks at a thing, and nothing else happens. */
export function isLookedAt(text: string): boolean {
  return LOOKED_AT.test(text);
}

/** The thing itself, and not somebody with it. */
/** Who looks there looks at nobody: it is the face that tells. */
const EVASIVE = /\b(?:at|into) (?:his|her|their) (?:own )?(?:plates?|cups?|glass|mug|soup|lap|shoes|feet|hands|knees)\b/i;
const LOOKED_AT = /\b(?:looks?|stares?|glances?|gazes?) (?:down )?at ((?:the|an?|his|her|their) (?:\p{L}+ ){0,2}?\p{L}+)(?=[.,]| on\b| in\b| by\b| under\b)/iu;

const IN_SOMEBODYS_HAND = /\bin \p{Lu}\p{L}+['’]s hands?\b/gu;

/** Something opens, shows far off or is mirrored, and people look; who comes through a door is seen instead of it. */
function isSight(brief: BoardBrief, told: string, next: string): boolean {
  const sentences = sentencesOf(told);
  const nobody = (text: string): boolean => namedIn(brief, text).length === 0 && !/\b(he|she|they|hands?)\b/i.test(text);
  if (!nobody(told) || HEARD.test(told) || !sentences.some((text) => SIGHT.test(text) || MIRRORED.test(text))) return false;
  return !OPENS.test(told) || namedIn(brief, next).length === 0;
}

/** A door, a gate, a curtain that lets one see what is behind. */
export const OPENS = /\b(?:doors?|gates?|curtains?) (?:slowly )?(?:opens?|swings? open|slides? open|parts?)\b|(?<!\p{L})(?:двер|калитк|ворот)\p{L}* (?:медленно )?(?:открыва|распахива)|(?:扉|ドア|門)が(?:開|ひら)/iu;
/** Where people wait for a door to open. */
const SHUT_IN = /\b(?:elevator|lift|cell|prison|vault|airlock)\b|лифт|エレベーター|电梯/iu;
const SIGHT = new RegExp(`${OPENS.source}|\\b(?:far (?:out|off|away)|on the horizon|in the distance)\\b|(?<!\\p{L})(?:вдали|вдалеке|на горизонте)(?!\\p{L})|遠く|沖に`, "iu");
/** What is far off and only heard is no sight. */
const HEARD = /^(?:the |a )?(?:sound|thunder|music|bells?|sirens?|voices?|footsteps|laughter|an? (?:owl|dog|train))\b[^.]*\bfar (?:off|away)\b/i;
const MIRRORED = /\b(?:reflect(?:s|ed|ion)|is mirrored|mirrors? the)\b|(?<!\p{L})отраж|うつって|映って|映る/iu;
