/** Who pull one rope: side by side, one way, towards what hangs at its other end. Pure. */
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure } from "../film/types-staging.ts";
import type { Person } from "./told.ts";

/** Ids of those whom one sentence has at one rope: `Ann and Bert pull on a rope`. */
export function atOneRope(people: readonly Person[], description: string): readonly string[] {
  const told = sentencesOf(description).find((sentence) => PULL.test(sentence)) ?? "";
  const named = people.filter(({ name }) => isMentioned(name, told));
  return named.length > 1 ? named.map(({ id }) => id) : [];
}

const PULL = /\b(?:pull|haul|heave|drag|tug|throw|hold|grip)\b[^.;]*\brope\b/i;

/** One way all through a scene, so that the other end stays where it is. */
export function pulling(figures: readonly Figure[]): Figure[] {
  if (figures.length === 0 || figures.length > 3 || !figures.every(({ holding }) => holding === "rope")) return [...figures];
  return figures.map((figure, at) => ({ ...figure, facing: "right", gaze: "right", ...(at > 0 ? { held_note: "shared rope" } : {}), x: figures.length === 1 ? -0.2 : -0.62 + at * 0.44, depth: 0.3 + at * 0.04 }));
}
