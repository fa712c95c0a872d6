/** Covers what is said in a scene: who is seen while it is heard, what two lines share, where the picture leaves the speaker. */
import type { BoardBrief, PlannedElement } from "../../film/types-briefs.ts";
import { propsIn } from "../../film/types-lexicon.ts";
import { addresseeOf, isOff, isOver, namedIn, nameIn, presentAt, sideOf, visibleIn } from "../../film/types-scene.ts";
import { sentencesOf } from "../../film/types-sentences.ts";
import { secondsToSay, wordsIn } from "../../film/types-seconds.ts";
import { TO_A_BACK, UNTURNED } from "../../film/types-unturned.ts";
import { thingIn } from "./cover-action.ts";
import { asSeen, isCryAtSight, type Draft } from "./draft.ts";
import { whoIn } from "./who.ts";

/** A line of the scene: the speaker, and of who is seen the one it is said to. */
export function coverLine(brief: BoardBrief, element: PlannedElement, at: number): Draft {
  const speaker = element.character ?? "";
  const text = element.parenthetical ?? (isGraveAt(brief, speaker, at) ? "gravely" : ordersToStop(element.text) ? "bellowing" : answersBack(brief, at) ? TO_A_BACK : "");
  const line = { elements: [at], text, thing: "" };
  const seen = visibleIn(brief).includes(speaker);
  if (isOver(element) && brief.elsewhere === undefined) return { ...line, kind: "over", people: presentAt(brief, at).includes(speaker) && seen ? [speaker] : [] };
  const other = addresseeOf(brief, at);
  const near = other !== undefined && sideOf(brief, other) === sideOf(brief, speaker) ? [other] : [];
  if (!seen || (isOff(element) && brief.elsewhere === undefined)) return { ...line, kind: "cutaway", people: other === undefined ? presentAt(brief, at).filter((id) => id !== speaker).slice(0, 1) : [other] };
  const aside = monologueAt(brief, at);
  if (aside?.cutaway === true) {
    const listener = presentAt(brief, at).find((id) => id !== speaker);
    const thing = thingsBefore(brief, at)[0];
    if (listener !== undefined || thing !== undefined) return { ...line, kind: "cutaway", people: listener === undefined ? [] : [listener], thing: listener === undefined ? (thing ?? "") : "" };
  }
  return { ...line, kind: "line", people: [speaker, ...near] };
}

/** The line before was said with a turned back, and nothing has happened since. */
function answersBack({ elements }: BoardBrief, at: number): boolean {
  const [before, own] = [elements[at - 1], elements[at]];
  return before?.character !== undefined && before.character !== own?.character && UNTURNED.test(before.parenthetical ?? "");
}

/** Nobody says this mildly. */
export function ordersToStop(text: string): boolean {
  return HALT.test(text);
}

/** As a sentence of its own or at the end of one, after a name: not what is begged, told or denied. */
const HALT = /(?:^|[.!?,…—]\s*)(?:please,? )?(?:stop|halt|freeze|(?:stop,? )?thief)(?: (?:him|her|them|here|right there|where you are|that \p{L}+))?(?:,? please)?!/iu;

/** Who alone did not laugh, just before they speak. */
function isGraveAt(brief: BoardBrief, speaker: string, at: number): boolean {
  const before = brief.elements.slice(0, at).at(-1);
  return before?.type === "action" && leftOut(brief, before.text).includes(speaker);
}

/** Who alone does not laugh with all the others. */
export function leftOut(brief: BoardBrief, text: string): readonly string[] {
  return namedIn(brief, /\blaughs?\b.*\b(?:except|but not|all but)\b(.*)$/i.exec(text)?.[1] ?? "");
}

/** What all of many do is about whoever does something next, in the same text. */
export function whoGoesOn(brief: BoardBrief, { kind, elements, text, people }: Draft): readonly string[] {
  if (kind !== "action" || people.length < 3 || namedIn(brief, text).length > 0) return [];
  const sentences = sentencesOf(asSeen(brief, brief.elements[elements.at(-1) ?? -1]?.text ?? ""));
  const shown = sentences.findLastIndex((sentence) => text.includes(sentence));
  return shown < 0 ? [] : whoIn(brief, sentences[shown + 1] ?? "", elements.at(-1) ?? -1).slice(0, 1);
}

export interface Monologue {
  /** 0 at its first line, 1 at its last. */
  readonly progress: number;
  readonly cutaway: boolean;
}

/** Where in a monologue a line stands: one person says all there is to say, in three lines at least. */
export function monologueAt(brief: BoardBrief, at: number): Monologue | undefined {
  const lines = brief.elements.flatMap((element, index) => (element.character === undefined || isOver(element) ? [] : [{ index, character: element.character }]));
  const speakers = new Set(lines.map(({ character }) => character));
  if (speakers.size !== 1 || lines.length < 3) return undefined;
  const turn = lines.findIndex(({ index }) => index === at);
  return { progress: turn / (lines.length - 1), cutaway: turn > 0 && turn < lines.length - 1 && turn % 3 === 0 };
}

function thingsBefore({ elements }: BoardBrief, at: number): readonly string[] {
  const told = elements.slice(0, at).filter(({ type }) => type === "action").map(({ text }) => text).reverse();
  return told.flatMap((text) => (propsIn(text).length === 0 ? [] : [thingIn(text) ?? ""])).filter((thing) => thing !== "");
}

/** Lines that are said together, and a line of a few words with the short answer to it, are one shot of both. */
export function withExchanges(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = kept.at(-1);
    if (before && (isTwin(brief, before, draft) || (isQuickAnswer(brief, before, draft) && kept.every(({ kind }) => kind !== "exchange")))) {
      kept.pop();
      kept.push({ kind: "exchange", elements: [...before.elements, ...draft.elements], text: manner(before, draft), people: [...before.people.slice(0, 1), ...draft.people.slice(0, 1)], thing: "" });
    } else kept.push(draft);
  }
  return kept;
}

export function manner(...drafts: readonly Draft[]): string {
  return [...new Set(drafts.map(({ text }) => text).filter((text) => text !== ""))].join(", ");
}

function isTwin(brief: BoardBrief, before: Draft, draft: Draft): boolean {
  return before.kind === "line" && draft.kind === "line" && brief.elements[draft.elements[0] ?? -1]?.dual === true && onOneSide(brief, before, draft);
}

function isQuickAnswer(brief: BoardBrief, before: Draft, draft: Draft): boolean {
  if (before.kind !== "line" || draft.kind !== "line" || before.people[0] === draft.people[0] || !onOneSide(brief, before, draft)) return false;
  const words = (each: Draft): number => wordsIn(brief.elements[each.elements[0] ?? 0]?.text ?? "");
  const others = [before, draft].every(({ people }) => linesOf(brief, people[0] ?? "") > 1);
  return others && words(before) <= 3 && words(draft) <= 6 && visibleIn(brief).includes(before.people[0] ?? "");
}

/** That are said alone: who has one line only is seen by themselves while they say it. */
function linesOf({ elements }: BoardBrief, id: string): number {
  return elements.filter(({ character, dual }, at) => character === id && dual !== true && elements[at + 1]?.dual !== true).length;
}

function onOneSide(brief: BoardBrief, a: Draft, b: Draft): boolean {
  return sideOf(brief, a.people[0] ?? "") === sideOf(brief, b.people[0] ?? "");
}

/** A voice over what is seen: it goes with the picture before it, or else with the one after. */
export function withVoicesOver(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = kept.at(-1);
    if (draft.kind === "over" && before && carries(brief, before)) kept.splice(-1, 1, { ...before, elements: [...before.elements, ...draft.elements] });
    else kept.push(draft);
  }
  return kept;
}

const MOST_OVER = 7;

/** A picture of what happens that is not full of words yet. */
function carries(brief: BoardBrief, draft: Draft): boolean {
  if (!["action", "establish", "montage", "chase"].includes(draft.kind)) return false;
  const saying = draft.elements.reduce((sum, at) => sum + (brief.elements[at]?.character === undefined ? 0 : secondsToSay(brief.elements[at].text)), 0);
  return saying < MOST_OVER / 2;
}

/** A long talk that ends on words ends on the face of whom they were said to; at a table of many, on all of them. */
export function withReaction(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  const listener = last?.people[1];
  const talk = drafts.filter(({ kind }) => kind === "line").length;
  if (last?.kind !== "line" || talk < 5 || listener === undefined || !visibleIn(brief).includes(listener)) return drafts;
  return [...drafts, { kind: "reaction", elements: [], text: `${nameIn(brief, listener)} takes it in${isLight(brief) || LAUGHING.test(last.text) ? ", and smiles" : ""}.`, people: [listener], thing: "" }];
}

/** What is said with a laugh is answered by a smile. */
const LAUGHING = /\blaughing\b/i;

/** Of two, one has laughed by then, and nobody has wept since. */
function isLight({ elements, cast }: BoardBrief): boolean {
  const told = elements.filter(({ type }) => type === "action").map(({ text }) => text).join(" ");
  return cast.filter(({ visible }) => visible).length === 2 && /\b(?:laughs?|giggles?|grins?)\b/i.test(told) && !/\b(?:tears?|cr(?:y|ies|ying)|weeps?|sobs?)\b/i.test(told);
}

/** What is said at once is answered by a face: of who listens, else of those who said it and are not seen alone elsewhere. */
export function withFacesAfter(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft, at) => {
    const last = draft.elements.at(-1) ?? -1;
    if (draft.kind !== "exchange" || brief.elements[last]?.dual !== true || drafts[at + 1]?.kind === "line") return [draft];
    const listener = presentAt(brief, last).find((id) => !draft.people.includes(id) && onOneSide(brief, draft, { ...draft, people: [id] }));
    const unseen = draft.people.filter((id) => !drafts.some(({ kind, people }) => kind === "line" && people[0] === id));
    const faces = listener === undefined ? (unseen.length > 0 ? unseen : draft.people.slice(-1)) : [listener];
    const boat = pulledIn(brief, draft);
    const shown = boat === undefined ? faces.map((id) => (isCryAtSight(brief, draft.elements[0] ?? 0) ? looksOut(brief, id) : faceOf(brief, id, draft.people.filter((other) => other !== id)))) : faces.slice(0, 1).map((id) => pullsOn(brief, id));
    return [draft, ...shown, ...(boat === undefined ? [] : [boat])];
  });
}

/** What those who pull together have at the other end of their rope is seen with their eyes. */
function pulledIn({ elements }: BoardBrief, { elements: own }: Draft): Draft | undefined {
  const told = elements.slice(0, own[0] ?? 0).findLast(({ type }) => type === "action")?.text ?? "";
  const boat = /\brope\b[^.]*\bto (?:an?|the) ((?:\w+ )?boat)\b/i.exec(told)?.[1];
  return boat === undefined ? undefined : { kind: "sight", elements: [], text: `A ${boat} tosses in the waves, the rope at its bow.`, people: [], thing: "" };
}

function pullsOn(brief: BoardBrief, id: string): Draft {
  return { kind: "reaction", elements: [], text: `${nameIn(brief, id)} pulls, shouting.`, people: [id], thing: "" };
}

function looksOut(brief: BoardBrief, id: string): Draft {
  return { kind: "reaction", elements: [], text: `${nameIn(brief, id)} looks out at it.`, people: [id], thing: "" };
}

function faceOf(brief: BoardBrief, id: string, others: readonly string[]): Draft {
  const text = others.length > 1 ? `${nameIn(brief, id)} looks from one to the other.` : `${nameIn(brief, id)} looks at ${nameIn(brief, others[0] ?? "")}.`;
  return { kind: "reaction", elements: [], text, people: [id], thing: "" };
}
