/** Casting by rule: what the screenplay says of a person, and for the rest a choice by the name. Knows no scenes. */
import type { CastAnswer, CastBrief } from "../../film/types-briefs.ts";
import { isMentioned } from "../../film/types-names.ts";
import { chance, choose, seedOf } from "../../film/types-seed.ts";
import { animalIn, coatSaid } from "./cast-animals.ts";
import { clothesFor, colourFor, keepOff } from "./cast-clothes.ts";
import { withoutSurname } from "./cast-introduced.ts";
import { noteOn } from "./cast-note.ts";
import { inEnglish } from "./cast-words.ts";
import { genderOf } from "./gender.ts";

type Person = CastBrief["people"][number];
type Cast = CastAnswer["characters"][number];

export function castPeople({ people }: CastBrief): CastAnswer {
  const names = new Set(people.map(({ name }) => name.toLowerCase()));
  const read = people.map((person) => readPerson(person, names));
  const taken = new Set<string>();
  // Who is said to wear a colour has it before those whom nobody dressed.
  for (const { worn } of read) keepOff(worn, taken);
  const heads = new Set<string>();
  const born = bornTogether(read);
  return { characters: read.map((person) => (person.animal === undefined ? castPerson(person, { taken, heads, ...(born.includes(person.name) ? { skin: born[0] } : {}) }) : castAnimal(person, person.animal, { taken, heads }))) };
}

/** `the twins ANN (9) and BEN (9)`: the one named first has the skin of both. */
function bornTogether(people: readonly Read[]): readonly string[] {
  const told = people.flatMap(({ words }) => /\btwins?\b(?: (?:brothers|sisters))?,? (.*)/i.exec(words)?.[1] ?? [])[0];
  if (told === undefined) return [];
  const named = people.flatMap(({ name }) => (isMentioned(name, told) ? [{ name, at: told.toLowerCase().indexOf(name.toLowerCase()) }] : []));
  return named.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at).slice(0, 2).map(({ name }) => name);
}

interface Read extends Person {
  /** In English: all that is told, and what stands in brackets or beside the name. */
  readonly words: string;
  readonly note: string;
  /** Of the note, and of sentences: what is worn, and what is not. */
  readonly worn: string;
  readonly looks: string;
  readonly animal: string | undefined;
}

function readPerson(person: Person, names: ReadonlySet<string>): Read {
  const name = inEnglish(person.name);
  const told = person.told.map((sentence) => withoutSurname(name, inEnglish(sentence), names));
  const words = told.join(" ");
  const note = noteOn(name, told);
  const parts = note.split(/,|;/).map((part) => part.trim()).filter((part) => part !== "");
  const worn = [...parts.filter((part) => GARMENT.test(part) && !/\bfur\b/.test(part)), clothesSaid(words)].filter((part) => part !== "");
  const looks = parts.filter((part) => !GARMENT.test(part) || /\bhair\b/.test(part));
  return { ...person, words, note, worn: [...new Set(worn)].join(", "), looks: looks.filter((part) => !/^\d+\p{L}*$/u.test(part)).join(", "), animal: animalIn(person.name, note) };
}

const GARMENT =
  /\b(coat|oilskin|raincoat|jacket|sweater|jumper|cardigan|pullover|hoodie|suit|blazer|dress|gown|skirt|apron|uniform|overalls|dungarees|shirt|t-shirt|blouse|jersey|robe|kimono|yukata|waistcoat|vest|scrubs|pyjamas|blanket|cloak|cape|shawl|scarf|tie|hat|cap|beanie|beret|helmet|crown|hijab|turban|headscarf|kerchief|headphones|headband|bow|bag|backpack|satchel|badge|earrings?|trousers|jeans)\b/i;

function castAnimal({ name, seen, note, looks, words }: Read, animal: string, { taken, heads }: Others): Cast {
  const young = /\b(kitten|puppy|foal|cub|calf|chick|baby)\b/i.test(note);
  const colour = coatSaid(`${looks} ${note}`, words) ?? freeCoat(name, animal, heads);
  heads.add(`${animal} ${colour}`);
  const gender = /\b(she|her)\b/i.test(words) && !/\b(he|his)\b/i.test(words) ? "female" : "neutral";
  const small = /^(cat|kitten|bird|rabbit|fish|goldfish|hare|owl)/.test(animal);
  return {
    name, visible: seen, age: young ? "child" : /\b(?:old|ancient|rusty)\b/i.test(note) ? "old" : "adult", gender, look: `${/\bsmall|little|tiny\b/i.test(note) ? "small " : ""}${animal}, ${colour} fur`, wardrobe: `a ${colourFor(name, taken)} collar`,
    pitch: rounded((small ? 1.24 : 0.98) + (chance(`${name} pitch`) - 0.5) * 0.3), rate: rounded(1 + (chance(`${name} rate`) - 0.5) * 0.2), accent: "",
  };
}

function freeCoat(name: string, animal: string, heads: ReadonlySet<string>): string {
  const own = choose(COATS, `${name} coat`);
  return heads.has(`${animal} ${own}`) ? (COATS.find((colour) => !heads.has(`${animal} ${colour}`)) ?? own) : own;
}

const COATS = ["brown", "grey", "ginger", "white", "black"] as const;

interface Others {
  readonly taken: Set<string>;
  /** Heads of those who are cast: gender, hair and its colour. */
  readonly heads: Set<string>;
  /** Whose skin they have, by birth. */
  readonly skin?: string | undefined;
}

function castPerson(person: Read, { taken, heads, skin = person.name }: Others): Cast {
  const { name, seen, note, words, worn, looks } = person;
  const gender = genderOf(name, { note, told: person.told.map(inEnglish) });
  const age = yearsOf(note, words, name);
  const years = Number(/\d+/.exec(age)?.[0] ?? 30);
  const clothes = DRESSING.test(worn) ? [worn, hatSaid(person)].filter((part) => part !== "").join(", ") : [clothesFor({ name, gender, years, told: words, trade: `${name}, ${note}` }, taken), worn].filter((part) => part !== "").join(", ");
  const look = [looks, lookWords({ name, gender, years, note, skin }, heads)].filter((part) => part !== "").join(", ");
  return { name, visible: seen, age, gender, look, wardrobe: clothes, ...voiceFor(name, gender, years), accent: "" };
}

/** Covers the trunk: a hat alone is no wardrobe. */
const DRESSING = /\b(coat|oilskin|raincoat|jacket|sweater|jumper|cardigan|pullover|hoodie|suit|blazer|dress|gown|skirt|apron|uniform|overalls|dungarees|shirt|t-shirt|blouse|jersey|robe|kimono|yukata|waistcoat|vest|scrubs|pyjamas|blanket|cloak|cape)\b/i;

function yearsOf(note: string, told: string, name: string): string {
  const years = /\b(\d{1,2})(s)?\b/.exec(note)?.[0] ?? /\b(\d{1,2})[- ]year[- ]old\b/.exec(told)?.[1];
  if (years !== undefined) return years;
  const who = `${note} ${name}`;
  if (/\b(old (man|woman|keeper|friend's)|elderly|grandmother|grandfather|grandma|grandpa|retired)\b/i.test(`${who} ${told}`)) return "68";
  if (/\b(teenager|schoolgirl|schoolboy)\b/i.test(`${who} ${told}`) || /\bstudent\b/i.test(who)) return "16";
  if (/\b(baby|toddler|infant)\b/i.test(who)) return "2";
  if (/\b(child|little (girl|boy)|kid|boy|girl)\b/i.test(who)) return "9";
  return String(24 + (seedOf(`${name} years`) % 22));
}

interface Face {
  readonly name: string;
  readonly gender: Cast["gender"];
  readonly years: number;
  readonly note: string;
  /** Whose skin it has. */
  readonly skin: string;
}

/** What the screenplay leaves open, no two heads alike. */
function lookWords({ name, gender, years, note, skin: born }: Face, heads: Set<string>): string {
  const fair = /\b(red|ginger|blonde?|fair|auburn) (?:\p{L}+ )?(hair|braids?|bun|bob|curls)|\bfreckle/iu.test(note);
  const eastern = /[\p{Script=Cyrillic}]/u.test(name) ? CYRILLIC_SKINS : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? JAPANESE_SKINS : undefined;
  const skin = /\bskin\b/i.test(note) ? "" : `${choose(fair ? ["fair", "light"] : (eastern ?? SKINS), `${born} skin`)} skin`;
  // Who is described leaves little open.
  const free = note.split(",").length < 4 ? 1 : 0;
  const weak = years < 14 ? 0 : years >= 60 ? 0.4 : 0.16;
  const extra = [
    gender === "male" && years > 25 && !/\b(beard|moustache|shaven|stubble)\b/i.test(note) && chance(`${name} beard`) < 0.34 * free ? choose(["a trimmed beard", "a moustache", "a full beard"], `${name} whiskers`) : "",
    !/\bglasses|spectacles\b/i.test(note) && chance(`${name} glasses`) < weak * free ? "round glasses" : "",
    /^(fair|light)/.test(skin) && years < 40 && chance(`${name} freckles`) < 0.3 ? "freckles" : "",
  ];
  return [skin, hairWords({ name, gender, years, note }, heads), /\beyes\b/i.test(note) ? "" : `${choose(/^(fair|light)/.test(skin) ? ["brown", "green", "grey", "blue"] : ["brown", "brown", "dark"], `${name} eyes`)} eyes`, ...extra].filter((part) => part !== "").join(", ");
}

const SKINS = ["fair", "light", "light", "fair", "olive", "light", "warm brown", "brown", "dark", "olive"] as const;
const CYRILLIC_SKINS = ["fair", "light", "fair", "light", "olive"] as const;
const JAPANESE_SKINS = ["light", "golden", "light", "fair"] as const;

function hairWords({ name, gender, years, note }: Omit<Face, "skin">, heads: Set<string>): string {
  if (/\b(hair|bald|curls|curly|bob|braids?|bun|ponytail|afro|undercut|fringe)\b/i.test(note)) return "";
  const grey = /\b(white|grey|gray|silver)\b/i.exec(/\b(?:white|grey|gray|silver) (?:beard|moustache)/i.exec(note)?.[0] ?? "")?.[0]?.toLowerCase();
  const styles = gender === "female" ? (years < 13 ? GIRLS : years >= 60 ? OLD_WOMEN : WOMEN) : years < 13 ? BOYS : years >= 60 ? OLD_MEN : MEN;
  const colours = grey !== undefined ? [grey] : years >= 60 ? ["silver", "grey", "white"] : years >= 55 ? ["grey"] : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? ["black", "black", "dark brown"] : ["black", "dark brown", "chestnut", "auburn", "blond", "dark brown"];
  const first = seedOf(`${name} hair`);
  const choices = Array.from({ length: styles.length * colours.length }, (_, at) => {
    const turn = first + at * 7;
    return (styles[turn % styles.length] ?? "short COLOUR hair").replace("COLOUR", colours[Math.floor(turn / styles.length) % colours.length] ?? "dark brown");
  });
  const own = choices.find((each) => !heads.has(`${gender} ${each}`)) ?? choices[0] ?? "";
  heads.add(`${gender} ${own}`);
  return own;
}

const WOMEN = ["a COLOUR bob", "long COLOUR hair", "curly COLOUR hair", "COLOUR hair in a bun", "COLOUR hair in a ponytail", "wavy COLOUR hair", "COLOUR hair with a fringe", "short COLOUR hair"];
const GIRLS = ["COLOUR braids", "a COLOUR ponytail", "COLOUR hair with a fringe", "curly COLOUR hair", "a COLOUR bob", "long COLOUR hair"];
const OLD_WOMEN = ["a COLOUR bun", "a COLOUR bob", "COLOUR curls", "short COLOUR hair", "wavy COLOUR hair"];
const MEN = ["short COLOUR hair", "a COLOUR undercut", "curly COLOUR hair", "cropped COLOUR hair", "spiky COLOUR hair", "receding COLOUR hair"];
const BOYS = ["short COLOUR hair", "spiky COLOUR hair", "curly COLOUR hair", "COLOUR hair with a fringe"];
const OLD_MEN = ["receding COLOUR hair", "short COLOUR hair", "bald, COLOUR hair at the sides", "COLOUR curls"];

/** Clothes that the screenplay itself names. */
function clothesSaid(told: string): string {
  const found = /\b(?:wears?|wearing|dressed in|wrapped in|in) (?:an? |her |his )?((?:[a-z-]+ ){0,4}(?:coat|oilskin|raincoat|jacket|sweater|jumper|cardigan|hoodie|suit|dress|apron|uniform|overalls|shirt|robe|kimono|waistcoat|blanket|scarf)\b)/i.exec(told);
  return found?.[1] ?? "";
}

/** `one hand on his hat`: a hat that is only spoken of, in the colour of the clothes. */
function hatSaid({ name, told, worn }: Read): string {
  if (/\b(?:hat|cap|beret|bowler|helmet|crown|hijab|headscarf|turban)\b/i.test(worn)) return "";
  const last = name.split(" ").at(-1) ?? name;
  const found = told.map((sentence) => new RegExp(`^(?:\\p{L}+ ){0,2}${last.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\b[^.]*\\b(?:his|her) (hat|cap|beret|bowler|helmet)\\b`, "iu").exec(sentence)?.[1]).find((hat) => hat !== undefined);
  return found === undefined ? "" : `${/^(?:\p{L}+ )?\p{L}+(?= (?:coat|suit|jacket|uniform))/iu.exec(worn)?.[0] ?? "dark"} ${found}`;
}

function voiceFor(name: string, gender: Cast["gender"], years: number): { readonly pitch: number; readonly rate: number } {
  const base = years < 13 ? 1.35 : years < 20 ? 1.12 : years >= 60 ? 0.88 : 1;
  const spread = (chance(`${name} pitch`) - 0.5) * (gender === "male" ? 0.24 : 0.2);
  return { pitch: rounded(Math.min(1.5, Math.max(0.7, base + spread))), rate: rounded((years >= 60 ? 0.92 : 1) + (chance(`${name} rate`) - 0.5) * 0.16) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
