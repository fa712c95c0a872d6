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

/** Two who limp the same way keep together. */
export function limpTogether(...both: readonly [Figure, Figure]): boolean {
  const [{ facing }] = both;
  return (facing === "left" || facing === "right") && both.every((figure) => isPerson(figure) && figure.pose === "walking" && figure.limps === true && figure.facing === facing);
}

/** Which of several who walk somebody is, from left to right: neighbours are on different feet. */
export function abreastOf(figures: readonly Figure[], { character }: Figure): { readonly abreast?: number } {
  const walkers = figures.filter((figure) => isPerson(figure) && figure.pose === "walking").toSorted((a, b) => a.x - b.x);
  const at = walkers.findIndex((figure) => figure.character === character);
  return walkers.length < 2 || at < 0 ? {} : { abreast: at };
}
