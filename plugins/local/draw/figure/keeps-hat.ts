/** The hand that keeps a hat on the head in a run: the elbow out behind the ear, the fingers over the brim, and the face free. Knows joints, paints nothing. */
import type { Build } from "./build.ts";
import { acrossFrom, reaching } from "./clasp.ts";
import { onHead, type Head } from "./head.ts";
import { brimOf } from "./headwear.ts";
import type { Skeleton } from "./skeleton.ts";
import type { Stance } from "./stance.ts";

/** Figure units from the wrist to where the fingers close. */
const TO_GRIP = 46;
/** Degrees that the wrist is bent to the brim. */
const BEND = 34;

/** Aside and behind from whatever side it is seen: before the brow the arm would lie over the face. The other arm swings low. */
export function keepingHat(skeleton: Skeleton, head: Head, { length, width }: Build): Skeleton {
  const [x, y] = onHead(head, brimOf(head.face));
  const size = TO_GRIP * length ** 0.72;
  const bent = reaching(skeleton.right, { x: x - size * 0.86, y: y + size * 0.7 }, length);
  const mirrored = acrossFrom(bent.elbow, bent.shoulder, bent.wrist);
  const elbow = mirrored.x < bent.elbow.x ? mirrored : bent.elbow;
  return { ...skeleton, right: { ...bent, elbow: { ...elbow, d: elbow.d + 20 * width }, hand: "over", bend: BEND } };
}

/** Held up as well, it would be the second arm before one face. */
export function otherArmLow(stance: Stance): Stance {
  const { upper: [swing, spread], fore: [bent, across] } = stance.left;
  return { ...stance, left: { ...stance.left, upper: [Math.min(swing, LOW), spread], fore: [Math.min(bent, LOW + 34), across] } };
}

/** Degrees that it is swung forward. */
const LOW = 8;
