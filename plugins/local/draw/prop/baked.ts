/** What becomes of a loaf that is dropped, burnt or badly shaped, and of dough that tears. Knows no baker. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, fill, oval, placed } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";
import { paintSteam } from "./steam.ts";

export const BAKED: Pieces = {
  "fallen bread": large(380, 170, drawFallen),
  "fallen dough": large(380, 130, drawSplat),
  "torn dough": small(480, 140, drawTorn),
  "burnt bread": small(260, 190, drawBurnt),
  "crooked bread": small(310, 160, drawCrooked),
};

/** In two pieces on the floor, crumbs and flour about. */
function drawFallen(pen: Pen): void {
  const { ctx } = pen;
  const [crust, crumb] = [pen.lit("#c98842"), pen.lit("#f4e2b8")];
  for (const [x, y, wide, high] of [[-120, 4, 170, 15], [90, -8, 190, 13], [10, 14, 120, 11], [210, 10, 70, 8]] as const) oval(ctx, [x, y], [wide, high], alpha(pen.lit("#fbf6ea"), 0.42));
  for (const [x, y, r] of [[-230, -24, 52], [226, -30, 46], [-176, -76, 34], [188, -84, 28], [0, -60, 40]] as const) oval(ctx, [x, y], [r, r * 0.6], alpha(pen.lit("#fffaf0"), 0.16));
  placed(ctx, { x: -104, y: 2, turn: -0.16 }, () => {
    fill(ctx, "M-104 -8 Q-122 -64 -70 -88 Q-14 -106 40 -96 Q72 -84 76 -46 Q76 -8 50 0 L-84 0 Q-100 0 -104 -8 Z", pen.down(-104, 108, crust));
    for (const x of [-66, -22]) curve(ctx, [[x - 12, -36], [x, -66], [x + 18, -82]], mix(crust, "#fff0c8", 0.6), 9);
    drawBreak(pen, crumb);
  });
  placed(ctx, { x: 116, y: 0, turn: 0.3 }, () => {
    fill(ctx, "M-50 0 Q-78 -10 -76 -48 Q-72 -84 -40 -94 Q32 -102 74 -76 Q106 -48 92 -10 Q88 0 76 0 Z", pen.down(-100, 104, crust));
    curve(ctx, [[20, -34], [32, -62], [52, -76]], mix(crust, "#fff0c8", 0.6), 9);
    ctx.scale(-1, 1);
    drawBreak(pen, crumb);
  });
  for (const [x, y, r] of [[-10, -8, 9], [22, 8, 6], [-34, 12, 7], [196, 6, 8], [-214, 8, 7], [56, -14, 5], [168, -16, 5]] as const) disc(ctx, [x, y], r, mix(crust, crumb, 0.5));
}

/** Where it broke: soft and full of holes within the edge of the crust, with a piece drawn out where it held longest. */
function drawBreak({ ctx, light }: Pen, crumb: string): void {
  fill(ctx, "M40 -95 Q62 -94 72 -70 Q84 -62 78 -44 Q84 -22 68 -10 Q62 2 48 0 Q34 -6 31 -28 Q24 -50 29 -74 Q32 -92 40 -95 Z", mix(crumb, "#8a4f22", 0.5));
  fill(ctx, "M42 -88 Q56 -90 64 -72 Q88 -66 92 -56 Q76 -52 74 -40 Q78 -22 64 -14 Q60 -6 50 -6 Q38 -10 36 -30 Q30 -50 34 -72 Q36 -86 42 -88 Z", crumb);
  for (const [x, y, wide] of [[48, -72, 7], [58, -52, 9], [46, -46, 5], [52, -26, 8], [62, -34, 4], [42, -58, 4], [46, -16, 4], [72, -58, 4]] as const) oval(ctx, [x, y], [wide * 0.7, wide], alpha(mix(light.shade, "#8a4f22", 0.5), 0.3));
}

function drawSplat(pen: Pen): void {
  const { ctx } = pen;
  const dough = pen.lit("#efdcb4");
  oval(ctx, [0, -2], [230, 24], alpha(pen.lit("#fbf6ea"), 0.8));
  fill(ctx, "M-170 -4 C-196 -30 -150 -44 -120 -40 C-104 -92 -30 -84 0 -72 C50 -104 96 -74 104 -42 C150 -52 196 -22 168 -4 C110 10 -110 10 -170 -4 Z", pen.down(-90, 94, dough));
  for (const [x, y, r] of [[-214, 2, 12], [206, 4, 10], [-150, 16, 9], [120, 18, 8]] as const) oval(ctx, [x, y], [r, r * 0.6], dough);
}

/** Two full lumps pulled apart until it gives: long ragged points, folds, thin strings across the gap. */
function drawTorn(pen: Pen): void {
  const { ctx, light } = pen;
  const dough = pen.lit("#efdcb4");
  const thin = mix(dough, light.shade, 0.12);
  oval(ctx, [0, -2], [244, 22], alpha(pen.lit("#fbf6ea"), 0.75));
  for (const [x, y, dx, sag] of [[-40, -84, 92, 22], [-30, -47, 70, 12], [-44, -16, 40, 6]] as const) curve(ctx, [[x, y], [x + dx * 0.5, y + sag], [x + dx, y + 2]], thin, 5);
  fill(ctx, "M-232 -2 C-268 -46 -252 -122 -190 -136 C-144 -146 -106 -126 -86 -102 C-72 -94 -56 -92 -34 -84 C-54 -80 -70 -74 -76 -64 C-60 -60 -44 -56 -24 -46 C-46 -46 -66 -42 -74 -34 C-62 -30 -52 -24 -38 -14 C-56 -14 -70 -8 -84 4 C-122 14 -206 12 -232 -2 Z", pen.down(-136, 144, dough));
  fill(ctx, "M230 -2 C266 -44 254 -118 194 -132 C150 -142 112 -124 92 -98 C82 -90 66 -86 46 -82 C62 -74 74 -68 78 -60 C64 -54 52 -52 36 -52 C54 -42 70 -38 76 -30 C64 -24 56 -18 48 -10 C62 -12 74 -6 88 4 C126 14 204 12 230 -2 Z", pen.down(-132, 140, dough));
  for (const side of [-1, 1]) {
    for (const points of [[[206, -20], [150, -8], [96, -18]], [[136, -118], [104, -92], [92, -62]], [[170, -122], [134, -84], [124, -44]]] as const) curve(ctx, points.map(([x, y]) => [side * x, y] as const), alpha(light.shade, 0.22), 6);
    oval(ctx, [side * 186, -112], [38, 11], alpha("#ffffff", 0.4));
  }
}

/** Black, split, and smoking. */
function drawBurnt(pen: Pen): void {
  const { ctx, seconds } = pen;
  const crust = pen.lit("#2e211c");
  for (const [x, phase] of [[-50, 0], [6, 2.1], [56, 4]] as const) {
    const sway = (rise: number): number => Math.sin(seconds * 1.3 + phase + rise * 4) * 14;
    curve(ctx, [[x, -96], [x + sway(0.3), -140], [x - sway(0.6), -182], [x + sway(1), -226]], alpha("#b9b4b4", 0.24), 22);
    curve(ctx, [[x + 8, -100], [x + 8 + sway(0.4), -150], [x - sway(0.7), -196]], alpha("#dcd8d6", 0.2), 12);
  }
  fill(ctx, "M-118 -12 Q-128 -66 -84 -80 Q-40 -108 8 -96 Q60 -104 92 -78 Q126 -60 116 -12 Q110 0 90 0 L-94 0 Q-112 0 -118 -12 Z", pen.down(-104, 104, crust));
  for (const points of [[[-64, -30], [-40, -58], [-46, -78]], [[-6, -24], [6, -54], [-4, -88]], [[50, -30], [58, -56], [76, -72]]] as const) curve(ctx, points, pen.lit("#c4541e"), 6);
  for (const [x, y] of [[-80, -50], [26, -70], [84, -40], [-26, -84]] as const) oval(ctx, [x, y], [16, 7], alpha(pen.lit("#6a5a52"), 0.7));
}

/** High at one end and sunk at the other, golden all the same; fresh from the oven it steams. */
function drawCrooked(pen: Pen): void {
  const { ctx } = pen;
  const crust = pen.lit("#d08f42");
  if (/\bsteaming\b/.test(pen.note)) paintSteam(pen, { x: 52, y: -140, high: 104, wide: 60 });
  fill(ctx, "M-142 -8 Q-160 -40 -128 -58 Q-98 -72 -62 -74 Q-28 -78 -2 -104 Q36 -148 92 -138 Q142 -124 150 -74 Q154 -34 124 -6 Q118 0 102 0 L-120 0 Q-136 0 -142 -8 Z", pen.down(-144, 144, crust));
  fill(ctx, "M-66 -73 Q-30 -76 -4 -102 Q-14 -70 -34 -50 Q-50 -42 -84 -50 Q-72 -60 -66 -73 Z", alpha(pen.light.shade, 0.16));
  for (const [x, y, turn, size] of [[-100, -40, 0.7, 0.6], [-30, -46, 0.34, 0.8], [38, -74, -0.4, 1], [100, -76, -0.2, 0.9]] as const) placed(ctx, { x, y, turn, scale: size }, () => {
    fill(ctx, "M-14 22 Q-6 -22 24 -30 Q18 4 4 26 Z", pen.lit("#f5d9a0"));
    curve(ctx, [[-14, 22], [-2, -12], [24, -30]], alpha(pen.light.shade, 0.3), 4);
  });
  oval(ctx, [78, -124], [30, 8], alpha("#ffffff", 0.35));
}
