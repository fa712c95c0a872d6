/** The mouth: closed with a smile or without, or open in a shape of speech with teeth and tongue. */
import type { Act, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, type Path } from "../paint/shape.ts";
import { isPlain, type Face } from "./eyes.ts";

/** Half-width, height above and below the line of the lips, and how much of the upper teeth is seen. */
const OPENINGS: Readonly<Record<Exclude<Act["mouth"], "closed"> | "shout", readonly [wide: number, above: number, below: number, teeth: number]>> = {
  small: [16, 5, 8, 0.5],
  open: [21, 6, 18, 0.5],
  wide: [26, 7, 22, 0.5],
  round: [12.5, 8, 15, 0.16],
  shout: [24, 11, 31, 0.24],
};
/** A laugh is broad, its corners high, and under the teeth there is room. */
const LAUGH = [29, 6, 26, 0.36] as const;

/** A pen has no half tones: a mouth that is dark within, teeth above, and a tongue that lies low. */
const PENNED_SHOUT = [24, 11, 29, 0.5] as const;

export function paintMouth(ctx: Context, face: Face, mouth: Act["mouth"]): void {
  const { gape } = face.mien;
  // Who shouts has it wide even between two sounds.
  if (gape === "shout" && mouth !== "round") return paintOpen(ctx, face, mouth === "small" ? "open" : "shout");
  const startled = mouth === "closed" && face.mien.lid < -0.29;
  if (mouth === "closed" && !startled && gape === undefined) return paintClosed(ctx, face);
  paintOpen(ctx, face, mouth !== "closed" ? mouth : startled ? "round" : (gape ?? "small"));
}

function paintClosed(ctx: Context, { form, palette, mien, bearded }: Face): void {
  const [x, y] = form.mouth;
  const k = form.mouthSize;
  const s = mien.smile * 9.5;
  const other = mien.wry === true ? -s * 0.6 : s;
  const wide = (24 + Math.max(0, mien.smile) * 6) * k;
  const dip = 2 + s * 0.6;
  const { lip, shade } = palette.skin;
  const deep = bearded ? mix(palette.hair.deep, palette.skin.deep, 0.3) : palette.skin.deep;
  fill(ctx, form.path(`M${x - 13 * k} ${y + 5 + s * 0.2} C${x - 5 * k} ${y + 14 + s * 0.25} ${x + 6 * k} ${y + 14 + s * 0.25} ${x + 12 * k} ${y + 5 + s * 0.2} C${x + 4 * k} ${y + 7 + s * 0.3} ${x - 6 * k} ${y + 7 + s * 0.3} ${x - 13 * k} ${y + 5 + s * 0.2} Z`), alpha(lip, 0.85 * form.lips));
  if (form.lashes) fill(ctx, form.path(`M${x - 16 * k} ${y + 1} C${x - 8 * k} ${y - 5} ${x - 2} ${y - 5} ${x} ${y - 2.5} C${x + 2} ${y - 5} ${x + 7 * k} ${y - 5} ${x + 13 * k} ${y + 1} C${x + 5 * k} ${y + 4} ${x - 7 * k} ${y + 4} ${x - 16 * k} ${y + 1} Z`), alpha(lip, 0.7 * form.lips));
  stroke(ctx, form.path(`M${x - wide} ${y - s} C${x - 12 * k} ${y + dip} ${x + 8 * k} ${y + dip} ${x + wide * 0.84} ${y - other}`), deep, 3.8);
  if (mien.smile > 0.35) stroke(ctx, form.path(`M${x - wide - 3} ${y - s - 4} C${x - wide - 5} ${y - s} ${x - wide - 3} ${y - s + 3} ${x - wide} ${y - s + 4}`), alpha(deep, 0.4), 2.4);
  if (!bearded) stroke(ctx, form.path(`M${x - 9 * k} ${y + 19 + s * 0.2} C${x - 3} ${y + 22 + s * 0.2} ${x + 4} ${y + 22 + s * 0.2} ${x + 9 * k} ${y + 19 + s * 0.2}`), alpha(shade, 0.8), 3);
}

function paintOpen(ctx: Context, { form, palette, mien }: Face, mouth: keyof typeof OPENINGS): void {
  const [x, y] = form.mouth;
  const k = form.mouthSize;
  const laughs = mouth === "wide" && mien.gape === "wide" && mien.smile > 1;
  const penned = mouth === "shout" && palette.light.rimless === true;
  const [half, above, below, teeth] = laughs ? LAUGH : penned ? PENNED_SHOUT : OPENINGS[mouth];
  const s = mien.smile * (mien.smile < 0 ? 9 : laughs ? 12 : 6) * (mouth === "round" ? 0.4 : 1);
  const [w, up, low] = [half * k * (1 + Math.max(0, mien.smile) * 0.1), above * k, below * k];
  const path = form.path(`M${x - w} ${y - 2 - s} C${x - w * 0.45} ${y - up - s * 0.2} ${x + w * 0.4} ${y - up - s * 0.2} ${x + w * 0.86} ${y - 3 - s} C${x + w * 0.94} ${y + low * 0.62} ${x + w * 0.42} ${y + low} ${x - 2} ${y + low} C${x - w * 0.62} ${y + low} ${x - w * 0.98} ${y + low * 0.5} ${x - w} ${y - 2 - s} Z`);
  if (penned && !isPlain(ctx, palette)) paintCheek(ctx, { form, palette });
  stroke(ctx, path, alpha(palette.skin.lip, (form.lashes ? 0.95 : 0.7) * form.lips), form.lashes ? 7 : 5);
  // As red as the tongue, that would seem to hang out of it.
  fill(ctx, path, penned ? palette.lit("#1a0a10") : mix(palette.lit("#4a1420"), palette.skin.deep, 0.25));
  // So small the teeth of who laughs would be a white bar.
  if (!laughs || !isPlain(ctx, palette)) inside(ctx, path, () => paintInside(ctx, { form, palette, penned, teeth, x, y, w, up, low, path }));
  stroke(ctx, form.path(`M${x - w} ${y - 2 - s} C${x - w * 0.45} ${y - up - s * 0.2 - 1} ${x + w * 0.4} ${y - up - s * 0.2 - 1} ${x + w * 0.86} ${y - 3 - s}`), alpha(palette.skin.deep, 0.75), 2.2);
}

/** The jaw drops between the cheeks: a pen draws where. */
function paintCheek(ctx: Context, { form, palette: { skin } }: Pick<Face, "form" | "palette">): void {
  inside(ctx, form.outline, () => stroke(ctx, form.path("M-6 -66 C-14 -60 -16 -52 -11 -45"), alpha(skin.deep, 0.8), 3));
}

interface Inside extends Pick<Face, "form" | "palette"> {
  readonly path: Path;
  readonly penned: boolean;
  readonly teeth: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly up: number;
  readonly low: number;
}

function paintInside(ctx: Context, { form, palette, penned, teeth, x, y, w, up, low }: Inside): void {
  const [tx, ty] = form.warp(x - 1, y + low + 1);
  fill(ctx, ellipse([tx, ty], penned ? [w * 0.56, low * 0.3] : [w * 0.78, low * 0.5]), palette.lit("#d0605a"));
  const bottom = y - up + 3 + (up + low) * teeth * 0.62;
  fill(ctx, form.path(`M${x - w - 4} ${y - 30} L${x + w + 4} ${y - 30} L${x + w * 0.94} ${bottom - 4} C${x + w * 0.5} ${bottom + 1} ${x - w * 0.5} ${bottom + 1} ${x - w} ${bottom - 3} Z`), palette.lit("#fffaf0"));
}
