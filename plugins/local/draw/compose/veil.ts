/** The air of a picture: haze where the light comes from and the colour of a mood over the place, the manner's sheet over all. */
import type { Size } from "vp/plugin";
import type { Place } from "../../../film/types-staging.ts";
import type { Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { linear, radial } from "../paint/path.ts";
import { bake, type Sprite } from "./sprite.ts";
import { paintSheet } from "../manner/sheet.ts";
import type { Manner } from "./look.ts";

export interface Veiled {
  readonly place: Place;
  readonly light: Light;
  readonly manner: Manner;
}

/** The mood's colour and the haze around the light, laid over a bitmap of the place: people stand before them. */
export function aired({ canvas, box }: Sprite, { place, light, manner }: Veiled): Sprite {
  if (manner.name !== "house") return { canvas, box };
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
  if (place.features?.includes("lone_lamp") === true) {
    ctx.fillStyle = radial(ctx, [width * 0.5, height * 0.56, 0, long * 1.05], [[0, 0], [0.3, 0.12], [0.72, 0.62], [1, 0.74]].map(([at = 0, dark = 0]) => [at, alpha("#0a0720", dark * darkOf(place))] as const));
    ctx.fillRect(...all);
  }
  ctx.restore();
  return { canvas, box };
}

/** Under the sky there is always some light, and a street has to be read. */
function darkOf({ setting }: Place): number {
  return setting === "EXT" ? 0.5 : 1;
}

export function veilOf({ place, light, manner }: Veiled, size: Size): Sprite {
  return bake({ x: 0, y: 0, ...size }, (ctx) => paintSheet(ctx, manner.name, { place, light, size, unit: manner.unit }));
}

const HAZE: Readonly<Record<Place["time"], number>> = { day: 0.06, dusk: 0.17, dawn: 0.15, night: 0.07 };

const MOODS: Readonly<Record<Place["mood"], readonly [string, number]>> = {
  warm: ["#ffb35c", 0.06], tender: ["#ff9fb0", 0.05], playful: ["#ffd75c", 0.04], hopeful: ["#ffe2a0", 0.05], melancholy: ["#4a6ea8", 0.1],
  tense: ["#a83040", 0.06], mysterious: ["#4a3aa0", 0.09], triumphant: ["#ffc04a", 0.06], calm: ["#7ab0c8", 0.03],
};
