/** A cat off the ground in one bound, all of it from its side: the back arched from shoulder to hip, and the head in profile. In a beast's units, the ground at 0. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, smooth, through, type Path, type Point } from "../paint/shape.ts";
import { inked, type Beast } from "./beast.ts";
import { crease, farTones, isPlain, joined, tapering } from "./feline.ts";

/** The forelegs stretched out ahead, the hind legs behind where they pushed off, the tail streaming. */
export function leapFeline(ctx: Context, beast: Beast): void {
  ctx.save();
  // Going up, and about its own middle.
  ctx.translate(0, -24);
  ctx.rotate(-0.13);
  ctx.scale(0.92, 0.92);
  inked(ctx, tapering([-184, -306, -300, -316, -340, -430, -500, -398 + 8 * beast.breath], 23), beast.coat, { ...beast, depth: 10 });
  const far = farTones(beast);
  inked(ctx, FAR_HIND, far, { ...beast, depth: 12 });
  inked(ctx, FAR_FORE, far, { ...beast, depth: 12 });
  const body = joined(TRUNK, HIND, FORE);
  inked(ctx, body, beast.coat, { ...beast, depth: 22 });
  if (!isPlain(beast)) paintStripes(ctx, beast, body);
  crease(ctx, beast, [[-92, -318], [-66, -276], [-84, -232], [-140, -206]]);
  crease(ctx, beast, [[104, -318], [92, -272], [118, -236]]);
  ctx.translate(232, -352);
  ctx.rotate(0.1);
  ctx.scale(1.1, 1.1);
  paintProfile(ctx, beast);
  ctx.restore();
}

const TRUNK = smooth([[-216, -268], [-210, -316], [-166, -356], [-96, -384], [-20, -394], [50, -384], [108, -376], [160, -390], [206, -392], [246, -340], [222, -290], [176, -244], [120, -222], [60, -232], [-10, -256], [-80, -262], [-140, -240], [-190, -230]]);
const HIND = smooth([[-84, -300], [-130, -342], [-190, -330], [-226, -284], [-256, -236], [-300, -206], [-352, -186], [-404, -154], [-430, -124], [-418, -108], [-390, -116], [-348, -146], [-290, -166], [-236, -180], [-180, -196], [-128, -224], [-92, -256]]);
const FAR_HIND = smooth([[-70, -280], [-120, -300], [-180, -250], [-214, -196], [-256, -160], [-300, -132], [-344, -94], [-362, -62], [-346, -50], [-320, -62], [-284, -98], [-232, -124], [-186, -146], [-130, -186], [-84, -230]]);
const FORE = smooth([[84, -286], [130, -306], [190, -276], [250, -242], [316, -228], [378, -230], [410, -222], [412, -204], [384, -196], [320, -196], [248, -202], [182, -218], [116, -236]]);
const FAR_FORE = smooth([[130, -300], [200, -304], [268, -280], [336, -276], [404, -292], [438, -292], [444, -274], [416, -260], [344, -242], [262, -240], [186, -250]]);

/** About the middle of the skull: the muzzle ahead, the ears back in the wind. */
const SKULL = smooth([[-84, 26], [-78, -26], [-46, -62], [-4, -74], [38, -66], [64, -42], [80, -18], [98, -4], [106, 12], [100, 32], [88, 50], [62, 62], [22, 70], [-24, 72], [-64, 62]]);
const EAR = smooth([[8, -58], [-34, -86], [-92, -100], [-112, -96], [-104, -68], [-72, -24], [-34, -26]]);
const FAR_EAR = smooth([[34, -54], [0, -92], [-48, -118], [-64, -116], [-58, -90], [-24, -48]]);

function paintProfile(ctx: Context, beast: Beast): void {
  const { coat, belly, palette } = beast;
  const dark = isDark(beast) ? mix(coat.base, "#ffffff", 0.5) : mix(coat.deep, "#140a14", 0.6);
  inked(ctx, FAR_EAR, farTones(beast), { ...beast, depth: 10 });
  inked(ctx, SKULL, coat, { ...beast, depth: 24 });
  inside(ctx, SKULL, () => fill(ctx, ellipse([84, 38], [42, 30]), isPlain(beast) ? mix(coat.base, belly.base, 0.4) : belly.base));
  inked(ctx, EAR, coat, { ...beast, depth: 10 });
  fill(ctx, smooth([[-22, -58], [-52, -78], [-94, -88], [-86, -68], [-60, -42]]), mix(coat.base, "#e58a8a", 0.5));
  // From the side it is round behind and cut off before, and in fright all of it is seen.
  const eye = smooth([[22, -16], [30, -32], [48, -34], [58, -22], [56, -6], [42, 0], [28, -4]]);
  fill(ctx, eye, palette.white);
  inside(ctx, eye, () => fill(ctx, ellipse([47, -17], [8, 15]), "#120812"));
  stroke(ctx, eye, dark, 5);
  fill(ctx, smooth([[88, -8], [102, -4], [109, 9], [100, 16], [92, 8]]), palette.lit("#d97a7e"));
  stroke(ctx, through([[99, 18], [90, 31], [74, 37], [60, 33]]), dark, 5);
  for (const [y, drop] of [[24, -18], [32, 2], [40, 22]] as const) stroke(ctx, through([[82, y], [44, y + drop * 0.3], [-8, y + drop]]), alpha(isDark(beast) ? "#fffaf0" : dark, 0.6), 2.6);
}

/** Across the back, as a tabby has them. */
function paintStripes(ctx: Context, { coat }: Beast, body: Path): void {
  inside(ctx, body, () => {
    for (const [x, y] of [[-150, -372], [-92, -392], [-30, -402], [34, -396]] as const) stroke(ctx, through([[x, y], [x + 8, y + 34], [x + 2, y + 62]] satisfies readonly Point[]), alpha(coat.deep, 0.5), 11);
  });
}

function isDark({ coat }: Beast): boolean {
  return brightness(coat.base) < 0.3;
}
