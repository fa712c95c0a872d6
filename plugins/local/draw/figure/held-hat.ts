/** A hat in a hand: the same that was on the head, held by its brim with the crown up. Knows where the grip is, and no head. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { headFormOf } from "./head-form.ts";
import { paintHeadwear } from "./headwear.ts";
import type { Dressed } from "./legs.ts";

/** Evenly round, as no face turns it. */
const STRAIGHT = { turn: 1, traits: { jaw: 0, nose: 0, brow: 0, eyes: 0, apart: 0 } } as const;
/** Head units: where the hand has the brim of a hat, and the peak of a cap. */
const BRIM = [4, -184] as const;
const PEAK = [96, -196] as const;
const PEAKED: ReadonlySet<Wardrobe["accessory"]> = new Set<Wardrobe["accessory"]>(["cap", "police_cap"]);
/** Radians that it leans back to the wrist, and how far it has slid up out of the hand, in head units. */
const LEANS = -0.2;
const IN_HAND = 8;

/** What they wear; who wears none carries another's. */
function hatHeld({ accessory }: Wardrobe): Wardrobe["accessory"] {
  return HATS.has(accessory) ? accessory : "hat";
}

export const HATS: ReadonlySet<Wardrobe["accessory"]> = new Set<Wardrobe["accessory"]>(["hat", "cap", "beret", "bowler", "police_cap", "helmet"]);

/** The grip is at the origin; as large as on the head. */
export function paintHatInHand(ctx: Context, { build, palette, look }: Pick<Dressed, "build" | "palette"> & { readonly look: Parameters<typeof headFormOf>[0] }, wardrobe: Wardrobe): void {
  const accessory = hatHeld(wardrobe);
  const form = headFormOf(look, STRAIGHT);
  const [brimX, brimY] = PEAKED.has(accessory) ? PEAK : BRIM;
  const [x, y] = form.warp(brimX, brimY);
  const scale = build.head / build.length ** 0.6;
  ctx.save();
  ctx.rotate(LEANS);
  ctx.scale(scale, scale);
  ctx.translate(-x, -y - IN_HAND);
  paintHeadwear(ctx, { form, palette }, { ...wardrobe, accessory });
  ctx.restore();
}
