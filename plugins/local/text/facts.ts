/** What an idea says, as far as rules can read it: who, afraid of what, finding whom, wanting what, where and when. */
import nlp from "compromise";
import { bare, isEnglish } from "./clauses.ts";
import { placeIn, timeIn, weatherIn } from "../../film/types-lexicon.ts";

export interface Facts {
  /** Without an article: `lighthouse keeper`. */
  readonly role: string | undefined;
  /** A name the idea gives. */
  readonly name: string | undefined;
  /** `the dark`, `heights`. */
  readonly fear: string | undefined;
  /** A living being that is found: `a lost whale calf`. */
  readonly found: string | undefined;
  /** What is broken into: `bank`. */
  readonly target: string | undefined;
  /** A verb phrase that fits after "to": `repair time`. */
  readonly goal: string | undefined;
  /** What is argued about: `the moon`. */
  readonly topic: string | undefined;
  /** One of two alike: `cat`. */
  readonly kin: string | undefined;
  readonly place: ReturnType<typeof placeIn>;
  readonly time: ReturnType<typeof timeIn>;
  readonly weather: ReturnType<typeof weatherIn>;
}

export function factsOf(idea: string): Facts {
  const text = glossed(idea.trim().replace(/\s+/g, " ").replace(/[.!?]+$/, ""));
  const kin = /\b(?:two|a pair of) (?:[a-z]+ )?([a-z]+?)s\b/i.exec(text)?.[1];
  return {
    role: isEnglish(text) ? roleIn(text) : undefined,
    name: nameIn(text),
    fear: phraseAfter(text, /\b(?:afraid|scared|frightened|terrified) of (?:the |an? )?[a-z]+|\bfears? (?:the )?[a-z]+/i, /(?:of|fears?) (.*)$/i),
    found: foundIn(text),
    target: TARGET.exec(text)?.[1]?.toLowerCase(),
    goal: isEnglish(text) ? goalIn(text) : undefined,
    topic: /\b(?:about|over) ((?:the |an? |their )?[a-z]+(?: [a-z]+)?)(?= (?:in|on|at|during|after)\b|,|$)/i.exec(text)?.[1]?.toLowerCase(),
    kin: kin?.toLowerCase(),
    place: placeIn(text),
    time: timeIn(text),
    weather: weatherIn(text),
  };
}

/** An idea in another script, with the few words that rules know put beside it. */
function glossed(text: string): string {
  const words = GLOSSES.flatMap(([pattern, english]) => (pattern.test(text) ? [english] : []));
  return words.length === 0 ? text : words.join(" ");
}

const GLOSSES: readonly (readonly [RegExp, string])[] = [
  [/两只猫/, "two cats arguing"], [/争论.*月|月.*争论/, "about the moon"], [/雨夜/, "on a rainy night"], [/屋顶/, "on the rooftop"],
  [/часовщик/i, "An old watchmaker"], [/чинит время/i, "repairs time"], [/море|海/, "by the sea"], [/дожд|雨(?!夜)/, "in the rain"],
];

/** The words before the first verb or "who". */
function roleIn(text: string): string | undefined {
  const opening = /^(?:an?|the|one) (.+?)(?= (?:who|that|which|with|and|in|on|at|from|for)\b|,|$)/i.exec(text)?.[1] ?? "";
  const verbs = nlp(text).verbs().terms().out("array").map((word: string) => word.toLowerCase());
  const words = opening.toLowerCase().split(" ");
  const end = words.findIndex((word, at) => at > 0 && (verbs.includes(word) || VERBS.test(word)));
  const role = (end > 0 ? words.slice(0, end) : words).join(" ");
  return role !== "" && role.split(" ").length <= 4 ? role : undefined;
}

// Read as several things as easily as a verb.
const VERBS = /^(dreams|repairs|fears|finds|wants|builds|paints|fights|saves|tries|learns|hopes|plans|writes|meets|rescues|bakes|robs|steals|breaks)$/;

const TARGET = /\b(?:robs?|robbing|burgles?|breaks? into|steals? from) (?:an? |the )?(?:[a-z]+ )?(bank|museum|jeweller|casino|shop|gallery|post office|library|vault)\b/i;

function nameIn(text: string): string | undefined {
  const found = nlp(text).people().first().text("text").replace(/[^\p{L}' -]/gu, "").trim();
  return /^\p{Lu}\p{L}+$/u.test(found) ? found : undefined;
}

function phraseAfter(text: string, whole: RegExp, tail: RegExp): string | undefined {
  const found = whole.exec(text)?.[0];
  return found === undefined ? undefined : tail.exec(found)?.[1]?.toLowerCase();
}

function foundIn(text: string): string | undefined {
  const found = /\b(?:finds?|meets?|rescues?|saves?|discovers?|adopts?|befriends?|shelters?) ((?:an?|the) (?:[a-z-]+ ){0,4}?[a-z-]+)(?= (?:in|on|at|who|that|under|behind|near|by|and|during)\b|,|$)/i.exec(text)?.[1];
  const beside = /^(?:an?|the|one) [^,]+? (?:and|with) (an? (?:[a-z-]+ ){0,4}?[a-z-]+)(?= (?:in|on|at|who|that|under|near|by)\b|,|$)/i.exec(text)?.[1];
  return [found, beside].find((each) => each !== undefined && ALIVE.test(each))?.toLowerCase();
}

const ALIVE = /\b(calf|whale|dolphin|seal|dog|puppy|cat|kitten|fox|cub|bear|bird|owl|fawn|deer|foal|horse|lamb|robot|child|boy|girl|baby|dragon|creature|alien|ghost|turtle|penguin|elephant|wolf|duckling|swan|hedgehog|stranger)$/i;

/** The last verb and what follows it, as one would say after "to". */
function goalIn(text: string): string | undefined {
  const wish = /\b(?:wants?|tries|hopes?|dreams?|learns?|decides?|struggles?|fights?) (?:to |of )([a-z].*)$/i.exec(text)?.[1];
  if (wish !== undefined) return infinitive(wish);
  if (/\b(afraid|scared|fears?)\b/i.test(text)) return undefined;
  const verb = nlp(text).match("#PresentTense").last().text("normal");
  const at = verb === "" ? -1 : text.toLowerCase().lastIndexOf(verb);
  return at <= 0 ? undefined : infinitive(text.slice(at));
}

function infinitive(phrase: string): string | undefined {
  const whole = bare(phrase.toLowerCase()).replace(/[,;].*$/, "");
  return whole.split(" ").length <= 7 ? whole : undefined;
}
