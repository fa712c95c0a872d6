/** The one table of a room: where it stands among the people, so that oven and door are always on the same side of it. Pure; draws nothing. */
import type { Size } from "vp/plugin";
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type PaintedPlace } from "../contract.ts";
import { EDGE } from "../place/site.ts";
import { isAtWorktop, TO_MIDDLE } from "./at-worktop.ts";
import { viewOf, viewOfFigures, type Camera } from "./camera.ts";
import { PROP_REACH, type Framing, type Placed } from "./framing.ts";

/** As far off as the wall of a room. */
const IN_WALL = 0.12;

const SEEN: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MS", "MLS", "LS", "ELS"]);

/** World pixels, among the figures, of the middle of the table; nothing where the picture does not show it with its wall. */
export function tableAmong(staging: Staging, { framing, place, size }: { readonly framing: Framing; readonly place: PaintedPlace; readonly size: Size }): number | undefined {
  const { table, door } = place;
  if (table === undefined || !SEEN.has(staging.camera.size)) return undefined;
  const worker = framing.placed.find(({ figure }) => isAtWorktop(figure) && figure.facing !== "back");
  if (worker !== undefined) return worker.x + (worker.figure.facing === "left" ? -1 : 1) * TO_MIDDLE * worker.scale;
  const prop = staging.props.find(({ kind }) => kind === "table");
  // Whoever is alone has it beside the picture.
  if (prop === undefined || framing.shoulder !== undefined || framing.placed.length < 2) return undefined;
  const entered = enteredBy(staging, framing);
  if (entered === undefined || door === undefined) return WORLD.width / 2 + prop.x * PROP_REACH;
  return entered.x + ((table.x - door.x) * viewOf(framing.camera, IN_WALL, size).zoom) / viewOfFigures(framing.camera, size).zoom;
}

/** Who stands in the doorway. */
export function enteredBy({ props }: { readonly props: readonly Prop[] }, { placed }: Framing): Placed | undefined {
  const entered = props.find(({ kind, note }) => kind === "door" && /\bthreshold\b/.test(note));
  return entered && placed.toSorted((a, b) => Math.abs(a.figure.x - entered.x) - Math.abs(b.figure.x - entered.x))[0];
}

/** Whoever has come to the door of such a room stands on its sill, clear of the table, and not on the floor before it. */
export function onSill(staging: Staging, framing: Framing, { place, size }: { readonly place: PaintedPlace; readonly size: Size }): Framing {
  const entered = enteredBy(staging, framing);
  if (entered === undefined || place.door === undefined || place.table === undefined || framing.shoulder !== undefined || !WHOLE.has(staging.camera.size)) return framing;
  const [figures, wall] = [viewOfFigures(framing.camera, size), viewOf(framing.camera, IN_WALL, size)];
  const y = ((SILL - wall.top) * wall.zoom) / figures.zoom + figures.top;
  return { ...framing, placed: framing.placed.map((each) => (each === entered ? { ...each, y } : each)) };
}

const WHOLE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["LS", "ELS"]);
/** World pixels: the feet of a door in its wall. */
const SILL = 814;

/** World pixels by which what is at a distance goes so that a spot of it is seen where another among the figures is, as far as it is painted. */
export function wayTo(camera: Camera, distance: number, { size, from, to }: { readonly size: Size; readonly from: number; readonly to: number }): number {
  const [figures, wall] = [viewOfFigures(camera, size), viewOf(camera, distance, size)];
  const way = ((to - figures.left) * figures.zoom) / wall.zoom + wall.left - from;
  return Math.min(wall.left - EDGE.left, Math.max(wall.left + size.width / wall.zoom - EDGE.right, way));
}
