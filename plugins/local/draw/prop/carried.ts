/** What a story carries about or comes back to: a potted cactus, a fish in its bowl, soup, dough, a blanket, a gate. Knows no arm. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, line, oval, pill, polygon } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";
import { paintSteam } from "./steam.ts";

export const CARRIED: Pieces = {
  cactus: small(230, 430, drawCactus),
  fishbowl: small(260, 230, drawFishbowl),
  "splashing fishbowl": small(260, 230, (pen) => {
    drawFishbowl(pen);
    drawSplash(pen);
  }),
  soup: small(230, 130, drawSoup),
  dough: small(300, 130, drawDough),
  blanket: small(300, 150, drawBlanket),
  cloth: small(240, 110, drawCloth),
  gate: large(560, 520, drawGate),
};

/** Tall, two arms, thorns and a flower, in a clay pot. */
function drawCactus(pen: Pen): void {
  const { ctx } = pen;
  const green = pen.lit("#4f9455");
  for (const [side, low, top] of [[-1, -230, -330], [1, -180, -280]] as const) {
    fill(ctx, `M${side * 30} ${low + 26} L${side * 70} ${low + 26} Q${side * 108} ${low + 24} ${side * 108} ${low - 16} L${side * 108} ${top + 18} Q${side * 106} ${top - 8} ${side * 86} ${top - 8} Q${side * 66} ${top - 8} ${side * 64} ${top + 18} L${side * 64} ${low - 16} L${side * 30} ${low - 16} Z`, pen.round(side < 0 ? -108 : 30, 78, green));
    line(ctx, [[side * 86, top + 8], [side * 86, low - 4]], alpha(mix(green, pen.light.shade, 0.5), 0.6), 4);
  }
  pill(ctx, [-52, -424, 104, 330], 52, pen.round(-52, 104, green));
  for (const x of [-28, 0, 28]) curve(ctx, [[x * 0.7, -412], [x, -380], [x, -200], [x, -104]], alpha(mix(green, pen.light.shade, 0.5), 0.6), 4);
  for (let row = 0; row < 8; row += 1) for (const x of [-40, -14, 14, 40]) line(ctx, [[x - 6, -396 + row * 38 + (x % 3) * 6], [x + 6, -402 + row * 38 + (x % 3) * 6]], alpha(pen.lit("#f2f0d0"), 0.85), 3);
  for (const [x, y] of [[-16, -424], [16, -424], [0, -438]] as const) disc(ctx, [x, y], 15, pen.lit("#e8608a"));
  disc(ctx, [0, -428], 8, pen.lit("#f6d060"));
  const clay = pen.lit("#b8623c");
  polygon(ctx, [[-84, -104], [84, -104], [62, 0], [-62, 0]], pen.round(-84, 168, clay));
  box(ctx, [-94, -128, 188, 34], pen.round(-94, 188, mix(clay, pen.light.key, 0.1)));
}

/** Round glass, most of it water, an orange fish that goes to and fro. */
function drawFishbowl(pen: Pen): void {
  const { ctx, seconds } = pen;
  const glass = pen.lit("#dceff6");
  oval(ctx, [0, -10], [74, 12], alpha(glass, 0.7));
  disc(ctx, [0, -112], 112, alpha(glass, 0.5));
  fill(ctx, "M-104 -142 Q0 -158 104 -142 C112 -90 92 -10 40 -6 L-40 -6 C-92 -10 -112 -90 -104 -142 Z", alpha(pen.lit("#58a8c8"), 0.72));
  if (!pen.low) oval(ctx, [0, -144], [103, 15], alpha(pen.lit("#a8dcea"), 0.85));
  for (const [x, colour] of [[-44, "#d9b87a"], [-16, "#c99a5a"], [14, "#e0c48a"], [42, "#c9a468"]] as const) oval(ctx, [x, -18], [19, 11], pen.lit(colour));
  curve(ctx, [[62, -22], [50, -60], [70, -92], [58, -122]], pen.lit("#4f9a5a"), 9);
  drawGoldfish(pen, Math.sin(seconds * 0.8) * 12);
  for (const [x, y, r] of [[-58, -112, 6], [-66, -128, 4]] as const) disc(ctx, [x, y], r, alpha("#ffffff", 0.6));
  curve(ctx, [[-84, -160], [-98, -120], [-92, -74], [-74, -46]], alpha("#ffffff", 0.75), 9);
  // From below the rim is an arch, and one does not see into it.
  if (pen.low) return curve(ctx, [[-70, -203], [-40, -216], [0, -221], [40, -216], [70, -203]], alpha("#ffffff", 0.85), 7);
  oval(ctx, [0, -212], [70, 13], alpha(glass, 0.55));
  ctx.strokeStyle = alpha("#ffffff", 0.8);
  ctx.lineWidth = 6;
  ctx.beginPath();
  ctx.ellipse(0, -212, 70, 13, 0, 0, Math.PI * 2);
  ctx.stroke();
}

/** What a jolt throws over the rim. */
function drawSplash({ ctx, lit }: Pen): void {
  const water = lit("#9fdcf0");
  fill(ctx, "M-66 -204 C-78 -232 -112 -238 -112 -262 C-110 -284 -80 -282 -70 -262 C-62 -246 -48 -240 -38 -244 C-26 -262 -30 -292 -4 -294 C22 -292 14 -262 22 -246 C34 -236 46 -246 56 -258 C72 -274 96 -268 92 -248 C88 -230 62 -226 52 -204 Z", alpha(water, 0.85));
  for (const [x, y, r] of [[-136, -282, 11], [-92, -306, 8], [-20, -322, 11], [34, -312, 8], [106, -284, 11], [-150, -240, 7], [128, -236, 7]] as const) disc(ctx, [x, y], r, alpha(water, 0.9));
  for (const [x, y] of [[-94, -264], [-6, -278], [76, -254]] as const) disc(ctx, [x, y], 7, alpha("#ffffff", 0.7));
}

function drawGoldfish(pen: Pen, x: number): void {
  const { ctx } = pen;
  const orange = pen.lit("#f0802a");
  fill(ctx, `M${x + 32} -92 C${x + 58} -128 ${x + 74} -120 ${x + 66} -92 C${x + 76} -66 ${x + 56} -58 ${x + 32} -86 Z`, mix(orange, pen.light.key, 0.2));
  fill(ctx, `M${x - 20} -114 Q${x + 4} -144 ${x + 24} -112 Z`, mix(orange, pen.light.shade, 0.15));
  oval(ctx, [x, -90], [46, 30], pen.down(-120, 60, orange));
  disc(ctx, [x - 26, -96], 8, "#ffffff");
  disc(ctx, [x - 27, -96], 4.4, "#16101c");
}

/** A deep plate, a spoon in it, steam. */
function drawSoup(pen: Pen): void {
  const { ctx } = pen;
  const china = pen.own("#f1ebde");
  fill(ctx, "M-104 -72 C-96 -18 -56 0 0 0 C56 0 96 -18 104 -72 Z", pen.round(-104, 208, china));
  oval(ctx, [0, -72], [106, 22], mix(china, pen.light.key, 0.25));
  oval(ctx, [0, -70], [88, 16], pen.lit("#d9863a"));
  for (const [x, y, colour] of [[-46, -72, "#6f9a4a"], [-14, -64, "#e8b45a"], [-2, -78, "#6f9a4a"], [30, -70, "#c8502f"]] as const) oval(ctx, [x, y], [11, 5], pen.lit(colour));
  line(ctx, [[44, -68], [132, -124]], pen.lit("#c4cad0"), 8);
  oval(ctx, [42, -68], [18, 7], pen.lit("#dde2e6"));
  paintSteam(pen, { y: -84, high: 116, wide: 64 });
}

/** A soft lump with the marks of fingers, on flour. */
function drawDough(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -6], [148, 17], alpha(pen.lit("#fbf6ea"), 0.9));
  const dough = pen.lit("#efdcb4");
  fill(ctx, "M-116 -10 C-134 -62 -94 -104 -40 -108 C-8 -130 62 -124 88 -90 C128 -78 132 -26 112 -8 C60 6 -60 6 -116 -10 Z", pen.round(-124, 250, dough));
  for (const x of [-52, -14, 26]) curve(ctx, [[x - 12, -82], [x, -66], [x + 14, -64], [x + 26, -78]], alpha(mix(dough, pen.light.shade, 0.5), 0.7), 6);
  oval(ctx, [-56, -84], [28, 11], alpha("#ffffff", 0.5));
}

/** Folded thrice, fringes at the end. */
function drawBlanket(pen: Pen): void {
  const { ctx } = pen;
  const wool = pen.own("#b5362f");
  for (const [y, wide] of [[-46, 146], [-88, 140], [-130, 132]] as const) {
    pill(ctx, [-wide, y, wide * 2, 46], 22, pen.round(-wide, wide * 2, mix(wool, pen.light.shade, y === -46 ? 0.14 : 0)));
    for (const by of [14, 26]) line(ctx, [[-wide + 18, y + by], [wide - 18, y + by]], alpha(pen.lit("#f2e3c4"), 0.7), by === 14 ? 6 : 3);
  }
  for (let x = -132; x <= 132; x += 22) line(ctx, [[x, -6], [x - 3, 12]], mix(wool, pen.light.key, 0.2), 4);
}

/** Two posts, pickets, a slanting board. */
function drawGate(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#8f7a5c");
  for (const x of [-262, 262]) {
    box(ctx, [x - 26, -500, 52, 500], pen.round(x - 26, 52, mix(wood, pen.light.shade, 0.2)));
    disc(ctx, [x, -510], 32, pen.round(x - 32, 64, wood));
  }
  for (const y of [-330, -120]) box(ctx, [-236, y, 472, 34], mix(wood, pen.light.shade, 0.25));
  line(ctx, [[-226, -96], [226, -316]], mix(wood, pen.light.shade, 0.25), 30);
  for (let at = 0; at < 7; at += 1) {
    const x = -204 + at * 68;
    const top = -410 - 40 * Math.sin((at / 6) * Math.PI);
    polygon(ctx, [[x - 22, -30], [x - 22, top + 26], [x, top], [x + 22, top + 26], [x + 22, -30]], pen.round(x - 22, 44, wood));
  }
  disc(ctx, [214, -220], 15, pen.lit("#3a3a40"));
}

/** Crumpled, as a hand has left it. */
function drawCloth(pen: Pen): void {
  const { ctx } = pen;
  const linen = pen.own("#e9e2d2");
  fill(ctx, "M-116 0 C-124 -30 -96 -34 -84 -62 C-66 -96 -30 -70 -8 -100 C20 -116 40 -82 66 -78 C96 -72 92 -34 116 -22 C124 -8 112 2 92 2 Z", pen.round(-120, 240, linen));
  for (const [x, y, to] of [[-70, -50, -40], [-10, -84, 16], [50, -66, 74]] as const) line(ctx, [[x, y], [(x + to) / 2 - 6, y + 26], [to, -8]], mix(linen, pen.light.shade, 0.4), 4);
  line(ctx, [[-100, -12], [-30, -20], [40, -10], [100, -14]], pen.lit("#4a6a9a"), 6);
}
