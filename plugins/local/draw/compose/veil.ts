/** The air of a picture: haze where the light comes from and the colour of a mood over the place, the vignette over all. */
import type { Size } from "vp/plugin";
import type { Place } from "../../../film/types-staging.ts";
import type { Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { linear, radial } from "../paint/path.ts";
import { bake, type Sprite } from "./sprite.ts";
import type { Manner } from "./look.ts";

export interface Veiled {
  readonly place: Place;
  readonly light: Light;
  readonly manner: Manner;
}

/** The mood's colour and the haze around the light, laid over a bitmap of the place: people stand before them. */
export function aired({ canvas, box }: Sprite, { place, light, manner }: Veiled): Sprite {
  if (manner !== "ink" && manner !== "watercolour") return { canvas, box };
  const ctx = canvas.getContext("2d");
  const { width, height } = canvas;
  const all = [0, 0, width, height] as const;
  const [tint, strength] = MOODS[place.mood];
  ctx.save();
  ctx.resetTransform();
  ctx.globalCompositeOperation = "source-atop";
  ctx.fillStyle = linear(ctx, [0, 0, 0, height], [[0, alpha(tint, strength)], [0.55, alpha(tint, strength * 0.3)], [1, alpha(mix(tint, "#140a2c", 0.6), strength * 1.3)]]);
  ctx.fillRect(...all);
  const haze = HAZE[place.time] * (place.setting === "INT" ? 0.6 : 1);
  const [x, y, long] = [width * (0.5 + light.x * 0.32), height * (0.42 + light.y * 0.3), Math.hypot(width, height) / 2];
  ctx.fillStyle = radial(ctx, [x, y, 0, long * 1.1], [[0, alpha(light.key, haze)], [0.45, alpha(light.key, haze * 0.35)], [1, alpha(light.key, 0)]]);
  ctx.fillRect(...all);
  ctx.restore();
  return { canvas, box };
}

export function veilOf({ place, manner }: Veiled, { width, height }: Size): Sprite {
  return bake({ x: 0, y: 0, width, height }, (ctx) => {
    const long = Math.hypot(width, height) / 2;
    const edge = manner === "pencil" || manner === "watercolour" ? "#f6f1e4" : manner === "blueprint" ? "#0a1f4d" : "#0a0320";
    const dark = manner === "pencil" ? 0.55 : manner === "watercolour" ? 0.5 : manner === "noir" ? 0.72 : place.time === "day" ? 0.36 : 0.58;
    ctx.fillStyle = radial(ctx, [width / 2, height * 0.47, long * 0.55, long * 1.08], [[0, alpha(edge, 0)], [0.5, alpha(edge, dark * 0.26)], [1, alpha(edge, dark)]]);
    ctx.fillRect(0, 0, width, height);
    if (manner === "blueprint") grid(ctx, { width, height });
  });
}

function grid(ctx: Parameters<typeof linear>[0], { width, height }: Size): void {
  ctx.fillStyle = "#bcd8ff";
  ctx.globalAlpha = 0.09;
  const gap = Math.max(8, Math.round(height / 24));
  for (let x = gap; x < width; x += gap) ctx.fillRect(x, 0, 1, height);
  for (let y = gap; y < height; y += gap) ctx.fillRect(0, y, width, 1);
  ctx.globalAlpha = 1;
}

const HAZE: Readonly<Record<Place["time"], number>> = { day: 0.06, dusk: 0.17, dawn: 0.15, night: 0.07 };

const MOODS: Readonly<Record<Place["mood"], readonly [string, number]>> = {
  warm: ["#ffb35c", 0.06], tender: ["#ff9fb0", 0.05], playful: ["#ffd75c", 0.04], hopeful: ["#ffe2a0", 0.05], melancholy: ["#4a6ea8", 0.1],
  tense: ["#a83040", 0.06], mysterious: ["#4a3aa0", 0.09], triumphant: ["#ffc04a", 0.06], calm: ["#7ab0c8", 0.03],
};
