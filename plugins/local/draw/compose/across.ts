/** What bars somebody's way: part of the place, and as large as it is. Draws it from the side of the way, or from the way itself. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Layer, Light } from "../contract.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross, tramEndsAt } from "../prop/tram-across.ts";
import type { Framing } from "./framing.ts";
import { standsAcross } from "./stands-across.ts";

/** From the side of the way its end and its side are seen; over a shoulder its whole length, behind who stands before it. */
export function acrossOf({ props, camera: { angle, focus, size } }: Staging, { placed }: Framing, light: Light): readonly Layer[] {
  const prop = props.find(standsAcross);
  if (prop === undefined) return [];
  if (angle !== "over_shoulder") return [{ distance: 0, paint: (ctx) => {
    const dir = prop.x < 0 ? -1 : 1;
    ctx.save();
    ctx.translate(NEAR.has(size) ? behindNearest(placed, dir) : 0, 0);
    // Faces in its windows would vie with one that is as near.
    paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), { dir, manned: !NEAR.has(size) });
    ctx.restore();
  } }];
  const before = placed.find(({ figure }) => figure.character === focus);
  if (before === undefined || before.figure.x * prop.x < 0) return [];
  return [{ distance: 0.02, paint: (ctx) => {
    ctx.save();
    ctx.translate(before.x, LONG.y);
    ctx.scale(LONG.scale, LONG.scale);
    pieceOf(prop).draw(penOf(ctx, prop, { light, seconds: 0 }));
    ctx.restore();
  } }];
}

const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "MS", "MLS"]);

/** World pixels: a camera that has come nearer still sees it behind whom it has stopped. */
function behindNearest(placed: Framing["placed"], dir: -1 | 1): number {
  const outermost = Math.max(...placed.map(({ x }) => x * dir)) * dir;
  const aside = outermost - tramEndsAt(dir);
  return Number.isFinite(aside) && aside * dir < 0 ? aside : 0;
}

/** World pixels of the ground that it stands on, and of one figure unit. */
const LONG = { y: 884, scale: 0.62 } as const;
