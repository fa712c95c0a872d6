/** What the screenplay says somebody is, in one line: `32, tall woman, short white hair`. Reads by rule; pure. */
import { introducedIn } from "./cast-introduced.ts";

/** What stands in brackets after the name, or just before it, and how a sentence brings it in: `18, male, tall`; `barman`. */
export function noteOn(name: string, told: readonly string[]): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/^the /i, "(?:the )?");
  const find = (pattern: string, among = told): string => among.map((sentence) => new RegExp(pattern, "iu").exec(sentence)?.[1]).find((found) => found !== undefined) ?? "";
  const inBrackets = `${escaped}(?:,)?\\s*\\(([^()]*)\\)`;
  const bracket = find(inBrackets);
  const introduced = introducedIn(name, told);
  // Who is brought in as somebody is no animal for `the dog Ada found`.
  const first = told.findIndex((sentence) => new RegExp(bracket === "" ? escaped : inBrackets, "iu").test(sentence));
  const bringing = bracket === "" && introduced.length === 0 ? told : told.slice(0, first + 1);
  const animal = find(`(${COATED}(?:${ANIMALS})) (?:named|called) ${escaped}`) || find(`(${COATED}(?:${ANIMALS}))\\s*の?\\s*${escaped}`, bringing);
  const kin = animal === "" ? find(`(${KIN}) (?:(?:named|called) )?${escaped}(?!\\p{L})`) : animal;
  return [...new Set([[bracket, kin].filter((part) => part !== "").join(", "), ...introduced])].filter((part) => part !== "").join(", ");
}

const COATED = "(?:black |white |orange |brown |grey |old |little )*";
const ADJECTIVES = "\\b(?:(?:black|white|orange|brown|grey|small|little|old|young) )*";
const ANIMALS = "cat|dog|bird|owl|fox|wolf|horse|rabbit|bear";
const PEOPLE =
  "son|daughter|wife|husband|mother|father|brother|sister|grandmother|grandfather|aunt|uncle|\\p{L}*woman|\\p{L}*man|boy|girl|barmaid|waiter|waitress|nurse|doctor|teacher|chef|cook|officer|inspector|detective|guard|driver|captain|keeper|student|king|queen";
/** Of the words before a name, those that say who it is. */
const KIN = `${ADJECTIVES}(?:robot|${PEOPLE})`;
/** Somebody who is no animal, and not whose it is: `the boy's friend`. */
export const PERSON_WORDS = new RegExp(`(?<!\\p{L})(?:${PEOPLE}|lady|gentleman|child|teenager|student)(?!\\p{L}|['’]s)`, "iu");
