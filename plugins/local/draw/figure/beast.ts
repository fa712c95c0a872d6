/** What animals and made beings share: their size, their colours, a soft body part in ink, eyes and a mouth that talks. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Anchors, Colour, Context, Light } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inside, outside, radial, softOutside, stroke } from "../paint/brush.ts";
import { phaseOf } from "../paint/random.ts";
import { ellipse, strand, written, type Path, type Point } from "../paint/shape.ts";
import { glanceOf, mienOf, type Glance, type Mien } from "./mien.ts";
import { paletteOf, type Palette, type Tones } from "./palette.ts";

/** A beast is drawn facing right in its own units: the ground is 0, and an adult's crown about -1000 times its size. */
export interface Beast {
  readonly figure: Figure;
  readonly act: Act;
  readonly palette: Palette;
  readonly mien: Mien;
  readonly glance: Glance;
  /** Fur, feathers, skin or steel; and the belly. */
  readonly coat: Tones;
  readonly belly: Tones;
  readonly accent: Tones;
  /** -1 to 1, slow: breath. */
  readonly breath: number;
  /** Towards the camera instead of to the side. */
  readonly front: boolean;
  readonly behind: boolean;
  readonly seated: boolean;
  readonly lying: boolean;
  readonly running: boolean;
  /** Lies, and has the head turned to what is behind it. */
  readonly back: boolean;
  /** Where the head is held: thrown back to look up, or lowered to what lies before it. */
  readonly held: "level" | "up" | "down";
  /** -1 to 1: the swing of a step, 0 while it stands. */
  readonly step: number;
}

/** How to draw a kind and where its points are, before its size and side. */
export interface Kind {
  readonly size: number;
  paint(ctx: Context, beast: Beast): void;
  points(beast: Pick<Beast, "front" | "seated" | "lying" | "running" | "held" | "back">): Omit<Anchors, "halfWidth"> & { readonly halfWidth: number };
}

const AGES = { toddler: 0.5, child: 0.68, teen: 0.88, adult: 1, old: 0.97 } as const;
const TALL = { short: 0.9, average: 1, tall: 1.1 } as const;
const SEATED: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["sitting", "kneeling", "typing", "writing", "lying", "sleeping", "eating", "driving", "reading"]);
const LYING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["lying", "sleeping"]);
const MOVING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running", "dancing", "dribbling", "swimming"]);

export function beastOf(figure: Figure, act: Act, light: Light): Beast {
  const turned = isTurned(figure);
  const { look, wardrobe, pose, facing, character } = figure;
  const palette = paletteOf(look, turned ? { ...light, x: -light.x } : light);
  const coat = palette.tones(look.hair.colour);
  return {
    figure, act, palette, mien: mienOf(figure), glance: glanceOf(looksBack(figure) ? { ...figure, gaze: figure.facing === "left" ? "left" : "right" } : figure, act, turned), coat,
    belly: palette.tones(mix(look.hair.colour, "#fff4e2", 0.62)), accent: palette.tones(wardrobe.accent),
    breath: Math.sin(act.seconds * 1.8 + phaseOf(character)), front: facing === "front", behind: facing === "back",
    ...bearingOf(figure), step: MOVING.has(pose) ? Math.sin(act.seconds * (pose === "running" ? 10 : 6) + 0.9) : 0,
  };
}

/** The head sinks to the paws. */
const DROWSY: ReadonlySet<Figure["expression"]> = new Set<Figure["expression"]>(["yawning", "tired", "sad"]);

/** On its haunches, flat on the ground, or at full speed. */
export function bearingOf(figure: Figure): Pick<Beast, "seated" | "lying" | "running" | "held" | "back"> {
  const { pose, seated, gaze, expression } = figure;
  return { back: looksBack(figure), seated: SEATED.has(pose) || seated === true, lying: LYING.has(pose), running: pose === "running", held: gaze === "up" || gaze === "down" ? gaze : LYING.has(pose) && DROWSY.has(expression) ? "down" : "level" };
}

function looksBack({ pose, facing, gaze }: Figure): boolean {
  return LYING.has(pose) && ((facing === "left" && gaze === "right") || (facing === "right" && gaze === "left"));
}

export function isTurned({ facing, gaze }: Figure): boolean {
  return facing === "left" || (facing === "front" && gaze === "left");
}

export function sizeOf({ look, scale = 1 }: Figure, kind: Kind): number {
  return kind.size * AGES[look.age] * TALL[look.height] * scale;
}

/** Flat ink, form shadow, rim. */
export function inked(ctx: Context, path: Path, tones: Tones, { palette: { light }, depth = 26 }: Pick<Beast, "palette"> & { readonly depth?: number }): void {
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * depth, -depth * 0.3], [tones.deep, 0.16 + 0.08 * light.strength]);
    outside(ctx, path, [-light.x * 5, -light.y * 6], alpha(tones.rim, 0.9));
  });
}

/** An inked shape; `depth` is how far its shade reaches. */
export function part(ctx: Context, text: string, tones: Tones, { palette, depth = 26 }: Pick<Beast, "palette"> & { readonly depth?: number }): Path {
  const path = written(text);
  inked(ctx, path, tones, { palette, depth });
  return path;
}

/** Short strokes of fur in a patch. */
export function fur(ctx: Context, path: Path, spots: readonly (readonly [x: number, y: number, dx: number, dy: number])[], tones: Tones): void {
  inside(ctx, path, () => {
    for (const [x, y, dx, dy] of spots) {
      fill(ctx, strand([x, y, x + dx * 0.3, y + dy * 0.4, x + dx * 0.7, y + dy * 0.8, x + dx, y + dy], 5), alpha(tones.deep, 0.32));
      fill(ctx, strand([x + 9, y - 4, x + 9 + dx * 0.3, y - 4 + dy * 0.4, x + 9 + dx * 0.7, y - 4 + dy * 0.8, x + 9 + dx, y - 4 + dy], 3), alpha(tones.bright, 0.34));
    }
  });
}

export interface EyePlace {
  readonly at: Point;
  readonly wide: number;
  readonly high: number;
  /** Upright pupil, as a cat's. */
  readonly slit?: boolean;
  /** No white: a dark shining ball. */
  readonly bead?: boolean;
}

/** One big eye with lids that follow mien and blink. */
export function eye(ctx: Context, { palette, mien, glance, act, coat }: Beast, { at: [x, y], wide, high, slit = false, bead = false }: EyePlace): void {
  const shut = mien.lid >= 1 ? 1 : Math.min(1, Math.max(mien.lid * 0.8, 0) + act.blink);
  const open = Math.max(0.04, 1 - shut) * (mien.lid < -0.2 ? 1.1 : 1);
  const shape = eyeShape({ at: [x, y], wide, high }, open, mien);
  if (open < 0.12) return stroke(ctx, written(`M${x - wide} ${y} C${x - wide * 0.4} ${y + high * 0.4} ${x + wide * 0.4} ${y + high * 0.4} ${x + wide} ${y}`), palette.ink, Math.max(4, wide * 0.16));
  fill(ctx, shape, bead ? "#171019" : palette.white);
  const [ix, iy] = [x + glance.eyes[0] * wide * 0.3, y + glance.eyes[1] * high * 0.3];
  inside(ctx, shape, () => {
    const r = high * 0.86;
    fill(ctx, ellipse([ix, iy], [r, r]), radial(ctx, [ix, iy + r * 0.4], [0, r * 1.2], [[0, mix(palette.iris, "#fff2c8", bead ? 0 : 0.4)], [0.6, palette.iris], [1, mix(palette.iris, "#0a0510", 0.6)]]));
    fill(ctx, ellipse([ix, iy], [r * (slit ? 0.28 : 0.52), r * (slit ? 0.86 : 0.54)]), "#120812");
    fill(ctx, ellipse([x, y - high * 1.35 * open], [wide * 1.3, high * 0.75]), "rgba(30,12,40,0.3)");
    fill(ctx, ellipse([ix + r * 0.32, iy - r * 0.36], [r * 0.26, r * 0.26]), "rgba(255,253,244,0.95)");
    fill(ctx, ellipse([ix - r * 0.3, iy + r * 0.4], [r * 0.15, r * 0.13]), "rgba(255,228,180,0.5)");
  });
  stroke(ctx, shape, alpha(mix(coat.deep, "#140a14", 0.6), 0.9), Math.max(3, wide * 0.11));
}

function eyeShape({ at: [x, y], wide, high }: EyePlace, open: number, { cheek }: Mien): Path {
  return written(`M${x - wide} ${y + high * 0.15} C${x - wide * 0.8} ${y - high * 1.25 * open} ${x + wide * 0.8} ${y - high * 1.25 * open} ${x + wide} ${y + high * 0.1} C${x + wide * 0.75} ${y + high * (1.2 - cheek * 0.5) * open} ${x - wide * 0.75} ${y + high * (1.2 - cheek * 0.5) * open} ${x - wide} ${y + high * 0.15} Z`);
}

/** A lid that falls to the nose in anger, and away from it in sorrow. `inner` is the side of the nose: 1 the right. */
export function lidOver(ctx: Context, { mien, act, coat, palette }: Beast, place: EyePlace, inner: 1 | -1): void {
  const slant = mien.inner < -0.5 ? 1 : mien.inner > 0.6 && mien.outer < 0.1 ? -0.8 : 0;
  if (slant === 0 || mien.lid >= 1 || act.blink > 0.3) return;
  const { at: [x, y], wide, high } = place;
  const [low, up] = [y - high * (0.5 - 0.42 * Math.abs(slant)), y - high * 1.1];
  const [toNose, away] = slant > 0 ? [low, up] : [up, low];
  inside(ctx, eyeShape(place, 1.12, mien), () => {
    fill(ctx, written(`M${x - wide * 1.3} ${y - high * 2} L${x + wide * 1.3} ${y - high * 2} L${x + wide * 1.3} ${inner > 0 ? toNose : away} L${x - wide * 1.3} ${inner > 0 ? away : toNose} Z`), coat.base);
    stroke(ctx, written(`M${x - wide * 1.3} ${inner > 0 ? away : toNose} L${x + wide * 1.3} ${inner > 0 ? toNose : away}`), palette.ink, Math.max(4, wide * 0.13));
  });
}

/** How far ears lie back: in anger a little, in fear, sorrow and shame all the way. */
export function earsBack({ inner, outer, smile }: Mien): number {
  return inner < -0.9 ? 0.6 : inner >= 0.7 && outer < 0.5 && smile < 0.6 ? 1 : 0;
}

/** An upright ear about its root, laid back as the mien has it. */
export function laidBack(ctx: Context, { mien }: Beast, { side, root: [x, y] }: { readonly side: number; readonly root: Point }, draw: () => void): void {
  ctx.save();
  ctx.translate(side * x, y);
  ctx.rotate(side * 0.62 * earsBack(mien));
  ctx.translate(-side * x, -y);
  draw();
  ctx.restore();
}

/** A brow of fur over an eye: the mien without a human brow. */
export function browOver(ctx: Context, { mien, coat }: Beast, { at: [x, y], wide, high }: EyePlace, inner: 1 | -1): void {
  const [from, to] = [-(mien.inner * 0.8) * high * 0.55, -(mien.outer * 0.8) * high * 0.5];
  const top = y - high * 1.75;
  fill(ctx, strand([x + inner * wide * 1.05, top + from, x + inner * wide * 0.4, top + from - high * 0.22, x - inner * wide * 0.4, top + to - high * 0.22, x - inner * wide * 1.05, top + to + high * 0.15], high * 0.17), brightness(coat.base) < 0.3 ? alpha(mix(coat.base, "#ffffff", 0.34), 0.95) : alpha(mix(coat.deep, "#140a14", 0.4), 0.9));
}

const OPENINGS: Readonly<Record<Act["mouth"], readonly [number, number]>> = { closed: [0, 0], small: [0.75, 0.34], open: [0.95, 0.72], wide: [1.1, 0.9], round: [0.55, 0.7] };

/** A mouth under a nose or beak: a soft W when closed, and a round opening with a tongue when it talks. */
export function muzzleMouth(ctx: Context, { palette, act, mien, coat, figure }: Beast, [x, y]: Point, wide: number): void {
  const ink = mix(coat.deep, "#140a14", 0.65);
  const mouth = act.mouth === "closed" && mien.gape !== undefined ? "wide" : act.mouth;
  const yawns = figure.expression === "yawning" && act.mouth === "closed" ? 1.55 : 1;
  const [across, down] = OPENINGS[mouth];
  const [w, h] = [across * wide * Math.min(yawns, 1.2), down * wide * yawns];
  const lift = mien.smile * wide * 0.18;
  if (mouth !== "closed" && mien.smile < -0.5) return snarl(ctx, { palette, ink, at: [x, y], wide, half: w, deep: h });
  if (mouth !== "closed") {
    const hole = written(`M${x - w} ${y - lift * 0.6} C${x - w * 0.4} ${y + wide * 0.22} ${x + w * 0.4} ${y + wide * 0.22} ${x + w} ${y - lift * 0.6} C${x + w * 0.8} ${y + h * 1.2} ${x - w * 0.8} ${y + h * 1.2} ${x - w} ${y - lift * 0.6} Z`);
    fill(ctx, hole, palette.lit("#4a1420"));
    inside(ctx, hole, () => fill(ctx, ellipse([x, y + h * 0.95], [w * 0.55, h * 0.42]), palette.lit("#e07a78")));
    stroke(ctx, hole, ink, wide * 0.08);
  }
  // Corners that hang: the soft W would still smile.
  if (mien.smile < -0.3) return stroke(ctx, written(`M${x - wide * 0.95} ${y + wide * 0.42} C${x - wide * 0.5} ${y - wide * 0.02} ${x + wide * 0.5} ${y - wide * 0.02} ${x + wide * 0.95} ${y + wide * 0.42} M${x} ${y + wide * 0.08} L${x} ${y - wide * 0.16}`), ink, wide * 0.11);
  stroke(ctx, written(`M${x - wide} ${y - lift} C${x - wide * 0.8} ${y + wide * 0.3} ${x - wide * 0.1} ${y + wide * 0.3} ${x} ${y - wide * 0.06} C${x + wide * 0.1} ${y + wide * 0.3} ${x + wide * 0.8} ${y + wide * 0.3} ${x + wide} ${y - lift}`), ink, wide * 0.1);
}

interface Snarl {
  readonly palette: Palette;
  readonly ink: Colour;
  readonly at: Point;
  readonly wide: number;
  readonly half: number;
  readonly deep: number;
}

/** Open with corners that hang, and the eye-teeth bare. */
function snarl(ctx: Context, { palette, ink, at: [x, y], wide, half, deep }: Snarl): void {
  const hole = written(`M${x - half} ${y + deep * 1.1} C${x - half * 0.9} ${y + deep * 0.2} ${x - half * 0.4} ${y - deep * 0.12} ${x} ${y} C${x + half * 0.4} ${y - deep * 0.12} ${x + half * 0.9} ${y + deep * 0.2} ${x + half} ${y + deep * 1.1} C${x + half * 0.5} ${y + deep * 0.9} ${x - half * 0.5} ${y + deep * 0.9} ${x - half} ${y + deep * 1.1} Z`);
  fill(ctx, hole, palette.lit("#4a1420"));
  inside(ctx, hole, () => {
    fill(ctx, ellipse([x, y + deep * 1.02], [half * 0.5, deep * 0.3]), palette.lit("#e07a78"));
    for (const side of [-1, 1]) fill(ctx, written(`M${x + side * half * 0.34} ${y - deep * 0.2} L${x + side * half * 0.66} ${y - deep * 0.1} L${x + side * half * 0.54} ${y + deep * 0.62} Z`), palette.lit("#fffaf0"));
  });
  stroke(ctx, hole, ink, wide * 0.1);
  stroke(ctx, written(`M${x} ${y} L${x} ${y - wide * 0.2}`), ink, wide * 0.1);
}

export function shadeUnder(ctx: Context, x: number, half: number): void {
  for (const [grow, opacity] of [[1.2, 0.1], [1, 0.12], [0.7, 0.14]] as const) fill(ctx, ellipse([x, 0], [half * grow, 20 * grow]), alpha("#0a0618", opacity));
}

export function tonesFor({ palette }: Beast, colour: Colour): Tones {
  return palette.tones(colour);
}
