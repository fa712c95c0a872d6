/** What somebody carries in both arms, close: in those arms, before the breast. Knows no table. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act, Context, Light } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import { pieceOf } from "../prop/index.ts";
import { isPerson } from "./persons.ts";

/** Whose arms a thing is in that nobody would put down to have it looked at. */
export function carrierOf({ insert, figures }: Staging): Figure | undefined {
  const [first, second] = figures;
  if (first === undefined || second !== undefined || insert === undefined || !isPerson(first) || first.pose !== "holding" || first.seated === true) return undefined;
  const holding = CARRIED.find((kind) => kind === insert.kind);
  return holding === undefined ? undefined : { ...first, facing: "front", gaze: first.facing === "left" ? "left" : "right", pose: "carrying", holding, held_note: insert.note };
}

const CARRIED = ["fishbowl", "cactus", "gift", "trophy"] as const;
const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

interface Carrying {
  readonly carrier: Figure;
  readonly light: Light;
  readonly seconds: number;
}

export function paintCarried(ctx: Context, { carrier, light, seconds }: Carrying, { width, height }: Size): void {
  const { hand } = figureArtist.anchorsOf(carrier);
  const { width: wide, height: high } = pieceOf({ kind: carrier.holding ?? "other", note: carrier.held_note ?? "" });
  const tall = height > width;
  const { near, middle, ...at } = carrier.holding === "fishbowl" ? LOOKED_INTO : IN_ARMS;
  const scale = (tall ? near.tall : near.wide) * Math.min((width * (tall ? TALL : 0.92)) / wide, (height * 0.62) / high);
  // It rests on the hand, and reaches past it.
  const past = carrier.gaze === "left" ? -at.past : at.past;
  ctx.save();
  ctx.translate(width * (tall ? 0.54 : 0.5) - (hand.x + past) * scale, height * (tall ? middle.tall : middle.wide) - (hand.y - 70) * scale);
  ctx.scale(scale, scale);
  figureArtist.draw(ctx, carrier, { ...STILL, seconds }, light);
  ctx.restore();
}

/** Widths of a tall picture. */
const TALL = 1.08;

interface Sides {
  readonly tall: number;
  readonly wide: number;
}

interface Close {
  /** Times as large as what is shown with whoever carries it. */
  readonly near: Sides;
  /** Figure units from the hand to the middle of the picture. */
  readonly past: number;
  /** Picture heights from above to what lies on the hand. */
  readonly middle: Sides;
}

const IN_ARMS: Close = { near: { tall: 1, wide: 1 }, past: 46, middle: { tall: 0.46, wide: 0.52 } };
/** What is looked into fills the picture: no chin is over it. */
const LOOKED_INTO: Close = { near: { tall: 1.28, wide: 1.5 }, past: 12, middle: { tall: 0.51, wide: 0.6 } };
