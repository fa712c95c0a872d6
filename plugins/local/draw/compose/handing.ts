/** Who hands a thing to whom: they stand within reach, and both arms are stretched to where the hands meet. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";
import { CRUMPLED_TO, isCrumpled } from "../figure/held-paper.ts";

type AnchorsOf = (figure: Figure) => Anchors;

/** Both arms as high as the other's: the taller reaches down, the smaller up. */
export function handing(staging: Staging, anchorsOf: AnchorsOf): Staging {
  const pair = pairOf(staging.figures);
  if (!pair) return staging;
  const heights = pair.map((figure) => anchorsOf(figure).hand.y);
  // A robot's arm stays as it is.
  const fixed = pair.find(({ look }) => look.species === "robot");
  const meeting = fixed === undefined ? heights.reduce((sum, height) => sum + height, 0) / heights.length : anchorsOf(fixed).hand.y;
  return { ...staging, figures: staging.figures.map((figure) => (pair.includes(figure) && figure !== fixed ? { ...figure, ...kindly(figure), reach: reachTo(figure, meeting - (figure.holding === undefined ? atSheet(pair) : 0), anchorsOf), depth: figure.depth - (figure.holding === undefined ? BEFORE : 0) } : figure)) };
}

/** Who gives, and of whom nothing else is told, does so with a kind face. */
function kindly({ holding, expression, speaking }: Figure): Pick<Figure, "expression"> {
  return { expression: holding !== undefined && expression === "neutral" && !speaking ? "tender" : expression };
}

/** A sheet stands up from the hand that gives it: it is taken by its edge, figure units higher. */
function atSheet(pair: readonly Figure[]): number {
  return pair.some(({ holding, look }) => holding !== undefined && holding in SHEETS && look.species === "person") ? 34 : 0;
}

/** Nearer by a hair: the hand that takes the thing lies on it. */
const BEFORE = 0.004;

/** Whether two who stand side by side do. */
export function handsMeet(a: Figure, b: Figure): boolean {
  return a.reach !== undefined && b.reach !== undefined;
}

/** World pixels from the middle of somebody to the tip of the stretched hand, or to where another takes the sheet that it holds. */
export function handOf({ figure, anchors, scale }: { readonly figure: Figure; readonly anchors: Anchors; readonly scale: number }): number {
  return (Math.abs(anchors.hand.x) + (SHEETS[figure.holding ?? ""] ?? 0) * (isCrumpled(figure.held_note) ? CRUMPLED_TO : 1)) * scale;
}

/** Figure units from the one edge to the other. */
const SHEETS: Readonly<Record<string, number>> = { letter: 116, photograph: 104, map: 104, ticket: 104, money: 104, newspaper: 104 };

function pairOf(figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  const [a, b, ...more] = figures.filter(({ pose, look }) => pose === "reaching" && (look.species === "person" || look.species === "robot")).toSorted((one, two) => one.x - two.x);
  if (!a || !b || more.length > 0 || a.facing !== "right" || b.facing !== "left") return undefined;
  return a.holding === undefined && b.holding === undefined ? undefined : [a, b];
}

/** Degrees, from those that an arm can be stretched to. */
function reachTo(figure: Figure, height: number, anchorsOf: AnchorsOf): number {
  const offs = REACHES.map((reach) => Math.abs(anchorsOf({ ...figure, reach }).hand.y - height));
  return REACHES[offs.indexOf(Math.min(...offs))] ?? 80;
}

const REACHES = [44, 50, 56, 62, 68, 74, 80, 86, 92, 98, 104] as const;
