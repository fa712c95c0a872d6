/** Who of a shot is a human being. Pure. */
import type { Figure } from "../../../film/types-staging.ts";

export function isPerson({ look }: Figure): boolean {
  return look.species === "person";
}

/** An animal seen from behind, on its way. */
export function goesOff(figure: Figure): boolean {
  return !isPerson(figure) && figure.facing === "back" && figure.pose === "walking";
}

export function holdHands(a: Figure, b: Figure): boolean {
  return a.hand_in_hand === true && b.hand_in_hand === true;
}

/** Who speaks with lowered eyes speaks from very near. */
export function confesses(figure: Figure): boolean {
  return figure.speaking && figure.gaze === "down" && isPerson(figure);
}
