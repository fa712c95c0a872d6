/** What a scene turns on that is done by hands or happens to a thing: too small for a wide picture, so it is shown by itself. Reads by rule; pure. */
import { isOfHands, turnsKey } from "../../film/types-hands.ts";

/** A key that is turned, a thing that falls, breaks or burns. */
export function turnsOn(sentence: string): boolean {
  return isOfHands(sentence) || turnsKey(sentence) || MISHAP.test(sentence);
}

/** `Inside lies a small key`: what is found in the thing just opened. */
export function isFoundInside(sentence: string): boolean {
  return /^(?:inside|within|in it)\b|^внутри(?!\p{L})|^(?:その)?中に/iu.test(sentence);
}

const MISHAP = /^(?:the|a|an|his|her|its)\b[^,.;]*\b(?:falls?|slips?|drops?|breaks?|bursts?|burns|is burnt|tears|is torn|shatters|spills|collapses|caves in|lies on the (?:floor|ground)|is crooked)\b/i;
