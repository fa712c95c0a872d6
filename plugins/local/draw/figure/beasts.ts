/** All kinds that are not people, put on the ground in figure units, turned and sized. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Anchors, Context, Light } from "../contract.ts";
import { bear, creature } from "./bear.ts";
import { bearingOf, beastOf, isTurned, sizeOf, type Kind } from "./beast.ts";
import { bird, whale } from "./bird-whale.ts";
import { fish, horse } from "./horse-fish.ts";
import { cat, dog, fox, rabbit, wolf } from "./breeds.ts";
import { owl } from "./owl.ts";
import { robot } from "./robot.ts";

const KINDS: Readonly<Record<Exclude<Figure["look"]["species"], "person">, Kind>> = { cat, dog, bird, whale, bear, robot, creature, horse, fox, wolf, rabbit, fish, owl };

export function kindOf({ look }: Figure): Kind | undefined {
  return look.species === "person" ? undefined : KINDS[look.species];
}

export function paintBeast(ctx: Context, kind: Kind, figure: Figure, { act, light }: { readonly act: Act; readonly light: Light }): void {
  const size = sizeOf(figure, kind);
  ctx.save();
  ctx.scale(isTurned(figure) ? -size : size, size);
  kind.paint(ctx, beastOf(figure, act, light));
  ctx.restore();
}

export function anchorsOfBeast(kind: Kind, figure: Figure): Anchors {
  const size = sizeOf(figure, kind);
  const side = isTurned(figure) ? -size : size;
  const { top, head, eyes, chest, waist, knees, halfWidth, hand } = kind.points({ front: figure.facing === "front" || figure.facing === "back", ...bearingOf(figure) });
  return {
    top: top * size, chest: chest * size, waist: waist * size, knees: knees * size, halfWidth: halfWidth * size,
    head: { x: head.x * side, y: head.y * size, radius: head.radius * size }, eyes: { x: eyes.x * side, y: eyes.y * size }, hand: { x: hand.x * side, y: hand.y * size },
  };
}
