/** What people have in their hands, as a text tells it, and what they go on holding from shot to shot. Reads by rule; pure. */
import { propsIn } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { THIN, type Figure } from "../film/types-staging.ts";
import { atOneRope } from "./pulling.ts";
import { deedsOf, type Person } from "./told.ts";

/** The first handy thing that a text has somebody hold, lift or take. */
export function heldIn(told: string): Figure["holding"] {
  if (MAKES_BREAD.test(told)) return "dough";
  // What is put into another thing is in the hand, and the other stands before it.
  const put = propsIn(PUTS_INTO.exec(told)?.[1] ?? "").find(({ kind }) => HANDY.has(kind));
  if (put !== undefined) return put.kind;
  if (TAKES_JACKET.test(told)) return "jacket";
  if (RUBS.test(told)) return "cloth";
  if (LADLES.test(told)) return "ladle";
  const foreign = sentencesOf(told).filter((sentence) => FOREIGN.test(sentence));
  const inArms = [...told.matchAll(IN_ARMS)].map((match) => match[1] ?? "");
  const clauses = [...told.matchAll(HOLDS)].map((match) => match[1] ?? "");
  const found = [...inArms.map(lastOf), ...[...clauses, ...foreign].map(propsIn)].flat().filter(({ kind }) => HANDY.has(kind));
  // Who has a thing under an arm has a hand free for another.
  return (found.find(({ kind }) => kind !== tuckedIn(told)) ?? found[0])?.kind;
}

/** What is kept under one arm while the hand has something else. */
export function tuckedIn(told: string): Figure["holding"] {
  const kind = lastOf(UNDER_ONE.exec(told)?.[1] ?? "")[0]?.kind;
  const others = [...told.matchAll(HOLDS)].flatMap((match) => propsIn(match[1] ?? "")).filter((each) => each.kind !== kind && HANDY.has(each.kind));
  return kind !== undefined && UNDER_ARM.has(kind) && others.length > 0 ? kind : undefined;
}

/** Something is put into something. */
export function putsInto(told: string): boolean {
  return propsIn(PUTS_INTO.exec(told)?.[1] ?? "").some(({ kind }) => HANDY.has(kind));
}

/** True for what takes two hands, and for what is said to be held in both. */
export function takesBothHands(thing: NonNullable<Figure["holding"]>, told: string): boolean {
  return BULKY.has(thing) || (/\b(?:both hands|in (?:her|his|their) arms|clutch(?:es|ing)?|cradl(?:es|ing)|press(?:es|ing)? (?:\w+ ){1,4}(?:to|against) (?:her|his|their) (?:chest|breast|heart))\b|обеими руками|両手/iu.test(told) && !ONE_HANDED.has(thing));
}

const HOLDS = /\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|lift(?:s|ing)?|rais(?:es|ing)|grip(?:s|ping)?|clutch(?:es|ing)?|brings?|show(?:s|ing)?|unfolds?|folds?|cradl(?:es|ing)|with|offer(?:s|ing)?|wip(?:es|ing)|pour(?:s|ing)?|read(?:s|ing)?|dribbl(?:es|ing)|shoot(?:s|ing)?|takes?|picks? up|polish(?:es)?|winds?|stirs?|throws?(?= (?:the|a|an|her|his) )|pulls?(?= (?:on )?(?:the|a) rope)|toss(?:es)?|fills?|wraps?|puts?|sets?|hug(?:s|ging)?|embrac(?:es|ing)?|hang(?:s|ing)?|turns?(?= (?:the|a|an|her|his) (?:\w+ )?key\b)|opens?(?= (?:the|a|an|her|his) (?:\w+ )?(?:umbrella|book|letter|map|box|parcel|laptop|clock|watch|bag|envelope|bottle))|under (?=(?:an?|the|her|his) (?:\w+ )*umbrella))\b((?:(?!\band \w+s\b)[^.;,])*)/gi;
/** `a tall cactus in her arms`. */
const IN_ARMS = /([^.;,]*?)\b(?:in|under|between) (?:her|his|their|one|the other|both|\w+['’]s) (?:arms?|hands?)\b(?! of)/gi;
const UNDER_ONE = /([^.;,]*?)\bunder (?:her|his|their|one|the other) arm\b/i;
const PUTS_INTO = /\b(?:puts?|packs?|drops?|lays?) ((?:an?|the|her|his|another) (?:\w+ ){1,3}?)(?:in|into|inside) (?:an?|the|her|his) /i;
/** What is worn is no thing that lies about, until it is taken off its hook. */
const TAKES_JACKET = /\b(?:takes|grabs|picks up|gets|fetches|carries|holds) (?:the|his|her|their) (?:\w+ )?(?:jacket|coat|overcoat)\b(?! off\b)|\b(?:jacket|coat) over (?:the|his|her|an?) (?:arm|shoulder)\b/i;
/** What stands fast is rubbed with a cloth. */
export const RUBS = /\b(?:polish(?:es|ing)?|wip(?:es|ing)|scrubs?|scrubbing|dusts|rubs?|rubbing) (?:down )?(?:the|an?|his|her|their) (?:\w+ )?(?:lens|windows?|panes?|counter|table|desk|floor|bar|rail|railing|car|statue|sign|shel(?:f|ves)|door|piano|wall|blackboard)\b/i;
/** Out of a pot, with what a pot is emptied with. */
const LADLES = /\b(?:fills?|ladles?|pours?|serves?)\b[^.;]*\b(?:bowls?|plates?)\b[^.;]*\b(?:soup|stew|broth|porridge)\b|\b(?:ladles?|serves?)\b[^.;]*\b(?:soup|stew|broth|porridge)\b/i;
const FOREIGN = /(?<!\p{L})(?:держ|нес[её]т|бер[её]т|доста[её]т|в руках|поднима[её]т|прижима|открыва(?:ет|ют)(?!\p{L})|поворачива(?:ет|ют)(?!\p{L})|чита[её]т)|を(?:持|抱え|手に|開け|回)/iu;
const MAKES_BREAD = /\b(?:mak(?:e|es|ing) (?:the )?(?:bread|dough)|knead(?:s|ing)? )/i;

function lastOf(clause: string): ReturnType<typeof propsIn> {
  return propsIn(clause).slice(-1);
}

export const HANDY: ReadonlySet<string> = new Set([
  "lamp", "lantern", "candle", "cup", "bottle", "plate", "book", "letter", "notebook", "photograph", "map", "key", "box", "suitcase", "phone", "laptop", "watch", "radio", "guitar", "ball", "basketball", "rope",
  "net", "fish", "flower", "parcel", "glass", "teapot", "pot", "pan", "knife", "bowl", "fruit", "vegetable", "tray", "pen", "newspaper", "folder", "ticket", "bag", "hat", "mirror", "vase", "microphone",
  "violin", "musicbox", "sword", "feather", "leaf", "stone", "rabbit", "teddy", "doll", "balloon", "kite", "gift", "medal", "trophy", "bell", "compass", "hourglass", "gear", "bucket", "money", "medicine",
  "scissors", "brush", "skateboard", "flag", "chess", "cards", "tape", "clock", "umbrella", "telescope", "cake", "bread", "coin", "ring", "camera", "tool", "shell", "pizza", "coffee", "cat", "cactus", "fishbowl", "soup", "dough",
]);
const BULKY: ReadonlySet<string> = new Set(["cactus", "fishbowl", "box", "cake", "tray", "clock", "vase", "pot", "gift", "musicbox", "trophy", "bread"]);
const ONE_HANDED: ReadonlySet<string> = new Set(["umbrella", "suitcase", "bag", "bucket", "lantern", "rope", "key", "coin", "ring", "cat", "ball", "basketball"]);

export type Thing = NonNullable<Figure["holding"]>;
export type Hands = Map<string, Thing>;

export interface Carrying {
  readonly description: string;
  /** Whom a shot is about. */
  readonly focus?: string;
  /** What is kept under the other arm while a hand has another thing. */
  readonly tucked?: Hands;
}

/** Brings up to date who holds what once the text has happened. Who takes a thing takes it from whoever had it. */
export function carry(people: readonly Person[], { description, focus, tucked }: Carrying, hands: Hands): void {
  for (const lost of lostIn(description)) for (const [id, held] of hands) if (held === lost) hands.delete(id);
  const taken = people.flatMap((person) => {
    const deeds = deedsOf({ description, people, speakers: [], ...(focus === undefined ? {} : { focus }) }, person);
    const letsGo = LETS_GO.exec(deeds);
    if (letsGo && isOf(tucked?.get(person.id), deeds.slice(letsGo.index))) tucked?.delete(person.id);
    else if (letsGo || (KNEELS.test(deeds) && OPENS_ARMS.test(deeds))) hands.delete(person.id);
    const told = letsGo ? deeds.slice(letsGo.index + letsGo[0].length).replace(/^[^,.;]*/, "") : deeds;
    const thing = heldIn(told);
    const under = tuckedIn(told);
    if (under !== undefined) tucked?.set(person.id, under);
    return thing !== undefined && KEEPS.test(told) ? [{ id: person.id, thing }] : [];
  });
  for (const { thing } of taken) for (const had of [hands, ...(tucked ? [tucked] : [])]) for (const [other, held] of had) if (held === thing) had.delete(other);
  for (const { id, thing } of taken) grasp(id, thing, { hands, tucked });
  for (const id of atOneRope(people, description)) hands.set(id, "rope");
}

/** What is put away is what the other arm has kept, when that is what is named. */
function isOf(kept: Thing | undefined, told: string): boolean {
  return kept !== undefined && propsIn(/^[^.;,]*/.exec(told)?.[0] ?? "")[0]?.kind === kept;
}

/** What slips, falls or breaks is in nobody's hand any more. */
function lostIn(description: string): readonly string[] {
  return sentencesOf(description).flatMap((sentence) => (LOST.test(sentence) ? propsIn(sentence).slice(0, 1).map(({ kind }) => kind) : []));
}

const LOST = /^(?:the|a|an|his|her|its|their|another|one)\b[^,.;]*\b(?:falls?|slips?|drops?|breaks?|shatters|spills|lies on the (?:floor|ground))\b/i;

/** Who goes down on a knee keeps what they have in their hands, but for somebody to run into their arms. */
const KNEELS = /\bkneels?\b|(?<!\p{L})на колен|ひざまず/iu;
const OPENS_ARMS = /\bopens? (?:his|her|their) arms\b|(?<!\p{L})раскры\p{L}+ (?:объятия|руки)/iu;

/** The new thing is in the hand; what can be kept under an arm, or is thin enough for the other hand, is kept there. */
export function grasp(id: string, thing: Thing, { hands, tucked }: { readonly hands: Hands; readonly tucked?: Hands | undefined }): void {
  const before = hands.get(id);
  if (before !== undefined && before !== thing && UNDER_ARM.has(before)) tucked?.set(id, before);
  if (tucked?.get(id) === thing) tucked.delete(id);
  hands.set(id, thing);
}

const UNDER_ARM: ReadonlySet<string> = new Set(["parcel", "folder", "newspaper", "book", "notebook", "box", "teddy", "doll", "gift", "bread", "violin", ...THIN]);

const KEEPS = /\b(polish(?:es)?|wipes?|scrubs?|lifts?|holds?|holding|hugs?|hugging|cradl(?:es|ing)|clutch(?:es|ing)?|carr(?:y|ies|ying)|brings?|grips?|takes?|picks? up|opens?|unfolds?|reads|pulls?|throws? (?:the|a) rope|dribbl(?:es|ing)|with (?:an?|the|his|her)|(?:in|under) (?:her|his|their|one|\w+['’]s) (?:arms?|hands?)|both hands|under (?:an?|the|her|his) (?:\w+ )*umbrella)\b|(?<!\p{L})(держ|нес[её]т|бер[её]т|доста[её]т|поднима|прижима|открыва(?:ет|ют)(?!\p{L})|в руках)|を(?:持|抱え|手に|開け)/iu;
const LETS_GO = /\b(puts?|sets?|lays?|drops?|gives?|hands? (?:it|him|her|over)|throws?(?! (?:the|a) rope)|shoots?|hangs?|leaves? (?:it|the|a|an)|lets? go|hangs? up|places|offers?|holds? out|wearing|(?:hugs?|hugging|embraces?)(?! (?:an?|the|his|her) (?:\w+ )*(?:cactus|book|box|parcel|bag|teddy|doll|ball|cat|suitcase)))\b|(?<!\p{L})(кладёт|ставит|отда[её]т|роняет|бросает)|置く|置い|渡す|渡し|落と/iu;
