/** Hair: behind the head, over it, and seen from the back. Flat shapes, strands in shade and light, a rim. */
import type { Look } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { crescent, fill, inside, linear, moved, outside, softCrescent, softOutside, stroke } from "../paint/brush.ts";
import { randomFrom } from "../paint/random.ts";
import { betweenCubics, ellipse, pointOnCubic, ribbon, strand, warpCubic, written, type Cubic, type Point } from "../paint/shape.ts";
import { backOf, BRAID, BRAID_BEYOND, BRAIDS, BUN, hairOf, isPixie, TAIL, TAIL_BETWEEN, type Lock } from "./hair-styles.ts";
import { isSpotBlack, paintSpotBlack, SPOT } from "./hair-black.ts";
import { paintShortBack, paintTemples } from "./hair-nape.ts";
import { STREAMING } from "./hair-wind.ts";
import type { HeadForm } from "./head-form.ts";
import type { Palette } from "./palette.ts";

export interface Seat {
  readonly form: HeadForm;
  readonly palette: Palette;
  readonly look: Look;
  /** Their left shoulder is the farther one: a single braid hangs over it. */
  readonly leftBeyond: boolean;
  readonly wet: boolean;
  /** Loose, and in the wind of a run. */
  readonly flies: boolean;
}

export function paintHairBehind(ctx: Context, seat: Seat): void {
  const { form, palette, look } = seat;
  const deep = isSpotBlack(palette, look) ? SPOT : palette.hair.deep;
  for (const text of seat.flies ? [...hairOf(look).back, ...STREAMING] : hairOf(look).back) fill(ctx, form.path(text), deep);
  if (look.hair.style === "curls" || look.hair.style === "afro") paintCurls(ctx, [[-72, -208, 50], [-84, -160, 44], [-78, -116, 34], [78, -180, 34], [82, -140, 26]], { ...seat, dark: true });
  if (look.hair.style === "bun") paintBun(ctx, seat, BUN);
  if (look.hair.style === "ponytail") paintLock(ctx, seat, { path: TAIL, between: TAIL_BETWEEN, strands: 8 });
}

export function paintHairShadow(ctx: Context, { form, palette, look, wet }: Seat): void {
  const { shadow } = hairOf(look, wet);
  if (shadow === "") return;
  const path = form.path(shadow);
  // Its edge fades on the round of a brow.
  inside(ctx, form.outline, () => [0, 1, 2, 3, 4, 5].forEach((nearer) => fill(ctx, moved(path, [-3.2 * nearer, -5 * nearer]), alpha(palette.skin.shade, 0.22))));
}

export function paintHairOver(ctx: Context, seat: Seat): void {
  const { form, palette, look, wet } = seat;
  const { front, curls, stubble } = hairOf(look, wet);
  if (look.hair.style === "undercut" && look.mature === true) paintTemples(ctx, seat);
  else if (stubble !== undefined) fill(ctx, form.path(stubble), alpha(mix(palette.hair.base, palette.skin.base, 0.3), 0.75));
  for (const lock of front) paintLock(ctx, seat, lock);
  if (curls !== undefined) paintCurls(ctx, curls, { ...seat, dark: false });
  if (look.hair.style === "braids") paintBraid(ctx, seat, BRAIDS.near);
  if (look.hair.style === "braid" && !seat.leftBeyond) paintBraid(ctx, seat, BRAID, 25);
  if (look.hair.style === "bald") paintBaldness(ctx, seat);
}

/** What hangs before the farther shoulder comes from behind the face. */
export function paintHairBeyond(ctx: Context, seat: Seat): void {
  if (seat.look.hair.style === "braids") paintBraid(ctx, seat, BRAIDS.far);
  if (seat.look.hair.style === "braid" && seat.leftBeyond) paintBraid(ctx, seat, BRAID_BEYOND, 25);
}

/** Wisps that stand off a head that has been slept on, and locks over the brow. */
export function paintStrays(ctx: Context, { form, palette: { hair } }: Seat): void {
  const tufts = ["M-62 -238 C-76 -252 -92 -254 -104 -246 C-92 -246 -80 -240 -70 -222 Z", "M-44 -252 C-54 -268 -66 -272 -80 -268 C-66 -264 -58 -254 -54 -238 Z", "M30 -258 C44 -272 58 -272 70 -264 C56 -264 46 -256 42 -242 Z", "M58 -242 C72 -256 88 -256 100 -246 C86 -248 76 -240 68 -226 Z", "M-78 -190 C-94 -196 -106 -190 -112 -176 C-102 -184 -92 -182 -80 -170 Z", "M80 -192 C96 -198 106 -192 112 -178 C102 -186 92 -184 82 -172 Z", "M-8 -262 C-4 -278 8 -284 22 -280 C10 -278 8 -268 10 -252 Z"];
  for (const [at, tuft] of tufts.entries()) fill(ctx, form.path(tuft), at % 2 === 0 ? hair.base : hair.shade);
  for (const lock of ["M-8 -244 C-22 -216 -44 -206 -50 -178 C-36 -196 -14 -204 2 -236 Z", "M12 -246 C26 -222 30 -208 26 -186 C38 -204 36 -224 24 -246 Z"]) fill(ctx, form.path(lock), hair.shade);
}

/** Hair before the ear and at the temple, under a cap. */
export function paintSideburns(ctx: Context, { form, palette }: Seat): void {
  fill(ctx, form.path("M-50 -112 C-70 -122 -84 -160 -80 -206 L-52 -206 C-56 -176 -54 -140 -50 -112 Z"), palette.hair.base);
}

/** Rows of curls, none quite like its neighbour: even ones would look like scales, and a few large ones like a face. */
const CURLS_BEHIND = [[-102, 4], [-142, 5], [-184, 6], [-224, 5], [-256, 5], [-280, 3]].flatMap(([y = 0, count = 1], row) => Array.from({ length: count }, (_, at) => {
  const [odd, other] = [((at * 5 + row * 3) % 7) / 3 - 1, ((at * 3 + row * 5) % 7) / 3 - 1];
  return [(at - (count - 1) / 2) * 37 + odd * 6, y + other * 8 - 6 * Math.sin((Math.PI * (at + 0.5)) / count), 31 + odd * other * 5] as const;
}));

/** Shaved sides and nape, seen from behind. */
const NAPE = "M-77 -206 C-86 -180 -80 -140 -72 -112 C-56 -84 56 -84 72 -112 C80 -140 86 -180 77 -206 C44 -176 -44 -176 -77 -206 Z";

/** From the back all heads are covered by their hair. */
export function paintHairBack(ctx: Context, seat: Seat): void {
  const { look } = seat;
  const lock = backOf(look);
  if (look.hair.style === "bald") return;
  if (look.hair.style === "afro") {
    fill(ctx, seat.form.path(lock.path), seat.palette.hair.deep);
    return paintCurls(ctx, [[-86, -130, 37], [-104, -190, 41], [-91, -243, 43], [-54, -272, 43], [0, -281, 45], [54, -272, 43], [91, -243, 43], [104, -190, 41], [86, -130, 37], [-46, -110, 40], [0, -106, 42], [46, -110, 40], [-50, -170, 46], [50, -170, 46], [0, -160, 46], [-48, -230, 46], [48, -230, 46], [0, -235, 48]], { ...seat, dark: false });
  }
  if (look.hair.style === "curls") {
    fill(ctx, seat.form.path(lock.path), seat.palette.hair.deep);
    return paintCurls(ctx, CURLS_BEHIND, { ...seat, dark: false });
  }
  // Who is no longer young has it cut short down to the nape, and not shaved.
  if ((look.hair.style === "crop" && !isPixie(look)) || (look.hair.style === "undercut" && look.mature === true)) return paintShortBack(ctx, seat);
  if (look.hair.style === "undercut") fill(ctx, seat.form.path(NAPE), alpha(mix(seat.palette.hair.base, seat.palette.skin.shade, 0.3), 0.7));
  paintLock(ctx, seat, lock);
  paintCombed(ctx, seat, lock);
  if (look.hair.style === "bun") paintBun(ctx, seat, [0, -268, 50]);
  if (look.hair.style === "ponytail") paintLock(ctx, seat, { path: "M-22 -226 C-40 -180 -48 -80 -32 20 C-24 60 -8 80 0 90 C10 78 26 56 34 16 C48 -80 40 -180 22 -226 Z", between: [[-16, -220, -40, -150, -36, -40, -8, 70], [16, -220, 40, -150, 36, -40, 8, 70]], strands: 9 });
  if (look.hair.style === "ponytail") fill(ctx, ellipse([0, -222], [30, 15]), seat.palette.lit("#5a3a4a"));
  if (look.hair.style === "braids") paintParted(ctx, seat);
  if (look.hair.style === "braids") for (const side of [-1, 1]) paintBraid(ctx, seat, [[side * 58, -100], [side * 68, -50], [side * 68, 10], [side * 62, 76], [side * 56, 124]], 27);
  if (look.hair.style === "braid") paintBraid(ctx, seat, [[0, -104], [2, -50], [-2, 10], [3, 70], [0, 128], [0, 170]], 27);
}

/** Fair hair has no shade that is seen from behind: a few dark strands and the shade of the nape make it hair. */
function paintCombed(ctx: Context, { form, palette: { hair } }: Seat, { path: text, between, strands }: Lock): void {
  const path = form.path(text);
  inside(ctx, path, () => {
    if (brightness(hair.base) > FAIR) fill(ctx, path, linear(ctx, [[0, -250], [0, -60]], [[0, alpha(hair.deep, 0.1)], [1, alpha(mix(hair.deep, "#2a2028", 0.3), 0.42)]]));
    for (let at = 0; at < strands; at += 1) {
      const curve = warpCubic(betweenCubics(between[0], between[1], (at + 0.5) / strands), form.warp);
      fill(ctx, strand(shortened(curve, (at % 3) * 0.08), 2.4), alpha(mix(hair.deep, "#2a2028", 0.3), 0.6));
    }
  });
}

/** Combed from a parting to where either braid begins: a few strands of what would be many. */
function paintParted(ctx: Context, { form, palette: { hair } }: Seat): void {
  for (const side of [-1, 1]) for (const [y, out, deep] of COMBED) {
    const curve: Cubic = [side * 4, y, side * out * 0.62, y + 2, side * out, y * 0.3 - 150, side * 62, -104];
    fill(ctx, strand(warpCubic(curve, form.warp), 2.2), alpha(deep ? hair.deep : hair.bright, deep ? 0.5 : 0.6));
  }
  stroke(ctx, form.path("M0 -290 C3 -240 -3 -180 0 -86"), alpha(hair.deep, 0.8), 3);
}

/** Where a strand leaves the parting, how far it swings out, and whether it is in shade. */
const COMBED: readonly (readonly [y: number, out: number, deep: boolean])[] = [[-280, 92, true], [-272, 84, false], [-262, 80, true], [-240, 70, true], [-226, 64, false], [-212, 62, true]];

function paintLock(ctx: Context, { form, palette, look }: Seat, { path: text, between, strands, bow = 0 }: Lock): void {
  const { hair, light } = palette;
  const path = form.path(text);
  if (isSpotBlack(palette, look)) return paintSpotBlack(ctx, { form, palette }, path, { between, gloss: strands > FEW });
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

/** Strands of a lock that is beside the face. */
const FEW = 6;

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
    if (ball.at[1] < -190) rimBall(ctx, ball, palette, 0.5);
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

/** Short locks that each turn their own way: rings one in another would look like rollers. */
function paintCurl(ctx: Context, [x, y]: Point, r: number, { hair }: Palette): void {
  const strength = brightness(hair.base) > FAIR ? 0.55 : 0.8;
  const turned = (Math.abs(Math.round(x * 3 + y * 5)) % 7) * 0.9;
  ctx.lineCap = "round";
  for (const [away, share, ink, width] of [[0.34, 0.5, alpha(hair.shade, strength), 4], [0.3, 0.28, alpha(hair.bright, 0.6), 3.4], [-0.42, 0.42, alpha(hair.shade, strength * 0.8), 3.4]] as const) {
    ctx.strokeStyle = ink;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x + Math.cos(turned) * away * r, y + Math.sin(turned) * away * r, r * share, turned + (away > 0 ? 0.7 : 3.6), turned + (away > 0 ? 3.4 : 6));
    ctx.stroke();
  }
}

/** Of hair so bright that its own shade is a line in it. */
const FAIR = 0.6;

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

/** Locks laid over each other from either side, thinner to the end; a band, and what is left below it. */
function paintBraid(ctx: Context, { form, palette, look }: Seat, points: readonly Point[], thick = 19): void {
  const { hair, light } = palette;
  const middle = evenly(points.map(([x, y]) => form.warp(x, y)), thick * 0.84);
  const last = middle.length - 1;
  const [end, before] = [middle[last], middle[last - 1]];
  if (end !== undefined && before !== undefined) paintTuft(ctx, palette, { end, before, thick, band: look.gender === "male" ? "#3a3440" : "#d65a6a" });
  // From below: each lock lies over the next.
  for (let at = last - 1; at >= 0; at -= 1) {
    const [[x, y], [nx, ny]] = [middle[at] ?? [0, 0], middle[at + 1] ?? [0, 0]];
    const far = Math.hypot(nx - x, ny - y) || 1;
    const [dx, dy, side] = [(nx - x) / far, (ny - y) / far, at % 2 === 0 ? 1 : -1];
    const r = thick * (1 - (0.36 * at) / last) * (at === 0 ? 0.72 : 1);
    const lock = ellipse([x - dy * side * r * 0.34, y + dx * side * r * 0.34], [r * 1.06, r * 0.66], Math.atan2(dy - dx * side * 0.8, dx + dy * side * 0.8));
    fill(ctx, lock, hair.base);
    softCrescent(ctx, lock, [light.x * 8, -3], [hair.shade, 0.42]);
    stroke(ctx, lock, alpha(hair.deep, 0.62), 2.2);
    crescent(ctx, lock, [-light.x * 3, -light.y * 3], alpha(hair.rim, 0.35));
  }
}

/** Below the band the hair is loose. */
function paintTuft(ctx: Context, { hair, lit }: Palette, { end: [x, y], before, thick, band }: { readonly end: Point; readonly before: Point; readonly thick: number; readonly band: string }): void {
  const far = Math.hypot(x - before[0], y - before[1]) || 1;
  const [dx, dy, half] = [(x - before[0]) / far, (y - before[1]) / far, thick * 0.5];
  const at = (along: number, aside: number): string => `${x + dx * along * thick - dy * aside * half} ${y + dy * along * thick + dx * aside * half}`;
  const tuft = written(`M${at(-0.4, -1)} C${at(0.4, -1.3)} ${at(0.9, -1.5)} ${at(1.5, -0.4)} C${at(1.3, 0)} ${at(1.4, 0.4)} ${at(1.6, 0.6)} C${at(1, 1.5)} ${at(0.4, 1.2)} ${at(-0.4, 1)} Z`);
  fill(ctx, tuft, hair.base);
  stroke(ctx, tuft, alpha(hair.deep, 0.5), 2);
  fill(ctx, ribbon([[x - dx * 4 + dy * half * 1.3, y - dy * 4 - dx * half * 1.3], [x - dx * 4 - dy * half * 1.3, y - dy * 4 + dx * half * 1.3]], [7, 7]), lit(band));
}

/** Points along a line, each as far from the one before. */
function evenly(points: readonly Point[], apart: number): readonly Point[] {
  const out: Point[] = points.slice(0, 1).map(([x, y]) => [x, y]);
  let left = apart;
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to;
    const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (; left <= far; left += apart) out.push([from[0] + ((to[0] - from[0]) * left) / far, from[1] + ((to[1] - from[1]) * left) / far]);
    left -= far;
  }
  return out;
}

function paintBaldness(ctx: Context, { form, palette, look }: Seat): void {
  const { skin, hair } = palette;
  inside(ctx, form.outline, () => {
    fill(ctx, ellipse(form.warp(26, -236), [40, 13], 0.1), alpha(skin.rim, 0.5));
  });
  if (look.age === "old") fill(ctx, form.path("M-52 -112 C-72 -124 -80 -160 -72 -196 C-66 -210 -58 -206 -56 -190 C-56 -170 -56 -150 -50 -132 Z"), hair.base);
}


