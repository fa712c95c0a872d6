/** An arm bent so that its wrist is where another hand is. Knows joints, no pose. */
import type { Act } from "../contract.ts";
import type { Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import type { ArmBones, Skeleton } from "./skeleton.ts";

/** The arm on that side reaches for the point, as far as it is long. */
export function clasping(skeleton: Skeleton, clasp: Act["clasp"], { build, mirrored }: { readonly build: Build; readonly mirrored: boolean }): Skeleton {
  if (clasp === undefined) return skeleton;
  const target = { x: mirrored ? -clasp.x : clasp.x, y: clasp.y };
  const { right, left } = skeleton;
  if (clasp.about !== undefined) return { ...skeleton, right: laidAbout(right, target, { length: build.length, about: clasp.about }) };
  const isRight = Math.abs(right.shoulder.x - target.x) < Math.abs(left.shoulder.x - target.x);
  const reached = reaching(isRight ? right : left, target, build.length);
  return isRight ? { ...skeleton, right: reached } : { ...skeleton, left: reached };
}

/** Round somebody the near arm comes towards us and back: its bones look shorter. Over a shoulder its elbow is raised. */
function laidAbout(arm: ArmBones, target: { readonly x: number; readonly y: number }, { length, about }: { readonly length: number; readonly about: "neck" | "waist" }): ArmBones {
  const { shoulder } = arm;
  const bent = towardsUs(arm, target, length);
  const elbow = about === "waist" ? bent.elbow : acrossFrom(bent.elbow, shoulder, bent.wrist);
  return { ...bent, elbow: { ...elbow, d: arm.elbow.d }, hand: "flat", bend: about === "waist" ? -8 : 8 };
}

/** An arm that has farther than it needs to go comes towards us by the rest, and looks shorter. */
export function towardsUs(arm: ArmBones, target: { readonly x: number; readonly y: number }, length: number): ArmBones {
  const far = Math.hypot(target.x - arm.shoulder.x, target.y - arm.shoulder.y);
  return reaching(arm, target, length * Math.min(1, Math.max(0.5, (far * 1.1) / ((UPPER + FORE) * length))));
}

/** On the other side of the line from shoulder to wrist. */
export function acrossFrom(elbow: ArmBones["elbow"], from: ArmBones["shoulder"], to: ArmBones["wrist"]): ArmBones["elbow"] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((elbow.x - from.x) * dx + (elbow.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  return { ...elbow, x: 2 * (from.x + dx * share) - elbow.x, y: 2 * (from.y + dy * share) - elbow.y };
}

const UPPER = 146;
const FORE = 132;

/** The wrist is there, or as near as the arm is long. */
export function reaching(arm: ArmBones, target: { readonly x: number; readonly y: number }, length: number): ArmBones {
  const { shoulder } = arm;
  const [upper, fore] = [UPPER * length, FORE * length];
  const [dx, dy] = [target.x - shoulder.x, target.y - shoulder.y];
  const far = Math.hypot(dx, dy) || 1;
  const reach = Math.min(far, (upper + fore) * 0.995);
  const [ux, uy] = [dx / far, dy / far];
  const along = (upper * upper - fore * fore + reach * reach) / (2 * reach);
  const out = Math.sqrt(Math.max(0, upper * upper - along * along));
  // The elbow hangs.
  const side = ux >= 0 ? 1 : -1;
  const elbow = { ...arm.elbow, x: shoulder.x + ux * along - uy * out * side, y: shoulder.y + uy * along + ux * out * side };
  return { ...arm, elbow, wrist: { ...arm.wrist, x: shoulder.x + ux * reach, y: shoulder.y + uy * reach }, hand: "hold", bend: 0 };
}

/** Degrees that the wrist bends for the hand to point there. */
export function bentTo({ elbow, wrist }: ArmBones, [x, y]: Point): number {
  const turn = Math.atan2(y - wrist.y, x - wrist.x) - Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x);
  return (Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI;
}
