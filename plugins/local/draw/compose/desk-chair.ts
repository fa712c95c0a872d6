/** The chair at a desk of one's own, once its owner has got up: it stays behind the desk, pushed back a little. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { isOnDesk } from "./desk.ts";
import type { Placed } from "./framing.ts";
import { isPerson } from "./persons.ts";

/** Figure units that it was pushed back. */
const BACK = 24;

/** Who sat in each, as if they still did. */
export function chairsLeft({ props, camera }: Staging, placed: readonly Placed[]): readonly Placed[] {
  if (!props.some(({ note }) => isOnDesk(note)) || camera.size === "ECU" || camera.size === "CU") return [];
  return placed.filter(({ figure }) => isPerson(figure) && figure.seat === "table" && figure.seated !== true && figure.facing !== "back").map((each) => {
    // Whoever turns, the chair looks to the middle of the desk.
    const facing = each.figure.x < 0 ? "right" : "left";
    return { ...each, x: each.x + (facing === "left" ? BACK : -BACK) * each.scale, figure: { ...each.figure, pose: "sitting", seated: true, facing } };
  });
}
