/** A cat off the ground in one bound, all of it from its side: the back arched, the hind legs gathered under it, the forelegs out to land, the tail up. In a beast's units, the ground at 0. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, smooth, strand, through, type Cubic, type Path, type Point } from "../paint/shape.ts";
import { inked, type Beast } from "./beast.ts";
import { crease, farTones, isPlain, joined, tapering } from "./feline.ts";
import { SPOT } from "./hair-black.ts";

export function leapFeline(ctx: Context, cat: Beast): void {
  const beast = spotted(cat);
  const tail = tapering([-158, -366, -268, -356, -330, -476, -252 + 8 * beast.breath, -604], 24);
  const far = farTones(beast);
  inked(ctx, FAR_HIND, far, { ...beast, depth: 12 });
  inked(ctx, FAR_FORE, far, { ...beast, depth: 12 });
  const body = joined(TRUNK, HIND, FORE, tail);
  inked(ctx, body, beast.coat, { ...beast, depth: 22 });
  if (!isPlain(beast)) paintStripes(ctx, beast, body);
  if (isSpot(beast)) paintSheen(ctx);
  else {
    crease(ctx, beast, [[-64, -336], [-52, -286], [-92, -236], [-124, -214]]);
    crease(ctx, beast, [[112, -360], [98, -306], [130, -262]]);
  }
  ctx.translate(222, -396);
  ctx.rotate(0.12);
  ctx.scale(1.12, 1.12);
  paintProfile(ctx, beast);
}

/** Dark, and drawn with a pen: a spot of black from nose to tail, or its hatching would be lost on the ground. */
function isSpot({ palette, coat }: Pick<Beast, "palette" | "coat">): boolean {
  return palette.light.rimless === true && isDark(coat.base);
}

function spotted(beast: Beast): Beast {
  return isSpot(beast) ? { ...beast, coat: { base: SPOT, shade: SPOT, deep: SPOT, bright: beast.coat.bright, rim: SPOT }, belly: beast.coat } : beast;
}

/** A few hairs in the light along the back, the haunch and the shoulder, where one part lies over another. */
function paintSheen(ctx: Context): void {
  for (const line of SHEEN) fill(ctx, strand(line, 6.5), "#f1f1f6");
}

const SHEEN: readonly Cubic[] = [
  [-92, -424, -50, -440, -6, -446, 44, -440],
  [-62, -352, -44, -316, -62, -268, -104, -236],
  [112, -366, 94, -322, 104, -282, 140, -258],
  [-150, -388, -136, -404, -126, -410, -112, -416],
];

const TRUNK = smooth([[-184, -334], [-178, -386], [-134, -432], [-64, -460], [10, -462], [80, -444], [136, -424], [184, -424], [222, -384], [212, -330], [170, -286], [110, -262], [44, -270], [-20, -286], [-80, -282], [-144, -288]]);
const HIND = smooth([[-180, -370], [-196, -316], [-180, -262], [-142, -226], [-154, -198], [-164, -172], [-150, -148], [-104, -130], [-56, -122], [-36, -134], [-50, -152], [-92, -164], [-104, -182], [-82, -208], [-46, -236], [-32, -280], [-52, -336], [-110, -376]]);
const FAR_HIND = smooth([[-110, -300], [-96, -250], [-62, -216], [-70, -186], [-78, -162], [-62, -142], [-18, -128], [30, -124], [46, -136], [32, -154], [-8, -162], [-22, -180], [-2, -206], [26, -236], [30, -280], [-40, -310]]);
const FORE = smooth([[100, -330], [126, -274], [172, -238], [220, -206], [262, -172], [294, -148], [318, -150], [318, -174], [292, -202], [260, -238], [228, -280], [208, -330], [160, -366]]);
const FAR_FORE = smooth([[150, -340], [190, -300], [246, -272], [304, -248], [352, -232], [374, -240], [368, -262], [318, -284], [264, -310], [220, -348], [184, -372]]);

/** About the middle of the skull: the muzzle ahead, the ears pricked, and a little back in the wind. */
const SKULL = smooth([[-84, 26], [-78, -26], [-46, -62], [-4, -74], [38, -66], [64, -42], [80, -18], [98, -4], [106, 12], [100, 32], [88, 50], [62, 62], [22, 70], [-24, 72], [-64, 62]]);
const EAR = smooth([[10, -60], [-6, -92], [-34, -128], [-46, -132], [-56, -118], [-64, -78], [-66, -38], [-30, -36]]);
const FAR_EAR = smooth([[48, -54], [44, -92], [30, -124], [20, -128], [6, -112], [-14, -70], [10, -46]]);

function paintProfile(ctx: Context, beast: Beast): void {
  const { coat, belly, palette } = beast;
  const dark = isDark(coat.base) ? mix(coat.base, "#ffffff", 0.5) : mix(coat.deep, "#140a14", 0.6);
  inked(ctx, FAR_EAR, farTones(beast), { ...beast, depth: 10 });
  inked(ctx, SKULL, coat, { ...beast, depth: 24 });
  if (!isSpot(beast)) inside(ctx, SKULL, () => fill(ctx, ellipse([84, 38], [42, 30]), isPlain(beast) ? mix(coat.base, belly.base, 0.4) : belly.base));
  inked(ctx, EAR, coat, { ...beast, depth: 10 });
  fill(ctx, smooth([[-12, -64], [-28, -96], [-42, -108], [-48, -84], [-48, -54]]), mix(isSpot(beast) ? "#6a6268" : coat.base, "#e58a8a", 0.5));
  // From the side it is round behind and cut off before, and in fright all of it is seen.
  const eye = smooth([[18, -16], [27, -36], [48, -40], [61, -24], [58, -4], [42, 4], [25, -2]]);
  fill(ctx, eye, palette.white);
  inside(ctx, eye, () => fill(ctx, ellipse([46, -18], [8, 17]), "#120812"));
  stroke(ctx, eye, isSpot(beast) ? SPOT : dark, 5);
  fill(ctx, smooth([[88, -8], [102, -4], [109, 9], [100, 16], [92, 8]]), palette.lit("#d97a7e"));
  stroke(ctx, through([[99, 18], [90, 31], [74, 37], [60, 33]]), dark, 5);
  for (const [y, drop] of [[24, -18], [32, 2], [40, 22]] as const) stroke(ctx, through([[82, y], [44, y + drop * 0.3], [-8, y + drop]]), alpha(isDark(coat.base) ? "#fffaf0" : dark, isSpot(beast) ? 0.9 : 0.6), isSpot(beast) ? 4 : 2.6);
}

/** Across the back, as a tabby has them. */
function paintStripes(ctx: Context, { coat }: Beast, body: Path): void {
  inside(ctx, body, () => {
    for (const [x, y] of [[-132, -440], [-72, -466], [-8, -472], [56, -460]] as const) stroke(ctx, through([[x, y], [x + 8, y + 34], [x + 2, y + 62]] satisfies readonly Point[]), alpha(coat.deep, 0.5), 11);
  });
}

function isDark(coat: string): boolean {
  return brightness(coat) < 0.3;
}
