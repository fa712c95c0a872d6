/** Who of a shot is a human being. Pure. */
import type { Figure } from "../../../film/types-staging.ts";

export function isPerson({ look }: Figure): boolean {
  return look.species === "person";
}

export function holdHands(a: Figure, b: Figure): boolean {
  return a.hand_in_hand === true && b.hand_in_hand === true;
}
