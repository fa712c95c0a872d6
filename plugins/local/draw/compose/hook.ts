/** Who hangs something up has the hook of the room at their hand; who is seen near it later stands clear of what hangs there. Pure; draws nothing. */
import { HOOK } from "../../../film/types-hook.ts";
import type { Staging } from "../../../film/types-staging.ts";
import { isFurled } from "../figure/grip.ts";
import { WORLD } from "../contract.ts";
import type { Measured } from "./blocking.ts";
import { CLOSE } from "./loads.ts";

/** World pixels from the middle of a place to a thing at its edge. */
const REACH = 760;

/** World pixels where the camera stands, when somebody alone hangs something up. */
export function homeByHook({ place, figures }: Staging, person: Measured | undefined, x: number): number | undefined {
  if (person === undefined || figures.length > 1 || place.setting !== "INT" || person.figure.pose !== "reaching" || !isFurled(person.figure)) return undefined;
  return WORLD.width / 2 + HOOK * REACH - x - person.anchors.hand.x * person.ground.scale;
}

/** World pixels from the hook to the end of the board it is in, and a little more. */
const BOARD = 104;
/** A close face hides most of it. */
const BOARD_BEHIND_FACE = 56;

/** @param home where the camera would stand: moved on as far as somebody alone needs to stand beside what hangs on the hook */
export function clearOfHook({ place, props, camera }: Staging, { people: [person, other], xs: [x = 0] }: { readonly people: readonly Measured[]; readonly xs: readonly number[] }, home: number): number {
  if (person === undefined || other !== undefined || place.setting !== "INT" || camera.size === "LS" || camera.size === "ELS") return home;
  const hung = props.find(({ note }) => note.startsWith("hung "));
  if (hung === undefined) return home;
  const aside = home + x - (WORLD.width / 2 + hung.x * REACH);
  const lack = (CLOSE.has(camera.size) ? BOARD_BEHIND_FACE : BOARD) + person.anchors.head.radius * person.ground.scale - Math.abs(aside);
  return lack <= 0 ? home : home + Math.sign(aside) * lack;
}
