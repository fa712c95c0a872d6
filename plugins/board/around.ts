/** Who sits round the table on which something fills the picture, or along which it looks over a shoulder: they are there, though the picture is not of them. Pure. */
import type { Figure, Staging } from "../film/types-staging.ts";
import { chairOf } from "./order.ts";
import type { Staged, ToStage } from "./read.ts";

/** Nobody whose hand is in it: that comes from before the table. */
export function aroundOf({ shot: { insert, angle, round = [], characters }, cast }: ToStage): Pick<Staging, "around"> {
  if (insert === undefined && angle !== "over_shoulder") return {};
  const people = round.filter((id) => !characters.includes(id)).flatMap((id) => cast.filter((each) => each.id === id));
  return people.length === 0 ? {} : { around: people.map((person) => sitting(person, round)) };
}

function sitting({ id, figure: { look, wardrobe } }: Staged, round: readonly string[]): Figure {
  return { character: id, look, wardrobe, x: 0, depth: 0.5, facing: "front", pose: "sitting", seated: true, seat: "table", ...chairOf(round, id), expression: "neutral", gaze: "camera", speaking: false };
}
