/** Who hands a thing to whom: they stand within reach, and both arms are stretched to where the hands meet. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors, Ground } from "../contract.ts";
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

/** Who gives or takes, and of whom nothing else is told, does so with a kind face. */
function kindly({ expression, speaking }: Figure): Pick<Figure, "expression"> {
  return { expression: expression === "neutral" && !speaking ? "tender" : expression };
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

/** World pixels from the middle of somebody to the tip of the stretched hand, or to where another is about to take the sheet that it holds. */
export function handOf({ figure, anchors, scale }: Stretched): number {
  const sheet = sheetOf(figure);
  return (Math.abs(anchors.hand.x) + sheet + (sheet > 0 ? NOT_YET : 0)) * scale;
}

interface Stretched {
  readonly figure: Figure;
  readonly anchors: Anchors;
  readonly scale: number;
}

/** Figure units from the one edge to the other of the sheet in a hand; 0 for what is none. */
function sheetOf({ holding, held_note }: Figure): number {
  return (SHEETS[holding ?? ""] ?? 0) * (isCrumpled(held_note) ? CRUMPLED_TO : 1);
}

/** Figure units of air between a sheet that is held out and the fingers that come for it: who gives and who takes is told apart. */
const NOT_YET = 62;

/** Figure units from the one edge to the other. */
const SHEETS: Readonly<Record<string, number>> = { letter: 116, photograph: 104, map: 104, ticket: 104, money: 104, newspaper: 104 };

interface Pair {
  readonly people: readonly { readonly figure: Figure; readonly anchors: Anchors; readonly ground: Ground }[];
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
}

/** @param home where the camera would stand: moved along, with the people, until as little as can be stands upright right behind a sheet that is handed over, or grows out of the hat of who is bent double */
export function clearOfPosts({ people, xs }: Pair, home: number, { posts, width }: { readonly posts: readonly { readonly from: number; readonly to: number }[]; readonly width: number }): number {
  const spans = people.length !== 2 ? [] : people.flatMap((person, at) => spanOf(person).map((end) => home + (xs[at] ?? 0) + end * person.ground.scale));
  if (spans.length === 0) return home;
  const [from, to] = [Math.min(...spans), Math.max(...spans)];
  const hidden = (by: number): number => posts.reduce((sum, post) => sum + Math.max(0, Math.min(post.to, to + by) - Math.max(post.from, from + by)), 0);
  const ways = [0, ...Array.from({ length: STEPS }, (_, step) => ((step + 1) / STEPS) * FARTHEST * width).flatMap((way) => [way, -way])];
  const least = Math.min(...ways.map(hidden));
  return home + (ways.find((way) => hidden(way) <= least) ?? 0);
}

/** Figure units from the middle of somebody to both edges of what has to stand free; nothing of most. */
function spanOf({ figure, anchors: { hand, head } }: Pair["people"][number]): readonly number[] {
  if (figure.pose === "winded") return [-HAT, HAT].map((brim) => head.x + (brim + Math.sign(head.x) * BOWED) * head.radius);
  if (figure.pose !== "reaching" || figure.reach === undefined || sheetOf(figure) === 0) return [];
  const [near, far] = [hand.x, hand.x + Math.sign(hand.x) * (sheetOf(figure) + IN_FINGERS)];
  return [Math.min(near, far) - AIR, Math.max(near, far) + AIR];
}

/** Head radii from the middle of a hat to its brim, and by which a head that hangs has it before it. */
const HAT = 1.2;
const BOWED = 0.4;
/** Figure units round a sheet in which nothing else ends, and the share of a picture's width that the camera goes for them, in so many steps. */
const AIR = 12;
/** Figure units that it is farther out than the middle of the hand. */
const IN_FINGERS = 30;
const FARTHEST = 0.16;
const STEPS = 32;

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
