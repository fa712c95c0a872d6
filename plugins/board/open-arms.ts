/** Who has run into open arms is in them until one of the two gets up or goes. Reads by rule; pure. */
import { hundredths } from "../film/types-rounding.ts";
import type { Figure } from "../film/types-staging.ts";
import { OPEN_ARMS } from "./acting.ts";
import type { ReadShot } from "./read.ts";
import { deedsOf, type Person } from "./told.ts";

const RUNS_TO = /\b(?:runs?|rush(?:es)?|hurr(?:y|ies)|rac(?:es?)|dash(?:es)?) (?:\w+ )?(?:to|into) (?:her|him|them|\p{Lu}\p{L}+)/u;

export interface Held {
  /** Ids of who opened their arms, and of who is in them. */
  readonly holder: string;
  readonly held: string;
}

/** Who kneels with open arms, and the first who runs to them. */
export function runsIntoArms(people: readonly Person[], description: string, kneels: (id: string) => boolean): Held | undefined {
  const does = (person: Person): string => deedsOf({ description, people, speakers: [] }, person);
  const opens = people.find((person) => kneels(person.id) && OPEN_ARMS.test(does(person)));
  const comes = opens && people.find((person) => person !== opens && RUNS_TO.test(does(person)));
  return opens && comes && { holder: opens.id, held: comes.id };
}

/** Once nobody speaks and whole people are seen: they hold each other, and whoever else is there is beside them. */
export function inOpenArms({ postures = [], size, angle, dialogue }: ReadShot, figures: readonly Figure[]): Figure[] | undefined {
  if (!WHOLE.has(size) || angle === "over_shoulder" || dialogue.length > 0) return undefined;
  const held = postures.find(({ holds }) => holds !== undefined);
  const [holder, comer] = [held?.character, held?.holds].map((id) => figures.find(({ character, look }) => character === id && look.species === "person"));
  if (!holder || !comer || holder.pose !== "kneeling" || !STANDS.has(comer.pose)) return undefined;
  const side = holder.x < comer.x ? -1 : 1;
  const others = figures.filter((figure) => figure !== holder && figure !== comer);
  const towards = side > 0 ? "left" : "right";
  return [
    ...others.map((figure, at): Figure => ({ ...figure, x: hundredths(side * (0.6 + 0.2 * at)), facing: towards, gaze: towards })),
    { ...comer, pose: "hugging" as const, x: -0.3 * side },
    { ...holder, pose: "hugging" as const, x: 0.1 * side },
  ].toSorted((a, b) => a.x - b.x);
}

const WHOLE: ReadonlySet<string> = new Set(["ELS", "LS", "MLS"]);
const STANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding"]);
