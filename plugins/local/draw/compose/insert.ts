/** A shot that one thing fills: the thing, large and lit, before the place out of focus. Knows no people. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type PaintedPlace, type Shot } from "../contract.ts";
import { drawInsert } from "../prop/insert.ts";
import { drawPlane, planesOf, type Plane, type Scene } from "./backdrop.ts";
import { throughView, viewOf, widest, type Camera } from "./camera.ts";
import { finished, mannerOf } from "./look.ts";
import { bake, stamp } from "./sprite.ts";
import { veilOf } from "./veil.ts";

export interface Inserted {
  readonly staging: Staging;
  readonly place: PaintedPlace;
  readonly size: Size;
  readonly seconds: number;
}

export function insertShot({ staging, place, size }: Inserted): Shot {
  const { width, height } = size;
  const home: Camera = { x: WORLD.width / 2, y: WORLD.height * 0.62, zoom: widest(size) * 2.6, roll: 0 };
  const whole = { x: -width * 0.08, y: -height * 0.08, width: width * 1.16, height: height * 1.16 };
  const manner = mannerOf(staging.style);
  const scene: Scene = { size, home, boxAt: () => whole, parted: false, shotSize: "CU", manner };
  const behind: readonly Plane[] = planesOf(place.behind, scene);
  const { kind, note } = staging.insert ?? { kind: "other", note: "" };
  const thing = bake(whole, (ctx) => drawInsert(ctx, { kind, note }, place.light, size));
  const painted = { ...thing, canvas: finished(thing.canvas, manner) };
  const veil = veilOf({ place: staging.place, light: place.light, manner }, size);
  return {
    paint(ctx, at) {
      const closer = 1 + Math.min(0.1, 0.014 * at);
      ctx.save();
      ctx.translate(width / 2, height / 2);
      ctx.scale(closer, closer);
      ctx.translate(-width / 2 + (width / 400) * Math.sin(at * 0.6), -height / 2 + (height / 500) * Math.sin(at * 0.45));
      for (const plane of behind) drawPlane(ctx, plane, { home, now: home, size });
      stamp(ctx, painted);
      throughView(ctx, viewOf(home, 0.6, size), () => place.air(ctx, at));
      ctx.restore();
      stamp(ctx, veil);
    },
  };
}
