/** From which end a whole table of many is seen: the second time from the other one than before. Pure. */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { roundOf } from "../../film/types-round.ts";
import type { Framing } from "./picture.ts";

/** Whoever has the other end, and so is looked at along the table this time; nobody where it has not been seen along before. */
export function otherEnd(brief: BoardBrief, { angle, people }: Pick<Framing, "angle"> & { readonly people: readonly string[] }, earlier: readonly PlannedShot[]): string | undefined {
  const round = roundOf(brief);
  const isAlong = (from: string, who: readonly string[]): boolean => from === "high" && who.length > 3 && who.every((id) => round.includes(id));
  if (!isAlong(angle, people)) return undefined;
  const before = earlier.findLast((shot) => shot.insert === "" && isAlong(shot.angle, shot.characters));
  const end = before === undefined ? undefined : round.indexOf(before.focus) < round.length / 2 ? round.at(-1) : round[0];
  return end !== undefined && people.includes(end) ? end : undefined;
}
