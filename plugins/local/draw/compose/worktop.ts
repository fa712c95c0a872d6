/** The table that dough is worked on: before whoever stands and kneads, with what they knead on it. Knows no place but its light. */
import type { Figure, Prop, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { linear, oval, polygon } from "../paint/path.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { coveringPiece } from "./standing-piece.ts";

/** Nobody who kneads holds the dough in the air. */
export function atWorktop(staging: Staging): Staging {
  if (!staging.figures.some(kneads)) return staging;
  const figures = staging.figures.map((figure): Figure => {
    if (!kneads(figure)) return figure;
    const { holding: _, ...free } = figure;
    return { ...free, held_note: WORKED };
  });
  return { ...staging, figures, props: staging.props.filter(({ kind }) => kind !== "table" && kind !== "dough") };
}

const WORKED = "dough on the table";

/** What they work on lies on the table before them. */
export function isAtWorktop({ pose, held_note }: Figure): boolean {
  return pose === "cooking" && held_note === WORKED;
}

function kneads({ pose, holding, seated }: Figure): boolean {
  return pose === "cooking" && holding === "dough" && seated !== true;
}

/** What has been made lies on it, too. */
export const LAIN = "bread";

export function worktopOf({ camera, props }: Staging, { placed }: Framing, set: Set): readonly Performer[] {
  const working = placed.filter(({ figure }) => isAtWorktop(figure) && figure.facing !== "back");
  if (camera.size === "ECU" || camera.size === "CU") return [];
  const made = props.find(({ kind, aloft }) => kind === LAIN && aloft === undefined);
  return working.map((worker, at) => performerOf(worker, set, at === 0 ? made : undefined));
}

/** Figure units to either side of who stands at it. */
const BACK = 230;
const REACH = 350;

/** From the ground to the top: where the hands of who works at it are. */
function heightFor({ figure: { look }, anchors }: Placed): number {
  return -anchors.top * (look.species === "person" ? 0.452 : 0.39);
}

function performerOf(worker: Placed, set: Set, made: Prop | undefined): Performer {
  const { x, y, scale } = worker;
  return coveringPiece({ left: x - 620 * scale, top: y - 760 * scale, width: 1240 * scale, height: 860 * scale, depth: y + 1 }, set, (ctx) => {
    ctx.translate(x, y);
    ctx.scale(worker.figure.facing === "left" ? -scale : scale, scale);
    paintWorktop(ctx, set.light, heightFor(worker));
    if (made !== undefined) paintMade(ctx, set.light, { made, high: heightFor(worker) });
  });
}

/** To the right of who stands behind its near end. */
function paintWorktop(ctx: Context, light: Light, high: number): void {
  const pen = penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 });
  const wood = pen.lit("#94633b");
  for (const leg of [-BACK + 30, REACH - 70]) polygon(ctx, [[leg, -high], [leg + 42, -high], [leg + 36, 44], [leg + 6, 44]], mix(wood, light.shade, 0.5));
  polygon(ctx, [[-BACK, -high], [REACH, -high], [REACH, -high + 66], [-BACK, -high + 66]], linear(ctx, [0, -high, 0, -high + 66], [[0, mix(wood, light.shade, 0.12)], [1, mix(wood, light.shade, 0.5)]]));
  polygon(ctx, [[-BACK + 40, -high - 44], [REACH - 40, -high - 44], [REACH + 8, -high + 8], [-BACK - 8, -high + 8]], linear(ctx, [0, -high - 44, 0, -high + 8], [[0, mix(wood, light.shade, 0.1)], [1, mix(wood, light.key, 0.28)]]));
  for (const [dx, dy, wide] of [[20, -14, 170], [130, -24, 110], [-90, -6, 90]] as const) oval(ctx, [dx, -high + dy], [wide, 9], alpha(pen.lit("#fffaf0"), 0.7));
  ctx.save();
  ctx.translate(104, -high - 8);
  ctx.scale(0.8, 0.86);
  pieceOf({ kind: "dough", note: "" }).draw(penOf(ctx, { kind: "dough", note: "" }, { light, seconds: 0.4 }));
  ctx.restore();
}

/** At the far end, where the hands are not. */
function paintMade(ctx: Context, light: Light, { made, high }: { readonly made: Prop; readonly high: number }): void {
  ctx.save();
  ctx.translate(272, -high - 4);
  ctx.scale(0.66, 0.66);
  pieceOf(made).draw(penOf(ctx, made, { light, seconds: 0.4 }));
  ctx.restore();
}
