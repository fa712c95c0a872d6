/**
 * Where on the screen the one in focus looks, so that looks meet and the line between two people is never crossed:
 * everybody stands left to right in the order of the scene, and looks to the side of the one they speak to. Pure.
 */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { roundOf } from "../film/types-round.ts";
import { addresseeOf, chaseIn, namedIn, RUNS, sideOf, STOPS_SHORT, visibleIn } from "../film/types-scene.ts";
import type { Shot } from "../film/types.ts";
import { isAtDesk } from "./desk.ts";
import { BACKWARDS } from "./staging.ts";

export function looksIn(brief: BoardBrief, plan: PlannedShot): Shot["looks"] {
  if (SEEN_FAR_OUT.test(plan.description)) return "right";
  const axis = axisOf(brief);
  const running = runsTo(brief, plan, axis);
  if (running !== undefined) return running;
  const after = looksAfter(brief, plan, axis);
  if (after !== undefined) return after;
  const focus = plan.focus === "" && plan.characters.length === 1 ? (plan.characters[0] ?? "") : plan.focus;
  const turned = looksBack(plan, axis);
  if (turned !== undefined) return turned;
  const partner = partnerOf(brief, plan, focus);
  const at = axis.indexOf(focus);
  if (partner !== undefined && axis.includes(partner)) return axis.indexOf(partner) > at ? "right" : "left";
  // A desk has its sides, in all scenes there, and a bakery its oven.
  return at > 0 || (axis.length === 1 && brief.elements.some(({ type, text }) => type === "action" && (isAtDesk(text) || KNEADS.test(text)))) ? "left" : "right";
}

/** Who does so alone has the oven before them. */
const KNEADS = /\bkneads?\b/i;

/** Something far out lies on one side, whoever sees it. */
const SEEN_FAR_OUT = /\b(?:both|they|all)\b[^.]*\b(?:see it|look out|stare out|watch it)\b|\blooks out at it\b/i;

/** Who alone looks over a shoulder has their back to where the others of the scene are. */
function looksBack({ characters: [who, another], description }: PlannedShot, axis: readonly string[]): Shot["looks"] | undefined {
  if (who === undefined || another !== undefined || axis.length < 2 || !axis.includes(who) || !BACKWARDS.test(description)) return undefined;
  return axis.indexOf(who) > 0 ? "right" : "left";
}

/** Who lifts the head once another has run off looks where they went. */
function looksAfter(brief: BoardBrief, { characters, description, elements }: PlannedShot, axis: readonly string[]): Shot["looks"] | undefined {
  const [who] = characters;
  const told = brief.elements[elements[0] ?? -1]?.text ?? "";
  const before = told.slice(0, Math.max(0, told.indexOf(description.trim())));
  if (who === undefined || characters.length > 1 || !LIFTS_HEAD.test(description) || !RUNS.test(before)) return undefined;
  const runner = namedIn(brief, before).find((id) => id !== who);
  return runner === undefined ? undefined : axis.indexOf(runner) > 0 ? "left" : "right";
}

const LIFTS_HEAD = /\b(?:lifts?|raises?|turns?) (?:his|her|its|their) head\b|\blooks? after\b|\bwatches\b/i;

/** Who comes into a scene from the other end of a call keeps the side from which they called. */
function axisOf(brief: BoardBrief): readonly string[] {
  const visible = visibleIn(brief);
  return [...visible.filter((id) => sideOf(brief, id) > 0), ...visible.filter((id) => sideOf(brief, id) === 0)];
}

/** In a chase all run one way: the one who is followed ahead of the one who follows. Elsewhere one runs from the others. */
function runsTo(brief: BoardBrief, plan: PlannedShot, axis: readonly string[]): Shot["looks"] | undefined {
  const { characters, focus } = plan;
  const description = ranIn(brief, plan);
  if (!RUNS.test(description)) return undefined;
  const chase = chaseIn(brief);
  if (chase?.pursuer !== undefined && chase.pursued !== undefined) return axis.indexOf(chase.pursued) > axis.indexOf(chase.pursuer) ? "right" : "left";
  if (chase) return "right";
  const from = runsFrom(brief, plan, axis);
  if (from !== undefined) return from;
  const alone = characters.length === 1 || namedIn(brief, description).length === 1;
  const flees = alone && axis.length > 1 && !/\b(?:they|both|together)\b/i.test(description) && !RUNS_TO.test(description);
  return flees ? (axis.indexOf(focus === "" ? (characters[0] ?? "") : focus) > 0 ? "right" : "left") : undefined;
}

/** Who stops before what bars the way still faces where they ran. */
function ranIn(brief: BoardBrief, { description, elements: [at = 0] }: PlannedShot): string {
  if (!STOPS_SHORT.test(description)) return description;
  return brief.elements.slice(0, at + 1).findLast(({ type, text }) => type === "action" && RUNS.test(text))?.text ?? description;
}

const RUNS_TO = /\b(to|toward|towards|after|into|at|up)\b/i;

/** Several who run have whoever has just spoken behind them, where all of them are on one side of that one. */
function runsFrom(brief: BoardBrief, { description, characters, elements }: PlannedShot, axis: readonly string[]): Shot["looks"] | undefined {
  const spoke = brief.elements[(elements[0] ?? 0) - 1]?.character;
  if (spoke === undefined || characters.length < 3 || !characters.includes(spoke) || RUNS_TO.test(description)) return undefined;
  const named = namedIn(brief, description);
  const runners = characters.filter((id) => (named.length > 0 ? named.includes(id) : id !== spoke));
  const sides = new Set(runners.map((id) => Math.sign(axis.indexOf(id) - axis.indexOf(spoke))));
  return sides.size !== 1 || sides.has(0) ? undefined : sides.has(1) ? "right" : "left";
}

/** At a table of many, whom everybody has just heard. */
function lastSpeakerAt(brief: BoardBrief, at: number, focus: string): string | undefined {
  const last = roundOf(brief).length === 0 ? undefined : brief.elements.slice(0, at).findLast(({ character }) => character !== undefined)?.character;
  return last === focus ? undefined : last;
}

/** The other one in the picture, else whom a line is said to, or who says it. */
function partnerOf(brief: BoardBrief, { characters, elements }: PlannedShot, focus: string): string | undefined {
  const others = characters.filter((id) => id !== focus);
  const line = elements.find((at) => brief.elements[at]?.character !== undefined);
  const speaker = line === undefined ? undefined : brief.elements[line]?.character;
  const spokenTo = line === undefined ? undefined : speaker === focus ? addresseeOf(brief, line) : speaker;
  if (line === undefined && others.length === 0) return lastSpeakerAt(brief, elements[0] ?? 0, focus);
  if (others.length > 1 && spokenTo !== undefined && others.includes(spokenTo)) return spokenTo;
  return others.length === 1 ? others[0] : spokenTo;
}
