/** Paper, and what is small and of metal: books, letters, maps, keys, coins, clocks, cameras, tools. */
import { alpha, mix } from "../paint/colour.ts";
import { handsAt } from "../paint/hands.ts";
import { blob, box, curve, disc, fill, line, oval, pill, placed, polygon, radial } from "../paint/path.ts";
import { small, type Pen, type Pieces } from "./pen.ts";

export const PAPERS: Pieces = {
  book: small(260, 110, drawBook),
  notebook: small(220, 90, drawNotebook),
  letter: small(240, 110, drawLetter),
  photograph: small(190, 210, drawPhotograph),
  map: small(320, 120, drawMap),
};

export const TRINKETS: Pieces = {
  key: small(200, 90, drawKey),
  coin: small(130, 130, drawCoin),
  ring: small(120, 130, drawRing),
  watch: small(150, 150, drawWatch),
  "pocket watch": small(130, 178, drawPocketWatch),
  clock: small(210, 240, drawClock),
  camera: small(200, 140, drawCamera),
  tool: small(280, 110, drawTool),
  screwdriver: small(260, 60, drawScrewdriver),
  shell: small(180, 140, drawShell),
  ball: small(90, 90, drawBall),
  basketball: small(200, 200, drawBasketball),
};

/** Open, lying, as one leaves it. */
function drawBook(pen: Pen): void {
  const { ctx } = pen;
  const cover = pen.own("#8f3f34");
  fill(ctx, "M-132 -10 L-118 -84 Q-60 -104 0 -86 Q60 -104 118 -84 L132 -10 Q66 -28 0 -4 Q-66 -28 -132 -10 Z", cover);
  for (const side of [-1, 1]) {
    fill(ctx, `M0 -12 Q${side * 60} -36 ${side * 122} -18 L${side * 110} -90 Q${side * 56} -108 0 -90 Z`, pen.down(-104, 96, pen.lit("#f6efdc")));
    for (let row = 0; row < 5; row++) curve(ctx, [[side * 18, -78 + row * 13], [side * 60, -88 + row * 13.4], [side * 100, -78 + row * 13.8]], alpha(pen.light.shade, 0.3), 3);
  }
  fill(ctx, "M-8 -12 Q0 -50 0 -90 Q2 -50 8 -12 Z", alpha(pen.light.shade, 0.3));
  fill(ctx, "M22 -96 L30 -97 L34 6 L28 0 L22 8 Z", pen.lit("#c8402f"));
}

/** A pad on a desk; `turned away` it is bound along its near edge, and `written` it has lines on it and the pencil laid across its foot. */
function drawNotebook(pen: Pen): void {
  const { ctx } = pen;
  const [turned, filled] = [/\bturned away\b/.test(pen.note), /\bwritten\b/.test(pen.note)];
  polygon(ctx, [[-104, 0], [-70, -76], [96, -76], [110, 0]], pen.down(-76, 76, pen.own("#33475f")));
  polygon(ctx, [[-98, -4], [-66, -74], [84, -74], [96, -4]], pen.down(-74, 70, pen.lit("#f6f0e0")));
  for (let row = 0; row < 6; row++) line(ctx, [[-78 + row * -3, -62 + row * 10], [60 + row * 4, -62 + row * 10]], alpha(pen.lit("#5a7a9a"), 0.5), 2.4);
  if (filled) for (let row = 0; row < 4; row++) writeLine(pen, turned ? row + 2 : row, turned ? row === 0 : row === 3);
  for (let at = 0; at < 7; at++) curve(ctx, turned ? [[-84 + at * 28, -8], [-84 + at * 28, 8], [-76 + at * 28, 0]] : [[-66 + at * 24, -72], [-64 + at * 24, -86], [-56 + at * 24, -78]], pen.lit("#8a929a"), 4);
  placed(ctx, filled ? { x: 4, y: turned ? -66 : -8, turn: 0.06 } : { x: 30, y: -34, turn: -0.5 }, () => {
    pill(ctx, [-60, -5, 112, 10], 3, pen.lit("#e8b93a"));
    polygon(ctx, [[52, -5], [70, 0], [52, 5]], pen.lit("#f0d6a8"));
    disc(ctx, [68, 0], 2.4, "#22222a");
  });
}

/** Up and down along one of its lines. */
function writeLine({ ctx, lit }: Pen, row: number, last: boolean): void {
  const [from, to, y] = [last ? -10 : -74 - row * 3, 58 + row * 4, -64 + row * 10];
  const steps = Math.round((to - from) / 6);
  curve(ctx, Array.from({ length: steps }, (_, at) => [from + at * 6, y + (at % 2 === 0 ? 3 : -3) * (at % 7 === 6 ? 0 : 1)] as const), lit("#2a3350"), 2.6);
}

function drawLetter(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.own("#f3e8cf");
  polygon(ctx, [[-112, 0], [-88, -88], [98, -88], [116, 0]], pen.down(-88, 88, paper));
  polygon(ctx, [[-112, 0], [2, -46], [116, 0]], mix(paper, pen.light.shade, 0.1));
  polygon(ctx, [[-88, -88], [4, -26], [98, -88]], mix(paper, pen.light.shade, 0.2));
  line(ctx, [[-88, -88], [4, -26], [98, -88]], alpha(pen.light.shade, 0.35), 3);
  oval(ctx, [4, -32], [17, 13], pen.lit("#b5302a"));
  oval(ctx, [2, -35], [9, 6], pen.lit("#d4584a"));
  polygon(ctx, [[-58, -100], [66, -112], [76, -86], [-70, -84]], mix(paper, "#ffffff", 0.3));
}

function drawPhotograph(pen: Pen): void {
  const { ctx } = pen;
  const old = pen.lit("#f4ecd8");
  placed(ctx, { x: 0, y: -100, turn: -0.06 }, () => {
    box(ctx, [-88, -98, 180, 200], alpha(pen.light.shade, 0.35));
    box(ctx, [-92, -102, 180, 200], old);
    box(ctx, [-78, -88, 152, 146], pen.down(-88, 146, pen.lit("#c9a878")));
    oval(ctx, [0, 56], [90, 24], pen.lit("#8f6f4a"));
    disc(ctx, [46, -56], 15, pen.lit("#f6e3b8"));
    for (const [x, high, colour] of [[-28, 1, "#5f4630"], [26, 0.92, "#7a5a3c"]] as const) {
      pill(ctx, [x - 22, 58 - 74 * high, 44, 74 * high], 16, pen.lit(colour));
      disc(ctx, [x, 58 - 90 * high], 18, pen.lit("#d9b48a"));
      fill(ctx, `M${x - 19} ${58 - 90 * high} a19 19 0 0 1 38 0 q-19 -10 -38 0 Z`, pen.lit("#3f2c20"));
    }
    polygon(ctx, [[-92, -102], [-40, -102], [-92, -20]], alpha("#ffffff", 0.2));
  });
}

function drawMap(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.own("#e3cf9f");
  const folds = [-150, -76, 0, 76, 150];
  folds.slice(0, -1).forEach((x, at) => {
    const next = folds[at + 1] ?? x;
    const [lift, drop] = at % 2 === 0 ? [0, 12] : [12, 0];
    polygon(ctx, [[x * 1.04, -lift], [x * 0.86, -96 - lift], [next * 0.86, -96 - drop], [next * 1.04, -drop]], mix(paper, at % 2 === 0 ? pen.light.key : pen.light.shade, 0.16));
  });
  blob(ctx, [[-100, -30], [-84, -74], [-30, -84], [10, -60], [-20, -30], [-70, -22], [-100, -30]], alpha(pen.lit("#7fa07a"), 0.8));
  blob(ctx, [[40, -30], [60, -70], [104, -70], [110, -34], [70, -20], [40, -30]], alpha(pen.lit("#7fa07a"), 0.8));
  ctx.setLineDash([9, 8]);
  curve(ctx, [[-76, -48], [-20, -20], [30, -50], [82, -46]], pen.lit("#b5302a"), 4);
  ctx.setLineDash([]);
  line(ctx, [[74, -54], [92, -38]], pen.lit("#b5302a"), 6);
  line(ctx, [[92, -54], [74, -38]], pen.lit("#b5302a"), 6);
}

function drawKey(pen: Pen): void {
  const { ctx } = pen;
  const brass = pen.own("#c99a3f");
  placed(ctx, { x: -20, y: -34, turn: -0.12 }, () => {
    for (const [dy, colour] of [[5, mix(brass, pen.light.shade, 0.55)], [0, brass]] as const) {
      ctx.strokeStyle = dy === 0 ? pen.down(-34, 68, brass) : colour;
      ctx.lineWidth = 15;
      ctx.beginPath();
      ctx.ellipse(-52, dy, 36, 26, 0, 0, Math.PI * 2);
      ctx.stroke();
      pill(ctx, [-18, dy - 7, 140, 14], 6, dy === 0 ? pen.down(-7, 14, brass) : colour);
      for (const [x, high] of [[84, 26], [106, 34]] as const) box(ctx, [x, dy, 12, high], dy === 0 ? pen.down(0, high, brass) : colour);
      box(ctx, [-18, dy - 11, 10, 22], colour);
    }
    line(ctx, [[-10, -4], [112, -4]], alpha("#ffffff", 0.4), 3);
  });
}

function drawCoin(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#d9a93f");
  disc(ctx, [4, -60], 60, mix(gold, pen.light.shade, 0.55));
  disc(ctx, [0, -62], 60, pen.round(-60, 120, gold));
  disc(ctx, [0, -62], 49, pen.down(-111, 98, mix(gold, pen.light.shade, 0.14)));
  fill(ctx, "M0 -98 L10 -74 L36 -74 L15 -58 L24 -32 L0 -48 L-24 -32 L-15 -58 L-36 -74 L-10 -74 Z", mix(gold, pen.light.key, 0.45));
  curve(ctx, [[-44, -92], [-30, -108], [-8, -114]], alpha("#ffffff", 0.7), 5);
}

function drawRing(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#d9a93f");
  ctx.strokeStyle = pen.round(-50, 100, gold);
  ctx.lineWidth = 12;
  ctx.beginPath();
  ctx.ellipse(0, -46, 42, 42, 0, 0, Math.PI * 2);
  ctx.stroke();
  polygon(ctx, [[-26, -106], [-14, -122], [14, -122], [26, -106], [0, -80]], pen.lit("#cfeaf6"));
  polygon(ctx, [[-26, -106], [-8, -106], [0, -80]], pen.lit("#8fc4e0"));
  polygon(ctx, [[-8, -106], [8, -106], [0, -80]], "#ffffff");
  line(ctx, [[30, -132], [30, -112]], alpha("#ffffff", 0.9), 3);
  line(ctx, [[20, -122], [40, -122]], alpha("#ffffff", 0.9), 3);
}

/** Pixels that a crack is wide at least, or nobody would see from afar that it is there. */
const HAIRLINE = 1.3;

function drawDial(pen: Pen, { x, y, radius, colour }: { readonly x: number; readonly y: number; readonly radius: number; readonly colour: string }): void {
  const { ctx, seconds } = pen;
  disc(ctx, [x, y], radius, pen.round(x - radius, radius * 2, colour));
  disc(ctx, [x, y], radius * 0.84, pen.lit("#f7f1e2"));
  for (let at = 0; at < 12; at++) {
    const angle = (at * Math.PI) / 6;
    line(ctx, [[x + Math.sin(angle) * radius * 0.74, y - Math.cos(angle) * radius * 0.74], [x + Math.sin(angle) * radius * 0.64, y - Math.cos(angle) * radius * 0.64]], pen.lit("#3a3438"), radius * (at % 3 === 0 ? 0.06 : 0.03));
  }
  const { hours, minutes } = handsAt(pen.hour);
  line(ctx, [[x, y], [x + Math.sin(hours) * radius * 0.42, y - Math.cos(hours) * radius * 0.42]], pen.lit("#2a2428"), radius * 0.08);
  line(ctx, [[x, y], [x + Math.sin(minutes) * radius * 0.6, y - Math.cos(minutes) * radius * 0.6]], pen.lit("#2a2428"), radius * 0.05);
  const tick = (Math.floor(seconds) / 60) * Math.PI * 2;
  line(ctx, [[x, y], [x + Math.sin(tick) * radius * 0.6, y - Math.cos(tick) * radius * 0.6]], pen.lit("#c8402f"), radius * 0.025);
  disc(ctx, [x, y], radius * 0.06, pen.lit("#2a2428"));
  if (/\bbroken\b/i.test(pen.note)) for (const [dx, dy] of [[-0.62, -0.5], [-0.7, 0.2], [0.1, -0.8], [-0.1, 0.66]] as const) line(ctx, [[x - radius * 0.3, y - radius * 0.24], [x + radius * (dx * 0.6 - 0.1), y + radius * dy * 0.5], [x + radius * dx, y + radius * dy]], pen.lit("#4a444a"), Math.max(radius * 0.03, HAIRLINE / Math.hypot(ctx.getTransform().a, ctx.getTransform().b)));
  fill(ctx, `M${x - radius * 0.7} ${y - radius * 0.3} A${radius * 0.78} ${radius * 0.78} 0 0 1 ${x + radius * 0.3} ${y - radius * 0.7} Q${x - radius * 0.3} ${y - radius * 0.5} ${x - radius * 0.7} ${y - radius * 0.3} Z`, alpha("#ffffff", 0.35));
}

function drawWatch(pen: Pen): void {
  const { ctx } = pen;
  const strap = pen.lit("#6b4430");
  fill(ctx, "M-34 -150 L34 -150 L40 -100 L-40 -100 Z", pen.down(-150, 50, strap));
  fill(ctx, "M-40 -46 L40 -46 L34 0 L-34 0 Z", pen.down(-46, 46, strap));
  for (const y of [-136, -122, -24, -10]) disc(ctx, [0, y], 3.4, alpha("#1a1010", 0.6));
  pill(ctx, [54, -82, 16, 16], 4, pen.own("#c99a3f"));
  drawDial(pen, { x: 0, y: -74, radius: 58, colour: pen.own("#c99a3f") });
}

/** A round case with its crown and ring on top. */
function drawPocketWatch(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#c99a3f");
  ctx.strokeStyle = gold;
  ctx.lineWidth = 7;
  ctx.beginPath();
  ctx.arc(0, -158, 15, 0, Math.PI * 2);
  ctx.stroke();
  pill(ctx, [-10, -146, 20, 18], 5, gold);
  for (const x of [-6, 0, 6]) line(ctx, [[x, -145], [x, -130]], pen.lit(CASE_EDGE), 2);
  // Between case and dial, and round the case: pale metal in a pale hand would be one with it.
  disc(ctx, [0, -66], 66, pen.lit(CASE_EDGE));
  disc(ctx, [0, -66], 63, pen.round(-63, 126, gold));
  disc(ctx, [0, -66], 55, pen.lit(CASE_EDGE));
  drawDial(pen, { x: 0, y: -66, radius: 52, colour: gold });
}

const CASE_EDGE = "#5c3d14";

function drawClock(pen: Pen): void {
  const { ctx } = pen;
  const body = pen.own("#8f3f34");
  for (const x of [-60, 60]) line(ctx, [[x * 0.7, -40], [x, -4]], pen.lit("#4a4440"), 16);
  for (const x of [-56, 56]) disc(ctx, [x, -200], 32, pen.round(x - 32, 64, pen.lit("#c99a3f")));
  line(ctx, [[0, -226], [0, -196]], pen.lit("#4a4440"), 10);
  disc(ctx, [0, -230], 9, pen.lit("#4a4440"));
  drawDial(pen, { x: 0, y: -110, radius: 98, colour: body });
}

function drawCamera(pen: Pen): void {
  const { ctx } = pen;
  const body = pen.own("#33343c");
  pill(ctx, [-36, -136, 72, 40], 8, pen.round(-36, 72, pen.lit("#a8aeb4")));
  pill(ctx, [-96, -112, 192, 112], 14, pen.down(-112, 112, body));
  box(ctx, [-96, -92, 192, 24], pen.round(-96, 192, pen.lit("#b3b8bd")));
  disc(ctx, [0, -50], 48, pen.round(-48, 96, pen.lit("#8a9096")));
  disc(ctx, [0, -50], 38, "#17181e");
  disc(ctx, [0, -50], 28, radial(ctx, [-8, -60, 2, 40], [[0, "#8fb8e8"], [0.5, "#2a3f70"], [1, "#0c1020"]]));
  disc(ctx, [-11, -62], 7, alpha("#ffffff", 0.75));
  pill(ctx, [-84, -124, 30, 14], 4, pen.lit("#c8402f"));
  disc(ctx, [70, -80], 9, pen.on ? "#fff3d0" : pen.lit("#e8ecee"));
}

function drawTool(pen: Pen): void {
  const { ctx } = pen;
  placed(ctx, { x: 0, y: -44, turn: -0.16 }, () => {
    pill(ctx, [-134, -13, 190, 26], 11, pen.down(-13, 26, pen.lit("#a86a3a")));
    for (const x of [-120, -104, -88]) box(ctx, [x, -13, 5, 26], alpha(pen.light.shade, 0.3));
    fill(ctx, "M48 -46 L92 -46 Q130 -46 134 -20 Q116 -26 96 -16 L96 44 L48 44 Z", pen.down(-46, 90, pen.own("#8a949c")));
    box(ctx, [48, 34, 48, 14], pen.lit("#6b747d"));
    line(ctx, [[54, -40], [100, -40]], alpha("#ffffff", 0.5), 4);
  });
}

function drawScrewdriver(pen: Pen): void {
  const { ctx } = pen;
  placed(ctx, { x: 0, y: -26, turn: -0.08 }, () => {
    pill(ctx, [-126, -19, 116, 38], 15, pen.down(-19, 38, pen.own("#c0392f")));
    for (const y of [-9, 1, 11]) line(ctx, [[-112, y], [-26, y]], alpha(pen.light.shade, 0.28), 3);
    box(ctx, [-12, -12, 16, 24], pen.lit("#6b747d"));
    box(ctx, [4, -6, 104, 12], pen.down(-6, 12, pen.lit("#a9b3bb")));
    polygon(ctx, [[108, -6], [128, -11], [132, 11], [108, 6]], pen.lit("#c3ccd2"));
  });
}

function drawShell(pen: Pen): void {
  const { ctx } = pen;
  const pearl = pen.own("#f0c4a8");
  fill(ctx, "M0 0 Q-30 -6 -34 -20 Q-100 -50 -86 -96 Q-60 -140 0 -138 Q60 -140 86 -96 Q100 -50 34 -20 Q30 -6 0 0 Z", pen.down(-138, 138, pearl));
  for (let at = -4; at <= 4; at++) curve(ctx, [[at * 4, -10], [at * 14, -70], [at * 19, -128 + Math.abs(at) * 7]], alpha(at % 2 === 0 ? pen.light.shade : "#ffffff", 0.3), 5);
  for (const scale of [0.5, 0.76]) curve(ctx, [[-80 * scale, -70 * scale - 16], [0, -136 * scale - 8], [80 * scale, -70 * scale - 16]], alpha(pen.lit("#c8785a"), 0.4), 6);
}

/** Of rubber. */
function drawBall(pen: Pen): void {
  const { ctx, light } = pen;
  const skin = pen.own("#d8352c");
  disc(ctx, [0, -44], 44, radial(ctx, [light.x * 18, -64, 4, 82], [[0, mix(skin, "#ffffff", 0.45)], [0.4, skin], [1, mix(skin, light.shade, 0.5)]]));
  oval(ctx, [light.x * 16, -65], [10, 7], alpha("#ffffff", 0.6));
}

function drawBasketball(pen: Pen): void {
  const { ctx, light } = pen;
  const skin = pen.own("#d9722f");
  disc(ctx, [0, -96], 96, radial(ctx, [light.x * 40, -136, 8, 180], [[0, mix(skin, light.key, 0.55)], [0.45, skin], [1, mix(skin, light.shade, 0.6)]]));
  ctx.strokeStyle = alpha("#2a1410", 0.75);
  ctx.lineWidth = 6;
  for (const path of [[-96, -96, 0, -104, 96, -96], [0, -192, 6, -96, 0, 0]] as const) {
    ctx.beginPath();
    ctx.moveTo(path[0], path[1]);
    ctx.quadraticCurveTo(path[2], path[3], path[4], path[5]);
    ctx.stroke();
  }
  for (const side of [-1, 1]) {
    ctx.beginPath();
    ctx.ellipse(side * 118, -96, 74, 92, 0, side < 0 ? -Math.PI * 0.38 : Math.PI * 0.62, side < 0 ? Math.PI * 0.38 : Math.PI * 1.38);
    ctx.stroke();
  }
}
