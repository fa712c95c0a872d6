/** What bars somebody's way: part of the place, and as large as it is. Draws it from the side of the way, or from the way itself. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import type { Layer, Light } from "../contract.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross } from "../prop/tram-across.ts";
import type { Framing } from "./framing.ts";

export function standsAcross({ kind, note }: Prop): boolean {
  return kind === "tram" && / across the way on the (?:left|right)$/.test(note);
}

/** From the side of the way its end and its side are seen; over a shoulder its whole length, behind who stands before it. */
export function acrossOf({ props, camera: { angle, focus } }: Staging, { placed }: Framing, light: Light): readonly Layer[] {
  const prop = props.find(standsAcross);
  if (prop === undefined) return [];
  if (angle !== "over_shoulder") return [{ distance: 0, paint: (ctx) => paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), prop.x < 0 ? -1 : 1) }];
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

/** World pixels of the ground that it stands on, and of one figure unit. */
const LONG = { y: 884, scale: 0.62 } as const;
