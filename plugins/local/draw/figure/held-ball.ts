/** A ball between two hands: where it is before the belly, the arms that go to it, and the fingers that come over its far edge. Knows no story. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { inside } from "../paint/brush.ts";
import { ellipse, type Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { bentTo, reaching } from "./clasp.ts";
import { inBothHands } from "./grip.ts";
import { paintHand } from "./hand.ts";
import type { Dressed } from "./legs.ts";
import { radians, seen, type Skeleton } from "./skeleton.ts";

/** Figure units from its middle to its edge, where it lies and in whatever hands. */
const RADIUS = 45;
/** Share of the way from hips to neck: under a face in a close shot, and whole in a medium one. */
const HIGH = 0.41;

export function isBetweenHands(figure: Figure): boolean {
  return figure.holding === "ball" && figure.facing !== "back" && inBothHands(figure);
}

/** The middle of the ball. */
function ballAt({ pelvis, neck, look }: Skeleton, { width }: Build): Point {
  const { x, y } = seen({ f: pelvis.f + (neck.f - pelvis.f) * HIGH + 50 * width + RADIUS * 0.6, u: pelvis.u + (neck.u - pelvis.u) * HIGH, l: 0 }, look);
  return [x, y];
}

/** The near hand comes from below and lies on its side, the far one is behind it but for the fingers. */
export function withBall(skeleton: Skeleton, build: Build): Skeleton {
  const [x, y] = ballAt(skeleton, build);
  const near = reaching(skeleton.right, { x: x - RADIUS * 1.05, y: y + RADIUS * 0.5 }, build.length);
  const far = reaching(skeleton.left, { x: x + RADIUS * 0.35, y: y + RADIUS * 0.2 }, build.length);
  return { ...skeleton, right: { ...near, hand: "hold", bend: bentTo(near, [x + RADIUS * 0.2, y + RADIUS * 0.25]) }, left: far };
}

/** Puts the brush where the ball lies on the ground of its own units. */
export function toBall(ctx: Context, { skeleton, build }: Dressed): void {
  const [x, y] = ballAt(skeleton, build);
  ctx.translate(x, y + RADIUS);
}

export function paintFarFingers(ctx: Context, { skeleton, build, palette }: Dressed): void {
  const [x, y] = ballAt(skeleton, build);
  inside(ctx, ellipse([x, y], [RADIUS * 1.09, RADIUS * 1.09]), () => {
    const [at, towards] = [radians(28), radians(28 + 182)];
    paintHand(ctx, { x: x + Math.cos(at) * RADIUS * 1.45, y: y + Math.sin(at) * RADIUS * 1.45, turn: towards - Math.PI / 2, thumb: 1, scale: build.length ** 0.72 * 1.06, shape: "clutch", far: true }, palette);
  });
}
