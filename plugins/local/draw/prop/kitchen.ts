/** What is cooked in, eaten and cut: pots, pans, knives, fruit; and what a doctor leaves on the table. */
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, fill, line, oval, pill, placed, polygon } from "../paint/path.ts";
import { paintSteam } from "./steam.ts";
import { small, type Pen, type Pieces } from "./pen.ts";

export const KITCHEN: Pieces = {
  glass: small(110, 190, drawGlass),
  teapot: small(250, 190, drawTeapot),
  pot: small(280, 210, drawPot),
  pan: small(340, 110, drawPan),
  knife: small(300, 70, drawKnife),
  bowl: small(230, 150, drawBowl),
  "empty bowl": small(210, 110, drawEmptyBowl),
  "filling bowl": small(210, 110, drawFillingBowl),
  ladle: small(90, 250, drawLadle),
  fruit: small(250, 190, drawFruit),
  vegetable: small(230, 170, drawVegetable),
  tray: small(320, 170, drawTray),
  medicine: small(160, 190, drawMedicine),
};

function drawGlass(pen: Pen): void {
  const { ctx } = pen;
  fill(ctx, "M-46 -184 L46 -184 C44 -128 30 -98 6 -92 L6 -16 L-6 -16 L-6 -92 C-30 -98 -44 -128 -46 -184 Z", alpha(pen.lit("#dcecf2"), 0.42));
  fill(ctx, "M-42 -150 L42 -150 C38 -118 26 -102 0 -98 C-26 -102 -38 -118 -42 -150 Z", pen.own("#8a2438"));
  oval(ctx, [0, -150], [42, 6], mix(pen.own("#8a2438"), pen.light.key, 0.3));
  oval(ctx, [0, -12], [44, 10], alpha(pen.lit("#dcecf2"), 0.6));
  curve(ctx, [[-34, -176], [-32, -140], [-20, -112]], alpha("#ffffff", 0.7), 6);
  oval(ctx, [0, -184], [46, 7], alpha("#ffffff", 0.3));
}

function drawTeapot(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#b8bfc6");
  curve(ctx, [[76, -120], [128, -124], [124, -56], [74, -44]], mix(own, pen.light.shade, 0.25), 15);
  fill(ctx, "M-70 -56 C-110 -64 -112 -110 -128 -136 L-108 -142 C-96 -124 -84 -112 -66 -104 Z", pen.round(-128, 60, own));
  oval(ctx, [0, -76], [88, 74], pen.round(-88, 176, own));
  oval(ctx, [0, -6], [58, 10], mix(own, pen.light.shade, 0.3));
  oval(ctx, [0, -142], [48, 13], mix(own, pen.light.shade, 0.2));
  fill(ctx, "M-46 -146 C-40 -170 40 -170 46 -146 Z", pen.round(-46, 92, own));
  disc(ctx, [0, -172], 13, mix(own, pen.light.key, 0.3));
  oval(ctx, [-36, -100], [13, 26], alpha("#ffffff", 0.5));
}

function drawPot(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#a8462f");
  for (const side of [-1, 1]) curve(ctx, [[side * 108, -130], [side * 142, -128], [side * 138, -98], [side * 108, -96]], mix(own, pen.light.shade, 0.4), 13);
  fill(ctx, "M-112 -152 L112 -152 L104 -20 Q0 12 -104 -20 Z", pen.round(-112, 224, own));
  oval(ctx, [0, -152], [112, 22], mix(own, pen.light.shade, 0.35));
  oval(ctx, [0, -150], [98, 16], pen.lit("#d9a04a"));
  for (const [x, y, r] of [[-50, -152, 10], [10, -148, 13], [48, -154, 9]] as const) oval(ctx, [x, y], [r, r * 0.5], pen.lit("#7f9a4a"));
  if (!/\b(?:stirred|ladled)\b/.test(pen.note)) line(ctx, [[40, -150], [96, -230]], pen.lit("#c9a070"), 11);
  paintSteam(pen, { y: -160, high: 120, wide: 70 });
}

function drawPan(pen: Pen): void {
  const { ctx } = pen;
  const iron = pen.own("#3a3c46");
  line(ctx, [[90, -50], [186, -78]], pen.lit("#5a3a28"), 19);
  fill(ctx, "M-126 -66 C-122 -16 -90 0 -10 0 C70 0 102 -16 106 -66 Z", pen.round(-126, 232, iron));
  oval(ctx, [-10, -66], [116, 22], mix(iron, pen.light.shade, 0.3));
  oval(ctx, [-14, -66], [60, 11], pen.lit("#f6f2e6"));
  oval(ctx, [-14, -69], [22, 7], pen.lit("#eeb23a"));
  paintSteam(pen, { y: -74, high: 120, wide: 70 });
}

function drawKnife(pen: Pen): void {
  const { ctx } = pen;
  fill(ctx, "M-140 -20 C-90 -66 0 -64 60 -60 L60 -22 L-140 -20 Z", pen.down(-64, 44, pen.lit("#c9d2d8")));
  line(ctx, [[-136, -22], [58, -26]], alpha("#ffffff", 0.8), 4);
  pill(ctx, [56, -64, 96, 42], 12, pen.down(-64, 42, pen.own("#5a3622")));
  for (const x of [80, 104, 128]) disc(ctx, [x, -43], 5, pen.lit("#d8b45a"));
}

function drawBowl(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#e9e4d8");
  fill(ctx, "M-104 -92 C-96 -30 -60 -10 -44 -8 L44 -8 C60 -10 96 -30 104 -92 Z", pen.round(-104, 208, own));
  fill(ctx, "M-102 -78 Q0 -48 102 -78 L100 -66 Q0 -36 -100 -66 Z", alpha(pen.lit("#2f5b8a"), 0.85));
  oval(ctx, [0, -92], [104, 19], mix(own, pen.light.key, 0.2));
  oval(ctx, [0, -90], [92, 14], pen.lit("#c98a3f"));
  for (let at = 0; at < 7; at++) curve(ctx, [[-70 + at * 20, -92], [-56 + at * 20, -98], [-44 + at * 20, -90]], pen.lit("#f2dfa8"), 5);
  oval(ctx, [30, -96], [21, 9], pen.lit("#f8f2e4"));
  oval(ctx, [30, -97], [9, 4], pen.lit("#e8a030"));
  for (const dx of [0, 15]) line(ctx, [[40 + dx, -92], [124 + dx, -170]], pen.lit("#6d3a26"), 6);
  paintSteam(pen, { y: -100, high: 120, wide: 70 });
}

function drawEmptyBowl(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#e9e4d8");
  fill(ctx, "M-104 -92 C-96 -30 -60 -10 -44 -8 L44 -8 C60 -10 96 -30 104 -92 Z", pen.round(-104, 208, own));
  fill(ctx, "M-102 -78 Q0 -48 102 -78 L100 -66 Q0 -36 -100 -66 Z", alpha(pen.lit("#2f5b8a"), 0.85));
  oval(ctx, [0, -92], [104, 19], mix(own, pen.light.key, 0.2));
  oval(ctx, [0, -89], [92, 14], mix(own, pen.light.shade, 0.4));
}

/** The soup runs into it from a ladle above. */
function drawFillingBowl(pen: Pen): void {
  const { ctx } = pen;
  const soup = pen.lit("#d98a3c");
  drawEmptyBowl(pen);
  oval(ctx, [0, -88], [86, 12], soup);
  curve(ctx, [[0, -POURED], [3, -POURED * 0.7], [1, -88]], soup, 13);
  curve(ctx, [[-3, -POURED], [0, -POURED * 0.7], [-2, -92]], mix(soup, pen.light.key, 0.4), 4);
  oval(ctx, [1, -88], [26, 6], mix(soup, pen.light.key, 0.35));
  paintSteam(pen, { y: -100, high: 120, wide: 70 });
}

/** From the table up to the ladle's edge. */
const POURED = 312;

function drawLadle(pen: Pen): void {
  const { ctx } = pen;
  const steel = pen.own("#aab4bc");
  curve(ctx, [[26, -240], [10, -246], [2, -230], [0, -60]], steel, 13);
  fill(ctx, "M-44 -62 C-42 -14 -22 0 0 0 C22 0 42 -14 44 -62 Z", pen.round(-44, 88, steel));
  oval(ctx, [0, -62], [44, 10], mix(steel, pen.light.shade, 0.4));
}

function drawFruit(pen: Pen): void {
  const { ctx } = pen;
  for (const [x, y, r, colour] of [[-62, -54, 54, "#c8342c"], [64, -52, 52, "#e08a2a"], [2, -50, 52, "#7fa03a"], [-6, -132, 52, "#d84a32"]] as const) {
    disc(ctx, [x, y], r, pen.round(x - r, r * 2, pen.lit(colour)));
    curve(ctx, [[x, y - r * 0.86], [x + 4, y - r * 1.1], [x + 12, y - r * 1.26]], pen.lit("#5a3a24"), 6);
    oval(ctx, [x - r * 0.34, y - r * 0.4], [r * 0.22, r * 0.14], alpha("#ffffff", 0.45));
  }
  fill(ctx, "M6 -190 C26 -214 60 -206 66 -196 C50 -178 24 -178 6 -190 Z", pen.lit("#5f8a3a"));
}

function drawVegetable(pen: Pen): void {
  const { ctx } = pen;
  const skin = pen.own("#b8763a");
  fill(ctx, "M0 -166 C12 -136 22 -130 60 -112 C104 -88 100 -14 0 -4 C-100 -14 -104 -88 -60 -112 C-22 -130 -12 -136 0 -166 Z", pen.round(-100, 200, skin));
  for (const bend of [-1, -0.5, 0, 0.5, 1]) curve(ctx, [[bend * 8, -138], [bend * 72, -74], [bend * 14, -6]], alpha(mix(skin, "#5a2a14", 0.6), 0.45), 4);
  curve(ctx, [[0, -160], [-8, -178], [6, -196]], pen.lit("#8a6a3a"), 6);
  oval(ctx, [-40, -92], [12, 24], alpha("#ffffff", 0.3));
}

function drawTray(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -18], [158, 26], pen.round(-158, 316, pen.own("#b8bfc6")));
  oval(ctx, [0, -22], [138, 19], mix(pen.own("#b8bfc6"), pen.light.shade, 0.2));
  for (const x of [-74, 0, 76]) placed(ctx, { x, y: -24, scale: 0.62 }, () => {
    curve(ctx, [[48, -70], [84, -66], [78, -28], [42, -26]], pen.lit("#f4f0e6"), 11);
    fill(ctx, "M-52 -92 L-40 -12 Q0 6 40 -12 L52 -92 Z", pen.round(-52, 104, pen.lit("#f4f0e6")));
    oval(ctx, [0, -92], [52, 12], pen.lit("#7a4a2a"));
    curve(ctx, [[-44, -56], [0, -46], [44, -56]], pen.lit("#c88a9a"), 7);
  });
}

function drawMedicine(pen: Pen): void {
  const { ctx } = pen;
  pill(ctx, [-56, -130, 112, 130], 16, pen.round(-56, 112, pen.own("#c8742a")));
  pill(ctx, [-50, -172, 100, 48], 10, pen.round(-50, 100, pen.lit("#f4f2ec")));
  for (let at = 0; at < 8; at++) line(ctx, [[-42 + at * 12, -166], [-42 + at * 12, -132]], alpha(pen.light.shade, 0.25), 3);
  box(ctx, [-56, -104, 112, 74], pen.lit("#f6f2e8"));
  box(ctx, [-10, -96, 20, 56], pen.lit("#c8342c"));
  box(ctx, [-28, -78, 56, 20], pen.lit("#c8342c"));
  for (const [x, y] of [[74, -8], [92, -10]] as const) oval(ctx, [x, y], [12, 8], pen.lit("#f4f2ec"));
  polygon(ctx, [[-48, -128], [-38, -128], [-38, -8], [-48, -8]], alpha("#ffffff", 0.3));
  blob(ctx, [[-56, -4], [0, 2], [56, -4], [0, 4]], alpha(pen.light.shade, 0.3));
}
