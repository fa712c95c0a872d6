/** What people wear where the screenplay does not say: by their trade, their age and a choice by the name. Words only. */
import type { CastAnswer } from "../../film/types-briefs.ts";
import { chance, choose, seedOf } from "../../film/types-seed.ts";

type Gender = CastAnswer["characters"][number]["gender"];

export interface Unclad {
  readonly name: string;
  readonly gender: Gender;
  readonly years: number;
  /** All that is told of them, in English. */
  readonly told: string;
  /** The same as far as it says who they are: the name, what stands in brackets and before it. */
  readonly trade: string;
}

/** @param taken colours of those who are dressed already; the one that is chosen joins them */
export function clothesFor(person: Unclad, taken: Set<string>): string {
  const trade = TRADES.find(([pattern]) => pattern.test(person.trade)) ?? (SPORT.test(person.told) ? SPORTING : undefined);
  const clothes = (trade?.[1] ?? choose(everyday(person), `${person.name} clothes`)).replace("COLOUR", () => colourFor(person.name, taken));
  return [clothes, trade ? "" : extraFor(person)].filter((part) => part !== "").join(", ");
}

/** Notes the colours that a person is said to wear, so that others keep off them. */
export function keepOff(clothes: string, taken: Set<string>): void {
  for (const colour of COLOURS) if (new RegExp(`\\b${colour}\\b`, "i").test(clothes)) taken.add(colour);
}

const SPORT = /\b(basketball|dribbl\w*|star player|assistant coach|football team|tennis|boxing ring|sprinter)\b/i;
const SPORTING = [SPORT, "COLOUR sports jersey, white trim"] as const;

const TRADES: readonly (readonly [RegExp, string])[] = [
  [/\b(inspector|detective|spy|private eye)\b/i, "COLOUR coat over a white shirt, dark hat"], [/\b(police(?:man|woman)?|officer|constable|sheriff|cop)\b/i, "navy police uniform, police cap"],
  [/\b(doctor|surgeon|scientist|chemist|professor of medicine|dr)\b/i, "white coat over a light blue shirt"], [/\b(nurse|medic|paramedic)\b/i, "teal scrubs"], [/\b(chef|cook|baker)\b/i, "white chef jacket, toque"],
  [/\b(bar(?:man|tender|maid)|waiter|waitress|butler)\b/i, "black waistcoat over a white shirt"], [/\b(fisher(?:man|woman)|sailor|captain|skipper|lighthouse|keeper)\b/i, "navy coat over a cream sweater, cap"],
  [/\b(farmer|gardener)\b/i, "blue overalls over a COLOUR shirt, hat"], [/\b(mechanic|plumber|electrician|engineer|worker|miner)\b/i, "grey overalls over a COLOUR shirt"], [/\b(astronaut|cosmonaut|pilot)\b/i, "white overalls, orange trim"],
  [/\b(judge|priest|monk|nun|wizard|witch)\b/i, "black robe, white trim"], [/\b(king|queen|prince|princess|emperor)\b/i, "COLOUR robe, gold trim, crown"], [/\b(soldier|guard|general|colonel|postman|conductor|driver)\b/i, "olive uniform, cap"],
  [/\b(clockmaker|watchmaker|tailor|shoemaker|carpenter|librarian|pharmacist)\b/i, "COLOUR waistcoat over a white shirt"], [/\b(lawyer|banker|boss|ceo|manager|minister|president|businessman|businesswoman|agent)\b/i, "charcoal suit, white shirt, COLOUR tie"],
  [/\b(coach|runner|player|athlete|boxer)\b/i, "COLOUR sports jersey, white trim"], [/\b(painter|potter|barista|butcher)\b/i, "COLOUR apron over a white shirt"], [/\b(student|skater|hacker)\b/i, "COLOUR hoodie, navy trousers"], [/\b(teacher|professor)\b/i, "COLOUR cardigan over a white shirt"],
  [/\b(dancer|singer|actress|bride)\b/i, "COLOUR dress"], [/\b(builder|firefighter|fireman|cyclist)\b/i, "COLOUR jacket, yellow helmet"],
];

function everyday({ gender, years }: Unclad): readonly string[] {
  const group = years < 13 ? CLOTHES.child : years < 20 ? CLOTHES.teen : years >= 60 ? CLOTHES.old : CLOTHES.adult;
  return group[gender === "female" ? "female" : "male"];
}

const CLOTHES = {
  child: {
    female: ["COLOUR dress, white collar", "COLOUR overalls over a white t-shirt", "COLOUR cardigan", "COLOUR t-shirt, navy trousers", "COLOUR coat"],
    male: ["COLOUR t-shirt, navy trousers", "COLOUR overalls over a cream t-shirt", "COLOUR jacket over a white t-shirt", "COLOUR hoodie", "COLOUR sweater, brown trousers"],
  },
  teen: {
    female: ["COLOUR hoodie, navy trousers", "COLOUR jacket over a white t-shirt", "COLOUR skirt, white trim", "COLOUR t-shirt, charcoal trousers", "COLOUR cardigan over a white blouse"],
    male: ["COLOUR hoodie, charcoal trousers", "COLOUR jacket over a grey t-shirt", "COLOUR t-shirt, navy trousers", "COLOUR shirt, brown trousers"],
  },
  adult: {
    female: ["COLOUR dress", "COLOUR coat over a cream sweater", "COLOUR blouse, charcoal trousers", "COLOUR skirt, charcoal trim", "COLOUR jacket over a white t-shirt", "COLOUR cardigan over a white blouse", "COLOUR blazer over a white shirt"],
    male: ["COLOUR shirt, charcoal trousers", "COLOUR jacket over a white t-shirt", "COLOUR coat over a grey sweater", "COLOUR sweater, navy trousers", "COLOUR suit, white shirt", "COLOUR waistcoat over a white shirt", "COLOUR t-shirt, navy trousers"],
  },
  old: {
    female: ["COLOUR dress, cream collar", "COLOUR cardigan over a white blouse, grey skirt", "COLOUR coat", "COLOUR skirt, white trim", "COLOUR robe"],
    male: ["COLOUR cardigan over a white shirt", "COLOUR waistcoat over a white shirt", "COLOUR coat over a grey sweater", "COLOUR suit, white shirt", "COLOUR shirt, brown trousers"],
  },
} as const;

function extraFor({ name, gender, years }: Unclad): string {
  const roll = chance(`${name} extra`);
  if (roll > 0.45) return "";
  const female = gender === "female";
  if (years < 13) return roll < 0.14 ? (female ? "hair bow" : "cap") : roll < 0.22 ? "bag" : "";
  if (years >= 60) return roll < 0.16 ? (female ? "headscarf" : "hat") : roll < 0.26 ? "scarf" : "";
  return roll < 0.12 ? "scarf" : roll < 0.2 ? (female ? "earrings" : "cap") : roll < 0.28 ? "bag" : roll < 0.33 && years < 30 ? "headphones" : "";
}

const COLOURS = ["teal", "rust", "indigo", "mustard", "burgundy", "olive", "plum", "orange", "navy", "green", "pink", "red", "blue", "purple", "yellow"];

/** Colours go once round before one comes again, so people are told apart from afar. */
export function colourFor(name: string, taken: Set<string>): string {
  const first = seedOf(`${name} colour`);
  const free = COLOURS.map((_, at) => COLOURS[(first + at) % COLOURS.length] ?? "blue");
  const colour = free.find((each) => !taken.has(each)) ?? free[0] ?? "blue";
  taken.add(colour);
  return colour;
}
