/** Hair: behind the head, over it, and seen from the back. Flat shapes, strands in shade and light, a rim. */
import type { Look } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, outside, softCrescent, softOutside, stroke } from "../paint/brush.ts";
import { randomFrom } from "../paint/random.ts";
import { betweenCubics, ellipse, pointOnCubic, ribbon, strand, warpCubic, type Cubic, type Point } from "../paint/shape.ts";
import { BACKS, BRAID, BRAID_BEYOND, BRAIDS, BUN, hairOf, TAIL, TAIL_BETWEEN, type Lock } from "./hair-styles.ts";
import type { HeadForm } from "./head-form.ts";
import type { Palette } from "./palette.ts";

export interface Seat {
  readonly form: HeadForm;
  readonly palette: Palette;
  readonly look: Look;
  /** Their left shoulder is the farther one: a single braid hangs over it. */
  readonly leftBeyond: boolean;
}

export function paintHairBehind(ctx: Context, seat: Seat): void {
  const { form, palette, look } = seat;
  for (const text of hairOf(look).back) fill(ctx, form.path(text), palette.hair.deep);
  if (look.hair.style === "curls" || look.hair.style === "afro") paintCurls(ctx, [[-72, -208, 50], [-84, -160, 44], [-78, -116, 34], [78, -180, 34], [82, -140, 26]], { ...seat, dark: true });
  if (look.hair.style === "bun") paintBun(ctx, seat, BUN);
  if (look.hair.style === "ponytail") paintLock(ctx, seat, { path: TAIL, between: TAIL_BETWEEN, strands: 8 });
}

export function paintHairShadow(ctx: Context, { form, palette, look }: Seat): void {
  const { shadow } = hairOf(look);
  if (shadow !== "") inside(ctx, form.outline, () => fill(ctx, form.path(shadow), alpha(palette.skin.shade, 0.8)));
}

export function paintHairOver(ctx: Context, seat: Seat): void {
  const { form, palette, look } = seat;
  const { front, curls, stubble } = hairOf(look);
  if (stubble !== undefined) fill(ctx, form.path(stubble), alpha(mix(palette.hair.base, palette.skin.base, 0.3), 0.75));
  for (const lock of front) paintLock(ctx, seat, lock);
  if (curls !== undefined) paintCurls(ctx, curls, { ...seat, dark: false });
  if (look.hair.style === "braids") for (const braid of BRAIDS) paintBraid(ctx, seat, braid);
  if (look.hair.style === "braid" && !seat.leftBeyond) paintBraid(ctx, seat, BRAID, 25);
  if (look.hair.style === "bald") paintBaldness(ctx, seat);
}

/** What hangs before the farther shoulder comes from behind the face. */
export function paintHairBeyond(ctx: Context, seat: Seat): void {
  if (seat.look.hair.style === "braid" && seat.leftBeyond) paintBraid(ctx, seat, BRAID_BEYOND, 25);
}

/** Wisps that stand off a head that has been slept on, and locks over the brow. */
export function paintStrays(ctx: Context, { form, palette: { hair } }: Seat): void {
  const wisps = ["M-56 -246 C-68 -262 -82 -268 -92 -262", "M-38 -258 C-46 -278 -58 -286 -70 -284", "M-14 -268 C-18 -286 -28 -296 -38 -296", "M10 -270 C14 -286 22 -294 32 -296", "M32 -262 C40 -278 52 -284 60 -280", "M54 -248 C66 -262 80 -264 88 -256", "M-76 -212 C-88 -222 -100 -220 -106 -210", "M78 -214 C90 -224 102 -220 106 -210", "M-84 -164 C-94 -170 -104 -166 -106 -156", "M84 -166 C94 -170 104 -164 104 -154"];
  for (const [at, wisp] of wisps.entries()) {
    stroke(ctx, form.path(wisp), at % 2 === 0 ? hair.shade : hair.base, at % 3 === 0 ? 11 : 8);
    stroke(ctx, form.path(wisp), alpha(hair.rim, 0.3), 2);
  }
  for (const lock of ["M-8 -244 C-22 -216 -44 -206 -50 -178 C-36 -196 -14 -204 2 -236 Z", "M12 -246 C26 -222 30 -208 26 -186 C38 -204 36 -224 24 -246 Z"]) fill(ctx, form.path(lock), hair.shade);
}

/** Hair before the ear and at the temple, under a cap. */
export function paintSideburns(ctx: Context, { form, palette }: Seat): void {
  fill(ctx, form.path("M-50 -112 C-70 -122 -84 -160 -80 -206 L-52 -206 C-56 -176 -54 -140 -50 -112 Z"), palette.hair.base);
}

/** Rows of even curls: a few large ones would look like a face. */
const CURLS_BEHIND = [[-98, 4], [-134, 6], [-170, 7], [-206, 7], [-240, 6], [-270, 4]].flatMap(([y = 0, count = 1]) => Array.from({ length: count }, (_, at) => [(at - (count - 1) / 2) * 30, y - 6 * Math.sin((Math.PI * (at + 0.5)) / count), 25] as const));

/** Shaved sides and nape, seen from behind. */
const NAPE = "M-77 -206 C-86 -180 -80 -140 -72 -112 C-56 -84 56 -84 72 -112 C80 -140 86 -180 77 -206 C44 -176 -44 -176 -77 -206 Z";

/** From the back all heads are covered by their hair. */
export function paintHairBack(ctx: Context, seat: Seat): void {
  const { look } = seat;
  const lock = BACKS[look.hair.style];
  if (look.hair.style === "bald") return;
  if (look.hair.style === "afro") {
    fill(ctx, seat.form.path(lock.path), seat.palette.hair.deep);
    return paintCurls(ctx, [[-86, -130, 37], [-104, -190, 41], [-91, -243, 43], [-54, -272, 43], [0, -281, 45], [54, -272, 43], [91, -243, 43], [104, -190, 41], [86, -130, 37], [-46, -110, 40], [0, -106, 42], [46, -110, 40], [-50, -170, 46], [50, -170, 46], [0, -160, 46], [-48, -230, 46], [48, -230, 46], [0, -235, 48]], { ...seat, dark: false });
  }
  if (look.hair.style === "curls") {
    fill(ctx, seat.form.path(lock.path), seat.palette.hair.deep);
    return paintCurls(ctx, CURLS_BEHIND, { ...seat, dark: false });
  }
  if (look.hair.style === "undercut") fill(ctx, seat.form.path(NAPE), alpha(mix(seat.palette.hair.base, seat.palette.skin.shade, 0.3), 0.7));
  paintLock(ctx, seat, lock);
  paintCombed(ctx, seat, lock);
  if (look.hair.style === "bun") paintBun(ctx, seat, [0, -268, 50]);
  if (look.hair.style === "ponytail") paintLock(ctx, seat, { path: "M-22 -226 C-40 -180 -48 -80 -32 20 C-24 60 -8 80 0 90 C10 78 26 56 34 16 C48 -80 40 -180 22 -226 Z", between: [[-16, -220, -40, -150, -36, -40, -8, 70], [16, -220, 40, -150, 36, -40, 8, 70]], strands: 9 });
  if (look.hair.style === "ponytail") fill(ctx, ellipse([0, -222], [30, 15]), seat.palette.lit("#5a3a4a"));
  if (look.hair.style === "braids") paintParted(ctx, seat);
  if (look.hair.style === "braids") for (const side of [-1, 1]) paintBraid(ctx, seat, [[side * 56, -100], [side * 62, -50], [side * 60, 10], [side * 54, 70], [side * 50, 110]]);
  if (look.hair.style === "braid") paintBraid(ctx, seat, [[0, -104], [2, -50], [-2, 10], [3, 70], [0, 128], [0, 170]], 27);
}

/** Fair hair has no shade that is seen from behind: a few dark strands make it hair. */
function paintCombed(ctx: Context, { form, palette: { hair } }: Seat, { path: text, between, strands }: Lock): void {
  inside(ctx, form.path(text), () => {
    for (let at = 0; at < strands; at += 1) {
      const curve = warpCubic(betweenCubics(between[0], between[1], (at + 0.5) / strands), form.warp);
      fill(ctx, strand(shortened(curve, (at % 3) * 0.08), 2.4), alpha(mix(hair.deep, "#2a2028", 0.3), 0.6));
    }
  });
}

/** Combed from a parting to where either braid begins. */
function paintParted(ctx: Context, { form, palette: { hair, skin } }: Seat): void {
  fill(ctx, form.path(BACKS.braids.path), alpha(mix(hair.shade, hair.deep, 0.5), 0.45));
  for (const side of [-1, 1]) for (let at = 0; at < 9; at += 1) {
    const [y, out] = [-284 + at * 20, 92 - at * 5];
    stroke(ctx, form.path(`M${side * 4} ${y} C${side * (34 + at)} ${y + 8} ${side * out} ${-210 + at * 8} ${side * (68 - at * 2)} -104`), at % 3 === 1 ? alpha(hair.bright, 0.75) : alpha(mix(hair.shade, hair.deep, 0.6), 0.8), at % 3 === 1 ? 3.4 : 4.2);
  }
  stroke(ctx, form.path("M0 -288 C3 -240 -3 -180 0 -104"), mix(skin.base, hair.shade, 0.45), 5);
}

function paintLock(ctx: Context, { form, palette, look }: Seat, { path: text, between, strands, bow = 0 }: Lock): void {
  const { hair, light } = palette;
  const path = form.path(text);
  fill(ctx, path, hair.base);
  const random = randomFrom(`${look.hair.style}${text.length}`);
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * 22, -3], [hair.shade, 0.4]);
    for (let at = 0; at < strands; at += 1) {
      const share = (at + 0.5 + (random() - 0.5) * 0.5) / strands;
      const curve = warpCubic(bowed(betweenCubics(between[0], between[1], share), bow * Math.sin(Math.PI * share)), form.warp);
      fill(ctx, strand(curve, 3 + random() * 2.6), alpha(hair.shade, 0.66));
      const near = Math.min(1, share + 0.4 / strands);
      const beside = warpCubic(bowed(betweenCubics(between[0], between[1], near), bow * Math.sin(Math.PI * near)), form.warp);
      if (random() < 0.72) fill(ctx, strand(shortened(beside, random() * 0.3), 1.8 + random() * 2), alpha(hair.bright, 0.7));
    }
    outside(ctx, path, [-light.x * 7, -light.y * 8], alpha(hair.bright, 0.9));
    outside(ctx, path, [-light.x * 3.4, -light.y * 4], hair.rim);
  });
}

function bowed([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic, by: number): Cubic {
  return [x0, y0, x1, y1 - by * 0.4, x2, y2 - by * 0.85, x3, y3 - by];
}

/** The light on a strand is shorter than the strand. */
function shortened(curve: Cubic, by: number): Cubic {
  const [a, b] = [pointOnCubic(curve, by), pointOnCubic(curve, 1 - by)];
  const [c, d] = [pointOnCubic(curve, 0.35), pointOnCubic(curve, 0.66)];
  return [a[0], a[1], c[0], c[1], d[0], d[1], b[0], b[1]];
}

function paintCurls(ctx: Context, curls: readonly (readonly [number, number, number])[], { form, palette, look, dark }: Seat & { readonly dark: boolean }): void {
  const { hair } = palette;
  const balls = curls.map(([x, y, r]) => ({ at: form.warp(x, y), r }));
  for (const { at, r } of balls) fill(ctx, ellipse(at, [r, r]), dark ? mix(hair.shade, hair.deep, 0.25) : hair.base);
  if (dark) return;
  // Large curls lie over one another; the small ones of a ball of hair are one mass, with its light along the outside.
  if (look.hair.style === "afro") {
    for (const ball of balls) paintBall(ctx, ball, palette, 0.14);
    for (const ball of balls) if (ball.at[1] < -286) rimBall(ctx, ball, palette, 0.3);
    return;
  }
  for (const ball of balls) {
    fill(ctx, ellipse(ball.at, [ball.r, ball.r]), hair.base);
    paintBall(ctx, ball, palette, 0.32);
    if (ball.at[1] < -190) rimBall(ctx, ball, palette, 0.75);
  }
}

interface Ball {
  readonly at: Point;
  readonly r: number;
}

function paintBall(ctx: Context, { at, r }: Ball, palette: Palette, shaded: number): void {
  const ball = ellipse(at, [r, r]);
  softCrescent(ctx, ball, [palette.light.x * r * 0.42, -r * 0.2], [palette.hair.shade, shaded]);
  inside(ctx, ball, () => paintCurl(ctx, at, r, palette));
}

function rimBall(ctx: Context, { at, r }: Ball, { hair, light }: Palette, strength: number): void {
  crescent(ctx, ellipse(at, [r, r]), [-light.x * 4, 4], alpha(hair.rim, strength));
}

function paintCurl(ctx: Context, [x, y]: Point, r: number, { hair }: Palette): void {
  ctx.lineCap = "round";
  for (const [share, ink, width] of [[0.74, alpha(hair.shade, 0.8), 4], [0.56, alpha(hair.bright, 0.7), 3.6], [0.3, alpha(hair.shade, 0.6), 3]] as const) {
    ctx.strokeStyle = ink;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, r * share, Math.PI * 1.12, Math.PI * 1.86);
    ctx.stroke();
  }
}

function paintBun(ctx: Context, { form, palette }: Seat, [bx, by, r]: readonly [number, number, number]): void {
  const { hair, light } = palette;
  const [x, y] = form.warp(bx, by);
  const ball = ellipse([x, y], [r, r * 0.92]);
  fill(ctx, ball, hair.base);
  softCrescent(ctx, ball, [light.x * 16, -4], [hair.shade, 0.42]);
  inside(ctx, ball, () => {
    for (const [share, ink] of [[0.8, hair.shade], [0.62, hair.bright], [0.44, hair.shade], [0.24, hair.shade]] as const) {
      ctx.strokeStyle = alpha(ink, 0.7);
      ctx.lineWidth = 3.6;
      ctx.beginPath();
      ctx.ellipse(x + 3, y + 2, r * share, r * share * 0.8, 0.5, Math.PI * 0.6, Math.PI * 1.95);
      ctx.stroke();
    }
  });
  crescent(ctx, ball, [-light.x * 4, -light.y * 5], hair.rim);
}

/** A braid is a row of beads that grow smaller, with a band at its end. */
function paintBraid(ctx: Context, { form, palette, look }: Seat, points: readonly Point[], thick = 19): void {
  const { hair, light } = palette;
  const middle = points.flatMap((point, at): readonly Point[] => {
    const next = points[at + 1];
    return next === undefined ? [point] : [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2]];
  }).map(([x, y]) => form.warp(x, y));
  middle.forEach(([x, y], at) => {
    const r = thick - at * 0.9;
    const bead = ellipse([x, y], [r, r * 0.95], at % 2 === 0 ? 0.5 : -0.5);
    fill(ctx, bead, hair.base);
    softCrescent(ctx, bead, [light.x * 9, -3], [hair.shade, 0.42]);
    inside(ctx, bead, () => stroke(ctx, ellipse([x - r * 0.5, y + r * 0.5], [r * 1.1, r * 0.8], 0.6), alpha(hair.deep, 0.4), 2.4));
    crescent(ctx, bead, [-light.x * 3, -light.y * 3], alpha(hair.rim, 0.8));
  });
  const [end] = middle.slice(-1);
  if (end !== undefined) fill(ctx, ribbon([[end[0] - 11, end[1] + 10], [end[0] + 11, end[1] + 11]], [6, 6]), palette.lit(look.gender === "male" ? "#3a3440" : "#d65a6a"));
}

function paintBaldness(ctx: Context, { form, palette, look }: Seat): void {
  const { skin, hair } = palette;
  inside(ctx, form.outline, () => {
    fill(ctx, ellipse(form.warp(26, -236), [40, 13], 0.1), alpha(skin.rim, 0.5));
  });
  if (look.age === "old") fill(ctx, form.path("M-52 -112 C-72 -124 -80 -160 -72 -196 C-66 -210 -58 -206 -56 -190 C-56 -170 -56 -150 -50 -132 Z"), hair.base);
}


