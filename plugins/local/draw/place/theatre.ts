/** A theatre's stage, as one sees it from the hall, and the hall as one sees it from the stage. */
import type { Context, Layer } from "../contract.ts";
import { paintSeated } from "./crowd.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintFloorLight } from "./room.ts";
import { EDGE, has, layer, type Scenographer, type Site } from "./site.ts";

/** A theatre's stage from its hall: curtains, boards, beams of light. */
export const stage: Scenographer = (site) => {
  const spot = has(site, "spotlight");
  const house = has(site, "auditorium");
  const beams = spot ? lamplight(house ? -1 : 1) : [layer(-0.05, (ctx) => paintBeams(ctx, site))];
  if (house && has(site, "among_seats")) return amongSeats();
  // When one lamp is all that burns, the others are out.
  if (spot && has(site, "others_out")) return { behind: [layer(0.25, (ctx) => paintBackdrop(ctx, site)), layer(0.1, (ctx) => paintDrapes(ctx, site)), layer(0, (ctx) => paintStageFloor(ctx, site))], light: { x: 0.2, y: -0.3, key: "#ffe0a8", shade: "#2a1038", ambient: "#7a3f5a", strength: 0.8, tint: 0.14 } };
  return {
    behind: house
      ? [layer(0.3, (ctx) => paintHouse(ctx, spot ? 0 : 0.34)), { ...layer(0, (ctx) => paintApron(ctx, site)), ...(spot ? { ground: MIDDLE } : {}) }, ...(spot ? beams : [])]
      : [layer(0.25, (ctx) => paintBackdrop(ctx, site)), layer(0.1, (ctx) => paintDrapes(ctx, site)), layer(0, (ctx) => paintStageFloor(ctx, site)), ...beams],
    before: spot || house ? [] : [layer(-0.3, (ctx) => paintHeads(ctx, site))],
    light: { x: 0.2, y: -0.9, key: "#fff0c8", shade: "#2a1038", ambient: "#7a3f5a", strength: 0.9, tint: 0.14, ...(spot ? { x: house ? -0.6 : 0.6, strength: 1 } : {}) },
  };
};

/** The dark behind a bare stage: a black drape in folds, a brick wall guessed at, the pool of one lamp. */
function paintBackdrop(ctx: Context, site: Site): void {
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], linear(ctx, [0, 0, 0, 820], [[0, "#0b0812"], [0.6, "#1a1226"], [1, "#2c1c30"]]));
  for (let x = EDGE.left; x < 2112; x += 58) box(ctx, [x, EDGE.top, 58, 930], linear(ctx, [x, 0, x + 58, 0], [[0, "rgba(0,0,0,0.42)"], [0.45, "rgba(120,84,130,0.16)"], [1, "rgba(0,0,0,0.36)"]]));
  if (!has(site, "spotlight")) {
    glow(ctx, [960, 520], 700, { colour: "#ff9a6a", strength: 0.26 });
    glow(ctx, [960, 640], 420, { colour: "#ffd9a0", strength: 0.3 });
  }
  for (const y of [60, 108]) line(ctx, [[EDGE.left, y], [2112, y]], site.tones.lit("#4a4450"), 10);
  for (let x = 420; x < 1520; x += 180) {
    pill(ctx, [x - 26, 96, 52, 66], 10, "#17131c");
    disc(ctx, [x, 158], 20, x % 360 === 60 && !has(site, "spotlight") ? "#fff0c8" : "#3a3434");
  }
}

function paintDrapes(ctx: Context, site: Site): void {
  const red = mix("#a8242f", site.tones.lit("#a8242f"), 0.3);
  for (const side of [-1, 1]) {
    for (let fold = 0; fold < 9; fold++) {
      const x = 960 + side * (1160 - fold * 62);
      const bulge = fold > 5 ? (fold - 5) * 26 : 0;
      polygon(ctx, [[x, EDGE.top], [x - side * 66, EDGE.top], [x - side * (66 - bulge * 0.3), 560], [x - side * (60 - bulge * 0.8), 850], [x + side * bulge * 0.5, 850]], linear(ctx, [x, 0, x - side * 66, 0], [[0, mix(red, "#2a0814", 0.6)], [0.5, mix(red, "#ff8a6a", 0.16)], [1, mix(red, "#2a0814", 0.5)]]));
    }
  }
  for (let at = -7; at <= 7; at++) {
    const x = 960 + at * 150;
    ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, 170], [[0, mix(red, "#2a0814", 0.5)], [1, mix(red, "#ff8a6a", 0.1)]]);
    ctx.beginPath();
    ctx.moveTo(x - 80, EDGE.top);
    ctx.lineTo(x - 80, 60);
    ctx.quadraticCurveTo(x, 230, x + 80, 60);
    ctx.lineTo(x + 80, EDGE.top);
    ctx.fill();
    curve(ctx, [[x - 78, 64], [x - 40, 136], [x + 40, 136], [x + 78, 64]], "#e0b85a", 9);
  }
}

function paintStageFloor(ctx: Context, site: Site): void {
  const wood = mix("#a8683f", site.tones.lit("#a8683f"), 0.3);
  box(ctx, [EDGE.left, 806, EDGE.width, 390], linear(ctx, [0, 806, 0, EDGE.bottom], [[0, mix(wood, "#2a1038", 0.55)], [0.3, wood], [1, mix(wood, "#2a1038", 0.5)]]));
  for (let i = -30; i <= 30; i++) line(ctx, [[960 + i * 60, 806], [960 + i * 60 * 4.3, EDGE.bottom]], alpha("#2a1020", 0.45), 2.5);
  if (has(site, "spotlight")) box(ctx, [EDGE.left, 806, EDGE.width, 390], "rgba(8,4,14,0.5)");
  else for (const x of [560, 960, 1360]) paintFloorLight(ctx, { x, y: 950, wide: 420, colour: "#ffe0a8", strength: 0.4 });
}

function paintBeams(ctx: Context, site: Site): void {
  const random = site.random("beams");
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const [from, to, colour] of [[300, 620, "#ffd8a0"], [1620, 1300, "#ffd8a0"], [960, 960, "#fff2d8"], [620, 1240, "#ff9ab8"], [1300, 700, "#9ab8ff"]] as const) {
    const wide = 120 + random() * 50;
    polygon(ctx, [[from - 14, -100], [from + 14, -100], [to + wide, 960], [to - wide, 960]], linear(ctx, [0, -100, 0, 960], [[0, alpha(colour, 0.42)], [1, alpha(colour, 0.03)]]));
  }
  ctx.restore();
}

/**
 * One lamp from high up, the dust in its beam, and its pool on the boards: whoever is in it stands at the middle.
 * @param side where the lamp hangs beside the middle: -1 left, as from the stage, 1 right
 */
function lamplight(side: -1 | 1): readonly Layer[] {
  return [{ ...layer(0, (ctx) => paintCone(ctx, side)), ground: MIDDLE }, { ...layer(0, paintPool), ground: { ...MIDDLE, flat: true } }];
}

function paintCone(ctx: Context, side: -1 | 1): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const [half, strength, soft] of [[POOL.half * 1.05, 0.15, 20], [POOL.half * 0.84, 0.17, 8]] as const) {
    const from = 960 + POOL.from * side;
    ctx.filter = `blur(${soft}px)`;
    polygon(ctx, [[from - 18, -140], [from + 18, -140], [960 + half, POOL.y], [960 - half, POOL.y]], linear(ctx, [0, -140, 0, POOL.y], [[0, alpha("#fff4dc", strength * 3)], [0.4, alpha("#fff4dc", strength * 1.2)], [1, alpha("#fff4dc", strength * 0.8)]]));
  }
  ctx.restore();
}

function paintPool(ctx: Context): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.filter = "blur(5px)";
  for (const [half, strength] of [[POOL.half * 1.12, 0.2], [POOL.half, 0.62]] as const) oval(ctx, [960, POOL.y], [half, half * 0.19], alpha("#ffeccc", strength));
  ctx.restore();
}

/** World pixels: where the light hangs beside the middle, where its pool lies, and half of its width. */
const POOL = { from: 210, y: 1000, half: 330 } as const;
const MIDDLE = { x: 960, y: POOL.y } as const;

/** The house as one sees it from the stage: rows that rise, a balcony, and the dark above. `lights` of its own, 0 to 1. */
function paintHouse(ctx: Context, lights: number): void {
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], linear(ctx, [0, -100, 0, 900], [[0, "#07050c"], [0.5, "#151020"], [1, "#24182a"]]));
  ctx.save();
  ctx.translate(0, BALCONY);
  for (const side of [-1, 1]) for (let at = 0; at < 3; at += 1) paintBox(ctx, 960 + side * (720 + at * 170), 300 - at * 26, 1 + at * 0.16);
  for (let row = 0; row < 3; row += 1) paintRow(ctx, { y: 250 + row * 32, size: 30 + row * 4, bow: -26, lit: lights + 0.1 + row * 0.05 });
  paintParapet(ctx);
  ctx.restore();
  for (let row = 0; row < 9; row += 1) paintRow(ctx, { y: 690 + row * row * 2.4 + row * 9, size: 34 + row * 9, bow: 16 + row * 4, lit: Math.min(1, lights + 0.16 + row * 0.07) });
}

/** World pixels that the balcony hangs lower than its own drawing: where a picture of somebody still shows it. */
const BALCONY = 190;

/** Seen close, by somebody with a flash: who sits there has rows of plush behind them. */
function amongSeats(): ReturnType<Scenographer> {
  const rows = layer(0, (ctx) => {
    box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], linear(ctx, [0, -100, 0, 900], [[0, "#2a1c28"], [1, "#4a2c34"]]));
    for (const [y, size] of [[372, 52], [424, 62], [484, 74], [556, 88]] as const) paintRow(ctx, { y, size, bow: 0, lit: 0.45 + size / 200 });
  });
  return { behind: [rows], light: { x: 0.25, y: -0.4, key: "#fff4e0", shade: "#8a6a70", ambient: "#c8a8a0", strength: 0.25, tint: 0.04 } };
}

interface Seats {
  readonly y: number;
  /** World pixels that a seat is high. */
  readonly size: number;
  /** How much lower the row is at its middle than at its ends. */
  readonly bow: number;
  /** How much of the light of the stage reaches it, 0 to 1. */
  readonly lit: number;
}

/** Backs of plush with a number on each, and an aisle in the middle. */
function paintRow(ctx: Context, { y, size, bow, lit }: Seats): void {
  const wide = size * 1.04;
  const count = Math.ceil(1200 / wide);
  for (let at = -count; at <= count; at += 1) {
    if (Math.abs(at) < 1) continue;
    const x = 960 + at * wide + Math.sign(at) * wide * 0.2;
    const top = y - bow * (1 - Math.min(1, Math.abs(at) / count) ** 2) * -1;
    const near = Math.max(0.25, 1 - Math.abs(x - 960) / 1500);
    const plush = mix("#16080e", "#b8343c", lit * near);
    pill(ctx, [x - wide * 0.46, top, wide * 0.92, size * 1.5], size * 0.34, linear(ctx, [0, top, 0, top + size], [[0, mix(plush, "#ffd9b0", 0.3 * lit * near)], [0.3, plush], [1, mix(plush, "#05030a", 0.6)]]));
    disc(ctx, [x, top + size * 0.3], size * 0.07, alpha("#e8c878", 0.7 * lit * near));
  }
}

function paintParapet(ctx: Context): void {
  ctx.fillStyle = linear(ctx, [0, 380, 0, 500], [[0, "#5a3f38"], [0.3, "#3a2428"], [1, "#120a12"]]);
  ctx.beginPath();
  ctx.moveTo(EDGE.left, 330);
  ctx.quadraticCurveTo(960, 430, EDGE.left + EDGE.width, 330);
  ctx.lineTo(EDGE.left + EDGE.width, 430);
  ctx.quadraticCurveTo(960, 540, EDGE.left, 430);
  ctx.fill();
  curve(ctx, [[EDGE.left, 334], [960, 430], [EDGE.left + EDGE.width, 334]], "#c9a25a", 9);
  for (let at = -9; at <= 9; at += 1) {
    const [x, y] = [960 + at * 112, 424 - (at / 10) ** 2 * 46];
    // Swags of plaster between them.
    curve(ctx, [[x - 50, y - 8], [x, y + 30], [x + 50, y - 8]], alpha("#c9a25a", 0.34), 7);
  }
  box(ctx, [EDGE.left, 470, EDGE.width, 60], linear(ctx, [0, 470, 0, 530], [[0, "rgba(4,2,8,0)"], [1, "rgba(4,2,8,0.7)"]]));
}

/** A box at the side, curtained. */
function paintBox(ctx: Context, x: number, y: number, size: number): void {
  pill(ctx, [x - 66 * size, y - 150 * size, 132 * size, 190 * size], 60 * size, "#0a060e");
  for (const side of [-1, 1]) polygon(ctx, [[x + side * 66 * size, y - 130 * size], [x + side * 20 * size, y - 140 * size], [x + side * 52 * size, y + 30 * size], [x + side * 66 * size, y + 30 * size]], "#4a1820");
  pill(ctx, [x - 74 * size, y + 20 * size, 148 * size, 60 * size], 14, linear(ctx, [0, y + 20 * size, 0, y + 80 * size], [[0, "#8a6a3c"], [0.3, "#4a2a2c"], [1, "#180c12"]]));
}

/** The edge of the boards and the footlights, seen from behind them. */
function paintApron(ctx: Context, site: Site): void {
  const wood = mix("#a8683f", site.tones.lit("#a8683f"), 0.3);
  box(ctx, [EDGE.left, 880, EDGE.width, 320], linear(ctx, [0, 880, 0, EDGE.bottom], [[0, mix(wood, "#2a1038", 0.62)], [0.35, mix(wood, "#2a1038", 0.3)], [1, mix(wood, "#2a1038", 0.6)]]));
  for (let i = -30; i <= 30; i += 1) line(ctx, [[960 + i * 74, 880], [960 + i * 74 * 2.6, EDGE.bottom]], alpha("#2a1020", 0.45), 2.5);
  for (let at = -8; at <= 8; at += 1) {
    pill(ctx, [960 + at * 120 - 30, 862, 60, 24], 8, "#17131c");
    glow(ctx, [960 + at * 120, 858], 80, { colour: "#ffd9a0", strength: 0.22 });
  }
}

/** The first row of the audience, from behind. */
function paintHeads(ctx: Context, site: Site): void {
  paintSeated(ctx, site, { left: EDGE.left, right: EDGE.left + EDGE.width, y: 1250, size: 190, fill: 0.8, seed: "front" });
}
