/** Which sentences of a shot tell of which of the people in it. Reads by rule; pure. */
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { RUNS } from "../film/types-scene.ts";
import { TOGETHER } from "./acting-tongues.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Telling {
  readonly description: string;
  /** Those in the picture. */
  readonly people: readonly Person[];
  /** Ids of those who speak in it. */
  readonly speakers: readonly string[];
  /** Whom `he` and `she` mean before anybody is named. */
  readonly focus?: string;
}

/** Sentences that have the person do something, by name or as the one they go on about. */
export function deedsOf({ description, people, focus }: Telling, person: Person): string {
  // What opens a shot of one person is of the place, until they are named; where they are not, all is of them.
  const alone = people.length === 1 && !isNamed(person.name, description, people);
  let current: string | undefined = alone ? person.id : undefined;
  return ofThose(people, description).filter((sentence) => {
    const named = people.filter(({ name }) => isNamed(name, sentence, people));
    const other = named.length === 1 && people.length === 2 && SUBJECT.test(sentence) ? people.find((each) => each !== named[0]) : undefined;
    if (named.length > 0) current = (other ?? firstOf(named, sentence))?.id;
    else if (CONTINUES.test(sentence)) current ??= focus;
    return current === person.id || ALL.test(sentence) || TOGETHER.test(sentence);
  }).map((sentence) => (isExcepted(person, sentence) ? `${person.name} is grave.` : sentence)).join(" ");
}

/** `She opens it over Tom`: Tom is not the one who opens it. */
const SUBJECT = /^(?:he|she)\b|^(?:он|она)(?!\p{L})|^彼/iu;

/** `Tom` is not named by `Tom's Mother`. */
function isNamed(name: string, sentence: string, people: readonly Person[]): boolean {
  const longer = people.filter((each) => each.name !== name && each.name.toLowerCase().includes(name.toLowerCase()));
  return isMentioned(name, longer.reduce((text, each) => text.replaceAll(each.name, "—"), sentence));
}

/** The words about a person: sentences that name them, go on about them with `she`, or are about everybody. */
export function wordsAbout({ description, people, speakers, focus }: Telling, person: Person): string {
  if (people.length === 1 && speakers.every((id) => id === person.id)) return ofThose(people, description).join(" ");
  let current: string | undefined = focus;
  return ofThose(people, description).filter((sentence) => {
    const named = people.filter(({ name }) => isNamed(name, sentence, people));
    const goesOn = named.length === 0 && CONTINUES.test(sentence);
    if (named.length > 0) current = firstOf(named, sentence)?.id;
    const about = named.some(({ id }) => id === person.id) || (goesOn && current === person.id) || ALL.test(sentence) || TOGETHER.test(sentence) || isChase(sentence);
    // What a speaker does is not done by those who listen.
    return about && !isExcepted(person, sentence) && !named.some(({ id }) => id !== person.id && speakers.includes(id) && !isChase(sentence));
  }).join(" ");
}

/** `Somewhere outside, something small cries out` is heard by those in the picture, and done by none of them. */
function ofThose(people: readonly Person[], description: string): readonly string[] {
  return sentencesOf(description).filter((sentence) => !OF_NOBODY.test(sentence) || people.some(({ name }) => isNamed(name, sentence, people)));
}

const OF_NOBODY = /^(?:somewhere|something|someone|in the distance|far (?:off|away)|from (?:outside|afar|far away))\b|^(?:где-то|вдали|вдалеке)(?!\p{L})|^どこかで|^遠くで/iu;

/** `Everyone laughs, except Ann.` */
function isExcepted({ name }: Person, sentence: string): boolean {
  return isMentioned(name, EXCEPT.exec(sentence)?.[1] ?? "");
}

const EXCEPT = /\b(?:except|but not|all but)\b(.*)$/i;
const ALL = /\b(an? group of|the (?:team|players|class) (?:is|are)|they|both(?! (?:her |his |of (?:her|his) )?(?:hands|arms|eyes|feet))|together|everyone|everybody|all of them|all (?:laugh|smile|cheer|rise|stand|look|turn|stop|nod|clap|drink|eat|sing|listen|fall silent)|each other|side by side|neither)\b/i;
const CONTINUES = /^(?:(?:then|now|slowly|suddenly),? )?(?:he|she|it|his|her|its)\b|^(?:он|она|его|её|у неё|у него)(?!\p{L})|^彼/iu;

/** Who runs after somebody has them running in front; who walks beside somebody has them walking. */
function isChase(sentence: string): boolean {
  return /, walking side by side\b/.test(sentence) || RUNS.test(sentence) && /\b(after|from|behind) (?:her|him|them|[A-Z])|, running\b/.test(sentence);
}

function firstOf(named: readonly Person[], sentence: string): Person | undefined {
  const place = ({ name }: Person): number => {
    const at = sentence.toLowerCase().indexOf((name.split(" ").at(-1) ?? name).toLowerCase());
    return at === -1 ? sentence.length : at;
  };
  return named.toSorted((a, b) => place(a) - place(b))[0];
}
