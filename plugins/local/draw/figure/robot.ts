/** A robot: plates, bolts, a lamp on its head and a lit face that talks. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, glow, inside, stroke } from "../paint/brush.ts";
import { ellipse, polygon, written, type Path, type Point } from "../paint/shape.ts";
import { beastOf, inked, shadeUnder, type Beast, type Kind } from "./beast.ts";
import { armOf, legOf, paintBeastLimb, paintClasped, paintOffered } from "./biped.ts";
import type { Tones } from "./palette.ts";

export const robot: Kind = {
  size: 0.92,
  points: ({ seated }) => {
    const y = -760 + (seated ? 190 : 0);
    return { top: y - 190, head: { x: 4, y, radius: 126 }, eyes: { x: 14, y: y - 10 }, chest: y + 200, waist: y + 330, knees: -120, halfWidth: 345, hand: { x: -180, y: y + 400 } };
  },
  paint: (ctx, beast) => {
    const steel = steelOf(beast);
    shadeUnder(ctx, 0, 180);
    ctx.save();
    ctx.translate(0, beast.seated ? 190 : 0);
    paintArm(ctx, beast, steel, 1);
    for (const side of [1, -1] as const) paintLeg(ctx, beast, steel, side);
    paintBody(ctx, beast, steel);
    if (!beast.behind) paintClasped(ctx, beast, [20, -384]);
    paintArm(ctx, beast, steel, -1);
    ctx.translate(0, -760);
    ctx.rotate(beast.mien.nod * 0.6);
    paintHead(ctx, beast, steel);
    ctx.restore();
  },
};

/** A forearm and its claw by themselves, for a picture that they fill: pixels, and pixels of one figure unit. */
export function paintRobotReach(ctx: Context, figure: Figure, light: Light, { from, wrist, scale }: { readonly from: Point; readonly wrist: Point; readonly scale: number }): void {
  const beast = beastOf(figure, { mouth: "closed", blink: 0, seconds: 0, gesture: 0 }, light);
  const start: Point = [(from[0] - wrist[0]) / scale, (from[1] - wrist[1]) / scale];
  const limb = { from: start, bend: mid(start, [0, 0], 0.5), to: [0, 0] as const };
  ctx.save();
  ctx.translate(wrist[0], wrist[1]);
  ctx.scale(scale, scale);
  paintBeastLimb(ctx, beast, limb, { halves: [26, 22, 20], tones: beast.palette.tones("#565c6a"), far: false });
  paintBeastLimb(ctx, beast, { from: start, bend: mid(start, [0, 0], 0.4), to: mid(start, [0, 0], 0.86) }, { halves: [50, 46, 38], tones: steelOf(beast), far: false });
  paintClaw(ctx, beast, [0, 0], Math.atan2(-start[1], -start[0]) - Math.PI / 2);
  ctx.restore();
}

/** From here on an open mouth laughs. */
const GRINS = 0.35;
/** An unlit screen. */
const DARK = "#0c101c";

/** Its paint is the colour of its wardrobe. */
function steelOf({ palette, figure }: Beast): Tones {
  return palette.tones(mix(figure.wardrobe.colour, "#c4ccd4", 0.3));
}

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}

function joint(ctx: Context, beast: Beast, [x, y]: Point, radius: number): void {
  const dark = beast.palette.tones("#4a4f5c");
  inked(ctx, ellipse([x, y], [radius, radius]), dark, { ...beast, depth: radius * 0.4 });
  fill(ctx, ellipse([x, y], [radius * 0.36, radius * 0.36]), dark.bright);
}

/** Half turned to the side it faces: what is on the far side comes nearer the middle. */
function isAskew({ front, behind }: Beast): boolean {
  return !front && !behind;
}

function paintArm(ctx: Context, beast: Beast, steel: Tones, side: 1 | -1): void {
  const limb = armOf(beast, [isAskew(beast) ? (side === 1 ? 104 : -96) : side * 142, -560], 330, side);
  const dark = beast.palette.tones("#565c6a");
  paintBeastLimb(ctx, beast, limb, { halves: [20, 19, 19], tones: dark, far: side === 1 });
  const upper = { ...limb, bend: mid(limb.from, limb.bend, 0.5), to: mid(limb.from, limb.bend, 0.82) };
  const fore = { from: mid(limb.bend, limb.to, 0.3), bend: mid(limb.bend, limb.to, 0.6), to: mid(limb.bend, limb.to, 0.94) };
  for (const piece of [upper, fore]) paintBeastLimb(ctx, beast, piece, { halves: [34, 34, 30], tones: steel, far: side === 1 });
  if (side === -1 && !beast.behind) paintOffered(ctx, beast, limb.to);
  joint(ctx, beast, limb.from, 40);
  joint(ctx, beast, limb.bend, 24);
  paintClaw(ctx, beast, limb.to, Math.atan2(limb.to[1] - limb.bend[1], limb.to[0] - limb.bend[0]) - Math.PI / 2);
}

function mid(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function paintClaw(ctx: Context, beast: Beast, [x, y]: Point, turn: number): void {
  const dark = beast.palette.tones("#565c6a");
  const warp = (px: number, py: number): Point => [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)];
  for (const text of ["M-30 4 C-50 28 -46 62 -26 76 C-18 70 -20 62 -26 54 C-32 40 -26 24 -10 14 Z", "M30 4 C50 28 46 62 26 76 C18 70 20 62 26 54 C32 40 26 24 10 14 Z", "M-9 10 C-14 40 -10 64 0 72 C10 64 14 40 9 10 Z"]) inked(ctx, written(text, warp), dark, { ...beast, depth: 10 });
  joint(ctx, beast, [x, y], 26);
}

function paintLeg(ctx: Context, beast: Beast, steel: Tones, side: 1 | -1): void {
  const hip = -270;
  const limb = legOf(beast, [side * (isAskew(beast) ? 46 : 66), hip], -hip - 52 + (beast.seated ? 30 : 0), side);
  paintBeastLimb(ctx, beast, limb, { halves: [22, 20, 20], tones: beast.palette.tones("#565c6a"), far: side === 1 });
  const shin = { from: mid(limb.bend, limb.to, 0.2), bend: mid(limb.bend, limb.to, 0.6), to: limb.to };
  paintBeastLimb(ctx, beast, shin, { halves: [34, 40, 46], tones: steel, far: side === 1 });
  joint(ctx, beast, limb.bend, 28);
  const [x, y] = limb.to;
  inked(ctx, written(`M${x - 58} ${y + 50} C${x - 60} ${y - 6} ${x + 40} ${y - 10} ${x + 76} ${y + 34} C${x + 82} ${y + 48} ${x + 74} ${y + 52} ${x + 66} ${y + 52} L${x - 50} ${y + 52} Z`), steel, { ...beast, depth: 16 });
}

function paintBody(ctx: Context, beast: Beast, steel: Tones): void {
  const { behind, figure } = beast;
  inked(ctx, rounded([-44, -660, 88, 60], 16), beast.palette.tones("#4a4f5c"), { ...beast, depth: 14 });
  inked(ctx, rounded([-84, -330, 168, 90], 34), beast.palette.tones("#4a4f5c"), { ...beast, depth: 20 });
  const body = written("M-146 -600 C-150 -630 -120 -636 -90 -636 L90 -636 C120 -636 150 -630 146 -600 C150 -500 130 -380 106 -320 C96 -304 -96 -304 -106 -320 C-130 -380 -150 -500 -146 -600 Z");
  inked(ctx, body, steel, { ...beast, depth: 44 });
  inside(ctx, body, () => {
    stroke(ctx, written("M-160 -440 C-60 -420 60 -420 160 -440"), alpha(steel.deep, 0.5), 5);
    for (const [x, y] of [[-116, -604], [116, -604], [-92, -346], [92, -346]] as const) fill(ctx, ellipse([x, y], [8, 8]), steel.deep);
  });
  if (figure.look.age === "old") paintWear(ctx, beast, body);
  if (isAskew(beast)) paintFlank(ctx, body, steel);
  if (behind) return void inked(ctx, rounded([-70, -580, 140, 110], 16), beast.palette.tones("#5c6270"), { ...beast, depth: 14 });
  ctx.save();
  if (isAskew(beast)) ctx.transform(0.86, 0, 0, 1, 40, 0);
  paintPanel(ctx, beast, steel);
  ctx.restore();
}

/** The side of a body that is not flat, with its seam. */
function paintFlank(ctx: Context, body: Path, steel: Tones): void {
  inside(ctx, body, () => {
    fill(ctx, written("M-170 -660 L-74 -660 C-92 -560 -88 -420 -62 -290 L-170 -290 Z"), alpha(steel.deep, 0.42));
    stroke(ctx, written("M-74 -646 C-92 -560 -88 -420 -62 -296"), alpha(steel.deep, 0.55), 5);
    for (const y of [-560, -520, -480]) stroke(ctx, written(`M-134 ${y} L-102 ${y + 2}`), alpha(steel.deep, 0.7), 7);
  });
}

/** A light that beats, and gauges. */
function paintPanel(ctx: Context, { accent, act, ...beast }: Beast, steel: Tones): void {
  inked(ctx, rounded([-66, -580, 150, 104], 18), { ...steel, base: steel.shade }, { ...beast, depth: 10 });
  const pulse = 0.75 + 0.25 * Math.sin(act.seconds * 3);
  glow(ctx, [-28, -528], 60, [alpha(accent.base, 0.5 * pulse), alpha(accent.base, 0)]);
  fill(ctx, ellipse([-28, -528], [22, 22]), mix(accent.base, "#ffffff", 0.35 * pulse));
  for (const [at, y] of [-550, -528, -506].entries()) fill(ctx, rounded([12, y - 6, 54 - at * 12, 12], 6), mix(accent.base, steel.deep, 0.25 + at * 0.15));
}

/** Rust from the seams, dents, a plate of another metal riveted on. */
function paintWear(ctx: Context, { palette }: Beast, body: Path): void {
  inside(ctx, body, () => {
    for (const [x, y, wide, high] of [[-120, -330, 60, 34], [104, -452, 46, 26], [128, -600, 40, 40], [-132, -470, 26, 60], [30, -318, 70, 16]] as const) {
      fill(ctx, ellipse([x, y], [wide, high]), alpha(palette.lit("#8a4a22"), 0.55));
      fill(ctx, ellipse([x + wide * 0.15, y], [wide * 0.55, high * 0.6]), alpha(palette.lit("#b0622c"), 0.7));
    }
    for (const [x, y] of [[-104, -452], [118, -540], [-128, -470]] as const) fill(ctx, polygon([[x - 5, y], [x + 5, y], [x + 2, y + 74]]), alpha(palette.lit("#8a4a22"), 0.5));
    for (const [x, y] of [[-70, -408], [72, -352]] as const) {
      fill(ctx, ellipse([x, y], [24, 16]), alpha("#201018", 0.34));
      stroke(ctx, written(`M${x - 20} ${y + 10} C${x - 6} ${y + 19} ${x + 10} ${y + 18} ${x + 22} ${y + 6}`), alpha("#ffffff", 0.5), 4);
    }
  });
  const patch = palette.tones("#9a8a70");
  fill(ctx, polygon([[24, -440], [112, -430], [104, -366], [18, -378]]), patch.base);
  stroke(ctx, polygon([[24, -440], [112, -430], [104, -366], [18, -378], [24, -440]]), patch.deep, 4);
  for (const [x, y] of [[34, -430], [102, -422], [94, -376], [28, -386]] as const) fill(ctx, ellipse([x, y], [5, 5]), patch.deep);
}

/** The same on the head. */
function paintHeadWear(ctx: Context, { palette }: Beast, skull: Path): void {
  inside(ctx, skull, () => {
    for (const [x, y, wide, high] of [[-118, 86, 60, 26], [116, -104, 46, 34], [-128, -96, 34, 22]] as const) fill(ctx, ellipse([x, y], [wide, high]), alpha(palette.lit("#a05a2a"), 0.7));
    fill(ctx, ellipse([66, -102], [26, 11]), alpha("#201018", 0.34));
    stroke(ctx, written("M-96 -116 L-76 -98 L-82 -84"), alpha("#201018", 0.5), 4);
  });
}

function paintHead(ctx: Context, beast: Beast, steel: Tones): void {
  const { accent, behind, front, palette } = beast;
  stroke(ctx, polygon([[0, -110], [0, -160]]), palette.tones("#4a4f5c").base, 9);
  glow(ctx, [0, -168], 46, [alpha(accent.base, 0.6), alpha(accent.base, 0)]);
  inked(ctx, ellipse([0, -168], [17, 17]), accent, { ...beast, depth: 6 });
  const ear = palette.tones("#5c6270");
  if (beast.figure.seen === "side" && isAskew(beast)) return paintProfile(ctx, beast, { steel, ear });
  const askew = isAskew(beast);
  for (const side of askew ? [1] : [-1, 1]) inked(ctx, rounded([side * 138 - 18, -46, 36, 84], 14), ear, { ...beast, depth: 10 });
  const skull = rounded([-138, -118, 276, 222], 66);
  inked(ctx, skull, steel, { ...beast, depth: 44 });
  if (beast.figure.look.age === "old") paintHeadWear(ctx, beast, skull);
  if (askew) paintTemple(ctx, beast, { skull, steel, ear });
  if (behind) return stroke(ctx, written("M-80 -40 L80 -40 M-80 -10 L80 -10 M-80 20 L80 20"), alpha(steel.deep, 0.6), 7);
  const turn = front ? 4 : 20;
  const screen = rounded([-112 + turn, -84, 216, 154], 46);
  const pitch = PITCHED[beast.figure.seen ?? "side"];
  if (pitch !== 0) paintTilted(ctx, { skull, steel, pitch });
  ctx.save();
  if (askew) ctx.transform(0.82, 0, 0, 1, 36, 0);
  ctx.transform(1, 0, 0, 1 - Math.abs(pitch) * 0.14, 0, pitch * 30);
  fill(ctx, screen, DARK);
  inside(ctx, screen, () => paintScreen(ctx, beast, turn));
  crescent(ctx, screen, [5, 6], alpha("#000000", 0.4));
  ctx.restore();
}

/** From above the face sits low and the lid is seen; from below it sits high over the chin. */
const PITCHED = { side: 0, above: 1, below: -1 } as const;

/** The plane that such a view opens: the top of the head, or what is under it. */
function paintTilted(ctx: Context, { skull, steel, pitch }: { readonly skull: Path; readonly steel: Tones; readonly pitch: number }): void {
  inside(ctx, skull, () => {
    fill(ctx, written(pitch > 0 ? "M-150 -130 H150 V-72 C90 -46 -90 -46 -150 -72 Z" : "M-150 116 H150 V62 C90 40 -90 40 -150 62 Z"), pitch > 0 ? alpha(steel.bright, 0.55) : alpha(steel.deep, 0.5));
    stroke(ctx, written(pitch > 0 ? "M-150 -72 C-90 -46 90 -46 150 -72" : "M-150 62 C-90 40 90 40 150 62"), alpha(steel.deep, 0.4), 5);
    if (pitch > 0) fill(ctx, ellipse([0, -98], [26, 8]), alpha(steel.deep, 0.45));
  });
}

/** Wholly from the side: the ear in the middle, the screen a narrow edge that bulges before the head. */
function paintProfile(ctx: Context, beast: Beast, { steel, ear }: { readonly steel: Tones; readonly ear: Tones }): void {
  const screen = written("M84 -84 L118 -78 C140 -40 140 26 118 64 L84 72 C70 40 70 -52 84 -84 Z");
  inked(ctx, screen, { ...beast.palette.tones(DARK), base: DARK }, { ...beast, depth: 8 });
  const skull = written("M-128 -56 C-128 -96 -98 -118 -62 -118 L84 -112 C98 -80 98 66 84 100 L-62 104 C-100 104 -128 84 -128 44 Z");
  inked(ctx, skull, steel, { ...beast, depth: 44 });
  if (beast.figure.look.age === "old") paintHeadWear(ctx, beast, skull);
  inside(ctx, skull, () => {
    fill(ctx, written("M-150 -130 L-86 -130 C-100 -60 -100 40 -86 120 L-150 120 Z"), alpha(steel.deep, 0.34));
    stroke(ctx, written("M62 -116 C76 -60 76 40 62 104"), alpha(steel.deep, 0.5), 6);
    for (const y of [-66, -46, -26]) stroke(ctx, written(`M-104 ${y} L-74 ${y}`), alpha(steel.deep, 0.6), 7);
  });
  inked(ctx, ellipse([-10, -4], [46, 50]), ear, { ...beast, depth: 14 });
  fill(ctx, ellipse([-10, -4], [22, 24]), ear.deep);
  inside(ctx, screen, () => paintScreenEdge(ctx, beast));
}

/** One eye and half a mouth, as narrow as they are from there. */
function paintScreenEdge(ctx: Context, { mien, glance, act, accent }: Beast): void {
  const lit = mix(accent.base, "#eaffff", 0.6);
  const shut = Math.min(1, Math.max(0, mien.lid) * 0.8 + act.blink);
  const y = -26 + glance.eyes[1] * 10;
  glow(ctx, [116, y], 46, [alpha(accent.base, 0.5), alpha(accent.base, 0)]);
  fill(ctx, ellipse([114, y], [10, Math.max(3.5, 27 * (1 - shut))]), lit);
  const open = act.mouth === "closed" ? 5 : 14;
  fill(ctx, ellipse([112, 40 - mien.smile * 4], [12, open]), lit);
}

/** The side of the head behind its face, and the ear on it. */
function paintTemple(ctx: Context, beast: Beast, { skull, steel, ear }: { readonly skull: Path; readonly steel: Tones; readonly ear: Tones }): void {
  inside(ctx, skull, () => {
    fill(ctx, written("M-150 -130 L-66 -130 C-84 -70 -84 50 -66 116 L-150 116 Z"), alpha(steel.deep, 0.42));
    stroke(ctx, written("M-66 -124 C-84 -70 -84 50 -66 110"), alpha(steel.deep, 0.5), 5);
  });
  inked(ctx, ellipse([-104, -4], [25, 42]), ear, { ...beast, depth: 12 });
  fill(ctx, ellipse([-104, -4], [10, 18]), ear.deep);
}

/** Eyes and mouth are lights: brows tilt them, a voice opens the mouth. */
function paintScreen(ctx: Context, beast: Beast, turn: number): void {
  const { mien, glance, act, accent } = beast;
  const lit = mix(accent.base, "#eaffff", 0.6);
  const shut = Math.min(1, Math.max(0, mien.lid) * 0.8 + act.blink);
  for (const side of [-1, 1]) {
    const [x, y] = [turn - 4 + side * 50 + glance.eyes[0] * 12, -26 + glance.eyes[1] * 10];
    glow(ctx, [x, y], 52, [alpha(accent.base, 0.45), alpha(accent.base, 0)]);
    const high = Math.max(3.5, 27 * (1 - shut) * (mien.lid < -0.2 ? 1.15 : 1));
    const tilt = (mien.outer - mien.inner) * side * 9;
    const lamp = ellipse([x, y], [22, high]);
    fill(ctx, lamp, lit);
    inside(ctx, lamp, () => {
      const brow = y - high * 0.62;
      if (mien.inner < 0 || mien.inner > 0.6) fill(ctx, polygon([[x - 40, y - 80], [x + 40, y - 80], [x + 40, brow - tilt], [x - 40, brow + tilt]]), DARK);
      if (mien.cheek > 0.2) fill(ctx, ellipse([x, y + high * 1.25], [34, high * 0.8]), DARK);
    });
  }
  const open = { closed: 0, small: 7, open: 16, wide: 22, round: 18 }[act.mouth];
  const wide = act.mouth === "round" ? 18 : 34;
  const bend = mien.smile * 12;
  // An open mouth with a straight upper edge would grin whatever is felt.
  if (open > 0 && mien.smile < GRINS) return fill(ctx, rounded([turn - wide * 0.7, 38 - open * 0.7, wide * 1.4, open * 1.7], open * 0.85), lit);
  if (open > 0) return fill(ctx, written(`M${turn - wide} ${36 - bend * 0.4} C${turn - wide * 0.5} ${34 - open * 0.3 + bend * 0.4} ${turn + wide * 0.5} ${34 - open * 0.3 + bend * 0.4} ${turn + wide} ${36 - bend * 0.4} C${turn + wide * 0.8} ${40 + open * 1.3} ${turn - wide * 0.8} ${40 + open * 1.3} ${turn - wide} ${36 - bend * 0.4} Z`), lit);
  stroke(ctx, written(`M${turn - 32} ${40 - bend} C${turn - 12} ${40 + bend} ${turn + 12} ${40 + bend} ${turn + 32} ${40 - bend}`), lit, 7);
}
