/** Which words of a text tell what a person does: a lamp that stands and a note that lies are nobody's pose. Reads by rule; pure. */
import { propsIn } from "../film/types-lexicon.ts";
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";

/** True when the pattern is found where the person, or somebody who may be the person, is the one that does it. */
export function tellsOf(pattern: RegExp, told: string, name: string): boolean {
  return clausesOf(told, name).some(({ text, ofPerson }) => matchesOf(pattern, text).some((match) => isDoer(text, match, { name, ofPerson })));
}

interface Clause {
  readonly text: string;
  /** Whom a clause without a subject of its own goes on telling of. */
  readonly ofPerson: boolean;
}

interface Told {
  readonly name: string;
  readonly ofPerson: boolean;
}

const APART = /\s*(?:[,;:—–()]|\b(?:and|but|while|as|when|then|where)\b|(?=\b(?:that|which)\b))\s*/i;

function clausesOf(told: string, name: string): readonly Clause[] {
  let ofPerson = true;
  return sentencesOf(told).flatMap((sentence) =>
    sentence.split(APART).filter((text) => text !== "").map((text, at, all) => {
      const clause = { text, ofPerson };
      if (isPerson(text, name)) ofPerson = true;
      // `in a green coat` and `a young violinist` between commas leave the subject as it was.
      // `Rex, a big dog, …` goes on telling of Rex.
      else if (all[at - 1] === name) ofPerson = true;
      else if (!OF_PLACE.test(text) && isThing(text) && (propsIn(text).length > 0 || /^(?:it|this|that|which|there)\b/i.test(text) || OF_AIR.test(text))) ofPerson = false;
      return clause;
    }),
  );
}

function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
}

function isDoer(text: string, match: RegExpExecArray, { name, ofPerson }: Told): boolean {
  const before = text.slice(0, match.index);
  if (FOUND_SO.test(match[0]) && THING_BEFORE.test(before) && propsIn(THING_BEFORE.exec(before)?.[1] ?? "").length > 0) return false;
  if (isPerson(before, name)) return true;
  // `On the sofa sits Maya`.
  if (isMentioned(name, text.slice(match.index + match[0].length).split(/\s+/).slice(0, 3).join(" ")) && /^(?:on|in|at|under|by|near|beside|behind)\b/i.test(before)) return true;
  return !isThing(before) && ofPerson;
}

// `a note lying`: how the thing just named is found.
const FOUND_SO = /^(?:lying|sitting|seated|asleep|sleeps)$/i;
const THING_BEFORE = /\b(?:an?|the) ([\w-]+(?: [\w-]+)?) $/i;
const OF_PLACE = /^(?:on|in|at|by|with|under|over|above|below|before|beside|behind|near|between|from|inside|outside|against|around)\b/i;
/** `Thick white fog lies on the river`: it needs no article. */
const OF_AIR = /^(?:(?!(?:in|of|through|across|into|onto|out|off|on|at|under|over|with|\w+s)\b)[\w-]+ ){0,2}(?:fog|mist|haze|snow|frost|ice|dew|dust|sand|mud|ash(?:es)?|smoke|steam|silence|darkness|light|moonlight|sunlight|shadows?|water|rain)\b/i;
const PEOPLE =
  /\b(?:he|she|they|we|i|you|who|both|everyone|everybody|all|two|three|man|men|woman|women|boy|boys|girl|girls|child|children|kid|kids|mother|father|son|daughter|brothers?|sisters?|friends?|couple|pair|team|players?|students?|people|crowd|figures?|(?:grand)?(?:ma|pa)|keeper|captain|doctor|nurse|teacher|stranger)\b(?!['’])/i;
const AFTER_PREPOSITION = /\b(?:beside|near|behind|under|over|above|below|before|of|with|to|at|for|from|by|on|in|around|between|against) (?:the |an? |his |her |their )?$/i;

/** The subject is somebody: a name, a pronoun or a word for people that hangs on no preposition. */
function isPerson(told: string, name: string): boolean {
  // Of a group it is the people who do it.
  const text = told.replace(/\b(?:group|couple|pair|handful|number) of (?=\w)/i, "");
  const subject = PEOPLE.exec(text);
  if (subject && !AFTER_PREPOSITION.test(text.slice(0, subject.index))) return true;
  return isMentioned(name, text) && text.split(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i")).slice(0, -1).some((before, at, all) => !AFTER_PREPOSITION.test(before) && !isOwned(text, all.slice(0, at + 1).join(name), name));
}

function isOwned(text: string, before: string, name: string): boolean {
  return /^['’]s\b/.test(text.slice(before.length + name.length));
}

/** The subject is no person: it opens like a thing's, or like a place's with what is found there after the verb. */
function isThing(text: string): boolean {
  if (/^(?:an?|the|this|that|which|it|its|there|some|another|one)\b/i.test(text) || OF_PLACE.test(text) || OF_AIR.test(text)) return true;
  return /^(?:his|her|their|\w+['’]s)\b/i.test(text) && propsIn(text).length > 0;
}
