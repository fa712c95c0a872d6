/** A car that goes by behind a face close to us, out of focus, and its light that moves over that face. Knows no street. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { blob, glow, linear, oval, pill, polygon, radial } from "../paint/path.ts";
import { viewOfFigures } from "./camera.ts";
import type { Framing } from "./framing.ts";
import { bake, blurred, type Sprite } from "./sprite.ts";

const BEAM = "#ffe9b0";
const CLOSE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "CU", "ECU"]);

export interface Passing {
  /** The car, before the place and behind whom it passes. */
  behind(ctx: Context, at: number): void;
  /** Its light, over all. */
  light(ctx: Context, at: number): void;
}

/** Nothing where the car itself is seen. */
export function headlightsOf({ place, camera }: Staging, { camera: seen, placed }: Framing, { size, seconds }: { readonly size: Size; readonly seconds: number }): Passing | undefined {
  const near = placed.at(-1);
  if (near === undefined || place.features?.includes("headlights") !== true || !CLOSE.has(camera.size)) return undefined;
  const view = viewOfFigures(seen, size);
  const side = near.figure.facing === "left" ? -1 : 1;
  const unit = near.scale * view.zoom;
  const radius = near.anchors.head.radius * unit;
  const face = { x: (near.x + near.anchors.head.x * near.scale - view.left) * view.zoom, y: (near.y + near.anchors.head.y * near.scale - view.top) * view.zoom };
  // It begins with the light on the face, which then goes on past it.
  const goneAt = (at: number): number => (seconds > 0 ? Math.min(1, at / seconds) : 0);
  const high = Math.min(size.height, size.width);
  const lampAt = (gone: number): { readonly x: number; readonly y: number; readonly side: number } => ({ x: size.width * (0.5 + side * (0.43 - gone * 0.12)), y: size.height * 0.82, side });
  const body = bodyOf(high);
  return {
    behind(ctx, at) {
      const { x, y } = lampAt(goneAt(at));
      ctx.save();
      ctx.translate(x - (side * high * APART) / 2, y);
      ctx.drawImage(body.canvas, body.box.x, body.box.y, body.box.width, body.box.height);
      ctx.restore();
    },
    light(ctx, at) {
      const gone = goneAt(at);
      ctx.save();
      ctx.globalCompositeOperation = "overlay";
      const x = face.x + side * radius * (0.75 - gone * 2.2);
      ctx.fillStyle = radial(ctx, [x, face.y, 0, radius * 1.55], [[0, alpha(BEAM, 0.95)], [0.5, alpha(BEAM, 0.7)], [1, alpha(BEAM, 0)]]);
      ctx.fillRect(0, 0, size.width, size.height);
      ctx.globalCompositeOperation = "screen";
      const lamp = lampAt(gone);
      paintBeam(ctx, { lamp: [lamp.x - side * high * APART, lamp.y], face: [x, face.y], radius });
      paintLamps(ctx, lamp, high);
      ctx.restore();
    },
  };
}

/** Picture heights between the two lamps. */
const APART = 0.22;
const PAINT = "#141526";
const GLASS = "#56658a";

/** From the front, about the middle between its lamps: dark before the lit street, with a sheen on roof, glass and bonnet. */
function bodyOf(high: number): Sprite {
  const at = (x: number, y: number): readonly [number, number] => [x * high, y * high];
  const box = { x: -0.32 * high, y: -0.36 * high, width: 0.64 * high, height: 0.7 * high };
  return blurred(bake(box, (ctx) => {
    blob(ctx, [at(-0.13, -0.22), at(0, -0.245), at(0.13, -0.22), at(0.18, -0.1), at(0.21, -0.08), at(0.225, 0.02), at(0.225, 0.32), at(-0.225, 0.32), at(-0.225, 0.02), at(-0.21, -0.08), at(-0.18, -0.1), at(-0.13, -0.22)], PAINT);
    polygon(ctx, [at(-0.115, -0.195), at(0.115, -0.195), at(0.155, -0.1), at(-0.155, -0.1)], linear(ctx, [...at(0, -0.2), ...at(0, -0.1)], [[0, GLASS], [1, PAINT]]));
    polygon(ctx, [at(-0.19, -0.06), at(0.19, -0.06), at(0.16, -0.045), at(-0.16, -0.045)], alpha(GLASS, 0.7));
    for (const side of [-1, 1]) oval(ctx, at(side * 0.2, -0.105), at(0.03, 0.02), PAINT);
    pill(ctx, [-0.07 * high, 0.005 * high, 0.14 * high, 0.05 * high], 0.015 * high, alpha(GLASS, 0.4));
  }), high * 0.01);
}

/** As it fades to its edge. */
const SHEAVES = 18;

/** What lies between the lamp and the face, in air full of rain: nowhere does it begin or end. */
function paintBeam(ctx: Context, { lamp, face, radius }: { readonly lamp: readonly [number, number]; readonly face: readonly [number, number]; readonly radius: number }): void {
  const [dx, dy] = [face[0] - lamp[0], face[1] - lamp[1]];
  const end = [lamp[0] + dx * 1.5, lamp[1] + dy * 1.5] as const;
  const light = linear(ctx, [lamp[0], lamp[1], end[0], end[1]], [[0, alpha(BEAM, 0)], [0.12, alpha(BEAM, 0.5 / SHEAVES)], [0.5, alpha(BEAM, 0.2 / SHEAVES)], [0.8, alpha(BEAM, 0)]]);
  for (let sheaf = 1; sheaf <= SHEAVES; sheaf++) {
    const wide = (radius * 2.1 * sheaf) / SHEAVES;
    polygon(ctx, [[lamp[0], lamp[1] - wide * 0.12], [end[0], end[1] - wide], [end[0], end[1] + wide], [lamp[0], lamp[1] + wide * 0.12]], light);
  }
}

/** Two of them, out of focus: a core that has no edge, a wide glow, and a streak across. */
function paintLamps(ctx: Context, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }, high: number): void {
  for (const away of [0, -side * high * APART]) {
    glow(ctx, [x + away, y], high * 0.34, { colour: BEAM, strength: 0.8 });
    const core = high * 0.085;
    ctx.fillStyle = radial(ctx, [x + away, y, 0, core], [[0, "#fffdf6"], [0.35, alpha("#fff6dc", 0.95)], [0.7, alpha(BEAM, 0.35)], [1, alpha(BEAM, 0)]]);
    ctx.fillRect(x + away - core, y - core, core * 2, core * 2);
    ctx.save();
    ctx.translate(x + away, y);
    ctx.scale(1, 0.05);
    const streak = high * 0.22;
    ctx.fillStyle = radial(ctx, [0, 0, 0, streak], [[0, alpha(BEAM, 0.8)], [1, alpha(BEAM, 0)]]);
    ctx.fillRect(-streak, -streak, streak * 2, streak * 2);
    ctx.restore();
  }
}
