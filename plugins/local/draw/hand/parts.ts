/** What of a posed hand is painted, in which order: made once, since a pose is drawn many times. Paints nothing. */
import { ellipse, type Path } from "../paint/shape.ts";
import { bonesOf, type Ball, type Bones, type Digit, type HandPose } from "./bones.ts";
import { between, bonePath, digitPath, flat, FREE, palmPath, united, without } from "./outline.ts";

export interface Part {
  readonly digit: Digit;
  readonly path: Path;
  /** About which it has no edge, since it grows out of the hand there; nothing where it is behind the hand. */
  readonly root?: { readonly ball: Ball; readonly reach: number };
  /** What of it is beyond that. */
  readonly free: Path;
  readonly bends: readonly Bent[];
}

/** A bone that goes away from us, or comes towards us, from one that does not. */
export interface Bent {
  readonly nearer: Path;
  readonly farther: Path;
  /** What of the farther one the nearer leaves free. */
  readonly seen: Path;
  /** 0 to 1. */
  readonly sharp: number;
}

export interface Layers {
  /** Curled away from us: behind the palm. */
  readonly far: readonly Part[];
  readonly palm: Path;
  /** The palm and all that is not behind it. */
  readonly form: Path;
  readonly near: readonly Part[];
}

export interface Parts {
  readonly bones: Bones;
  readonly whole: Layers;
  readonly thumbless: Layers;
  /** Alone: the thumb from the middle of its ball, the fingers from near their first joint. */
  readonly thumb: readonly Part[];
  readonly tips: readonly Part[];
}

const known = new WeakMap<HandPose, Map<number, Parts>>();

export function partsOf(pose: HandPose, stout: number): Parts {
  const made = known.get(pose) ?? new Map<number, Parts>();
  known.set(pose, made);
  const parts = made.get(stout) ?? partsFrom(bonesOf(pose, stout));
  made.set(stout, parts);
  return parts;
}

function partsFrom(bones: Bones): Parts {
  return { bones, whole: layersOf(bones, false), thumbless: layersOf(bones, true), thumb: [alone(bones.thumb)], tips: byDepth(bones.fingers).map(alone) };
}

function layersOf(bones: Bones, thumbless: boolean): Layers {
  const digits = byDepth(thumbless ? bones.fingers : [...bones.fingers, bones.thumb]);
  const near = digits.filter((digit) => !isBehind(digit)).map((digit) => partOf(digit, digit.balls[0]));
  const palm = palmPath(bones, thumbless);
  return { far: digits.filter(isBehind).map((digit) => partOf(digit, undefined)), palm, form: united([palm, ...near.map(({ path }) => path)]), near };
}

function alone(digit: Digit): Part {
  const { balls: [root, joint, ...tips], thumb } = digit;
  if (root === undefined || joint === undefined) return partOf(digit, undefined);
  const cut: Ball = { at: between(root.at, joint.at, thumb ? 0.55 : 0.7), radius: joint.radius };
  return partOf({ ...digit, balls: [cut, joint, ...tips] }, cut, 1.1);
}

function partOf(digit: Digit, root: Ball | undefined, least = 0.7): Part {
  const path = digitPath(digit);
  const bends = bendsOf(digit);
  if (root === undefined) return { digit, path, free: path, bends };
  const reach = reachOf(root, digit, least);
  return { digit, path, root: { ball: root, reach }, free: without(path, ellipse(flat(root.at), [reach, reach])), bends };
}

function reachOf(root: Ball, { balls, thumb }: Digit, least: number): number {
  const next = balls[balls.indexOf(root) + 1] ?? root;
  const seen = Math.hypot(next.at[0] - root.at[0], next.at[1] - root.at[1]);
  return thumb ? Math.max(root.radius * 1.15, seen * 0.72) : Math.max(root.radius * least, seen * FREE);
}

function isBehind({ balls, thumb }: Digit): boolean {
  const [root, first, second, tip] = balls.map(({ at: [, , z] }) => z);
  // Beside the palm it is seen whole.
  if (thumb) return ((first ?? 0) + (second ?? 0) + (tip ?? 0)) / 3 < BELOW && (balls[3]?.at[0] ?? 0) < BESIDE;
  return ((root ?? 0) + (first ?? 0)) / 2 < BELOW;
}

/** Under the palm. */
const BELOW = -9;
/** From the middle of the hand to what its index covers. */
const BESIDE = 24;

function byDepth(digits: readonly Digit[]): readonly Digit[] {
  const depth = ({ balls }: Digit): number => balls.reduce((sum, { at: [, , z] }) => sum + z, 0);
  return digits.toSorted((a, b) => depth(a) - depth(b));
}

function bendsOf({ balls }: Digit): readonly Bent[] {
  return balls.slice(2).flatMap((c, at): readonly Bent[] => {
    const [a, b] = [balls[at], balls[at + 1]];
    if (a === undefined || b === undefined) return [];
    const bend = Math.abs(slope(a, b) - slope(b, c));
    if (bend < HARDLY) return [];
    const [upper, lower] = [bonePath([a, b]), bonePath([b, c])];
    const [nearer, farther] = a.at[2] > c.at[2] ? [upper, lower] : [lower, upper];
    return [{ nearer, farther, seen: without(farther, nearer), sharp: Math.min(1, (bend - HARDLY) * 2) }];
  });
}

const HARDLY = 0.5;

/** Sine of the angle by which a bone comes towards us. */
function slope(a: Ball, b: Ball): number {
  return (b.at[2] - a.at[2]) / (Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1], b.at[2] - a.at[2]) || 1);
}
