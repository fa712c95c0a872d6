/** The camera: a window into the world of a place, and how what is farther away follows it. Knows no figure. */
import type { Size } from "vp/plugin";
import { WORLD, type Context } from "../contract.ts";

export interface Camera {
  /** World pixels at the middle of the picture. */
  readonly x: number;
  readonly y: number;
  /** Picture pixels for one world pixel, where the figures are. */
  readonly zoom: number;
  /** Radians. */
  readonly roll: number;
  /** Where it looks from: -1 below, 0 the eyes' height, 1 above. */
  readonly pitch: number;
  /** Picture heights by which what lies behind is lower than a grown person would see it: the camera has gone down to somebody small. */
  readonly sunk?: number;
  /** It looks down into a room. */
  readonly above?: boolean;
}

/** From world pixels to picture pixels, before the roll. */
export interface View {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the closeness of a shot comes from walking up and not from the lens: what is far grows less. */
const WALKED = 0.62;
/** How much what is infinitely far stays behind when the camera moves. */
const LAG = 0.75;
/** Places are painted a tenth beyond their edges. */
const BEYOND = 0.1;
/** Picture heights by which what lies behind rises when it is looked down on, and sinks when looked up at. */
const RISE = 0.28;

/** The zoom at which the world just fills the picture. */
export function widest({ width, height }: Size): number {
  return Math.max(width / WORLD.width, height / WORLD.height);
}

/** How a layer at a distance (0 with the figures, 1 infinitely far) is seen. It never shows what is not painted. */
export function viewOf(camera: Camera, distance: number, size: Size): View {
  const wide = widest(size);
  const near = Math.max(1, camera.zoom / wide);
  const zoom = wide * near ** (1 - WALKED * distance);
  const follow = 1 - LAG * distance;
  const halfWidth = size.width / 2 / zoom;
  const halfHeight = size.height / 2 / zoom;
  const x = within(WORLD.width, WORLD.width / 2 + (camera.x - WORLD.width / 2) * follow, halfWidth);
  // Where the whole place is seen the ground stays under the feet; seen from above it fills the picture.
  const free = Math.min(1, Math.max(camera.pitch > 0 ? 0.8 : 0.35, (near - 1) / 0.6));
  const rise = ((camera.pitch * RISE * free - (camera.sunk ?? 0)) * size.height) / zoom;
  const y = within(WORLD.height, WORLD.height / 2 + (camera.y - WORLD.height / 2) * follow + rise, halfHeight);
  return { zoom, left: x - halfWidth, top: y - halfHeight };
}

/** How the figures are seen: exactly by the camera. */
export function viewOfFigures(camera: Camera, size: Size): View {
  return { zoom: camera.zoom, left: camera.x - size.width / 2 / camera.zoom, top: camera.y - size.height / 2 / camera.zoom };
}

/** The camera, moved back to where all it sees of the ground is painted. */
export function insideWorld(camera: Camera, { width, height }: Size): Camera {
  const x = within(WORLD.width, camera.x, width / 2 / camera.zoom);
  const y = within(WORLD.height, camera.y, height / 2 / camera.zoom);
  return { ...camera, x, y };
}

/** Where a box that was seen by one view lies when it is seen by another. */
export function reframed(box: Box, from: View, to: View): Box {
  const scale = to.zoom / from.zoom;
  return {
    x: (box.x / from.zoom + from.left - to.left) * to.zoom,
    y: (box.y / from.zoom + from.top - to.top) * to.zoom,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** Draws in the world pixels of a view. */
export function throughView(ctx: Context, view: View, draw: () => void): void {
  ctx.save();
  ctx.scale(view.zoom, view.zoom);
  ctx.translate(-view.left, -view.top);
  draw();
  ctx.restore();
}

/** The part of the flat picture that is seen when the camera rolls: larger than the picture. */
export function rolled({ width, height }: Size, roll: number): Box {
  const [sin, cos] = [Math.abs(Math.sin(roll)), Math.cos(roll)];
  const wide = width * cos + height * sin;
  const high = width * sin + height * cos;
  return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
}

function within(length: number, wanted: number, half: number): number {
  const low = -length * BEYOND + half;
  const high = length * (1 + BEYOND) - half;
  return low > high ? length / 2 : Math.min(high, Math.max(low, wanted));
}
