/** Where in a market the camera stands for whoever keeps a stall: the same people and awnings are behind them in every size. Pure. */
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD } from "../contract.ts";

/** World pixels from the middle of the place, from which the widest picture is taken. */
const ASIDE = 216;

export function homeAtStall({ camera, figures }: Staging): number | undefined {
  const keeper = figures.find(({ at_stall }) => at_stall === true);
  if (keeper === undefined || camera.angle === "over_shoulder") return undefined;
  const near = camera.size !== "LS" && camera.size !== "ELS";
  return WORLD.width / 2 + (figures.length === 1 && near ? Math.sign(keeper.x) * ASIDE : 0);
}

/** The way between the two is wide: the nearer is seen to the thighs as it is, and no farther off for that. */
export function nearOverStall(staging: Staging): Staging {
  const { camera } = staging;
  const near: Staging = { ...staging, camera: { ...camera, size: "MS" } };
  return camera.size === "MLS" && camera.angle === "eye" && isOverStall(near) ? near : staging;
}

/** Who points over a stall at somebody who is near is as far off as they stand: what is between them is not flat. */
export function isOverStall({ camera, figures }: Staging): boolean {
  return camera.size === "MS" && figures.some(({ at_stall, pose }) => at_stall === true && pose === "pointing");
}
