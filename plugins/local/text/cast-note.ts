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
  const isPerson = PERSON_WORDS.test([bracket, ...introduced].join(", "));
  const animal = (isPerson ? "" : namedAs(find, escaped) || doesAs(find, escaped)) || find(`(${COATED}(?:${ANIMALS})) (?:named|called) ${escaped}`) || find(`(${COATED}(?:${ANIMALS}))\\s*の?\\s*${escaped}`, bringing);
  const kin = animal === "" ? find(`(${KIN}) (?:(?:named|called) )?${escaped}(?!\\p{L})`) : animal;
  return [...new Set([[bracket, kin].filter((part) => part !== "").join(", "), ...introduced])].filter((part) => part !== "").join(", ");
}

/** `The dog Biscuit runs` and `Biscuit the dog`, wherever it is told; but not of `the dog Ada found`. */
function namedAs(find: (pattern: string) => string, name: string): string {
  return find(`(${COATED}(?:${CALLED}))\\s+${name}(?=\\s+(?!${DONE_TO})\\p{L}+s(?!\\p{L})|\\s*[.,!?;]|\\s+and(?!\\p{L}))`) || find(`(?<!\\p{L})${name},? the (${COATED}(?:${CALLED}))(?!\\p{L}|['’]s)`);
}

/** What no person does. */
function doesAs(find: (pattern: string) => string, name: string): string {
  const does = `${name}(?: \\([^()]*\\))? (?:\\p{L}+ly )?`;
  return DOES.find(([, deed]) => find(`${does}(${deed})`) !== "")?.[0] ?? "";
}

const DOES = [["dog", "wags (?:his|her|its) tail"], ["cat", "(?:meows|purrs)"], ["horse", "(?:neighs|whinnies)"]] as const;
/** What somebody does to an animal that is told of. */
const DONE_TO = "(?:loves|wants|owns|keeps|feeds|walks|has|sees|hears|finds|calls|follows|misses|knows|likes|brings|holds|carries)(?!\\p{L})";
const COATED = "(?:black |white |orange |brown |grey |old |little )*";
const ADJECTIVES = "\\b(?:(?:black|white|orange|brown|grey|small|little|old|young) )*";
const ANIMALS = "cat|dog|bird|owl|fox|wolf|horse|rabbit|bear";
const CALLED = `${ANIMALS}|kitten|puppy|hound|terrier|pony|foal|parrot|raven|crow|hare|goldfish`;
const PEOPLE =
  "son|daughter|wife|husband|mother|father|brother|sister|grandmother|grandfather|aunt|uncle|\\p{L}*woman|\\p{L}*man|boy|girl|barmaid|waiter|waitress|nurse|doctor|teacher|chef|cook|officer|inspector|detective|guard|driver|captain|keeper|student|king|queen";
/** Of the words before a name, those that say who it is. */
const KIN = `${ADJECTIVES}(?:robot|${PEOPLE})`;
/** Somebody who is no animal, and not whose it is: `the boy's friend`. */
export const PERSON_WORDS = new RegExp(`(?<!\\p{L})(?:${PEOPLE}|lady|gentleman|child|teenager|student)(?!\\p{L}|['’]s)`, "iu");
