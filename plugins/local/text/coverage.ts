/**
 * Coverage: what of a scene is shown in which kind of shot, before anything is framed. An establishing wide, a shot for
 * each thing that happens, a shot for each line or quick exchange, an insert of a thing that matters, a reaction. The
 * rules are told in plugins/board/coverage.md.
 */
import type { BoardBrief, PlannedElement } from "../../film/types-briefs.ts";
import { holdsDoor } from "../../film/types-jolts.ts";
import { takesOut } from "../../film/types-hands.ts";
import { laidIn } from "../../film/types-laid.ts";
import { propsIn } from "../../film/types-lexicon.ts";
import { sentencesOf } from "../../film/types-sentences.ts";
import { comesIn, namedIn, isMarker, isMontage, isSilent, nameIn, presentAt, visibleIn } from "../../film/types-scene.ts";
import { asSeen, A_SONG, type Draft } from "./draft.ts";
import { coverAction, LEFT_ALONE, sentenceCase, isLookedAt } from "./cover-action.ts";
import { coverLine, withExchanges, withFacesAfter, withReaction, withVoicesOver } from "./cover-talk.ts";
import { withinLimit } from "./cover-limit.ts";
import { turnsOn } from "./turning.ts";
import { together, whoIn } from "./who.ts";
import { READS } from "./picture.ts";

export function coverScene(brief: BoardBrief): readonly Draft[] {
  const covered = withReadersHands(brief, brief.elements.flatMap((element, at) => coverElement(brief, element, at)));
  const drafts = withEstablishing(brief, withExchanges(brief, withFewCutaways(brief, withInsertsJoined(covered))));
  return withinLimit(brief, withReaction(brief, withFacesAfter(brief, withVoicesOver(brief, withSpokenOf(brief, withFewInserts(brief, drafts))))));
}

function coverElement(brief: BoardBrief, element: PlannedElement, at: number): readonly Draft[] {
  if (isMarker(element.type, element.text)) return [];
  if (element.character !== undefined) return [coverLine(brief, element, at)];
  switch (element.type) {
    case "action":
      return isMontage(brief, at) ? [montageOf(brief, element.text, at)] : coverAction(brief, element.text, at);
    case "centred":
      return [{ kind: "card", elements: [at], text: element.text, people: [], thing: "" }];
    case "lyric":
      // A song of several lines is one shot.
      return brief.elements[at - 1]?.type === "lyric" ? [] : [{ kind: "action", elements: songFrom(brief, at), text: A_SONG, people: presentAt(brief, at), thing: "" }];
    case "transition":
    case "dialogue":
      return [];
  }
}

function songFrom({ elements }: BoardBrief, at: number): readonly number[] {
  const length = elements.slice(at).findIndex(({ type }) => type !== "lyric");
  return elements.slice(at, length === -1 ? undefined : at + length).map((_, index) => at + index);
}

function montageOf(brief: BoardBrief, written: string, at: number): Draft {
  const text = asSeen(brief, written);
  const named = whoIn(brief, text, at);
  return { kind: "montage", elements: [at], text, people: together(brief, named.length > 0 ? named : visibleIn(brief).slice(0, 1)), thing: "" };
}

/** The first picture of a scene shows where we are: its first sentence, or the place by itself. A card may stand before it. */
function withEstablishing(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const cards = drafts.findIndex(({ kind }) => kind !== "card");
  if (cards === -1) return drafts.length > 0 ? drafts : [placeAlone(brief)];
  const [first, ...rest] = drafts.slice(cards);
  const opening = first?.kind === "action" || first?.kind === "chase" ? [withThoseWaiting(brief, { ...first, kind: "establish" }, rest), ...rest] : [placeAlone(brief), ...drafts.slice(cards)];
  return [...drafts.slice(0, cards), ...(first?.kind === "montage" ? drafts.slice(cards) : opening)];
}

/** People of whom the next picture tells, and who have not to come in first, are in the first one too. */
function withThoseWaiting(brief: BoardBrief, draft: Draft, rest: readonly Draft[]): Draft {
  if (draft.people.length > 0 || LEFT_ALONE.test(draft.text)) return draft;
  const [next] = rest;
  const there = next?.kind === "action" ? next.people.filter((id) => presentAt(brief, draft.elements[0] ?? 0).includes(id)) : [];
  const coming = sentencesOf(next?.text ?? "").filter(comesIn).flatMap((sentence) => namedIn(brief, sentence));
  const people = there.filter((id) => !coming.includes(id));
  return comesIn(next?.text.split(/[.!?。]/)[0] ?? "") ? draft : { ...draft, people, text: [draft.text, ...foundDoing(brief, next?.text ?? "", people)].join(" ") };
}

/** What somebody who is there is about when we come in goes on before it is told. */
function foundDoing(brief: BoardBrief, next: string, people: readonly string[]): readonly string[] {
  const [first = ""] = sentencesOf(next);
  return people.length === 1 && GOES_ON.test(first) && namedIn(brief, first).every((id) => people.includes(id)) ? [first] : [];
}

const GOES_ON = /\b(?:polishes|wipes|scrubs|sweeps|knits|sews|reads|writes|types|paints|stirs|kneads)\b/i;

function placeAlone(brief: BoardBrief): Draft {
  const place = brief.heading.location === "" ? "The place, as it lies before us." : `${sentenceCase(brief.heading.location)}.`;
  return { kind: "establish", elements: [], text: place, people: [], thing: "" };
}

/** What fills the picture in nobody's hand and is read next is in the hands of who reads it. */
function withReadersHands(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    const next = drafts[at + 1];
    const [reader] = next?.people ?? [];
    const same = draft.kind === "insert" && /^INSERT\b/.test(brief.elements[draft.elements[0] ?? 0]?.text ?? "") && draft.people.length === 0 && reader !== undefined && READS.test(next?.text ?? "") && propsIn(next?.text ?? "").some(({ kind }) => propsIn(draft.thing).some((thing) => thing.kind === kind));
    return same ? { ...draft, people: [reader], text: `${draft.text} ${nameIn(brief, reader)} holds it.` } : draft;
  });
}

/** What is told twice of a thing is seen once. */
function withInsertsJoined(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.reduce<readonly Draft[]>((kept, draft) => {
    const before = kept.at(-1);
    const same = draft.kind === "insert" && before?.kind === "insert" && before.thing.split(" ").at(-1) === draft.thing.split(" ").at(-1);
    if (!same) return [...kept, draft];
    // Taken from one place and put in another: who takes it is seen, then where it lies.
    if (PUTS.test(draft.text) && before.people.length > 0) return [...kept.slice(0, -1), { ...before, kind: "action", thing: "" }, draft];
    return [...kept.slice(0, -1), { ...before, elements: [...new Set([...before.elements, ...draft.elements])], text: `${before.text} ${draft.text}` }];
  }, []);
}

const PUTS = /\b(?:puts|sets|lays|places)\b/i;

/** A thing that has just filled the picture does not fill the next one too: the speaker is seen again. */
function withFewCutaways(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    const speaker = brief.elements[draft.elements[0] ?? -1]?.character ?? "";
    return draft.kind === "cutaway" && draft.thing !== "" && drafts[at - 1]?.kind === "insert" ? { ...draft, kind: "line", thing: "", people: [speaker] } : draft;
  });
}

/** What stands on the table all the while fills the picture when somebody speaks of it first. */
function withSpokenOf(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const shown = new Set(drafts.flatMap(({ thing }) => propsIn(thing).map(({ kind }) => kind)));
  const at = drafts.findIndex((draft) => spokenOf(brief, draft, shown) !== undefined);
  const thing = drafts[at] && spokenOf(brief, drafts[at], shown);
  return thing === undefined ? drafts : drafts.toSpliced(at + 1, 0, { kind: "insert", elements: [], text: `The ${thing} on the table.`, people: [], thing });
}

function spokenOf({ elements }: BoardBrief, { kind, elements: own }: Draft, shown: ReadonlySet<string>): string | undefined {
  const at = own[0] ?? 0;
  if (kind !== "line") return undefined;
  const said = propsIn(elements[at]?.text ?? "");
  const laid = elements.slice(0, at).flatMap(({ type, text }) => (type === "action" ? laidIn(text) : []));
  return laid.find((each) => said.some((one) => one.kind === each.kind) && !shown.has(each.kind))?.note;
}

/** Inserts are spice: one in six shots, the first ones, and more where no word is said. The rest are shown as what happens. */
function withFewInserts(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const most = Math.max(1, Math.floor(drafts.length / (isSilent(brief) ? 3 : 6)));
  const spared = (draft: Draft, at: number): boolean => turnsOn(draft.text) || takesOut(draft.text) || holdsDoor(draft.text) || (at > 2 && at === drafts.length - 1) || /^INSERT\b/.test(brief.elements[draft.elements[0] ?? 0]?.text ?? "");
  const counted = drafts.filter((draft, at) => draft.kind === "insert" && !spared(draft, at));
  // What is only looked at can be told by the look.
  const kept = new Set(counted.toSorted((a, b) => Number(isLookedAt(a.text)) - Number(isLookedAt(b.text))).slice(0, most));
  return drafts.map((draft) => {
    if (!counted.includes(draft) || kept.has(draft)) return draft;
    return { ...draft, kind: "action", thing: "", people: draft.people.length > 0 ? draft.people : presentAt(brief, draft.elements[0] ?? 0).slice(0, 1) };
  });
}
