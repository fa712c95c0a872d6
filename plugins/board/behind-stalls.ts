/** Who stands behind the stalls of a market from the beginning is in its first wide picture too, far off. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";

const AT_STALLS = /\bbehind (?:the|a|an|his|her|their) (?:\w+ )?stalls?\b/i;
const WIDE: ReadonlySet<PlannedShot["size"]> = new Set<PlannedShot["size"]>(["LS", "ELS"]);

/** Whom the second picture shows there, and the first, wide one of somebody else does not. */
export function keeperSince([first, second]: readonly PlannedShot[]): string | undefined {
  if (first === undefined || second === undefined || !WIDE.has(first.size) || first.insert !== "" || first.characters.length !== 1) return undefined;
  const [keeper, other] = second.characters;
  return other === undefined && keeper !== undefined && !first.characters.includes(keeper) && AT_STALLS.test(second.description) ? keeper : undefined;
}

export function withKeeper(brief: BoardBrief, planned: readonly PlannedShot[]): readonly PlannedShot[] {
  const keeper = keeperSince(planned);
  const [first, ...others] = planned;
  if (keeper === undefined || first === undefined) return planned;
  const order = brief.cast.map(({ id }) => id);
  return [{ ...first, focus: first.focus === "" ? (first.characters[0] ?? "") : first.focus, characters: [...first.characters, keeper].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) }, ...others];
}
