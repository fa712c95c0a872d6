/** On a desk, on a wall, in a studio: writing, printed matter, pictures, sound and tools. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, line, oval, pill, placed, polygon } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";

export const DESK: Pieces = {
  pen: small(280, 70, drawPen),
  newspaper: small(300, 120, drawNewspaper),
  folder: small(280, 120, drawFolder),
  bag: small(260, 230, drawBag),
  mirror: small(220, 270, drawMirror),
  painting: small(300, 240, drawPainting),
  vase: small(200, 290, drawVase),
  microphone: small(150, 300, drawMicrophone),
  violin: large(220, 540, drawViolin),
  drum: small(280, 210, drawDrum),
  tape: small(250, 160, drawTape),
  drive: small(220, 80, drawDrive),
  scissors: small(280, 110, drawScissors),
  brush: small(280, 90, drawBrush),
  easel: large(420, 760, drawEasel),
  gear: small(220, 220, drawGear),
  sword: small(360, 80, drawSword),
};

function drawPen(pen: Pen): void {
  placed(pen.ctx, { y: -22, turn: -0.14 }, () => {
    const { ctx } = pen;
    pill(ctx, [-110, -15, 196, 30], 6, pen.down(-15, 30, pen.own("#e3a52c")));
    for (const y of [-5, 5]) line(ctx, [[-108, y], [84, y]], alpha(pen.light.shade, 0.25), 3);
    polygon(ctx, [[86, -15], [138, 0], [86, 15]], pen.lit("#f0d2a4"));
    polygon(ctx, [[122, -5], [138, 0], [122, 5]], "#26242c");
    pill(ctx, [-118, -15, 22, 30], 4, pen.lit("#aab0b8"));
    pill(ctx, [-138, -14, 24, 28], 9, pen.lit("#d8707a"));
  });
}

function drawNewspaper(pen: Pen): void {
  const { ctx } = pen;
  polygon(ctx, [[-140, 0], [-118, -104], [120, -112], [146, -6]], pen.down(-112, 112, pen.own("#e9e4d6")));
  polygon(ctx, [[-140, 0], [146, -6], [144, 8], [-138, 12]], mix(pen.own("#e9e4d6"), pen.light.shade, 0.3));
  box(ctx, [-96, -94, 190, 17], pen.lit("#2a2a30"));
  polygon(ctx, [[-104, -64], [-14, -66], [-16, -18], [-114, -16]], pen.lit("#8f9299"));
  for (let row = 0; row < 5; row++) line(ctx, [[4, -62 + row * 11], [108 + row * 3, -64 + row * 11]], alpha(pen.lit("#2a2a30"), 0.55), 4);
}

function drawFolder(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#cfa35e");
  polygon(ctx, [[-124, 0], [-104, -104], [-40, -108], [-28, -92], [112, -96], [130, 0]], mix(own, pen.light.shade, 0.2));
  polygon(ctx, [[-104, -8], [-86, -92], [96, -94], [112, -10]], pen.lit("#f4efe2"));
  polygon(ctx, [[-132, 4], [-116, -74], [120, -78], [138, 2]], pen.down(-78, 82, own));
  polygon(ctx, [[-40, -50], [34, -52], [38, -26], [-42, -24]], pen.lit("#f4efe2"));
}

function drawBag(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#7a4a2c");
  curve(ctx, [[-64, -146], [-50, -226], [50, -226], [64, -146]], mix(own, pen.light.shade, 0.35), 15);
  fill(ctx, "M-112 -150 Q0 -164 112 -150 L124 -10 Q0 12 -124 -10 Z", pen.round(-124, 248, own));
  fill(ctx, "M-114 -152 Q0 -168 114 -152 C112 -90 60 -74 0 -72 C-60 -74 -112 -90 -114 -152 Z", mix(own, pen.light.key, 0.14));
  curve(ctx, [[-112, -140], [-90, -92], [0, -78], [90, -92], [112, -140]], alpha(pen.light.shade, 0.4), 5);
  pill(ctx, [-17, -96, 34, 40], 6, pen.lit("#d8b45a"));
}

function drawMirror(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#c0923a");
  oval(ctx, [0, -146], [100, 124], pen.round(-100, 200, gold));
  oval(ctx, [0, -146], [82, 106], pen.lit("#a9c4cf"));
  fill(ctx, "M-60 -90 L40 -232 L66 -200 L-36 -56 Z", alpha("#ffffff", 0.4));
  polygon(ctx, [[-50, 0], [50, 0], [22, -30], [-22, -30]], pen.round(-50, 100, gold));
  for (let at = 0; at < 16; at++) disc(ctx, [Math.cos(at * 0.3927) * 92, -146 + Math.sin(at * 0.3927) * 116], 6, mix(gold, pen.light.key, 0.45));
}

function drawPainting(pen: Pen): void {
  const { ctx } = pen;
  box(ctx, [-150, -236, 300, 236], pen.round(-150, 300, pen.own("#b08433")));
  box(ctx, [-126, -212, 252, 188], pen.lit("#9fc0d0"));
  fill(ctx, "M-126 -110 L-60 -170 L-10 -120 L50 -184 L126 -104 L126 -24 L-126 -24 Z", pen.lit("#6f86a0"));
  fill(ctx, "M-126 -76 Q-30 -104 40 -70 Q90 -50 126 -66 L126 -24 L-126 -24 Z", pen.lit("#5f8a52"));
  disc(ctx, [76, -180], 17, pen.lit("#f6e2a0"));
  for (const [x, y] of [[-138, -224], [138, -224], [-138, -12], [138, -12]] as const) disc(ctx, [x, y], 9, mix(pen.own("#b08433"), pen.light.key, 0.4));
}

function drawVase(pen: Pen): void {
  const { ctx } = pen;
  for (const [x, y, colour] of [[-54, -250, "#d8506a"], [0, -278, "#f0b23c"], [52, -246, "#e8e2f0"], [-24, -224, "#e88a5a"], [30, -218, "#c8506a"]] as const) {
    curve(ctx, [[x * 0.2, -140], [x * 0.6, -190], [x, y]], pen.lit("#4f7c42"), 6);
    for (let at = 0; at < 6; at++) disc(ctx, [x + Math.cos(at * 1.047) * 15, y + Math.sin(at * 1.047) * 15], 13, pen.lit(colour));
    disc(ctx, [x, y], 10, pen.lit("#f4dc8a"));
  }
  const own = pen.own("#3a6a8a");
  fill(ctx, "M-34 -152 L34 -152 C30 -120 76 -96 70 -50 C66 -14 40 -2 34 0 L-34 0 C-40 -2 -66 -14 -70 -50 C-76 -96 -30 -120 -34 -152 Z", pen.round(-72, 144, own));
  curve(ctx, [[-66, -62], [0, -48], [66, -62]], pen.lit("#e9d9a8"), 6);
  oval(ctx, [0, -152], [34, 7], mix(own, pen.light.key, 0.3));
}

function drawMicrophone(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -10], [66, 13], pen.lit("#2a2a32"));
  line(ctx, [[0, -16], [0, -150]], pen.lit("#8a9098"), 11);
  pill(ctx, [-24, -196, 48, 56], 10, pen.round(-24, 48, pen.lit("#2e2e38")));
  pill(ctx, [-46, -300, 92, 112], 44, pen.round(-46, 92, pen.own("#9aa2aa")));
  for (let at = 0; at < 6; at++) line(ctx, [[-42, -282 + at * 16], [42, -282 + at * 16]], alpha(pen.light.shade, 0.4), 3);
  for (let at = 0; at < 5; at++) line(ctx, [[-32 + at * 16, -296], [-32 + at * 16, -194]], alpha(pen.light.shade, 0.3), 3);
}

function drawViolin(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#a8562a");
  fill(ctx, "M0 -300 C60 -300 84 -250 70 -206 C58 -176 60 -160 84 -130 C112 -70 84 0 0 0 C-84 0 -112 -70 -84 -130 C-60 -160 -58 -176 -70 -206 C-84 -250 -60 -300 0 -300 Z", pen.round(-96, 192, wood));
  pill(ctx, [-14, -500, 28, 290], 6, pen.lit("#2a1a16"));
  disc(ctx, [0, -508], 21, wood);
  for (const side of [-1, 1]) curve(ctx, [[side * 44, -166], [side * 34, -130], [side * 50, -106], [side * 40, -76]], "#2a1510", 6);
  box(ctx, [-28, -116, 56, 10], pen.lit("#d8b48a"));
  fill(ctx, "M-17 -84 L17 -84 L9 -6 L-9 -6 Z", pen.lit("#2a1a16"));
  for (const x of [-9, -3, 3, 9]) line(ctx, [[x, -496], [x, -60]], alpha("#f4ecd8", 0.7), 2);
}

function drawDrum(pen: Pen): void {
  const { ctx } = pen;
  fill(ctx, "M-120 -160 L-112 -24 Q0 16 112 -24 L120 -160 Z", pen.round(-120, 240, pen.own("#b8342c")));
  for (let at = -2; at <= 2; at++) line(ctx, [[at * 48 - 24, -146], [at * 44, -14], [at * 48 + 24, -146]], pen.lit("#f0dca8"), 4);
  oval(ctx, [0, -160], [122, 30], pen.lit("#d8b45a"));
  oval(ctx, [0, -164], [112, 25], pen.lit("#f4efe2"));
  line(ctx, [[-20, -166], [110, -216]], pen.lit("#c9a070"), 10);
  line(ctx, [[20, -170], [-100, -220]], pen.lit("#c9a070"), 10);
}

function drawTape(pen: Pen): void {
  const { ctx } = pen;
  pill(ctx, [-122, -156, 244, 156], 12, pen.round(-122, 244, pen.own("#2f3138")));
  pill(ctx, [-100, -138, 200, 92], 8, pen.lit("#e8dcc0"));
  pill(ctx, [-66, -116, 132, 48], 22, pen.lit("#20222a"));
  for (const x of [-38, 38]) placed(ctx, { x, y: -92, turn: pen.seconds * 2 }, () => {
    disc(ctx, [0, 0], 21, pen.lit("#f4f0e6"));
    for (let at = 0; at < 6; at++) line(ctx, [[0, 0], [Math.cos(at * 1.047) * 15, Math.sin(at * 1.047) * 15]], "#20222a", 4);
  });
  disc(ctx, [96, -22], 9, pen.lit("#e0402f"));
  for (const x of [-84, -52, -20]) pill(ctx, [x, -34, 24, 20], 4, pen.lit("#8a8f98"));
}

function drawDrive(pen: Pen): void {
  const { ctx } = pen;
  placed(ctx, { y: -34, turn: -0.08 }, () => {
    pill(ctx, [-104, -30, 150, 60], 14, pen.down(-30, 60, pen.own("#33507a")));
    box(ctx, [46, -21, 58, 42], pen.down(-21, 42, pen.lit("#c2c8ce")));
    for (const y of [-10, 8]) box(ctx, [68, y - 5, 13, 10], "#22242c");
    disc(ctx, [-78, 0], 9, pen.lit("#7ae0a0"));
    line(ctx, [[-50, 0], [20, 0]], alpha("#ffffff", 0.4), 5);
  });
}

function drawScissors(pen: Pen): void {
  const { ctx } = pen;
  for (const side of [-1, 1]) {
    polygon(ctx, [[-6, -46 + side * 7], [136, -46 - side * 44], [132, -46 - side * 24]], pen.lit("#c2cad0"));
    ctx.strokeStyle = pen.own("#c8402f");
    ctx.lineWidth = 14;
    ctx.beginPath();
    ctx.ellipse(-82, -46 + side * 30, 44, 25, side * 0.3, 0, Math.PI * 2);
    ctx.stroke();
  }
  disc(ctx, [4, -46], 9, pen.lit("#6a7078"));
}

function drawBrush(pen: Pen): void {
  placed(pen.ctx, { y: -34, turn: -0.16 }, () => {
    const { ctx } = pen;
    fill(ctx, "M-134 -4 C-60 -14 20 -15 60 -13 L60 13 C20 15 -60 14 -134 4 Z", pen.down(-15, 30, pen.own("#a8562a")));
    box(ctx, [58, -15, 34, 30], pen.lit("#b8bfc6"));
    fill(ctx, "M92 -16 C120 -22 136 -8 146 0 C136 10 120 22 92 16 Z", pen.lit("#3a2a26"));
    fill(ctx, "M116 -17 C130 -14 140 -6 146 0 C138 10 128 15 114 17 Z", pen.lit("#2f7fc0"));
  });
}

function drawEasel(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#9a6a3c");
  for (const [from, to] of [[-20, -170], [20, 170], [0, 0]] as const) line(ctx, [[from, -740], [to, 0]], mix(wood, pen.light.shade, from === 0 ? 0.4 : 0.1), 19);
  placed(ctx, { y: -270, scale: 1.2 }, () => drawPainting(pen));
  box(ctx, [-190, -274, 380, 22], wood);
}

function drawGear(pen: Pen): void {
  const { ctx } = pen;
  const brass = pen.own("#b8862f");
  placed(ctx, { y: -108, turn: pen.seconds * 0.7 }, () => {
    for (let at = 0; at < 12; at++) placed(ctx, { turn: at * 0.5236 }, () => polygon(ctx, [[-16, -80], [-11, -108], [11, -108], [16, -80]], brass));
    disc(ctx, [0, 0], 86, brass);
    disc(ctx, [0, 0], 62, mix(brass, pen.light.shade, 0.35));
    for (let at = 0; at < 5; at++) line(ctx, [[0, 0], [Math.cos(at * 1.257) * 70, Math.sin(at * 1.257) * 70]], mix(brass, pen.light.key, 0.2), 15);
    disc(ctx, [0, 0], 25, mix(brass, pen.light.key, 0.3));
    disc(ctx, [0, 0], 11, "#2a2020");
  });
}

function drawSword(pen: Pen): void {
  placed(pen.ctx, { y: -36, turn: -0.1 }, () => {
    const { ctx } = pen;
    polygon(ctx, [[-60, -13], [160, -9], [184, 0], [160, 9], [-60, 13]], pen.down(-13, 26, pen.lit("#ccd4da")));
    line(ctx, [[-58, 0], [166, 0]], alpha(pen.light.shade, 0.35), 4);
    pill(ctx, [-76, -42, 20, 84], 9, pen.own("#c99a3f"));
    pill(ctx, [-150, -11, 78, 22], 7, pen.lit("#5a2a24"));
    disc(ctx, [-156, 0], 17, pen.own("#c99a3f"));
  });
}
