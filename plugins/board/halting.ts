/** Who orders somebody to stop has an arm out at them, and whom that is meant for shrinks from it. Pure; reads the shot's words by rule. */
import type { Figure } from "../film/types-staging.ts";
import type { ReadShot } from "./read.ts";

const ORDERS = /\bbellowing\b|\bbellows (?:at|to|after)\b|\b(?:orders?|shouts?|yells?) (?:at |to )?(?:her|him|them|\p{Lu}\p{L}+) to (?:stop(?! \p{L}+ing\b)|halt|freeze|come back)\b/u;
const AT_REST: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying", "arms_crossed"]);

/** Nothing, where nobody is ordered so, or a shoulder is looked over. */
export function halting({ description, angle }: Pick<ReadShot, "description" | "angle">, figures: readonly Figure[]): Figure[] | undefined {
  const orders = figures.find(({ speaking }) => speaking);
  if (orders === undefined || figures.length !== 2 || angle === "over_shoulder" || !ORDERS.test(description) || !canPoint(orders)) return undefined;
  return figures.map((figure) => (figure === orders ? { ...figure, x: APART * Math.sign(figure.x), pose: "pointing", expression: CALM.has(figure.expression) ? "angry" : figure.expression } : shrinking(figure, orders)));
}

function canPoint({ pose, holding, tucked, seated, look }: Figure): boolean {
  return look.species === "person" && AT_REST.has(pose) && holding === undefined && tucked === undefined && seated !== true;
}

/** Across a stall one gets away: near, at the edge of the picture, the feet turned to go and the eyes back, well out of reach. */
function shrinking(figure: Figure, { at_stall }: Figure): Figure {
  const face = CALM.has(figure.expression) ? "surprised" : figure.expression;
  if (at_stall !== true || figure.seated === true || !AT_REST.has(figure.pose)) return { ...figure, expression: face };
  return { ...figure, x: NEAR.x * Math.sign(figure.x), depth: NEAR.depth, facing: figure.x < 0 ? "left" : "right", gaze: "back", expression: face, ...(figure.holding === undefined ? {} : { pose: "carrying" }) };
}

const CALM: ReadonlySet<Figure["expression"]> = new Set<Figure["expression"]>(["neutral", "determined"]);
/** Of half the picture, from its middle: an arm's length is free between the two. */
const APART = 0.74;
/** Across a stall, who gets away. */
const NEAR = { x: 0.95, depth: 0 } as const;
