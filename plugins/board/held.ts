/** What people have in their hands, as a text tells it, and what they go on holding from shot to shot. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { propsIn } from "../film/types-lexicon.ts";
import type { Figure } from "../film/types-staging.ts";
import { deedsOf } from "./told.ts";

/** The first handy thing that a text has somebody hold, lift or take. */
export function heldIn(told: string): Figure["holding"] {
  const foreign = /(?<!\p{L})(?:держ|нес[её]т|бер[её]т|достаёт|в руках)|を(?:持|抱え|手に)/iu.test(told) ? told : "";
  const clauses = [...told.matchAll(HOLDS)].map((match) => match[1] ?? "");
  return  [...clauses, foreign].flatMap((clause) => propsIn(clause)).find(({ kind }) => HANDY.has(kind))?.kind;
}

const HOLDS = /\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|lift(?:s|ing)?|rais(?:es|ing)|grip(?:s|ping)?|clutch(?:es|ing)?|with|offer(?:s|ing)?|wip(?:es|ing)|pour(?:s|ing)?|read(?:s|ing)?|dribbl(?:es|ing)|shoot(?:s|ing)?|takes?|picks? up|polish(?:es)?|winds?|stirs?|throws?(?= (?:the|a|an|her|his) )|toss(?:es)?|fills?|wraps?|puts?|sets?|embrac(?:es|ing)?|hang(?:s|ing)?|opens?(?= (?:the|a|an|her|his) (?:\w+ )?(?:umbrella|book|letter|map|box|parcel|laptop))|under (?=(?:an?|the|her|his) (?:\w+ )*umbrella))\b([^.;,]*)/gi;

const HANDY: ReadonlySet<string> = new Set([
  "lamp", "lantern", "candle", "cup", "bottle", "plate", "book", "letter", "notebook", "photograph", "map", "key", "box", "suitcase", "phone", "laptop", "watch", "radio", "guitar", "ball", "rope",
  "net", "fish", "flower", "parcel", "glass", "teapot", "pot", "pan", "knife", "bowl", "fruit", "vegetable", "tray", "pen", "newspaper", "folder", "ticket", "bag", "hat", "mirror", "vase", "microphone",
  "violin", "musicbox", "sword", "feather", "leaf", "stone", "rabbit", "teddy", "doll", "balloon", "kite", "gift", "medal", "trophy", "bell", "compass", "hourglass", "gear", "bucket", "money", "medicine",
  "scissors", "brush", "skateboard", "flag", "chess", "cards", "tape", "clock", "umbrella", "telescope", "cake", "bread", "coin", "ring", "camera", "tool", "shell", "pizza", "coffee", "cat", "cactus", "fishbowl", "soup", "dough",
]);


type Thing = NonNullable<Figure["holding"]>;

/** Brings up to date who holds what after a shot. Who takes a thing takes it from whoever had it. */
export function carry(brief: BoardBrief, plan: PlannedShot, hands: Map<string, Thing>): void {
  const people = brief.cast.filter(({ id }) => plan.characters.includes(id));
  for (const person of people) {
    const deeds = deedsOf({ description: plan.description, people, speakers: [] }, person);
    const thing = heldIn(deeds);
    if (LETS_GO.test(deeds)) hands.delete(person.id);
    else if (thing !== undefined && KEEPS.test(deeds)) {
      for (const [other, held] of hands) if (held === thing) hands.delete(other);
      hands.set(person.id, thing);
    }
  }
}

const KEEPS = /\b(lifts?|holds?|holding|clutch(?:es|ing)?|carr(?:y|ies|ying)|grips?|takes?|picks? up|with (?:an?|the|his|her)|in (?:her|his) (?:arms|hands?))\b|(?<!\p{L})(держ|нес[её]т|бер[её]т|в руках)|を(?:持|抱え|手に)/iu;
const LETS_GO = /\b(puts?|sets?|lays?|drops?|gives?|hands? (?:it|him|her|over)|throws?|hangs?|leaves? (?:it|the|a|an)|lets? go|hangs? up|places|offers?|holds? out|wearing|hugs?|embraces?)\b|(?<!\p{L})(кладёт|ставит|отда[её]т|роняет|бросает)|置く|置い|渡す|渡し|落と/iu;
