/** Whether a film is as long as its cut and its plan, and its sound as long as its picture. */
import type { Measures } from "../measure.ts";
import type { CheckedCut, Finding, Teller } from "./finding.ts";

export interface Planned {
  /** As cut. */
  readonly seconds?: number | undefined;
  /** As the storyboard planned it, before anybody spoke. */
  readonly planned?: number | undefined;
  readonly cut?: CheckedCut | undefined;
}

/** By how much of the plan a film may be longer or shorter. */
const WITHIN = 0.1;

export function lengthFindings({ facts }: Measures, { seconds, planned, cut }: Planned, tell: Teller): readonly Finding[] {
  // A picture and a half is what rounding to pictures may cost.
  const tolerance = Math.max(0.1, 1.5 / facts.fps);
  const drift = facts.soundSeconds - facts.seconds;
  const end = { from: Math.min(facts.seconds, facts.soundSeconds), to: Math.max(facts.seconds, facts.soundSeconds) };
  const off = seconds === undefined ? 0 : facts.seconds - seconds;
  const late = { from: facts.seconds, to: facts.seconds };
  return [
    ...(facts.hasSound && Math.abs(drift) > tolerance ? [tell.at("drift", end, { what: `the sound ends ${Math.abs(drift).toFixed(2)} s ${drift > 0 ? "after" : "before"} the picture`, fix: "let the mix have the seconds of the cut" })] : []),
    ...(cut === undefined || cut.frames === facts.frames ? [] : [tell.at("frames", late, { what: `the film has ${facts.frames} pictures where its cut has ${cut.frames}; it ends`, fix: "see that every clip is as long as the cut says" })]),
    ...(cut === undefined && Math.abs(off) > tolerance ? [tell.at("length", late, { what: `the film lasts ${facts.seconds.toFixed(2)} s where ${(seconds ?? 0).toFixed(2)} s were planned; it ends`, fix: "see that every clip is as long as it was planned" })] : []),
    ...(planned === undefined || Math.abs(facts.seconds - planned) <= WITHIN * planned ? [] : [tell.whole("planned", { what: `the film lasts ${facts.seconds.toFixed(1)} s, and the storyboard planned ${planned.toFixed(1)} s: more than ${WITHIN * 100} % ${facts.seconds > planned ? "over" : "under"}`, fix: "shorten the longest lines, or let the storyboard give them their time" })]),
  ];
}
