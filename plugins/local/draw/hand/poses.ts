/** How a hand is held, for each of its shapes: close to us, and at the end of an arm. Draws nothing. */
import type { HandShape } from "../figure/stance.ts";
import { bonesOf, type Bend, type HandPose, type Point3 } from "./bones.ts";

/**
 * `clutch` goes round an edge, `cup` lies about what is round and large, `grasp` closes on a bar and `wrap` does so with its back to us, `given` lies in another's,
 * `sheet` holds a leaf between the thumb and the fingers, `pen` writes, and something small lies in the palm of `cradle`.
 */
export type CloseShape = "relaxed" | "flat" | "hold" | "pinch" | "clutch" | "cup" | "grasp" | "wrap" | "given" | "sheet" | "pen" | "cradle";

interface Held extends HandPose {
  /** The middle of what it holds or lies on: a point of it, or what is between the tips of the thumb and the index. */
  readonly grip: Point3 | "tips";
}

export const POSES: Readonly<Record<CloseShape, Held>> = {
  relaxed: { fingers: fan([6, 2, -2, -7], [[16, 22, 12], [22, 26, 14], [26, 28, 16], [28, 30, 18]]), thumb: [[0.75, 0.75, -0.35], [0.45, 0.9, -0.3], [0.3, 0.95, -0.25]], grip: [2, 60, -8] },
  hold: { fingers: fan([3, 1, -1, -4], [[42, 46, 26], [46, 48, 28], [50, 50, 30], [54, 52, 30]]), thumb: [[0.8, 0.6, -0.5], [0.4, 0.8, -0.5], [0.05, 0.9, -0.4]], roll: 35, grip: [4, 50, -20] },
  grasp: { fingers: fan([2, 0, -1, -3], [[66, 70, 40], [68, 72, 40], [70, 74, 42], [74, 76, 44]]), thumb: [[0.6, 0.7, -0.7], [0, 0.7, -0.7], [-0.5, 0.6, -0.6]], palm: true, grip: [0, 52, -18] },
  wrap: { fingers: fan([3, 1, -1, -3], [[48, 74, 40], [50, 76, 40], [52, 78, 42], [56, 80, 44]]), thumb: [[0.8, 0.6, -0.2], [0.38, 0.95, -0.1], [-0.1, 1, 0]], pitch: -14, grip: [4, 54, -12] },
  pinch: { fingers: fan([6, 2, -3, -9], [[48, 40, 18], [46, 38, 22], [44, 36, 26], [40, 36, 28]]), thumb: [[0.62, 0.72, -0.6], [0.3, 0.85, -0.6], [0.1, 0.9, -0.7]], roll: 62, grip: "tips" },
  flat: { fingers: fan([2, 0.5, -1.5, -5], [[4, 6, 4], [4, 6, 4], [5, 7, 4], [7, 8, 5]]), thumb: [[0.72, 0.75, -0.3], [0.6, 0.85, -0.1], [0.45, 0.95, 0]], grip: [0, 62, -6] },
  given: { fingers: fan([2, 0.5, -1.5, -4], [[14, 16, 8], [16, 18, 8], [18, 20, 10], [20, 22, 10]]), thumb: [[0.7, 0.7, 0.2], [0.2, 0.9, 0.4], [-0.25, 0.9, 0.3]], grip: [0, 62, -6] },
  clutch: { fingers: fan([3, 1, -1.5, -4.5], [[44, 10, 8], [43, 10, 8], [44, 11, 8], [46, 13, 10]]), thumb: [[0.72, 0.6, -0.5], [0.4, 0.9, -0.4], [0.2, 0.95, -0.3]], pitch: 40, grip: [0, 50, 0] },
  cup: { fingers: fan([3, 1, -1, -4], [[12, 18, 12], [12, 20, 14], [14, 22, 16], [18, 24, 18]]), thumb: [[0.75, 0.65, -0.3], [0.62, 0.8, -0.2], [0.5, 0.88, -0.1]], roll: -24, grip: [0, 58, -8] },
  sheet: { fingers: fan([3, 1, -1, -4], [[30, 30, 18], [32, 32, 18], [34, 34, 20], [36, 36, 20]]), thumb: [[0.55, 0.8, -0.7], [0, 0.95, -0.5], [-0.2, 0.98, -0.2]], nail: [0, 0, -1], palm: true, roll: 30, grip: "tips" },
  pen: { fingers: fan([6, 2, -3, -9], [[48, 40, 18], [52, 48, 22], [60, 56, 26], [66, 60, 28]]), thumb: [[0.62, 0.72, -0.6], [0.3, 0.85, -0.6], [0.1, 0.9, -0.7]], roll: 62, grip: "tips" },
  cradle: { fingers: fan([4, 1, -2, -6], [[16, 66, 44], [18, 68, 46], [20, 70, 46], [24, 72, 48]]), thumb: [[0.95, 0.35, -0.3], [0.75, 0.65, -0.5], [0.25, 0.85, -0.6]], nail: [0.2, 0, -1], palm: true, grip: [3, 47, -12] },
};

/** The same for hands at the ends of arms. */
export const ARM_POSES: Readonly<Record<HandShape, HandPose>> = {
  // At the end of an arm that hangs it is half closed, and seen from the side: the thumb before the fingers, which curl in one behind the other.
  relaxed: { fingers: fan([1, 0, -1, -2], [[30, 42, 26], [38, 48, 28], [44, 52, 30], [48, 56, 32]]), thumb: [[0.62, 0.75, 0.05], [0.3, 0.95, -0.1], [0.12, 0.98, -0.3]], roll: 36 },
  open: { fingers: fan([14, 4, -7, -20], [[4, 6, 4], [2, 5, 4], [3, 6, 4], [5, 8, 5]]), thumb: [[0.85, 0.5, -0.1], [0.8, 0.6, 0], [0.72, 0.7, 0]] },
  fist: { fingers: fan([2, 0, -1, -2], [[76, 92, 60], [78, 94, 60], [80, 94, 60], [82, 94, 60]]), thumb: [[0.7, 0.7, -0.5], [-0.1, 0.8, -0.7], [-0.8, 0.4, -0.4]], nail: [0, 0, -1], palm: true },
  point: { fingers: fan([2, 0, -1, -2], [[2, 9, 5], [78, 94, 60], [80, 94, 60], [82, 94, 60]]), thumb: [[0.75, 0.65, -0.35], [0.2, 0.9, -0.6], [-0.35, 0.85, -0.5]], nail: [0, 0, -1], palm: true },
  hold: { fingers: fan([3, 1, -1, -4], [[48, 66, 36], [50, 68, 36], [52, 68, 38], [54, 70, 38]]), thumb: [[0.75, 0.65, -0.4], [0.45, 0.85, -0.4], [0.1, 0.95, -0.4]], pitch: 30 },
  // What it closes on is between us and its palm, and its fingers come round that.
  round: POSES.grasp,
  // What it closes on is between it and whose it is.
  grasp: { fingers: fan([4, 1, -2, -5], [[22, 44, 26], [24, 46, 28], [26, 48, 28], [30, 50, 30]]), thumb: [[0.75, 0.65, -0.3], [0.5, 0.85, -0.3], [0.25, 0.95, -0.3]], roll: -12 },
  pinch: { ...POSES.pinch, roll: 45 },
  flat: POSES.flat,
  clutch: { ...POSES.clutch, pitch: 0, fingers: POSES.flat.fingers },
  // Its palm is against an edge beside whose it is, which is seen from the thumb.
  press: { ...POSES.flat, roll: 50 },
  // What it bears lies on it: its palm looks up, its thumb towards us.
  under: { fingers: fan([2, 0.5, -1, -3], [[16, 20, 12], [16, 20, 12], [18, 22, 12], [20, 24, 12]]), thumb: [[0.8, 0.6, 0.1], [0.7, 0.75, 0.1], [0.6, 0.85, 0.1]], roll: 48 },
  // Clapped on something round from above: the fingers are spread and bend down over it.
  crown: { fingers: fan([12, 4, -5, -14], [[34, 40, 22], [36, 42, 24], [38, 44, 26], [42, 46, 28]]), thumb: [[0.8, 0.6, -0.2], [0.6, 0.8, -0.4], [0.4, 0.9, -0.5]], roll: -25, pitch: 20 },
  over: { fingers: fan([3, 1, -1, -4], [[48, 66, 36], [50, 68, 36], [52, 68, 38], [54, 70, 38]]), thumb: [[0.8, 0.6, -0.3], [0.6, 0.8, -0.3], [0.3, 0.9, -0.3]], pitch: 30 },
};

function fan(aside: readonly [number, number, number, number], bends: readonly [Bend["bends"], Bend["bends"], Bend["bends"], Bend["bends"]]): HandPose["fingers"] {
  return [{ aside: aside[0], bends: bends[0] }, { aside: aside[1], bends: bends[1] }, { aside: aside[2], bends: bends[2] }, { aside: aside[3], bends: bends[3] }];
}

/** Of a hand that hangs from 0,0 with its thumb on the right. */
export function gripOf(shape: CloseShape, stout: number): readonly [number, number] {
  const { grip, ...pose } = POSES[shape];
  const { fingers: [index], thumb, seen } = bonesOf(pose, stout);
  if (grip !== "tips") return flat(seen(grip));
  const [a, b] = [index?.balls[3]?.at ?? [0, 0, 0], thumb.balls[3]?.at ?? [0, 0, 0]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function flat([x, y]: Point3): readonly [number, number] {
  return [x, y];
}
