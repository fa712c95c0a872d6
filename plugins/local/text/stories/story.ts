/** The form of a story that rules tell, and the small tools its writers share. */
import type { MOODS } from "../../../film/types.ts";
import { choose } from "../../../film/types-seed.ts";
import type { Facts } from "../facts.ts";

export interface Told {
  readonly title: string;
  readonly logline: string;
  readonly premise: string;
  readonly mood: (typeof MOODS)[number];
  readonly beats: readonly { readonly act: number; readonly beat: string }[];
  readonly scenes: readonly ToldScene[];
}

export interface ToldScene {
  /** `INT. LIGHTHOUSE - NIGHT` */
  readonly heading: string;
  /** Scenes of low weight go first when there is room for few. */
  readonly weight: number;
  /** Paragraphs of Fountain. */
  readonly body: readonly string[];
}

/** Tells a story. The seed makes its free choices; equal seeds tell equal stories. */
export type Teller = (facts: Facts, seed: string) => Told;

export interface Person {
  readonly name: string;
  readonly gender: "female" | "male";
  readonly she: string;
  readonly her: string;
  /** The object: gave it to her, to him. */
  readonly them: string;
}

/** Somebody with a name that nobody else in the story has. */
export function person(seed: string, taken: readonly string[] = [], given?: string, known?: Person["gender"]): Person {
  const gender = known ?? choose(["female", "male"] as const, `${seed} gender`);
  const free = NAMES[gender].filter((name) => !taken.some((other) => other[0] === name[0]));
  const name = given ?? choose(free, `${seed} name`);
  return gender === "female" ? { name, gender, she: "she", her: "her", them: "her" } : { name, gender, she: "he", her: "his", them: "him" };
}

/** `boy`, `old woman`: roles that say it themselves. */
export function genderOfRole(role: string): Person["gender"] | undefined {
  if (/\b(girl|\w*woman|mother|queen|princess|nun|sister|widow|grandmother|aunt|daughter|waitress|bride|witch|actress)\b/.test(role)) return "female";
  return /\b(boy|\w*man|father|king|prince|monk|brother|widower|grandfather|uncle|son|waiter|groom|wizard)\b/.test(role) ? "male" : undefined;
}

/** Years that suit a role; the given ones for a role of no age. */
export function ageOfRole(role: string, usual: string): string {
  if (/\b(boy|girl|child|kid)\b/.test(role)) return "11";
  if (/\b(student|teenager)\b/.test(role)) return "17";
  return /\b(old|retired|grand\w+)\b/.test(role) ? "69" : usual;
}

/** A cue with its line. */
export function says(who: Person | string, line: string, manner?: string): string {
  const name = (typeof who === "string" ? who : who.name).toUpperCase();
  return manner === undefined ? `${name}\n${line}` : `${name}\n(${manner})\n${line}`;
}

/** As a person first appears: `MAREN (58, female)`. */
export function introduced({ name, gender }: Person, note: string): string {
  return `${name.toUpperCase()} (${note}, ${gender})`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a lighthouse keeper`, `an old man`. */
export function withArticle(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const NAMES: Readonly<Record<Person["gender"], readonly string[]>> = {
  female: ["Maren", "Ines", "Leila", "Nora", "Petra", "Wren", "Greta", "Asa", "Tilda", "Rosa", "Freya", "Mina", "Dana", "Olive", "Clara", "Judith"],
  male: ["Theo", "Arlo", "Tomas", "Hugo", "Bruno", "Eli", "Sam", "Otis", "Jonas", "Luca", "Felix", "Milo", "Oscar", "Kofi", "Gus", "Ravi"],
};
