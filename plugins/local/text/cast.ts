/** Casting by rule: what the screenplay says of a person, and for the rest a choice by the name. Knows no scenes. */
import type { CastAnswer, CastBrief } from "../../film/types-briefs.ts";
import { chance, choose, seedOf } from "../../film/types-seed.ts";
import { genderOf } from "./gender.ts";

type Person = CastBrief["people"][number];
type Cast = CastAnswer["characters"][number];

export function castPeople({ people }: CastBrief): CastAnswer {
  const taken = new Set<number>();
  return { characters: people.map((person) => castPerson(person, taken)) };
}

function castPerson(person: Person, taken: Set<number>): Cast {
  const { name, seen } = person;
  const told = person.told.join(" ");
  const note = noteOn(person);
  const gender = genderOf(name, `${note} ${told}`);
  const age = yearsOf(note, told, name);
  const years = Number(/\d+/.exec(age)?.[0] ?? 30);
  return {
    name,
    visible: seen,
    age,
    gender,
    look: [note, lookWords(name, gender, years, note)].filter((part) => part !== "").join(", "),
    wardrobe: clothesSaid(told) ?? clothesFor(name, told, taken),
    ...voiceFor(name, gender, years),
    accent: "",
  };
}

/** What stands in brackets after the name: `18, male, tall, athletic`. */
function noteOn({ name, told }: Person): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = told.map((sentence) => new RegExp(`${escaped}(?:,)? \\(([^()]*)\\)`, "iu").exec(sentence)?.[1]);
  return found.find((note) => note !== undefined) ?? "";
}

function yearsOf(note: string, told: string, name: string): string {
  const years = /\b(\d{1,2})(s)?\b/.exec(note)?.[0] ?? /\b(\d{1,2})[- ]year[- ]old\b/.exec(told)?.[1];
  if (years !== undefined) return years;
  if (/\b(old (man|woman|keeper|friend's)|elderly|grandmother|grandfather|retired)\b/i.test(`${note} ${told} ${name}`)) return "68";
  if (/\b(teenager|student|schoolgirl|schoolboy)\b/i.test(`${note} ${told}`)) return "16";
  if (/\b(child|little (girl|boy)|kid)\b/i.test(`${note} ${told} ${name}`)) return "9";
  return String(24 + (seedOf(`${name} years`) % 22));
}

function lookWords(name: string, gender: Cast["gender"], years: number, note: string): string {
  const skin = choose(["fair", "olive", "warm brown", "brown", "dark", "light"], `${name} skin`);
  const style = gender === "female"
    ? choose(["a short bob", "long hair", "curly hair", "hair in a bun", "hair in a ponytail"], `${name} hair`)
    : choose(["short hair", "an undercut", "curly hair", "cropped hair"], `${name} hair`);
  const colour = years >= 60 ? choose(["silver", "grey", "white"], `${name} grey`) : choose(["black", "dark brown", "chestnut", "auburn", "blond"], `${name} colour`);
  const hair = /\bhair|bald|curls|bob\b/i.test(note) ? "" : style.replace(/(hair|bob|undercut)/, `${colour} $1`).replace(/^a dark/, "a dark").replace(/^an (?=[^aeiou])/, "a ");
  const extra = [
    gender === "male" && years > 25 && chance(`${name} beard`) < 0.4 ? "a trimmed beard" : "",
    chance(`${name} glasses`) < 0.22 ? "round glasses" : "",
    years < 40 && /fair|light/.test(skin) && chance(`${name} freckles`) < 0.35 ? "freckles" : "",
  ];
  return [`${skin} skin`, hair, `${choose(["brown", "green", "grey", "blue"], `${name} eyes`)} eyes`, ...extra].filter((part) => part !== "").join(", ");
}

/** Clothes that the screenplay itself names. */
function clothesSaid(told: string): string | undefined {
  const found = /\b(?:wears?|wearing|dressed in|in) (?:an? |her |his )?((?:[a-z-]+ ){0,4}(?:coat|oilskin|raincoat|jacket|sweater|jumper|cardigan|hoodie|suit|dress|apron|uniform|overalls|shirt|robe|scarf)\b)/i.exec(told);
  return found?.[1];
}

function clothesFor(name: string, told: string, taken: Set<number>): string {
  if (/\b(basketball|player|coach|practi[cs]e|team|runner|boxer)\b/i.test(told)) return `${colourFor(name, taken)} sports jersey, white trim`;
  const colour = colourFor(name, taken);
  return choose(
    [`${colour} sweater over a cream shirt`, `${colour} jacket over a white t-shirt`, `${colour} coat with a mustard scarf`, `${colour} shirt, charcoal trousers`, `${colour} hoodie, navy trousers`, `${colour} cardigan over a white blouse`],
    `${name} clothes`,
  );
}

/** Colours go once round before one comes again, so people are told apart from afar. */
function colourFor(name: string, taken: Set<number>): string {
  let at = seedOf(`${name} colour`) % COLOURS.length;
  for (let tries = 0; taken.has(at) && tries < COLOURS.length; tries += 1) at = (at + 1) % COLOURS.length;
  taken.add(at);
  return COLOURS[at] ?? "blue";
}

const COLOURS = ["teal", "rust", "indigo", "mustard", "burgundy", "olive", "plum", "orange", "navy", "green"];

function voiceFor(name: string, gender: Cast["gender"], years: number): { readonly pitch: number; readonly rate: number } {
  const base = years < 13 ? 1.35 : years < 20 ? 1.12 : years >= 60 ? 0.88 : 1;
  const spread = (chance(`${name} pitch`) - 0.5) * (gender === "male" ? 0.24 : 0.2);
  return { pitch: rounded(Math.min(1.5, Math.max(0.7, base + spread))), rate: rounded((years >= 60 ? 0.92 : 1) + (chance(`${name} rate`) - 0.5) * 0.16) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
