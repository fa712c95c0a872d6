/** The trunk: stacked ellipses along the spine, seen from any side. Gives its outline and points on its surface. */
import type { Build } from "./build.ts";
import { onward, through, type Path, type Point } from "../paint/shape.ts";
import { isDoubledOver, seen, type Seen, type Skeleton } from "./skeleton.ts";

export interface Torso {
  /** On the surface: height 0 pelvis to 1 pit of the neck; angle 0 the breast bone, 90 the figure's left, in degrees. */
  on(height: number, angle: number): Seen;
  /** The left and right edge of what is seen at a height. */
  edges(height: number): readonly [Point, Point];
  /** What is seen of it between two heights. */
  outline(bottom: number, top: number): Path;
  /** A line on its surface; the angles go from one to the other. */
  line(points: readonly (readonly [height: number, angle: number])[]): Path;
}

interface Level {
  readonly at: number;
  readonly wide: number;
  readonly deep: number;
  readonly forward: number;
}

/** @param ease how far the cloth stands off the body; of who is bent double no depth is lost to the eye */
export function torsoOf(build: Build, skeleton: Skeleton, ease: number): Torso {
  const levels = levelsOf(isDoubledOver(skeleton) ? { ...build, deep: 1 } : build, ease);
  const on = (height: number, angle: number): Seen => onSurface(skeleton, levelAt(levels, height), height, angle);
  const edges = (height: number): readonly [Point, Point] => edgesAt(skeleton, levelAt(levels, height), height);
  return { on, edges, outline: (bottom, top) => outlineOf(edges, bottom, top), line: (points) => through(points.map(([height, angle]) => flat(on(height, angle)))) };
}

function flat({ x, y }: Seen): Point {
  return [x, y];
}

function levelsOf({ shoulders, waist, hips, bust, belly, deep: thick, fall, width, length }: Build, ease: number): readonly Level[] {
  const chest = Math.max(waist + 4, shoulders * (thick > SQUARE ? 0.93 : 0.86));
  const rows: readonly (readonly [number, number, number, number])[] = [
    [-0.3, hips * 0.96, 56, 0], [-0.12, hips * 1.04, 60, 0], [0.06, hips * 0.98, 58, belly * 0.3],
    [0.36, waist, 46 + belly * 0.7, belly * 0.6], [0.66, chest, 50 + bust * 0.5, bust * 0.7], [0.8, shoulders * 0.93, 47 + bust * 0.2, bust * 0.3],
    [0.88, shoulders * (thick > SQUARE ? 0.94 : 0.9), 42, 0], [0.94, shoulders * (thick > SQUARE ? 0.77 : 0.68), 36, -3], [1.0, 39, 30, -2], [1.06, 34, 29, -1],
  ];
  return rows.map(([at, wide, deep, forward]) => {
    const off = ease * Math.max(0, Math.min(1, (0.99 - at) * 8));
    return { at, wide: (wide + off) * width, deep: (deep * (at >= 0.97 ? 1 : at < 0.5 ? 1 + (thick - 1) * fall : thick) + off) * width, forward: forward * length };
  });
}

/** How deep a trunk is whose shoulders do not slope. */
const SQUARE = 1.3;

function levelAt(levels: readonly Level[], at: number): Level {
  const above = levels.findIndex((level) => level.at >= at);
  const [low, high] = [levels[Math.max(0, above - 1)], levels[above < 0 ? levels.length - 1 : above]];
  if (low === undefined || high === undefined || low === high) return high ?? { at, wide: 1, deep: 1, forward: 0 };
  const share = (at - low.at) / (high.at - low.at);
  const mixed = (a: number, b: number): number => a + (b - a) * share;
  return { at, wide: mixed(low.wide, high.wide), deep: mixed(low.deep, high.deep), forward: mixed(low.forward, high.forward) };
}

/** The middle of the trunk at a height; the back bends towards the neck, and seen bent double from the side it is round from the seat to the nape. */
function spine(skeleton: Skeleton, height: number): { readonly f: number; readonly u: number; readonly l: number } {
  const { pelvis, neck } = skeleton;
  const bent = height <= 0 ? 0 : height ** 1.25;
  const [lean, out] = [(skeleton.lean * Math.PI) / 180, isDoubledOver(skeleton) && skeleton.look.sin > 0.5 ? ROUND * Math.hypot(neck.f - pelvis.f, neck.u - pelvis.u) * Math.sin(Math.PI * Math.max(0, Math.min(1, height))) : 0];
  return { f: pelvis.f + (neck.f - pelvis.f) * bent - out * Math.cos(lean), u: pelvis.u + (neck.u - pelvis.u) * height + out * Math.sin(lean), l: pelvis.l + (neck.l - pelvis.l) * bent };
}

/** Share of the way from the hips to the neck by which a back that is bent double stands out behind it. */
const ROUND = 0.13;

function onSurface(skeleton: Skeleton, { wide, deep, forward }: Level, height: number, angle: number): Seen {
  const turn = visible(skeleton, wide, deep, (angle * Math.PI) / 180);
  const doubled = doubledOver(skeleton, height);
  const lean = Math.max((skeleton.lean * Math.PI) / 180 * Math.max(0, height), doubled);
  const { f, u, l } = spine(skeleton, height);
  const out = forward + deep * Math.cos(turn);
  return seen({ f: f + out * Math.cos(lean), u: u + tilted(skeleton, height) * Math.sin(turn) - out * Math.sin(lean) * (doubled > 0 ? 1 : 0.6), l: l + wide * Math.sin(turn) }, skeleton.look);
}

/** What lies round the edge is brought to the edge. */
function visible({ look }: Skeleton, wide: number, deep: number, turn: number): number {
  const nearest = Math.atan2(-wide * look.sin, deep * look.cos);
  const off = Math.atan2(Math.sin(turn - nearest), Math.cos(turn - nearest));
  return nearest + Math.max(-Math.PI / 2, Math.min(Math.PI / 2, off));
}

function edgesAt(skeleton: Skeleton, { wide, deep, forward }: Level, height: number): readonly [Point, Point] {
  const { f, u, l } = spine(skeleton, height);
  const doubled = doubledOver(skeleton, height);
  const { x, y } = seen({ f: f + forward * Math.cos(doubled), u: u - forward * Math.sin(doubled), l }, skeleton.look);
  const half = Math.hypot(wide * skeleton.look.cos, deep * skeleton.look.sin);
  // The left edge is that of the figure's right side.
  const tilt = (tilted(skeleton, height) * wide * skeleton.look.cos) / (half || 1);
  const [across, down] = [half * Math.cos(doubled * skeleton.look.sin), half * Math.sin(doubled * skeleton.look.sin) - tilt];
  return [[x - across, y - down], [x + across, y + down]];
}

/** Figure units that the left side is higher there: from that of the hips to that of the shoulders, and the neck is level. */
function tilted({ tilt: { hips, shoulders } }: Skeleton, height: number): number {
  if (height >= 1) return 0;
  const share = Math.max(0, Math.min(1, height / 0.8));
  return (hips + (shoulders - hips) * share * share * (3 - 2 * share)) * Math.min(1, (1 - height) * 8);
}

/** Radians by which what is seen of a trunk at a height is turned with a back that is bent double: the seat by less than half, the shoulders by more than all. */
function doubledOver(skeleton: Skeleton, height: number): number {
  if (!isDoubledOver(skeleton) || skeleton.look.sin < 0.5) return 0;
  return ((skeleton.lean * Math.PI) / 180) * Math.max(0, Math.min(1.2, 0.36 + height * 0.9));
}

function outlineOf(edges: Torso["edges"], bottom: number, top: number): Path {
  const heights = [bottom, ...[-0.2, -0.12, 0.06, 0.2, 0.36, 0.5, 0.66, 0.8, 0.87, 0.92, 0.96, 1].filter((at) => at > bottom + 0.03 && at < top - 0.02), top];
  const pairs = heights.map(edges);
  const [lefts, rights] = [pairs.map(([left]) => left), pairs.map(([, right]) => right).reverse()];
  const [from, to] = [rights.at(-1) ?? [0, 0], lefts[0] ?? [0, 0]];
  const path = through(lefts);
  onward(path, rights);
  // The hem hangs round the body, so it sags a little.
  path.quadraticCurveTo((from[0] + to[0]) / 2, Math.max(from[1], to[1]) + Math.abs(from[0] - to[0]) * 0.07, to[0], to[1]);
  path.closePath();
  return path;
}
