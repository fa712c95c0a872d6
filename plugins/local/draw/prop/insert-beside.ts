/** What lies on a table beside the thing that fills the picture: farther off, out of focus, cut by the picture's edge. */
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { glow, oval } from "../paint/path.ts";
import { pieceOf } from "./index.ts";
import { penOf, type Thing } from "./pen.ts";

export interface Neighbour extends Thing {
  /** Pixels to the right of the picture's middle. */
  readonly aside: number;
  /** Pixels of one of its units. */
  readonly scale: number;
}

/** Where a table ends that is looked down on: picture heights. */
export const FAR_EDGE = 0.2;
/** … where somebody sits beyond it. */
const FAR_EDGE_OF_MANY = 0.38;
/** And where one seen level ends, above what stands on it. */
const LEVEL_EDGE = 0.13;
/** … and one on which a thing lies flat. */
const FLAT_EDGE = 0.33;

/** Pixels from the picture's top to the far edge of a table. */
export function farEdge({ height, foot, above, many, flat = false }: { readonly height: number; readonly foot: number; readonly above: boolean; readonly many: boolean; readonly flat?: boolean }): number {
  return above ? height * (many ? FAR_EDGE_OF_MANY : FAR_EDGE) : foot - height * (flat ? FLAT_EDGE : LEVEL_EDGE);
}
/** Where they stand: picture heights. */
const ROW = 0.46;
/** Smaller than what is nearer, and nearer to the middle. */
const FARTHER = 0.84;

export function paintBeside(ctx: Context, beside: readonly Neighbour[], light: Light, { width, height, row = ROW }: { readonly width: number; readonly height: number; readonly row?: number }): void {
  for (const each of beside) if (isLit(each)) paintPool(ctx, each, { width, height });
  ctx.save();
  ctx.filter = `blur(${Math.max(1, Math.round(height * 0.006))}px)`;
  for (const { kind, note, aside, scale } of beside) {
    const piece = pieceOf({ kind, note });
    const [x, size] = [width / 2 + aside * FARTHER, scale * FARTHER];
    if (Math.abs(x - width / 2) - (piece.width * size) / 2 > width * 0.6) continue;
    oval(ctx, [x - light.x * piece.width * size * 0.1, height * row], [piece.width * size * 0.56, piece.width * size * 0.07], alpha(mix(light.shade, "#05030d", 0.5), 0.45));
    ctx.save();
    ctx.translate(x, height * row);
    ctx.scale(size, size);
    piece.draw(penOf(ctx, { kind, note }, { light, seconds: 0.4 }));
    ctx.restore();
  }
  ctx.restore();
}

function isLit({ kind, note }: Neighbour): boolean {
  return kind === "lamp" && !note.endsWith(" off");
}

/** A lamp that stands beyond the picture's edge lights the table on its side. */
function paintPool(ctx: Context, { aside }: Neighbour, { width, height }: { readonly width: number; readonly height: number }): void {
  if (Math.abs(aside) > width * 1.4) return;
  const x = width / 2 + Math.max(-width * 0.52, Math.min(width * 0.52, aside * FARTHER));
  glow(ctx, [x, height * ROW], height * 0.9, { colour: "#ffce8c", strength: 0.75 });
}
