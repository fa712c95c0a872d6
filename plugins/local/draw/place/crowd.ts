/** People in the background as soft silhouettes: seated in rows, or standing about. They have no faces and no names. */
import type { Context, PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { blob, disc, oval, pill } from "../paint/path.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import type { Site } from "./site.ts";

export interface Seats {
  readonly left: number;
  readonly right: number;
  /** Of the seat. */
  readonly y: number;
  readonly size: number;
  /** 0 empty to 1 full. */
  readonly fill: number;
  readonly seed: string;
}

const CLOTHES = ["#b5523f", "#3f6f94", "#d0a04a", "#5f8a5f", "#7a5a86", "#8f979c", "#c98f76", "#46505f"];
const HEADS = ["#e8b48c", "#c08a62", "#8a5a3c", "#f0c8a4", "#5f3f2c"];
const HAIRS = ["#2a2024", "#5a3a28", "#8a6238", "#1e1a20", "#a8a099"];

/** People on a bench, sunk in the light of the place. */
export function paintSeated(ctx: Context, site: Site, { left, right, y, size, fill, seed }: Seats): void {
  const random = site.random(`seated-${seed}`);
  for (let x = left; x < right; x += size * 0.72) {
    if (random() > fill) continue;
    const dim = (colour: string): string => mix(site.tones.lit(colour), site.tones.shade, 0.34);
    paintPerson(ctx, { x: x + random() * 8, y, size: size * between(random, 0.9, 1.08), cloth: dim(chosen(random, CLOTHES)), head: dim(chosen(random, HEADS)), hair: dim(chosen(random, HAIRS)) });
  }
}

/** People who stand about behind the named ones; they sway a little. The same each time for one seed. */
export function paintCrowd(ctx: Context, painted: PaintedPlace, { seconds, seed, count = 9 }: { readonly seconds: number; readonly seed: string; readonly count?: number }): void {
  const random = randomFrom(`crowd/${seed}`);
  const { light } = painted;
  const dim = (colour: string): string => mix(mix(colour, light.ambient, 0.34), light.shade, 0.42);
  for (let at = 0; at < count; at++) {
    // The middle is left to the ones the shot is about.
    const aside = between(random, 0.24, 1.05) * (at % 2 === 0 ? -1 : 1);
    const { y, scale } = painted.ground(between(random, 1.02, 1.2));
    const size = scale * 470;
    const sway = Math.sin(seconds * between(random, 0.6, 1.2) + at * 1.9) * 2.2;
    paintStander(ctx, { x: 960 + aside * 900 + sway, y, size, cloth: dim(chosen(random, CLOTHES)), head: dim(chosen(random, HEADS)), hair: dim(chosen(random, HAIRS)), shade: light.shade });
  }
}

interface Person {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly cloth: string;
  readonly head: string;
  readonly hair: string;
}

function paintPerson(ctx: Context, { x, y, size, cloth, head, hair }: Person): void {
  blob(ctx, [[x - size * 0.3, y], [x - size * 0.34, y - size * 0.42], [x - size * 0.16, y - size * 0.56], [x + size * 0.16, y - size * 0.56], [x + size * 0.34, y - size * 0.42], [x + size * 0.3, y], [x - size * 0.3, y]], cloth);
  disc(ctx, [x, y - size * 0.72], size * 0.19, head);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.arc(x, y - size * 0.75, size * 0.2, Math.PI, Math.PI * 2);
  ctx.fill();
}

function paintStander(ctx: Context, { x, y, size, cloth, head, hair, shade }: Person & { readonly shade: string }): void {
  oval(ctx, [x, y], [size * 0.34, size * 0.05], alpha(shade, 0.4));
  const legs = mix(cloth, shade, 0.5);
  for (const dx of [-0.16, 0.03]) pill(ctx, [x + dx * size, y - size * 0.95, size * 0.15, size * 0.95], size * 0.05, legs);
  pill(ctx, [x - size * 0.25, y - size * 1.7, size * 0.5, size * 0.9], size * 0.16, cloth);
  for (const dx of [-0.33, 0.21]) pill(ctx, [x + dx * size, y - size * 1.64, size * 0.12, size * 0.72], size * 0.06, mix(cloth, shade, 0.18));
  disc(ctx, [x, y - size * 1.88], size * 0.16, head);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.arc(x, y - size * 1.91, size * 0.17, Math.PI * 0.95, Math.PI * 2.05);
  ctx.fill();
}

function chosen(random: Random, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? "#808080";
}
