/** What stands in a room: tables, seats, beds, doors, windows, boxes. */
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, fill, glow, line, linear, evenly, oval, pill, polygon, shape, within } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";

export const FURNISHINGS: Pieces = {
  table: large(760, 460, drawTable),
  chair: large(280, 520, drawChair),
  sofa: large(1100, 480, drawSofa),
  bed: large(1200, 560, drawBed),
  bench: large(900, 480, drawBench),
  door: large(520, 1240, drawDoor),
  "open door": large(520, 1240, (pen) => drawOpenDoor(pen, false)),
  "open door at night": large(520, 1240, (pen) => drawOpenDoor(pen, true)),
  window: large(620, 820, drawWindow),
  box: small(260, 220, drawBox),
  crate: small(260, 190, drawCrate),
  suitcase: small(300, 250, drawSuitcase),
};

function drawTable(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#94633b");
  for (const x of [-330, 296]) polygon(ctx, [[x, -430], [x + 36, -430], [x + 30, 0], [x + 6, 0]], pen.round(x, 36, mix(wood, pen.light.shade, 0.15)));
  box(ctx, [-336, -430, 672, 60], pen.down(-430, 60, mix(wood, pen.light.shade, 0.3)));
  pill(ctx, [-376, -460, 752, 40], 9, pen.down(-460, 40, wood));
  line(ctx, [[-366, -452], [366, -452]], alpha(pen.light.key, 0.4), 4);
}

function drawChair(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#8f5f3a");
  for (const [x, y] of [[-104, -500], [88, -500]] as const) pill(ctx, [x, y, 20, 500], 6, pen.round(x, 20, mix(wood, pen.light.shade, 0.16)));
  for (const y of [-490, -420, -350]) pill(ctx, [-100, y, 204, 34], 10, pen.down(y, 34, wood));
  for (const x of [-124, 104]) pill(ctx, [x, -250, 22, 250], 6, pen.round(x, 22, wood));
  pill(ctx, [-136, -276, 272, 38], 12, pen.down(-276, 38, wood));
  box(ctx, [-110, -110, 220, 14], mix(wood, pen.light.shade, 0.3));
}

function drawSofa(pen: Pen): void {
  const { ctx } = pen;
  const cloth = pen.own("#4a6f7a");
  pill(ctx, [-500, -480, 1000, 340], 80, pen.down(-480, 340, mix(cloth, pen.light.shade, 0.12)));
  for (const x of [-440, 10]) pill(ctx, [x, -410, 430, 220], 50, pen.down(-410, 220, cloth));
  for (const x of [-450, 4]) pill(ctx, [x, -260, 446, 110], 36, pen.down(-260, 110, mix(cloth, pen.light.key, 0.1)));
  pill(ctx, [-500, -160, 1000, 120], 26, mix(cloth, pen.light.shade, 0.35));
  for (const x of [-550, 426]) pill(ctx, [x, -340, 124, 310], 54, pen.round(x, 124, cloth));
  for (const x of [-490, 450]) box(ctx, [x, -40, 34, 40], pen.lit("#4a3426"));
  pill(ctx, [-400, -390, 170, 160], 34, pen.lit("#e0a94a"));
  pill(ctx, [230, -380, 160, 150], 34, pen.lit("#e3d8c4"));
}

function drawBed(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.lit("#7d5638");
  pill(ctx, [-600, -560, 70, 560], 24, pen.round(-600, 70, wood));
  pill(ctx, [540, -340, 54, 340], 20, pen.round(540, 54, wood));
  box(ctx, [-560, -150, 1120, 96], pen.down(-150, 96, wood));
  pill(ctx, [-550, -270, 1110, 140], 40, pen.down(-270, 140, pen.lit("#f1ece2")));
  pill(ctx, [-520, -370, 300, 140], 60, pen.down(-370, 140, pen.lit("#fbf7ee")));
  fill(ctx, "M-200 -300 Q100 -320 560 -290 L580 -80 Q300 -60 -160 -80 Q-230 -180 -200 -300 Z", pen.down(-310, 240, pen.own("#4a6a94")));
  fill(ctx, "M-200 -300 Q-120 -306 -60 -304 Q-90 -180 -80 -78 L-160 -80 Q-230 -180 -200 -300 Z", pen.lit("#f3e6d0"));
}

function drawBench(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#94633b");
  for (const x of [-340, 320]) {
    line(ctx, [[x, 0], [x, -250], [x - 10, -480]], pen.lit("#333b45"), 24);
    line(ctx, [[x - 30, -4], [x + 34, -4]], pen.lit("#333b45"), 20);
  }
  for (const y of [-480, -410, -340]) pill(ctx, [-440, y, 880, 48], 12, pen.down(y, 48, wood));
  for (const y of [-262, -226]) pill(ctx, [-456, y, 912, 34], 12, pen.down(y, 34, mix(wood, pen.light.key, y < -240 ? 0.16 : 0)));
}

/** Hung on the right, as its leaf is when it is open. */
function drawDoor(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#7a4f33");
  box(ctx, [-260, -1240, 520, 1240], pen.round(-260, 520, pen.lit("#e6dcc8")));
  box(ctx, [-216, -1196, 432, 1196], pen.round(-216, 432, wood));
  for (const [x, y, h] of [[-170, -1140, 440], [20, -1140, 440], [-170, -640, 560], [20, -640, 560]] as const) {
    box(ctx, [x, y, 150, h], alpha(pen.light.shade, 0.28));
    box(ctx, [x + 12, y + 12, 126, h - 24], pen.down(y, h, mix(wood, pen.light.key, 0.06)));
  }
  disc(ctx, [-172, -580], 26, pen.round(-198, 52, pen.lit("#c99a3f")));
  pill(ctx, [-178, -540, 14, 40], 6, "#1c1412");
}

/** The leaf is swung away from whoever comes in. */
function drawOpenDoor(pen: Pen, night: boolean): void {
  const { ctx, light } = pen;
  const wood = pen.own("#7a4f33");
  box(ctx, [-260, -1240, 520, 1240], pen.round(-260, 520, pen.lit("#e6dcc8")));
  within(ctx, shape("M-216 -1196 H216 V0 H-216 Z"), () => (night ? paintNightOutside : paintDayOutside)(pen));
  // The wall is as thick as this.
  polygon(ctx, [[-216, -1196], [216, -1196], [216, -1176], [-190, -1176], [-190, 0], [-216, 0]], mix(pen.lit("#a8977c"), light.shade, 0.3));
  polygon(ctx, [[216, -1196], [330, -1262], [330, 66], [216, 0]], pen.round(216, 120, wood));
  for (const [top, foot] of [[-1150, -720], [-640, -90]] as const) polygon(ctx, [[238, top], [306, top - 36], [306, foot + 10], [238, foot]], alpha(light.shade, 0.3));
  disc(ctx, [312, -600], 18, pen.lit("#c99a3f"));
}

/** Stars over roofs, a lit window or two, a lamp that lights the stones before the step. */
function paintNightOutside({ ctx }: Pen): void {
  box(ctx, [-216, -1196, 432, 1196], linear(ctx, [0, -1196, 0, -300], [[0, "#0b1130"], [0.6, "#1f2f5f"], [1, "#3d4c7c"]]));
  for (const [x, y, r] of [[-170, -1130, 4], [-90, -1060, 6], [40, -1150, 4], [150, -1090, 5], [-20, -980, 4], [110, -960, 6], [-140, -930, 4]] as const) disc(ctx, [x, y], r, alpha("#ffffff", 0.85));
  for (const [x, wide, top, colour] of [[-230, 190, -760, "#141b3c"], [-50, 150, -660, "#1b244a"], [90, 160, -800, "#121836"]] as const) {
    polygon(ctx, [[x, -250], [x, top], [x + wide / 2, top - 90], [x + wide, top], [x + wide, -250]], colour);
    for (const [dx, dy] of [[0.22, 90], [0.6, 90], [0.6, 230]] as const) box(ctx, [x + wide * dx, top + dy, wide * 0.18, 62], dx === 0.6 && dy === 90 ? "#ffcf80" : "#0d1330");
  }
  box(ctx, [-216, -260, 432, 260], linear(ctx, [0, -260, 0, 0], [[0, "#2b3152"], [1, "#4a4a62"]]));
  for (let row = 0; row < 6; row++) for (let at = -4; at <= 4; at++) oval(ctx, [at * (40 + row * 9) + (row % 2) * 26, -236 + row * row * 6 + row * 10], [17 + row * 3, 6 + row * 1.6], alpha("#8d8fae", 0.28));
  line(ctx, [[-128, -190], [-128, -700]], "#0d1128", 12);
  glow(ctx, [-128, -730], 330, { colour: "#ffca7a", strength: 0.8 });
  pill(ctx, [-150, -760, 44, 60], 12, "#fff0c4");
  oval(ctx, [-96, -150], [150, 30], alpha("#ffca7a", 0.3));
}

/** Houses across the way, in the light of the hour. */
function paintDayOutside({ ctx, light }: Pen): void {
  const sky = mix(light.key, "#ffffff", 0.5);
  box(ctx, [-216, -1196, 432, 1196], linear(ctx, [0, -1196, 0, -240], [[0, mix(sky, light.ambient, 0.3)], [1, sky]]));
  for (const [x, wide, top, colour] of [[-240, 220, -820, "#e6c69a"], [-30, 130, -700, "#d9a886"], [90, 170, -880, "#c9d0c4"]] as const) {
    const wall = mix(mix(mix(colour, light.ambient, 0.25), sky, 0.28), light.shade, 0.14);
    polygon(ctx, [[x - 12, top], [x + wide / 2, top - 76], [x + wide + 12, top]], mix(mix("#a8492f", light.ambient, 0.2), sky, 0.14));
    box(ctx, [x, top, wide, 600], wall);
    for (const [dx, dy] of [[0.2, 90], [0.6, 90], [0.2, 260], [0.6, 260]] as const) box(ctx, [x + wide * dx, top + dy, wide * 0.2, 84], mix(wall, light.shade, 0.4));
  }
  box(ctx, [-216, -260, 432, 260], linear(ctx, [0, -260, 0, 0], [[0, mix("#b8a890", sky, 0.4)], [1, mix("#a8957c", light.key, 0.3)]]));
}

function drawWindow(pen: Pen): void {
  const { ctx } = pen;
  const frame = pen.own("#f1e9da");
  box(ctx, [-290, -820, 580, 780], pen.round(-290, 580, frame));
  const { key, ambient, shade } = pen.light;
  box(ctx, [-250, -780, 500, 700], linear(ctx, [0, -780, 0, -80], evenly([mix(shade, ambient, 0.5), ambient, mix(ambient, key, 0.6), key])));
  disc(ctx, [110, -600], 46, mix(key, "#ffffff", 0.5));
  polygon(ctx, [[-250, -80], [-250, -230], [-100, -300], [60, -220], [250, -290], [250, -80]], mix(shade, ambient, 0.4));
  polygon(ctx, [[-190, -780], [-90, -780], [-230, -80], [-250, -80], [-250, -480]], alpha("#ffffff", 0.14));
  box(ctx, [-14, -780, 28, 700], frame);
  box(ctx, [-250, -450, 500, 24], frame);
  pill(ctx, [-330, -62, 660, 44], 10, pen.down(-62, 44, frame));
}

function drawBox(pen: Pen): void {
  const { ctx } = pen;
  const card = pen.own("#b98a58");
  polygon(ctx, [[-120, -160], [-84, -206], [116, -206], [120, -160]], mix(card, pen.light.shade, 0.5));
  box(ctx, [-122, -162, 244, 162], pen.down(-162, 162, card));
  polygon(ctx, [[-122, -162], [122, -162], [150, -130], [-96, -132]], mix(card, pen.light.key, 0.2));
  polygon(ctx, [[-122, -162], [-84, -206], [-130, -230], [-158, -184]], mix(card, pen.light.key, 0.1));
  box(ctx, [-14, -130, 28, 130], alpha(pen.lit("#e6d3a4"), 0.75));
  for (const x of [-96, -80, -64]) box(ctx, [x, -36, 8, 22], alpha(pen.light.shade, 0.5));
}

/** Turned a little: its open top and one end are seen, so that it is a box however it lies. */
function drawCrate(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#a87c4c");
  const [dark, end] = [mix(wood, pen.light.shade, 0.8), mix(wood, pen.light.shade, 0.42)];
  polygon(ctx, [[-130, -186], [-86, -222], [158, -222], [118, -186]], dark);
  polygon(ctx, [[118, -186], [158, -222], [158, -34], [118, 0]], end);
  for (const up of [66, 128]) polygon(ctx, [[118, -up], [158, -up - 36], [158, -up - 28], [118, -up + 10]], dark);
  box(ctx, [-126, -184, 244, 184], dark);
  for (let slat = 0; slat < 3; slat++) box(ctx, [-130, -186 + slat * 66, 250, 52], pen.down(-186 + slat * 66, 52, wood));
  for (const x of [-130, 92]) box(ctx, [x, -188, 28, 190], mix(wood, pen.light.key, 0.25));
  for (const [x, y] of [[-116, -160], [106, -160], [-116, -94], [106, -94], [-116, -28], [106, -28]] as const) disc(ctx, [x, y], 4, dark);
}

function drawSuitcase(pen: Pen): void {
  const { ctx } = pen;
  const hide = pen.own("#8a5a38");
  ctx.strokeStyle = pen.lit("#4a3020");
  ctx.lineWidth = 14;
  ctx.beginPath();
  ctx.roundRect(-46, -244, 92, 60, 18);
  ctx.stroke();
  pill(ctx, [-146, -206, 292, 206], 22, pen.down(-206, 206, hide));
  box(ctx, [-146, -122, 292, 8], alpha(pen.light.shade, 0.5));
  for (const x of [-96, 66]) {
    box(ctx, [x, -206, 30, 206], mix(hide, pen.light.shade, 0.4));
    pill(ctx, [x + 3, -134, 24, 28], 4, pen.round(x + 3, 24, pen.lit("#c99a3f")));
  }
  for (const [x, y] of [[-146, -206], [112, -206], [-146, -34], [112, -34]] as const) pill(ctx, [x, y, 34, 34], 10, mix(hide, pen.light.shade, 0.5));
  if (/\bfrom behind\b/.test(pen.note)) return;
  polygon(ctx, [[-40, -80], [30, -92], [40, -44], [-30, -32]], pen.lit("#e3cf9f"));
  oval(ctx, [0, -62], [18, 12], pen.lit("#3f7f8a"));
}
