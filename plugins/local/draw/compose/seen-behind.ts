/** What a named person hides of those behind, in the world pixels of their ground: the camera sees what is farther less enlarged. Pure. */
import type { Size } from "vp/plugin";
import { viewOf, viewOfFigures } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";

/** How far behind the figures a throng is, as a layer is. */
export const THRONG = 0.12;

export interface Hidden {
  /** The middle of the head, and its radius. */
  readonly head: readonly [x: number, y: number, radius: number];
  readonly body: readonly [left: number, right: number];
  readonly hands: readonly (readonly [x: number, y: number])[];
  /** The first of them is at the end of an arm that is out. */
  readonly points: boolean;
}

export type SeenAt = (placed: Placed) => Hidden;

export function seenBehind({ camera }: Pick<Framing, "camera">, size: Size): SeenAt {
  const [from, to] = [viewOfFigures(camera, size), viewOf(camera, THRONG, size)];
  const grown = from.zoom / to.zoom;
  const across = (x: number): number => (x - from.left) * grown + to.left;
  const down = (y: number): number => (y - from.top) * grown + to.top;
  return ({ figure, anchors: { head, hand, other }, x, y, scale }) => {
    return {
      head: [across(x + head.x * scale), down(y + head.y * scale), head.radius * scale * grown],
      body: [across(x - TRUNK * scale), across(x + TRUNK * scale)],
      hands: [hand, ...(other === undefined ? [] : [other])].map((each) => [across(x + each.x * scale), down(y + each.y * scale)] as const),
      points: figure.pose === "pointing",
    };
  };
}

/** Figure units: half of a trunk with its arms. */
const TRUNK = 120;
