/** Things that stand about: those behind everybody belong to the place, the others among the people. Knows no face. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { drawProp, pieceOf } from "../prop/index.ts";
import { isAnimal } from "./animals.ts";
import { viewOfFigures } from "./camera.ts";
import { PROP_REACH, type Framing } from "./framing.ts";
import { freeSpot, type Span } from "./free-spot.ts";
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

export function propsOf({ props, camera, place: { setting } }: Staging, { place, framing, set }: Furnished): Things {
  if (camera.size === "ECU" || camera.size === "CU") return { behind: [], among: [] };
  const far = framing.placed[0]?.scale ?? 0;
  const taken = framing.placed.map(({ x, anchors, scale }) => ({ x, half: anchors.halfWidth * scale * 0.9 }));
  const things = props.filter((prop) => !isAnimal(prop) && !belongsToPlace(prop, setting));
  const standing = things.map((prop) => standingProp(prop, place, taken)).toSorted((a, b) => a.scale - b.scale);
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

/** A window in the middle of a room, a moon on the ground, a door in a field: the place has its own. */
function belongsToPlace({ kind }: Prop, setting: Staging["place"]["setting"]): boolean {
  return kind === "window" || kind === "moon" || kind === "star" || (setting === "EXT" ? kind === "lamp" || kind === "door" || kind === "bed" || kind === "sofa" : kind === "tree" || kind === "boat" || kind === "car");
}

/** Out of the way of whoever and whatever stands there; it takes its room. */
function standingProp(prop: Prop, place: PaintedPlace, taken: Span[]): StandingProp {
  const { y, scale } = place.ground(prop.kind === "door" ? 1 : Math.max(NEAREST, prop.depth));
  const half = Math.max(90, pieceOf(prop).width / 2) * scale;
  const wanted = WORLD.width / 2 + prop.x * PROP_REACH;
  const x = freeSpot({ x: wanted, half }, taken, { from: 0, to: WORLD.width }) ?? wanted;
  taken.push({ x, half });
  return { prop, x, y, scale };
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
    depth: y,
    draw(ctx, _, now) {
      const grown = now.zoom / view.zoom;
      const box = { x: (sprite.box.x / view.zoom + view.left - now.left) * now.zoom, y: (sprite.box.y / view.zoom + view.top - now.top) * now.zoom };
      ctx.drawImage(canvas, box.x, box.y, sprite.box.width * grown, sprite.box.height * grown);
    },
  };
}
