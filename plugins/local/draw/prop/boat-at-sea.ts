/** A small boat that the waves toss, a lamp at its mast and a child in it who holds on. Knows no sea. */
import type { Context, Light } from "../contract.ts";
import { mix } from "../paint/colour.ts";
import { disc, fill, glow, line, oval } from "../paint/path.ts";
import { drawPiece } from "./index.ts";
import { penOf, type Pen } from "./pen.ts";

/** From the foot of the hull's middle to where a rope is tied at its bow, in its own units. */
export const BOW = { x: -404, y: -176 } as const;

export function paintBoatAtSea(ctx: Context, light: Light, seconds: number): void {
  const pen = penOf(ctx, { kind: "boat", note: "small boat" }, { light: { ...light, tint: light.tint * 0.6 }, seconds });
  paintMast(pen);
  paintChild(pen);
  drawPiece(ctx, { kind: "boat", note: "small boat" }, { ...light, tint: light.tint * 0.6 });
}

function paintMast({ ctx, lit }: Pen): void {
  line(ctx, [[190, -170], [214, -620]], lit("#6b4a30"), 22);
  line(ctx, [[430, -200], [216, -600]], lit("#6b4a30"), 6);
  glow(ctx, [200, -560], 330, { colour: "#ffd890", strength: 0.9 });
  disc(ctx, [196, -560], 34, "#fff2cc");
}

/** Wet black hair, a face that the lamp lights, one arm high, one hand at the bow. */
function paintChild({ ctx, lit }: Pen): void {
  const [skin, hair, cloth] = [lit("#8a5a3c"), lit("#17141a"), lit("#4a5a70")];
  fill(ctx, "M-150 -150 C-160 -260 -140 -330 -70 -340 C0 -340 40 -280 50 -150 Z", cloth);
  line(ctx, [[-92, -300], [-190, -250], [-290, -206]], cloth, 52);
  disc(ctx, [-300, -202], 28, skin);
  line(ctx, [[4, -300], [58, -400], [44, -500]], cloth, 50);
  disc(ctx, [42, -522], 30, skin);
  disc(ctx, [-62, -408], 84, skin);
  fill(ctx, "M-150 -394 C-156 -480 -108 -520 -50 -514 C10 -510 38 -460 26 -404 C14 -430 4 -444 -14 -452 C-30 -436 -60 -440 -84 -432 C-108 -424 -130 -410 -150 -394 Z", hair);
  for (const x of [-104, -56]) oval(ctx, [x, -398], [8, 11], mix(hair, "#000000", 0.4));
  oval(ctx, [-82, -356], [15, 19], lit("#4a1420"));
}
