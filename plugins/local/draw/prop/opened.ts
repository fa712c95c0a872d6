/** Things in another state than one leaves them in: a clock with its back open, a book that is closed. Knows no story. */
import { alpha, mix } from "../paint/colour.ts";
import { paintDial } from "../paint/dial.ts";
import { HANDWRITTEN } from "../paint/handwriting.ts";
import { box, curve, disc, fill, line, oval, placed, polygon, type Point } from "../paint/path.ts";
import { aloft, small, type Pen, type Pieces } from "./pen.ts";

export const OPENED: Pieces = {
  "open clock": small(420, 300, drawOpenClock),
  "clockwork": small(330, 120, drawClockwork),
  "closed book": small(260, 134, drawClosedBook),
  "book from outside": small(260, 150, drawBookFromOutside),
  "open letter": small(300, 360, drawOpenLetter),
  "tower clock": aloft(420, 420, drawTowerClock),
  "two plates": { ...small(560, 110, drawTwoPlates), flat: true },
};

/** As a clock looks, its dial swung aside: wheels in the dark, a small key among them. */
function drawOpenClock(pen: Pen): void {
  const { ctx, seconds } = pen;
  const body = pen.own("#8f3f34");
  for (const x of [-78, 78]) line(ctx, [[x * 0.7, -54], [x, -4]], pen.lit("#4a4440"), 22);
  for (const x of [-74, 74]) disc(ctx, [x, -262], 42, pen.round(x - 42, 84, pen.lit("#c99a3f")));
  line(ctx, [[0, -296], [0, -256]], pen.lit("#4a4440"), 13);
  disc(ctx, [0, -146], 130, pen.round(-130, 260, body));
  disc(ctx, [0, -146], 110, mix("#1c1218", pen.light.shade, 0.2));
  const turn = seconds * 0.5;
  drawWheel(pen, { x: -34, y: -186, radius: 44, turn });
  drawWheel(pen, { x: 38, y: -206, radius: 27, turn: -turn * 1.5 });
  drawWheel(pen, { x: 48, y: -150, radius: 24, turn: turn * 2 });
  oval(ctx, [188, -146], [62, 124], pen.round(126, 124, body));
  // It shows what it showed before it was opened.
  paintDial(ctx, { x: 184, y: -146, radius: 118, hour: pen.hour, turned: 0.48, rim: body, face: pen.lit("#f7f1e2"), ink: pen.lit("#2a2428") });
  if (/\bbroken\b/i.test(pen.note)) for (const [dx, dy] of [[-0.62, -0.5], [-0.7, 0.2], [0.1, -0.8], [-0.1, 0.66]] as const) line(ctx, [[167, -174], [184 + (dx * 0.6 - 0.1) * 57, -146 + dy * 59], [184 + dx * 57, -146 + dy * 118]], pen.lit("#4a444a"), 1.8);
  if (/\b(?:letter|note|paper)\b/i.test(pen.note)) drawFolded(pen);
  else if (!/\bempty\b/.test(pen.note)) drawKey(pen);
}

/** A watch under repair: its case open, wheels beside it, a screwdriver. */
function drawClockwork(pen: Pen): void {
  const { ctx } = pen;
  const [brass, steel] = [pen.lit("#d8a848"), pen.lit("#c9d0d6")];
  oval(ctx, [0, -3], [160, 12], alpha(pen.light.shade, 0.4));
  oval(ctx, [-66, -56], [54, 60], pen.round(-120, 108, brass));
  oval(ctx, [-66, -56], [44, 49], pen.lit("#f7f1e2"));
  for (let hour = 0; hour < 12; hour += 1) disc(ctx, [-66 + Math.sin((hour * Math.PI) / 6) * 35, -56 - Math.cos((hour * Math.PI) / 6) * 39], 3, pen.lit("#2a2428"));
  line(ctx, [[-66, -56], [-66, -86]], pen.lit("#2a2428"), 4);
  line(ctx, [[-66, -56], [-44, -46]], pen.lit("#2a2428"), 4);
  disc(ctx, [-66, -120], 12, pen.round(-78, 24, brass));
  oval(ctx, [34, -18], [58, 20], pen.round(-24, 116, brass));
  oval(ctx, [34, -22], [48, 14], mix("#1c1218", pen.light.shade, 0.2));
  drawWheel(pen, { x: 34, y: -40, radius: 26, turn: 0.3 });
  drawWheel(pen, { x: 112, y: -20, radius: 15, turn: 0.7 });
  line(ctx, [[84, -6], [132, -30]], steel, 6);
  line(ctx, [[128, -28], [166, -48]], pen.lit("#8f3f34"), 13);
}

/** A letter, folded small, leaning among what is left of the works. */
function drawFolded(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.lit("#f3dfae");
  placed(ctx, { x: -4, y: -92, turn: -0.16, scale: 0.82 }, () => {
    box(ctx, [-66, -52, 132, 100], alpha(pen.light.shade, 0.5));
    // A sheet in three, its upper third lying over the others, and what is written shows at the fold.
    fill(ctx, "M-70 -58 L62 -62 L64 42 L-68 46 Z", pen.down(-58, 100, paper));
    for (const word of HANDWRITTEN.words.slice(0, AT_FOLD)) curve(ctx, word.map(([u, v]): Point => [u * 62, 46 + v * 106]), alpha(mix("#3a2a20", pen.light.shade, 0.2), 0.85), 2.2);
    fill(ctx, "M-68 46 L64 42 L60 0 L-72 6 Z", mix(paper, pen.light.key, 0.2));
    line(ctx, [[-72, 6], [60, 0]], alpha(pen.light.shade, 0.6), 4);
  });
}

/** Words of the first two lines. */
const AT_FOLD = 7;

function drawWheel(pen: Pen, { x, y, radius, turn }: { readonly x: number; readonly y: number; readonly radius: number; readonly turn: number }): void {
  const { ctx } = pen;
  const brass = pen.lit("#c99a3f");
  placed(ctx, { x, y, turn }, () => {
    for (let tooth = 0; tooth < 12; tooth += 1) placed(ctx, { x: 0, y: 0, turn: (tooth * Math.PI) / 6 }, () => box(ctx, [-5, -radius - 7, 10, 14], brass));
    disc(ctx, [0, 0], radius, pen.round(-radius, radius * 2, brass));
    disc(ctx, [0, 0], radius * 0.68, mix(brass, pen.light.shade, 0.5));
    for (let spoke = 0; spoke < 3; spoke += 1) placed(ctx, { x: 0, y: 0, turn: (spoke * Math.PI) / 3 }, () => box(ctx, [-5, -radius * 0.7, 10, radius * 1.4], brass));
    disc(ctx, [0, 0], radius * 0.18, mix(brass, pen.light.key, 0.4));
  });
}

function drawKey({ ctx, lit }: Pen): void {
  const gold = lit("#e6bd5a");
  ctx.strokeStyle = gold;
  ctx.lineWidth = 9;
  ctx.beginPath();
  ctx.arc(-56, -90, 19, 0, Math.PI * 2);
  ctx.stroke();
  line(ctx, [[-37, -90], [52, -90]], gold, 9);
  for (const x of [30, 46]) line(ctx, [[x, -90], [x, -68]], gold, 8);
}

/** Laid for two: the far one and the near one, a fork to each. */
function drawTwoPlates(pen: Pen): void {
  const { ctx } = pen;
  const china = pen.own("#f1ebde");
  for (const { x, y, size } of [PLATE_BEYOND, PLATE_AT_HAND]) {
    // A fork on the left, a knife on the right: they lie flat beside it, so they are short and run away from us as it does.
    for (const side of [-1, 1] as const) drawCutlery(pen, { x: x + side * 162 * size, y, size, side });
    oval(ctx, [x - pen.light.x * 8, y + 7 * size], [129 * size, 32 * size], alpha(mix(pen.light.shade, "#05030d", 0.5), 0.6));
    oval(ctx, [x, y + 3 * size], [110 * size, 30 * size], mix(china, pen.light.shade, 0.55));
    oval(ctx, [x, y], [RIM[0] * size, RIM[1] * size], pen.round(x - 132 * size, 264 * size, china));
    oval(ctx, [x, y - 2], [96 * size, 22 * size], mix(china, pen.light.shade, 0.16));
    oval(ctx, [x, y], [90 * size, 19 * size], mix(china, pen.light.key, 0.12));
  }
}

/** Where they stand, and how large: the one that was put there last is nearer. */
const PLATE_BEYOND = { x: -278, y: -70, size: 0.84 } as const;
export const PLATE_AT_HAND = { x: 76, y: -34, size: 1 } as const;
/** Of either, before it is made smaller. */
export const RIM = [132, 33] as const;

/** As long as the plate is wide and flat on the table: near ends are nearer to us, and a little farther apart. */
function drawCutlery({ ctx, lit, light }: Pen, { x, y, size, side }: { readonly x: number; readonly y: number; readonly size: number; readonly side: 1 | -1 }): void {
  const at = ([across, along]: Point): Point => [x + (across * (1 + along * 0.0011) + along * 0.05 * side) * size, y + along * RIM[1] * 0.0095 * size];
  const outlines = side < 0 ? FORK : KNIFE;
  const steel = lit("#c4ccd2");
  for (const outline of outlines) polygon(ctx, outline.map(at).map(([px, py]): Point => [px - light.x * 3, py + 3]), alpha(mix(light.shade, "#05030d", 0.5), 0.5));
  for (const outline of outlines) polygon(ctx, outline.map(at), steel);
  line(ctx, [at([side * -2.6, side < 0 ? 8 : 18]), at([side * -3.4, 94])], alpha(mix(steel, "#ffffff", 0.6), 0.8), 2 * size);
  if (side > 0) line(ctx, [at([-7, 12]), at([7, 12])], alpha(light.shade, 0.55), 2 * size);
}

/** Across and along, from the far end to the near one: a handle and four tines; a blade whose edge is towards the plate. */
const FORK: readonly (readonly Point[])[] = [
  [[-13, -46], [13, -46], [12, -30], [5, -14], [4, 20], [7, 96], [0, 104], [-7, 96], [-4, 20], [-5, -14], [-12, -30]],
  ...[-11, -3.7, 3.7, 11].map((tine): readonly Point[] => [[tine - 2.3, -44], [tine - 1.7, -104], [tine + 1.7, -104], [tine + 2.3, -44]]),
];
const KNIFE: readonly (readonly Point[])[] = [[[7, 12], [8, -84], [3, -104], [-5, -92], [-11, -60], [-11, 0], [-7, 12], [-7, 98], [0, 105], [7, 98]]];

/** Lying, seen from a little above: its cover, the edges of its pages, and on an old one what hands and years did to it. */
/** Open before whoever reads it: both covers and the back between them, and the edges of its leaves over them. */
function drawBookFromOutside(pen: Pen): void {
  const { ctx, light } = pen;
  const cover = pen.own("#6a3a2a");
  const dark = mix(cover, light.shade, 0.45);
  const leaves = pen.lit("#f1e7cf");
  for (const side of [-1, 1]) {
    fill(ctx, `M0 -128 Q${side * 50} -162 ${side * 118} -146 L${side * 122} -130 L0 -116 Z`, mix(leaves, light.shade, side === Math.sign(light.x) ? 0.06 : 0.24));
    for (const rise of [6, 12]) curve(ctx, [[0, -126 - rise * 0.4], [side * 54, -152 + rise * 0.3 + 6], [side * 118, -146 + rise]], alpha(light.shade, 0.3), 2);
    fill(ctx, `M${side * 9} -132 L${side * 124} -140 Q${side * 132} -140 ${side * 132} -132 L${side * 124} -8 Q${side * 123} -1 ${side * 115} -1 L${side * 9} 10 Z`, pen.round(side < 0 ? -132 : 0, 132, cover));
    const gold = alpha(pen.lit("#d8b45a"), 0.85);
    line(ctx, [[side * 24, -120], [side * 116, -126], [side * 110, -14], [side * 24, -5], [side * 24, -120]], gold, 3);
    if (side < 0) continue;
    line(ctx, [[48, -92], [96, -95]], gold, 6);
    line(ctx, [[54, -76], [88, -78]], gold, 4);
  }
  fill(ctx, "M-11 -130 Q0 -124 11 -130 L11 10 Q0 16 -11 10 Z", dark);
  for (const y of [-106, -20]) line(ctx, [[-9, y], [0, y + 4], [9, y]], alpha(pen.lit("#d8b45a"), 0.8), 4);
}

function drawClosedBook(pen: Pen): void {
  const { ctx, light } = pen;
  ctx.save();
  ctx.scale(1, 0.8);
  const cover = pen.own("#6a3a2a");
  const dark = mix(cover, light.shade, 0.45);
  fill(ctx, "M-126 -8 L-120 -34 L134 -34 L136 -8 Q136 0 128 0 L-116 0 Q-126 0 -126 -8 Z", dark);
  fill(ctx, "M-112 -38 L130 -38 L130 -8 L-112 -8 Z", pen.down(-38, 30, pen.lit("#e9dcba")));
  for (let row = 0; row < 5; row += 1) line(ctx, [[-110, -33 + row * 6], [128, -33 + row * 6]], alpha(light.shade, 0.26), 2);
  fill(ctx, "M-122 -38 C-138 -34 -138 -4 -120 0 L-106 -4 C-118 -14 -118 -30 -106 -38 Z", dark);
  fill(ctx, "M-90 -168 Q-98 -168 -100 -160 L-126 -46 Q-128 -36 -118 -36 L128 -36 Q138 -36 136 -46 L116 -160 Q114 -168 106 -168 Z", pen.round(-126, 262, cover));
  fill(ctx, "M-90 -168 L-100 -160 L-126 -46 Q-128 -36 -118 -36 L-92 -36 L-66 -168 Z", alpha(dark, 0.6));
  const gold = alpha(pen.lit("#d8b45a"), 0.85);
  line(ctx, [[-46, -152], [96, -152], [112, -54], [-64, -54], [-46, -152]], gold, 3);
  line(ctx, [[-16, -120], [68, -120]], gold, 6);
  line(ctx, [[0, -104], [54, -104]], gold, 4);
  if (/\b(?:old|worn|dusty|battered|ancient)\b/i.test(pen.note)) drawWear(pen, cover);
  ctx.restore();
}

function drawWear({ ctx, lit, light }: Pen, cover: string): void {
  const board = alpha(lit("#d9b48c"), 0.85);
  for (const corner of ["M136 -46 L128 -36 L104 -36 Q122 -44 132 -62 Z", "M116 -160 L106 -168 L88 -168 Q104 -160 112 -146 Z", "M-126 -46 L-118 -36 L-98 -36 Q-116 -42 -120 -62 Z"]) fill(ctx, corner, board);
  for (const [x, y, to] of [[-40, -70, 22], [44, -80, 30], [74, -134, 20], [-30, -140, 16]] as const) line(ctx, [[x, y], [x + to, y - 9]], alpha(mix(cover, "#ffe9cf", 0.5), 0.7), 2.4);
  oval(ctx, [70, -84], [30, 15], alpha(light.shade, 0.2));
  oval(ctx, [66, -86], [22, 10], alpha(mix(cover, "#ffe9cf", 0.4), 0.3));
  line(ctx, [[-72, -164], [-84, -100], [-98, -42]], alpha(mix(cover, "#ffe9cf", 0.5), 0.6), 4);
}

/** Unfolded, old, written over by hand. */
function drawOpenLetter(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.lit("#eeda9f");
  placed(ctx, { x: 0, y: -176, turn: -0.05 }, () => {
    fill(ctx, "M-136 -168 L-40 -174 L52 -168 L138 -172 L142 -60 L136 58 L140 166 L30 172 L-60 166 L-140 172 L-136 60 L-142 -58 Z", pen.down(-174, 346, paper));
    const at = ([u, v]: Point): Point => [u * 138, v * 170];
    for (const fold of HANDWRITTEN.folds) line(ctx, fold.map(at), alpha(pen.light.shade, 0.36), 4);
    const ink = alpha(mix("#3a2a20", pen.light.shade, 0.2), 0.85);
    for (const word of HANDWRITTEN.words) curve(ctx, word.map(at), ink, 2.6);
  });
}

/** The dial in its wall, with the edge of another side where that is told to show another time. */
/** Where its front begins, meets the side that is turned from us, and where that ends. */
const TOWER = { left: -410, edge: 220, right: 500 } as const;

/** Blocks of stone, each course laid half a block beside the one below; those of the far side are narrower. */
function drawCourses({ ctx, light }: Pen, stone: string, dark: string): void {
  for (let row = 0; row < 15; row += 1) {
    const y = -960 + row * 74;
    const away = (at: number, to: number): number => y + (to - y) * at * 0.04;
    line(ctx, [[TOWER.left, y], [TOWER.edge, y]], alpha(light.shade, 0.34), 4);
    line(ctx, [[TOWER.edge, y], [TOWER.right, away(1, -200)]], alpha(light.shade, 0.4), 4);
    for (let x = TOWER.left + (row % 2) * 62; x < TOWER.edge; x += 124) {
      line(ctx, [[x, y], [x, y + 74]], alpha(light.shade, 0.34), 4);
      if ((row * 7 + Math.round(x)) % 5 === 0) box(ctx, [x + 4, y + 4, Math.min(116, TOWER.edge - x - 4), 66], alpha(mix(stone, light.shade, 0.5), 0.3));
    }
    for (let x = TOWER.edge + 26 + (row % 2) * 30; x < TOWER.right; x += 60) line(ctx, [[x, y], [x, y + 74]], alpha(mix(dark, light.shade, 0.7), 0.5), 4);
  }
}

/** A ledge runs round above the dials and below them, and throws its shadow on the wall. */
function drawLedge(pen: Pen, stone: string, y: number): void {
  const { ctx, light } = pen;
  box(ctx, [TOWER.left, y + 50, TOWER.edge - TOWER.left, 22], alpha(light.shade, 0.35));
  fill(ctx, `M${TOWER.edge} ${y + 50} L${TOWER.right} ${y + 52} L${TOWER.right} ${y + 72} L${TOWER.edge} ${y + 72} Z`, alpha(light.shade, 0.45));
  box(ctx, [TOWER.left - 34, y, TOWER.edge - TOWER.left + 34, 52], pen.down(y, 52, mix(stone, light.key, 0.24)));
  fill(ctx, `M${TOWER.edge} ${y} L${TOWER.right + 30} ${y + 6} L${TOWER.right + 30} ${y + 54} L${TOWER.edge} ${y + 52} Z`, mix(stone, light.shade, 0.3));
  line(ctx, [[TOWER.left - 34, y + 26], [TOWER.edge, y + 26], [TOWER.right + 30, y + 30]], alpha(light.shade, 0.3), 4);
}

/** Bells swing in the arches above, and pigeons fly up. */
function drawStriking(pen: Pen, stone: string): void {
  const { ctx, light, seconds } = pen;
  const swing = 0.42 * Math.sin(seconds * 5 + 1.2);
  for (const [x, half, way] of [[-235, 92, 1], [20, 92, -1], [352, 44, 1]] as const) {
    fill(ctx, `M${x - half} -470 L${x - half} -580 C${x - half} -690 ${x + half} -690 ${x + half} -580 L${x + half} -470 Z`, mix("#1c1a22", light.shade, 0.2));
    placed(ctx, { x, y: -664, turn: swing * way, scale: 0.8 }, () => {
      const wide = half * 0.66;
      fill(ctx, `M${-wide * 0.5} 60 C${-wide * 0.6} 120 ${-wide * 0.7} 150 ${-wide} 186 L${wide} 186 C${wide * 0.7} 150 ${wide * 0.6} 120 ${wide * 0.5} 60 C${wide * 0.3} 36 ${-wide * 0.3} 36 ${-wide * 0.5} 60 Z`, pen.lit("#d9a845"));
      disc(ctx, [0, 196], wide * 0.2, pen.lit("#8a6420"));
    });
    for (const side of [-1, 1]) curve(ctx, [[x + side * half * 0.72, -480], [x + side * half * 0.86, -510], [x + side * half * 0.72, -544]], alpha(stone, 0.8), 5);
  }
  for (const [x, y, size] of [[-470, -330, 1], [-524, -392, 0.8], [-560, -286, 0.7], [548, -372, 0.9], [586, -316, 0.7]] as const) drawPigeon(pen, { x, y, size, way: x < 0 ? -1 : 1 });
}

/** Away from the tower: a body, a tail, and two wings that beat. */
function drawPigeon({ ctx, light, lit, seconds }: Pen, { x, y, size, way }: { readonly x: number; readonly y: number; readonly size: number; readonly way: 1 | -1 }): void {
  const grey = lit("#8d8a94");
  const beat = 26 + 14 * Math.sin(seconds * 9 + x);
  placed(ctx, { x, y, turn: -0.22 * way, scale: size * 0.62 }, () => {
    const at = (dx: number, dy: number): string => `${dx * way} ${dy}`;
    fill(ctx, `M${at(-6, -4)} C${at(-2, -beat)} ${at(-16, -beat * 1.7)} ${at(-30, -beat * 1.9)} C${at(-34, -beat)} ${at(-26, -beat * 0.3)} ${at(-14, 2)} Z`, mix(grey, light.shade, 0.4));
    fill(ctx, `M${at(-58, 8)} C${at(-40, -2)} ${at(-22, -12)} ${at(4, -10)} C${at(16, -20)} ${at(32, -18)} ${at(34, -8)} L${at(44, -4)} L${at(34, -1)} C${at(26, 12)} ${at(-10, 18)} ${at(-34, 8)} L${at(-60, 18)} Z`, grey);
    fill(ctx, `M${at(6, -6)} C${at(14, -beat)} ${at(4, -beat * 1.8)} ${at(-8, -beat * 2.1)} C${at(-20, -beat * 1.2)} ${at(-22, -beat * 0.4)} ${at(-14, -2)} Z`, mix(grey, light.key, 0.3));
  });
}

function drawTowerClock(pen: Pen): void {
  const { ctx, note } = pen;
  // Its bells are above the dials.
  if (/\bringing\b/.test(note)) ctx.translate(0, 150);
  const stone = pen.lit("#b9ab94");
  const two = /\btwo times\b/.test(note);
  const dark = mix(stone, pen.light.shade, 0.42);
  box(ctx, [TOWER.left, -1000, TOWER.edge - TOWER.left, 1700], pen.round(TOWER.left, TOWER.edge - TOWER.left, stone));
  fill(ctx, `M${TOWER.edge} -1000 L${TOWER.right} -960 L${TOWER.right} 740 L${TOWER.edge} 700 Z`, dark);
  drawCourses(pen, stone, dark);
  for (const y of /\bringing\b/.test(note) ? [-470, 40] : [-500, 40]) drawLedge(pen, stone, y);
  for (const [x, radius, turned] of [[-60, 226, 1], [350, 208, 0.42]] as const) oval(ctx, [x, -204], [radius * turned + 12, radius + 12], mix(stone, pen.light.shade, turned < 1 ? 0.6 : 0.24));
  if (/\bringing\b/.test(note)) drawStriking(pen, stone);
  const [rim, face, ink] = [pen.lit("#5a3a2a"), pen.lit("#fbf4e2"), pen.lit("#1c1a1e")];
  paintDial(ctx, { x: -60, y: -210, radius: 205, hour: pen.hour ?? "10:10", rim, face, ink });
  paintDial(ctx, { x: 350, y: -196, radius: 190, turned: 0.42, hour: pen.hour ?? (two ? "4:38" : "10:10"), rim, face: mix(face, pen.light.shade, 0.2), ink });
}
