/**
 * Another part of the place behind who looks left than behind who looks right, so that question and answer are not seen
 * before one wall: the world behind close shots of one person goes to a side and comes nearer. Pure; knows no drawing.
 */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { HORIZON } from "../place/site.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { viewOf } from "./camera.ts";
import { sideOfLight } from "./luminary.ts";
import type { Framing } from "./framing.ts";
import { enteredBy, wayTo } from "./room-table.ts";

/** How much larger what lies behind is than the lens alone makes it. */
const NEARER = 1.22;
/** Shares of what is seen by which the world goes to a side, as far as it is painted. */
const ASIDE = 0.42;
/** Nearer than this it is what people sit on and stand at. */
const THEIRS = 0.06;
/** Shares of what is seen that are painted more where the picture leans or is turned. */
const LEANT = 0.27;
const TURNED = 0.14;
/** Shares of the world kept for a camera that moves. */
const SPARE = 0.03;

const SIZES: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["ECU", "CU", "MCU", "MS"]);

/** Where the walls are about those who sit in it. */
const WITHIN: ReadonlySet<string> = new Set(["car", "elevator", "train"]);
/** What people are at in the place itself. */
const THERE: ReadonlySet<string> = new Set(["spotlight", "wall_phone", "off_hook", "lift_door", "open_doors", "closing_doors", "throw"]);

interface Before {
  readonly staging: Staging;
  readonly framing: Framing;
  readonly size: Size;
  /** World pixels of the door in the wall. */
  readonly door: PaintedPlace["door"];
  /** World pixels of the table: before which part of the wall, and where among the figures. */
  readonly table?: { readonly from: number; readonly to: number };
}

export function behindWhom(layers: readonly Layer[], { staging, framing, size, door, table }: Before): readonly Layer[] {
  const entered = enteredBy(staging, framing);
  if (door !== undefined && entered !== undefined) return layers.map((each) => (each.distance <= THEIRS ? each : behindEntered(each, { framing, size, from: door.x, to: entered.x })));
  if (table !== undefined) return layers.map((each) => (each.distance <= THEIRS ? each : behindEntered(each, { framing, size, ...table })));
  const side = sideOf(staging, framing);
  // Over one shoulder the water and the end of the way beyond it are seen, over the other only a wall.
  if (side === 0 || (side > 0 && staging.place.features?.includes("puddle_moon") === true)) return layers;
  return layers.map((each) => (each.distance <= THEIRS ? each : aside(each, { framing, size, side })));
}

/** -1 the left part of the place, 1 the right: who looks right has come from the left. */
function sideOf({ camera, place, figures }: Staging, { placed, shoulder }: Framing): -1 | 0 | 1 {
  const [alone] = placed;
  // Who has a chair at a table of many has always the same wall behind it.
  if (alone === undefined || alone.figure.chair !== undefined || placed.length > 1 || !SIZES.has(camera.size) || WITHIN.has(place.kind) || place.features?.some((each) => THERE.has(each)) === true) return 0;
  if (shoulder === undefined && figures.length === 1 && camera.size === "MS") return 0;
  // The lens of a lamp room stays where its wide pictures have it: on the left of whoever is seen near.
  if (place.kind === "lighthouse" && place.setting === "INT") return 1;
  if (shoulder) return shoulder.x > alone.x ? -1 : 1;
  return alone.figure.facing === "right" ? -1 : alone.figure.facing === "left" ? 1 : 0;
}

interface Entered {
  readonly framing: Framing;
  readonly size: Size;
  /** World pixels: where the door or the table is along the wall, and where among the figures it is to be. */
  readonly from: number;
  readonly to: number;
}

/** All of the wall goes with what is in it. */
function behindEntered({ paint, ...rest }: Layer, { framing: { camera }, size, from, to }: Entered): Layer {
  const way = wayTo(camera, rest.distance, { size, from, to });
  return {
    ...rest,
    paint(ctx) {
      ctx.save();
      ctx.translate(way, 0);
      paint(ctx);
      ctx.restore();
    },
  };
}

interface Aside {
  readonly framing: Framing;
  readonly size: Size;
  readonly side: -1 | 1;
}

function aside({ distance, paint, luminary, spots, ...rest }: Layer, { framing: { camera }, size, side }: Aside): Layer {
  const { left, zoom } = viewOf(camera, distance, size);
  const width = size.width / zoom;
  const middle = left + width / 2;
  const half = (width / 2 / NEARER) * (1 + LEANT * Math.abs(camera.pitch) + (camera.roll === 0 ? 0 : TURNED));
  const wanted = middle + side * ASIDE * (width / NEARER);
  const seen = Math.min(WORLD.width * (1.1 - SPARE) - half, Math.max(WORLD.width * (SPARE - 0.1) + half, wanted));
  const shifted = (draw: (ctx: Context) => void) => (ctx: Context): void => {
    ctx.save();
    ctx.translate(middle, HORIZON);
    ctx.scale(NEARER, NEARER);
    ctx.translate(-seen, -HORIZON);
    draw(ctx);
    ctx.restore();
  };
  const moved = <T extends { readonly x: number; readonly y: number; readonly radius: number }>(each: T): T => ({ ...each, x: middle + (each.x - seen) * NEARER, y: HORIZON + (each.y - HORIZON) * NEARER, radius: each.radius * NEARER });
  return {
    ...rest, distance,
    ...(luminary === undefined ? {} : { luminary: { ...moved(luminary), side: sideOfLight(luminary) } }),
    ...(spots === undefined ? {} : { spots: spots.map((spot) => ({ ...moved(spot), paint: shifted(spot.paint) })) }),
    paint: shifted(paint),
  };
}
