/** A narrow alley: two walls within reach, a strip of sky, wires, lamps, and perhaps a puddle that holds the moon. */
import type { Context, Layer } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, glow, line, linear, oval, polygon, shape, within, type Point } from "../paint/path.ts";
import { EDGE, has, HORIZON, layer, VANISHING, type Scenographer, type Site } from "./site.ts";
import { skyLayers } from "./sky.ts";
import { paintSkyline } from "./skyline.ts";
import { isWet, paintWet } from "./wet.ts";
import { paintLightInWater } from "./water.ts";

export const alley: Scenographer = (site) => ({
  behind: [
    ...skyLayers(underLowSky(site)),
    ...(has(site, "puddle_moon") ? [...morningMoon(site), layer(END, (ctx) => paintEnd(ctx, site))] : [layer(0.7, (ctx) => paintSkyline(ctx, site, { depth: 1, base: 730, height: 260 }))]),
    layer(0.2, (ctx) => {
      for (const side of [-1, 1]) paintWall(ctx, site, side);
      paintWires(ctx, site);
    }),
    layer(0, (ctx) => {
      paintFloor(ctx, site);
      if (has(site, "puddle_moon")) paintMoonPuddle(ctx, site);
    }),
  ],
  aside: (y) => ((y - VANISHING.y) / DROP) * halfOf(site),
});

/** World pixels, at the far end: from the eye down to the ground, and from the middle to a wall; looked down into, it is narrower, or its ground would be as wide as a square. */
const DROP = 66;
const halfOf = ({ above }: Site): number => (above ? 98 : 118);

/** A spot of a wall: `t` 0 at its far end to 1 at the picture's lower edge; `up` world pixels above the ground at the far end. */
function spot(site: Site, side: number, t: number, up: number): Point {
  const near = 1 / (1 - t * 0.87);
  return [VANISHING.x + side * halfOf(site) * near, VANISHING.y + (DROP - up) * near];
}

/** Where its bricks end, out of the picture. */
const BESIDE_US = 1.05;

function paintWall(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const plaster = tones.lit(side < 0 ? "#a3694a" : "#99604a");
  const lit = side * site.light.x < 0;
  const [far, near] = [spot(site, side, 0, 0)[0], side < 0 ? EDGE.left : EDGE.right];
  polygon(ctx, [spot(site, side, 0, 0), spot(site, side, 0, 560), [near, -2400], [near, EDGE.bottom], spot(site, side, 1, 0)], linear(ctx, [far, 0, near, 0], [[0, mix(plaster, tones.haze, 0.35)], [0.25, mix(plaster, lit ? tones.key : tones.dark, 0.2)], [1, mix(plaster, tones.dark, 0.55)]]));
  const quad = (from: number, to: number, low: number, high: number): readonly Point[] => [spot(site, side, from, low), spot(site, side, to, low), spot(site, side, to, high), spot(site, side, from, high)];
  polygon(ctx, quad(0, BESIDE_US, 0, 22), mix(tones.lit(side < 0 ? "#6a4c3c" : "#54504e"), tones.dark, 0.3));
  line(ctx, [spot(site, side, 0, 0), spot(site, side, BESIDE_US, 0)], mix(plaster, tones.dark, 0.92), 7);
  paintBricks(ctx, site, { side, plaster });
  for (const [from, to, low, on] of [[0.2, 0.42, 66, true], [0.2, 0.42, 190, false], [0.66, 0.78, 70, side < 0], [0.66, 0.78, 196, true]] as const) paintPane(ctx, site, { frame: quad(from - 0.02, to + 0.02, low - 6, low + 88), glass: quad(from, to, low, low + 82), on: on && tones.lamps > 0.15 });
  polygon(ctx, quad(0.5, 0.6, 0, 118), tones.lit(side < 0 ? "#5f4030" : "#3f5a58"));
  paintAwning(ctx, site, side);
  line(ctx, [spot(site, side, 0.47, 0), spot(site, side, 0.47, 420)], tones.lit("#4a4f55"), 14);
}

/** Courses of brick, each joint over the middle of a brick below; here and there one is darker. */
function paintBricks(ctx: Context, site: Site, { side, plaster }: { readonly side: number; readonly plaster: string }): void {
  const { tones } = site;
  const random = site.random(`bricks ${side}`);
  const joint = mix(plaster, tones.dark, 0.74);
  for (let row = 4; row < 64; row++) {
    const [low, high] = [row * 6.5, (row + 1) * 6.5];
    line(ctx, [spot(site, side, 0, low), spot(site, side, BESIDE_US, low)], alpha(joint, 0.7), 2);
    for (let at = 0; at < 46; at++) {
      const [from, to] = [joints((at + (row % 2) * 0.5) / 38), joints((at + 1 + (row % 2) * 0.5) / 38)];
      line(ctx, [spot(site, side, from, low), spot(site, side, from, high)], alpha(joint, 0.7), 1.4 + 1.6 * from);
      if (random() >= 0.12) continue;
      // One that is paler is so by little, or it would be a hole in a wall in the shade.
      const [tone, strength] = random() < 0.6 ? [tones.dark, 0.4] : [tones.key, 0.13];
      polygon(ctx, [spot(site, side, from, low), spot(site, side, to, low), spot(site, side, to, high), spot(site, side, from, high)], alpha(mix(plaster, tone, 0.6), strength));
    }
  }
}

/** Bricks are of one length along the wall: those farther away are nearer to each other on the picture. */
function joints(share: number): number {
  const [far, near] = [1, 1 / (1 - 0.87)];
  const length = far + (near - far) * share ** 2;
  return Math.min(BESIDE_US, (1 - 1 / length) / 0.87);
}

function paintPane(ctx: Context, site: Site, { frame, glass, on }: { readonly frame: readonly Point[]; readonly glass: readonly Point[]; readonly on: boolean }): void {
  const { tones } = site;
  polygon(ctx, frame, mix(tones.lit("#5a4534"), tones.dark, 0.2));
  polygon(ctx, glass, on ? tones.pane : tones.lit("#3a4a58"));
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = glass;
  for (const [p, q, r, s] of [[a, b, d, c], [a, d, b, c]] as const) line(ctx, [[(p[0] + q[0]) / 2, (p[1] + q[1]) / 2], [(r[0] + s[0]) / 2, (r[1] + s[1]) / 2]], tones.lit("#5a4534"), 6);
  if (on) glow(ctx, [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2], 210, { colour: tones.pane, strength: 0.3 + 0.3 * tones.lamps });
}

/** A little roof over the door, and a paper lantern under it. */
function paintAwning(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const [x0, y0] = spot(site, side, 0.47, 132);
  const [x1, y1] = spot(site, side, 0.64, 132);
  polygon(ctx, [[x0, y0], [x1, y1], [x1 - side * 70, y1 + 62], [x0 - side * 40, y0 + 36]], mix(tones.lit("#5c667a"), tones.dark, 0.1));
  const [x, y] = spot(site, side, 0.62, 104);
  const at = x - side * 46;
  oval(ctx, [at, y], [24, 34], linear(ctx, [0, y - 34, 0, y + 34], [[0, "#ff9a5a"], [0.5, "#ffd890"], [1, "#f0783a"]]));
  for (const dy of [-16, 0, 16]) line(ctx, [[at - 22, y + dy], [at + 22, y + dy]], alpha("#8f3a1a", 0.4), 2);
  // By day it lights nothing.
  if (tones.lamps > 0.15) glow(ctx, [at, y], 260, { colour: "#ffb060", strength: 0.25 + 0.5 * tones.lamps });
}

function paintWires(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [t, up, sag] of [[0.1, 260, 20], [0.3, 300, 34], [0.5, 330, 60]] as const) {
    const [a, b] = [spot(site, -1, t, up), spot(site, 1, t, up - 30)];
    curve(ctx, [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag], b], alpha(tones.dark, 0.75), 3 + t * 4);
  }
}

/** Slabs whose joints run to the vanishing point, darker towards the walls, and a gutter down the middle. */
function paintFloor(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit("#7b7773");
  const on = (share: number, y: number): Point => [VANISHING.x + (share * halfOf(site) * (y - HORIZON)) / DROP, y];
  const [far, near] = [HORIZON + DROP, EDGE.bottom + 12];
  const strip = (from: number, to: number): readonly Point[] => [on(from, far), on(to, far), on(to, near), on(from, near)];
  polygon(ctx, strip(-1, 1), linear(ctx, [0, far, 0, EDGE.bottom], [[0, mix(stone, tones.haze, 0.35)], [0.2, stone], [1, mix(stone, tones.dark, 0.3)]]));
  for (const side of [-1, 1]) for (const [inner, strength] of SHADED) polygon(ctx, strip(side * inner, side), alpha(tones.dark, strength));
  const joint = alpha(tones.dark, 0.62);
  for (const share of COLUMNS) line(ctx, [on(share, far), on(share, near)], joint, 2.6);
  for (let row = 1; row < 34; row++) {
    // Slabs are of one length, those of one column over the joints of the next.
    const y = HORIZON + DROP / (1 - row * 0.0265);
    COLUMNS.slice(1).forEach((to, at) => {
      if ((at + row) % 2 === 0) line(ctx, [on(COLUMNS[at] ?? to, y), on(to, y)], joint, 1.6 + (y - far) / 240);
    });
  }
  polygon(ctx, strip(-GUTTER, GUTTER), mix(stone, tones.dark, 0.55));
  for (const side of [-1, 1]) line(ctx, [on(side * GUTTER, far), on(side * GUTTER, near)], alpha(tones.dark, 0.85), 3);
  const told = has(site, "puddle_moon");
  // No puddle runs up a wall.
  const ground = shape(`M${strip(-1, 1).map((point) => point.join(" ")).join("L")}Z`);
  if (told || isWet(site)) within(ctx, ground, () => paintWet(ctx, site, told ? PUDDLE : undefined));
}

/** Shares of the way from the middle to a wall: where its shade begins and how strong each is, joints between slabs, and half of the gutter. */
const SHADED = [[0.7, 0.12], [0.86, 0.16]] as const;
const COLUMNS = [-1, -0.7, -0.38, -0.026, 0.026, 0.38, 0.7, 1] as const;
const GUTTER = 0.026;

/** With its ground, so that a step aside changes nothing of what stands there. */
const END = 0.07;

/** Between two walls only what is low in the sky is seen, and from wherever one looks it has the colours of that hour. */
function underLowSky(site: Site): Site {
  const { place: { time }, tones } = site;
  if (time !== "dawn" && time !== "dusk") return site;
  const [, high, middle, low, lowest] = tones.sky;
  return { ...site, tones: { ...tones, sky: [mix(high, middle, 0.6), middle, mix(middle, low, 0.4), mix(middle, low, 0.8), mix(low, lowest, 0.5)] } };
}

/** What the alley leads to: low roofs, and in the gap between them the moon that is still up when it is light. */
function paintEnd(ctx: Context, site: Site): void {
  const { tones } = site;
  const wall = mix(tones.lit("#8d7f8c"), tones.haze, 0.4);
  const roof = mix(tones.lit("#4f5268"), tones.haze, 0.2);
  for (const [x, wide, top] of [[380, 230, 690], [600, 220, 680], [806, 186, 692], [1066, 200, 688], [1260, 230, 680]] as const) {
    box(ctx, [x + 12, top + 18, wide - 24, 90], wall);
    polygon(ctx, [[x - 4, top + 22], [x + 26, top], [x + wide - 26, top], [x + wide + 4, top + 22]], roof);
    for (const dx of [0.24, 0.62]) box(ctx, [x + wide * dx, top + 32, 15, 13], mix(tones.pane, tones.haze, 0.15));
  }
  box(ctx, [EDGE.left, 740, EDGE.width, 40], mix(wall, tones.dark, 0.2));
}

const MORNING_MOON = { x: 1030, y: 692, radius: 28 } as const;

/** By itself: it is no larger for a face that is nearer. */
function morningMoon(site: Site): readonly Layer[] {
  return site.place.time === "night" ? [] : [{ ...layer(END, (ctx) => paintMorningMoon(ctx, site)), luminary: MORNING_MOON }];
}

function paintMorningMoon(ctx: Context, site: Site): void {
  const { x, y, radius } = MORNING_MOON;
  glow(ctx, [x, y], 110, { colour: "#fff4cf", strength: 0.5 });
  oval(ctx, [x, y], [radius, radius], mix("#fffbe8", site.tones.sky[3], 0.12));
  for (const [dx, dy, size] of [[-8, -6, 7], [8, 7, 8], [7, -11, 4]] as const) oval(ctx, [x + dx, y + dy], [size, size], alpha("#d9c893", 0.5));
}

/** Nearer than who comes to its brim, so that all of it is seen. */
const PUDDLE = { x: 960, y: 1016, wide: 280, high: 54 } as const;

/** The sky upside down, with a second moon in it. */
function paintMoonPuddle(ctx: Context, site: Site): void {
  const { tones } = site;
  const { x, y, wide, high } = PUDDLE;
  oval(ctx, [x, y + 4], [wide + 12, high + 8], alpha(tones.dark, 0.5));
  oval(ctx, [x, y], [wide, high], linear(ctx, [0, y - high, 0, y + high], [[0, mix(tones.sky[2], "#23345f", 0.55)], [1, mix(tones.sky[0], "#0f1a3a", 0.6)]]));
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(x, y, wide, high, 0, 0, Math.PI * 2);
  ctx.clip();
  glow(ctx, [x, y], 200, { colour: "#fff4cf", strength: 0.5 });
  paintLightInWater(ctx, { x, y, wide: 60, high: 31, colour: "#fff6d8" });
  ctx.restore();
  for (const [dx, dy, w] of [[-170, 8, 60], [150, -18, 70], [34, 13, 62], [-26, -12, 46], [60, 36, 80], [-90, -32, 50]] as const) oval(ctx, [x + dx, y + dy], [w, 3.5], alpha("#ffffff", 0.4));
}
