/**
 * A whole shot list as the film's own records: a screenplay to cast from, and for each scene its planned shots. A scene
 * of the list that goes to another place becomes another scene of the film. Pure.
 */
import { characterId } from "../film/types-names.ts";
import type { Element, Heading, Screenplay } from "../film/types.ts";
import type { GivenShot } from "./given.ts";
import type { ListedLine, ListedShot, ShotList } from "./list.ts";
import { peopleIn, type FoundPerson } from "./list-people.ts";
import { isSamePlace, toldPlace, writtenPlace } from "./list-places.ts";
import { cueName, framed, LONGEST, toldOf } from "./list-shots.ts";
import type { ListText } from "./list-text.ts";

export interface ReadList {
  readonly screenplay: Screenplay;
  /** The planned shots of each scene, under its id. */
  readonly boards: Readonly<Record<string, readonly GivenShot[]>>;
}

export function scenesOf(list: ShotList, text: Pick<ListText, "at">): ReadList {
  const { people } = peopleOf(list);
  const introduced = new Set<string>();
  const read = partsOf(list, text).map((part) => sceneOf(part, people, introduced));
  return {
    screenplay: { title: titleOf(list), credits: [], scenes: read.map(({ scene }) => scene) },
    boards: Object.fromEntries(read.map(({ scene, board }) => [scene.id, board])),
  };
}

/** All who are in a list, and apart from those who are only heard: those whom it declares or shows. */
export function peopleOf(list: ShotList): { readonly people: readonly FoundPerson[]; readonly known: readonly FoundPerson[] } {
  const texts = list.scenes.flatMap(({ shots }) => shots.flatMap(({ first_frame = "", video_prompt = "" }) => [first_frame, video_prompt]));
  const speakers = list.scenes.flatMap(({ shots }) => shots.flatMap(linesOf)).map(({ character }) => character);
  const known = peopleIn(list.characters ?? [], texts);
  const isKnown = (name: string): boolean => known.some((person) => person.name === name);
  return { known, people: [...known, ...[...new Set(speakers.map((name) => cueName(name, known)))].filter((name) => !isKnown(name)).map(heard)] };
}

/** Somebody of whom there are only words. */
function heard(name: string): FoundPerson {
  return { id: characterId(name), name, note: "", called: [] };
}

const NARRATOR = "Narrator";

/** What is heard in a shot, the narrator first. */
export function linesOf({ dialogue = [], narration = "" }: ListedShot): readonly (ListedLine & { readonly isNarrated?: boolean })[] {
  const narrated = narration.trim() === "" ? [] : [{ character: NARRATOR, line: narration.trim(), isNarrated: true }];
  return [...narrated, ...dialogue.map((each) => (typeof each === "string" ? saidIn(each) : each))];
}

/** `Mira (quietly): Where were you?` */
function saidIn(written: string): ListedLine {
  const [, character = NARRATOR, parenthetical = "", line = written] = /^\s*([^:()]{1,40}?)\s*(?:\(([^()]*)\))?\s*:\s*(.+)$/su.exec(written) ?? [];
  return { character, line: line.trim().replace(/^["“](.*)["”]$/su, "$1"), ...(parenthetical === "" ? {} : { parenthetical }) };
}

/** The title as written; of a list without one, the theme that it was made for. */
function titleOf(list: ShotList): string {
  const { metadata } = list as { readonly metadata?: { readonly title?: unknown; readonly theme_description?: unknown } };
  return [list.title, metadata?.title, metadata?.theme_description].find((title) => typeof title === "string" && title !== "")?.toString() ?? "";
}

interface ListedPart {
  readonly id: string;
  readonly heading: Heading;
  readonly shots: readonly { readonly shot: ListedShot; readonly id: string; readonly line: number }[];
}

/** Scenes cut where the place changes: `s02`, then `s02b`, `s02c`. */
function partsOf(list: ShotList, text: Pick<ListText, "at">): readonly ListedPart[] {
  let place: Heading | undefined;
  const taken = new Set<string>();
  return list.scenes.flatMap((scene, nth) => {
    const own = scene.place === undefined ? undefined : writtenPlace(scene.place, scene.time ?? "");
    place = own ?? place;
    const parts: { heading: Heading; shots: ListedPart["shots"][number][] }[] = [];
    for (const [at, shot] of scene.shots.entries()) {
      const told = shot.place !== undefined ? writtenPlace(shot.place, "") : own === undefined ? toldPlace(shot.first_frame ?? shot.video_prompt ?? "") : undefined;
      if (told !== undefined && !(place !== undefined && isSamePlace(told, place))) place = told;
      const heading = timed(place ?? { setting: "INT", location: "", time: "" }, scene.time);
      if (parts.at(-1)?.heading.location !== heading.location) parts.push({ heading, shots: [] });
      parts.at(-1)?.shots.push({ shot, id: labelOf(shot.shot_id, at), line: text.at(["scenes", nth, "shots", at]).line });
    }
    const id = once(`s${labelOf(scene.scene_num, nth)}`, taken);
    return parts.map((part, at) => ({ id: at === 0 ? id : once(`${id}${LETTERS[at] ?? `-${at + 1}`}`, taken), ...part }));
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function timed(heading: Heading, time: string | undefined): Heading {
  return time === undefined ? heading : { ...heading, time: time.toUpperCase() };
}

function labelOf(written: string | number | undefined, at: number): string {
  const label = String(written ?? at + 1).replace(/[^\p{L}\p{N}_-]/gu, "");
  return (label === "" ? String(at + 1) : label).padStart(2, "0");
}

function once(id: string, taken: Set<string>): string {
  let free = id;
  for (let again = 2; taken.has(free); again += 1) free = `${id}-${again}`;
  taken.add(free);
  return free;
}

function sceneOf({ id, heading, shots }: ListedPart, people: readonly FoundPerson[], introduced: Set<string>) {
  const elements: Element[] = [];
  const around: string[] = [];
  const planned = shots.map(({ shot, id: label, line }) => {
    const lines = linesOf(shot).map((said) => ({ ...said, character: cueName(said.character, people) }));
    const plan = framed({ shot, people, around }, lines.map((said) => said.line));
    const source = { file: "board", from: line, to: line };
    const from = elements.length;
    elements.push({ type: "action", text: plan.description, source });
    for (const said of lines) elements.push(spoken(said, source));
    around.push(...plan.characters.filter((each) => !around.includes(each)));
    const told = toldOf(shot);
    return { ...plan, seconds: Math.min(LONGEST, Math.max(1, plan.seconds)), id: label, told, elements: elements.map((_, at) => at).slice(from), silent: false };
  });
  const present = people.filter((person) => around.includes(person.id) || elements.some(({ character }) => character === person.name));
  const opening = present.flatMap((person) => introduction(person, introduced, shots[0]?.line ?? 1));
  const board = planned.map((plan) => ({ ...plan, elements: plan.elements.map((at) => at + opening.length) }));
  // How it opens says what the weather is and who stands about.
  const scene = { id, heading, synopsis: planned[0]?.description ?? "", elements: [...opening, ...elements], characters: present.map(({ name }) => name), cast: present.map((person) => person.id), source: { file: "board", from: shots[0]?.line ?? 1, to: shots.at(-1)?.line ?? 1 } };
  return { scene, board };
}

function spoken({ character, line, parenthetical, isNarrated }: ListedLine & { readonly isNarrated?: boolean }, source: Element["source"]): Element {
  return { type: "dialogue", text: line, character, ...(parenthetical === undefined ? {} : { parenthetical }), ...(isNarrated || character === NARRATOR ? { extension: "V.O." } : {}), source };
}

/** `Mira (34, neat black bob, wearing a charcoal blazer).`: once, before the scene in which somebody first is. */
function introduction({ id, name, note }: FoundPerson, introduced: Set<string>, line: number): readonly Element[] {
  if (introduced.has(id) || note === "") return [];
  introduced.add(id);
  return [{ type: "action", text: `${name} (${note}).`, source: { file: "board", from: line, to: line } }];
}

/** For the music, when nobody names a mood. */
export function wordsOf({ screenplay }: ReadList, list: ShotList): string {
  return [list.story_overview ?? "", ...screenplay.scenes.flatMap(({ elements }) => elements.filter(({ type }) => type === "action").map(({ text }) => text))].join(" ");
}

