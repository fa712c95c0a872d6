/** An open book that is read: its leaves are turned to who reads, and we see its covers, with the fingers of both hands on them. Knows no story. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import type { HandPose } from "../hand/bones.ts";
import { paintPosedHand } from "../hand/flesh.ts";
import { POSES } from "../hand/poses.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import type { Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { bentTo, reaching } from "./clasp.ts";
import type { Dressed } from "./legs.ts";
import type { ArmBones, Skeleton } from "./skeleton.ts";

/** Figure units of an average adult: half its width, its height as it is tilted to the eyes, and how far it stands off from between the wrists. */
const HALF = 92;
const HIGH = 112;
const AHEAD = 24;
/** Figure units by which hands under it are lower than hands that would have it by its edges. */
const LOWER = 14;
/** Shares of the half-width to a wrist, and figure units that the wrists are under the lower edge. */
const WRIST = 0.84;
const UNDER = 26;
/** Radians that a hand under it leans to its middle. */
const INWARD = 0.3;

export function readsBook({ pose, holding, facing, look }: Figure): boolean {
  return pose === "reading" && (holding === undefined || holding === "book") && facing !== "back" && look.species === "person";
}

/** The lower edge of the book, in its middle, from the hands that have it. */
function edgeBetween({ right, left }: Skeleton, { length }: Build): Point {
  const size = length ** 0.6;
  return [(right.wrist.x + left.wrist.x) / 2, (right.wrist.y + left.wrist.y) / 2 - UNDER * size];
}

/** Both hands come from below. */
export function withBook(skeleton: Skeleton, build: Build): Skeleton {
  const size = build.length ** 0.6;
  const x = (skeleton.right.wrist.x + skeleton.left.wrist.x) / 2 + AHEAD * size;
  const y = (skeleton.right.wrist.y + skeleton.left.wrist.y) / 2 + LOWER * size;
  const under = (arm: ArmBones, side: 1 | -1): ArmBones => {
    const moved = reaching(arm, { x: x + side * HALF * WRIST * size, y }, build.length);
    return { ...moved, hand: "fist", bend: bentTo(moved, [moved.wrist.x - side * Math.sin(INWARD) * 60, moved.wrist.y - Math.cos(INWARD) * 60]) };
  };
  return { ...skeleton, right: under(skeleton.right, -1), left: under(skeleton.left, 1) };
}

/** Fingers along a cover, the thumb on the leaves behind it. */
const UNDER_COVER: HandPose = { ...POSES.flat, thumb: [[0.5, 0.5, -0.8], [0.1, 0.3, -0.95], [0, 0.2, -1]] };

/** Over the arms; then the hands over it. */
export function paintOpenBook(ctx: Context, { figure, dressed, seconds }: { readonly figure: Figure; readonly dressed: Dressed; readonly seconds: number }): void {
  const { build, skeleton, palette } = dressed;
  const thing = { kind: "book", note: `${figure.held_note ?? ""} from outside` };
  const piece = pieceOf(thing);
  const size = build.length ** 0.6;
  const [x, y] = edgeBetween(skeleton, build);
  ctx.save();
  ctx.translate(x, y + 14 * size);
  // Who looks left is drawn mirrored, and the front of a book stays on its side.
  ctx.scale(((figure.facing === "left" ? -2 : 2) * HALF * size) / piece.width, (HIGH * size) / piece.height);
  piece.draw(penOf(ctx, thing, { light: palette.light, seconds, held: true }));
  ctx.restore();
  for (const side of [-1, 1] as const) {
    const { wrist } = side < 0 ? skeleton.right : skeleton.left;
    paintPosedHand(ctx, { x: wrist.x, y: wrist.y, turn: Math.PI - side * INWARD, thumb: side < 0 ? -1 : 1, scale: build.length ** 0.72 * 0.95, pose: UNDER_COVER, worn: 0.25 }, palette);
  }
}
