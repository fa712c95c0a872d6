/** The deed of the idea itself: somebody sets out to do it, is in the middle of it, nearly gives it up, and has done it. */
import { choose } from "../../../film/types-seed.ts";
import { habitatOf } from "../beings.ts";
import type { Clauses } from "../clauses.ts";
import type { Being, Deed } from "../deed.ts";
import type { Facts } from "../facts.ts";
import { moodOf } from "./mood.ts";
import { homeOf } from "./pair.ts";
import { capital, introduced, person, says, withArticle, type Person, type Told, type ToldScene } from "./story.ts";

/** Nobody sits or stumbles there. */
const SEA = "EXT. OPEN SEA";

interface Telling extends Deed {
  readonly clauses: Clauses;
  readonly facts: Facts;
  readonly seed: string;
  /** Who leads. */
  readonly a: Being;
  /** Who is there from the second scene on. */
  readonly b: Person;
  readonly bCreature: boolean;
  /** Who sees them off, and how that one comes in. */
  readonly first: Person;
  readonly firstEnters: string;
  /** `Mina and Rosa`. */
  readonly all: string;
  /** Of those who do it: `I`, or `We`. */
  readonly plural: boolean;
  readonly home: string;
  readonly room: string;
}

/** @param idea told as its logline, for it says best what the film is about */
export function tellDeed(deed: Deed, clauses: Clauses, facts: Facts, idea: string): Told {
  const told = tellingOf(deed, clauses, facts, idea);
  const { a, b, all, plural } = told;
  return {
    title: titleOf(told),
    logline: `${capital(idea.trim().replace(/[.!?]+$/, ""))}.`,
    premise: told.goal === undefined ? `${all} had thought that this would be a day like any other.` : `Nobody has asked ${all} to ${told.goal}. That is not the same as nobody waiting for it.`,
    mood: moodOf(idea),
    beats: [
      { act: 1, beat: told.goal === undefined ? `Something is different today, and ${all} ${plural ? "feel" : "feels"} it.` : `${all} ${plural ? "have" : "has"} to ${told.goal}, and cannot wait any longer.` },
      { act: 2, beat: `${a.name} and ${b.name} are in the middle of it, and it is not as they had thought.` },
      { act: 2, beat: `${a.name} nearly gives up; ${b.name} does not let that happen.` },
      { act: 3, beat: "In the first light it is done, and it is something else than they had thought." },
    ],
    scenes: [settingOut(told), inTheMiddle(told), theDoubt(told), itIsDone(told)],
  };
}

function tellingOf(deed: Deed, clauses: Clauses, facts: Facts, seed: string): Telling {
  const { doers, other } = deed;
  const [a, second] = doers;
  if (a === undefined) throw new Error("internal: a deed that nobody does");
  const invented = person(`${seed} friend`, [...doers.map(({ name }) => name), ...(other === undefined ? [] : [other.who.name])]);
  const friendEnters = `${introduced(invented, "44")}, in a mustard coat,`;
  const b = second ?? other?.who ?? invented;
  const first = second ?? (other?.isMet === false ? other.who : invented);
  const firstEnters = second?.enters ?? (other?.isMet === false ? other.who.enters : friendEnters);
  const usual = homeOf(a.words, "");
  const habitat = habitatOf(a.words);
  const [place] = deed.places;
  // Who is told of as living inside something has their room in it.
  const inside = place?.heading.startsWith("INT") === true && clauses.opening?.includes(place.words) === true;
  const home = inside ? { heading: `${place.heading} ${usual.heading.replace(/^(?:INT|EXT)\. /, "")}`, room: usual.room } : usual;
  return {
    ...deed, clauses, facts, seed, a, b, bCreature: (second ?? other?.who)?.creature ?? false, first, firstEnters,
    all: listed(doers.map(({ name }) => name)), plural: doers.length > 1, home: habitat ?? home.heading, room: habitat === undefined ? home.room("") : capital(withArticle(habitat.replace(/^(?:INT|EXT)\. /, "").toLowerCase())),
  };
}

function settingOut(told: Telling): ToldScene {
  const { doers, a, first, firstEnters, home, room, facts } = told;
  const [, , third] = doers;
  const others = [firstEnters, ...(third === undefined ? [] : [third.enters])];
  return {
    heading: `${home} - ${facts.time === "night" ? "NIGHT" : "EVENING"}`,
    weight: 4,
    body: [
      `${room}. ${a.enters} looks out into the distance. ${others.join(" and ")} ${others.length > 1 ? "wait" : "waits"} beside ${a.them}.`,
      ...(told.goal === undefined ? beforeIt(told) : theReason(told, told.goal)),
      `${a.name} ${home.startsWith("INT") ? "opens the door" : home === SEA ? "swims off" : "gets up"}. ${first.name} follows.`,
    ],
  };
}

function theReason({ a, first, other, when, plural, seed }: Telling, goal: string): readonly string[] {
  const [doubt, answer] = choose([["Now?", "If I wait, I will think of a reason not to."], ["And if it goes wrong?", "Then at least I will know."], ["Nobody has ever done that.", "Somebody has to begin."]] as const, `${seed} doubt`);
  return [
    says(first, choose(["You have that look again.", "You have not slept.", "You are very quiet tonight."], `${seed} look`), "gently"),
    says(a, `${plural ? "We" : "I"} have to ${spoken(other?.isMet === false ? goal.replace(other.whole, "you") : goal, plural)}.`, "quietly"),
    says(first, when === undefined ? doubt : `${capital(when)}?`, "surprised"),
    says(a, when === undefined ? answer : "If I wait, I will think of a reason not to.", "firmly"),
  ];
}

/** Where it is not they who begin it. */
function beforeIt({ a, first, seed }: Telling): readonly string[] {
  return [
    says(first, choose(["You have that look again.", "You have been standing there for an hour."], `${seed} look`), "gently"),
    says(a, "Something is different today.", "quietly"),
    says(first, "Different in what way?"),
    says(a, "If I knew that, I would be asleep.", "smiling"),
  ];
}

function inTheMiddle(told: Telling): ToldScene {
  const { doers, a, b, all, does, clauses: { opening = "", meanwhile }, places: [place], home, seed } = told;
  const heading = place?.heading ?? (home.startsWith("EXT") ? "EXT. ROAD" : "EXT. STREET");
  const seen = /^(\p{L}+) that (.+)$/u.exec(does ?? "");
  const before = /^(?:when|while|after|before|as|since|because|if|once) (.+ .+)$/i.exec(opening)?.[1];
  const [, , third] = doers;
  return {
    heading: `${heading} - ${told.facts.time === undefined ? "DAY" : told.facts.time.toUpperCase()}`,
    weight: 5,
    body: [
      ...(before === undefined ? [] : [`${capital(before)}.`]),
      seen === null ? `${all} ${does === undefined ? `${told.plural ? "look" : "looks"} for a place to begin` : finished(does)}.` : `${a.name} ${seen[1] ?? "sees"} something, and stops.`,
      ...(meanwhile === undefined ? [] : [`${capital(meanwhile)}.`]),
      ...(seen === null ? underWay(told) : [says(a, `${capital(seen[2] ?? "")}.`, "whispering"), says(b, "Say that again.", "surprised"), says(a, "Look for yourself. I thought I was only tired.")]),
      ...(third === undefined ? [] : [says(third, "I said so from the start.", "tired")]),
      home === SEA ? `A great wave comes down on ${a.name}.` : heading.startsWith("EXT") ? `The wind rises. ${a.name} stumbles and falls.` : "The light flickers and goes out.",
      says(b, `${a.name}?`, "afraid"),
      says(a, choose(["Still here. Keep talking to me.", "I'm all right. Don't stop."], `${seed} still`), "softly"),
    ],
  };
}

function underWay({ a, b, seed }: Telling): readonly string[] {
  const [question, answer] = choose([["Is it meant to be like this?", "I was hoping you knew."], ["We could still turn round.", "Not any more. It is shorter to go on."]] as const, `${seed} turn`);
  return [says(b, question, "nervous"), says(a, answer, "smiling")];
}

function theDoubt(told: Telling): ToldScene {
  const { a, b, other, bCreature, all, plural, goal, clauses: { next, more }, places: [place, second], home, seed } = told;
  const first = place?.heading ?? "EXT. STREET";
  const elsewhere = next === undefined ? first : (second?.heading ?? first);
  const swims = told.home === SEA;
  const hand = swims ? `${b.name} leans against ${a.name}. They swim on.` : a.creature || bCreature ? `${b.name} leans against ${a.name}. ${a.name} gets up.` : `${b.name} holds out a hand. ${a.name} takes it and gets up.`;
  return {
    heading: `${elsewhere === home ? "EXT. STREET" : elsewhere} - NIGHT`,
    weight: 3,
    body: [
      ...(next === undefined ? [] : [`${all} ${finished(next)}.`]),
      ...more.map((sentence) => `${capital(sentence)}.`),
      swims ? `${a.name} drifts in the water, tired. ${b.name} swims up beside ${a.them}.` : `${a.name} sits on the ${elsewhere.startsWith("INT") ? "floor" : "ground"}, tired. ${b.name} sits down beside ${a.them}.`,
      says(a, goal === undefined ? "What if we are too late?" : choose(["What if it can't be done?", "What if we are too late?"], `${seed} what`), "sadly"),
      says(b, goal === undefined ? "Then we are too late together." : plural ? `We said we would ${spoken(goal, true)}. I am not going home before.` : `You wanted to ${yours(goal.replace(other?.whole ?? b.name, "me"))}. I only came to see it.`, "gently"),
      hand,
    ],
  };
}

function itIsDone({ a, b, other, all, doers, thing, goal, places, seed, home, clauses: { next } }: Telling): ToldScene {
  const place = (next === undefined ? places[0] : (places[1] ?? places[0]))?.heading ?? home;
  return {
    heading: `${place} - DAWN`,
    weight: 5,
    body: [
      `First light. ${doers.length > 1 ? all : `${a.name} and ${b.name}`} ${home === SEA ? "swim" : "sit"} side by side.${thing === undefined ? "" : ` Before them ${/[^s]s$/.test(thing) ? "lie" : "lies"} ${thing}.`}`,
      says(b, goal === undefined || (other !== undefined && goal.includes(other.whole)) ? "So that is what it was." : `So that is what it is to ${yours(goal)}.`, "softly"),
      says(a, choose(["I thought it would be louder.", "I thought it would feel bigger.", "It is over so quickly."], `${seed} over`), "smiling"),
      says(b, "And tomorrow?"),
      says(a, choose(["Tomorrow, something easier.", "Tomorrow we sleep."], `${seed} tomorrow`), "laughing"),
      `The sun comes up over ${doers.length > 1 ? all : `${a.name} and ${b.name}`}. Nobody moves.`,
    ],
  };
}

function titleOf({ a, goal = "go and see what it is", places: [place], thing, seed }: Telling): string {
  const short = goal.split(" ").slice(0, 5).join(" ");
  const words = [...(thing === undefined ? [] : [`The ${thing.replace(/^\p{L}+ /u, "")}`]), ...(place === undefined ? [] : [/^\p{Lu}/u.test(place.words) ? place.words : `The ${place.words}`]), ...(goal.split(" ").length <= 5 ? [`To ${short}`] : [])];
  return words.length === 0 ? `What ${a.name} Did` : choose(words, `${seed} title`).split(" ").map((word) => (/^(?:the|an?|of|to|in|and|on)$/.test(word) ? word : capital(word))).join(" ");
}

/** What comes in with a comma after it ends without one. */
function finished(deed: string): string {
  return deed.replace(/,$/, "");
}

/** As they say it themselves. */
function spoken(goal: string, plural: boolean): string {
  const [my, me] = plural ? ["our", "ourselves"] : ["my", "myself"];
  return goal.replace(/\b(?:himself|herself|themselves|itself)\b/g, me).replace(/\b(?:his|their|her(?= (?!to\b|in\b|on\b|at\b|from\b|with\b)\p{Ll}))\b/gu, my);
}

function yours(goal: string): string {
  return goal.replace(/\b(?:himself|herself|themselves|itself)\b/g, "yourself").replace(/\b(?:his|their|her(?= (?!to\b|in\b|on\b|at\b|from\b|with\b)\p{Ll}))\b/gu, "your");
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
