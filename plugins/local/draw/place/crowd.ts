/** An audience in the background: soft silhouettes on benches, without faces and names. */
import type { Context } from "../contract.ts";
import { mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { blob, disc } from "../paint/path.ts";
import type { Random } from "../paint/random.ts";
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
    const dim = (colour: string): string => mix(site.tones.lit(colour), mix(site.tones.shade, site.tones.lit("#8a7466"), 0.5), 0.6);
    paintPerson(ctx, { x: x + random() * 8, y, size: size * between(random, 0.9, 1.08), cloth: dim(chosen(random, CLOTHES)), head: dim(chosen(random, HEADS)), hair: dim(chosen(random, HAIRS)) });
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

function chosen(random: Random, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? "#808080";
}
