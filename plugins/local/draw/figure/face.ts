/** A face from the front or three quarters: form shadow, cheeks, nose, eyes, mouth, beard, freckles, age, glasses. */
import type { Look } from "../../../film/types.ts";
import type { Act, Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { crescent, fill, glow, inside, outside, roundOutside, softCrescent, stroke } from "../paint/brush.ts";
import { ellipse, polygon, through, type Point } from "../paint/shape.ts";
import { isYoung } from "./build.ts";
import { paintBrows, paintEyes, pixelsOf, type Face } from "./eyes.ts";
import { paintMouth } from "./mouth.ts";
import { pennedPale } from "./palette.ts";

export function paintSkull(ctx: Context, { form, palette }: Face, look: Look): void {
  const { skin, light } = palette;
  for (const ear of [form.farEar, form.ear]) {
    fill(ctx, ear, skin.base);
    softCrescent(ctx, ear, [light.x * 9, 0], [skin.shade, 0.5]);
  }
  stroke(ctx, form.path("M-73 -146 C-71 -155 -60 -151 -58 -142 M-70 -128 C-66 -133 -62 -131 -60 -126"), skin.shade, 4);
  fill(ctx, form.outline, skin.base);
  inside(ctx, form.outline, () => {
    paintForm(ctx, { form, palette }, look);
    outside(ctx, form.outline, [-light.x * 6, -light.y * 6], alpha(skin.rim, 0.95));
  });
  if (light.rimless === true && look.mature !== true) paintJaw(ctx, { form, palette });
}

/** Where a line makes the picture, chin and cheek end on one: on pale skin the face would run down into the neck. */
function paintJaw(ctx: Context, { form, palette }: Pick<Face, "form" | "palette">): void {
  inside(ctx, polygon([[-120, -104], [140, -104], [140, 0], [-120, 0]]), () => stroke(ctx, form.outline, alpha(palette.skin.deep, 0.75), 3.6));
}

function paintForm(ctx: Context, { form, palette }: Pick<Face, "form" | "palette">, { age, gender }: Look): void {
  const { skin, light } = palette;
  roundOutside(ctx, form.outline, [light.x * 44, -8], [skin.shade, 0.26 + 0.12 * light.strength]);
  const lit = form.warp(light.x >= 0 ? 74 : -34, -124);
  glow(ctx, lit, 92, [alpha(skin.rim, 0.4), alpha(skin.rim, 0)]);
  const rosy = gender === "female" || isYoung(age) ? 0.6 : 0.42;
  glow(ctx, form.warp(-8, -100), isYoung(age) ? 38 : 33, [alpha(skin.blush, rosy), alpha(skin.blush, 0)]);
  glow(ctx, form.warp(70, -102), 26, [alpha(skin.blush, rosy * 0.9), alpha(skin.blush, 0)]);
}

export function paintFace(ctx: Context, seen: Face, look: Look, act: Act): void {
  const face = seen.palette.light.rimless === true && isYoung(look.age) ? castDown(seen) : seen;
  if (look.age === "old") paintWrinkles(ctx, face);
  else if (look.mature === true) paintLines(ctx, face);
  if (look.beard) paintBeard(ctx, face);
  const pale = look.moustache === true && isPaleMoustache(face);
  if (look.moustache === true && !pale) paintMoustache(ctx, face);
  if (face.mien.blush !== undefined) paintBlush(ctx, face, face.mien.blush);
  if (face.form.worn > 0.5 && face.mien.lid > 0.4 && face.mien.smile <= 0 && face.mien.inner > 0) paintBags(ctx, face);
  paintNose(ctx, face);
  paintEyes(ctx, face);
  paintBrows(ctx, face);
  if (face.mien.smile > 0.5 && face.form.worn > 0.5) paintSmileLines(ctx, face);
  paintMouth(ctx, face, act.mouth);
  // It hangs over the mouth: lips that are seen through it would be a scratch.
  if (pale) paintWhiteMoustache(ctx, face, act.mouth === "closed" && face.mien.gape === undefined);
  if (face.mien.tears !== undefined) paintTears(ctx, face, act.seconds);
  if (look.freckles) paintFreckles(ctx, face);
  if (look.glasses) paintGlasses(ctx, face);
}

/** Drawn in lines a child's large eyes over what it reads are open, and cast down: half shut they would scowl, and shut they read nothing. */
function castDown(face: Face): Face {
  const { mien, glance } = face;
  return glance.eyes[1] > 0.9 && mien.lid > 0.4 && mien.tears === undefined ? { ...face, blink: 0, mien: { ...mien, lid: 0.16, inner: Math.max(0.35, mien.inner) } } : face;
}

/** The side in shade, the lit bridge, the wing. A child's is a button. */
function paintNose(ctx: Context, { form, palette }: Face): void {
  const { skin } = palette;
  const k = form.nose;
  const at = (x: number, y: number): string => `${50 + (x - 50) * k} ${-97 + (y + 97) * k}`;
  fill(ctx, form.path(`M${at(36, -142)} C${at(36, -130)} ${at(32, -114)} ${at(33, -106)} C${at(35, -98)} ${at(46, -95)} ${at(56, -97)} C${at(49, -100)} ${at(44, -104)} ${at(44, -112)} C${at(44, -124)} ${at(40, -134)} ${at(36, -142)} Z`), alpha(skin.shade, 0.7));
  fill(ctx, form.path(`M${at(42, -148)} C${at(48, -132)} ${at(58, -118)} ${at(62, -108)} C${at(64, -100)} ${at(58, -96)} ${at(52, -97)} C${at(46, -104)} ${at(48, -124)} ${at(42, -148)} Z`), alpha(mix(skin.base, skin.rim, 0.6), 0.85));
  stroke(ctx, form.path(`M${at(60, -112)} C${at(65, -104)} ${at(62, -96)} ${at(53, -95)} C${at(49, -94.5)} ${at(46, -95)} ${at(43, -96)}`), skin.deep, 3.2);
}

function paintWrinkles(ctx: Context, { form, palette, mien }: Face): void {
  const ink = alpha(palette.skin.deep, 0.34);
  const lines = [
    "M16 -100 C8 -92 4 -84 4 -74", "M66 -100 C72 -92 74 -84 72 -76",
    "M-24 -146 C-32 -148 -38 -152 -42 -156", "M-24 -141 C-32 -140 -38 -140 -43 -141", "M-22 -136 C-30 -133 -36 -130 -40 -127",
    "M-8 -124 C0 -118 10 -117 18 -121", "M54 -124 C60 -120 68 -120 74 -125",
    "M-12 -208 C6 -214 30 -214 54 -210", "M-6 -220 C12 -226 34 -226 52 -222",
  ];
  // So small a pencil or pen would only scratch: the two beside the nose are enough.
  const small = palette.light.rimless === true && pixelsOf(ctx) < CROWDED;
  for (const line of small ? lines.slice(0, 2) : lines) stroke(ctx, form.path(line), ink, 2.6);
  if (mien.smile < 0) stroke(ctx, form.path("M12 -60 C10 -56 9 -52 10 -48"), ink, 2.6);
}

const CROWDED = 0.45;
/** Pixels. */
const FINEST = 0.9;

/** The first lines: beside nose and eyes, on the brow; from far off no finer than what is still seen. A pen has none that is faint: it leaves the two beside the nose, or who is fifty would be old. */
function paintLines(ctx: Context, { form, palette }: Face): void {
  const ink = alpha(palette.skin.deep, 0.34);
  const wide = Math.max(2.4, FINEST / Math.max(0.05, pixelsOf(ctx)));
  for (const line of palette.light.rimless === true ? PENNED_LINES : FIRST_LINES) stroke(ctx, form.path(line), ink, wide);
  // The jaw stands off from a neck that is as broad.
  paintJaw(ctx, { form, palette });
}

const FIRST_LINES = ["M16 -100 C8 -92 4 -84 5 -74", "M66 -100 C72 -92 74 -84 72 -77", "M-24 -146 C-31 -148 -36 -151 -40 -154", "M-24 -140 C-31 -139 -37 -139 -41 -140", "M-8 -124 C0 -119 10 -118 17 -121", "M54 -124 C60 -120 67 -120 72 -124", "M-10 -212 C8 -217 30 -217 52 -213"] as const;
const PENNED_LINES = ["M15 -98 C9 -92 5 -86 4 -79", "M67 -98 C71 -92 73 -86 72 -80"] as const;

function paintBags(ctx: Context, { form, palette }: Face): void {
  for (const { x, y, wide, high } of [form.near, form.far]) fill(ctx, ellipse([x + 1, y + high * 1.2], [wide * 0.8, high * 0.36]), alpha(mix(palette.skin.shade, "#5a3a70", 0.35), 0.5));
}

function paintSmileLines(ctx: Context, { form, palette, mien, old }: Face): void {
  const ink = alpha(palette.skin.deep, (old ? 0.24 : 0.1) * mien.smile);
  stroke(ctx, form.path("M17 -101 C9 -95 4 -88 3 -80"), ink, 2.8);
  stroke(ctx, form.path("M70 -100 C76 -94 78 -88 77 -82"), ink, 2.4);
}

function paintBlush(ctx: Context, { form, palette }: Face, strength: number): void {
  for (const [x, y, radius] of [[-8, -100, 34], [70, -102, 26]] as const) glow(ctx, form.warp(x, y), radius, [alpha(palette.skin.blush, 0.75 * strength), alpha(palette.skin.blush, 0)]);
}

/** Down each cheek a wet track that follows its round, fine below the lid and broader where it runs out. */
function paintTears(ctx: Context, { form, palette }: Face, seconds: number): void {
  const wet = alpha(mix(palette.white, "#bfe4ff", 0.5), 0.8);
  for (const [eye, late] of [[form.near, 0], [form.far, 0.5]] as const) {
    const out = eye === form.near ? -1 : 1;
    const [x, y] = [runsAt(form, eye), eye.y + eye.high * 0.94];
    const long = 66 + 5 * Math.sin((seconds * 0.4 + late) * 2 * Math.PI);
    const along = (share: number): Point => [x + out * (10 * Math.sin(share * 1.9) - 5 * share * share), y + share * long];
    const half = (share: number): number => (1.4 + 3.6 * share ** 2) * Math.sqrt(Math.max(0, 1 - Math.max(0, (share - 0.88) / 0.12) ** 2));
    const shares = Array.from({ length: 25 }, (_, at) => at / 24);
    const side = (sign: 1 | -1): readonly Point[] => shares.map((share) => [along(share)[0] + sign * half(share), along(share)[1]]);
    const track = [...side(-1), ...side(1).toReversed()];
    fill(ctx, polygon(track), alpha(mix(palette.skin.base, palette.skin.shade, 0.5), 0.9));
    stroke(ctx, through(track), alpha(palette.skin.deep, 0.62), 1.8);
    stroke(ctx, through(shares.slice(2, -3).map((share) => [along(share)[0] + out * half(share) * 0.35, along(share)[1]])), "rgba(255,255,255,0.9)", 2);
    // It stands in the eye before it runs.
    stroke(ctx, through([[eye.x - eye.wide * 0.62, eye.y + eye.high * 0.84], [eye.x, eye.y + eye.high * 1.02], [eye.x + eye.wide * 0.6, eye.y + eye.high * 0.8]]), wet, 4.4);
  }
}

/** To the outside of the middle of an eye, so that it passes the mouth. */
function runsAt({ near }: Face["form"], eye: Face["form"]["near"]): number {
  return eye.x + (eye === near ? -0.3 : 0.3) * eye.wide;
}

function paintMoustache(ctx: Context, face: Face): void {
  const { form, palette } = face;
  const { hair, light } = palette;
  const path = form.path("M-12 -70 C-4 -88 18 -102 40 -94 C56 -102 78 -94 88 -72 C78 -68 66 -66 54 -71 C48 -74 44 -76 41 -79 C36 -73 28 -69 18 -67 C6 -64 -6 -64 -12 -70 Z");
  const pale = brightness(hair.base) > GREY;
  fill(ctx, path, pale ? mix(hair.base, hair.bright, 0.5) : mix(hair.base, hair.deep, 0.16));
  softCrescent(ctx, path, [light.x * 6, -3], [hair.shade, pale ? 0.3 : 0.5]);
  for (const line of ["M0 -73 C10 -86 24 -92 36 -89", "M8 -68 C18 -78 28 -84 37 -83", "M46 -89 C60 -92 74 -86 80 -74", "M46 -83 C54 -82 62 -77 68 -71"]) if (!pale || pixelsOf(ctx) > CROWDED) stroke(ctx, form.path(line), alpha(hair.deep, pale ? 0.4 : 0.55), 2.6);
  stroke(ctx, path, alpha(hair.deep, 0.85), pale ? 3 : 4);
}

function isPaleMoustache({ palette: { hair, light } }: Face): boolean {
  return light.rimless === true && brightness(hair.base) > GREY;
}

/** How light hair is from which on paper is left for it: hatched, or combed by lines as dark as itself, it would be black. */
const GREY = 0.38;

/** With pen or pencil it is its outline: white or grey as its hair, dark enough around it, its ends up with a smile, which is below it. The smaller it is seen the larger it is drawn, or nothing but the outline would be left. */
function paintWhiteMoustache(ctx: Context, { form, palette: { hair, ink, skin }, mien }: Face, closed: boolean): void {
  const pixels = Math.max(0.05, pixelsOf(ctx));
  const up = 13 * Math.max(0, mien.smile);
  const more = Math.min(0.8, Math.max(0, LEAST / (HIGH * pixels) - 1));
  const [out, high, low] = [10 * more, 16 * more, 18 * more];
  const path = form.path(`M${-14 - out} ${-68 - up} C${-4 - out} ${-86 - high * 0.6} 18 ${-102 - high} 40 ${-93 - high} C56 ${-102 - high} ${78 + out * 0.6} ${-92 - high * 0.6} ${90 + out * 0.6} ${-70 - up} C80 ${-66 - up * 0.4 + low * 0.6} 66 ${-65 + low} 54 ${-70 + low} C48 ${-73 + low} 44 ${-76 + low} 41 ${-80 + low} C36 ${-73 + low} 28 ${-68 + low} 18 ${-66 + low} C6 ${-62 + low * 0.6} ${-6 - out} ${-62 - up * 0.4 + low * 0.5} ${-14 - out} ${-68 - up} Z`);
  const wide = Math.min(5, Math.max(2.6, FINEST / pixels));
  if (closed && mien.smile > 0.35) {
    stroke(ctx, form.path(`M8 ${-62 + low} C22 ${-44 + low} 56 ${-43 + low} 72 ${-62 + low}`), skin.deep, 3.8);
    stroke(ctx, form.path(`M28 ${-38 + low} C36 ${-35 + low} 46 ${-35 + low} 53 ${-38 + low}`), alpha(skin.deep, 0.6), 2.6);
    if (more === 0) for (const cheek of ["M-26 -104 C-20 -90 -6 -84 4 -90", "M74 -90 C82 -86 88 -94 90 -104"]) stroke(ctx, form.path(cheek), alpha(skin.deep, 0.6), 3);
  }
  const pale = pennedPale(hair.base);
  stroke(ctx, path, alpha(ink, 0.9), wide * 2);
  fill(ctx, path, pale);
  if (more > 0) return;
  // Parted under the nose, and combed where there is room: in one piece it would be read as teeth.
  stroke(ctx, form.path("M40 -93 L41 -80"), alpha(ink, 0.9), wide * 0.8);
  if (pixels < COMBED) return;
  const lines = ["M34 -88 C22 -88 10 -80 0 -71", "M35 -80 C28 -76 20 -71 12 -69", "M46 -88 C60 -88 70 -80 78 -72", "M45 -80 C52 -76 58 -72 64 -70"];
  // Of what is grey and not white there are more of them.
  const grey = brightness(hair.base) < WHITE && pixels > CROWDED ? ["M30 -93 C18 -94 4 -86 -6 -76", "M35 -84 C25 -82 16 -76 6 -70", "M50 -93 C64 -94 76 -86 84 -77", "M45 -84 C54 -82 62 -78 71 -71"] : [];
  for (const line of [...lines, ...grey]) stroke(ctx, form.path(line), alpha(hair.deep, 0.8), 2.4);
}

/** Pixels of a head unit from which on there is room for lines in it; and how light hair is that is white. */
const COMBED = 0.36;
const WHITE = 0.7;

/** Head units that it is high as it grows, and pixels of that height below which it is drawn larger. */
const HIGH = 30;
const LEAST = 6;

const FRECKLES = [[-12, -118], [-4, -109], [2, -121], [8, -112], [14, -119], [20, -110], [66, -118], [72, -109], [78, -116], [-20, -110], [62, -108], [4, -102]] as const;

/** Beside where tears run: on the run they would be read as more of them. */
function paintFreckles(ctx: Context, { form, palette, mien }: Face): void {
  const runs = mien.tears === undefined ? [] : [form.near, form.far].map((eye) => runsAt(form, eye));
  for (const [x, y] of FRECKLES) {
    const [fx, fy] = form.warp(x, y);
    const run = runs.find((each) => Math.abs(fx - each) < BESIDE_RUN);
    fill(ctx, ellipse([run === undefined ? fx : run + (fx < run ? -1 : 1) * (BESIDE_RUN + Math.abs(fx - run) * 0.4), fy], [3, 2.6]), alpha(palette.skin.deep, 0.55));
  }
}

const BESIDE_RUN = 13;

function paintBeard(ctx: Context, { form, palette }: Face): void {
  const { hair, light, skin } = palette;
  const colour = mix(hair.base, skin.base, 0.12);
  const path = form.path("M-60 -150 C-64 -100 -50 -50 -14 -28 C12 -14 52 -14 68 -34 C84 -56 91 -90 90 -118 C82 -104 76 -98 64 -97 C54 -92 32 -93 20 -88 C2 -82 -16 -84 -30 -104 C-40 -120 -44 -140 -46 -160 Z");
  fill(ctx, path, colour);
  softCrescent(ctx, path, [light.x * 16, -4], [hair.shade, 0.4]);
  for (const line of ["M-48 -110 C-44 -80 -26 -54 2 -40", "M-38 -96 C-30 -72 -8 -52 18 -46", "M24 -52 C34 -48 46 -48 56 -54", "M80 -100 C80 -80 72 -60 60 -48", "M-52 -130 C-52 -110 -46 -86 -34 -68"]) stroke(ctx, form.path(line), alpha(hair.deep, 0.25), 3);
  fill(ctx, form.path("M8 -83 C22 -98 36 -96 41 -92 C48 -97 60 -96 70 -85 C58 -83 50 -81 42 -83 C32 -79 20 -79 8 -83 Z"), mix(colour, hair.deep, 0.22));
  fill(ctx, form.path("M31 -56 C36 -58 44 -58 49 -56 C47 -48 44 -44 40 -44 C36 -44 33 -48 31 -56 Z"), mix(colour, hair.deep, 0.24));
  inside(ctx, path, () => crescent(ctx, form.outline, [-light.x * 6, -light.y * 6], alpha(hair.rim, 0.85)));
}

function paintGlasses(ctx: Context, { form, palette }: Face): void {
  const ink = palette.lit("#22182c");
  const lenses = [form.near, form.far].map(({ x, y, wide, high }) => {
    const [w, h] = [wide + 9, high + 9];
    const lens = ellipse([x, y], [1, 1]);
    const frame = form.path("Z");
    frame.roundRect(x - w, y - h + 2, w * 2, h * 2, h * 0.85);
    return { lens, frame, x, y, w, h };
  });
  for (const { frame, x, y, w, h } of lenses) {
    fill(ctx, frame, "rgba(255,244,225,0.09)");
    inside(ctx, frame, () => {
      ctx.fillStyle = alpha(palette.light.key, 0.2);
      ctx.beginPath();
      ctx.moveTo(x - w * 0.9, y + h);
      ctx.lineTo(x + w * 0.1, y - h);
      ctx.lineTo(x + w * 0.6, y - h);
      ctx.lineTo(x - w * 0.4, y + h);
      ctx.fill();
    });
    stroke(ctx, frame, ink, 5);
  }
  const [near, far] = lenses;
  if (near === undefined || far === undefined) return;
  ctx.beginPath();
  ctx.moveTo(near.x + near.w, near.y - 4);
  ctx.quadraticCurveTo((near.x + near.w + far.x - far.w) / 2, near.y - 10, far.x - far.w, far.y - 4);
  ctx.moveTo(near.x - near.w, near.y - 4);
  ctx.lineTo(form.warp(-64, -150)[0], -150);
  ctx.stroke();
}
