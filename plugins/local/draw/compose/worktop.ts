/** The table that dough is worked on: before whoever stands and kneads, with what they knead on it. Knows no place but its light. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { linear, oval, polygon } from "../paint/path.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { BACK, isAtWorktop, REACH, TO_MIDDLE } from "./at-worktop.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { coveringPiece } from "./standing-piece.ts";

/** What has been made lies on it, too. */
export const LAIN = "bread";

export function worktopOf({ camera, props }: Staging, { placed }: Framing, set: Set): readonly Performer[] {
  const working = placed.filter(({ figure }) => isAtWorktop(figure) && figure.facing !== "back");
  if (camera.size === "ECU" || camera.size === "CU") return [];
  const made = props.find(({ kind, aloft }) => kind === LAIN && aloft === undefined);
  return working.map((worker, at) => performerOf(worker, set, at === 0 ? made : undefined));
}

/** From the ground to the top: where the hands of who works at it are. */
function heightFor({ figure: { look }, anchors }: Placed): number {
  return -anchors.top * (look.species === "person" ? 0.452 : 0.39);
}

function performerOf(worker: Placed, set: Set, made: Prop | undefined): Performer {
  const { x, y, scale } = worker;
  return coveringPiece({ left: x - 640 * scale, top: y - 760 * scale, width: 1280 * scale, height: 860 * scale, depth: y + 1 }, set, (ctx) => {
    ctx.translate(x, y);
    ctx.scale(worker.figure.facing === "left" ? -scale : scale, scale);
    paintWorktop(ctx, set.light, heightFor(worker));
    paintDough(ctx, set.light, heightFor(worker));
    if (made !== undefined) paintMade(ctx, set.light, { made, high: heightFor(worker), turned: worker.figure.facing === "left" });
  });
}

/** Where nobody works at it: figure units about its middle. */
export function paintFreeWorktop(ctx: Context, light: Light): void {
  ctx.save();
  ctx.translate(-TO_MIDDLE, 0);
  paintWorktop(ctx, light, FREE);
  ctx.restore();
}

/** From the ground to the top, as high as a person's hands at it. */
const FREE = 452;

/** To the right of who stands behind its near end. */
function paintWorktop(ctx: Context, light: Light, high: number): void {
  const pen = penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 });
  const wood = pen.lit("#94633b");
  for (const leg of [-BACK + 30, REACH - 70]) polygon(ctx, [[leg, -high], [leg + 42, -high], [leg + 36, 44], [leg + 6, 44]], mix(wood, light.shade, 0.5));
  polygon(ctx, [[-BACK, -high], [REACH, -high], [REACH, -high + 66], [-BACK, -high + 66]], linear(ctx, [0, -high, 0, -high + 66], [[0, mix(wood, light.shade, 0.12)], [1, mix(wood, light.shade, 0.5)]]));
  polygon(ctx, [[-BACK + 40, -high - 44], [REACH - 40, -high - 44], [REACH + 8, -high + 8], [-BACK - 8, -high + 8]], linear(ctx, [0, -high - 44, 0, -high + 8], [[0, mix(wood, light.shade, 0.1)], [1, mix(wood, light.key, 0.28)]]));
  for (const [dx, dy, wide] of [[20, -14, 170], [130, -24, 110], [-90, -6, 90]] as const) oval(ctx, [dx, -high + dy], [wide, 9], alpha(pen.lit("#fffaf0"), 0.7));
}

function paintDough(ctx: Context, light: Light, high: number): void {
  ctx.save();
  ctx.translate(104, -high - 8);
  ctx.scale(0.8, 0.86);
  pieceOf({ kind: "dough", note: "" }).draw(penOf(ctx, { kind: "dough", note: "" }, { light, seconds: 0.4 }));
  ctx.restore();
}

/** Beside the dough there is room for so much of it. */
const MADE = 0.86;

/** At the far end, where the hands are not. */
function paintMade(ctx: Context, light: Light, { made, high, turned }: { readonly made: Prop; readonly high: number; readonly turned: boolean }): void {
  ctx.save();
  ctx.translate(284, -high - 4);
  // From whichever side it is worked at, it lies as it was laid.
  ctx.scale(turned ? -MADE : MADE, MADE);
  pieceOf(made).draw(penOf(ctx, made, { light, seconds: 0.4 }));
  ctx.restore();
}
