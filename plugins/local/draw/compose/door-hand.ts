/** A door that is about to shut, close to us, and the hand from behind it that keeps it open. Knows no story. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { handOf, type Hand } from "../figure/fingers.ts";
import { paintReach } from "../figure/reach.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, glow, line, linear, pill } from "../paint/path.ts";
import { penOf } from "../prop/pen.ts";
import { isPerson } from "./persons.ts";

/** Whose hand keeps the door open, where that is what fills the picture. */
export function doorHolderOf({ insert, figures }: Staging): Figure | undefined {
  return insert?.kind === "door" && insert.note.startsWith("hand") ? figures.find(isPerson) : undefined;
}

/** Shares of the picture's width: the edges of the leaves. */
const GAP = { from: 0.44, to: 0.66 } as const;

export function paintHeldDoor(ctx: Context, { staging, holder, light }: { readonly staging: Staging; readonly holder: Figure; readonly light: Light }, { width, height }: Size): void {
  const pen = penOf(ctx, { kind: "door", note: "" }, { light, seconds: 0 });
  const metal = pen.lit(colourOf(staging));
  const [from, to] = [GAP.from * width, GAP.to * width];
  box(ctx, [from - 4, -height * 0.05, to - from + 8, height * 1.1], linear(ctx, [from, 0, to, 0], [[0, "#b9b2a2"], [0.5, "#fff6e0"], [1, "#c9c0ac"]]));
  ctx.save();
  ctx.beginPath();
  ctx.rect(-width * 0.1, -height * 0.1, to + width * 0.1, height * 1.2);
  ctx.clip();
  const scale = Math.min(width * 0.0058, height * 0.0046);
  paintReach(ctx, holder, light, { from: [width * 1.02, height * 0.66], wrist: [from + 34 * scale, height * 0.53], scale, shape: "fist", thumb: -1, bend: 0.1 });
  ctx.restore();
  leaf(ctx, { left: -width * 0.05, right: from, height, metal, light });
  paintFingers(ctx, handOf(holder, light), { x: from, y: height * 0.5, scale });
  leaf(ctx, { left: to, right: width * 1.05, height, metal, light });
  glow(ctx, [(from + to) / 2, height * 0.16], height * 0.4, { colour: "#fff4d8", strength: 0.5 });
}

/** Four fingers that come round the edge of the leaf and lie on it. */
function paintFingers(ctx: Context, { palette: { skin } }: Hand, { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }): void {
  const thick = 19 * scale;
  for (const [at, long] of [58, 70, 66, 50].entries()) {
    const top = y + (at - 2) * thick * 0.96;
    const reach = long * scale;
    pill(ctx, [x - reach, top + thick * 0.16, reach + 10 * scale, thick], thick / 2, alpha("#1a1020", 0.3));
    pill(ctx, [x - reach, top, reach + 14 * scale, thick], thick / 2, linear(ctx, [0, top, 0, top + thick], [[0, mix(skin.base, "#ffffff", 0.16)], [0.55, skin.base], [1, skin.shade]]));
    pill(ctx, [x - reach + 3 * scale, top + thick * 0.2, 13 * scale, thick * 0.52], thick * 0.24, alpha("#ffffff", 0.34));
    line(ctx, [[x - reach * 0.45, top + thick * 0.22], [x - reach * 0.42, top + thick * 0.74]], alpha(skin.deep, 0.5), 1.6 * scale);
  }
}

interface Leaf {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly metal: string;
  readonly light: Light;
}

function leaf(ctx: Context, { left, right, height, metal, light }: Leaf): void {
  const width = right - left;
  box(ctx, [left, -height * 0.05, width, height * 1.1], linear(ctx, [left, 0, right, 0], [[0, mix(metal, light.shade, 0.5)], [0.45, mix(metal, "#ffffff", 0.28)], [0.75, metal], [1, mix(metal, light.shade, 0.3)]]));
  for (let y = 0; y < height; y += height / 60) box(ctx, [left, y, width, height * 0.002], alpha(light.shade, 0.1));
  const edge = left < 0 ? right - width * 0.05 : left;
  box(ctx, [edge, -height * 0.05, width * 0.05, height * 1.1], mix("#1c1c22", light.shade, 0.2));
}

/** As the door is painted in the place. */
function colourOf({ place }: Staging): string {
  if (place.features?.includes("lift_door")) return "#cf3a2f";
  return place.kind === "elevator" ? "#c3c9ca" : "#8a5c38";
}
