/** What shines in a picture: sun or moon stand where no head hides them and before the eyes of who looks up, and a lamp post has its lamp. Pure; paints nothing itself. */
import type { Size } from "vp/plugin";
import { WORLD, type Layer, type Spot } from "../contract.ts";
import { viewOf, viewOfFigures, widest } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import { tilted, tiltOf } from "./from-above.ts";

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
  readonly top: number;
  readonly bottom: number;
}

/** Whether what the layer means is in the picture, too: its upper end. */
export function isWhole({ end, distance }: Layer, { framing: { camera }, size }: { readonly framing: Pick<Framing, "camera">; readonly size: Size }): boolean {
  if (end === undefined) return true;
  const { zoom, left, top } = viewOf(camera, distance, size);
  const [x, y] = [(end.x - left) * zoom, (end.y - top) * zoom];
  const tilt = tiltOf(camera, size);
  return x > 0 && x < size.width && (tilt === undefined ? y : tilted(y, tilt)) >= 0;
}

/** Which side of the place it stands over; neither, where that is its middle. */
export function sideOfLight({ x, side }: NonNullable<Layer["luminary"]>): -1 | 0 | 1 {
  return side ?? (Math.abs(x - WORLD.width / 2) < MIDDLE ? 0 : x < WORLD.width / 2 ? -1 : 1);
}

const MIDDLE = 160;

/** The layer, its light moved aside as far as it must be, and no larger for a face that is nearer: it is infinitely far. */
export function clearOfHeads(layer: Layer, { framing, size, posts = [] }: Sky & { readonly posts?: readonly Layer[] }): Layer {
  if (layer.spots !== undefined) return withAir(layer, layer.spots, { framing, size });
  if (layer.luminary === undefined) return layer;
  const { zoom, left, top } = viewOf(framing.camera, layer.distance, size);
  const { x, y, radius } = layer.luminary;
  const grown = Math.min(1, (widest(size) * GROWS) / zoom);
  const at: Disc = { x: (x - left) * zoom, y: (y - top) * zoom, radius: radius * zoom * grown };
  const to = placeFor(at, { framing, size, side: sideOfLight(layer.luminary), posts: posts.flatMap((post) => lampOf(post, { framing, size })) });
  if (to.x === at.x && to.y === at.y && grown === 1) return layer;
  const now = { x: to.x / zoom + left, y: to.y / zoom + top };
  return {
    ...layer,
    luminary: { ...layer.luminary, ...now },
    paint: (ctx) => {
      ctx.save();
      ctx.translate(now.x, now.y);
      ctx.scale(grown, grown);
      ctx.translate(-x, -y);
      layer.paint(ctx);
      ctx.restore();
    },
  };
}

/** Without those that a head, or what is in a hand, would have right behind it. */
function withAir(layer: Layer, spots: readonly Spot[], { framing, size }: Sky): Layer {
  const view = viewOf(framing.camera, layer.distance, size);
  const taken = framing.placed.flatMap((each) => roundOf(each, { framing, size }));
  const free = spots.filter(({ x, y, radius }) => taken.every((other) => Math.hypot((x - view.left) * view.zoom - other.x, (y - view.top) * view.zoom - other.y) > radius * view.zoom + other.radius));
  return { ...layer, paint: (ctx) => free.forEach(({ paint }) => paint(ctx)) };
}

/** A head with its neck and its hat, and what is held. */
function roundOf({ anchors: { head, hand }, figure, x, y, scale }: Placed, { framing, size }: Sky): readonly Disc[] {
  const view = viewOfFigures(framing.camera, size);
  const disc = (at: { readonly x: number; readonly y: number }, radius: number): Disc => ({ x: (x + at.x * scale - view.left) * view.zoom, y: (y + at.y * scale - view.top) * view.zoom, radius: radius * scale * view.zoom });
  return [disc(head, head.radius * 1.3), ...(figure.holding === undefined ? [] : [disc(hand, head.radius)])];
}

/** How many times as large as in the widest picture. */
const GROWS = 1.3;

/** Radii from its middle to a head: where there is room, and where there is little; and at least to the edge of the picture. */
const WIDE = 1.5;
const AIR = 1.08;
const SEEN = 0.6;
/** Radii from its middle down to a head that is too low to be before it. */
const OVER = 4;
/** Picture heights that the edge of the paper may take. */
const FRAME = 0.04;

/** World pixels about the upper end of a post that its lamp takes. */
const LAMP = { half: 36, high: 70 } as const;

/** The lamp of a post that is in the picture: as little as a head is it before the moon. */
function lampOf(post: Layer, { framing, size }: Sky): readonly Span[] {
  if (post.end === undefined || !isWhole(post, { framing, size })) return [];
  const { zoom, left, top } = viewOf(framing.camera, post.distance, size);
  const [x, half] = [(post.end.x - left) * zoom, LAMP.half * zoom];
  return [{ from: x - half, to: x + half, top: (post.end.y - LAMP.half - top) * zoom, bottom: (post.end.y + LAMP.high - top) * zoom }];
}

function placeFor(at: Disc, { framing, size, side, posts }: Sky & { readonly side: -1 | 0 | 1; readonly posts: readonly Span[] }): Disc {
  const { placed } = framing;
  // Behind a shoulder that is out of focus it may go down.
  const all = [...placed.map((each) => headOf(each, { framing, size })), ...posts];
  // It stands high over who is small.
  const heads = all.filter(({ top }) => top < Math.max(at.y, 0) + at.radius * OVER);
  const gazer = firstToGaze(placed);
  const away = at.radius * AIR;
  if (gazer) return beforeEyes(at, headOf(gazer, { framing, size }), { side: gazer.figure.facing === "left" ? -1 : 1, size });
  // Cut by the upper edge it would be a stain: it is whole, or out of the picture.
  const whole = away + size.height * FRAME;
  if (at.y < whole && at.y > -at.radius * 0.5) return placeFor({ ...at, y: whole }, { framing, size, side, posts });
  const hidden = heads.filter(({ from, to, bottom }) => at.x + away > from && at.x - away < to && at.y - at.radius < bottom);
  if (hidden.length === 0 || at.y + at.radius < 0 || at.x + at.radius < 0 || at.x - at.radius > size.width) return at;
  // Of several heads it is no farther off than it must be, on its own half of the picture.
  const near = placed.length > 1 ? nearestFree(at, heads, { air: WIDE, size, side: 0 }) : undefined;
  const stays = near !== undefined && (near - size.width / 2) * side >= 0;
  const nearest = (stays ? near : undefined) ?? nearestFree(at, heads, { air: WIDE, size, side }) ?? nearestFree(at, heads, { air: AIR, size, side }) ?? nearestFree(at, heads, { air: AIR, size, side: 0 });
  // Where there is no room for it beside them it is out of the picture.
  return nearest === undefined ? { ...at, y: -at.radius * 6 } : { ...at, x: nearest, y: Math.max(at.y, away) };
}

/** Of those who all look up one way, whoever has nobody before them. */
function firstToGaze(placed: readonly Placed[]): Placed | undefined {
  const [one] = placed;
  if (one === undefined || !placed.every(({ figure }) => figure.gaze === "up" && (placed.length === 1 || figure.facing === one.figure.facing))) return undefined;
  const way = one.figure.facing === "left" ? -1 : 1;
  return placed.toSorted((a, b) => way * (b.x - a.x))[0];
}

function nearestFree(at: Disc, heads: readonly Span[], { air, size, side }: { readonly air: number; readonly size: Size; readonly side: -1 | 0 | 1 }): number | undefined {
  const free = heads.flatMap(({ from, to }) => [...(side > 0 ? [] : [from - at.radius * air]), ...(side < 0 ? [] : [to + at.radius * air])]).filter((x) => x > at.radius * SEEN && x < size.width - at.radius * SEEN && heads.every(({ from, to }) => x + at.radius <= from || x - at.radius >= to));
  return free.toSorted((a, b) => Math.abs(a - at.x) - Math.abs(b - at.x))[0];
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
  return { from: middle - half, to: middle + half, top: chin - 2 * half, bottom: chin };
}
