/** At which moment of a run a shot begins: neighbours in a film and in a picture are never in step. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { LANDING, PUSHING, RUN_MOMENTS } from "../figure/index.ts";
import { randomFrom } from "../paint/random.ts";
import type { Moment } from "../figure/run.ts";

/** Two shots in a row differ in angle or in size, so they differ here. */
const BY_ANGLE: Readonly<Record<Staging["camera"]["angle"], number>> = { eye: 0, low: 1, high: 2, dutch: 3, over_shoulder: 1, pov: 2 };
const BY_SIZE: Readonly<Record<Staging["camera"]["size"], number>> = { LS: 0, MS: 1, MLS: 2, ELS: 3, MCU: 0, CU: 1, ECU: 2 };

/** @param roll seeds another picture of the same plan */
export function momentOf({ camera, figures }: Staging, { character, pose, look, facing }: Figure, roll: string): Moment | undefined {
  if (pose !== "running" || look.species !== "person") return undefined;
  const runners = figures.filter((figure) => figure.pose === "running" && figure.look.species === "person");
  const after = Math.max(0, runners.findIndex((figure) => figure.character === character));
  const rolled = roll === "" ? 0 : 1 + Math.floor(randomFrom(`run ${roll}`)() * (RUN_MOMENTS.length - 1));
  const moment = RUN_MOMENTS[(BY_ANGLE[camera.angle] + BY_SIZE[camera.size] + after * APART + rolled) % RUN_MOMENTS.length];
  // From behind, the nearer heel is kicked up with its sole to us.
  if (facing === "back" && roll === "") return after % 2 === 0 ? LANDING : RUN_MOMENTS[0];
  return moment !== IN_FLIGHT ? moment : facing === "front" ? LANDING : PUSHING;
}

/** In a picture that holds still who has no foot on the ground hangs over it. */
const [, , IN_FLIGHT] = RUN_MOMENTS;

/** From one runner of a picture to the next: far apart. */
const APART = 2;
