/** Something that stands among the people, as one bitmap that moves with the camera. Knows nothing of what is on it. */
import type { Context } from "../contract.ts";
import { viewOfFigures } from "./camera.ts";
import { finished } from "./look.ts";
import type { Performer, Set } from "./performer.ts";
import { bake } from "./sprite.ts";

export interface Standing {
  /** World pixels of where it stands, and of one figure unit. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Figure units that it may take above where it stands, and to each side. */
  readonly tall: number;
  readonly wide: number;
}

/** @param paint draws in figure units at the ground where it stands */
export function standingPiece({ x, y, scale, tall, wide }: Standing, set: Set, paint: (ctx: Context) => void): Performer {
  const view = viewOfFigures(set.home, set.size);
  const unit = scale * view.zoom;
  const [left, top] = [(x - view.left) * view.zoom - wide * unit, (y - view.top) * view.zoom - tall * unit];
  const sprite = bake({ x: left, y: top, width: wide * 2 * unit, height: (tall + 120) * unit }, (ctx) => {
    ctx.translate((x - view.left) * view.zoom, (y - view.top) * view.zoom);
    ctx.scale(unit, unit);
    paint(ctx);
  });
  const canvas = finished(sprite.canvas, set.manner);
  return {
    depth: y,
    draw(ctx, _, now) {
      const grown = now.zoom / view.zoom;
      const box = { x: (sprite.box.x / view.zoom + view.left - now.left) * now.zoom, y: (sprite.box.y / view.zoom + view.top - now.top) * now.zoom };
      ctx.drawImage(canvas, box.x, box.y, sprite.box.width * grown, sprite.box.height * grown);
    },
  };
}
