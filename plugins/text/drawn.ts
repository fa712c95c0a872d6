/** What a text names that the embedded studio draws as something else, or not at all. Reads what happens and what is headed, no speech; pure. */
import type { Warning } from "vp/plugin";
import { featuresIn } from "../film/types-features.ts";
import { isIndoors, placeTold, type PlaceKind } from "../film/types-lexicon.ts";
import { actionsOf } from "../film/types-scene.ts";
import type { Screenplay } from "../film/types.ts";
import { ALSO_NAMES, AMBIGUOUS, NEAREST_PLACE, NOT_DRAWN, PLACE_CALLED, STAND_INS, WITHIN } from "./drawn-words.ts";
import type { Line } from "./lines.ts";

interface Otherwise {
  /** Of a word the same in whatever number, of a place as it is headed. */
  readonly word: string;
  /** As it is written. */
  readonly said: string;
  /** Empty for what is not drawn. */
  readonly drawn: string;
  readonly lines: readonly [from: number, to: number];
}

/** Most of them are told by themselves. */
const MOST_TOLD = 12;

const FIX = "an image model (vp models list), a picture of your own (vp use), or another word";

type Text = Pick<Screenplay, "scenes">;

/** @param port what the text is called where it is read; @param idea another text, whose words are told of there */
export function drawnOtherwise({ scenes }: Text, lines: readonly Line[], { port, idea = { scenes: [] } }: { readonly port: string; readonly idea?: Text }): readonly Warning[] {
  const told = otherwiseIn(idea);
  const story = actionsIn([...idea.scenes, ...scenes]);
  const found = scenes.flatMap((scene) => [...placeOf(scene), ...thingsIn(scene, story)]);
  const once = found.filter(({ word }, at) => !told.includes(word) && found.findIndex((each) => each.word === word) === at);
  const others = once.slice(MOST_TOLD);
  return [...once.slice(0, MOST_TOLD).map((each): Warning => ({ ...spanOf(each, lines), port, message: messageOf(each), fix: FIX })), ...inShort(others, lines, port)];
}

/** The words of a text that it is told of. */
function otherwiseIn({ scenes }: Text): readonly string[] {
  return scenes.flatMap((scene) => thingsIn(scene, actionsIn(scenes))).map(({ word }) => word);
}

function actionsIn(scenes: Text["scenes"]): string {
  return scenes.flatMap(actionsOf).join("\n");
}

type Scene = Screenplay["scenes"][number];

function placeOf(scene: Scene): readonly Otherwise[] {
  const { heading, synopsis, source } = scene;
  if (heading.location === "") return [];
  const { kind, isTold } = placeTold(heading, `${synopsis} ${actionsOf(scene)[0] ?? ""}`);
  if (isTold && !NEAREST_PLACE.test(heading.location)) return [];
  // Any room is a living room, where it is said to be no other.
  if (!isTold && heading.setting === "INT" && /\b(?:room|flat|place)$/i.test(heading.location)) return [];
  return [{ word: heading.location.toLowerCase(), said: heading.location, drawn: calledPlace(kind, heading.setting), lines: [source.from, source.from] }];
}

function calledPlace(kind: PlaceKind, setting: string): string {
  if (setting === "INT" && !isIndoors(kind) && WITHIN[kind] !== undefined) return WITHIN[kind];
  return PLACE_CALLED[kind] ?? `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind.replace("_", " ")}`;
}

/** @param story what happens in all scenes: a young that is named with its beast once is the same further on */
function thingsIn(scene: Scene, story: string): readonly Otherwise[] {
  const told = actionsOf(scene).join(" ");
  const names = scene.characters.filter((name) => name.includes(" ")).map((name) => name.toLowerCase());
  return scene.elements.filter(({ type }) => type === "action").flatMap(({ text, source }) =>
    [...text.matchAll(WORD)].flatMap((match): readonly Otherwise[] => {
      const [said] = match;
      const word = KNOWN.get(said.toLowerCase()) ?? "";
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + said.length);
      if (NOT_THERE.test(before) || isDone(said, before, scene) || NAMED_AFTER.test(after) || (AMBIGUOUSLY.has(word) && !COUNTED.test(before)) || isName(said, { before, after }) || isPartOfName(said, names, text)) return [];
      const plays = drawn(word) === NONE && playsPart(word, before, scene);
      if (plays && (OF_A_KIND.has(word) || isCalled(word, scene))) return [];
      return isDrawnHere(word, told) || isYoungOf(word, { told, story }) ? [] : [{ word, said, drawn: plays ? "a person" : drawn(word), lines: [source.from, source.to] }];
    }));
}

/** `like a goat`, `no goats`. */
const NOT_THERE = /\b(?:like|as|no|without|smells? of|sound of|hears?|dreams? of) (?:an?|the|any)? ?$/i;
/** `A goat herder`, `truck driver`, `a lion statue`, `a dragon kite`: somebody, or a thing, of another kind. */
const NAMED_AFTER = /^[- ](?:herder|herdsman|keeper|farmer|breeder|trainer|tamer|hunter|driver|pilot|captain|catcher|charmer|seller|maker|player|monger|cheese|milk|soup|song|statue|kite|painting|portrait|puppet|doll|balloon|mask|costume|tattoo|poster|sign|key|board|pad|timer|grater)s?\b/i;
const COUNTED = /\b(?:an?|the|his|her|their|its|one|two|three|four|five|six|some|many|several) (?:[\p{L}-]+ ){0,2}$/iu;

/** `He guns the engine`, `Ada snakes past`: right behind who does it, several are none. */
function isDone(said: string, before: string, { characters }: Scene): boolean {
  const [last = ""] = /[\p{L}'’-]+(?= $)/u.exec(before) ?? [];
  return /s$/i.test(said) && (/^(?:he|she|it|who)$/i.test(last) || characters.some((name) => name.toLowerCase().split(" ").includes(last.toLowerCase())));
}

/** `Robin smiles`, `at Robin's`, `the Lion Inn`: what is no name has a capital only where a sentence begins, or an article. */
function isName(said: string, { before, after }: { readonly before: string; readonly after: string }): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(said)) return false;
  if (/^ \p{Lu}\p{Ll}/u.test(after)) return true;
  return /(?:^|[.!?:]["”’)]*)\s*["“‘(]?$/.test(before) ? NAMES.has(said.toLowerCase()) : !WITH_ARTICLE.test(before);
}

const WITH_ARTICLE = /(?:^|[^\p{L}])(?:an?|the|his|her|their|its|my|our|your|this|that|one|another|each|every) (?:[\p{L}-]+ ){0,2}$/iu;

/** `Captain Crab` is somebody. */
function isPartOfName(said: string, names: readonly string[], text: string): boolean {
  return /^\p{Lu}/u.test(said) && names.some((name) => name.split(" ").includes(said.toLowerCase()) && text.toLowerCase().includes(name));
}

/** A telephone on a wall has its receiver. */
function isDrawnHere(word: string, told: string): boolean {
  return TELEPHONES.has(word) && featuresIn(told).includes("wall_phone");
}

/** The beast that is drawn for it has a young of that name: `a whale calf`, here or in another scene, and `a calf` beside `a whale` here. */
function isYoungOf(word: string, { told, story }: { readonly told: string; readonly story: string }): boolean {
  const [, beast] = / (\p{L}+)$/u.exec(drawn(word)) ?? [];
  if (!YOUNG.has(word) || beast === undefined) return false;
  return new RegExp(`\\b${beast}`, "i").test(told) || new RegExp(`\\b${beast}(?:['’]s)? ${word}`, "i").test(story);
}

/** `BERTA, a goat`, `POLLY (a parrot)` and `THE LION` who speaks. */
function playsPart(word: string, before: string, { characters }: Scene): boolean {
  return characters.some((name) => name.toLowerCase().replace(/^the /, "") === word || new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:, | \\()[^.()]{0,40}$`, "iu").test(before));
}

/** `ROBIN` is as likely somebody's name, and `THE ROBIN` is not. */
function isCalled(word: string, { characters }: Scene): boolean {
  return NAMES.has(word) && characters.some((name) => name.toLowerCase() === word);
}

/** Who plays one has a figure that will do. */
const OF_A_KIND: ReadonlySet<string> = new Set(["parrot", "raven", "dragon"]);
const YOUNG: ReadonlySet<string> = new Set(["calf"]);
const TELEPHONES: ReadonlySet<string> = new Set(["receiver", "handset"]);

const NONE = "";
const DRAWN: ReadonlyMap<string, string> = new Map([
  ...wordsOf(NOT_DRAWN).map((word) => [word, NONE] as const),
  ...wordsOf(AMBIGUOUS).map((word) => [word, NONE] as const),
  ...STAND_INS.flatMap(([drawn, words]) => wordsOf(words).map((word) => [word, drawn] as const)),
]);
function drawn(word: string): string {
  return DRAWN.get(word) ?? NONE;
}

const NAMES: ReadonlySet<string> = new Set(wordsOf(ALSO_NAMES));
const AMBIGUOUSLY: ReadonlySet<string> = new Set(wordsOf(AMBIGUOUS));
/** By all the forms that a word has. */
const KNOWN: ReadonlyMap<string, string> = new Map([...DRAWN.keys()].flatMap((word) => [[word, word] as const, [pluralOf(word), word] as const]));
const WORD = new RegExp(`(?<![\\p{L}-])(?:${[...KNOWN.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?![\\p{L}-])`, "giu");

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/).map((word) => word.replaceAll("_", " "));
}

function pluralOf(word: string): string {
  return word.endsWith("s") ? word : `${word}${/(?:x|ch|sh)$/.test(word) ? "es" : "s"}`;
}

function messageOf({ said, drawn: instead }: Otherwise): string {
  return instead === NONE ? `the embedded studio draws nothing for "${said}"` : `the embedded studio draws "${said}" as ${instead}`;
}

/** @returns what is too much to be told one by one, at the first of them */
function inShort(others: readonly Otherwise[], lines: readonly Line[], port: string): readonly Warning[] {
  const [first] = others;
  if (first === undefined) return [];
  const named = others.slice(0, MOST_TOLD).map(({ said }) => `"${said}"`).join(", ");
  return [{ ...spanOf(first, lines), port, message: `nor does it draw as they are ${named}${others.length > MOST_TOLD ? ` and ${others.length - MOST_TOLD} more` : ""}`, fix: FIX }];
}

/** Where it is written; its line alone, where the lines break it. */
function spanOf({ said, lines: [from, to] }: Otherwise, lines: readonly Line[]): Pick<Warning, "line" | "column" | "length"> {
  const own = lines.find(({ number, raw }) => number >= from && number <= to && columnIn(raw, said) !== -1);
  return own === undefined ? { line: from } : { line: own.number, column: columnIn(own.raw, said) + 1, length: said.length };
}

function columnIn(raw: string, said: string): number {
  return raw.search(new RegExp(`(?<!\\p{L})${said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u"));
}
