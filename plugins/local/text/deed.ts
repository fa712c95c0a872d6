/** What an idea is made of beyond its grammar: the people in it with their names, the places, the things. Reads by rule; pure. */
import { choose, seedOf } from "../../film/types-seed.ts";
import { isIndoors, placeIn, propsIn } from "../../film/types-lexicon.ts";
import { isBeing, isCreature, singular } from "./beings.ts";
import { goalOf, type Clauses } from "./clauses.ts";
import type { Facts } from "./facts.ts";
import { homeOf } from "./stories/pair.ts";
import { ageOfRole, genderOfRole, introduced, person, withArticle, type Person } from "./stories/story.ts";

export interface Being extends Person {
  /** `an old fox`; empty for one of whom only the name is known. */
  readonly words: string;
  readonly creature: boolean;
  /** As the story brings them in: `MAREN (58, female), a postwoman in a red sweater`. */
  readonly enters: string;
}

export interface Place {
  /** As the idea says it, without an article: `frozen lake`. */
  readonly words: string;
  /** `EXT. FROZEN LAKE`. */
  readonly heading: string;
}

export interface Deed {
  /** Who does it: one, two or three. */
  readonly doers: readonly Being[];
  /** Somebody else of the idea, who is there from the beginning or met on the way. */
  readonly other: { readonly who: Being; readonly isMet: boolean; /** As the idea calls them: `a man who only receives empty envelopes`. */ readonly whole: string } | undefined;
  /** A finite verb and the rest, with the other by name: `leads Luca over a mountain pass`. */
  readonly does: string | undefined;
  readonly next: string | undefined;
  /** As one says it after `to`; nothing where something befalls them. */
  readonly goal: string | undefined;
  /** `during the flood`, as the goal ended. */
  readonly when: string | undefined;
  readonly places: readonly Place[];
  /** A thing that can be seen: `their grandfather's trumpet`. */
  readonly thing: string | undefined;
}

/** Nothing where nobody in the idea could be somebody. */
export function deedOf(clauses: Clauses, facts: Facts, seed: string): Deed | undefined {
  const gender = genderIn(`${clauses.deed ?? ""} ${clauses.relative ?? ""}`);
  const doers = doersIn(clauses, facts, { seed, gender });
  if (doers.length === 0 || clauses.deed === undefined) return undefined;
  const met = GONE.test(clauses.deed) ? undefined : otherIn(clauses.deed);
  const who = met === undefined ? undefined : being({ words: ofKind(met.words, doers[0]), more: met.relative, seed: `${seed} other` }, { taken: doers.map(({ name }) => name) });
  const other = met === undefined || who === undefined ? undefined : { who, isMet: met.isMet, whole: met.whole };
  const named = (text: string, name: string | undefined): string => (met === undefined || name === undefined ? text : text.replace(met.whole, () => name));
  const goal = goalOf(clauses.deed);
  const seen = seenOf(clauses.deed, goal);
  const when = goal === undefined ? undefined : WHEN.exec(goal)?.[1];
  return {
    doers, other, next: clauses.next, when, places: placesIn(clauses), thing: thingIn(clauses),
    does: seen === undefined ? undefined : named(seen, other?.isMet === true ? who?.enters : who?.name),
    goal: goal === undefined ? undefined : when === undefined ? goal : goal.replace(WHEN, ""),
  };
}

/** What a deed is meant for is said, and what is seen is the rest: nothing of what somebody only wants or must do. */
function seenOf(deed: string, goal: string | undefined): string | undefined {
  if (goal === undefined || !deed.endsWith(` ${goal}`)) return deed;
  const rest = deed.slice(0, -goal.length).replace(/ to $/, "").trim();
  return rest.split(" ").length > 2 ? rest : undefined;
}

/** Whom it is done to is not there any more. */
const GONE = /^(?:loses?|lost|misses|missed|buries|buried|mourns?|leaves?|left)\b/i;

const WHEN = / ((?:before|during|after|until|by) (?:the )?[\p{L}-]+)$/u;

/** `her last fox cub` of a fox's `her last cub`. */
function ofKind(words: string, parent: Being | undefined): string {
  const kind = parent?.creature === true ? parent.words.split(" ").at(-1) : undefined;
  return kind === undefined || words.includes(kind) ? words : words.replace(/^((?:his|her|their|its) .*?)(?=(?:cub|calf|pup|kit|chick|baby|young|hatchling)$)/i, `$1${kind} `);
}

interface Seeds {
  readonly seed: string;
  readonly gender: Person["gender"] | undefined;
}

function doersIn({ subject, relative, apposition }: Clauses, { name }: Facts, { seed, gender }: Seeds): readonly Being[] {
  // The first word of a sentence has a capital whatever it is.
  const own = apposition !== undefined || subject.includes(" ") ? /\p{Lu}\p{L}+$/u.exec(subject)?.[0] : name === subject ? name : undefined;
  if (own !== undefined && /^(?:(?:an?|the) )?(?:[\p{Ll}-]+ )*(?:\p{Lu}\p{L}+ ?){1,3}$/u.test(subject) && !isBeing(subject.toLowerCase())) {
    const trade = /^(?:the )?([\p{L}-]+) \p{Lu}/iu.exec(subject)?.[1]?.toLowerCase() ?? "";
    const words = apposition ?? (isBeing(trade) ? withArticle(trade) : "");
    return [being({ words, more: relative, seed }, { given: own, gender })];
  }
  const both = subject.split(/ and (?=(?:an?|the|his|her|their) )/i);
  if (both.length === 2 && both.every((words) => isBeing(headOf(words)))) return both.reduce<readonly Being[]>((all, words, at) => [...all, being({ words, seed: `${seed} ${at}` }, { taken: all.map((each) => each.name) })], []);
  if (!isBeing(headOf(subject))) return [];
  const many = COUNTS[/^(?:the )?(\p{L}+)/iu.exec(subject)?.[1]?.toLowerCase() ?? ""] ?? (/^(?:an?|the|one|his|her|their|every) /i.test(subject) ? 1 : 2);
  const single = many === 1 ? subject : withArticle(subject.replace(/^(?:the )?(?:two|three|four|five|six|seven|a pair of|a couple of) /i, "").toLowerCase().replace(/\p{L}+$/u, singular));
  return Array.from({ length: many }).reduce<readonly Being[]>((all) => [...all, being({ words: single, more: many === 1 ? relative : undefined, seed }, { taken: all.map((each) => each.name), ...(many === 1 ? { gender } : {}) })], []);
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 3, five: 3, six: 3, seven: 3 };

/** `mayor` of `The mayor of a small town`. */
function headOf(words: string): string {
  return words.split(/ (?:of|on|in|from|at|with|without|near|under) /i)[0] ?? words;
}

interface Told {
  readonly words: string;
  readonly more?: string | undefined;
  readonly seed: string;
}

function being({ words, more, seed }: Told, { taken = [], given, gender }: { readonly taken?: readonly string[]; readonly given?: string; readonly gender?: Person["gender"] | undefined }): Being {
  const told = words.replace(/^(?:An?|The|His|Her|Their|One)\b/, (article) => article.toLowerCase());
  const who = person(seed, taken, given, genderOfRole(told) ?? gender);
  const creature = isCreature(headOf(told));
  const extra = more === undefined ? "" : ` ${more}`;
  if (creature) return { ...who, words: told, creature, enters: `${introduced(who, told.replace(/^(?:her|his|their|its) (?=last |only |first )/, "the ").replace(/^(?:her|his|their|its) (?:own )?(.+)/, (_, noun: string) => withArticle(noun)))}${extra === "" ? "" : `, ${told}${extra},`}` };
  const trade = homeOf(told, "");
  const clothes = trade.isOwn ? trade.clothes : (CLOTHES[(seedOf(seed) + taken.length) % CLOTHES.length] ?? CLOTHES[0]);
  const entering = introduced(who, ageOfRole(told, choose(["29", "34", "41", "52"], `${seed} age`)));
  return { ...who, words: told, creature, enters: told === "" ? `${entering}, in ${clothes},` : extra === "" && headOf(told) === told ? `${entering}, ${told} in ${clothes},` : `${entering} in ${clothes}, ${told}${extra},` };
}

const CLOTHES: readonly [string, ...string[]] = ["a navy coat", "a green jacket", "a red sweater", "a grey cardigan", "a yellow raincoat", "a brown coat"];

interface Other {
  /** All that names them, their relative clause with it. */
  readonly whole: string;
  readonly words: string;
  readonly relative: string | undefined;
  readonly isMet: boolean;
}

/** The first somebody that a deed names and that is one alone. */
function otherIn(deed: string): Other | undefined {
  for (const { article, words, at } of nounsIn(deed)) {
    const parts = words.split(" ");
    const last = parts.findIndex((word, index) => isBeing(word) && !isBeing(parts[index + 1] ?? ""));
    const noun = parts.slice(0, last + 1).join(" ");
    if (last === -1 || /[^s]s$/.test(noun)) continue;
    const relative = /^ ((?:who|that|which) [^,;]+)/.exec(deed.slice(at + article.length + 1 + noun.length))?.[1];
    const isMet = !/^(?:his|her|their|its)$/i.test(article) && !/\b(?:with|beside|alongside|for) $/i.test(deed.slice(0, at));
    return { whole: `${article} ${noun}${relative === undefined ? "" : ` ${relative}`}`, words: `${article} ${noun}`, relative, isMet };
  }
  return undefined;
}

/** In the order of the story; what one only rides in comes last. */
function placesIn({ opening = "", subject, deed = "", next = "", meanwhile = "" }: Clauses): readonly Place[] {
  const text = [opening, deed, next, meanwhile, subject].join(" ; ");
  const known = nounsIn(text).flatMap(({ words }) => (isPlace(words) ? [words] : []));
  const named = [...text.matchAll(/\b(?:on|in|to|at|near|through) (\p{Lu}\p{L}+)/gu)].flatMap(([, name]) => name ?? []);
  const all = [...new Set([...known.toSorted((a, b) => Number(placeIn(a) === "car") - Number(placeIn(b) === "car")), ...named])];
  return all.map((words) => ({ words, heading: `${isInside(words) ? "INT" : "EXT"}. ${words.toUpperCase()}` }));
}

function isPlace(words: string): boolean {
  const [last = "", before = ""] = words.split(" ").toReversed();
  return !isBeing(words) && ([last, `${before} ${last}`].some((each) => placeIn(each) !== undefined) || FURTHER.test(last) || INSIDE.test(last));
}

function isInside(words: string): boolean {
  const kind = placeIn(words);
  return kind === undefined ? INSIDE.test(words) : isIndoors(kind);
}

/** Places that have no picture of their own. */
const FURTHER = /^(?:islands?|pass|valley|volcano|swamp|glacier|kingdom|wilderness|country|border|zoo|circus|graveyard|cemetery|ruins?|labyrinth|maze|path|trail|moon|mars|planet|world)$/i;
const INSIDE = /\b(?:hotel|palace|skyscraper|tower|submarine|hut|tent|bank|hospice|hostel|monastery|convent|inn|laboratory|lab|observatory|factory|embassy|bunker|morgue|aquarium)$/i;

/** With its article. */
function thingIn({ deed = "", next = "" }: Clauses): string | undefined {
  const found = nounsIn(`${deed} ; ${next}`).find(({ words }) => propsIn(words).length > 0 && placeIn(words) === undefined && !isBeing(words));
  return found === undefined ? undefined : `${found.article} ${found.words}`;
}

interface Noun {
  readonly article: string;
  /** `frozen lake`. */
  readonly words: string;
  readonly at: number;
}

/** What stands after an article, up to the next small word. */
function nounsIn(text: string): readonly Noun[] {
  return [...text.matchAll(NOUN)].map(({ 1: article = "", 2: words = "", index }) => ({ article, words: words.trim().replace(DOING, ""), at: index }));
}

/** `ship` of `ship heading …`. */
const DOING = / (?!(?:building|ceiling|clearing|evening|king|morning|painting|ring|spring|string|wedding|wing)$)\p{L}+ing(?: .*)?$/u;

const ENDS = "of|on|in|from|at|with|without|to|and|or|over|under|into|onto|across|through|along|around|near|behind|beside|for|by|before|after|during|until|while|as|when|that|who|which|is|are|was|were|has|have|must|only|up|down|out|off|back|home|alone|away|again";
const NOUN = new RegExp(`(?<!\\p{L})(an?|the|his|her|their|its|another|one) ((?:(?!(?:${ENDS})(?!\\p{L}))[\\p{L}'’-]+ ?){1,4})`, "giu");

/** What an idea calls whoever does it: `her last cub`. */
function genderIn(text: string): Person["gender"] | undefined {
  if (/\b(?:her|she|herself)\b/i.test(text)) return "female";
  return /\b(?:his|he|himself)\b/i.test(text) ? "male" : undefined;
}
