/** The form of a person's head: outline, ear and neck by age and gender, and how it turns. Paints nothing. */
import type { Look } from "../../../film/types.ts";
import { randomFrom } from "../paint/random.ts";
import { isLittle, isYoung } from "./build.ts";
import { written, type Path, type Point, type Warp } from "../paint/shape.ts";

/**
 * A head is written three quarters to the right, in its own units: the pit of the neck is 0,0 and the chin 28 above.
 * Turning it to the camera moves what is in the middle most and the edges not at all, as on a ball.
 */
export interface HeadForm {
  readonly warp: Warp;
  path(text: string): Path;
  readonly outline: Path;
  readonly ear: Path;
  readonly farEar: Path;
  readonly neck: Path;
  /** Middle of the near and the far eye, and their half-widths and half-heights. */
  readonly near: EyeForm;
  readonly far: EyeForm;
  readonly brow: number;
  readonly browWeight: number;
  readonly nose: number;
  readonly mouth: Point;
  readonly mouthSize: number;
  /** Painted as a woman's mouth and lids are. */
  readonly lashes: boolean;
  /** How much of their red is seen, 0 to 1: a growing mouth is a line. */
  readonly lips: number;
  /** How strong the lines about an eye are: a child's skin is smooth. */
  readonly worn: number;
}

export interface EyeForm {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

const BALL = 130;

/** What makes a face its own, -1 to 1 each. */
export interface Traits {
  readonly jaw: number;
  readonly nose: number;
  readonly brow: number;
  readonly eyes: number;
  readonly apart: number;
}

/** The same for the same person in every picture. */
export function traitsOf(character: string): Traits {
  const random = randomFrom(`face ${character}`);
  const trait = (): number => random() * 2 - 1;
  return { jaw: trait(), nose: trait(), brow: trait(), eyes: trait(), apart: trait() };
}

export function headFormOf(look: Look, { turn, traits, seen }: { readonly turn: number; readonly traits: Traits; readonly seen?: "above" | "below" | undefined }): HeadForm {
  const shift = -30 * (1 - turn);
  const child = isYoung(look.age);
  const warp: Warp = (x, y) => {
    const turned = Math.abs(x) >= BALL ? x : x + shift * (1 - (x / BALL) ** 2);
    const [wx, wy] = child ? rounded(turned, y) : [turned, y];
    return [wx, seen === undefined ? wy : bowed(x, wy, seen === "above" ? HANGS : -RISES)];
  };
  const path = (text: string): Path => written(text, warp);
  const green = greenOf(look);
  const little = isLittle(look);
  const drop = little ? 19 : child ? 12 : 6 * green;
  const size = (little ? 1.5 : child ? 1.42 : (look.gender === "female" ? 1.1 : 1) * (1 + 0.09 * green + (look.youthful === true ? 0.05 : 0))) * (1 + traits.eyes * 0.09);
  const high = size * (1 - traits.apart * 0.1);
  const near = eyeForm([1 - traits.apart * 2.4, -147 + drop], [20 * size, 14.5 * high], warp);
  const far = eyeForm([62 + traits.apart * 2, -149 + drop], [14.2 * size, 13.4 * high], warp);
  return {
    warp, path, outline: path(outlineOf(look, traits)), ear: path(EAR), farEar: path(farEarOf(turn)), neck: written(neckOf(look)),
    ...spaced(near, far),
    brow: -180 + drop * 0.7 - (child ? 4 : 0) + traits.brow * 3, browWeight: (look.gender === "male" && !child ? (look.youthful === true ? 1 : 1.2) : look.gender === "female" ? 0.78 : 0.85) * (1 + traits.brow * 0.26),
    nose: (little ? 0.4 : child ? 0.47 : (look.gender === "female" ? 0.84 : 1) * (1 - 0.14 * green)) * (1 + traits.nose * (child ? 0.08 : 0.17)), mouth: [40, little ? -62 : child ? -66 : -69], mouthSize: little ? 0.8 : child ? 0.86 : 1 - 0.07 * green,
    lashes: look.gender === "female" && !child, lips: 1 - 0.7 * (look.age === "teen" ? green : 0), worn: child ? 0.15 : look.age === "old" ? 1 : look.mature === true ? 0.72 : 0.6 - 0.4 * green,
  };
}

/** How much of a growing face is left, 0 to 1. */
function greenOf({ age, youthful }: Look): number {
  return age === "teen" ? 1 : youthful === true ? 0.7 : 0;
}

/** Looked down on, all that goes round a head hangs through in the middle, and more of the crown is seen than of the chin; looked up at it is the other way round. */
function bowed(x: number, y: number, by: number): number {
  const share = Math.min(1, Math.max(0, (y - CROWN) / (CHIN - CROWN)));
  return y + by * Math.sin(share * Math.PI) * (1 - Math.min(1, (x / BRIM) ** 2));
}

/** Head units: the top of a high hat, and the chin; to both sides the ends of a brim; how far brow and brim come down. */
const CROWN = -332;
const CHIN = -28;
const BRIM = 150;
const HANGS = 30;
const RISES = 34;

/** A young head is nearly a ball, and its hair lies close. */
function rounded(x: number, y: number): Point {
  return [x * 1.1, y < ROUND_FROM ? ROUND_FROM + (y - ROUND_FROM) * 0.72 : y];
}

const ROUND_FROM = -196;

/** The width follows the warp, so that an eye far round the ball is narrow. */
function eyeForm([x, y]: Point, [wide, high]: Point, warp: Warp): EyeForm {
  const [left] = warp(x - wide, y);
  const [right] = warp(x + wide, y);
  return { x: (left + right) / 2, y: warp(x, y)[1], wide: (right - left) / 2, high };
}

/** Large eyes leave the bridge of the nose between them. */
function spaced(near: EyeForm, far: EyeForm): Pick<HeadForm, "near" | "far"> {
  const free = far.x - far.wide - near.x - near.wide;
  const less = Math.max(0, BRIDGE - free) / 2;
  return { near: { ...near, x: near.x - less * 0.6, wide: near.wide - less * 0.4 }, far: { ...far, x: far.x + less * 0.3, wide: far.wide - less * 0.7 } };
}

/** Head units, with the lids' lines. */
const BRIDGE = 15;

/** Jaw and cheek decide age and gender: a square jaw, a narrow chin, a round cheek. */
function outlineOf({ age, gender, build, youthful, little }: Look, { jaw }: Traits): string {
  const young = isYoung(age);
  const cheek = (little === true ? 2 : 0) + (young ? 9 : age === "teen" ? 9 : youthful === true ? 5 : build === "broad" ? 2 : build === "slight" ? -3 : 0) + (age === "toddler" ? 5 : 0) + (build === "heavy" ? 11 : 0);
  const square = (gender === "male" && !isYoung(age) ? (youthful === true ? 1 : 6) : 0) + (isYoung(age) ? 0 : jaw * (youthful === true ? 2.5 : 4.5));
  const narrow = (gender === "female" ? 4 : 0) - jaw * 2 + (young ? 7 : 0);
  const chin = young ? 2 : age === "teen" ? 6 : youthful === true ? 5 : build === "heavy" ? -4 : 0;
  return [
    "M-66 -196 C-64 -262 30 -282 68 -226 C80 -206 86 -188 86 -170",
    // A child's is fullest below the eye, and its chin is small.
    `C85 -158 ${86 + cheek * 0.4} ${young ? -140 : -150} ${89 + cheek} ${young ? -118 : -136}`,
    `C${92 + cheek} ${young ? -100 : -112} ${86 + cheek + square} -84 ${71 + cheek * 0.6 + square - narrow} ${-57 + square * 0.5}`,
    `C${60 + square - narrow} ${-38 + square * 0.3} ${45 - narrow + square * 0.6} ${-28 - chin} 25 ${-28 - chin}`,
    `C${1 + narrow - square * 0.6} ${-28 - chin} ${-34 - square + narrow * 0.5} ${-51 + square * 0.6} ${-52 - square * 0.5 - cheek * 0.5} -84`,
    `C-62 -104 -66 -150 -66 -196 Z`,
  ].join(" ");
}

const EAR = "M-52 -150 C-62 -172 -86 -166 -86 -142 C-86 -122 -72 -102 -54 -108 Z";

/** Comes out from behind the cheek as the face turns to the camera. */
function farEarOf(turn: number): string {
  const out = 13 * Math.max(0, 1 - turn * 1.6);
  return `M80 -152 C${88 + out * 0.6} -172 ${88 + out} -164 ${87 + out} -142 C${86 + out} -124 ${82 + out * 0.5} -106 78 -110 Z`;
}

function neckOf({ gender, age, build, youthful }: Look): string {
  const thin = isYoung(age) ? 12 : gender === "female" ? (age === "teen" ? 13 : 10) : age === "teen" ? 10 : youthful === true ? 4 : 2;
  const thick = build === "heavy" ? 13 : build === "broad" ? (gender === "male" ? 12 : 6) : 0;
  const near = thin - thick;
  return `M${-50 + near} -104 C${-48 + near} -62 ${-52 + near} -34 ${-64 + near} 0 C-46 34 30 36 ${54 - near} 4 C${44 - near} -22 ${40 - near} -40 ${44 - near} -66 Z`;
}
