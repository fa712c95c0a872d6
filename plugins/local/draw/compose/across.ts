/** What bars somebody's way: part of the place, and as large as it is; the same end of it and the same people behind its windows from wherever it is seen. */
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type Along, type Layer } from "../contract.ts";
import { EYE, HORIZON } from "../place/site.ts";
import { penOf } from "../prop/pen.ts";
import { paintTramAcross } from "../prop/tram-across.ts";
import { paintTramAslant, TRAM_FOOT, TRAM_SIDE } from "../prop/tram-aslant.ts";
import { paintTramBeside } from "../prop/tram-beside.ts";
import { underFeet } from "./backdrop.ts";
import type { Framing } from "./framing.ts";
import type { Set } from "./performer.ts";
import { barred, isBesideWay, standsAcross } from "./stands-across.ts";

type Scene = Pick<Set, "home" | "size" | "light">;

export function acrossOf(staging: Staging, framing: Framing, scene: Scene): readonly Layer[] {
  const prop = staging.props.find(standsAcross);
  if (prop === undefined) return [];
  const { along } = barred(staging);
  if (isBesideWay(staging)) return [besideWay(prop, staging, framing, scene)];
  const bar: Bar = { prop, dir: prop.x < 0 ? -1 : 1, near: NEAR.has(staging.camera.size) };
  return along === undefined ? amongThem(bar, staging, framing, scene) : [atEnd(bar, along, scene)];
}

interface Bar {
  readonly prop: Staging["props"][number];
  /** -1 on the left of the way, 1 on the right. */
  readonly dir: -1 | 1;
  /** Faces in its windows would vie with one that is as near. */
  readonly near: boolean;
}

const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "MS", "MLS"]);

/** Broadside, where one looks along the way. */
function atEnd({ prop, dir }: Bar, { middle, away }: Along, { light }: Scene): Layer {
  const at = { x: middle, y: HORIZON + EYE / away, scale: 1 / away };
  return { distance: 0, paint: (ctx) => paintTramAcross(penOf(ctx, prop, { light, seconds: 0 }), { ...at, dir }) };
}

/** A wall at the side of the picture that they ran to. */
function besideWay(prop: Bar["prop"], { figures }: Staging, { camera }: Framing, { size, light }: Scene): Layer {
  const dir = figures.some(({ facing }) => facing === "right") ? 1 : -1;
  const wide = size.width / camera.zoom;
  const [end, meeting] = [camera.x + dir * (0.5 - WALL) * wide, camera.x - dir * MEETING * wide];
  return { distance: 0, paint: (ctx) => paintTramBeside(penOf(ctx, prop, { light, seconds: 0 }), { end, meeting }) };
}

/** Shares of the width: how much of it the wall takes, and how far beyond the middle the eye is that it runs away from. */
const WALL = 0.38;
const MEETING = 0.18;

/** Aslant, where one looks at the way from its side. */
function amongThem({ prop, dir, near }: Bar, { camera: { angle, focus, size: shotSize } }: Staging, framing: Framing, { home, size, light }: Scene): readonly Layer[] {
  const before = framing.placed.find(({ figure }) => figure.character === focus);
  // Over a shoulder it is behind the one who has stopped before it, and not behind the other.
  if (angle === "over_shoulder" && (before === undefined || before.figure.x * prop.x < 0)) return [];
  const middle = near ? behindNearest(framing, dir) : WORLD.width / 2;
  // Looked down on it still stands on the ground of whom it has stopped.
  const foot = { x: middle + dir * TRAM_FOOT.aside, y: TRAM_FOOT.y };
  return [underFeet({ distance: 0, ...(angle === "high" ? { ground: foot } : {}), paint: (ctx) => {
    ctx.save();
    ctx.translate(middle - WORLD.width / 2, 0);
    paintTramAslant(penOf(ctx, prop, { light, seconds: 0 }), { dir, near });
    ctx.restore();
  } }, { home, size, shotSize })];
}

/** World pixels of the middle of the way: a camera that has come nearer sees whom it has stopped where they stand before it in the whole picture, before its side and short of its door. */
function behindNearest({ placed }: Framing, dir: -1 | 1): number {
  return Math.max(...placed.map(({ x }) => x * dir)) * dir - dir * TRAM_SIDE;
}
