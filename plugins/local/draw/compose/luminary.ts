/** What shines in a picture: sun or moon stand where no head hides them and before the eyes of who looks up, and a lamp post has its lamp. Pure; paints nothing itself. */
import type { Size } from "vp/plugin";
import type { Layer } from "../contract.ts";
import { viewOf, viewOfFigures } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";

interface Sky {
  readonly framing: Framing;
  readonly size: Size;
}

/** Picture pixels. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
}

/** Whether what the layer means is in the picture, too: its upper end. */
export function isWhole({ end, distance }: Layer, { framing: { camera }, size }: Sky): boolean {
  if (end === undefined) return true;
  const { zoom, left, top } = viewOf(camera, distance, size);
  const [x, y] = [(end.x - left) * zoom, (end.y - top) * zoom];
  return x > 0 && x < size.width && (camera.pitch <= 0 || y >= 0);
}

/** The layer, its light moved aside as far as it must be. */
export function clearOfHeads(layer: Layer, { framing, size }: Sky): Layer {
  if (layer.luminary === undefined) return layer;
  const { zoom, left, top } = viewOf(framing.camera, layer.distance, size);
  const { x, y, radius } = layer.luminary;
  const at: Disc = { x: (x - left) * zoom, y: (y - top) * zoom, radius: radius * zoom };
  const to = placeFor(at, { framing, size });
  const [dx, dy] = [(to.x - at.x) / zoom, (to.y - at.y) / zoom];
  if (dx === 0 && dy === 0) return layer;
  return {
    ...layer,
    paint: (ctx) => {
      ctx.save();
      ctx.translate(dx, dy);
      layer.paint(ctx);
      ctx.restore();
    },
  };
}

/** Radii from its middle to a head, and at least to the edge of the picture. */
const AIR = 1.08;
const SEEN = 0.6;
/** Picture heights that the edge of the paper may take. */
const FRAME = 0.04;

function placeFor(at: Disc, { framing, size }: Sky): Disc {
  const { placed } = framing;
  // Behind a shoulder that is out of focus it may go down.
  const heads = placed.map((each) => headOf(each, { framing, size }));
  const gazer = placed.length === 1 ? placed.find(({ figure }) => figure.gaze === "up") : undefined;
  const away = at.radius * AIR;
  if (gazer) return beforeEyes(at, headOf(gazer, { framing, size }), { side: gazer.figure.facing === "left" ? -1 : 1, size });
  // Cut by the upper edge it would be a stain: it is whole, or out of the picture.
  const whole = away + size.height * FRAME;
  if (at.y < whole && at.y > -at.radius * 0.5) return placeFor({ ...at, y: whole }, { framing, size });
  const hidden = heads.filter(({ from, to, bottom }) => at.x + at.radius > from && at.x - at.radius < to && at.y - at.radius < bottom);
  if (hidden.length === 0 || at.y + at.radius < 0 || at.x + at.radius < 0 || at.x - at.radius > size.width) return at;
  const free = heads.flatMap(({ from, to }) => [from - away, to + away]).filter((x) => x > at.radius * SEEN && x < size.width - at.radius * SEEN && heads.every(({ from, to }) => x + at.radius <= from || x - at.radius >= to));
  const [nearest] = free.toSorted((a, b) => Math.abs(a - at.x) - Math.abs(b - at.x));
  // Where there is no room for it beside them it is out of the picture.
  return nearest === undefined ? { ...at, y: -at.radius * 6 } : { ...at, x: nearest, y: Math.max(at.y, away) };
}

/** High on the side they face. */
function beforeEyes(at: Disc, { from, to }: Span, { side, size }: { readonly side: -1 | 1; readonly size: Size }): Disc {
  const away = at.radius * AIR;
  const room = side < 0 ? [away, from - away] as const : [to + away, size.width - away] as const;
  const x = room[0] > room[1] ? (side < 0 ? room[1] : room[0]) : Math.min(room[1], Math.max(room[0], at.x));
  return { ...at, x, y: Math.min(Math.max(at.y, away), Math.max(away, size.height * 0.26)) };
}

function headOf({ anchors: { head }, x, y, scale }: Placed, { framing, size }: Sky): Span {
  const view = viewOfFigures(framing.camera, size);
  const [middle, half] = [(x + head.x * scale - view.left) * view.zoom, head.radius * scale * view.zoom];
  const chin = (y + (head.y + head.radius) * scale - view.top) * view.zoom;
  return { from: middle - half, to: middle + half, bottom: chin };
}
