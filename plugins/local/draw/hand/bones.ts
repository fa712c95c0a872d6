/** The bones of a hand in space, bent and turned as it is seen: x to the side of the thumb, y from the wrist to the tips, z towards us. Draws nothing. */
export type Point3 = readonly [x: number, y: number, z: number];

/** One of four fingers. */
export interface Bend {
  /** Degrees towards the thumb. */
  readonly aside: number;
  /** Degrees at the knuckle and at both joints, towards the palm. */
  readonly bends: readonly [number, number, number];
}

export interface HandPose {
  /** From the index to the little finger. */
  readonly fingers: readonly [Bend, Bend, Bend, Bend];
  /** Where each bone of the thumb points, and where its nail looks. */
  readonly thumb: readonly [Point3, Point3, Point3];
  readonly nail?: Point3;
  /** The palm is seen; otherwise the back. */
  readonly palm?: true;
  /** Degrees about the length of the hand, the thumb towards us; and by which its tips come towards us. */
  readonly roll?: number;
  readonly pitch?: number;
}

/** Round a joint or a tip. */
export interface Ball {
  readonly at: Point3;
  readonly radius: number;
}

export interface Digit {
  /** From the root to the tip: four. */
  readonly balls: readonly Ball[];
  /** Where the back of its last bone looks, and along it; each of length 1. */
  readonly back: Point3;
  readonly along: Point3;
  readonly thumb: boolean;
}

export interface Bones {
  /** The wrist and the balls of the palm; the knuckles are those of the fingers. */
  readonly palm: readonly Ball[];
  /** From the index to the little finger. */
  readonly fingers: readonly Digit[];
  readonly thumb: Digit;
  /** How much of the back is seen: 1 all, -1 the palm. */
  readonly back: number;
  /** A point of the hand, which lies at -5 on the palm and at 5 on the back, as it is seen. */
  seen(point: Point3): Point3;
}

/** How a hand is made; 110 from the wrist to the longest tip. */
interface Finger {
  readonly knuckle: Point3;
  readonly bones: readonly [number, number, number];
  readonly radii: readonly [number, number, number, number];
}

const FINGERS: readonly [Finger, Finger, Finger, Finger] = [
  { knuckle: [15.4, 46.5, 0], bones: [25, 15.5, 10.5], radii: [6.8, 6.1, 5.4, 4.5] },
  { knuckle: [4.9, 49.5, 1.6], bones: [27.5, 17.5, 11], radii: [7, 6.3, 5.5, 4.6] },
  { knuckle: [-5.6, 47.5, 1], bones: [25.5, 16.5, 11], radii: [6.6, 5.9, 5.2, 4.4] },
  { knuckle: [-15.2, 42.5, -1.4], bones: [20.5, 12.5, 9.5], radii: [5.9, 5.2, 4.6, 4] },
];
const THUMB = { root: [9.5, 10, -3], bones: [22, 17, 12.5], radii: [9, 7.6, 6.2, 4.9] } as const;
const PALM: readonly Ball[] = [
  { at: [-6.2, 0, -1], radius: 6.6 }, { at: [6.2, 0, -1], radius: 6.6 }, { at: [-5.6, -14, -1], radius: 6.8 }, { at: [5.6, -14, -1], radius: 6.8 },
  { at: [-11.5, 17, -2], radius: 7.6 }, { at: [-15, 30, -2], radius: 6.2 }, { at: [9, 14, -2], radius: 8 }, { at: [14.4, 34, -1], radius: 6.6 },
];

/** @param stout how thick its fingers are, and short: 1 for an adult's */
export function bonesOf(pose: HandPose, stout: number): Bones {
  const { palm = false, roll = 0, pitch = 0 } = pose;
  const turn = turned(radians(roll), radians(pitch));
  const seen = ([x, y, z]: Point3): Point3 => turn([x, y, palm ? -z : z]);
  const ball = ({ at, radius }: Ball): Ball => ({ at: seen(at), radius });
  const digit = (from: Digit): Digit => ({ ...from, balls: from.balls.map(ball), back: seen(from.back), along: seen(from.along) });
  return {
    palm: PALM.map(ball), fingers: FINGERS.map((finger, at) => digit(fingerOf(finger, pose.fingers[at] ?? STRAIGHT, stout))),
    thumb: digit(thumbOf(pose, stout)), back: seen([0, 0, 1])[2] - seen([0, 0, 0])[2], seen,
  };
}

const STRAIGHT: Bend = { aside: 0, bends: [0, 0, 0] };

function fingerOf({ knuckle, bones, radii }: Finger, { aside, bends }: Bend, stout: number): Digit {
  const [sin, cos] = [Math.sin(radians(aside)), Math.cos(radians(aside))];
  const balls: Ball[] = [{ at: knuckle, radius: radii[0] }];
  let [at, bent] = [knuckle, 0];
  bones.forEach((length, index) => {
    bent += radians(bends[index] ?? 0);
    at = moved(at, [sin * Math.cos(bent), cos * Math.cos(bent), -Math.sin(bent)], length / stout ** 0.8);
    balls.push({ at, radius: (radii[index + 1] ?? 0) * stout });
  });
  return { balls, along: [sin * Math.cos(bent), cos * Math.cos(bent), -Math.sin(bent)], back: [sin * Math.sin(bent), cos * Math.sin(bent), Math.cos(bent)], thumb: false };
}

function thumbOf({ thumb, nail = [0.35, 0.1, 1] }: HandPose, stout: number): Digit {
  const balls: Ball[] = [{ at: THUMB.root, radius: THUMB.radii[0] }];
  let at: Point3 = THUMB.root;
  thumb.forEach((way, index) => {
    at = moved(at, unit(way), (THUMB.bones[index] ?? 0) / (index === 0 ? 1 : stout ** 0.8));
    balls.push({ at, radius: (THUMB.radii[index + 1] ?? 0) * stout ** 0.7 });
  });
  const along = unit(thumb[2]);
  return { balls, along, back: unit(moved(nail, along, -dot(nail, along))), thumb: true };
}

function turned(roll: number, pitch: number): (point: Point3) => Point3 {
  const [sinR, cosR, sinP, cosP] = [Math.sin(roll), Math.cos(roll), Math.sin(pitch), Math.cos(pitch)];
  return ([x, y, z]) => {
    const [rx, rz] = [x * cosR - z * sinR, x * sinR + z * cosR];
    return [rx, y * cosP - rz * sinP, y * sinP + rz * cosP];
  };
}

function moved([x, y, z]: Point3, [dx, dy, dz]: Point3, by: number): Point3 {
  return [x + dx * by, y + dy * by, z + dz * by];
}

export function unit([x, y, z]: Point3): Point3 {
  const long = Math.hypot(x, y, z) || 1;
  return [x / long, y / long, z / long];
}

function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
