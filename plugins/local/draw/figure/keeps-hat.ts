/** The hand that keeps a hat on the head in a run: a bent elbow, the forearm up beside the face, the fingers over the brim. Knows joints, paints nothing. */
import type { Build } from "./build.ts";
import { acrossFrom, reaching } from "./clasp.ts";
import { onHead, type Head } from "./head.ts";
import { brimOf } from "./headwear.ts";
import type { Skeleton } from "./skeleton.ts";

/** Figure units from the wrist to where the fingers close. */
const TO_GRIP = 46;
/** Degrees that the wrist is bent to the brim. */
const [BEND, ASIDE] = [-20, 6] as const;
/** Who is turned to us so far would have the forearm before the face. */
const TOWARDS_US = 0.6;

/** From the side the elbow is ahead and the hand before the brow, from the front both are aside: the face stays free. */
export function keepingHat(skeleton: Skeleton, head: Head, { length, width }: Build): Skeleton {
  const aside = skeleton.look.cos > TOWARDS_US;
  const [x, y] = onHead(head, brimOf(head.face, aside ? "side" : "front"));
  const size = TO_GRIP * length ** 0.72;
  const bent = reaching(skeleton.right, { x: x + size * (aside ? -0.86 : 0.5), y: y + size * (aside ? 0.7 : 0.94) }, length);
  const mirrored = acrossFrom(bent.elbow, bent.shoulder, bent.wrist);
  const elbow = aside && mirrored.x < bent.elbow.x ? mirrored : bent.elbow;
  return { ...skeleton, right: { ...bent, elbow: { ...elbow, d: elbow.d + 20 * width }, hand: "over", bend: aside ? ASIDE : BEND } };
}
