/** Walls full of clocks: round ones, pendulums, cuckoo clocks, all at work. Knows only how far a wall reaches. */
import type { Context, Layer, Spot as Apart } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, line, linear, pill, polygon } from "../paint/path.ts";
import { across } from "./furniture.ts";
import { layer, type Site } from "./site.ts";
import type { Window } from "./window.ts";

/** Over a whole wall, but not before its window and its door. */
export function clocksOn(site: Site, kept: readonly Pick<Window, "x" | "y" | "width" | "height">[]): Layer {
  const random = site.random("clocks");
  const clocks: Apart[] = [];
  let at = 0;
  for (let row = 0; row < 6; row++) {
    for (let x = 206 + (row % 2) * 44; x < 1720; x += 88) {
      const spot = { x: x + (random() - 0.5) * 20, y: 164 + row * 88 + (random() - 0.5) * 20, size: 27 + random() * 15, at: at++ };
      if (kept.some((each) => within(spot, each))) continue;
      const shape = SHAPES[Math.floor(random() * SHAPES.length)] ?? paintRound;
      clocks.push({ x: spot.x, y: spot.y, radius: spot.size * 1.2, paint: (ctx) => shape(ctx, site, spot) });
    }
  }
  return apart(0.12, clocks);
}

/** In a row on a bench or a shelf: round tops, wooden feet. */
export function mantelClocksOn(site: Site, { from, to, y }: { readonly from: number; readonly to: number; readonly y: number }): Layer {
  const random = site.random("mantel");
  const clocks: Apart[] = [];
  for (let x = from + 50, at = 3; x < to; x += 116 + random() * 30, at += 5) {
    const [size, wood] = [34 + random() * 14, site.tones.lit(at % 2 === 0 ? "#6b3f26" : "#8f5a34")];
    if (Math.abs(x - HOOK_AT) < 56) continue;
    const hour = at;
    clocks.push({ x, y: y - size, radius: size * 1.3, paint: (ctx) => paintMantel(ctx, site, { x, y, size, wood, at: hour }) });
  }
  return apart(0, clocks);
}

/** World pixels: what hangs on the hook of the room has the wall behind it. */
const HOOK_AT = 732;

function apart(distance: number, spots: readonly Apart[]): Layer {
  return { ...layer(distance, (ctx) => spots.forEach(({ paint }) => paint(ctx))), spots };
}

function paintMantel(ctx: Context, site: Site, { x, y, size, wood, at }: Spot & { readonly wood: string }): void {
  disc(ctx, [x, y - size * 1.1], size * 1.12, across(ctx, site, { x: x - size, width: size * 2, colour: wood }));
  polygon(ctx, [[x - size * 1.12, y - size * 1.1], [x + size * 1.12, y - size * 1.1], [x + size * 1.3, y], [x - size * 1.3, y]], across(ctx, site, { x: x - size, width: size * 2, colour: wood }));
  box(ctx, [x - size * 1.42, y - 9, size * 2.84, 11], mix(wood, site.tones.key, 0.16));
  paintFace(ctx, site, { x, y: y - size * 1.1, size: size * 0.84, at });
}

function within({ x, y }: Spot, window: Pick<Window, "x" | "y" | "width" | "height">): boolean {
  return x > window.x - 74 && x < window.x + window.width + 74 && y > window.y - 74 && y < window.y + window.height + 84;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Which of them, for the hour it shows. */
  readonly at: number;
}

function paintRound(ctx: Context, site: Site, spot: Spot): void {
  const rims = ["#c9973c", "#5a3a26", "#8f3a2f", "#37525c", "#b8b2a4"];
  disc(ctx, [spot.x + 4, spot.y + 7], spot.size * 1.04, alpha(site.tones.shade, 0.4));
  disc(ctx, [spot.x, spot.y], spot.size, site.tones.lit(rims[spot.at % rims.length] ?? "#c9973c"));
  paintFace(ctx, site, { ...spot, size: spot.size * 0.84 });
}

function paintPendulum(ctx: Context, site: Site, { x, y, size, at }: Spot): void {
  const wood = site.tones.lit(at % 2 === 0 ? "#6b3f26" : "#8f5a34");
  box(ctx, [x - size * 0.78 + 5, y - size * 1.1 + 8, size * 1.56, size * 3], alpha(site.tones.shade, 0.4));
  polygon(ctx, [[x - size * 0.9, y - size], [x, y - size * 1.55], [x + size * 0.9, y - size]], mix(wood, site.tones.key, 0.15));
  box(ctx, [x - size * 0.78, y - size, size * 1.56, size * 2.9], across(ctx, site, { x: x - size * 0.78, width: size * 1.56, colour: wood }));
  box(ctx, [x - size * 0.5, y + size * 0.84, size, size * 0.9], mix(wood, site.tones.dark, 0.5));
  const swing = ((at % 3) - 1) * size * 0.22;
  line(ctx, [[x, y + size * 0.6], [x + swing, y + size * 1.4]], site.tones.lit("#e0b04a"), 4);
  disc(ctx, [x + swing, y + size * 1.44], size * 0.2, site.tones.lit("#f0c860"));
  paintFace(ctx, site, { x, y, size: size * 0.66, at });
}

function paintCuckoo(ctx: Context, site: Site, { x, y, size, at }: Spot): void {
  const wood = site.tones.lit("#5f4026");
  for (const dx of [-0.34, 0.34]) {
    line(ctx, [[x + dx * size, y + size * 0.8], [x + dx * size, y + size * (1.7 + dx)]], site.tones.lit("#c9a24a"), 2.5);
    pill(ctx, [x + dx * size - 6, y + size * (1.7 + dx), 12, 24], 6, site.tones.lit("#8a5f34"));
  }
  box(ctx, [x - size * 0.8, y - size * 0.7, size * 1.6, size * 1.6], across(ctx, site, { x: x - size * 0.8, width: size * 1.6, colour: wood }));
  polygon(ctx, [[x - size * 1.15, y - size * 0.5], [x, y - size * 1.5], [x + size * 1.15, y - size * 0.5]], mix(site.tones.lit("#8f4a30"), site.tones.key, 0.12));
  disc(ctx, [x, y - size * 0.82], size * 0.2, site.tones.dark);
  paintFace(ctx, site, { x, y: y + size * 0.1, size: size * 0.54, at });
}

function paintFace(ctx: Context, site: Site, { x, y, size, at }: Spot): void {
  const { tones } = site;
  const ink = tones.lit("#22201e");
  disc(ctx, [x, y], size, linear(ctx, [x, y - size, x, y + size], [[0, mix(tones.lit("#fff8e6"), "#ffffff", 0.3)], [1, tones.lit("#ecdcb8")]]));
  for (let hour = 0; hour < 12; hour++) {
    const turn = (hour * Math.PI) / 6;
    line(ctx, [[x + Math.sin(turn) * size * 0.74, y - Math.cos(turn) * size * 0.74], [x + Math.sin(turn) * size * 0.9, y - Math.cos(turn) * size * 0.9]], ink, hour % 3 === 0 ? 4 : 2);
  }
  for (const [turn, long, width] of [[(at * 47) % 360, 0.48, 5], [(at * 101) % 360, 0.72, 3]] as const) {
    const angle = (turn * Math.PI) / 180;
    line(ctx, [[x, y], [x + Math.sin(angle) * size * long, y - Math.cos(angle) * size * long]], ink, width);
  }
  disc(ctx, [x, y], size * 0.08, tones.lit("#b8402f"));
}

const SHAPES: readonly ((ctx: Context, site: Site, spot: Spot) => void)[] = [paintRound, paintRound, paintPendulum, paintCuckoo, paintRound];
