/**
 * What an idea says in its own words, taken apart: who, what they do, then do and mean to do, what happens meanwhile. Reads
 * the grammar of one English sentence; knows no story.
 */
import nlp from "compromise";

export interface Clauses {
  /** With its article: `An old fox`, `Inspector Vega`; the whole idea where nobody does anything. */
  readonly subject: string;
  /** `who only receives empty envelopes`. */
  readonly relative: string | undefined;
  /** What stands between commas after a name: `a young botanist`. */
  readonly apposition: string | undefined;
  /** A finite verb and all that belongs to it: `leads her last cub over a mountain pass`. */
  readonly deed: string | undefined;
  /** A second one of the same people: `sail to a pirate island`. */
  readonly next: string | undefined;
  /** A sentence of others: `wolves follow them`. */
  readonly meanwhile: string | undefined;
  /** Where or when, told before anybody: `On a space station`. */
  readonly opening: string | undefined;
  /** Sentences after the first. */
  readonly more: readonly string[];
}

interface Word {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
  /** A comma stands after it. */
  readonly ends: boolean;
}

/** By its small words; one that has none is taken for English. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (of: RegExp): number => words.filter((word) => of.test(word)).length;
  return words.every((word) => /^\p{Script=Latin}+$/u.test(word)) && count(ENGLISH) >= count(FOREIGN);
}

const ENGLISH = /^(?:the|an?|of|and|with|who|his|her|their|from|for|is|to|in|on|at|that|two)$/;
const FOREIGN = /^(?:der|die|das|dem|den|des|und|ein|eine[mnrs]?|mit|im|ihn|ihre?[mnrs]?|seine?[mnrs]?|nach|auf|le|la|les|une?|et|du|au|aux|dans|qui|avec|son|sa|el|los|las|del|con|su|y|il|lo|gli|di|che|uno|una|della|o|os|um|uma|com|que|do|da|e|de|van|het|een|en|met|och|ett|som|med|og)$/;

export function clausesOf(idea: string): Clauses {
  const [first = idea, ...more] = idea.trim().replace(/\s+/g, " ").split(/(?<=[.!?])\s+/).map((sentence) => sentence.replace(/[.!?]+$/, ""));
  const { opening, rest } = openingOf(first);
  const words = wordsOf(rest);
  const relative = relativeIn(words);
  const main = mainVerb(words, relative?.to ?? 1);
  if (main === undefined) return { ...whole(words, relative), opening, more };
  const named = plain(words.slice(0, relative?.from ?? main));
  const [subject = named, apposition] = named.split(/, /);
  const { deed, next, meanwhile } = deedsIn(words, main);
  return { subject, apposition: apposition?.replace(/,$/, ""), relative: relative === undefined ? undefined : plain(words.slice(relative.from, main)), deed, next, meanwhile, opening, more };
}

/** Nobody does anything but what is told of them: `A man who eats clocks`, `Children building a snowman`. */
function whole(words: readonly Word[], relative: Span | undefined): Omit<Clauses, "opening" | "more"> {
  const none = { relative: undefined, apposition: undefined, deed: undefined, next: undefined, meanwhile: undefined };
  const doing = words.findIndex(({ text, tags }, at) => at > 0 && (tags.has("Gerund") || (text.endsWith("ing") && AFTER_VERB.some((tag) => words[at + 1]?.tags.has(tag)))) && !words[at - 1]?.tags.has("Determiner"));
  if (relative === undefined && doing > 0) return { ...none, subject: plain(words.slice(0, doing)), deed: `${words[doing - 1]?.tags.has("Plural") === true ? "are" : "is"} ${plain(words.slice(doing))}` };
  if (relative === undefined) return { ...none, subject: plain(words) };
  return { ...none, subject: plain(words.slice(0, relative.from)), ...deedsIn(words, relative.from + 1) };
}

/** `On a space station the gardener …`, `When the power fails, a window cleaner …`. */
function openingOf(sentence: string): { readonly opening: string | undefined; readonly rest: string } {
  const [, opening, rest] = /^((?:when|while|after|before|as|since|because|if|once|during) [^,]+), (.+)$/i.exec(sentence) ?? /^((?:in|on|at|under|inside|during|near|aboard|behind|after|before|deep in|high above|every|one) [^,]+?),? ((?:the|an?|his|her|two|three|four) .+)$/i.exec(sentence) ?? [];
  // `In the house of the old baker` opens nothing, as nobody is left to do something.
  return opening !== undefined && rest !== undefined && mainVerb(wordsOf(rest), 1) !== undefined ? { opening, rest } : { opening: undefined, rest: sentence };
}

function wordsOf(sentence: string): readonly Word[] {
  const terms: { text: string; post: string; tags: string[] }[] = nlp(sentence).json().flatMap(({ terms: each }: { terms: [] }) => each);
  return terms.filter(({ text }) => text !== "").map(({ text, post, tags }) => ({ text, tags: new Set(tags), ends: post.includes(",") }));
}

function plain(words: readonly Word[]): string {
  return words.map(({ text, ends }, at) => (ends && at < words.length - 1 ? `${text},` : text)).join(" ");
}

interface Span {
  readonly from: number;
  /** The first word after its verb. */
  readonly to: number;
}

/** Of the subject, and of nobody who is named later. */
function relativeIn(words: readonly Word[]): Span | undefined {
  const from = words.findIndex(({ text }, at) => at > 0 && /^(?:who|whose|that|which)$/i.test(text));
  const verb = from === -1 ? -1 : words.findIndex((_, at) => at > from && isFinite(words, at));
  if (from === -1 || verb === -1 || words.slice(1, from).some((_, at) => isFinite(words, at + 1))) return undefined;
  const to = words.findIndex(({ tags }, at) => at > verb && !tags.has("Verb"));
  return { from, to: to === -1 ? words.length : to };
}

function mainVerb(words: readonly Word[], from: number): number | undefined {
  const found = words.findIndex((_, at) => at >= Math.max(1, from) && isFinite(words, at) && !/^and$/i.test(words[at - 1]?.text ?? ""));
  return found === -1 ? undefined : found;
}

/** A verb with its person and time, and none after `to` or in the place of a noun. */
function isFinite(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || before === undefined || /^to$/i.test(before.text) || NOT_BEFORE.some((tag) => before.tags.has(tag) && !before.ends)) return false;
  if (FINITE.some((tag) => word.tags.has(tag)) && !word.tags.has("Gerund")) return !(before.tags.has("Conjunction") && /^how$/i.test(words[at - 2]?.text ?? ""));
  // `crosses` and `plants` are read as several of them.
  const follows = after === undefined || /^(?:and|with|out|up|off|away|back)$/i.test(after.text) || AFTER_VERB.some((tag) => after.tags.has(tag));
  return /[^s]s$/.test(word.text) && word.tags.has("Plural") && !word.tags.has("Possessive") && follows && nlp(`she ${word.text}`).has("#Verb");
}

const FINITE = ["PresentTense", "PastTense", "Modal", "Copula", "Auxiliary"];
const NOT_BEFORE = ["Determiner", "Possessive", "Preposition", "Value"];
const AFTER_VERB = ["Determiner", "Possessive", "Preposition", "Adverb", "Value", "Adjective", "Conjunction", "Pronoun"];

/** What is done from the main verb on, up to where others come in. */
function deedsIn(words: readonly Word[], main: number): Pick<Clauses, "deed" | "next" | "meanwhile"> {
  const joint = words.findIndex((_, at) => at > main + 1 && othersFrom(words, at));
  const own = words.slice(0, joint === -1 ? words.length : joint);
  const meanwhile = joint === -1 ? undefined : plain(words.slice(joint + 1));
  const and = own.findIndex(({ text }, at) => at > main && /^(?:and|then)$/i.test(text) && isDone(own, at + 1));
  if (and === -1) return { deed: plain(own.slice(main)), next: undefined, meanwhile };
  return { deed: plain(own.slice(main, and)), next: plain(own.slice(and + 1)), meanwhile };
}

/** `while wolves follow them`, `, and the robot teaches her`. */
function othersFrom(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? "";
  if (/^and$/i.test(word)) return words[at + 1]?.tags.has("Determiner") === true && words.some((_, each) => each > at + 2 && isFinite(words, each)) && words[at - 1]?.ends === true;
  return /^(?:while|as|when|until|because|but|although)$/i.test(word) && words.some((_, each) => each > at + 1 && isFinite(words, each));
}

function isDone(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  if (word === undefined || ["Determiner", "Possessive", "Adjective", "Preposition", "Value"].some((tag) => word.tags.has(tag))) return false;
  if (FINITE.some((tag) => word.tags.has(tag))) return true;
  const follows = after === undefined || ["Determiner", "Possessive", "Preposition", "Conjunction"].some((tag) => after.tags.has(tag));
  return follows && nlp(`they ${word.text}`).has("#Verb");
}

/** What a deed is meant for, as one says it after `to`; nothing where it befalls somebody. */
export function goalOf(deed: string): string | undefined {
  const meant = /^(?:must|should|will|has to|have to|needs? to|wants? to|tr(?:y|ies) to|hopes? to|decides? to|struggles? to|learns? (?:how )?to|plans? to|fights? to|sets? out to|longs? to) (.+)$/i.exec(deed)?.[1];
  if (meant !== undefined) return meant;
  const dreamt = /^(?:(?:dream|think)s? (?:of|about)|(?:is|are)) (\p{L}+ing\b.*)$/iu.exec(deed)?.[1];
  if (dreamt !== undefined) return bare(dreamt);
  const purpose = /^\p{L}+ .*? to (\p{L}+)( .+)$/iu.exec(deed);
  if (purpose !== null && nlp(deed).match(`to ${purpose[1] ?? ""}`).has("#Infinitive")) return `${purpose[1] ?? ""}${purpose[2] ?? ""}`;
  return BEFALLS.test(deed) ? undefined : bare(deed);
}

const BEFALLS =
  /^(?:is|are|was|were|has|have|had|loses?|lost|forgets?|forgot|dies?|died|wakes?|woke|falls?|fell|sleeps?|lives?|lived|discovers?|discovered|finds?|found|meets?|met|becomes?|became|turns? into|gets?|notices?|reali[sz]es?|learns? that|inherits?|receives?|hears?|sees?|misses|remembers?|appears?|disappears?|knows?|fears?|hates?|loves?|likes?|owns?|seems?|feels?)\b/i;

/** `lead her last cub` of `leads her last cub`. */
export function bare(deed: string): string {
  const [verb = "", ...rest] = deed.split(" ");
  // With a subject before it, "repairs" is read as a verb and not as several repairs.
  const first = nlp(`she ${verb.toLowerCase()}`).verbs().toInfinitive().text("normal").replace(/^she /, "") || verb;
  return [first, ...rest].join(" ");
}
