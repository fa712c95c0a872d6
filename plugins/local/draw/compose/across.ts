/** What bars somebody's way: part of the place, and as large as it is; the same end of it and the same people behind its windows from wherever it is seen. */
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type Layer } from "../contract.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross, TRAM_FOOT, TRAM_SIDE } from "../prop/tram-across.ts";
import { underFeet } from "./backdrop.ts";
import type { Framing } from "./framing.ts";
import type { Set } from "./performer.ts";
import { standsAcross } from "./stands-across.ts";

export function acrossOf({ props, camera: { angle, focus, size: shotSize } }: Staging, framing: Framing, { home, size, light }: Pick<Set, "home" | "size" | "light">): readonly Layer[] {
  const prop = props.find(standsAcross);
  if (prop === undefined) return [];
  const before = framing.placed.find(({ figure }) => figure.character === focus);
  // Over a shoulder it is behind the one who has stopped before it, and not behind the other.
  if (angle === "over_shoulder" && (before === undefined || before.figure.x * prop.x < 0)) return [];
  const dir = prop.x < 0 ? -1 : 1;
  const near = NEAR.has(shotSize);
  const middle = near ? behindNearest(framing, dir) : WORLD.width / 2;
  // Looked down on it still stands on the ground of whom it has stopped.
  const foot = { x: middle + dir * TRAM_FOOT.aside, y: TRAM_FOOT.y };
  return [underFeet({ distance: 0, ...(angle === "high" ? { ground: foot } : {}), paint: (ctx) => {
    ctx.save();
    ctx.translate(middle - WORLD.width / 2, 0);
    // Faces in its windows would vie with one that is as near.
    paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), { dir, near });
    ctx.restore();
  } }, { home, size, shotSize })];
}

const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "MS", "MLS"]);

/** World pixels of the middle of the way: a camera that has come nearer sees whom it has stopped where they stand before it in the whole picture, before its side and short of its door. */
function behindNearest({ placed }: Framing, dir: -1 | 1): number {
  return Math.max(...placed.map(({ x }) => x * dir)) * dir - dir * TRAM_SIDE;
}
