/** One has a craft, the other has hands that have never held it: a night of bad attempts, and in the morning it is the other way round. */
import { propsIn } from "../../../film/types-lexicon.ts";
import type { Facts } from "../facts.ts";
import type { Pair } from "../pair.ts";
import { ageOfRole, capital, genderOfRole, introduced, person, says, withArticle, type Person, type Told, type ToldScene } from "./story.ts";

interface Telling extends Pair {
  readonly a: Person;
  readonly b: Person;
  readonly role: string;
  readonly skill: string;
  /** `the bread`; `it` where the craft leaves nothing to hold. */
  readonly thing: string;
  readonly home: Home;
}

/** @param idea told as its logline, for it says best what the film is about */
export function tellPair(facts: Facts, pair: Pair, idea: string): Told {
  const role = facts.role ?? "old hand";
  const a = person(`${idea} a`, [], facts.name, genderIn(idea) ?? genderOfRole(role));
  const b = person(`${idea} b`, [a.name], undefined, genderOfRole(pair.partner));
  const skill = pair.skill ?? facts.goal?.replace(/ (?:for|with) .*$/, "") ?? "get through the night";
  const told = { ...pair, a, b, role, skill, thing: thingIn(skill), home: homeOf(role, `${facts.place ?? ""} ${skill}`) };
  return {
    title: `The ${titled(role)} and the ${titled(pair.partner.split(" ").at(-1) ?? "Other")}`,
    logline: `${capital(idea.trim().replace(/[.!?]+$/, ""))}.`,
    premise: `${a.name} knows how to ${skill}, and nothing else. ${b.name} does not, and has all the time there is. By morning each has what the other had.`,
    mood: "tender",
    beats: [
      { act: 1, beat: `${a.name} shows ${b.name} how to ${skill}; it goes wrong.` },
      { act: 2, beat: `Outside, ${b.name} sees how tired ${a.name} is.` },
      { act: 2, beat: `${b.name} goes back in alone, and tries to ${skill}.` },
      { act: 3, beat: `At dawn it is done, and ${b.name} has something to teach.` },
    ],
    scenes: [theLesson(told), theStep(told), alone(told), theMorning(told)],
  };
}

function theLesson({ a, b, role, partner, skill, thing, home, where }: Telling): ToldScene {
  return {
    heading: `${home.heading} - NIGHT`,
    weight: 5,
    body: [
      `${home.craft === undefined ? home.room(where === undefined ? "" : ` in ${where}`) : home.bare(where === undefined ? "" : ` in ${where}`)}, long before sunrise. ${introduced(a, ageOfRole(role, "58"))}, ${withArticle(role)} in ${home.clothes}, ${home.craft?.works ?? "stands under the lamp"}. Opposite waits ${b.name.toUpperCase()}, ${withArticle(partner)}.`,
      says(a, `Once more. To ${skill} is not hard. It is only early.`, "smiling"),
      says(b, "I have read all there is about it. I have understood none of it."),
      thing === "it" ? `${b.name} tries, and stumbles.` : `${b.name} lifts ${thing}. ${capital(home.craft?.drops ?? `${thing} slips and falls to the floor`)}.`,
      says(a, "You are holding it like a letter from the bank. Hold it like something that can be hurt.", "gently"),
      ...(home.craft === undefined ? [] : [`${home.craft.spoils}.`]),
      says(b, `How long until I can ${skill}?`, "sadly"),
      says(a, `I have done it ${Number(ageOfRole(role, "58")) < 30 ? "a hundred times" : "for forty years"}. I will tell you when I know.`, "laughing"),
    ],
  };
}

function theStep({ a, b, gift, where }: Telling): ToldScene {
  return {
    heading: "EXT. STREET - NIGHT",
    weight: 3,
    body: [
      `${where === undefined ? "The street is" : `The streets of ${where} are`} empty. One lamp burns. ${a.name} sits on a bench with a cup in both hands, eyes nearly closed. ${b.name} comes out and stands beside ${a.them}.`,
      says(b, gift === undefined ? "When did you last stop?" : `When did you last ${gift}?`, "quietly"),
      says(a, "There is no time for that. The sun comes up whether I am ready or not.", "tired"),
      says(b, "Then let it come. I am ready."),
      `${a.name} falls asleep. ${b.name} takes the cup.`,
    ],
  };
}

function alone({ b, thing, home, skill }: Telling): ToldScene {
  return {
    heading: `${home.heading} - NIGHT`,
    weight: 2,
    body: [
      home.craft === undefined ? `${b.name} stands alone under the lamp and tries to ${skill}. It goes wrong. ${b.name} begins again.` : `${b.name} ${home.craft.alone}. ${home.craft.fails}.`,
      says(b, "Like something that can be hurt.", "whispering"),
      thing === "it" ? `Slowly, carefully, it begins to work. ${b.name} looks up in surprise.` : home.craft === undefined ? `${b.name} holds ${thing} with both hands, very carefully.` : home.craft.made(b.name),
    ],
  };
}

function theMorning({ a, b, gift, thing, home }: Telling): ToldScene {
  const given = gift === undefined ? "sit down" : gift;
  return {
    heading: `${home.heading} - DAWN`,
    weight: 4,
    body: [
      `First light in the window. ${thing === "it" ? "All is done." : `On the table lies ${thing}.`} ${a.name} stands in the doorway, ${home.rumpled}. ${b.name} waits beside the table.`,
      says(a, "What time is it? Why did nobody wake me?", "afraid"),
      says(b, "The sun is up. It is done."),
      thing === "it" ? `${a.name} looks around, and is silent.` : `${a.name} takes ${thing} and looks at it for a long time.`,
      says(a, "It is crooked. It is the best I have seen.", "softly"),
      `${thing === "it" ? "" : `${a.name} puts ${thing.replace(/^the /, "the crooked ")} back on the table. `}${b.name} holds out a cup to ${a.name}.`,
      says(b, `Now you. To ${given} is not hard. It is only early.`, "gently"),
      `${a.name} sits down on a chair and closes ${a.her} eyes. ${home.craft === undefined ? "The" : `${b.name} ${home.craft.goesOn}. The`} sun fills the room.`,
    ],
  };
}

function thingIn(skill: string): string {
  const note = propsIn(skill)[0]?.note ?? (skill.split(" ").length > 1 ? skill.split(" ").at(-1) : undefined);
  return note === undefined ? "it" : `the ${note.replace(/^(the|an?|his|her|their) /, "")}`;
}

/** What an idea calls the first of the two: "teaches her to rest". */
function genderIn(idea: string): Person["gender"] | undefined {
  if (/\b(her|she|herself)\b/i.test(idea)) return "female";
  return /\b(him|he|his|himself)\b/i.test(idea) ? "male" : undefined;
}

function titled(words: string): string {
  return words.split(" ").map(capital).join(" ");
}

interface Home {
  readonly heading: string;
  /** The trade has it; else it is where anybody lives. */
  readonly isOwn: boolean;
  /** @param where ` in Lisbon`, or nothing */
  room(where: string): string;
  /** Without what is seen in it, where somebody is at work in it. */
  bare(where: string): string;
  readonly clothes: string;
  readonly rumpled: string;
  /** What can be seen to succeed or fail there, where the craft has something of its own to show. */
  readonly craft?: Craft;
}

/** Clauses without a full stop. */
interface Craft {
  /** What the one who knows does when we first see them, and what the other does in the end. */
  readonly works: string;
  readonly goesOn: string;
  /** What becomes of the thing: dropped, spoilt, torn. */
  readonly drops: string;
  readonly spoils: string;
  readonly alone: string;
  readonly fails: string;
  /** @param name of whom it succeeds to; whole sentences */
  made(name: string): string;
}

const BAKING: Craft = {
  works: "kneads dough",
  goesOn: "kneads dough at the table",
  drops: "the loaf slips and falls to the floor",
  spoils: "The next loaf is burnt black and smokes",
  alone: "stands alone at the table and kneads dough",
  fails: "The dough tears",
  made: (name) => `${name} takes a loaf from the oven. The loaf is crooked and golden.`,
};

/** Where somebody of that trade works, or else where such a thing is done. */
export function homeOf(role: string, work: string): Home {
  const own = HOMES.find(([pattern]) => pattern.test(role));
  const [, heading, noun, more] = own ?? HOMES.find(([pattern]) => pattern.test(work)) ?? KITCHEN;
  return { heading, isOwn: own !== undefined, room: (where) => `${noun}${where}${more}`, bare: (where) => `${noun}${where}`, clothes: own?.[4] ?? "a grey cardigan", rumpled: "hair untidy", ...(heading === "INT. BAKERY" ? { craft: BAKING } : {}) };
}

/** Words of the trade or its work, the heading, the room and what is seen in it, what one wears there. */
type HomeWords = readonly [RegExp, string, string, string, string];

const KITCHEN: HomeWords = [/^/, "INT. KITCHEN", "A small kitchen", "", "a grey cardigan"];
const HOMES: readonly HomeWords[] = [
  [/baker|bread|cake|pastry/i, "INT. BAKERY", "A small bakery", " with flour on every shelf", "a white apron"],
  [/cook|chef|soup|kitchen/i, "INT. RESTAURANT KITCHEN", "A narrow kitchen", " full of pots", "a white apron"],
  [/clock|watch|mechanic|carpenter|smith|tailor|shoemaker|cobbler|inventor|workshop|repair|build/i, "INT. WORKSHOP", "A workshop", " full of small drawers", "a brown apron"],
  [/paint|artist|sculpt|studio|draw/i, "INT. STUDIO", "A studio", " that smells of paint", "a blue shirt"],
  [/sing|danc|piano|violin|actor|actress|music|stage|theatre/i, "INT. THEATRE STAGE", "An empty stage", "", "a black suit"],
  [/librar|book|read|writer|poet/i, "INT. LIBRARY", "A library", " with one lit lamp", "a green cardigan"],
  [/teacher|pupil|school|classroom/i, "INT. CLASSROOM", "An empty classroom", "", "a grey suit"],
  [/doctor|nurse|hospital/i, "INT. HOSPITAL ROOM", "A quiet hospital room", "", "a white coat"],
  [/garden|flower|farm|plant/i, "EXT. GARDEN", "A walled garden", "", "green overalls"],
  [/sail|fish|boat|harbou?r|captain|swim/i, "EXT. HARBOR PIER", "The end of a pier", "", "a navy sweater"],
  [/astronaut|space|rocket|pilot/i, "INT. SPACESHIP COCKPIT", "A narrow cockpit", "", "a white uniform"],
  [/boxer|runner|coach|gym|basketball/i, "INT. GYM", "An empty gym", "", "a red tracksuit"],
  [/coffee|café|cafe|bar\b|waiter|waitress/i, "INT. CAFÉ", "A café", " with the chairs up", "a green apron"],
];
