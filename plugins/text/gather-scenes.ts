/** From pieces to a screenplay: scenes with ids, synopses and who is in them. Knows no syntax. */
import { characterId, isMentioned } from "../film/types-names.ts";
import type { Element, Heading, Screenplay } from "../film/types.ts";
import { withCarried } from "./continuous.ts";
import { withIntercuts } from "./intercut.ts";
import type { Piece, Pieces } from "./pieces.ts";
import { beforeLast, sharedNames, titledNames, toldApart, type Naming } from "./titled.ts";

export function gatherScenes({ titlePage, pieces }: Pieces, file: string): Screenplay {
  const drafts = withTitles(draftScenes(pieces, file));
  const shared = sharedNames(namingOf(drafts));
  const names = namesOf(drafts, shared);
  const ids = sceneIds(drafts);
  return {
    title: (titlePage.get("title") ?? []).join(" "),
    credits: ["credit", "author", "authors", "source", "copyright"].flatMap((key) => titlePage.get(key) ?? []),
    scenes: withCarried(withIntercuts(drafts.map((draft, index) => {
      const { heading, synopsis, elements, from, to } = draft;
      const characters = presentIn(draft, { names, shared });
      const cast = characters.map(characterId);
      return { id: ids[index] ?? "", heading, synopsis, elements, characters, cast, source: { file, from, to } };
    }))),
  };
}

interface Draft {
  heading: Heading;
  number: string | undefined;
  synopsis: string;
  elements: Element[];
  from: number;
  to: number;
}

/** What stands before the first heading becomes a scene only when something happens in it. */
function draftScenes(pieces: readonly Piece[], file: string): readonly Draft[] {
  const drafts: Draft[] = [];
  let current: Draft = blankDraft(pieces[0]?.from ?? 1);
  for (const piece of pieces) {
    if (piece.type !== "heading") addTo(current, piece, file);
    else {
      const opening = drafts.length === 0 && !happens(current) ? current.elements : [];
      current = { ...blankDraft(piece.from), heading: piece.heading, number: piece.number, elements: opening };
    }
    // A heading with nothing under it is still a place that the film shows.
    if (!drafts.includes(current) && (piece.type === "heading" || happens(current))) drafts.push(current);
  }
  return drafts;
}

function blankDraft(from: number): Draft {
  return { heading: { setting: "INT", location: "", time: "" }, number: undefined, synopsis: "", elements: [], from, to: from };
}

function happens(draft: Draft): boolean {
  return draft.elements.some(({ type }) => type !== "transition");
}

function addTo(draft: Draft, piece: Exclude<Piece, { readonly type: "heading" }>, file: string): void {
  if (piece.type === "synopsis") draft.synopsis = [draft.synopsis, piece.text].filter((text) => text !== "").join(" ");
  if (piece.type !== "element") return;
  draft.elements.push({ ...piece.element, source: { file, from: piece.from, to: piece.to } });
  draft.to = piece.to;
}

/** Scene numbers where they are written, else ordinals; each only once. */
function sceneIds(drafts: readonly Draft[]): readonly string[] {
  const taken = new Set<string>();
  return drafts.map(({ number }, index) => {
    const label = (number ?? "").replace(/[^\p{L}\p{N}.-]/gu, "");
    const wanted = `s${label === "" ? String(index + 1).padStart(2, "0") : label}`;
    let id = wanted;
    for (let again = 2; taken.has(id); again += 1) id = `${wanted}-${again}`;
    taken.add(id);
    return id;
  });
}

/** Cues under the whole name of the person; of two of a name, of the one who is in the scene. */
function withTitles(drafts: readonly Draft[]): readonly Draft[] {
  const naming = namingOf(drafts);
  const titled = titledNames(naming);
  const shared = sharedNames(naming);
  const cued = new Map(naming.cued.map((name) => [characterId(name), name] as const));
  return drafts.map((draft) => ({ ...draft, elements: draft.elements.map((element) => {
    const id = characterId(element.character ?? "");
    const [only, ...others] = toldApart(shared.get(id) ?? [], toldOf(draft));
    const here = only === undefined || others.length > 0 ? undefined : (cued.get(characterId(only)) ?? cued.get(characterId(beforeLast(only))) ?? only);
    const name = titled.get(id) ?? here;
    return name === undefined ? element : { ...element, character: name };
  }) }));
}

/** Who is named in scenes, before it is known who is who. */
export function namingOf(scenes: readonly { readonly elements: readonly Element[] }[]): Naming {
  const elements = scenes.flatMap((scene) => scene.elements);
  return { cued: elements.flatMap(({ character }) => character ?? []), introduced: elements.flatMap(({ type, text }) => (type === "action" ? introducedIn(text) : [])) };
}

/** Everyone who speaks or is introduced with an age or a note in brackets, as first written. */
function namesOf(drafts: readonly Draft[], shared: Shared): readonly string[] {
  const names = new Map<string, string>();
  const add = (name: string): void => void (names.has(characterId(name)) || names.set(characterId(name), name));
  const elements = drafts.flatMap((draft) => draft.elements);
  for (const { character } of elements) if (character) add(character);
  const speakers = [...names.keys()];
  // "ABARA (61)" beside the cue "MR. ABARA" is the same man.
  // ... and "VERA LOMAX (58)" beside the cue "VERA" the same woman.
  // ... but "IDA LOMAX" beside "OTTO LOMAX" is not the "LOMAX" who is cued.
  const known = (name: string): boolean => speakers.some((id) => id.endsWith(`-${characterId(name)}`) || [name.split(" ")[0], name.split(" ").at(-1)].some((part) => characterId(part ?? "") === id && !shared.has(id)));
  for (const { type, text } of elements) if (type === "action") for (const name of introducedIn(text)) if (!known(name)) add(name);
  return [...names.values()];
}

/** `John (18, male, tall)` and `MARA VOSS (60s)` introduce somebody. */
function introducedIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])((?:(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR)\. )?(?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2}) \(([^()]*)\)/gu)]
    .filter((match) => /\d|male|female|boy|girl|man|woman|old|young|teen|child|лет|мужчина|женщина|мальчик|девочка/i.test(match[2] ?? ""))
    .map((match) => match[1] ?? "")
    .concat([...text.matchAll(NAMED)].map((match) => match[1] ?? ""), [...text.matchAll(CASELESS)].map((match) => match[1] ?? ""));
}

/** `BISCUIT, a small brown dog,` and `MAYA, 30,`. */
const NAMED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+)?), (?=\d|(?:an?|the|his|her|their)\s[^,.;]{0,40}?\b(?:man|woman|boy|girl|child|kid|baby|son|daughter|mother|father|brother|sister|wife|husband|friend|neighbou?r|dog|puppy|cat|kitten|horse|bird|parrot|owl|fox|wolf|rabbit|bear|robot)\b)/gu;
/** `クロ（五歳、黒い毛）`. */
const CASELESS = /([\p{Script=Katakana}ー]{2,8}|[\p{Script=Han}]{2,4})[（(][^()（）]*(?:[\d０-９〇一二三四五六七八九十]+\s*[歳才代岁]|男|女|猫|犬|少年|少女|老人)[^()（）]*[)）]/gu;

type Shared = ReturnType<typeof sharedNames>;

function presentIn(draft: Draft, { names, shared }: { readonly names: readonly string[]; readonly shared: Shared }): string[] {
  const told = toldOf(draft);
  const first = (name: string): number => firstMention(draft, name);
  // Where one of two of a name is told of, the bare name brings in no other.
  const isOther = (name: string): boolean => [...shared].some(([bare, those]) => {
    const apart = toldApart(those, told);
    return characterId(name) === bare ? apart.length === 1 : those.includes(name) && apart.length > 0 && !apart.includes(name);
  });
  return names.filter((name) => isMentioned(name, told) && !isOther(name)).sort((a, b) => first(a) - first(b));
}

/** @returns cues and actions, no speech */
function toldOf({ elements }: Pick<Draft, "elements">): string {
  return elements.map((element) => `${element.character ?? ""}\n${element.type === "action" ? element.text : ""}`).join("\n");
}

/** By element, and within one by where the name stands. */
function firstMention(draft: Draft, name: string): number {
  const at = draft.elements.findIndex(({ character, type, text }) =>
    character === undefined ? type === "action" && isMentioned(name, text) : characterId(character) === characterId(name));
  const text = (draft.elements[at]?.text ?? "").toLowerCase();
  const whole = text.indexOf(name.toLowerCase());
  const found = whole === -1 ? text.indexOf(name.toLowerCase().split(" ").at(-1) ?? "") : whole;
  const within = draft.elements[at]?.type === "action" ? found / (text.length + 1) : 0;
  return at === -1 ? draft.elements.length : at + within;
}
