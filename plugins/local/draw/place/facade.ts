/** House fronts as one walks past them: floors of windows, a shop below, cornices. Knows no street. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, glow, linear, pill, polygon } from "../paint/path.ts";
import { between, oneOf } from "../paint/chance.ts";
import type { Random } from "../paint/random.ts";
import { paintAzulejos, paintBalcony } from "./azulejos.ts";
import type { Site } from "./site.ts";

export interface Facade {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly base: number;
  readonly wall: Colour;
  readonly far: number;
  readonly seed: string;
  readonly shop: boolean;
  /** Of tiles, with balconies and a red roof. */
  readonly tiled?: boolean;
  /** Hardly a window is lit. */
  readonly asleep?: boolean;
}

export function paintFacade(ctx: Context, site: Site, facade: Facade): void {
  const { x, width, top, base, wall, far, seed, shop } = facade;
  const random = site.random(seed);
  const { tones } = site;
  const body = tones.lit(wall, far);
  box(ctx, [x, top, width, base - top], linear(ctx, [0, top, 0, base], [[0, mix(body, tones.key, 0.16)], [0.6, body], [1, mix(body, tones.shade, 0.35)]]));
  if (facade.tiled === true) paintAzulejos(ctx, site, { x, y: top, width, height: base - top });
  else paintBricks(ctx, site, facade);
  if (facade.tiled !== undefined) polygon(ctx, [[x - 10, top - 10], [x + 14, top - 54], [x + width - 14, top - 54], [x + width + 10, top - 10]], linear(ctx, [0, top - 54, 0, top - 10], [[0, mix(tones.lit("#c0603f", far), tones.key, 0.2)], [1, tones.lit("#a34a32", far)]]));
  box(ctx, [x - 6, top - 12, width + 12, 20], mix(body, tones.key, 0.28));
  box(ctx, [x, top + 8, width, 8], alpha(tones.shade, 0.35));
  const ground = shop ? base - 190 : base;
  const columns = Math.max(2, Math.round(width / 110));
  for (let y = top + 48; y < ground - 92; y += 122) {
    for (let c = 0; c < columns; c++) {
      const pane = x + ((c + 0.5) * width) / columns - 27;
      paintWindow(ctx, site, { x: pane, y, random, far, asleep: facade.asleep === true });
      if (facade.tiled !== undefined) paintBalcony(ctx, site, pane, y);
    }
  }
  if (shop) paintShop(ctx, site, { ...facade, random });
  else paintDoor(ctx, site, { x: x + width / 2 - 34, base, far, random });
  const sunward = site.light.x < 0 ? x : x + width - 8;
  box(ctx, [sunward, top, 8, base - top], alpha(tones.key, 0.16));
  box(ctx, [site.light.x < 0 ? x + width - 12 : x, top, 12, base - top], alpha(tones.shade, 0.3));
}

function paintBricks(ctx: Context, site: Site, { x, width, top, base, seed }: Facade): void {
  const random = site.random(`${seed}-bricks`);
  for (let i = 0; i < (width * (base - top)) / 2600; i++) {
    box(ctx, [x + random() * (width - 26), top + Math.floor((random() * (base - top)) / 12) * 12, 24, 9], alpha(random() < 0.5 ? site.tones.dark : site.tones.key, 0.07));
  }
}

interface Pane {
  readonly x: number;
  readonly y: number;
  readonly random: Random;
  readonly far: number;
  readonly asleep: boolean;
}

function paintWindow(ctx: Context, site: Site, { x, y, random, far, asleep }: Pane): void {
  const { tones } = site;
  const on = random() < (asleep ? 0.05 : 0.12 + tones.lamps * 0.5);
  const frame = tones.lit("#efe6d6", far);
  box(ctx, [x - 6, y - 6, 66, 92], mix(frame, tones.shade, 0.2));
  const dark = mix(tones.lit("#31485c", far), tones.sky[2], 0.25);
  box(ctx, [x, y, 54, 80], on && tones.lamps > 0.2 ? linear(ctx, [0, y, 0, y + 80], [[0, mix(tones.pane, "#fff6dc", 0.4)], [1, mix(tones.pane, "#c8692f", 0.35)]]) : linear(ctx, [0, y, 0, y + 80], [[0, mix(dark, tones.sky[3], 0.4)], [1, dark]]));
  const curtain = random();
  if (curtain < 0.5) polygon(ctx, [[x, y], [x + 20, y], [x + 8, y + 80], [x, y + 80]], alpha(tones.lit("#d9c9b4", far), 0.8));
  if (curtain < 0.36) polygon(ctx, [[x + 54, y], [x + 34, y], [x + 46, y + 80], [x + 54, y + 80]], alpha(tones.lit("#d9c9b4", far), 0.8));
  box(ctx, [x + 25, y, 4, 80], frame);
  box(ctx, [x, y + 34, 54, 4], frame);
  box(ctx, [x - 10, y + 84, 74, 8], mix(frame, tones.key, 0.2));
  if (curtain > 0.8) for (let i = 0; i < 5; i++) pill(ctx, [x - 4 + i * 13, y + 68 + (i % 2) * 4, 14, 16], 7, tones.lit(i % 2 === 0 ? "#c8452f" : "#5f8f4a", far));
  if (on && tones.lamps > 0.5) glow(ctx, [x + 27, y + 40], 90, { colour: tones.pane, strength: 0.3 });
}

function paintDoor(ctx: Context, site: Site, { x, base, far, random }: { readonly x: number; readonly base: number; readonly far: number; readonly random: Random }): void {
  const { tones } = site;
  const colour = tones.lit(oneOf(random, ["#7a2f2a", "#2f5a4a", "#2f4a6f", "#5a3f6f"]), far);
  box(ctx, [x - 12, base - 158, 92, 158], tones.lit("#d9ccb8", far));
  box(ctx, [x, base - 146, 68, 146], linear(ctx, [x, 0, x + 68, 0], [[0, mix(colour, tones.key, 0.15)], [1, mix(colour, tones.shade, 0.3)]]));
  for (const [dx, dy] of [[10, -134], [38, -134], [10, -72], [38, -72]] as const) box(ctx, [x + dx, base + dy, 20, 50], alpha(tones.dark, 0.25));
  box(ctx, [x - 24, base - 10, 116, 12], tones.lit("#a89c8c", far));
  pill(ctx, [x + 58, base - 78, 6, 14], 3, tones.lit("#d9b45a", far));
}

/** A shop window with an awning and a glow after dark; its sign has no words. */
function paintShop(ctx: Context, site: Site, { x, width, base, far, asleep, random }: Facade & { readonly random: Random }): void {
  const { tones } = site;
  const trim = tones.lit(oneOf(random, ["#2f4a3f", "#6b2f2f", "#27405c", "#4a3a2c"]), far);
  const lit = tones.lamps > 0.2 && asleep !== true;
  box(ctx, [x + 6, base - 176, width - 12, 176], trim);
  const door = x + width - 92;
  const glass = lit ? linear(ctx, [0, base - 130, 0, base], [[0, "#fff0c8"], [1, mix(tones.pane, "#b8602f", 0.4)]]) : linear(ctx, [0, base - 130, 0, base], [[0, mix(tones.sky[3], tones.lit("#4a6070", far), 0.4)], [1, tones.lit("#3f5262", far)]]);
  box(ctx, [x + 20, base - 128, door - x - 34, 104], glass);
  box(ctx, [door, base - 132, 66, 132], glass);
  for (let i = 0; i < 7; i++) pill(ctx, [x + 28 + i * ((door - x - 60) / 7), base - 24 - between(random, 16, 54), 15, 54], 5, alpha(tones.dark, 0.36));
  polygon(ctx, [[x + 22, base - 128], [x + 74, base - 128], [x + 40, base - 24], [x + 22, base - 24]], alpha("#ffffff", 0.12));
  box(ctx, [door + 30, base - 132, 5, 132], trim);
  const cloth = oneOf(random, ["#c8452f", "#2f7d6a", "#d99a2f", "#3f5f9f"]);
  const stripes = Math.round(width / 30);
  for (let i = 0; i < stripes; i++) {
    const [left, right] = [x + (i * width) / stripes, x + ((i + 1) * width) / stripes];
    const colour = tones.lit(i % 2 === 0 ? cloth : "#f4ecdc", far);
    polygon(ctx, [[left, base - 190], [right, base - 190], [right + (right - x - width / 2) * 0.06, base - 136], [left + (left - x - width / 2) * 0.06, base - 136]], linear(ctx, [0, base - 190, 0, base - 136], [[0, mix(colour, tones.key, 0.2)], [1, mix(colour, tones.shade, 0.2)]]));
  }
  if (lit) glow(ctx, [x + width / 2, base - 60], width * 0.7, { colour: tones.pane, strength: 0.5 * tones.lamps + 0.1 });
}
