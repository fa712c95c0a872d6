/** The hand that keeps a hat on the head in a run: the elbow out behind, the palm on the crown with the fingers over its top, and the face free. Knows joints, paints nothing. */
import type { Build } from "./build.ts";
import { acrossFrom, bentTo, reaching } from "./clasp.ts";
import { onHead, type Head } from "./head.ts";
import { crownOf } from "./headwear.ts";
import type { Skeleton } from "./skeleton.ts";
import type { Stance } from "./stance.ts";

/** Aside and behind from whatever side it is seen: before the brow the arm would lie over the face. The other arm swings low. */
export function keepingHat(skeleton: Skeleton, head: Head, { length, width }: Build): Skeleton {
  const { heel, tips } = crownOf(head.face, head.wardrobe.accessory);
  const [x, y] = onHead(head, heel);
  const bent = reaching(skeleton.right, { x, y }, length);
  const mirrored = acrossFrom(bent.elbow, bent.shoulder, bent.wrist);
  const elbow = mirrored.x < bent.elbow.x ? mirrored : bent.elbow;
  const arm = { ...bent, elbow: { ...elbow, d: elbow.d + 20 * width } };
  return { ...skeleton, right: { ...arm, hand: "crown", bend: bentTo(arm, onHead(head, tips)) } };
}

/** Held up as well, it would be the second arm before one face. */
export function otherArmLow(stance: Stance): Stance {
  const { upper: [swing, spread], fore: [bent, across] } = stance.left;
  return { ...stance, left: { ...stance.left, upper: [Math.min(swing, LOW), spread], fore: [Math.min(bent, LOW + 34), across] } };
}

/** Degrees that it is swung forward. */
const LOW = 8;
