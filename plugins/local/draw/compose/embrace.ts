/** Who embraces whom: they stand close, turned to each other, and the taller of two goes down to the smaller. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";
import { isLittle } from "../figure/build.ts";
import { isPerson } from "./persons.ts";

export function embracing(staging: Staging): Staging {
  const pair = pairOf(staging.figures);
  if (!pair) return staging;
  const [left, right] = pair;
  const low = Math.min(heightOf(left), heightOf(right)) < Math.max(heightOf(left), heightOf(right)) * 0.74;
  const rolls = low && isPerson(left) && isPerson(right) ? [left, right].filter(({ holding }) => holding !== undefined && ROUND.has(holding)) : [];
  return {
    ...staging,
    // What is as large as a breast cannot stay between two of them.
    props: [...staging.props, ...rolls.map((figure) => ({ kind: figure.holding ?? "ball", x: figure.x, depth: 0.1, note: `${figure.holding} let fall` }))],
    figures: staging.figures.map((figure) => {
      if (figure !== left && figure !== right) return figure;
      const facing = figure === left ? "right" : "left";
      const other = figure === left ? right : left;
      const kneels = low && isPerson(figure) && (heightOf(figure) > heightOf(other));
      const gaze = figure.gaze === "camera" ? "down" : facing;
      // Whoever is smaller is before the other, so that both faces are seen.
      const behind = isPerson(left) && isPerson(right) && sizeOf(figure) > sizeOf(other) - (figure === left ? 0 : 0.5);
      const depth = Math.min(left.depth, right.depth) + (behind ? 0.04 : 0);
      // One pair of arms is about the shoulders, the other about the waist.
      const reach = !low && isPerson(left) && isPerson(right) ? (behind ? aboutShoulders(figure, other) : WAIST) : low && !kneels && isPerson(figure) && isPerson(other) ? UP_TO_NECK : undefined;
      return { ...figure, facing, gaze, depth, ...(reach === undefined ? {} : { reach }), ...(reach === undefined && !rolls.includes(figure) ? {} : { holding: undefined }), eyes: "closed" as const, ...(isPerson(figure) ? { pose: "hugging" as const } : { pose: "sitting" as const }), ...(kneels ? { seat: "floor" as const } : {}), ...(kneels && !isPerson(other) ? { seated: true } : {}) };
    }),
  };
}

/** What lies on the ground while its holder's arms are about somebody. */
const ROUND: ReadonlySet<Figure["holding"]> = new Set(["ball", "basketball"] as const);

/** Degrees that an arm is raised which lies about another's waist. */
const WAIST = 66;

/** And one that goes up to the neck of somebody larger. */
const UP_TO_NECK = 92;

/** Level with the other's shoulders. */
function aboutShoulders(figure: Figure, other: Figure): number {
  return 84 - Math.max(0, sizeOf(figure) - sizeOf(other) - 40) * 0.6;
}

/** Whether one of two that stand side by side holds the other. */
export function holdsClose(a: Figure, b: Figure): boolean {
  if (shelters(a, b)) return true;
  return a.pose === "hugging" && (b.pose === "hugging" || !isPerson(b)) && a.facing !== b.facing ? true : b.pose === "hugging" && !isPerson(a) && a.facing !== b.facing;
}

/** One of them holds an umbrella over the other. */
function shelters(a: Figure, b: Figure): boolean {
  return a.over === b.character || b.over === a.character;
}

interface Close {
  readonly figure: Figure;
  readonly anchors: Anchors;
  readonly scale: number;
}

/** World pixels from the middle of somebody to where a breast meets the other's. */
export function closeTo({ figure, anchors, scale }: Close, other: Figure): number {
  if (shelters(figure, other)) return anchors.head.radius * 1.62 * scale;
  return (isPerson(figure) ? anchors.head.radius * (isPerson(other) ? (figure.reach === undefined ? (other.reach === undefined ? 1.16 : isLittle(other.look) ? 0.7 : 0.9) : apartOf(figure, other)) : 0.92) : anchors.halfWidth * 0.42) * scale;
}

/** Head radii: who is taller looks out over the other, and may be nearer without the face being hid. */
function apartOf(figure: Figure, other: Figure): number {
  return Math.abs(sizeOf(figure) - sizeOf(other)) >= 40 && figure.look.age === other.look.age ? 0.62 : 0.84;
}

/** Of two who embrace the one behind, whose arm lies round the other's back; an animal has none to do so. */
export function embracerOf<Standing extends { readonly figure: Figure }>(placed: readonly Standing[]): Standing | undefined {
  const pair = placed.filter(({ figure }) => figure.pose === "hugging" && isPerson(figure));
  if (pair.length === 1 && placed.some(({ figure }) => !isPerson(figure))) return pair[0];
  return pair.length === 2 ? pair.toSorted((a, b) => b.figure.depth - a.figure.depth)[0] : undefined;
}

/** The one who hugs and the nearest beside them, from left to right. */
function pairOf(figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  const hugging = figures.find(({ pose }) => pose === "hugging");
  if (!hugging) return undefined;
  const others = figures.filter((figure) => figure !== hugging).toSorted((a, b) => Number(b.pose === "hugging") - Number(a.pose === "hugging") || Math.abs(a.x - hugging.x) - Math.abs(b.x - hugging.x));
  const [other] = others;
  if (!other) return undefined;
  return hugging.x <= other.x ? [hugging, other] : [other, hugging];
}

const HEIGHTS: Readonly<Record<Figure["look"]["age"], number>> = { toddler: 440, child: 620, teen: 905, adult: 1000, old: 940 };

/** Beyond age, who is tall and who is short. */
function sizeOf(figure: Figure): number {
  return heightOf(figure) + { short: -40, average: 0, tall: 40 }[figure.look.height];
}

function heightOf({ look, pose }: Figure): number {
  return look.species === "person" ? HEIGHTS[look.age] * (pose === "sitting" || pose === "kneeling" ? 0.7 : 1) : 420;
}
