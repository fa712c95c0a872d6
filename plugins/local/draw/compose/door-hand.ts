/** A door that is about to shut, close to us, and the hand from behind it that keeps it open. Knows no story. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, glow, linear } from "../paint/path.ts";
import { penOf } from "../prop/pen.ts";
import { isPerson } from "./persons.ts";
import { bake, stamp, type Sprite } from "./sprite.ts";

/** Whose hand keeps the door open, where that is what fills the picture. */
export function doorHolderOf({ insert, figures }: Staging): Figure | undefined {
  return insert?.kind === "door" && insert.note.startsWith("hand") ? figures.find(isPerson) : undefined;
}

/** Shares of the picture's width: the edges of the leaves, for a hand that comes from the left. */
const GAP = { from: 0.07, to: 0.64 } as const;

export function paintHeldDoor(ctx: Context, { staging, holder, light }: { readonly staging: Staging; readonly holder: Figure; readonly light: Light }, { width, height }: Size): void {
  const pen = penOf(ctx, { kind: "door", note: "" }, { light, seconds: 0 });
  const metal = pen.lit(colourOf(staging));
  const [from, to] = [GAP.from * width, GAP.to * width];
  ctx.save();
  if (holder.facing === "right") {
    ctx.translate(width, 0);
    ctx.scale(-1, 1);
  }
  box(ctx, [from - 4, -height * 0.05, to - from + 8, height * 1.1], linear(ctx, [from, 0, to, 0], [[0, "#d9d8d0"], [0.5, "#eef0ea"], [1, "#e2e2da"]]));
  glow(ctx, [(from + to) / 2, height * 0.16], height * 0.4, { colour: "#fff4d8", strength: 0.5 });
  // The lift behind them: a joint of its panels, its rail.
  box(ctx, [from + (to - from) * 0.56, -height * 0.05, width * 0.005, height * 1.1], alpha(light.shade, 0.22));
  box(ctx, [from, height * 0.735, to - from, height * 0.02], alpha(light.shade, 0.16));
  box(ctx, [from, height * 0.715, to - from, height * 0.022], "#fbfbf6");
  box(ctx, [from, height * 0.9, to - from, height * 0.15], alpha(light.shade, 0.34));
  const scale = Math.min(width * 0.0054, height * 0.005);
  const grip: Reach = { from: [from - width * 0.3, height * 0.44], wrist: [to, height * 0.5], at: "grip", scale, shape: "clutch", thumb: -1, bend: -0.08 };
  // Its thumb is behind the edge that the fingers go round.
  paintReach(ctx, holder, light, { ...grip, part: "thumb" });
  leaf(ctx, { left: to, right: width * 1.05, height, metal, light });
  ctx.save();
  // Its shadow lies on the leaf alone.
  ctx.beginPath();
  ctx.rect(to, 0, width, height);
  ctx.clip();
  ctx.globalAlpha = 0.3;
  ctx.translate(3 * scale, 6 * scale);
  stamp(ctx, shadowOf(grip, holder, light, { width, height }));
  ctx.restore();
  paintReach(ctx, holder, light, { ...grip, part: "thumbless" });
  leaf(ctx, { left: -width * 0.05, right: from, height, metal, light });
  ctx.restore();
}

function shadowOf(grip: Reach, holder: Figure, light: Light, { width, height }: Size): Sprite {
  return bake({ x: 0, y: 0, width, height }, (ctx) => {
    paintReach(ctx, holder, light, { ...grip, part: "thumbless" });
    ctx.globalCompositeOperation = "source-in";
    ctx.fillStyle = SHADOW;
    ctx.fillRect(0, 0, width, height);
  });
}

const SHADOW = "#140a10";

interface Leaf {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly metal: string;
  readonly light: Light;
}

function leaf(ctx: Context, { left, right, height, metal, light }: Leaf): void {
  const width = right - left;
  box(ctx, [left, -height * 0.05, width, height * 1.1], linear(ctx, [left, 0, right, 0], [[0, mix(metal, light.shade, 0.14)], [0.5, mix(metal, "#ffffff", 0.08)], [1, mix(metal, light.shade, 0.2)]]));
  for (let y = 0; y < height; y += height / 60) box(ctx, [left, y, width, height * 0.002], alpha(light.shade, 0.1));
  const edge = left < 0 ? right - width * 0.05 : left;
  box(ctx, [edge, -height * 0.05, width * 0.05, height * 1.1], mix("#1c1c22", light.shade, 0.2));
}

/** As the door is painted in the place. */
function colourOf({ place }: Staging): string {
  if (place.features?.includes("lift_door")) return "#cf3a2f";
  return place.kind === "elevator" ? "#c3c9ca" : "#8a5c38";
}
