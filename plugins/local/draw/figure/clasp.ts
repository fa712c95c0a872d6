/** An arm bent so that its wrist is where another hand is. Knows joints, no pose. */
import type { Act } from "../contract.ts";
import type { Build } from "./build.ts";
import type { ArmBones, Skeleton } from "./skeleton.ts";

/** The arm on that side reaches for the point, as far as it is long. */
export function clasping(skeleton: Skeleton, clasp: Act["clasp"], { build, mirrored }: { readonly build: Build; readonly mirrored: boolean }): Skeleton {
  if (clasp === undefined) return skeleton;
  const target = { x: mirrored ? -clasp.x : clasp.x, y: clasp.y };
  const { right, left } = skeleton;
  const isRight = Math.abs(right.shoulder.x - target.x) < Math.abs(left.shoulder.x - target.x);
  const arm = reaching(isRight ? right : left, target, build.length);
  return isRight ? { ...skeleton, right: arm } : { ...skeleton, left: arm };
}

const UPPER = 146;
const FORE = 132;

function reaching(arm: ArmBones, target: { readonly x: number; readonly y: number }, length: number): ArmBones {
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
