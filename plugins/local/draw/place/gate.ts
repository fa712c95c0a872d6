/** The gate of a garden in its high wall, shut or open; what is in blossom is seen only through it. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, polygon, shape, within, type Point } from "../paint/path.ts";
import { across } from "./furniture.ts";
import { EDGE, has, type Site } from "./site.ts";
import { paintBush, paintTree } from "./tree.ts";

const MIDDLE = 965;
/** World pixels from the middle to the inner side of a post. */
const HALF = 172;
const FOOT = 846;
const WALL = 560;

/** A wall as high as a head, tall trees over it, and in it the gate: stone posts, an arch of iron, two wings of boards. */
export function paintGate(ctx: Context, site: Site): void {
  const { tones } = site;
  const open = has(site, "open_gate");
  for (const [from, to] of [[EDGE.left, MIDDLE - HALF - 40], [MIDDLE + HALF + 40, EDGE.right]] as const) paintWall(ctx, site, from, to);
  if (open) within(ctx, shape(`M${MIDDLE - HALF} 480 H${MIDDLE + HALF} V${FOOT + 4} H${MIDDLE - HALF} Z`), () => paintBeyond(ctx, site));
  for (const side of [-1, 1]) paintWing(ctx, site, { side, open });
  for (const x of [MIDDLE - HALF - 64, MIDDLE + HALF]) {
    box(ctx, [x, 500, 64, 350], across(ctx, site, { x, width: 64, colour: tones.lit("#a89c8a") }));
    for (const y of [560, 624, 690, 752, 806]) line(ctx, [[x, y], [x + 64, y]], alpha(tones.dark, 0.18), 3);
    box(ctx, [x - 9, 484, 82, 20], tones.lit("#c9bda8"));
    disc(ctx, [x + 32, 462], 25, tones.lit("#b5a994"));
  }
  const iron = mix(tones.lit("#2f4a40"), tones.key, 0.1);
  curve(ctx, [[MIDDLE - HALF - 26, 476], [MIDDLE - 108, 382], [MIDDLE, 348], [MIDDLE + 108, 382], [MIDDLE + HALF + 26, 476]], iron, 12);
  curve(ctx, [[MIDDLE - HALF, 482], [MIDDLE - 90, 414], [MIDDLE, 386], [MIDDLE + 90, 414], [MIDDLE + HALF, 482]], iron, 7);
  paintIvy(ctx, site);
}

function paintWall(ctx: Context, site: Site, from: number, to: number): void {
  const { tones } = site;
  const stone = tones.lit("#9a9184");
  box(ctx, [from, WALL, to - from, FOOT - WALL], linear(ctx, [0, WALL, 0, FOOT], [[0, mix(stone, tones.key, 0.16)], [0.6, stone], [1, mix(stone, tones.shade, 0.35)]]));
  const random = site.random(`wall${from}`);
  for (let row = 0; row < 7; row++) for (let x = from - random() * 60; x < to; x += 62 + random() * 44) {
    const [y, wide] = [WALL + 6 + row * 40, 52 + random() * 34];
    box(ctx, [Math.max(from, x), y, Math.min(wide, to - Math.max(from, x)), 34], alpha(random() < 0.5 ? tones.key : tones.dark, 0.04 + random() * 0.1));
  }
  box(ctx, [from, WALL - 16, to - from, 20], mix(tones.lit("#b9ae9c"), tones.key, 0.1));
}

/** Over the wall and about the posts. */
function paintIvy(ctx: Context, site: Site): void {
  const random = site.random("ivy");
  const leaf = site.tones.lit("#456b45");
  for (const [x, y, wide, high] of [[250, WALL - 6, 230, 130], [620, WALL - 10, 110, 90], [1320, WALL - 8, 180, 120], [1720, WALL - 8, 260, 150], [MIDDLE - HALF - 40, 520, 50, 180], [MIDDLE + HALF + 50, 500, 46, 120]] as const) for (let at = 0; at < 60; at++) {
    const fall = random() ** 1.6;
    oval(ctx, [x + (random() - 0.5) * wide * (1.5 - fall * 0.7), y + fall * high], [between(random, 8, 15), between(random, 6, 11)], mix(leaf, random() < 0.5 ? site.tones.key : site.tones.dark, random() * 0.28));
  }
}

/** Boards in a frame; an open wing is swung inwards, narrow and lower at its free edge. */
function paintWing(ctx: Context, { tones }: Site, { side, open }: { readonly side: number; readonly open: boolean }): void {
  const wood = tones.lit("#4f7263");
  const hinge = MIDDLE + side * HALF;
  const reach = open ? 52 : HALF + 1;
  const [rise, drop] = open ? [26, 22] : [0, 0];
  const at = (share: number, y: number): Point => [hinge - side * reach * share, y + (y > 700 ? -drop : rise) * share];
  const top = (share: number): number => 520 - (open ? 0 : Math.sin(share * Math.PI * 0.5) * 34);
  const rim = [0, 0.25, 0.5, 0.75, 1].map((share) => at(share, top(share)));
  polygon(ctx, [at(0, 840), ...rim, at(1, 840)], linear(ctx, [hinge, 0, hinge - side * reach, 0], [[0, mix(wood, tones.dark, open ? 0.4 : 0.22)], [1, open ? mix(wood, tones.key, 0.12) : wood]]));
  for (let board = 1; board < 6; board++) line(ctx, [at(board / 6, 838), at(board / 6, top(board / 6) + 4)], alpha(tones.dark, 0.3), open ? 2 : 4);
  for (const y of [590, 780]) line(ctx, [at(0, y), at(1, y)], mix(wood, tones.dark, 0.34), 18);
  line(ctx, rim, mix(wood, tones.key, 0.2), 6);
  if (open || side > 0) return;
  box(ctx, [MIDDLE - 46, 668, 30, 54], tones.lit("#b8893a"));
  disc(ctx, [MIDDLE - 31, 690], 5.5, tones.dark);
  polygon(ctx, [[MIDDLE - 33, 691], [MIDDLE - 29, 691], [MIDDLE - 26, 706], [MIDDLE - 36, 706]], tones.dark);
}

/** The garden that nobody has seen: light, a path, rows of trees in blossom, petals on the grass. */
function paintBeyond(ctx: Context, site: Site): void {
  const { tones } = site;
  const [left, wide] = [MIDDLE - HALF, HALF * 2];
  box(ctx, [left, 470, wide, 390], linear(ctx, [0, 480, 0, FOOT], [[0, alpha(mix(tones.sky[3], "#fff3e2", 0.5), 0)], [0.2, mix(tones.sky[3], "#fff3e2", 0.5)], [0.55, mix(tones.haze, "#fff0e4", 0.5)], [0.72, tones.lit("#a8cf7a", 0.2)], [1, tones.lit("#7fb356")]]));
  const blossom = has(site, "blossom");
  if (blossom) glow(ctx, [MIDDLE, 640], 260, { colour: "#fff2dc", strength: 0.7 });
  polygon(ctx, [[MIDDLE - 14, 736], [MIDDLE + 14, 736], [MIDDLE + 62, FOOT + 6], [MIDDLE - 62, FOOT + 6]], mix(tones.lit("#d9bd92"), tones.key, 0.2));
  for (const [dx, y, height] of [[-64, 744, 170], [70, 746, 176], [-132, 772, 236], [140, 774, 242], [-196, 812, 316], [206, 816, 318]] as const) (blossom ? paintBlossomTree : paintOwnTree)(ctx, site, { x: MIDDLE + dx, y, height });
  if (!blossom) return;
  const random = site.random("beyond");
  for (let at = 0; at < 90; at++) oval(ctx, [left + random() * wide, between(random, 760, FOOT)], [between(random, 3, 6), 2], alpha(tones.lit("#fdeef2"), 0.9));
}

interface Rooted {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function paintOwnTree(ctx: Context, site: Site, { x, y, height }: Rooted): void {
  paintTree(ctx, site, { x, y, height, colour: "#6f9c4f", far: 0.1, seed: `own${x}` });
}

export function paintBlossomTree(ctx: Context, site: Site, { x, y, height }: Rooted): void {
  const seed = `blossom${x}`;
  paintTree(ctx, site, { x, y, height, colour: "#f6c3cf", far: 0.02, seed });
  const random = site.random(`${seed}-petals`);
  for (let at = 0; at < 120; at++) {
    const [angle, reach] = [random() * Math.PI * 2, Math.sqrt(random()) * height * 0.4];
    const [px, py] = [x + Math.cos(angle) * reach, y - height * 0.68 + Math.sin(angle) * reach * 0.8];
    disc(ctx, [px, py], between(random, 4, 9) * Math.min(1, height / 300), alpha(site.tones.lit(random() < 0.6 ? "#fff4f6" : "#f2a6bb"), 0.9));
  }
}

/** What has fallen lies in the grass. */
export function paintPetals(ctx: Context, site: Site): void {
  const random = site.random("fallen");
  for (let at = 0; at < 150; at++) oval(ctx, [-150 + random() * 2200, between(random, 840, 1150)], [between(random, 4, 8), between(random, 2, 4)], alpha(site.tones.lit("#fde4ea"), 0.85));
}

/** Tall and far over the wall: only their crowns are seen. */
export function paintTallTrees(ctx: Context, site: Site): void {
  for (const [x, height, far] of [[60, 620, 0.42], [330, 700, 0.36], [610, 560, 0.5], [1290, 580, 0.5], [1560, 720, 0.36], [1860, 640, 0.42]] as const) paintTree(ctx, site, { x, y: 800, height, colour: "#5f7f58", far, seed: `tall${x}` });
}

/** What grows in the shade at the foot of the wall. */
export function paintUndergrowth(ctx: Context, site: Site): void {
  const random = site.random("fern");
  for (let x = EDGE.left; x < EDGE.right; x += between(random, 70, 120)) if (Math.abs(x - MIDDLE) > HALF + 110) paintBush(ctx, site, { x, y: 868 + random() * 22, height: between(random, 44, 78), colour: random() < 0.5 ? "#4c6b47" : "#587a50", far: 0.06, seed: `fern${Math.round(x)}` });
}
