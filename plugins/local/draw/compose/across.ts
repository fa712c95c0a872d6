/** What bars somebody's way: part of the place, and as large as it is; the same end of it and the same people behind its windows from wherever it is seen. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Layer } from "../contract.ts";
import { EYE, HORIZON } from "../place/site.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross } from "../prop/tram-across.ts";
import type { Set } from "./performer.ts";
import { barred, standsAcross } from "./stands-across.ts";

export function acrossOf(staging: Staging, { light }: Pick<Set, "light">): readonly Layer[] {
  const prop = staging.props.find(standsAcross);
  const { along } = barred(staging);
  if (prop === undefined || along === undefined) return [];
  const at = { x: along.middle, y: HORIZON + EYE / along.away, scale: 1 / along.away };
  // Faces in its windows would vie with one that is as near.
  return [{ distance: 0, paint: (ctx) => paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), { ...at, dir: prop.x < 0 ? -1 : 1, near: NEAR.has(staging.camera.size) }) }];
}

const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "MS", "MLS"]);
