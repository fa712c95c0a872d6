/**
 * Coverage: what of a scene is shown in which kind of shot, before anything is framed. An establishing wide, a shot for
 * each thing that happens, a shot for each line or quick exchange, an insert of a thing that matters, a reaction.
 */
import type { BoardBrief, PlannedElement } from "../../film/types-briefs.ts";
import { isMentioned } from "../../film/types-names.ts";
import { propsIn } from "../../film/types-lexicon.ts";
import { sentencesOf } from "../../film/types-sentences.ts";
import { wordsIn } from "../../film/types-seconds.ts";

export interface Draft {
  readonly kind: "establish" | "action" | "insert" | "line" | "exchange" | "reaction";
  /** Numbers of the scene's elements. */
  readonly elements: readonly number[];
  /** What is seen, for what happens; how it is said, for lines. */
  readonly text: string;
  /** Ids in order of importance. */
  readonly people: readonly string[];
  /** The thing an insert shows. */
  readonly thing: string;
}

export function coverScene(brief: BoardBrief): readonly Draft[] {
  const drafts = withEstablishing(brief, withExchanges(brief, brief.elements.flatMap((element, at) => coverElement(brief, element, at))));
  return withinLimit(brief, withReaction(brief, withFewInserts(brief, drafts)));
}

export function nameOf(brief: BoardBrief, id: string): string {
  return brief.cast.find((each) => each.id === id)?.name ?? id;
}

export function visibleCast(brief: BoardBrief): readonly string[] {
  return brief.cast.filter(({ visible }) => visible).map(({ id }) => id);
}

function coverElement(brief: BoardBrief, element: PlannedElement, at: number): readonly Draft[] {
  if (element.type === "action") return coverAction(brief, element.text, at);
  if (element.character === undefined) {
    return element.type === "lyric" ? [{ kind: "action", elements: [at], text: "A song is heard.", people: visibleCast(brief), thing: "" }] : [];
  }
  return [{ kind: "line", elements: [at], text: element.parenthetical ?? "", people: facing(brief, at, element.character), thing: "" }];
}

/** Long paragraphs are two shots, split where the sentences halve; one sentence about a thing is an insert. */
function coverAction(brief: BoardBrief, text: string, at: number): readonly Draft[] {
  const sentences = sentencesOf(text);
  const inserted = at > 0 ? sentences.findIndex((sentence) => isAboutThing(brief, sentence)) : -1;
  if (inserted !== -1) {
    const parts = [sentences.slice(0, inserted), sentences.slice(inserted, inserted + 1), sentences.slice(inserted + 1)];
    return parts.flatMap((part, index) => (part.length === 0 ? [] : [shown(brief, part.join(" "), at, index === 1 ? "insert" : "action")]));
  }
  if (sentences.length < 2 || wordsIn(text) <= 24) return [shown(brief, text, at, "action")];
  const half = at === 0 ? 1 : Math.ceil(sentences.length / 2);
  return [sentences.slice(0, half), sentences.slice(half)].map((part) => shown(brief, part.join(" "), at, "action"));
}

function shown(brief: BoardBrief, written: string, at: number, kind: "action" | "insert"): Draft {
  const text = asSeen(brief, written);
  const people = brief.cast.filter(({ name, visible }) => visible && isMentioned(name, text)).map(({ id }) => id);
  const alone = visibleCast(brief);
  // "She turns" with nobody named is the one who spoke last.
  const meant = people.length === 0 && /\b(she|he|her|his|him)\b/i.test(text) ? [lastToSpeak(brief, at) ?? alone[0] ?? ""].filter((id) => id !== "") : people;
  const together = people.length === 0 && /\b(they|their|both|together)\b/i.test(text) ? alone.slice(0, 2) : meant;
  return { kind, elements: [at], text, people: together, thing: kind === "insert" ? (thingIn(text) ?? "") : "" };
}

function lastToSpeak(brief: BoardBrief, at: number): string | undefined {
  return brief.elements.slice(0, at).flatMap(({ character }) => (character === undefined ? [] : [character])).at(-1);
}

/** Names as they are read, without the capitals and the note in brackets of a first appearance. */
function asSeen(brief: BoardBrief, text: string): string {
  return brief.cast.reduce((told, { name }) => told.replaceAll(name.toUpperCase(), name).replace(new RegExp(`(${escaped(name)}) \\([^()]*\\)`, "u"), "$1"), text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The first thing worth filling a picture with. */
function thingIn(text: string): string | undefined {
  return propsIn(text).find(({ kind }) => !SCENERY.has(kind))?.note;
}

// Furniture, doors and living beings are seen where they are, not by themselves.
const SCENERY: ReadonlySet<string> = new Set([
  "door", "window", "table", "chair", "sofa", "bed", "bench", "tree", "car", "boat", "whale", "fish", "cat", "dog", "bird", "moon", "star", "hoop", "whiteboard", "net", "server",
]);

/** A short sentence in which a thing does something, or is lifted to be looked at. */
function isAboutThing(brief: BoardBrief, sentence: string): boolean {
  if (thingIn(sentence) === undefined || wordsIn(sentence) > 16 || sentence.includes("(")) return false;
  if (/^(the|a|an|his|her|its|their|on|in)\b/i.test(sentence) && !brief.cast.some(({ name }) => isMentioned(name, sentence))) return true;
  return /\b(opens?|lifts?|holds? up|picks? up|finds?|lights?|unfolds?|reads?|winds?|turns? over|looks? at|stares? at|pulls?|sets?)\b/i.test(sentence) && wordsIn(sentence) <= 12;
}

/** The speaker, then whom it is said to: the last other one to speak, else one who is there, else the next to speak. */
function facing(brief: BoardBrief, at: number, speaker: string): readonly string[] {
  const others = visibleCast(brief).filter((id) => id !== speaker);
  const before = brief.elements.slice(0, at);
  const spoke = before.flatMap(({ character }) => (character !== undefined && others.includes(character) ? [character] : [])).at(-1);
  const there = others.find((id) => before.some(({ type, text }) => type === "action" && isMentioned(nameOf(brief, id), text)));
  const told = before.some(({ type, text }) => type === "action" && brief.cast.some(({ name }) => isMentioned(name, text)));
  const next = brief.elements.slice(at + 1).flatMap(({ character }) => (character !== undefined && others.includes(character) ? [character] : []))[0];
  // Once the scene has told who is there, whoever comes later is not spoken to yet.
  const other = spoke ?? there ?? (told ? undefined : (next ?? others[0]));
  return other === undefined || /^to (the|an?|it|him|her|himself|herself)\b/i.test(brief.elements[at]?.parenthetical ?? "") ? [speaker] : [speaker, other];
}

/** A line of a few words and the short answer to it are one shot of both. */
function withExchanges(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && isQuickAnswer(brief, before, draft)) {
      joined.pop();
      joined.push({ kind: "exchange", elements: [...before.elements, ...draft.elements], text: manner(before, draft), people: [...before.people.slice(0, 1), ...draft.people.slice(0, 1)], thing: "" });
    } else joined.push(draft);
  }
  return joined;
}

function isQuickAnswer(brief: BoardBrief, before: Draft, draft: Draft): boolean {
  if (before.kind !== "line" || draft.kind !== "line" || before.people[0] === draft.people[0]) return false;
  const words = (each: Draft): number => wordsIn(brief.elements[each.elements[0] ?? 0]?.text ?? "");
  return words(before) <= 3 && words(draft) <= 6 && visibleCast(brief).includes(before.people[0] ?? "");
}

function manner(...drafts: readonly Draft[]): string {
  return drafts.map(({ text }) => text).filter((text) => text !== "").join(", ");
}

/** The first picture of a scene shows where we are: its first sentence, or the place by itself. */
function withEstablishing(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = drafts;
  if (first?.kind === "action" && first.elements[0] === 0) return [{ ...first, kind: "establish" }, ...rest];
  const place = brief.heading.location === "" ? "The place, as it lies before us." : `${sentenceCase(brief.heading.location)}.`;
  return [{ kind: "establish", elements: [], text: place, people: [], thing: "" }, ...drafts];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** Inserts are spice: one in six shots, the first ones. The rest are shown as what happens. */
function withFewInserts(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  let left = Math.max(1, Math.floor(drafts.length / 6));
  return drafts.map((draft) => {
    if (draft.kind !== "insert" || left-- > 0) return draft;
    return { ...draft, kind: "action", thing: "", people: draft.people.length > 0 ? draft.people : visibleCast(brief).slice(0, 1) };
  });
}

/** A long talk that ends on words ends on the face of whom they were said to. */
function withReaction(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  const listener = last?.people[1];
  const talk = drafts.filter(({ kind }) => kind === "line").length;
  if (last?.kind !== "line" || talk < 6 || listener === undefined || !visibleCast(brief).includes(listener)) return drafts;
  return [...drafts, { kind: "reaction", elements: [], text: `${nameOf(brief, listener)} takes it in.`, people: [listener], thing: "" }];
}

/** Too many shots: reactions go first, then inserts, then neighbours share a shot, the last ones first. */
function withinLimit(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  let kept = drafts;
  while (kept.length > brief.maxShots) {
    const fewer = without(kept, "reaction") ?? without(kept, "insert") ?? merged(brief, kept);
    if (fewer.length === kept.length) return kept;
    kept = fewer;
  }
  return kept;
}

function without(drafts: readonly Draft[], kind: Draft["kind"]): readonly Draft[] | undefined {
  const at = drafts.findLastIndex((draft) => draft.kind === kind);
  return at === -1 ? undefined : drafts.toSpliced(at, 1);
}

/** Joins two neighbours: of the same kind if there are any, the shortest first. */
function merged(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const length = (draft: Draft | undefined): number => (draft?.elements.length ?? 0) * 10 + wordsIn(draft?.elements.map((at) => brief.elements[at]?.text).join(" ") ?? "");
  const costs = drafts.slice(1).map((draft, at) => length(drafts[at]) + length(draft) + (spoken(drafts[at]) === spoken(draft) ? 0 : 60));
  const at = costs.indexOf(Math.min(...costs));
  const [a, b] = [drafts[at], drafts[at + 1]];
  if (!a || !b) return drafts;
  const people = [...new Set([...a.people, ...b.people])];
  const kind = a.kind === "establish" ? "establish" : spoken(a) || spoken(b) ? "exchange" : "action";
  return drafts.toSpliced(at, 2, { kind, elements: [...new Set([...a.elements, ...b.elements])], text: manner(a, b), people, thing: "" });
}

function spoken(draft: Draft | undefined): boolean {
  return draft?.kind === "line" || draft?.kind === "exchange";
}
