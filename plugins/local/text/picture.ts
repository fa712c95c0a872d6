/** Who is in the picture of a draft, and which pictures an audience would take for one. Knows neither patterns nor words. */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { SIZES } from "../../film/types.ts";
import { handsIn } from "../../film/types-hands.ts";
import { besideAt, roundOf } from "../../film/types-round.ts";
import { comesIn, isOnPhone, namedIn, nameIn, presentAt, RUNS, sideOf, visibleIn } from "../../film/types-scene.ts";
import { sentencesOf } from "../../film/types-sentences.ts";
import { LEFT_ALONE, LOOKS_INTO } from "./cover-action.ts";
import { ordersToStop } from "./cover-talk.ts";
import { asSeen, type Draft } from "./draft.ts";

export interface Framing {
  readonly size: PlannedShot["size"];
  readonly angle: PlannedShot["angle"];
}

/** With a wide line all who are there, over a shoulder two, closer one. */
export function peopleIn(brief: BoardBrief, draft: Draft, { size, angle }: Framing): readonly string[] {
  const people = draft.people.filter((id) => visibleIn(brief).includes(id));
  if (draft.kind === "insert" && LOOKS_INTO.test(draft.text)) return people;
  if (draft.kind === "insert") return handsIn(draft.text, people, (id) => nameIn(brief, id));
  if (draft.kind === "card" || draft.thing !== "") return [];
  const [first] = people;
  if (draft.kind === "line" && (size === "MLS" || size === "LS") && first !== undefined && people.length > 1) {
    const there = presentAt(brief, draft.elements[0] ?? 0).filter((id) => sideOf(brief, id) === sideOf(brief, first));
    return [...new Set([...people, ...there])].slice(0, 6);
  }
  // Who takes a call among others is seen with them where there is room.
  if (draft.kind === "line" && size === "MS" && angle === "eye" && first !== undefined && brief.elsewhere === undefined && isOnPhone(brief, draft.elements[0] ?? 0)) return [...new Set([first, ...presentAt(brief, draft.elements[0] ?? 0)])].slice(0, 3);
  if ((isWide(draft, size) || (size === "MLS" && (closesDown(brief, draft) || isAtWorktop(brief, draft) || isReading(draft) || isBolting(brief, draft)))) && first !== undefined) return withThoseThere(brief, draft, people);
  if (draft.kind === "line" && size === "MS" && angle !== "over_shoulder") return atTable(brief, draft, people.slice(0, 2));
  if (draft.kind === "line") return people.slice(0, angle === "over_shoulder" ? 2 : 1);
  return people.slice(0, size === "CU" || size === "ECU" ? 1 : 6);
}

/** Beside somebody at a table of many sits whoever has the next chair, not whom they speak to. */
function atTable(brief: BoardBrief, { elements }: Draft, people: readonly string[]): readonly string[] {
  const [speaker, other] = people;
  if (speaker === undefined || other === undefined) return people;
  const there = presentAt(brief, elements[0] ?? 0);
  const round = roundOf(brief);
  return besideAt(round.filter((id) => there.includes(id)), speaker, other);
}

export const DOWN_ON_GROUND = /\b(?:lies|lays?|sits?) down\b/i;

/** Somebody goes to rest at the end, and the others are there. */
export function closesDown(brief: BoardBrief, { people, text, elements }: Draft): boolean {
  const at = elements.at(-1) ?? -1;
  const last = brief.elements.findLastIndex(({ type }) => type !== "transition" && type !== "centred");
  return DOWN_ON_GROUND.test(text) && people.length === 1 && at === last && presentAt(brief, at).length > 1;
}

/** Who has just been told to stop, and runs. */
export function isBolting({ elements }: BoardBrief, { kind, elements: [at = 0], people, text }: Draft): boolean {
  const before = elements[at - 1];
  return (kind === "action" || kind === "chase") && before?.character !== undefined && ordersToStop(before.text) && !people.includes(before.character) && RUNS.test(text);
}

/** Who reads is watched by who is there. */
function isReading({ kind, text }: Draft): boolean {
  return kind === "action" && READS.test(text);
}

export const READS = /\breads? (?:the|it|her|his|their)\b/i;

/** Whoever kneads has a table before them, at which the other stands too. */
function isAtWorktop({ elements }: BoardBrief, { kind, elements: own }: Draft): boolean {
  return kind === "action" && elements.slice(0, (own[0] ?? 0) + 1).some(({ type, text }) => type === "action" && /\bkneads?\b/i.test(text));
}

/** A chase and a montage are of whom they are about; so is somebody alone. */
function isWide({ kind, text, people }: Draft, size: Framing["size"]): boolean {
  if (kind !== "action" && kind !== "establish" && kind !== "exchange") return false;
  return !LEFT_ALONE.test(text) && (size === "LS" || size === "ELS" || (size === "MLS" && people.length > 1));
}

/** Whoever has not left is in every wide picture. */
function withThoseThere(brief: BoardBrief, draft: Draft, people: readonly string[]): readonly string[] {
  const { elements } = draft;
  const coming = comingAfter(brief, draft);
  const there = presentAt(brief, elements[0] ?? 0).filter((id) => sideOf(brief, id) === sideOf(brief, people[0] ?? "") && isMet(brief, id, elements.at(-1) ?? 0));
  return [...new Set([...people, ...there.filter((id) => people.includes(id) || !coming.includes(id))])].slice(0, 6);
}

/** Who comes in only once the picture is over, in the same text. */
function comingAfter(brief: BoardBrief, { elements, text }: Draft): readonly string[] {
  const sentences = sentencesOf(asSeen(brief, brief.elements[elements.at(-1) ?? -1]?.text ?? ""));
  const shown = sentences.findLastIndex((sentence) => text.includes(sentence));
  return sentences.slice(shown + 1).filter(comesIn).flatMap((sentence) => namedIn(brief, sentence));
}

/** The scene has told of them by then, or has them speak. */
function isMet(brief: BoardBrief, id: string, at: number): boolean {
  return brief.elements.slice(0, at + 1).some(({ type, text, character }) => character === id || (type === "action" && namedIn(brief, text).includes(id)));
}

/** The frame among those wished for that the scene has not shown yet; else the nearest to them not shown of late. */
export function unlike(brief: BoardBrief, draft: Draft, wished: readonly Framing[], earlier: readonly PlannedShot[]): Framing | undefined {
  const before = earlier.at(-1);
  const cuts = (each: Framing): boolean => each.size !== before?.size || each.angle !== before.angle;
  const shown = (each: Framing, shots: readonly PlannedShot[]): boolean => {
    const people = peopleIn(brief, draft, each);
    return people.length > 0 && shots.some((shot) => shot.size === each.size && shot.angle === each.angle && alike(shot, { ...each, people }));
  };
  const fits = wished.filter(cuts);
  // What happens between two is not in one face.
  const both = draft.kind === "action" && draft.people.length > 1;
  const near = [...fits, ...wished.flatMap(around).filter((each) => cuts(each) && !(both && each.size === "CU"))];
  return fits.find((each) => !shown(each, earlier)) ?? near.find((each) => !shown(each, earlier.slice(-REMEMBERED))) ?? fits[0];
}

/** Shots that an audience has before its eyes still. */
const REMEMBERED = 4;

/** The same people, and over a shoulder the same face. */
function alike(shot: PlannedShot, { angle, people }: Framing & { readonly people: readonly string[] }): boolean {
  if (angle === "over_shoulder") return shot.focus === people[0];
  return shot.characters.length === people.length && people.every((id) => shot.characters.includes(id));
}

/** A size closer or wider, or the same from elsewhere. */
function around({ size, angle }: Framing): readonly Framing[] {
  const at = SIZES.indexOf(size);
  const sizes = [size, SIZES[at - 1], SIZES[at + 1]].flatMap((each) => (each === undefined || each === "ECU" || each === "ELS" ? [] : [each]));
  const all = (["eye", "low", "high"] as const).flatMap((from) => sizes.map((each) => ({ size: each, angle: from })));
  return all.filter((each) => each.size !== size || each.angle !== angle);
}
