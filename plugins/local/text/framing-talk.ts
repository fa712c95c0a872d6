/** How talk is framed: closer as it goes on, from over the shoulder to the bare face; a speech in one slow push, a call closer on both sides. */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { roundOf } from "../../film/types-round.ts";
import { areWalking, isAnimal, isRunning, presentAt, sideOf, visibleIn } from "../../film/types-scene.ts";
import { monologueAt, ordersToStop } from "./cover-talk.ts";
import { isCryAtSight, type Draft } from "./draft.ts";
import { isMachine, isMannered, machinePattern } from "./machines.ts";
import type { Pattern } from "./pattern.ts";

/** Where it stands in a speech or a call, or its mood, frames a line, and not its turn among the others. */
export function isFramedByItself(brief: BoardBrief, draft: Draft): boolean {
  return speechOf(brief, draft) !== undefined || isCall(brief, draft) || isMannered(brief, draft) || isOrder(brief, draft);
}

function isCall({ elsewhere }: BoardBrief, { kind }: Draft): boolean {
  return elsewhere !== undefined && kind === "line";
}

/** Somebody is told to stop who is there. */
function isOrder({ elements }: BoardBrief, { kind, elements: [at = 0], people }: Draft): boolean {
  return kind === "line" && people.length === 2 && ordersToStop(elements[at]?.text ?? "");
}

function speechOf(brief: BoardBrief, { kind, elements }: Draft) {
  return kind === "line" ? monologueAt(brief, elements[0] ?? 0) : undefined;
}

/** A voice that is raised or breaks brings the camera closer. */
export function isTense({ kind, text }: Draft): boolean {
  return kind === "line" && /\b(angr|shout|cry|crying|tear|whisper|afraid|terrified|desperate|trembl|breaking|furious|cold|hard)|(?<!\p{L})(крич|плач|злоб|ш[её]пот|дрож)|怒|泣|震え|叫/iu.test(text);
}

export function exchangePattern(brief: BoardBrief, { elements, text }: Draft): Pattern {
  const first = elements[0] ?? 0;
  if (isCryAtSight(brief, first)) return [["MCU", "low"], ["MS", "low"]];
  if (/\bshout/i.test(text)) return [["MS", "eye"], ["MS", "low"], ["MLS", "eye"]];
  // From as low as a table, after the level picture of all of them.
  if (presentAt(brief, first).length > 2) return [["MLS", "low"]];
  return AT_PLAY.test(text) ? [["MLS", "eye"], ["LS", "eye"]] : [["MS", "eye"], ["MLS", "eye"]];
}

// Closer as the talk goes on, from over the shoulder to the bare face, with one two-shot to breathe.
const PAIRS: Pattern = [["MS", "over_shoulder"], ["MCU", "over_shoulder"], ["MCU", "eye"], ["CU", "eye"], ["MS", "eye"], ["MCU", "eye"], ["CU", "eye"], ["CU", "low"]];
const SINGLES: Pattern = [["MS", "eye"], ["MCU", "eye"], ["CU", "eye"], ["MCU", "low"]];
const CLOSER: Pattern = [["MCU", "eye"], ["CU", "eye"], ["MCU", "low"]];
/** Somebody and an animal. */
const BESIDE: Pattern = [["MLS", "eye"], ["MCU", "eye"], ["MS", "eye"], ["CU", "eye"], ["MLS", "high"]];
/** Among many: one, two, one, all. */
const GROUPS: Pattern = [["MCU", "eye"], ["MS", "over_shoulder"], ["CU", "eye"], ["MLS", "eye"], ["MCU", "low"], ["MS", "eye"]];
/** Round a table so close past a shoulder that those who sit between the two are hidden by it. */
const ROUND_TABLE: Pattern = GROUPS.map(([size, angle]) => [angle === "over_shoulder" ? "MCU" : size, angle]);
const MASTER: Pattern = [["MLS", "eye"], ["LS", "eye"], ["MLS", "high"]];
const PUSH = ["MLS", "MS", "MCU", "CU"] as const;

function pushAt(progress: number): Pattern {
  const size = PUSH[Math.round(progress * (PUSH.length - 1))] ?? "CU";
  // Once as those see it who sit above.
  return size === "MS" ? [[size, "high"], [size, "eye"], [size, "low"]] : [[size, "eye"], [size, "low"], [size, "high"]];
}

/**
 * A call is cut closer on both sides, line by line.
 * @param again the speaker is in the picture before, too
 */
function callAt({ elements }: BoardBrief, at: number, again: boolean): Pattern {
  const lines = elements.flatMap(({ character }, index) => (character === elements[at]?.character ? [index] : []));
  const size = CALLS[Math.floor((lines.indexOf(at) / Math.max(1, lines.length - 1)) * (CALLS.length - 0.01))] ?? "CU";
  if (again && size === "CU") return [["MCU", "low"], ["MS", "eye"]];
  // While it is wide, who is called is seen from another height than who calls.
  const called = size === "MS" && elements.find(({ character }) => character !== undefined)?.character !== elements[at]?.character;
  if (called) return [[size, "low"], [size, "eye"], [size, "high"]];
  // Across the desk a low one would be the level one again.
  return size === "MS" ? [[size, "eye"], [size, "high"], [size, "low"]] : [[size, "eye"], [size, "low"], [size, "high"]];
}

const CALLS = ["MS", "MCU", "CU"] as const;

export function linePattern(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Pattern {
  const at = draft.elements[0] ?? 0;
  const speech = speechOf(brief, draft);
  // A slow push: each part of it nearer than the one before.
  if (speech) return pushAt(speech.progress);
  if (isRunning(brief, at)) return [["MS", "eye"], ["MCU", "low"], ["MLS", "dutch"]];
  // Both, and the arm between them, before all who are there.
  if (isOrder(brief, draft)) return [["MS", "eye"], ["MLS", "eye"], ["MS", "low"]];
  if (areWalking(brief, at) && draft.people.length > 1) return [["MS", "eye"], ["MLS", "eye"], ["MS", "low"]];
  // What a whole body does while it speaks is seen whole.
  if (AT_PLAY.test(draft.text)) return [["MLS", "eye"], ["LS", "low"], ["MLS", "dutch"], ["LS", "eye"]];
  if (WITH_HANDS.test(draft.text)) return [["MS", "eye"], ["MCU", "eye"], draft.people.length > 1 ? ["MS", "over_shoulder"] : ["MS", "low"], ["MLS", "eye"]];
  const [speaker = ""] = draft.people;
  if (isMachine(brief, speaker)) return machinePattern(brief, draft);
  if (brief.elsewhere !== undefined) return earlier.some(({ characters }) => characters.includes(speaker)) ? callAt(brief, at, earlier.at(-1)?.characters[0] === speaker) : [["MLS", "eye"], ["MS", "eye"]];
  // After hands alone, the face of whose they are.
  const before = earlier.at(-1);
  if (before !== undefined && before.insert !== "" && before.characters[0] === speaker) return CLOSER;
  const present = presentAt(brief, at).filter((id) => sideOf(brief, id) === sideOf(brief, speaker));
  const met = earlier.some(({ characters }) => characters.length >= Math.min(present.length, 6));
  if (present.length > 1 && draft.people.length > 1 && !met) return MASTER;
  if (present.length > 2 && hasLastWord(brief, at)) return LAST_WORD;
  if (present.length > 2 && draft.people.length > 1) return roundOf(brief).length > 0 ? ROUND_TABLE : GROUPS;
  if (present.length > 2) return GROUPS.filter(([, angle]) => angle !== "over_shoulder");
  const listener = draft.people[1] ?? "";
  if (!visibleIn(brief).includes(listener)) return SINGLES;
  // Over the shoulder of a small animal nothing is seen of it: it is shown whole, or not at all.
  return isAnimal(brief, listener) !== isAnimal(brief, speaker) ? BESIDE : PAIRS;
}

/** Who has kept still among many, and then says the last thing that is said. */
function hasLastWord({ elements }: BoardBrief, at: number): boolean {
  const lines = elements.flatMap(({ character }, index) => (character === undefined ? [] : [index]));
  return lines.length > 3 && lines.at(-1) === at && lines.filter((line) => elements[line]?.character === elements[at]?.character).length === 1;
}

const LAST_WORD: Pattern = [["CU", "eye"], ["MCU", "eye"], ["CU", "low"]];

/** What a whole body does. */
export const AT_PLAY = /\b(?:dribbl|shooting|throw|kick|juggl|danc|jump|climb|swing|skat|row)\w*\b|(?<!\p{L})(?:танцу|прыга|броса)|踊|跳|投げ/iu;

/** Told by hands that a close face has no room for. */
const WITH_HANDS = /\b(?:clap|applaud|wav(?:es|ing)|pointing|points|shrug|arms|hands? up|salut|toast|raising)\w*\b|(?<!\p{L})(?:хлопа|машет|аплоди)|拍手|手を振/iu;
