/** Things that stand about: those behind everybody belong to the place, the others among the people. Knows no face. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { drawProp } from "../prop/index.ts";
import { viewOfFigures } from "./camera.ts";
import type { Framing } from "./framing.ts";
import { finished } from "./look.ts";
import type { Performer, Set } from "./performer.ts";
import { bake } from "./sprite.ts";

export interface Things {
  readonly behind: readonly Layer[];
  readonly among: readonly Performer[];
}

export interface Furnished {
  readonly place: PaintedPlace;
  readonly framing: Framing;
  readonly set: Set;
}

/** Things nearer than this would stand in the way of who is spoken of. */
const NEAREST = 0.34;

export function propsOf({ props, camera }: Staging, { place, framing, set }: Furnished): Things {
  if (camera.size === "ECU" || camera.size === "CU") return { behind: [], among: [] };
  const far = framing.placed[0]?.scale ?? 0;
  const standing = props.map((prop) => standingProp(prop, place, framing)).toSorted((a, b) => a.scale - b.scale);
  const behind = standing.filter(({ scale }) => far === 0 || scale < far);
  const among = standing.filter(({ scale }) => far !== 0 && scale >= far);
  return {
    behind: behind.map((prop) => ({ distance: 0.02, paint: (ctx) => paintAt(ctx, prop, set) })),
    among: among.map((prop) => thing(prop, set)),
  };
}

interface StandingProp {
  readonly prop: Prop;
  /** World pixels of where it stands. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function standingProp(prop: Prop, place: PaintedPlace, { placed }: Framing): StandingProp {
  const { y, scale } = place.ground(Math.max(NEAREST, prop.depth));
  return { prop, x: beside(WORLD.width / 2 + prop.x * 760, scale, placed), y, scale };
}

/** Out of the way of whoever stands there. */
function beside(x: number, scale: number, placed: Framing["placed"]): number {
  const blocked = placed.find((person) => Math.abs(person.x - x) < person.anchors.halfWidth * person.scale * 1.1);
  if (!blocked) return x;
  const side = x < blocked.x ? -1 : 1;
  return blocked.x + side * (blocked.anchors.halfWidth * blocked.scale * 1.2 + 60 * scale);
}

function paintAt(ctx: Context, { prop, x, y, scale }: StandingProp, { light }: Set): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  drawProp(ctx, prop, light, 0);
  ctx.restore();
}

/** Figure units that a thing may take around where it stands. */
const TALL = 1300;
const WIDE = 620;

function thing(prop: StandingProp, set: Set): Performer {
  const view = viewOfFigures(set.home, set.size);
  const { x, y, scale } = prop;
  const unit = scale * view.zoom;
  const [left, top] = [(x - view.left) * view.zoom - WIDE * unit, (y - view.top) * view.zoom - TALL * unit];
  const sprite = bake({ x: left, y: top, width: WIDE * 2 * unit, height: (TALL + 120) * unit }, (ctx) => {
    ctx.scale(view.zoom, view.zoom);
    ctx.translate(-view.left, -view.top);
    paintAt(ctx, prop, set);
  });
  const canvas = finished(sprite.canvas, set.manner);
  return {
    depth: scale,
    draw(ctx, _, now) {
      const grown = now.zoom / view.zoom;
      const box = { x: (sprite.box.x / view.zoom + view.left - now.left) * now.zoom, y: (sprite.box.y / view.zoom + view.top - now.top) * now.zoom };
      ctx.drawImage(canvas, box.x, box.y, sprite.box.width * grown, sprite.box.height * grown);
    },
  };
}
