/** What a text has hands do that is worth a close picture of them: laid in each other, on a thing, about a thing. Reads by rule; pure. */
import { holdsDoor } from "./types-jolts.ts";
import { isMentioned } from "./types-names.ts";

/** Hands of two meet: `takes her hand`, `their fingers touch`. */
export function isOfHands(text: string): boolean {
  return JOINED.test(text) && !ON_FOOT.test(text);
}

/** Who hold each other's hand from then on, as long as nobody lets go. */
export function goesHandInHand(text: string): boolean {
  return JOINED.test(text) || /\bhand in hand\b|(?<!\p{L})держась за руки/iu.test(text);
}

export function handsPart(text: string): boolean {
  return /\blets? go\b|\breleases?\b|\bpulls? (?:his|her) hand\b|\bhands? (?:back|away)\b|(?<!\p{L})отпуска\p{L}+|手を(?:離|放)/iu.test(text);
}

export function turnsKey(text: string): boolean {
  return /\bturns? (?:the|a|her|his)(?: \w+)? key\b|(?<!\p{L})поворачива\p{L}+ (?:\p{L}+ )?ключ|鍵を(?:回|まわ)/iu.test(text);
}

/** Somebody's hands do something with a thing. */
export function tellsOfHands(text: string): boolean {
  return isOfHands(text) || HANDLES.test(text) || /\b(?:hands?|fingers?)\b/i.test(text);
}

/** What was hidden is shown: `takes a letter from her sleeve`. */
export function takesOut(text: string): boolean {
  return /\b(?:takes?|pulls?|draws?|brings?|produces)\b[^.;]* (?:from|out of|from under) (?:his|her|their) (?:\w+ )?(?:sleeve|pocket|coat|jacket|bag|purse|handbag|apron|belt|boot|shirt|wallet|satchel)\b/i.test(text);
}

/** Of people: whose hands a close picture of a thing shows, from left to right as they are given; two at most. */
export function handsIn(text: string, people: readonly string[], nameOf: (id: string) => string): readonly string[] {
  if (isOfHands(text)) return people.slice(0, 2);
  if (IN_HAND.test(text) || holdsDoor(text)) return people.slice(0, 1);
  if (!HANDLES.test(text) || !(/\b(?:he|she)\b|(?<!\p{L})(?:он|она)(?!\p{L})|彼/iu.test(text) || people.some((id) => isMentioned(nameOf(id), text)))) return [];
  return people.slice(0, GIVES.test(text) ? 2 : 1);
}

/** `Ann's hand turns the key`. */
export function isOfHandsOf(name: string, text: string): boolean {
  return new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:['’]s?)? (?:\\p{L}+ ){0,2}?(?:hands?|fingers?)(?!\\p{L})`, "u").test(text);
}

const JOINED = new RegExp(
  [
    String.raw`\b(?:takes?|holds?|squeez(?:es)?|squeezes|grasps?|clasps?|presses|covers|touch(?:es)?|reach(?:es)? for|finds|kisses) (?:each other's|one another's|his|her|their|(?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?\p{Lu}[\p{L}]+['’]s?) hands?\b`,
    String.raw`\b(?:lays?|puts?|places|rests?) (?:a|his|her) hand (?:on|over|in|into) (?:his|hers|theirs|(?:her|his|\p{Lu}[\p{L}]+['’]s?) hands?)\b`,
    String.raw`\b(?:their )?(?:hands|fingers) (?:\p{L}+ )?(?:meet|touch|join|entwine|find each other)\b`,
    String.raw`(?<!\p{L})(?:бер[её]т|держит) (?:её |его |\p{L}+ )?за руку`,
    String.raw`手を(?:取|握|つな|重ね)`,
  ].join("|"),
  "u",
);
/** Who go hand in hand, and who lead somebody by it, are seen whole. */
const ON_FOOT = /\b(?:walk|run|lead|pull|dance|danc|hand in hand|climb|cross)\w*\b/i;
const HANDLES = /\b(?:takes?|lifts?|holds?|picks? up|pulls?|pushes|slides?|puts?|sets?|lays?|places|gives?|hands|unfolds?|turns?|winds?|draws|raises|opens|writes?|writing|kneads?|hangs up)\b|(?<!\p{L})(?:открыва|поднима|держ|доста[её]т|разворачива|поворачива|бер[её]т|пиш)\p{L}*|を(?:開け|持|取り出|回)/iu;
/** `An old photograph in her hand.` */
const IN_HAND = /\b(?:in|between) (?:her|his|their|\p{L}+['’]s) (?:hands?|fingers)\b/iu;
const GIVES = /\b(?:gives?|hands|offers|passes)\b/i;
