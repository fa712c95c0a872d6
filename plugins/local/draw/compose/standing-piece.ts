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

/** World pixels of all that it may cover; who stands lower than its depth is before it. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

/** @param paint draws in figure units at the ground where it stands */
export function standingPiece({ x, y, scale, tall, wide }: Standing, set: Set, paint: (ctx: Context) => void): Performer {
  return coveringPiece({ left: x - wide * scale, top: y - tall * scale, width: wide * 2 * scale, height: (tall + 120) * scale, depth: y }, set, (ctx) => {
    ctx.translate(x, y);
    ctx.scale(scale, scale);
    paint(ctx);
  });
}

/** @param paint draws in world pixels */
export function coveringPiece({ left, top, width, height, depth }: Cover, { home, size, manner }: Set, paint: (ctx: Context) => void): Performer {
  const view = viewOfFigures(home, size);
  const { canvas, box } = bake({ x: (left - view.left) * view.zoom, y: (top - view.top) * view.zoom, width: width * view.zoom, height: height * view.zoom }, (ctx) => {
    ctx.scale(view.zoom, view.zoom);
    ctx.translate(-view.left, -view.top);
    paint(ctx);
  });
  const drawn = finished(canvas, manner);
  return {
    depth,
    draw(ctx, _, now) {
      const grown = now.zoom / view.zoom;
      ctx.drawImage(drawn, (box.x / view.zoom + view.left - now.left) * now.zoom, (box.y / view.zoom + view.top - now.top) * now.zoom, box.width * grown, box.height * grown);
    },
  };
}
