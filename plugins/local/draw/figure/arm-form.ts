/** The outline of an arm, bare or in a sleeve: full at the shoulder, lean above an elbow that is a corner, full again below it, and lean at the wrist. Paints nothing. */
import { polygon, through, type Path, type Point } from "../paint/shape.ts";
import { direction, halfAt, onBones, roundStart, type Halves, type Limb } from "./limb.ts";

/** How the end of an arm is seen: 1 into the opening of the sleeve, -1 on the rim that is before it, 0 neither. */
export type Opening = number;

export interface ArmForm {
  readonly halves: Halves;
  /** Half-width of cloth that hangs from a forearm which is held level: 0 for one that is bare. */
  readonly hangs: number;
  readonly opening: Opening;
}

const STEPS = 60;

/** @param stretch which part of it, 0 the shoulder to 1 the wrist */
export function armPath(limb: Limb, form: ArmForm, stretch: Point = [0, 1]): Path {
  const left: Point[] = [];
  const right: Point[] = [];
  const put = ([x, y]: Point, [dx, dy]: Point, [a, b]: Point): void => {
    left.push([x - dy * a, y + dx * a]);
    right.unshift([x + dy * b, y - dx * b]);
  };
  if (stretch[0] === 0) {
    const [middle, widths]: [Point[], number[]] = [[], []];
    roundStart(limb, form.halves[0] * DELTOID, middle, widths);
    middle.forEach((point, at) => put(point, direction(limb.from, limb.bend), [widths[at] ?? 0, widths[at] ?? 0]));
  }
  for (let at = 0; at <= STEPS; at += 1) {
    const share = stretch[0] + ((stretch[1] - stretch[0]) * at) / STEPS;
    put(onArm(limb, share), alongArm(limb, share), sidesAt(limb, form, share));
  }
  const path = polygon([...left, ...endOf(limb, form, stretch[1]), ...right]);
  return bendOf(limb) > 0.15 ? path.simplify() : path;
}

/** Half-widths to the left and the right of who goes along it from the shoulder. */
function sidesAt(limb: Limb, { halves, hangs }: ArmForm, share: number): Point {
  const half = halfAt(halves, share) * MUSCLES.reduce((all, swell) => all + hump(share, swell), 1);
  const bend = bendOf(limb);
  const point = hump(share, ELBOW) * halves[1] * Math.min(1, bend / 1.4);
  const [dx] = direction(limb.bend, limb.to);
  const low = hump(share, SAG) * hangs * Math.abs(dx);
  const outerIsLeft = turnOf(limb) < 0;
  // Left of a forearm that goes to the right is below it.
  return [half + (outerIsLeft ? point : 0) + (dx > 0 ? low : 0), half + (outerIsLeft ? 0 : point) + (dx > 0 ? 0 : low)];
}

/** Where it swells, how far along, and by which share of its half-width. */
type Swell = readonly [at: number, along: number, by: number];
const DELTOID = 1.04;
const MUSCLES: readonly Swell[] = [[0.1, 0.14, 0.06], [0.43, 0.07, -0.07], [0.63, 0.1, 0.09], [0.92, 0.1, -0.05]];
const ELBOW: Swell = [0.5, 0.032, 0.42];
const SAG: Swell = [0.68, 0.16, 1];

function hump(share: number, [at, along, by]: Swell): number {
  return by * Math.exp(-(((share - at) / along) ** 2));
}

/** Radians by which it is bent as it is seen: 0 for a straight one. */
export function bendOf(limb: Limb): number {
  return Math.abs(turnOf(limb));
}

/** Radians, clockwise positive. */
function turnOf({ from, bend, to }: Limb): number {
  const [[ax, ay], [bx, by]] = [direction(from, bend), direction(bend, to)];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/** Rounded over no more than the bones of an elbow are wide. */
export function onArm(limb: Limb, share: number): Point {
  return onBones(limb, share, ELBOWED);
}
const ELBOWED = { round: 0.12, span: 0.06 } as const;

function alongArm(limb: Limb, share: number): Point {
  return direction(onArm(limb, share - 0.012), onArm(limb, share + 0.012));
}

/** A sleeve ends in a round: what is seen of it is before the hand or behind it. */
function endOf(limb: Limb, form: ArmForm, share: number): readonly Point[] {
  const [x, y] = onArm(limb, share);
  const [dx, dy] = alongArm(limb, share);
  const [left, right] = sidesAt(limb, form, share);
  const deep = -form.opening * ((left + right) / 2) * ROUNDNESS;
  return Array.from({ length: 9 }, (_, at): Point => {
    const turn = (Math.PI * (at + 1)) / 10;
    const [aside, out] = [Math.cos(turn) * (Math.cos(turn) > 0 ? left : right), Math.sin(turn) * deep];
    return [x - dy * aside + dx * out, y + dx * aside + dy * out];
  });
}
const ROUNDNESS = 0.42;

/** The hole at its end, all round: what of it lies before the sleeve's own edge is covered by that. */
export function holePath(limb: Limb, form: ArmForm, share: number): Path {
  const [left, right] = [endOf(limb, { ...form, opening: -Math.abs(form.opening) }, share), endOf(limb, { ...form, opening: Math.abs(form.opening) }, share)];
  const [x, y] = onArm(limb, share);
  const [dx, dy] = alongArm(limb, share);
  const [a, b] = sidesAt(limb, form, share);
  return polygon([[x - dy * a, y + dx * a], ...left, [x + dy * b, y - dx * b], ...right.toReversed()]);
}

/** Its two edges as open lines. */
export function edgesOf(limb: Limb, form: ArmForm, [from, to]: Point): readonly Path[] {
  const shares = Array.from({ length: STEPS }, (_, at) => from + ((to - from) * at) / (STEPS - 1));
  return [-1, 1].map((side) => through(shares.map((share): Point => {
    const [x, y] = onArm(limb, share);
    const [dx, dy] = alongArm(limb, share);
    const [left, right] = sidesAt(limb, form, share);
    const by = side === -1 ? left : -right;
    return [x - dy * by, y + dx * by];
  })));
}
