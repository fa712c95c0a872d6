/** The sky: gradient, stars, sun or moon, clouds, birds. Knows nothing of what stands under it. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, glow, line, linear, evenly, oval, pill, radial } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import type { Context, Layer } from "../contract.ts";
import { EDGE, HORIZON, isSunny, layer, type Site } from "./site.ts";

/** @param bottom where the sky's last colour lies: the horizon, or lower */
export function paintSky(ctx: Context, site: Site, bottom: number = HORIZON + 20): void {
  paintMoonless(ctx, site, bottom);
  for (const { paint } of lightLayers(site)) paint(ctx);
}

function paintMoonless(ctx: Context, site: Site, bottom: number): void {
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, bottom], evenly(site.tones.sky));
  ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
  if (!STARLESS.has(site.place.time) && !site.tones.overcast) paintStars(ctx, site, bottom);
  if (!site.tones.overcast && site.place.time !== "night" && !isSunny(site.place)) paintSun(ctx, site);
  paintClouds(ctx, site, bottom);
  if (site.place.time !== "night" && !site.tones.overcast) paintBirds(ctx, site);
}

/** The sky, and by itself the moon of a clear night, or the sun that is told of: a head must not hide it. */
export function skyLayers(site: Site, bottom: number = HORIZON + 20): readonly Layer[] {
  return [layer(1, (ctx) => paintMoonless(ctx, site, bottom)), ...lightLayers(site)];
}

function lightLayers(site: Site): readonly Layer[] {
  if (site.tones.overcast) return [];
  if (isSunny(site.place)) return [{ ...layer(1, (ctx) => paintBrightSun(ctx, site)), luminary: { ...site.sun, radius: RAYS.to } }];
  if (site.place.time !== "night") return [];
  return [{ ...layer(1, (ctx) => paintMoon(ctx, site)), luminary: { ...site.sun, radius: 62 } }];
}

/** A stripe of haze over the horizon, so that what follows stands in air. */
export function paintHaze(ctx: Context, site: Site, { y, height, strength }: { readonly y: number; readonly height: number; readonly strength: number }): void {
  const { haze, sun } = site.tones;
  const colour = mix(haze, sun, 0.2);
  ctx.fillStyle = linear(ctx, [0, y - height, 0, y + height * 0.4], [[0, alpha(colour, 0)], [0.7, alpha(colour, strength)], [1, alpha(colour, 0)]]);
  ctx.fillRect(EDGE.left, y - height, EDGE.width, height * 1.4);
}

/** By the time that one sees by daylight the last of them is gone. */
const STARLESS: ReadonlySet<Site["place"]["time"]> = new Set<Site["place"]["time"]>(["day", "dawn"]);

export function paintStars(ctx: Context, site: Site, bottom: number): void {
  const random = site.random("stars");
  const night = site.place.time === "night";
  for (let i = 0; i < (night ? 240 : 70); i++) {
    const y = EDGE.top + random() ** 1.6 * (bottom - EDGE.top) * 0.8;
    const fade = 1 - (y - EDGE.top) / (bottom - EDGE.top);
    const size = 0.8 + random() ** 4 * 2.2;
    const x = EDGE.left + random() * EDGE.width;
    disc(ctx, [x, y], size, alpha("#fffaeb", fade * (0.25 + random() * 0.7) * (night ? 1 : 0.7)));
    if (size > 2.2) glow(ctx, [x, y], 16, { colour: "#cfe0ff", strength: 0.5 * fade });
  }
}

function paintSun(ctx: Context, site: Site): void {
  const { sun, key } = site.tones;
  const { x, y } = site.sun;
  const low = site.place.time !== "day";
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.fillStyle = radial(ctx, [x, y, 0, low ? 860 : 620], [[0, alpha(sun, 0.95)], [0.12, alpha(key, low ? 0.55 : 0.4)], [0.4, alpha(key, 0.18)], [1, alpha(key, 0)]]);
  ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
  ctx.restore();
  const radius = low ? 112 : 58;
  disc(ctx, [x, y], radius, linear(ctx, [0, y - radius, 0, y + radius], [[0, mix(sun, "#ffffff", 0.6)], [1, sun]]));
}

/** World pixels from its middle: where its disc ends, and where its rays begin and end. */
const RAYS = { disc: 56, from: 74, to: 112 } as const;

/** On paper as bright as itself a sun is its rim and its rays. */
function paintBrightSun(ctx: Context, site: Site): void {
  paintSun(ctx, site);
  const { x, y } = site.sun;
  const rim = site.tones.lit("#b9862f");
  disc(ctx, [x, y], RAYS.disc + 4, rim);
  disc(ctx, [x, y], RAYS.disc, mix(site.tones.sun, "#ffffff", 0.5));
  for (let at = 0; at < 16; at++) {
    const [across, up] = [Math.cos((at * Math.PI) / 8), Math.sin((at * Math.PI) / 8)];
    const to = at % 2 === 0 ? RAYS.to : (RAYS.from + RAYS.to) / 2;
    line(ctx, [[x + across * RAYS.from, y + up * RAYS.from], [x + across * to, y + up * to]], rim, 6);
  }
}

function paintMoon(ctx: Context, site: Site): void {
  const { sun, key } = site.tones;
  const { x, y } = site.sun;
  glow(ctx, [x, y], 520, { colour: key, strength: 0.55 });
  disc(ctx, [x, y], 62, linear(ctx, [x - 50, y - 60, x + 40, y + 60], [[0, mix(sun, "#ffffff", 0.5)], [1, mix(sun, key, 0.35)]]));
  for (const [dx, dy, size] of [[-20, -14, 15], [16, 12, 20], [22, -26, 9], [-12, 26, 10], [-36, 10, 7]] as const) {
    disc(ctx, [x + dx, y + dy], size, alpha(mix(key, "#7a90c0", 0.4), 0.28));
  }
}

function paintClouds(ctx: Context, site: Site, bottom: number): void {
  if (site.tones.overcast) return paintCover(ctx, site, bottom);
  if (site.place.time === "day") return paintCumulus(ctx, site, bottom);
  paintStreaks(ctx, site, bottom);
}

/** Long lozenges, lit from below. */
function paintStreaks(ctx: Context, site: Site, bottom: number): void {
  const random = site.random("streaks");
  const { sky, sun } = site.tones;
  const weight = site.place.time === "night" ? 0.28 : 0.5;
  for (let i = 0; i < 17; i++) {
    const y = bottom * between(random, 0.06, 0.72);
    const x = EDGE.left + random() * EDGE.width;
    const width = between(random, 170, 520);
    const height = between(random, 7, 24);
    const lit = y / bottom;
    const count = 3 + Math.floor(random() * 3);
    for (let k = 0; k < count; k++) {
      const w = width * (1 - k * 0.22);
      const colour = mix(mix(sky[1], sky[3], lit), sun, 0.1 + 0.3 * (1 - k / count) * lit);
      pill(ctx, [x + (random() - 0.5) * width * 0.6 - w / 2, y - k * height * 0.75, w, height], height / 2, alpha(colour, weight));
    }
  }
}

function paintCumulus(ctx: Context, site: Site, bottom: number): void {
  const random = site.random("cumulus");
  for (let i = 0; i < 7; i++) {
    const far = i / 7;
    const y = bottom * (0.74 - far * 0.6 + random() * 0.06);
    paintPuff(ctx, site, { x: EDGE.left + random() * EDGE.width, y, size: 46 + far * 80, opacity: 0.65 + far * 0.3, seed: `puff${i}` });
  }
}

interface Puff {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly opacity: number;
  readonly seed: string;
}

/** One heap of cloud on a base that is nearly flat and round at its ends: shadow below, light above. */
function paintPuff(ctx: Context, site: Site, { x, y, size, opacity, seed }: Puff): void {
  const random = site.random(seed);
  const bumps = Array.from({ length: 7 }, (_, at) => ({ dx: (at - 3) * size * 0.5, high: (1 - Math.abs(at - 3) / 4.6) * between(random, 0.7, 1.15) }));
  const white = mix(site.tones.sun, "#ffffff", 0.6);
  for (const [colour, lift, grow] of [[mix(white, site.tones.sky[1], 0.42), 0, 1], [white, -0.24, 0.87]] as const) {
    ctx.beginPath();
    const base = y + lift * size;
    for (const { dx, high } of bumps) {
      const radius = size * (0.3 + 0.52 * high) * grow;
      // Each rests on the base, so that no edge is cut.
      const middle = base - Math.max(high * size * 0.42, radius * 0.94);
      ctx.moveTo(x + dx + radius, middle);
      ctx.arc(x + dx, middle, radius, 0, Math.PI * 2);
    }
    ctx.roundRect(x - size * 1.72 * grow, base - size * 0.42 * grow, size * 3.44 * grow, size * 0.42 * grow, size * 0.21 * grow);
    ctx.fillStyle = alpha(colour, opacity);
    ctx.fill();
  }
}

/** A closed sky: rolls of cloud, darker where they hang lower. */
function paintCover(ctx: Context, site: Site, bottom: number): void {
  const random = site.random("cover");
  const { sky, shade } = site.tones;
  const storm = site.place.weather === "storm";
  const soft = site.place.weather === "fog" ? 0.1 : storm ? 0.34 : 0.2;
  for (let row = 0; row < 6; row++) {
    const y = EDGE.top + (bottom - EDGE.top) * (row / 6) * 0.85;
    for (let i = 0; i < 11; i++) {
      const x = EDGE.left + (i + random()) * (EDGE.width / 10);
      const colour = random() < 0.5 ? mix(sky[1], shade, storm ? 0.5 : 0.2) : mix(sky[3], "#ffffff", 0.14);
      oval(ctx, [x, y + random() * 70], [between(random, 150, 300), between(random, 26, 66) * (1 - row * 0.1)], alpha(colour, soft * between(random, 0.5, 1)));
    }
  }
}

function paintBirds(ctx: Context, site: Site): void {
  const random = site.random("birds");
  const x = between(random, 400, 1400);
  const y = between(random, 170, 330);
  for (let i = 0; i < 5; i++) {
    const [bx, by, size] = [x + i * 42 + random() * 24, y + random() * 60, between(random, 8, 15)];
    if (isSunny(site.place) && Math.hypot(bx - site.sun.x, by - site.sun.y) < RAYS.to + 30) continue;
    curve(ctx, [[bx - size, by - size * 0.4], [bx - size * 0.4, by - size * 0.55], [bx, by]], alpha(site.tones.dark, 0.55), 3);
    curve(ctx, [[bx, by], [bx + size * 0.4, by - size * 0.55], [bx + size, by - size * 0.4]], alpha(site.tones.dark, 0.55), 3);
  }
}
