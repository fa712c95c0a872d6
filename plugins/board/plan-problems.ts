/** What a director would send back of an answered plan: what keeps it from being shot, and what would cut badly. Pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import type { Finding } from "./finding.ts";
import { boardedPlan, findingsOf } from "./rules.ts";

/** Why a plan of the right shape cannot be used, a sentence each. */
export function problemsOf(brief: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  return sentences(brief, shots, "error");
}

/** What would be better in a plan that can be used, a sentence each. */
export function wishesOf(brief: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  return sentences(brief, shots, "warning");
}

function sentences(brief: BoardBrief, shots: readonly PlannedShot[], severity: Finding["severity"]): readonly string[] {
  return findingsOf(brief, boardedPlan(brief, shots)).filter((finding) => finding.severity === severity).map(({ says }) => says);
}
