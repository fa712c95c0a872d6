/**
 * The rules of coverage, as told in coverage.md, applied to any board: a model's, a person's or our own. A finding names
 * the rule, the shot and what is wrong. Pure; knows neither pictures nor how a board was made.
 */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { secondsToSay } from "../film/types-seconds.ts";
import type { Boarded, Finding } from "./finding.ts";
import { framingFindings } from "./rules-framing.ts";
import { peopleFindings } from "./rules-people.ts";
import { wordsFindings } from "./rules-words.ts";

/** Everything that a director would send back, errors first. */
export function findingsOf(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const all = [...wordsFindings(brief, shots), ...peopleFindings(brief, shots), ...framingFindings(brief, shots)];
  return [...all.filter(({ severity }) => severity === "error"), ...all.filter(({ severity }) => severity === "warning")];
}

export function boardedPlan(brief: BoardBrief, plan: readonly PlannedShot[]): readonly Boarded[] {
  return plan.map((shot, at) => {
    const told = shot.elements.flatMap((each) => brief.elements[each] ?? []);
    const lines = shot.silent ? [] : told.flatMap(({ character, text, extension = "", dual = false }) => (character === undefined ? [] : [{ character, text, extension, dual, seconds: secondsToSay(text) }]));
    const card = told.length > 0 && told.every(({ type }) => type === "centred") ? told.map(({ text }) => text).join(" ") : "";
    return { ...shot, id: String(at + 1), card, lines };
  });
}
