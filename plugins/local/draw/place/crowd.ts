/** An audience in the background: soft silhouettes on benches, with a few strokes of a face where they look our way. */
import type { Context } from "../contract.ts";
import { mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { blob, curve, disc, line, oval } from "../paint/path.ts";
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
  /** They look our way, and some throw up their arms. */
  readonly cheering?: boolean;
}

const CLOTHES = ["#b5523f", "#3f6f94", "#d0a04a", "#5f8a5f", "#7a5a86", "#8f979c", "#c98f76", "#46505f"];
const HEADS = ["#e8b48c", "#c08a62", "#8a5a3c", "#f0c8a4", "#5f3f2c"];
const HAIRS = ["#2a2024", "#5a3a28", "#8a6238", "#1e1a20", "#a8a099"];

/** People on a bench, sunk in the light of the place. */
export function paintSeated(ctx: Context, site: Site, { left, right, y, size, fill, seed, cheering = false }: Seats): void {
  const random = site.random(`seated-${seed}`);
  for (let x = left; x < right; x += size * 0.72) {
    if (random() > fill) continue;
    const dim = (colour: string): string => mix(site.tones.lit(colour), mix(site.tones.shade, site.tones.lit("#8a7466"), 0.5), cheering ? 0.4 : 0.6);
    const person: Person = { x: x + random() * 8, y, size: size * between(random, 0.9, 1.08), cloth: dim(chosen(random, CLOTHES)), head: dim(chosen(random, HEADS)), hair: dim(chosen(random, HAIRS)) };
    if (cheering && random() < 0.45) paintLongHair(ctx, person);
    paintPerson(ctx, person);
    if (cheering) paintCheer(ctx, person, random);
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

function paintLongHair(ctx: Context, { x, y, size, hair }: Person): void {
  oval(ctx, [x, y - size * 0.62], [size * 0.24, size * 0.3], hair);
}

/** Eyes that look to the court, an open mouth or a smile, and arms that go up or clap. */
function paintCheer(ctx: Context, { x, y, size, cloth, head, hair }: Person, random: Random): void {
  const ink = mix(hair, "#1c1216", 0.6);
  const turn = between(random, -0.05, 0.05) * size;
  for (const side of [-1, 1]) disc(ctx, [x + turn + side * size * 0.07, y - size * 0.72], size * 0.024, ink);
  if (random() < 0.5) oval(ctx, [x + turn, y - size * 0.62], [size * 0.055, size * 0.04], mix("#7a2a2a", ink, 0.4));
  else curve(ctx, [[x + turn - size * 0.07, y - size * 0.65], [x + turn, y - size * 0.6], [x + turn + size * 0.07, y - size * 0.65]], ink, size * 0.028);
  const arms = random();
  const raised = arms < 0.16 ? [-1, 1] : arms < 0.34 ? [arms < 0.25 ? 1 : -1] : [];
  for (const side of raised) {
    const out = between(random, 0.3, 0.44) * size;
    line(ctx, [[x + side * size * 0.27, y - size * 0.42], [x + side * out, y - size * 0.74], [x + side * out * 0.92, y - size * 1.02]], cloth, size * 0.12);
    disc(ctx, [x + side * out * 0.92, y - size * 1.06], size * 0.075, head);
  }
  if (raised.length > 0 || arms > 0.62) return;
  for (const side of [-1, 1]) line(ctx, [[x + side * size * 0.26, y - size * 0.36], [x + side * size * 0.2, y - size * 0.12], [x + side * size * 0.05, y - size * 0.28]], mix(cloth, "#1c1216", 0.16), size * 0.1);
  disc(ctx, [x, y - size * 0.3], size * 0.08, head);
}

function chosen(random: Random, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? "#808080";
}
