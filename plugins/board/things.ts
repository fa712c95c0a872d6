/** What stands about in a scene once it has been named: a table and a gate are there in every wide picture. Reads by rule; pure. */
import { BEASTS } from "../film/types-beasts.ts";
import { isServed, laidIn, servedIn } from "../film/types-laid.ts";
import { propsIn, type NamedProp } from "../film/types-lexicon.ts";
import { isMentioned } from "../film/types-names.ts";
import { BARS_WAY } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { THRESHOLD } from "./doorway.ts";
import { inPuddle } from "./inserted.ts";
import { isLamp } from "./lamps.ts";

/** Brings up to date what stands about once the text has been told. Each kind keeps the words that named it first, and so its place. */
export function standAbout(description: string, looks: "left" | "right", things: Map<string, NamedProp>): void {
  for (const sentence of sentencesOf(description)) {
    const across = BARS_WAY.test(sentence) ? ` across the way on the ${looks}` : "";
    const beside = BESIDE_TABLE.test(sentence);
    for (const { kind, note } of crashingIn(sentence)) things.set(kind, { kind, note: `${note}${FALLEN}${(looks === "left") === BEHIND_THEM.test(sentence) ? "right" : "left"}` });
    for (const { kind, note } of propsIn(sentence)) if (STANDS.has(kind) && (!things.has(kind) || (beside && kind === "table"))) things.set(kind, { kind, note: `${note}${across}${beside && kind === "table" ? BESIDE : ""}` });
  }
  keepBeasts(description, things);
  if (THRESHOLD.test(description)) things.set("door", { kind: "door", note: OPEN_DOOR });
  if (PACKED.test(description)) for (const named of propsIn(description)) if (named.kind === "box" && !things.has("box")) things.set("box", named);
  if (SHUTS_DOOR.test(description)) things.delete("door");
  throwAway(description, looks, things);
  if (sitsUnder(description)) things.set("tree", { kind: "tree", note: TRUNK });
  for (const named of laidIn(description)) if (!things.has(named.kind)) things.set(named.kind, named);
  for (const named of servedIn(description)) things.set(named.kind, named);
  const taken = propsIn(TAKES_DOWN.exec(description)?.[1] ?? "")[0]?.kind;
  if (taken !== undefined && things.get(taken)?.note.startsWith("hung ") === true) things.delete(taken);
}

/** A beast that lies or stands there does so until it goes; that is seen once more. */
function keepBeasts(description: string, things: Map<string, NamedProp>): void {
  for (const sentence of sentencesOf(description)) {
    for (const named of propsIn(sentence).filter(({ kind }) => BEASTS.has(kind))) {
      if (goesOff(named.note, sentence)) things.delete(named.kind);
      else if (isThere(named.note, sentence) && !things.has(named.kind)) things.set(named.kind, { ...named, note: `${named.note}${/\bbetween them\b/i.test(sentence) ? BETWEEN : ""}` });
    }
  }
}

export const BETWEEN = " between them";

/** `A dog lies by the fire`, `at the gate waits a dog`, `the dog between them`. */
function isThere(note: string, sentence: string): boolean {
  return new RegExp(`\\b${note} (?:lies|stands(?! out\\b)|sits|waits|sleeps|crouches|is (?:lying|standing|sitting|waiting|asleep)|between them)\\b|\\b(?:lies|stands|sits|waits) (?:an?|the|one|his|her|their) (?:\\w+ ){0,3}?${note}\\b`, "i").test(sentence);
}

/** It is the one that does so. */
function goesOff(note: string, sentence: string): boolean {
  return new RegExp(`^(?:the|an?|his|her|their|its) (?:\\w+ ){0,2}?${note} (?:[^.;,]*?(?:, and |, | and ))?(?:${GOES_OFF})`, "i").test(sentence);
}

const GOES_OFF = "goes (?:off|away|back|out|home|to (?:them|the (?:water|sea|door|woods|others))\\b)|swims|dives|(?:runs?|walks?|trots?|gallops?|slips?|flies|hops?|leaps?|limps?) (?:off|away|back|out|home)\\b|disappears|vanishes|is gone\\b";

/** A box that somebody packs is not carried off with the picture. */
const PACKED = /\b(?:puts?|lays?|packs?|places?) [^.;]{0,40}\binto (?:the|a|her|his|their) (?:\w+ )?box\b/i;

/** Where somebody has stood in a doorway its door is open, until somebody shuts it. */
export const OPEN_DOOR = "open door";
const SHUTS_DOOR = /\b(?:clos|shut)(?:es|s) (?:the|a|her|his) (?:\w+ )?door\b|\bdoor (?:\w+ )?(?:closes|shuts|falls shut)\b/i;

/** A chair that somebody will sit down on stands there from the first, at the side where they are; in nearer pictures there is no room for it. */
export function chairWaiting(told: readonly string[], cast: readonly { readonly id: string; readonly name: string }[]): readonly NamedProp[] {
  const sentence = told.flatMap(sentencesOf).find((each) => SITS_DOWN_ON.test(each));
  if (sentence === undefined) return [];
  const at = cast.findIndex(({ name }) => isMentioned(name, sentence));
  return [{ kind: "chair", note: `${WAITING} ${at > 0 ? "right" : "left"}` }];
}

/** The bench of a place out of doors that somebody sits on in this scene is there before them. */
export function benchWaiting(told: readonly string[]): readonly NamedProp[] {
  return told.flatMap(sentencesOf).some((each) => SITS_ON_BENCH.test(each)) ? [{ kind: "bench", note: FREE_BENCH }] : [];
}

export const FREE_BENCH = "bench free";
const SITS_ON_BENCH = /\b(?:sits?|sitting|seated)\b[^.;]*\bon (?:a|the) (?:\w+ )?bench\b/i;

/** What nobody had in this scene before it is told to lie in a puddle lies there from the first wide picture. */
export function lyingFrom(told: readonly string[]): readonly NamedProp[] {
  const sentences = told.flatMap(sentencesOf);
  return sentences.flatMap((sentence, at) => {
    const wet = inPuddle(sentence);
    const thing = wet === "" ? undefined : propsIn(sentence).find(({ kind }) => kind !== "puddle");
    const had = thing !== undefined && sentences.slice(0, at).some((before) => propsIn(before).some(({ kind }) => kind === thing.kind));
    return thing === undefined || had ? [] : [{ kind: thing.kind, note: `${thing.note}${wet}` }];
  });
}

/** Whether it does. */
export function isInPuddle({ note }: Pick<NamedProp, "note">): boolean {
  return note.endsWith(" in a puddle");
}

/** What somebody kneads on the table is on it, too, where another thing there fills the picture. */
export function worked({ insert, angle }: { readonly insert: string; readonly angle: string }, kneading: boolean): readonly NamedProp[] {
  return kneading && insert !== "" && angle === "high" && !/\bdough\b/i.test(insert) ? [{ kind: "dough", note: "dough" }] : [];
}

export const WAITING = "chair free on the";
const SITS_DOWN_ON = /\bsits? down on (?:a|the) (?:\w+ )?chair\b/i;

/** What crashes down in this scene stands there from the first wide picture, as high as it falls, on that side; not what falls from something that comes by. */
export function stackedFrom(told: readonly string[]): readonly NamedProp[] {
  const all = told.flatMap(sentencesOf).flatMap((sentence) => crashingIn(sentence).filter(({ note }) => !FROM.test(afterName(note, sentence))).map(({ kind, note }) => ({ kind, note: `${note} ${BEHIND_THEM.test(sentence) ? "behind" : "ahead"}${STACKED}` })));
  return all.slice(0, 1);
}

const FROM = /\b(?:from|out of|off)\b/i;

function crashingIn(sentence: string): readonly NamedProp[] {
  return propsIn(sentence).filter(({ kind, note }) => kind === "box" && falls(note, sentence) && CRATES.test(note));
}

export const STACKED = " stacked";

/** What has crashed down lies there, where they have come from if it fell behind them. */
export const FALLEN = " fallen to the ";
export const BEHIND_THEM = /\bbehind (?:her|him|them|[A-Z]\w+)/;
const FALLS = /^ (?:\w+ )?(?:crash|tumble|topple|fall(?!s? (?:open|silent|shut|quiet|still|into|to (?!(?:the|its|an?) )\p{L}+|in (?:love|place))\b)|spill(?!s? over with\b)|scatter|come (?:crashing|tumbling))(?:s|es)?\b/iu;

/** What is broken by a fall, and stays. */
export const CRATES = /\bcrates?\b|\bboxes\b/i;

export function falls(note: string, sentence: string): boolean {
  return FALLS.test(afterName(note, sentence));
}

/** What a sentence says after it has named a thing. */
export function afterName(note: string, sentence: string): string {
  return new RegExp(`\\b${note}\\b(.*)$`, "i").exec(sentence)?.[1] ?? "";
}

export const ACROSS = / across the way on the (?:left|right)$/;

/** Where somebody who runs to it has their back to us. */
export const FAR_END = 1;

/** How far off it is, 0 near to 1 far: whoever comes along a bridge sees it at the other end of the way, and then stands before it. */
export function depthAcross({ description, size }: { readonly description: string; readonly size: string }, { kind }: { readonly kind: string }): number {
  return kind === "bridge" && BARS_WAY.test(description) && (size === "LS" || size === "ELS") ? FAR_END : 0.62;
}

/** Somebody has it at their side. */
const BESIDE_TABLE = /\b(?:beside|next to) (?:the|a|her|his|their) (?:\w+ )?table\b/i;

/** What somebody hangs up hangs there from then on; it is seen once the hand has let go. A lamp has the hook of a post, and that is out of doors. */
export function hangUp(description: string, { told, outdoors }: { readonly told: ReadonlyMap<string, string>; readonly outdoors: boolean }, things: Map<string, NamedProp>): void {
  const hung = hungIn(description);
  if (hung !== undefined && (HANGS.has(hung.kind) || (outdoors && isLamp(hung.kind)))) things.set(hung.kind, { kind: hung.kind, note: `hung ${(told.get(hung.kind) ?? hung.note).replace(/^closed /, "")}` });
}

/** What somebody hangs on a hook. */
export function hungIn(text: string): NamedProp | undefined {
  return propsIn(HANGS_UP.exec(text)?.[1] ?? "")[0];
}

/** It belongs to its wall, and is there behind whatever fills the picture. */
export function isHung({ note }: Pick<NamedProp, "note">): boolean {
  return note.startsWith("hung ");
}

/** It stands where one works, beside whatever fills the picture there. */
export function isOfDesk({ kind }: Pick<NamedProp, "kind">): boolean {
  return kind === "lamp" || kind === "box";
}

/** What was put before somebody at a counter stands beside what lies there. */
export function isUponCounter({ kind }: Pick<NamedProp, "kind">, { description }: { readonly description: string }): boolean {
  return isServed(kind) && /\bon the (?:counter|bar)\b/i.test(description);
}

/** What the hands let go to close about the knees lies beside who sits there. */
export function layBeside(description: string, before: ReadonlyMap<string, NamedProp["kind"]>, now: ReadonlyMap<string, NamedProp["kind"]>, things: Map<string, NamedProp>): void {
  if (!HUGS_KNEES.test(description)) return;
  for (const [id, kind] of before) if (!now.has(id) && LIES.has(kind)) things.set(kind, { kind, note: `${kind}${BESIDE}` });
}

/** Under which somebody sits; behind them in every picture that has room for it. */
export const TRUNK = "trunk";
export const AGAINST = /\b(?:under|beneath|against|behind) (?:an? |the |his |her )?(?:\w+ )?(tree|trunk|oak|willow|pine|fir)\b|(?<!\p{L})под (?:\p{L}+ )?(?:дерев|дуб)|木の(?:下|根元)/iu;
/** Where nobody sits yet it stands aside, from the first wide picture of the scene. */
export const TRUNK_ASIDE = "trunk aside";

/** The tree that somebody is going to sit under. */
export function standingFrom(told: readonly string[]): readonly NamedProp[] {
  return told.flatMap(sentencesOf).some(sitsUnder) ? [{ kind: "tree", note: TRUNK_ASIDE }] : [];
}

function sitsUnder(sentence: string): boolean {
  return AGAINST.test(sentence) && SITS.test(sentence);
}

/** What somebody has thrown lies where it flew, until it is fetched. */
function throwAway(description: string, looks: "left" | "right", things: Map<string, NamedProp>): void {
  const [thrown] = propsIn(THROWS.exec(description)?.[1] ?? "");
  if (thrown !== undefined && LIES.has(thrown.kind)) things.set(thrown.kind, { kind: thrown.kind, note: `${thrown.kind}${THROWN}${looks}` });
  for (const { kind } of propsIn(FETCHES.exec(description)?.[1] ?? "")) if (things.get(kind)?.note.includes(THROWN) === true) things.delete(kind);
}

export const THROWN = " thrown to the ";
const THROWS = /\b(?:throws?|tosses|hurls|flings) ((?:the|an?|her|his|their) [^.;,]*)/i;
const FETCHES = /\b(?:r[ua]ns? after|fetches|picks up|catches|brings(?: back)?|goes after) ((?:the|an?|her|his|their) [^.;,]*)/i;

export const BESIDE = " beside";
const SITS = /\b(?:sits?|sitting|lies|crouch\w*|hides)\b|(?<!\p{L})(?:сад|сид)|座|すわ/iu;
const HUGS_KNEES = /\bhug(?:s|ging)? (?:his|her|their) (?:own )?knees\b/i;
const LIES: ReadonlySet<string> = new Set(["ball", "basketball"]);

/** Somebody hangs a thing on a hook, not up a telephone. */
export const HANGS_UP = /\bhangs? (?:up )?((?:the|an?|her|his|their) [^.;,]*)/i;
const TAKES_DOWN = /\b(?:takes?|takes? down|unhooks?|opens?|holds?|carr(?:y|ies)) ((?:the|an?|her|his|their) [^.;,]*)/i;
const HANGS: ReadonlySet<string> = new Set(["umbrella"]);

const STANDS: ReadonlySet<string> = new Set([
  "table", "chair", "sofa", "bed", "bench", "door", "gate", "boat", "tree", "bicycle", "car", "telescope", "fire", "fireplace", "piano", "screen", "whiteboard", "server", "statue", "sign", "easel",
  "snowman", "puddle", "tram", "train", "bus", "motorcycle", "plane", "rocket", "ladder", "hoop", "lamp", "moon", "drum",
]);
