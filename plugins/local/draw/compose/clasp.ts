/** Where two hold each other: who go hand in hand between them, as low as the longer arm hangs; who embrace on the other's back. Pure. */
import type { Act } from "../contract.ts";
import { embracerOf } from "./embrace.ts";
import type { Placed } from "./framing.ts";
import { isPerson } from "./persons.ts";

type Spot = NonNullable<Act["clasp"]>;

/** For each of a pair the point, in units of their own figure; nobody for those whose hand is free. */
export function claspsOf(placed: readonly Placed[]): ReadonlyMap<string, Spot> {
  const behind = embracerOf(placed);
  const before = placed.find((each) => each !== behind && each.figure.pose === "hugging" && each.figure.reach !== undefined && isPerson(each.figure));
  if (behind?.figure.reach !== undefined && before !== undefined) return new Map([[behind.figure.character, onBack(behind, before, "neck")], [before.figure.character, onBack(before, behind, "waist")]]);
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

/** The wrist is where the flat hand still ends before the edge of the back. */
function onBack(own: Placed, other: Placed, about: "neck" | "waist"): Spot {
  const { head, chest, waist } = other.anchors;
  const away = Math.sign(other.x - own.x);
  const [x, y] = about === "neck" ? [-away * 14, head.y + head.radius * NAPE] : [-away * 38, chest + (waist - chest) * SMALL];
  return { x: (other.x + x * other.scale - own.x) / own.scale, y: (other.y + y * other.scale - own.y) / own.scale, about };
}

/** Head radii from the middle of a head to the shoulder; and from the breast to the waist the small of the back. */
const NAPE = 1.42;
const SMALL = 0.5;

/** Shares of somebody's height: a wrist that hangs, and one that is held up. */
const HANGS = 0.47;
const RAISED = 0.72;

function heightOf({ anchors, scale }: Placed): number {
  return -anchors.top * scale;
}
