/** Toys and games. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, fill, line, oval, pill, placed, polygon } from "../paint/path.ts";
import { aloft, large, small, type Pen, type Pieces } from "./pen.ts";

export const TOYS: Pieces = {
  teddy: small(200, 260, drawTeddy),
  doll: small(150, 270, drawDoll),
  balloon: aloft(200, 420, drawBalloon),
  kite: aloft(300, 420, drawKite),
  chess: small(300, 180, drawChess),
  cards: small(260, 150, drawCards),
  skateboard: small(340, 110, drawSkateboard),
  snowman: large(300, 560, drawSnowman),
};

function drawTeddy(pen: Pen): void {
  const { ctx } = pen;
  const fur = pen.own("#a8743f");
  const pale = mix(fur, "#fff0d8", 0.45);
  for (const side of [-1, 1]) {
    oval(ctx, [side * 62, -26], [42, 32], pen.round(side * 62 - 42, 84, fur));
    oval(ctx, [side * 70, -26], [22, 20], pale);
    oval(ctx, [side * 74, -104], [26, 40], pen.round(side * 74 - 26, 52, fur));
    disc(ctx, [side * 54, -238], 27, pen.round(side * 54 - 27, 54, fur));
    disc(ctx, [side * 54, -236], 14, pale);
  }
  oval(ctx, [0, -84], [72, 76], pen.round(-72, 144, fur));
  oval(ctx, [0, -78], [42, 46], pale);
  disc(ctx, [0, -190], 68, pen.round(-68, 136, fur));
  oval(ctx, [0, -172], [32, 25], pale);
  for (const side of [-1, 1]) disc(ctx, [side * 27, -204], 8, "#1b1216");
  oval(ctx, [0, -184], [11, 8], "#2a1a18");
  curve(ctx, [[-13, -166], [0, -160], [13, -166]], "#2a1a18", 4);
  fill(ctx, "M-34 -128 L0 -120 L-34 -108 Z M34 -128 L0 -120 L34 -108 Z", pen.lit("#c8402f"));
}

function drawDoll(pen: Pen): void {
  const { ctx } = pen;
  for (const side of [-1, 1]) {
    pill(ctx, [side * 22 - 11, -70, 22, 66], 9, pen.lit("#f0c9a4"));
    oval(ctx, [side * 24, -6], [17, 10], pen.lit("#3a2a36"));
    placed(ctx, { x: side * 42, y: -160, turn: -side * 0.5 }, () => pill(ctx, [-9, 0, 18, 66], 8, pen.lit("#f0c9a4")));
  }
  fill(ctx, "M-34 -176 L34 -176 L72 -54 Q0 -34 -72 -54 Z", pen.round(-72, 144, pen.own("#c8506a")));
  curve(ctx, [[-68, -62], [0, -44], [68, -62]], alpha("#ffffff", 0.6), 7);
  fill(ctx, "M-58 -210 C-66 -284 66 -284 58 -210 C66 -170 58 -150 52 -146 L-52 -146 C-58 -150 -66 -170 -58 -210 Z", pen.lit("#8a4a24"));
  oval(ctx, [0, -208], [46, 50], pen.lit("#f4d0ac"));
  fill(ctx, "M-46 -214 C-44 -262 44 -262 46 -214 C20 -240 -20 -240 -46 -214 Z", pen.lit("#9a5a2c"));
  for (const side of [-1, 1]) {
    disc(ctx, [side * 17, -206], 6, "#241a20");
    disc(ctx, [side * 26, -190], 8, alpha("#e8705a", 0.5));
  }
  curve(ctx, [[-9, -184], [0, -179], [9, -184]], "#b8404a", 4);
}

function drawBalloon(pen: Pen): void {
  const { ctx } = pen;
  const sway = 10 * Math.sin(pen.seconds * 1.3);
  const own = pen.own("#d8433a");
  curve(ctx, [[0, 0], [14 - sway, -70], [-10 + sway, -130], [sway, -190]], alpha(pen.lit("#f4ecdc"), 0.8), 4);
  fill(ctx, `M${sway - 96} -318 C${sway - 96} -440 ${sway + 96} -440 ${sway + 96} -318 C${sway + 96} -256 ${sway + 40} -206 ${sway} -196 C${sway - 40} -206 ${sway - 96} -256 ${sway - 96} -318 Z`, pen.round(sway - 96, 192, own));
  polygon(ctx, [[sway, -200], [sway - 13, -180], [sway + 13, -180]], mix(own, pen.light.shade, 0.3));
  oval(ctx, [sway - 36, -354], [18, 32], alpha("#ffffff", 0.45));
}

function drawKite(pen: Pen): void {
  const { ctx } = pen;
  placed(ctx, { y: -250, turn: 0.24 + 0.08 * Math.sin(pen.seconds * 2) }, () => {
    const own = pen.own("#e0a030");
    polygon(ctx, [[0, -160], [110, -30], [0, 140], [-110, -30]], own);
    polygon(ctx, [[0, -160], [110, -30], [0, -30]], mix(own, "#c8402f", 0.75));
    polygon(ctx, [[-110, -30], [0, -30], [0, 140]], mix(own, "#2f7fa0", 0.8));
    line(ctx, [[0, -160], [0, 140]], pen.lit("#6d4a30"), 5);
    line(ctx, [[-110, -30], [110, -30]], pen.lit("#6d4a30"), 5);
    const wave = Math.sin(pen.seconds * 3) * 16;
    curve(ctx, [[0, 140], [24 + wave, 190], [-20 - wave, 230], [10, 270]], pen.lit("#f4ecdc"), 4);
    for (const [x, y] of [[18 + wave * 0.7, 186], [-12 - wave * 0.7, 226]] as const) polygon(ctx, [[x - 17, y - 9], [x, y], [x - 17, y + 9], [x + 17, y - 9], [x, y], [x + 17, y + 9]], pen.lit("#c8402f"));
  });
}

function drawChess(pen: Pen): void {
  const { ctx } = pen;
  polygon(ctx, [[-150, 0], [-104, -70], [104, -70], [150, 0]], pen.lit("#5a3622"));
  for (let row = 0; row < 4; row++) {
    const at = (share: number, x: number): readonly [number, number] => [(-140 + x * 35) * (1 - share * 0.3), -4 - share * 62];
    for (let file = row % 2; file < 8; file += 2) polygon(ctx, [at(row / 4, file), at(row / 4, file + 1), at((row + 1) / 4, file + 1), at((row + 1) / 4, file)], pen.lit("#f0e2c4"));
  }
  for (const [x, y, high, colour] of [[-70, -34, 76, "#f4ead2"], [-10, -46, 110, "#f4ead2"], [44, -30, 66, "#2a2226"], [84, -46, 100, "#2a2226"]] as const) {
    const ink = pen.lit(colour);
    fill(ctx, `M${x - 21} ${y} C${x - 20} ${y - 22} ${x - 8} ${y - high * 0.5} ${x - 9} ${y - high * 0.7} L${x + 9} ${y - high * 0.7} C${x + 8} ${y - high * 0.5} ${x + 20} ${y - 22} ${x + 21} ${y} Z`, pen.round(x - 21, 42, ink));
    disc(ctx, [x, y - high * 0.8], 14, pen.round(x - 14, 28, ink));
    if (high > 90) line(ctx, [[x, y - high - 14], [x, y - high * 0.8]], ink, 6);
  }
}

function drawCards(pen: Pen): void {
  const { ctx } = pen;
  [-0.5, -0.25, 0, 0.25, 0.5].forEach((turn, at) => placed(ctx, { y: 20, turn }, () => {
    pill(ctx, [-38, -160, 76, 112], 8, pen.down(-160, 112, pen.lit("#f8f4ea")));
    const red = at % 2 === 0 ? "#c8302a" : "#22222a";
    fill(ctx, at % 2 === 0 ? "M0 -92 C-26 -112 -22 -132 -8 -130 Q0 -128 0 -120 Q0 -128 8 -130 C22 -132 26 -112 0 -92 Z" : "M0 -132 L18 -110 L0 -88 L-18 -110 Z", pen.lit(red));
    disc(ctx, [-26, -146], 5, pen.lit(red));
  }));
}

function drawSkateboard(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#c8502f");
  fill(ctx, "M-166 -66 C-160 -44 -130 -40 -110 -40 L110 -40 C130 -40 160 -44 166 -66 C162 -84 150 -70 110 -58 L-110 -58 C-150 -70 -162 -84 -166 -66 Z", pen.round(-166, 332, own));
  for (const x of [-96, 96]) {
    line(ctx, [[x, -40], [x, -20]], pen.lit("#8a8f98"), 9);
    for (const dx of [-19, 19]) disc(ctx, [x + dx, -17], 17, pen.lit("#f0d8a0"));
  }
}

function drawSnowman(pen: Pen): void {
  const { ctx } = pen;
  const snow = pen.lit("#eef4f8");
  for (const [y, r] of [[-120, 122], [-300, 90], [-430, 62]] as const) disc(ctx, [0, y], r, pen.round(-r, r * 2, snow));
  for (const side of [-1, 1]) {
    line(ctx, [[side * 80, -320], [side * 180, -390]], pen.lit("#5a3f2c"), 9);
    disc(ctx, [side * 21, -446], 8, "#20202a");
  }
  polygon(ctx, [[0, -436], [70, -420], [0, -414]], pen.lit("#e07a2a"));
  for (const y of [-330, -290, -250]) disc(ctx, [0, y], 9, "#20202a");
  fill(ctx, "M-70 -384 C-30 -360 30 -360 70 -384 L74 -362 C30 -338 -30 -338 -74 -362 Z", pen.lit("#c8402f"));
  pill(ctx, [-72, -492, 144, 15], 6, pen.lit("#2a262e"));
  pill(ctx, [-46, -560, 92, 76], 6, pen.lit("#2a262e"));
}
