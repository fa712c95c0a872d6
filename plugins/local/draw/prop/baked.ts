/** What becomes of a loaf that is dropped, burnt or badly shaped, and of dough that tears. Knows no baker. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, fill, oval, placed, polygon } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";

export const BAKED: Pieces = {
  "fallen bread": large(380, 170, drawFallen),
  "fallen dough": large(380, 130, drawSplat),
  "torn dough": small(480, 100, drawTorn),
  "burnt bread": small(260, 190, drawBurnt),
  "crooked bread": small(310, 160, drawCrooked),
};

/** In two pieces on the floor, crumbs and flour about. */
function drawFallen(pen: Pen): void {
  const { ctx } = pen;
  const [crust, crumb] = [pen.lit("#c98842"), pen.lit("#f4e2b8")];
  for (const [x, y, wide, high] of [[-120, 4, 170, 15], [90, -8, 190, 13], [10, 14, 120, 11], [210, 10, 70, 8]] as const) oval(ctx, [x, y], [wide, high], alpha(pen.lit("#fbf6ea"), 0.42));
  for (const [x, y, r] of [[-230, -24, 52], [226, -30, 46], [-176, -76, 34], [188, -84, 28], [0, -60, 40]] as const) oval(ctx, [x, y], [r, r * 0.6], alpha(pen.lit("#fffaf0"), 0.16));
  placed(ctx, { x: -92, y: 0, turn: -0.28 }, () => {
    fill(ctx, "M-104 -8 Q-118 -66 -64 -88 Q-10 -104 40 -92 L66 -60 L48 -40 L70 -22 L52 0 L-84 0 Q-100 0 -104 -8 Z", pen.down(-100, 100, crust));
    polygon(ctx, [[40, -92], [66, -60], [48, -40], [70, -22], [52, 0], [34, -20], [30, -60]], crumb);
    for (const x of [-60, -12]) curve(ctx, [[x - 12, -36], [x, -66], [x + 18, -80]], mix(crust, "#fff0c8", 0.6), 9);
  });
  placed(ctx, { x: 104, y: 2, turn: 0.5 }, () => {
    fill(ctx, "M-54 0 L-66 -26 L-44 -42 L-62 -66 L-36 -94 Q40 -100 78 -74 Q106 -46 92 -10 Q88 0 76 0 Z", pen.down(-100, 100, crust));
    polygon(ctx, [[-54, 0], [-66, -26], [-44, -42], [-62, -66], [-36, -94], [-22, -60], [-30, -20]], crumb);
    curve(ctx, [[14, -34], [24, -62], [44, -76]], mix(crust, "#fff0c8", 0.6), 9);
  });
  for (const [x, y, r] of [[-10, -8, 9], [22, 8, 6], [-34, 12, 7], [196, 6, 8], [-214, 8, 7], [56, -14, 5], [168, -16, 5]] as const) disc(ctx, [x, y], r, mix(crust, crumb, 0.5));
}

function drawSplat(pen: Pen): void {
  const { ctx } = pen;
  const dough = pen.lit("#efdcb4");
  oval(ctx, [0, -2], [230, 24], alpha(pen.lit("#fbf6ea"), 0.8));
  fill(ctx, "M-170 -4 C-196 -30 -150 -44 -120 -40 C-104 -92 -30 -84 0 -72 C50 -104 96 -74 104 -42 C150 -52 196 -22 168 -4 C110 10 -110 10 -170 -4 Z", pen.down(-90, 94, dough));
  for (const [x, y, r] of [[-214, 2, 12], [206, 4, 10], [-150, 16, 9], [120, 18, 8]] as const) oval(ctx, [x, y], [r, r * 0.6], dough);
}

/** A flat piece pulled out until it gives: ragged edges, folds, thin strings across the gap. */
function drawTorn(pen: Pen): void {
  const { ctx } = pen;
  const dough = pen.lit("#efdcb4");
  const thin = mix(dough, pen.light.shade, 0.16);
  oval(ctx, [0, -4], [236, 26], alpha(pen.lit("#fbf6ea"), 0.75));
  for (const [x, y, dx] of [[-44, -40, 62], [-30, -24, 48], [-52, -12, 92]] as const) curve(ctx, [[x, y], [x + dx * 0.5, y + 12], [x + dx, y - 2]], thin, 5);
  fill(ctx, "M-232 -6 C-250 -34 -214 -60 -170 -58 C-140 -84 -96 -76 -66 -62 L-34 -70 L-46 -52 L-14 -46 L-40 -36 L-22 -24 L-56 -18 L-30 -6 L-60 4 C-110 14 -200 12 -232 -6 Z", pen.down(-80, 88, dough));
  fill(ctx, "M230 -4 C252 -30 220 -58 176 -54 C150 -80 104 -70 76 -56 L40 -66 L54 -46 L20 -42 L46 -30 L26 -18 L58 -14 L34 -2 L64 6 C116 16 204 12 230 -4 Z", pen.down(-76, 86, dough));
  for (const side of [-1, 1]) for (const [x, y] of [[150, -22], [104, -34], [112, -10]] as const) curve(ctx, [[side * x, y], [side * (x - 34), y - 3], [side * (x - 62), y + 3]], alpha(pen.light.shade, 0.26), 4);
  for (const [x, y, wide] of [[-176, -46, 30], [168, -44, 26]] as const) oval(ctx, [x, y], [wide, 7], alpha("#ffffff", 0.4));
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
  const { ctx, seconds } = pen;
  const crust = pen.lit("#d08f42");
  if (/\bsteaming\b/.test(pen.note)) for (const [x, phase] of [[20, 0], [84, 2]] as const) {
    const sway = (rise: number): number => Math.sin(seconds * 1.6 + phase + rise * 4) * 9;
    curve(ctx, [[x, -152], [x + sway(0.3), -182], [x - sway(0.6), -208], [x + sway(1), -238]], alpha("#ffffff", 0.28), 11);
  }
  fill(ctx, "M-142 -8 Q-160 -40 -128 -58 Q-98 -72 -62 -74 Q-28 -78 -2 -104 Q36 -148 92 -138 Q142 -124 150 -74 Q154 -34 124 -6 Q118 0 102 0 L-120 0 Q-136 0 -142 -8 Z", pen.down(-144, 144, crust));
  fill(ctx, "M-66 -73 Q-30 -76 -4 -102 Q-14 -70 -34 -50 Q-50 -42 -84 -50 Q-72 -60 -66 -73 Z", alpha(pen.light.shade, 0.16));
  for (const [x, y, turn, size] of [[-100, -40, 0.7, 0.6], [-30, -46, 0.34, 0.8], [38, -74, -0.4, 1], [100, -76, -0.2, 0.9]] as const) placed(ctx, { x, y, turn, scale: size }, () => {
    fill(ctx, "M-14 22 Q-6 -22 24 -30 Q18 4 4 26 Z", pen.lit("#f5d9a0"));
    curve(ctx, [[-14, 22], [-2, -12], [24, -30]], alpha(pen.light.shade, 0.3), 4);
  });
  oval(ctx, [78, -124], [30, 8], alpha("#ffffff", 0.35));
}
