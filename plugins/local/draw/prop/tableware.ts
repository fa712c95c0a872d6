/** What stands on a laid table: cups, bottles, plates, bread, cake, pizza. */
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, fill, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { drawFlame } from "./lights.ts";
import { paintSteam } from "./steam.ts";
import { small, type Pen, type Pieces } from "./pen.ts";

export const TABLEWARE: Pieces = {
  cup: small(130, 110, (pen) => drawCup(pen, { colour: "#3f7f8a", drink: "#7a4a2a" })),
  coffee: small(170, 120, drawCoffee),
  bottle: small(90, 220, drawBottle),
  plate: small(240, 60, drawPlate),
  bread: small(230, 110, drawBread),
  cake: small(240, 210, drawCake),
  pie: small(300, 130, drawPie),
  pizza: small(300, 120, drawPizza),
  "boxed pizza": small(440, 250, drawBoxedPizza),
};

function drawCup(pen: Pen, { colour, drink }: { readonly colour: string; readonly drink: string }): void {
  const { ctx } = pen;
  const body = pen.own(colour);
  ctx.strokeStyle = pen.round(30, 60, body);
  ctx.lineWidth = 13;
  ctx.beginPath();
  ctx.ellipse(52, -48, 27, 25, 0, -Math.PI * 0.6, Math.PI * 0.62);
  ctx.stroke();
  fill(ctx, "M-52 -92 L-46 -16 Q-44 0 -26 0 L26 0 Q44 0 46 -16 L52 -92 Z", pen.round(-52, 104, body));
  fill(ctx, "M-50 -66 L50 -66 L49 -52 L-49 -52 Z", alpha(pen.lit("#f6efdc"), 0.75));
  oval(ctx, [0, -92], [52, 13], mix(body, pen.light.key, 0.35));
  oval(ctx, [0, -91], [45, 9.5], pen.lit(drink));
  oval(ctx, [-12, -93], [16, 3], alpha("#ffffff", 0.25));
  pill(ctx, [-38, -84, 8, 62], 4, alpha("#ffffff", 0.38));
  paintSteam(pen, { y: -92, high: 112, wide: 44 });
}

function drawCoffee(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -4], [88, 15], pen.round(-88, 176, pen.lit("#f3ede0")));
  oval(ctx, [0, -8], [62, 9], mix(pen.lit("#e3d9c6"), pen.light.shade, 0.2));
  ctx.save();
  ctx.translate(0, -8);
  drawCup(pen, { colour: "#f6f1e6", drink: "#5a3218" });
  oval(ctx, [0, -91], [24, 5], pen.lit("#e8cfa4"));
  oval(ctx, [0, -91], [12, 2.4], pen.lit("#8a5a34"));
  ctx.restore();
  line(ctx, [[-84, -10], [-30, -14]], pen.lit("#b8c0c6"), 5);
  oval(ctx, [-88, -10], [13, 5], pen.lit("#c9d0d4"));
}

function drawBottle(pen: Pen): void {
  const { ctx } = pen;
  const glass = pen.own("#3f7a55");
  fill(ctx, "M-36 -124 Q-34 -146 -14 -164 L-12 -208 L12 -208 L14 -164 Q34 -146 36 -124 L36 -10 Q36 0 26 0 L-26 0 Q-36 0 -36 -10 Z", pen.round(-36, 72, glass));
  pill(ctx, [-15, -222, 30, 24], 5, pen.round(-15, 30, pen.lit("#8f3a30")));
  box(ctx, [-36, -100, 72, 60], pen.round(-36, 72, pen.lit("#f1e5c8")));
  line(ctx, [[-22, -84], [22, -84]], pen.lit("#b0563c"), 6);
  disc(ctx, [0, -62], 11, pen.lit("#c99a3f"));
  pill(ctx, [-28, -132, 8, 118], 4, alpha("#ffffff", 0.4));
}

function drawPlate(pen: Pen): void {
  const { ctx } = pen;
  const china = pen.own("#f4efe4");
  oval(ctx, [0, -8], [120, 24], mix(china, pen.light.shade, 0.3));
  oval(ctx, [0, -15], [120, 23], pen.round(-120, 240, china));
  oval(ctx, [0, -14], [86, 15], mix(china, pen.light.shade, 0.14));
  oval(ctx, [0, -12], [82, 13], china);
  for (const [x, colour, r] of [[-34, "#c8523a", 20], [2, "#e3b23f", 23], [36, "#6f9a4a", 19]] as const) disc(ctx, [x, -22], r, pen.round(x - r, r * 2, pen.lit(colour)));
}

function drawBread(pen: Pen): void {
  const { ctx } = pen;
  fill(ctx, "M-112 -14 Q-120 -70 -70 -88 Q0 -112 72 -88 Q120 -70 112 -14 Q108 0 90 0 L-90 0 Q-108 0 -112 -14 Z", pen.down(-104, 104, pen.lit("#c98842")));
  for (const x of [-58, -8, 42]) {
    fill(ctx, `M${x - 14} -38 Q${x - 6} -76 ${x + 22} -82 Q${x + 16} -56 ${x + 4} -34 Z`, pen.lit("#f0cd92"));
    curve(ctx, [[x - 14, -38], [x - 4, -68], [x + 6, -78], [x + 22, -82]], alpha(pen.light.shade, 0.3), 4);
  }
  oval(ctx, [0, -6], [96, 6], alpha(pen.light.shade, 0.3));
}

function drawCake(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -6], [118, 16], pen.round(-118, 236, pen.lit("#f1ece0")));
  pill(ctx, [-92, -112, 184, 106], 12, pen.round(-92, 184, pen.lit("#8a5636")));
  box(ctx, [-92, -66, 184, 12], pen.round(-92, 184, pen.lit("#f6e9d4")));
  oval(ctx, [0, -112], [92, 20], pen.lit("#f7d6d4"));
  const drips = Array.from({ length: 8 }, (_, at) => `Q${-80 + at * 23} ${-70 + (at % 3) * 10} ${-69 + at * 23} -104`).join(" ");
  fill(ctx, `M-92 -112 L-92 -104 ${drips} L92 -112 Q0 -92 -92 -112 Z`, pen.lit("#f2b8ba"));
  for (const x of [-62, -32, 32, 62]) disc(ctx, [x, -124 + Math.abs(x) * 0.05], 13, pen.round(x - 13, 26, pen.lit("#c8313a")));
  for (const x of [-20, 0, 20]) {
    pill(ctx, [x - 4, -168, 8, 52], 3, pen.lit(x === 0 ? "#7fb8d8" : "#f3d35a"));
    drawFlame(pen, { x, y: -168, size: 24 });
  }
}

/** Golden, with a lattice, in a fluted dish; it steams. */
function drawPie(pen: Pen): void {
  const { ctx } = pen;
  const [crust, dish] = [pen.lit("#d9973f"), pen.lit("#e9e2d6")];
  fill(ctx, "M-146 -66 L-116 -4 Q0 14 116 -4 L146 -66 Z", pen.round(-146, 292, dish));
  for (let x = -126; x <= 126; x += 28) line(ctx, [[x, -50 + Math.abs(x) * 0.05], [x * 0.82, 0]], alpha(pen.light.shade, 0.22), 5);
  oval(ctx, [0, -68], [150, 40], pen.round(-150, 300, mix(crust, "#a8622a", 0.25)));
  oval(ctx, [0, -74], [124, 30], pen.lit("#8a2f2a"));
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(0, -74, 124, 30, 0, 0, Math.PI * 2);
  ctx.clip();
  for (let at = -5; at <= 5; at++) {
    line(ctx, [[at * 44 - 60, -112], [at * 44 + 60, -36]], crust, 13);
    line(ctx, [[at * 44 + 60, -112], [at * 44 - 60, -36]], mix(crust, pen.light.key, 0.18), 12);
  }
  ctx.restore();
  for (let at = 0; at < 22; at++) {
    const turn = (at / 22) * Math.PI * 2;
    oval(ctx, [Math.cos(turn) * 137, -71 + Math.sin(turn) * 35], [20, 11], mix(crust, pen.light.key, Math.sin(turn) < 0 ? 0.05 : 0.22));
  }
  paintSteam(pen, { y: -92, high: 120, wide: 90 });
}

/** In the box it came in, the lid up, a piece gone. */
function drawBoxedPizza(pen: Pen): void {
  const { ctx } = pen;
  const card = pen.lit("#c79a62");
  polygon(ctx, [[-176, -92], [176, -92], [150, -250], [-150, -250]], pen.down(-250, 158, mix(card, pen.light.key, 0.12)));
  disc(ctx, [0, -176], 44, alpha(pen.lit("#b8402f"), 0.85));
  disc(ctx, [0, -176], 34, mix(card, pen.light.key, 0.12));
  for (const x of [-14, 8]) polygon(ctx, [[x - 10, -160], [x + 16, -160], [x + 2, -192]], alpha(pen.lit("#b8402f"), 0.85));
  polygon(ctx, [[-176, -92], [176, -92], [214, 0], [-214, 0]], pen.down(-92, 92, mix(card, "#f6e6c8", 0.35)));
  polygon(ctx, [[-214, 0], [214, 0], [210, 16], [-210, 16]], mix(card, pen.light.shade, 0.4));
  ctx.save();
  ctx.translate(0, -24);
  ctx.scale(1.16, 1);
  drawPizza(pen);
  polygon(ctx, [[0, -24], [126, -8], [84, 16], [40, 20]], mix(card, "#f6e6c8", 0.3));
  for (const [x, y] of [[60, -4], [84, 4], [50, 8]] as const) disc(ctx, [x, y], 3, alpha("#8a5a2a", 0.6));
  ctx.restore();
}

function drawPizza(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -16], [146, 36], pen.down(-52, 70, pen.lit("#c98842")));
  oval(ctx, [0, -22], [130, 29], pen.lit("#c8452f"));
  oval(ctx, [0, -24], [122, 26], pen.lit("#f0c667"));
  for (const [x, y] of [[-74, -26], [-30, -38], [20, -14], [66, -32], [-22, -12], [92, -20], [34, -42]] as const) {
    oval(ctx, [x, y], [19, 7], pen.lit("#b8342a"));
    oval(ctx, [x - 3, y - 1.4], [12, 3.6], pen.lit("#d0523f"));
  }
  for (const [x, y] of [[-52, -16], [0, -30], [50, -20]] as const) blob(ctx, [[x - 13, y], [x, y - 6], [x + 13, y], [x, y + 5], [x - 13, y]], pen.lit("#4f8a3f"));
  polygon(ctx, [[0, -24], [120, -4], [60, 14]], linear(ctx, [0, -24, 100, 10], [[0, alpha(pen.light.shade, 0.35)], [1, alpha(pen.light.shade, 0)]]));
  line(ctx, [[0, -24], [124, -8]], alpha("#7a3a1a", 0.6), 3);
}
