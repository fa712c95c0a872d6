/** Eyes and brows in close-up: lids, lashes, iris, light in it. Knows where they sit, not whose they are. */
import type { Colour, Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inside, radial, stroke } from "../paint/brush.ts";
import { ellipse, written } from "../paint/shape.ts";
import type { EyeForm, HeadForm } from "./head-form.ts";
import type { Glance, Mien } from "./mien.ts";
import type { Palette } from "./palette.ts";

export interface Face {
  readonly form: HeadForm;
  readonly palette: Palette;
  readonly mien: Mien;
  readonly glance: Glance;
  /** 0 open to 1 shut. */
  readonly blink: number;
  readonly old: boolean;
  readonly bearded: boolean;
}

/** Pixels of one unit of the head. */
export function pixelsOf(ctx: Context): number {
  const { a, b } = ctx.getTransform();
  return Math.hypot(a, b);
}

/** So small with pen or pencil that of a face only its plainest lines are told apart. */
export function isPlain(ctx: Context, { light }: Palette): boolean {
  return light.rimless === true && pixelsOf(ctx) < PLAIN;
}

/** Pixels. */
const PLAIN = 0.36;

/** Of eyes that are so few pixels high lids and whites would run into one grey line, under the brim of a hat above all. */
function isDot(ctx: Context, { palette: { light }, form }: Face): boolean {
  return light.rimless === true && form.near.high * 2 * pixelsOf(ctx) < (form.lashes ? DOT.bold : DOT.plain);
}

/** Pixels of the height of an eye; one with lashes is a bolder line. */
const DOT = { plain: 5.8, bold: 4.2 } as const;

/** What a pen leaves of so small an eye: a dot that goes where it looks, or the arc of one that is shut. */
function paintDots(ctx: Context, { form, glance, mien, blink }: Face): void {
  const pixel = 1 / pixelsOf(ctx);
  for (const { x, y, wide, high } of [form.near, form.far]) {
    if (mien.lid + blink > 0.9) stroke(ctx, written(`M${x - wide} ${y} C${x - wide * 0.5} ${y + high * 0.7} ${x + wide * 0.5} ${y + high * 0.7} ${x + wide} ${y}`), DOTTED, 1.1 * pixel);
    else fill(ctx, ellipse([x + glance.eyes[0] * wide * 0.3, y + 2 + Math.max(-0.3, glance.eyes[1]) * high * 0.3], [Math.max(5.5, pixel * 0.95), Math.max(7, pixel * (1.2 + 0.5 * Math.max(0, -mien.lid))) * (1 - 0.25 * Math.max(0, mien.lid))]), DOTTED);
  }
}

const DOTTED = "#0e080c";

export function paintEyes(ctx: Context, face: Face): void {
  if (isDot(ctx, face)) return paintDots(ctx, face);
  paintEye(ctx, face, face.form.near, -1);
  paintEye(ctx, face, face.form.far, 1);
}

/** Lid lines of one eye; `top` and `low` are how far they stand from its middle. */
interface Lids {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly top: number;
  readonly low: number;
  /** The inner corner sits higher when sad, the outer when angry. */
  readonly tilt: number;
}

function lidsOf({ mien, blink }: Face, { x, y, wide, high }: EyeForm, outer: 1 | -1): Lids {
  const lid = Math.max(-0.3, Math.min(1, mien.lid + (1 - mien.lid) * blink));
  const open = 1 - lid;
  const slant = (mien.outer - mien.inner) * 1.6;
  return { x, y: y + Math.max(0, lid) * high * 0.5, w: wide, top: Math.max(0.4, high * open), low: Math.max(0.4, high * (1 - mien.cheek * 0.45) * Math.min(1, 0.35 + open * 0.65)) * (lid > 0.9 ? 0.12 : 1), tilt: -slant * outer };
}

function paintEye(ctx: Context, face: Face, form: EyeForm, outer: 1 | -1): void {
  if (face.mien.lid === 1 && face.mien.smile > 1) return paintLaughingEye(ctx, face, form);
  if (face.mien.lid === 1) return paintShutEye(ctx, face, form, outer);
  const lids = lidsOf(face, form, outer);
  const { palette } = face;
  const { x, y, w, top, low, tilt } = lids;
  const { worn } = face.form;
  fill(ctx, ellipse([x, y + 2], [w * 1.35, form.high * 1.5]), alpha(palette.skin.shade, 0.16 * worn));
  if (top > 1.5) paintBall(ctx, face, form, lids);
  const lid = `M${x - w - 2} ${y + 4 - tilt} C${x - w * 0.66} ${y - top * 1.34} ${x + w * 0.5} ${y - top * 1.42} ${x + w + 2} ${y + 2 + tilt} C${x + w * 0.5} ${y - top * 1.0 + 0.5} ${x - w * 0.6} ${y - top * 0.9 + 0.5} ${x - w - 2} ${y + 4 - tilt} Z`;
  fill(ctx, written(lid), palette.ink);
  stroke(ctx, written(lid), palette.ink, face.form.lashes ? 1 + 1.2 * worn : 1);
  if (face.form.lashes && worn > 0.25) paintLashes(ctx, face, lids, outer);
  stroke(ctx, written(`M${x - w * 0.55} ${y + low * 0.86} C${x - w * 0.1} ${y + low * 1.04} ${x + w * 0.3} ${y + low * 0.94} ${x + w * 0.66} ${y + low * 0.62}`), alpha(palette.skin.deep, 0.55 * worn), 2);
  const crease = y - top * 1.0 - form.high * 0.42;
  stroke(ctx, written(`M${x - w * 0.78} ${crease + 6 - tilt} C${x - w * 0.2} ${crease - 4} ${x + w * 0.4} ${crease - 4} ${x + w * 0.85} ${crease + 6 + tilt}`), alpha(palette.skin.deep, 0.42 * worn), 2);
}

/** The upper lid lies on the lower: an arc that hangs, apart from that of the other eye. */
function paintShutEye(ctx: Context, { palette, form: { worn, lashes } }: Face, { x, y, wide, high }: EyeForm, outer: 1 | -1): void {
  const [half, at] = [wide * 0.86, y + high * 0.3];
  fill(ctx, ellipse([x, y + 2], [wide * 1.3, high * 1.3]), alpha(palette.skin.shade, 0.14 * worn));
  fill(ctx, written(`M${x - half} ${at - high * 0.06} C${x - half * 0.55} ${at + high * 0.52} ${x + half * 0.55} ${at + high * 0.52} ${x + half} ${at - high * 0.06} C${x + half * 0.55} ${at + high * 0.8} ${x - half * 0.55} ${at + high * 0.8} ${x - half} ${at - high * 0.06} Z`), palette.ink);
  stroke(ctx, written(`M${x - half} ${at - high * 0.06} C${x - half * 0.55} ${at + high * 0.56} ${x + half * 0.55} ${at + high * 0.56} ${x + half} ${at - high * 0.06}`), palette.ink, 2.4);
  stroke(ctx, written(`M${x - half * 0.8} ${at - high * 0.62} C${x - half * 0.3} ${at - high * 0.86} ${x + half * 0.3} ${at - high * 0.86} ${x + half * 0.8} ${at - high * 0.62}`), alpha(palette.skin.deep, 0.2 + 0.3 * worn), 2);
  const edge = x + outer * half;
  if (lashes) for (const [along, down] of [[0, 0.5], [0.28, 0.72]] as const) stroke(ctx, written(`M${edge - outer * half * along} ${at + high * along} L${edge - outer * half * along + outer * 5} ${at + high * (along + down)}`), palette.ink, 2.4);
}

/** Pressed shut from below: an arch. */
function paintLaughingEye(ctx: Context, { palette, form: { worn } }: Face, { x, y, wide, high }: EyeForm): void {
  fill(ctx, ellipse([x, y + 4], [wide * 1.3, high * 1.2]), alpha(palette.skin.shade, 0.16 * worn));
  stroke(ctx, written(`M${x - wide - 2} ${y + high * 0.55} C${x - wide * 0.6} ${y - high * 0.75} ${x + wide * 0.6} ${y - high * 0.75} ${x + wide + 2} ${y + high * 0.55}`), palette.ink, 5.4);
  stroke(ctx, written(`M${x - wide * 0.7} ${y + high * 1.25} C${x - wide * 0.3} ${y + high * 0.95} ${x + wide * 0.3} ${y + high * 0.95} ${x + wide * 0.7} ${y + high * 1.25}`), alpha(palette.skin.deep, 0.4), 2.2);
}

function paintBall(ctx: Context, { glance, palette, mien }: Face, form: EyeForm, { x, y, w, top, low, tilt }: Lids): void {
  const shape = written(`M${x - w} ${y + 3 - tilt} C${x - w * 0.62} ${y - top * 1.12} ${x + w * 0.5} ${y - top * 1.2} ${x + w} ${y + 1 + tilt} C${x + w * 0.52} ${y + low * 0.84} ${x - w * 0.5} ${y + low * 0.92} ${x - w} ${y + 3 - tilt} Z`);
  fill(ctx, shape, palette.white);
  inside(ctx, shape, () => {
    const r = form.high * (mien.lid < -0.2 ? 0.74 : 0.84);
    const squash = Math.min(1, w / (form.high * 1.12));
    const [ix, iy] = [x + glance.eyes[0] * w * 0.42, form.y - 0.5 + Math.max(glance.eyes[1], glance.eyes[1] * rollsUp(ctx, form)) * form.high * 0.36];
    fill(ctx, ellipse([ix, iy], [r * squash, r]), mix(palette.iris, "#0a0510", 0.5));
    fill(ctx, ellipse([ix, iy + 1], [r * 0.8 * squash, r * 0.8]), radial(ctx, [ix, iy + r * 0.5], [0, r * 1.2], [[0, mix(palette.iris, "#fff2d0", 0.32)], [0.55, palette.iris], [1, mix(palette.iris, "#0a0510", 0.4)]]));
    fill(ctx, ellipse([ix, iy], [r * 0.44 * squash, r * 0.44]), "#120812");
    fill(ctx, written(`M${x - w - 4} ${y - 60} L${x + w + 4} ${y - 60} L${x + w + 4} ${y - top * 0.1} C${x + w * 0.5} ${y - top * 0.72} ${x - w * 0.5} ${y - top * 0.66} ${x - w - 4} ${y + 2} Z`), "rgba(40,16,50,0.36)");
    const side = palette.light.x >= 0 ? 1 : -1;
    fill(ctx, ellipse([ix + side * r * 0.34, iy - r * 0.36], [r * 0.27, r * 0.27]), alpha(mix("#fffcf0", palette.white, 0.3), 0.96));
    fill(ctx, ellipse([ix - side * r * 0.3, iy + r * 0.42], [r * 0.17, r * 0.15]), alpha(mix("#ffe1aa", palette.light.key, 0.4), 0.5));
  });
}

/** How far an eye of few pixels is rolled up: nothing would be left of it but a lid and a white. */
function rollsUp(ctx: Context, { high }: EyeForm): number {
  const { a, b } = ctx.getTransform();
  return Math.min(1, (Math.hypot(a, b) * high) / CLEAR);
}

/** Half of an eye's height in pixels, from which on all of it is seen. */
const CLEAR = 12;

function paintLashes(ctx: Context, { palette }: Face, { x, y, w, top, tilt }: Lids, outer: 1 | -1): void {
  const flick = Math.min(1, top / 8);
  const edge = x + outer * w;
  const at = y + 3 + tilt * outer * 0.6;
  fill(ctx, written(`M${edge - outer} ${at - 1} C${edge + outer * 4} ${at - 3 * flick} ${edge + outer * 6} ${at - 6 * flick} ${edge + outer * 7.5} ${at - 9 * flick} C${edge + outer * 3} ${at - 9 * flick} ${edge - outer * 4} ${at - 9 * flick} ${edge - outer * 7} ${at - 7 * flick} Z`), palette.ink);
}

/** A brow as bright as the skin would be none; white ones are part of an old face. */
function clearOf(skin: Colour, brow: Colour): Colour {
  return Math.abs(brightness(brow) - brightness(skin)) < 0.12 ? mix(brow, "#0c0510", 0.6) : brow;
}

/** Brows are the loudest thing in a face: each end is moved by the mien. */
export function paintBrows(ctx: Context, face: Face): void {
  const { form, palette, mien, old } = face;
  const ink = old ? mix(palette.hair.base, palette.hair.shade, 0.4) : clearOf(palette.skin.base, mix(palette.hair.base, "#0c0510", 0.42));
  if (isDot(ctx, face)) return paintPlainBrows(ctx, face, ink);
  const k = form.browWeight;
  const lift = (share: number): number => -(mien.inner * (1 - share) + mien.outer * share) * 9 - Math.max(0, -mien.lid) * 8;
  const y = form.brow;
  const [near, farInner] = [lift(1), lift(0)];
  const middle = lift(0.5) - 3;
  const knit = mien.inner < 0 ? 3 : 0;
  fill(ctx, form.path(`M-26 ${y + 8 + near} C-14 ${y - 6 + middle} 8 ${y - 8 + middle} ${26 + knit} ${y + 2 + farInner} C${26 + knit} ${y + 6 * k + farInner} ${23 + knit} ${y + 9 * k + farInner} ${19 + knit} ${y + 9 * k + farInner} C6 ${y + 2 * k + middle} -12 ${y + 2 * k + middle} -26 ${y + 8 + near} Z`), ink);
  fill(ctx, form.path(`M${47 - knit} ${y + 2 + farInner} C57 ${y - 7 + middle} 70 ${y - 7 + middle} 80 ${y + 6 + near} C71 ${y + 1 * k + middle} 60 ${y + 2 * k + middle} ${52 - knit} ${y + 8 * k + farInner} C${48 - knit} ${y + 9 * k + farInner} ${46 - knit} ${y + 7 * k + farInner} ${47 - knit} ${y + 2 + farInner} Z`), ink);
  if (mien.inner < -0.5) stroke(ctx, form.path(`M33 ${y + 6} C34 ${y + 12} 34 ${y + 16} 33 ${y + 21}`), alpha(palette.skin.deep, 0.5), 2.4);
}

/** One stroke for each, low enough to be clear of a brim, and of one that is white its shade. */
function paintPlainBrows(ctx: Context, { form: { brow, path }, mien }: Face, ink: Colour): void {
  const y = Math.max(brow, BELOW_BRIM);
  const lift = (share: number): number => (mien.inner * (1 - share) + mien.outer * share) * 8 + Math.max(0, -mien.lid) * 6;
  const dark = brightness(ink) > 0.4 ? mix(ink, DOTTED, 0.5) : ink;
  stroke(ctx, path(`M-22 ${y + 5 - lift(1)} C-10 ${y - 3 - lift(0.6)} 6 ${y - 3 - lift(0.3)} 20 ${y + 3 - lift(0)}`), dark, Math.max(5, 1 / pixelsOf(ctx)));
  stroke(ctx, path(`M52 ${y + 3 - lift(0)} C58 ${y - 3 - lift(0.4)} 68 ${y - 3 - lift(0.7)} 77 ${y + 5 - lift(1)}`), dark, Math.max(5, 1 / pixelsOf(ctx)));
}

const BELOW_BRIM = -176;
