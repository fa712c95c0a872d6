/** What is seen and done in a shot of a list, in sentences that name who does it: no camera, no light, no furniture. Pure. */
import { sentencesOf } from "../film/types-sentences.ts";
import type { FoundPerson } from "./list-people.ts";

/** @param first,motion with everybody under one name already */
export function tellingOf(first: string, motion: string, people: readonly FoundPerson[]): string {
  const told = [first, motion].flatMap((text) => bySubject(sentencesOf(text).map((sentence) => ({ sentence, told: bare(sentence, people) })), people));
  const kept = told.filter(({ sentence, told: words }) => /\S+\s+\S+\s+\S/u.test(words) && !isAside(sentence, people)).map((each) => each.told);
  const [opening = ""] = sentencesOf(first === "" ? motion : first);
  // What lies about is told before anybody is, else it would be theirs.
  const [ofPeople, around] = [kept.filter((each) => isOfPeople(each, people)), kept.filter((each) => !isOfPeople(each, people))];
  return kept.length === 0 ? bare(opening, people) : [...around, ...ofPeople].join(" ");
}

/** Sentences that tell of the camera, the light, the looks, or that nothing changes. */
const ASIDE = new RegExp(
  String.raw`^(?:same \w+|mood:|lighting|light |overhead light|warm light|vibrant|subtle|ambient|camera|the camera|background|soft |tension )|^the (?:background )?(?:architecture|room['’]s|parlor['’]s|mantel objects|furniture|room geometry)|\b(?:remains? (?:perfectly )?(?:fixed|locked|unchanged|stable|consistent|soft)|only the|unchanged layout)\b|^\S+(?: \S+){0,2} (?:wears|is wearing|has)\b`,
  "iu",
);
const LENS = /\b\d+\s?mm\b|^(?:eye-level|low-angle|high-angle|over-the-shoulder|top-down|static|locked)/iu;

function isAside(sentence: string, people: readonly FoundPerson[]): boolean {
  return ASIDE.test(sentence) || (LENS.test(sentence) && !people.some(({ name }) => mentions(sentence, name)));
}

function isOfPeople(told: string, people: readonly FoundPerson[]): boolean {
  return people.some(({ name }) => mentions(told, name)) || /^(?:(?:in the background|in front|behind),? )?(?:he|she|they|his|her|their|both|all|everyone|the (?:group|family|two|three|four))\b/i.test(told);
}

/** `Wide shot of Ana standing …` without the camera; `in a kitchen: counters, pans …` without what stands there. */
function bare(sentence: string, people: readonly FoundPerson[]): string {
  const names = people.map(({ name }) => escaped(name)).join("|") || "(?!)";
  return sentence
    .replace(new RegExp(`^[^.;:]*\\b\\d+\\s?mm\\b[^.;:]*?\\b(?:as|while|of|on|around)\\s+(?=(?:${names})\\b)`, "u"), "")
    .replace(new RegExp(`^[^.;:]*\\bfrom behind (?:${names}),? (?:framing|with|on)\\s+`, "u"), "")
    .replace(/^(?:[\p{L}-]+[ -]){0,5}?(?:shot|two-shot|close-?ups?|insert)\b(?: (?:from a slight angle|from [\p{L} ]+ level))?,?(?: (?:of|on|with|where|emphasizing|showing|framing|looking down at))?\s+(?=\S)/iu, "")
    .replace(/^(?:(?:shot|close-?up|insert|composition|view) )?of (?=\S)/iu, "")
    .replace(/^Over \d[^,]{0,14}seconds?,\s*/iu, "")
    .replace(/:\s(?=[^.]*,[^.]*,)[^.;]*/u, "")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(/(?<![.!?])$/u, ".");
}

interface Sentence {
  readonly sentence: string;
  readonly told: string;
}

/** `She nods` as `Mira nods`, when the sentence before was of Mira. */
function bySubject(sentences: readonly Sentence[], people: readonly FoundPerson[]): readonly Sentence[] {
  let before: readonly FoundPerson[] = [];
  return sentences.map(({ sentence, told: words }) => {
    const who = before.find((person) => mayBe(person, words));
    const told = who === undefined ? words : words.replace(/^(?:He|She)(?= )/u, who.name).replace(/^(?:His|Her)(?= )/u, `${who.name}'s`);
    const named = people.filter(({ name }) => mentions(told, name)).sort((a, b) => told.indexOf(a.name) - told.indexOf(b.name));
    before = named.length > 0 ? named : before;
    return { sentence, told };
  });
}

/** Of nobody whose looks tell another. */
function mayBe({ note, name }: FoundPerson, told: string): boolean {
  const words = `${note} ${name}`;
  const isHer = /\b(?:woman|girl|female|her|she|lady|mother|grandmother|sister|daughter|queen|princess|waitress|nun|witch|bride)\b/i.test(words);
  const isHim = /\b(?:man|boy|male|his|he|gentleman|father|grandfather|brother|son|king|prince|waiter|monk|groom)\b/i.test(words);
  return /^(?:He|His)\b/u.test(told) ? isHim || !isHer : /^(?:She|Her)\b/u.test(told) ? isHer || !isHim : false;
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, "u").test(text);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
