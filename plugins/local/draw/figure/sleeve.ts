/** A sleeve: cloth that folds where an arm bends, an edge that is drawn, a seam at the shoulder and a cuff the wrist comes out of. Knows no pose. */
import type { Context } from "../contract.ts";
import { crescent, fill, inside, linear, stroke } from "../paint/brush.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { polygon, strand, through, type Path, type Point } from "../paint/shape.ts";
import { armPath, bendOf, edgesOf, holePath, onArm, type ArmForm } from "./arm-form.ts";
import { direction, halfAt, paintLimb, seenAlong, type Limb } from "./limb.ts";
import type { Palette, Tones } from "./palette.ts";

export interface Sleeve {
  readonly limb: Limb;
  readonly form: ArmForm;
  readonly tones: Tones;
  readonly palette: Palette;
  /** Which part of the arm it covers, 0 the shoulder to 1 the wrist. */
  readonly stretch: Point;
  readonly far: boolean;
  /** Gathered at the wrist by a band. */
  readonly ribbed: boolean;
  /** Runs slanting through a close picture. */
  readonly slanting?: boolean;
}

/** Share of an arm that a band at the wrist covers, or a hem. */
const BAND = 0.075;
const HEM = 0.03;

/** What is seen of the inside of its end, behind the hand. */
export function paintHole(ctx: Context, { limb, form, tones, stretch, ribbed }: Sleeve): void {
  if (form.opening <= 0.1) return;
  fill(ctx, holePath(limb, ribbed ? banded(form) : form, stretch[1]), mix(tones.deep, "#05030a", 0.5));
}

export function paintSleeve(ctx: Context, sleeve: Sleeve): Path {
  const { limb, form, tones, palette, stretch: [start, end], far, ribbed, slanting = false } = sleeve;
  if (ribbed) paintBand(ctx, sleeve);
  // Above a band the cloth hangs over it a little.
  const path = armPath(limb, ribbed ? { ...form, opening: -0.5 } : form, [start, ribbed ? end - BAND : end]);
  paintLimb(ctx, path, limb, { halves: form.halves, tones, palette, far, joined: start > 0, slanting, wrinkle: () => paintWrinkles(ctx, sleeve) });
  if (!ribbed) paintHem(ctx, sleeve);
  return path;
}

function banded(form: ArmForm): ArmForm {
  const [start, bend, end] = form.halves;
  return { ...form, halves: [start, bend, end * 0.84] };
}

function paintBand(ctx: Context, { limb, form, tones, palette, stretch: [, end] }: Sleeve): void {
  const band = armPath(limb, banded(form), [end - BAND - 0.02, end]);
  fill(ctx, band, mix(tones.base, tones.shade, 0.75));
  inside(ctx, band, () => {
    for (const aside of [-0.55, -0.1, 0.35, 0.75]) stroke(ctx, along(limb, [end - BAND, end + 0.03], aside * form.halves[2] * 0.84), alpha(tones.deep, 0.55), 2);
  });
  crescent(ctx, band, [-palette.light.x * 4, 0], alpha(tones.rim, 0.6));
}

function paintHem(ctx: Context, { limb, form, tones, palette, stretch: [, end], slanting = false }: Sleeve): void {
  const hem = armPath(limb, form, [end - HEM * (slanting ? 1.7 : 1), end]);
  fill(ctx, hem, alpha(tones.deep, 0.45));
  crescent(ctx, hem, [-palette.light.x * 4, 0], alpha(tones.rim, 0.6));
}

/** Beside the middle of an arm. */
function along(limb: Limb, [from, to]: Point, aside: number): Path {
  return through([0, 0.5, 1].map((at): Point => {
    const share = from + (to - from) * at;
    const [x, y] = onArm(limb, share);
    const [dx, dy] = direction(limb.bend, limb.to);
    return [x - dy * aside, y + dx * aside];
  }));
}

/** Out of the crook in a fan: up the arm, to the elbow, along the forearm; a straight arm has only what its cloth keeps of that. */
export function paintWrinkles(ctx: Context, { limb, form, tones, palette, stretch: [start] }: Sleeve): void {
  const ink = creaseInk(tones, palette);
  const half = form.halves[1];
  const bend = bendOf(limb);
  const { from, bend: elbow, to } = limb;
  const [[ax, ay], [bx, by]] = [direction(elbow, from), direction(elbow, to)];
  const [ix, iy] = bend < 0.12 ? [-ay, ax] : direction([0, 0], [ax + bx, ay + by]);
  const open = seenAlong(limb, half);
  const crook: Point = [elbow[0] + ix * half * 0.95, elbow[1] + iy * half * 0.95];
  const bent = Math.min(1, bend / 1.1);
  // Along the forearm is the side of positive turns.
  const side = ix * by - iy * bx > 0 ? -1 : 1;
  for (const [begins, turned, length, least] of FAN) {
    if (bent < least) continue;
    const turn = turned * side;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [sx, sy] = [crook[0] + (begins < 0 ? -ax * begins : bx * begins) * half, crook[1] + (begins < 0 ? -ay * begins : by * begins) * half];
    const [dx, dy] = [-ix * c + iy * s, -ix * s - iy * c];
    const long = half * length * (0.75 + 0.5 * bent) * Math.min(open, 1.3);
    // It bows to the elbow.
    const bow = -Math.sign(turn) * long * 0.1;
    const at = (share: number, bowed: number): Point => [sx + dx * long * share - dy * bow * bowed, sy + dy * long * share + dx * bow * bowed];
    const [a, b, e, f] = [at(0.06, 0), at(0.35, 1), at(0.7, 1), at(1, 0)];
    fill(ctx, strand([...a, ...b, ...e, ...f], 1.9 + 0.5 * bent), alpha(ink, 0.4 + 0.3 * bent));
  }
  if (start === 0) paintPulls(ctx, { limb, form, ink });
  paintGather(ctx, { limb, form, ink });
}

/** With a brush a fold is a shade; with a pen it is a line, on dark cloth a black one. */
function creaseInk({ base, shade, deep }: Tones, { light }: Palette): string {
  if (light.rimless !== true) return mix(shade, deep, 0.35);
  return brightness(base) < DARK ? mix(deep, "#05060f", 0.85) : deep;
}

/** Cloth in which shade is hardly seen. */
export const DARK = 0.26;

/** Where along the crook it begins, in half-widths; turn from the line to the elbow, length in half-widths, and how bent an arm must be to have it. */
const FAN: readonly (readonly [begins: number, turn: number, length: number, least: number])[] = [[-0.22, -0.7, 1.15, 0], [-0.02, -0.05, 1, 0.5], [0.16, 0.5, 1.3, 0.12]];

interface Crease extends Pick<Sleeve, "limb" | "form"> {
  readonly ink: string;
}

/** From the armpit into a sleeve that is raised. */
function paintPulls(ctx: Context, { limb: { from, bend }, form: { halves: [half] }, ink }: Crease): void {
  const [dx, dy] = direction(from, bend);
  const raised = Math.min(1, Math.max(0, 0.55 - dy) / 0.6);
  if (raised === 0) return;
  // Below the arm, whichever way it goes.
  const [px, py] = dx > 0 ? [-dy, dx] : [dy, -dx];
  for (const [at, long, rise] of [[0.3, 1.5, 0.45], [0.7, 1.2, 0.6]] as const) {
    const [x, y] = [from[0] + dx * half * at + px * half * 0.9, from[1] + dy * half * at + py * half * 0.9];
    const to = (share: number, up: number): Point => [x + dx * half * long * share - px * half * rise * up, y + dy * half * long * share - py * half * rise * up];
    fill(ctx, strand([x, y, ...to(0.3, 0.55), ...to(0.65, 0.85), ...to(1, 1)], 1.9), alpha(ink, 0.6 * raised));
  }
}

/** Cloth that is wider than its arm rests on the wrist. */
function paintGather(ctx: Context, { limb, form: { halves }, ink }: Crease): void {
  const [dx, dy] = direction(limb.bend, limb.to);
  const [px, py] = dx > 0 ? [-dy, dx] : [dy, -dx];
  for (const [share, length] of [[0.84, 1.1]] as const) {
    const [x, y] = onArm(limb, share);
    const half = halfAt(halves, share);
    const to = (aside: number, on: number): Point => [x + px * half * aside + dx * on, y + py * half * aside + dy * on];
    fill(ctx, strand([...to(1, -2), ...to(0.6, 7), ...to(0.2, 7), ...to(1 - length, 3)], 2.6), alpha(ink, 0.5));
  }
}

/** Figure units. */
const EDGE = 2.4;

/** Both its edges where it lies before the same cloth; at the shoulder it grows out of that, and what of an edge lies under the sleeve itself is not seen. */
export function paintEdges(ctx: Context, { limb, form, tones, stretch: [start, end] }: Sleeve, behind: readonly Path[]): void {
  const [low, high] = [Math.max(start + 0.03, 0.16), 0.44];
  const { from, bend } = limb;
  const dark = mix(tones.deep, "#0a0610", 0.4);
  const ink = alpha(dark, 0.85);
  const fading = linear(ctx, [from, bend], [[low * 2, alpha(dark, 0)], [Math.min(0.9, low * 2 + 0.35), ink]]);
  const beside = polygon([[-4000, -4000], [4000, -4000], [4000, 4000], [-4000, 4000]]);
  beside.addPath(armPath(limb, form, [start, end]));
  for (const cloth of behind) {
    inside(ctx, cloth, () => {
      ctx.clip(beside, "evenodd");
      for (const edge of edgesOf(limb, form, [low, high])) stroke(ctx, edge, fading, EDGE * 2);
      for (const edge of edgesOf(limb, form, [high, end])) stroke(ctx, edge, ink, EDGE * 2);
    });
  }
}

/** The armhole, from the top of the shoulder down its inner side: `inward` is where the neck is. */
export function paintArmhole(ctx: Context, { limb: { from, bend }, form: { halves: [half] }, tones }: Sleeve, inward: -1 | 1): void {
  const [dx, dy] = direction(from, bend);
  if (dy < HANGS) return;
  const at = (aside: number, down: number): Point => [from[0] + (inward * aside * dy + dx * down) * half, from[1] + (-inward * aside * dx + dy * down) * half];
  fill(ctx, strand([...at(0.25, -0.95), ...at(0.75, -0.35), ...at(0.95, 0.35), ...at(0.8, 1.25)], 1.7), alpha(tones.deep, 0.55));
}
const HANGS = 0.55;
