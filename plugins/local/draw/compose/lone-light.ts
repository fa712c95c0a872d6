/** The island of light about the one lamp that burns: a pool on the ground, and the dark round it over all. Knows no lamp's form. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Layer, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { radial } from "../paint/path.ts";
import { viewOfFigures } from "./camera.ts";
import { PROP_REACH, type Framing, type Placed } from "./framing.ts";
import { bake, type Sprite } from "./sprite.ts";

/** On the ground under those who sit in it: in world pixels, so that it stays where they are. */
export function poolOf(staging: Staging, { placed }: Framing, light: Light): readonly Layer[] {
  if (!burnsAlone(staging) || placed.length === 0) return [];
  const { x, y, scale } = middleOf(placed);
  return [{
    distance: 0,
    paint(ctx) {
      ctx.save();
      ctx.globalCompositeOperation = "screen";
      ctx.translate(x, y - 40 * scale);
      ctx.scale(1, FLAT);
      const wide = REACH * scale;
      ctx.fillStyle = radial(ctx, [0, 0, 0, wide], [[0, alpha(light.key, 0.5)], [0.55, alpha(light.key, 0.34)], [0.72, alpha(light.key, 0.1)], [1, alpha(light.key, 0)]]);
      ctx.fillRect(-wide, -wide, wide * 2, wide * 2);
      ctx.restore();
    },
  }];
}

/** In a room where one lamp burns all light is from where it stands; on faces it is warm, whether the lamp is in the picture or not; so it is on who sits under that of a street. */
export function litByLamp(given: Light, staging: Staging): Light {
  if (isUnderStreetLamp(staging)) return { ...given, key: mix(given.key, FLAME, 0.7), ambient: mix(given.ambient, EMBERS, 0.3), strength: Math.min(1, given.strength * 1.2) };
  const lamp = staging.props.find(({ kind }) => LAMPS.has(kind));
  const light = isLampLit(staging) ? { ...given, x: Math.abs(given.x) * (lamp === undefined ? 1 : Math.sign(lamp.x) || 1) } : given;
  if (!isNearLamp(staging)) return light;
  return { ...light, key: mix(light.key, FLAME, 0.6), ambient: mix(light.ambient, EMBERS, 0.5), tint: Math.min(1, light.tint * 1.1), strength: Math.min(1, light.strength * 1.15) };
}

/** And on the wall behind them, from the side that it comes from. */
export function lampOnWall(staging: Staging, { camera }: Framing, { light, size }: { readonly light: Light; readonly size: Size }): readonly Layer[] {
  if (!isNearLamp(staging)) return [];
  const [width, height] = [size.width / camera.zoom, size.height / camera.zoom];
  return [{
    distance: 0.07,
    paint(ctx) {
      ctx.save();
      ctx.globalCompositeOperation = "screen";
      ctx.translate(camera.x + Math.sign(light.x || 1) * width * 0.4, camera.y + height * 0.42);
      ctx.fillStyle = radial(ctx, [0, 0, 0, width], [[0, alpha(FLAME, 0.5)], [0.3, alpha(FLAME, 0.28)], [0.65, alpha(EMBERS, 0.14)], [1, alpha(EMBERS, 0)]]);
      ctx.fillRect(-width * 2, -width * 2, width * 4, width * 4);
      ctx.restore();
    },
  }];
}

/**
 * All that is left when the others are out: what the lamp that burns throws on the wall and on the floor about it.
 * @param lamp world pixels of where it stands, and of one figure unit
 */
export function lastLight({ place, figures }: Staging, { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }): readonly Layer[] {
  if (figures.length > 0 || place.features?.includes("others_out") !== true) return [];
  const lit = ([top, wide, flat]: readonly [number, number, number], strength: number): Layer => ({
    distance: 0,
    paint(ctx) {
      ctx.save();
      ctx.globalCompositeOperation = "screen";
      ctx.translate(x, top);
      ctx.scale(1, flat);
      ctx.fillStyle = radial(ctx, [0, 0, 0, wide], [[0, alpha(FLAME, strength)], [0.4, alpha(FLAME, strength * 0.5)], [0.75, alpha(EMBERS, strength * 0.14)], [1, alpha(EMBERS, 0)]]);
      ctx.fillRect(-wide, -wide, wide * 2, wide * 2);
      ctx.restore();
    },
  });
  return [lit([y - 600 * scale, 800 * scale, 0.86], 0.55), lit([y + 6 * scale, 700 * scale, FLAT * 0.72], 0.8)];
}

function isNearLamp(staging: Staging): boolean {
  return isLampLit(staging) && !WIDE.has(staging.camera.size) && staging.insert === undefined;
}

function isLampLit({ place }: Staging): boolean {
  return place.setting === "INT" && place.features?.includes("lone_lamp") === true;
}

function isUnderStreetLamp({ place, insert }: Staging): boolean {
  return place.setting === "EXT" && place.features?.includes("lone_lamp") === true && insert === undefined;
}

const FLAME = "#ffc27a";
const EMBERS = "#c9803f";

/** What is beyond the light sinks into the dark, people with it. */
export function darkRound(staging: Staging, { placed, camera }: Framing, size: Size): Sprite | undefined {
  const lamp = staging.props.find(({ kind }) => LAMPS.has(kind));
  if (!burnsAlone(staging) || placed.length === 0) return undefined;
  const view = viewOfFigures(camera, size);
  const { x, y, scale } = middleOf(placed);
  const aside = placed.length === 1 && lamp ? (lamp.x * PROP_REACH + size.width / view.zoom / 2 - x + view.left) * 0.2 : 0;
  const [cx, cy] = [(x + aside - view.left) * view.zoom, (y - 470 * scale - view.top) * view.zoom];
  const wide = Math.max(size.width * 0.52, REACH * scale * view.zoom);
  return bake({ x: 0, y: 0, ...size }, (ctx) => {
    ctx.translate(cx, cy);
    ctx.scale(1, Math.max(0.62, (size.height * 0.9) / wide));
    const deep = staging.place.setting === "EXT" ? UNDER_SKY : 1;
    ctx.fillStyle = radial(ctx, [0, 0, wide * 0.3, wide], [[0, alpha(DARK, 0)], [0.35, alpha(DARK, 0.1 * deep)], [0.7, alpha(DARK, 0.5 * deep)], [1, alpha(DARK, 0.72 * deep)]]);
    ctx.fillRect(-size.width * 2, -size.height * 3, size.width * 4, size.height * 6);
  });
}

function burnsAlone({ place, camera }: Staging): boolean {
  return place.features?.includes("lone_lamp") === true && WIDE.has(camera.size);
}

function middleOf(placed: readonly Placed[]): { readonly x: number; readonly y: number; readonly scale: number } {
  const xs = placed.map(({ x }) => x);
  const nearest = placed.reduce((a, b) => (a.y > b.y ? a : b));
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: nearest.y, scale: nearest.scale };
}

const WIDE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);
const LAMPS: ReadonlySet<string> = new Set(["lamp", "candle", "lantern"]);
/** Figure units from the middle to where the light ends, and how flat it lies on the ground. */
const REACH = 900;
const FLAT = 0.3;
const DARK = "#070416";
/** Share of that dark which a street has: its houses are read. */
const UNDER_SKY = 0.5;
