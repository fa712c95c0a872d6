/** Where two who go hand in hand hold each other: between them, as low as the longer arm hangs. Pure. */
import type { Act } from "../contract.ts";
import type { Placed } from "./framing.ts";
import { isPerson } from "./persons.ts";

type Spot = NonNullable<Act["clasp"]>;

/** For each of a pair the point, in units of their own figure; nobody for those whose hand is free. */
export function claspsOf(placed: readonly Placed[]): ReadonlyMap<string, Spot> {
  const pair = placed.filter(({ figure }) => figure.hand_in_hand === true && isPerson(figure)).toSorted((a, b) => a.x - b.x);
  const [left, right] = pair;
  if (left === undefined || right === undefined || pair.length > 2) return new Map();
  const [tall, small] = heightOf(left) > heightOf(right) ? [left, right] : [right, left];
  const share = heightOf(tall) / (heightOf(tall) + heightOf(small));
  const y = Math.max(tall.y - heightOf(tall) * HANGS, small.y - heightOf(small) * RAISED);
  // Nearer to the small one, whose arm is short.
  const x = tall.x + (small.x - tall.x) * (0.5 + (share - 0.5) * 0.6);
  return new Map([left, right].map(({ figure, x: own, y: ground, scale }) => [figure.character, { x: (x - own) / scale, y: (y - ground) / scale }]));
}

/** Shares of somebody's height: a wrist that hangs, and one that is held up. */
const HANGS = 0.47;
const RAISED = 0.72;

function heightOf({ anchors, scale }: Placed): number {
  return -anchors.top * scale;
}
