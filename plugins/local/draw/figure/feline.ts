/** The body of a cat below its head: one supple outline standing, low at a brim, from behind at a walk, and a tail that tapers. Knows no face. */
import { PathOp } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, stroke } from "../paint/brush.ts";
import { ellipse, pointOnCubic, ribbon, smooth, through, type Cubic, type Path, type Point } from "../paint/shape.ts";
import { inked, isTurned, type Beast } from "./beast.ts";


/** One colour from nose to tail: black and white cats have no stripes and no bib. */
export function isPlain({ figure }: Beast): boolean {
  const bright = brightness(figure.look.hair.colour);
  return bright < 0.28 || bright > 0.78;
}

/** On four legs, seen from its side; `head` paints over the neck. */
export function standFeline(ctx: Context, beast: Beast, { reach, lag }: { readonly reach: number; readonly lag: number }): void {
  const { coat, step, breath } = beast;
  const far = farTones(beast);
  inked(ctx, hindLeg([42, 0], (beast.running ? step + lag : -step) * reach), far, { ...beast, depth: 12 });
  inked(ctx, foreLeg([-54, 0], (beast.running ? lag - step : step) * reach), far, { ...beast, depth: 12 });
  const lift = breath * 3;
  const torso = smooth([[-206, -214], [-198, -264], [-150, -298], [-80, -296 - lift], [0, -284 - lift], [70, -294], [112, -330], [160, -360], [214, -330], [226, -282], [212, -224], [180, -166], [130, -136], [60, -132], [-20, -146], [-80, -164], [-150, -160], [-196, -172]]);
  const body = joined(torso, hindLeg([0, 0], step * reach), foreLeg([0, 0], -step * reach));
  inked(ctx, body, coat, { ...beast, depth: 22 });
  crease(ctx, beast, [[-120, -284], [-78, -268], [-52, -222], [-60, -174], [-98, -132], [-128, -104]]);
  crease(ctx, beast, [[-196, -196], [-186, -160], [-176, -128]]);
  crease(ctx, beast, [[-50, -176], [-20, -162], [20, -158]]);
  crease(ctx, beast, [[104, -300], [72, -256], [62, -212], [74, -170], [98, -140]]);
  crease(ctx, beast, [[176, -222], [170, -184], [150, -156]]);
}

/** A little dust where it sprang off. */
export function paintTakeOff(ctx: Context): void {
  for (const [x, y, radius] of [[-330, -14, 20], [-292, -20, 26], [-256, -12, 18]] as const) {
    fill(ctx, ellipse([x, y], [radius + 4, radius * 0.8 + 4]), alpha("#2a201a", 0.75));
    fill(ctx, ellipse([x, y], [radius, radius * 0.8]), "#efe6d6");
  }
}

/** Upright on its haunches towards us: the forelegs close together, the thighs folded on both sides. */
export function sitFeline(ctx: Context, beast: Beast, body: Path): void {
  const { coat } = beast;
  const fores = [-34, 44].map((x) => smooth([[x - 28, -170], [x, -200], [x + 28, -170], [x + 26, -90], [x + 28, -40], [x + 36, -16], [x + 28, 0], [x, 3], [x - 28, 0], [x - 36, -16], [x - 28, -40], [x - 26, -90]]));
  const feet = [-96, 106].map((x) => smooth([[x - 38, -8], [x - 26, -30], [x, -36], [x + 26, -30], [x + 38, -8], [x + 20, 3], [x - 20, 3]]));
  inked(ctx, joined(body, ...feet, ...fores), coat, { ...beast, depth: 26 });
  crease(ctx, beast, [[5, -176], [6, -110], [5, -50], [5, -8]]);
  for (const side of [-1, 1]) {
    crease(ctx, beast, [[5 + side * 74, -178], [5 + side * 66, -110], [5 + side * 68, -40]]);
    crease(ctx, beast, [[5 + side * 122, -116], [5 + side * 92, -92], [5 + side * 76, -40]]);
  }
  toes(ctx, beast, [[-30, -10], [48, -10]]);
}

/** Down on its belly before water: the haunch folded, the elbows high, the neck over the brim. */
export function stoopFeline(ctx: Context, beast: Beast): void {
  const { coat, breath } = beast;
  const far = farTones(beast);
  inked(ctx, lowFore(40), far, { ...beast, depth: 12 });
  const lift = breath * 3;
  const torso = smooth([[-204, -78], [-206, -146], [-166, -206], [-96, -226 - lift], [-20, -216 - lift], [50, -226], [112, -262], [180, -276], [220, -220], [196, -150], [150, -100], [100, -60], [20, -36], [-80, -22], [-170, -22]]);
  const haunch = smooth([[-196, -70], [-168, -150], [-104, -166], [-58, -122], [-52, -66], [-24, -40], [8, -30], [14, -8], [-30, 0], [-110, 2], [-176, 0]]);
  inked(ctx, joined(torso, haunch, lowFore(0)), coat, { ...beast, depth: 22 });
  crease(ctx, beast, [[-152, -152], [-96, -166], [-56, -120], [-54, -68], [-28, -42]]);
  crease(ctx, beast, [[52, -182], [40, -140], [62, -96], [84, -70]]);
  toes(ctx, beast, [[-10, -10], [168, -10]]);
}

/** Away from us: a round rump and the tail on its hind legs, the forelegs seen between them. The head lies beyond the back and is painted before. */
export function goFeline(ctx: Context, beast: Beast): void {
  const { coat, step } = beast;
  const far = farTones(beast);
  for (const side of [-1, 1]) inked(ctx, rearLeg({ side, out: 34, top: -170, lift: 22 + Math.max(0, side * step) * 40, wide: 22 }), far, { ...beast, depth: 8 });
  // The hip sinks over the leg that is in the air, and the other carries under the middle.
  const rump = smooth(([[0, -288], [60, -276], [98, -238], [120, -186], [110, -136], [66, -114], [0, -126], [-66, -114], [-110, -136], [-120, -186], [-98, -238], [-60, -276]] as const).map(([x, y]): Point => [x, y - x * step * 0.14]));
  const legs = [-1, 1].map((side) => {
    const raised = Math.max(0, -side * step);
    return rearLeg({ side, out: 74 - 16 * Math.max(0, side * step) + 6 * raised, top: -190, lift: raised * 62, wide: 28 });
  });
  inked(ctx, joined(rump, ...legs, tailPath(beast, [0, 0])), coat, { ...beast, depth: 20 });
  for (const side of [-1, 1]) crease(ctx, beast, [[side * 34, -196], [side * 30, -158], [side * 40, -122]]);
}

/** Thick at its root, ending in a soft point; towards us and away from us it is on the outer side of who is on which side. */
export function felineTail(ctx: Context, beast: Beast, root: Point): void {
  inked(ctx, tailPath(beast, root), beast.coat, { ...beast, depth: 10 });
}

function tailPath(beast: Beast, [root, y]: Point): Path {
  const { act, behind, step, held, running, figure } = beast;
  const wave = Math.sin(act.seconds * 2) * 14;
  const out = figure.x < 0 ? -1 : 1;
  const x = behind ? -96 : root;
  const sits = behind || beast.front || beast.seated;
  // Drawn turned, it would go over to the other side with a glance.
  const inner = beast.front && figure.x !== 0 && (out > 0) !== isTurned(figure) ? -1 : 1;
  const line: Cubic = behind && step !== 0 ? [0, -212, out * 96, -214, out * 196, -290, out * 138 + wave, -452]
    : sits ? [inner * (x - 4), y + 36, inner * (x - 118), y + 54, inner * (x - 160), y - 52, inner * (x - 84 + wave * 0.6), y - 118]
    : held === "down" && !running ? [-176, -74, -286, -10, -336, -96, -282 + wave * 0.5, -184]
    : [x + 12, y - 2, x - 104, y + 20, x - 142, y - 96, x - 78 + wave, y - 186];
  return tapering(line, 22);
}

export function tapering(line: Cubic, half: number): Path {
  const shares = [0, 0.004, 0.015, 0.03, ...Array.from({ length: 22 }, (_, at) => 0.05 + (at / 21) * 0.9), 0.97, 0.985, 0.995, 1];
  const round = (share: number): number => Math.sqrt(Math.max(0, 1 - (Math.max(0, Math.abs(share - 0.5) - 0.45) / 0.05) ** 2));
  const widths = shares.map((share) => half * (1 - 0.52 * share ** 1.4) * round(share));
  return ribbon(shares.map((share) => pointOnCubic(line, share)), widths);
}

/** Hip to toes; the lower a point, the more of the swing it has. */
function hindLeg([x, y]: Point, swing: number): Path {
  return swung([[-70, -250], [-150, -276], [-204, -226], [-206, -170], [-190, -128], [-194, -96], [-178, -52], [-184, -18], [-174, -2], [-146, 0], [-112, -2], [-106, -18], [-128, -36], [-140, -62], [-138, -98], [-96, -140], [-66, -186]], { x, y, swing });
}

function foreLeg([x, y]: Point, swing: number): Path {
  return swung([[74, -220], [130, -250], [184, -214], [178, -150], [164, -84], [158, -40], [174, -20], [170, -2], [142, 0], [110, -2], [106, -22], [112, -48], [110, -90], [94, -142]], { x, y, swing });
}

function swung(points: readonly Point[], { x, y, swing }: { readonly x: number; readonly y: number; readonly swing: number }): Path {
  const lift = Math.max(0, Math.abs(swing) - 0.8) * 34;
  return smooth(points.map(([px, py]): Point => {
    const low = Math.max(0, Math.min(1, 1 + py / 190));
    return [px + x + swing * 52 * low ** 0.8, py + y - lift * low];
  }));
}

/** Elbow high, paw flat before it. */
function lowFore(x: number): Path {
  return smooth(([[54, -150], [108, -170], [142, -130], [136, -84], [138, -44], [176, -32], [194, -14], [184, 0], [140, 2], [96, 0], [90, -36], [78, -76], [50, -104]] as const).map(([px, py]): Point => [px + x, py]));
}

interface RearLeg {
  readonly side: number;
  readonly out: number;
  readonly top: number;
  readonly lift: number;
  readonly wide: number;
}

function rearLeg({ side, out, top, lift, wide }: RearLeg): Path {
  const [x, foot] = [side * out, -lift];
  return smooth([[x, top], [x + wide * 1.25, top * 0.72], [x + wide * 0.86, top * 0.42 + foot * 0.6], [x + wide * 0.8, -34 + foot], [x + wide * 1.12, -14 + foot], [x + wide * 0.9, foot], [x, 2 + foot], [x - wide * 0.9, foot], [x - wide * 1.12, -14 + foot], [x - wide * 0.8, -34 + foot], [x - wide * 0.86, top * 0.42 + foot * 0.6], [x - wide * 1.25, top * 0.72]]);
}

export function joined(first: Path, ...others: readonly Path[]): Path {
  return others.reduce((all, other) => all.op(other, PathOp.Union), first);
}

export function crease(ctx: Context, { coat }: Beast, points: readonly Point[]): void {
  const dark = brightness(coat.base) < 0.3;
  stroke(ctx, through(points), dark ? alpha(mix(coat.base, "#ffffff", 0.3), 0.5) : alpha(coat.deep, 0.6), 5);
}

function toes(ctx: Context, { coat }: Beast, places: readonly Point[]): void {
  for (const [x, y] of places) for (const dx of [-12, 4]) fill(ctx, ellipse([x + dx, y], [2.4, 7]), alpha(coat.deep, 0.6));
}

export function farTones({ coat }: Beast): Beast["coat"] {
  return { ...coat, base: mix(coat.base, coat.shade, 0.6) };
}
