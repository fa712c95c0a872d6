/** What bars somebody's way: part of the place, and as large as it is; the same end of it and the same people behind its windows from wherever it is seen. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type Layer, type Light } from "../contract.ts";
import { HORIZON } from "../place/site.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross, TRAM_REACHES } from "../prop/tram-across.ts";
import type { Framing } from "./framing.ts";
import { standsAcross } from "./stands-across.ts";

export function acrossOf({ props, camera: { angle, focus, size: shotSize } }: Staging, framing: Framing, { size, light }: { readonly size: Size; readonly light: Light }): readonly Layer[] {
  const prop = props.find(standsAcross);
  if (prop === undefined) return [];
  const before = framing.placed.find(({ figure }) => figure.character === focus);
  // Over a shoulder it is behind the one who has stopped before it, and not behind the other.
  if (angle === "over_shoulder" && (before === undefined || before.figure.x * prop.x < 0)) return [];
  const dir = prop.x < 0 ? -1 : 1;
  const near = NEAR.has(shotSize);
  const { from, share } = near ? behindNearest(framing, dir, size) : { from: WORLD.width / 2, share: 1 };
  return [{ distance: 0, paint: (ctx) => {
    ctx.save();
    ctx.translate(from, HORIZON);
    ctx.scale(share, share);
    ctx.translate(-WORLD.width / 2, -HORIZON);
    // Faces in its windows would vie with one that is as near.
    paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), { dir, faces: !near });
    ctx.restore();
  } }];
}

const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "MS", "MLS"]);

/** Shares of the width of a near picture: from its edge to the front of it, which the edge cuts a little, and from its middle to how far it may reach. */
const [CUT, PAST_MIDDLE] = [0.06, 0.16];
/** How small it may be for its wheels to be on the ground, and how large. */
const [SMALLEST, LARGEST] = [0.5, 1];

/** A camera that has come nearer sees its front at the edge of the picture and its end behind whom it has stopped. */
function behindNearest({ placed, camera }: Framing, dir: -1 | 1, { width }: Size): { readonly from: number; readonly share: number } {
  const wide = width / camera.zoom;
  const front = camera.x + dir * wide * (0.5 + CUT);
  const most = camera.x - dir * wide * PAST_MIDDLE;
  const outermost = Math.max(...placed.map(({ x }) => x * dir)) * dir;
  const end = placed.length === 1 ? most : dir < 0 ? Math.min(outermost + BESIDE, most) : Math.max(outermost - BESIDE, most);
  const share = Math.min(LARGEST, Math.max(SMALLEST, Math.abs(front - end) / (TRAM_REACHES.from - TRAM_REACHES.to)));
  return { from: front - dir * TRAM_REACHES.from * share, share };
}

/** World pixels. */
const BESIDE = 90;
