/** What a scene turns on that is done by hands or happens to a thing: too small for a wide picture, so it is shown by itself. Reads by rule; pure. */
import { isOfHands, turnsKey } from "../../film/types-hands.ts";

/** A key that is turned, a thing that falls, breaks or burns. */
export function turnsOn(sentence: string): boolean {
  return isOfHands(sentence) || turnsKey(sentence) || hangsUp(sentence) || RINGS.test(sentence) || MISHAP.test(sentence);
}

/** A call ends in a picture of the telephone. */
export function hangsUp(sentence: string): boolean {
  return /^(?:\p{L}+ ){1,3}(?:hangs? up|puts? (?:down )?the (?:phone|receiver)(?: down)?)\W*$|^\p{L}+ (?:вешает|кладёт) трубку\W*$/iu.test(sentence);
}

/** `Inside lies a small key`: what is found in the thing just opened. */
export function isFoundInside(sentence: string): boolean {
  return /^(?:inside|within|in it)\b|^внутри(?!\p{L})|^(?:その)?中に/iu.test(sentence);
}

/** `The loaf slips and falls`: out of somebody's hands. */
export function slips(sentence: string): boolean {
  return /^(?:the|his|her|its) (?:\w+ )?\w+ (?:slips?|drops|falls (?:from|out of))\b/i.test(sentence);
}

const RINGS = /^(?:the|an?|his|her)\b[^,.;]*\b(?:rings|buzzes|beeps)\b/i;
const MISHAP = /^(?:the|a|an|his|her|its)\b[^,.;]*\b(?:falls?|slips?|drops?|breaks?|bursts?|burns|is burnt|tears|is torn|shatters|spills|collapses|caves in|lies on the (?:floor|ground)|is crooked)\b/i;
