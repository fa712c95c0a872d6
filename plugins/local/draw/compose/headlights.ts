/** The lamps of a car that goes by, and their light that moves over a face close to us. Knows no car and no street. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { glow, linear, oval, polygon, radial } from "../paint/path.ts";
import { viewOfFigures } from "./camera.ts";
import type { Framing } from "./framing.ts";

const BEAM = "#ffe9b0";
const CLOSE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "CU", "ECU"]);

/** What is laid over the picture; nothing where the car itself is seen. */
export function headlightsOf({ place, camera }: Staging, { camera: seen, placed }: Framing, { size, seconds }: { readonly size: Size; readonly seconds: number }): ((ctx: Context, at: number) => void) | undefined {
  const near = placed.at(-1);
  if (near === undefined || place.features?.includes("headlights") !== true || !CLOSE.has(camera.size)) return undefined;
  const view = viewOfFigures(seen, size);
  const side = near.figure.facing === "left" ? -1 : 1;
  const unit = near.scale * view.zoom;
  const radius = near.anchors.head.radius * unit;
  const face = { x: (near.x + near.anchors.head.x * near.scale - view.left) * view.zoom, y: (near.y + near.anchors.head.y * near.scale - view.top) * view.zoom, radius };
  return (ctx, at) => {
    // It begins with the light on the face, which then goes on past it.
    const gone = seconds > 0 ? Math.min(1, at / seconds) : 0;
    ctx.save();
    ctx.globalCompositeOperation = "overlay";
    const x = face.x + side * radius * (0.75 - gone * 2.2);
    ctx.fillStyle = radial(ctx, [x, face.y, 0, radius * 1.55], [[0, alpha(BEAM, 0.95)], [0.5, alpha(BEAM, 0.7)], [1, alpha(BEAM, 0)]]);
    ctx.fillRect(0, 0, size.width, size.height);
    ctx.globalCompositeOperation = "screen";
    paintBeam(ctx, { lamp: [size.width * (0.5 + side * (0.43 - gone * 0.12)), size.height * 0.82], face: [x, face.y], radius });
    paintLamps(ctx, { x: size.width * (0.5 + side * (0.43 - gone * 0.12)), y: size.height * 0.82, side }, size);
    ctx.restore();
  };
}

/** What lies between the lamp and the face, in air full of rain. */
function paintBeam(ctx: Context, { lamp, face, radius }: { readonly lamp: readonly [number, number]; readonly face: readonly [number, number]; readonly radius: number }): void {
  const [dx, dy] = [face[0] - lamp[0], face[1] - lamp[1]];
  const end = [lamp[0] + dx * 1.5, lamp[1] + dy * 1.5] as const;
  polygon(ctx, [lamp, [end[0], end[1] - radius * 1.7], [end[0], end[1] + radius * 1.9]], linear(ctx, [lamp[0], lamp[1], end[0], end[1]], [[0, alpha(BEAM, 0.5)], [0.6, alpha(BEAM, 0.2)], [1, alpha(BEAM, 0)]]));
}

/** Two of them, out of focus, and what they make of the rain. */
function paintLamps(ctx: Context, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }, { height }: Size): void {
  const large = height * 0.062;
  for (const [away, size] of [[0, 1], [-side * height * 0.2, 0.86]] as const) {
    glow(ctx, [x + away, y], height * 0.4 * size, { colour: BEAM, strength: 0.95 });
    oval(ctx, [x + away, y], [large * size, large * size], "#fffaf0");
    oval(ctx, [x + away, y + height * 0.16], [large * 0.7, height * 0.012], alpha(BEAM, 0.5));
  }
}
