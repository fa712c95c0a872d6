/**
 * The state of a production: how far each state that the pipeline names has come, and which one the film is in. A fold
 * over a view; knows no pipeline but by the labels of its nodes.
 */
import { nodeOf } from "../../schema/address.ts";
import { isFinished } from "./groups.ts";
import type { InstanceView, View } from "./view.ts";

/**
 * `pending` before anything was ever made, `complete` when all is, `failed` and `waiting` when the state that the film is in
 * has failed or waits for a person; else `underway`.
 */
export type Standing = "pending" | "underway" | "waiting" | "failed" | "complete";

export interface ProductionState {
  readonly name: string;
  readonly standing: Standing;
  readonly made: number;
  /** As far as it is known. */
  readonly total: number;
}

export interface Production {
  readonly standing: Standing;
  /** The first state that is not complete; absent when the pipeline names none, or all are. */
  readonly state?: string;
  readonly states: readonly ProductionState[];
}

export function productionOf(view: View): Production {
  const all = [...view.instances.values()];
  const states = Object.entries(view.states).map(([name, labels]) => stateOf(name, all.filter((instance) => belongs(instance, labels))));
  const current = states.find(({ standing }) => standing !== "complete");
  const asItIs = stateOf("", all).standing;
  const whole = asItIs === "pending" && all.some(wasMade) ? "underway" : asItIs;
  if (whole === "pending" || whole === "complete" || current === undefined) return { standing: whole, state: whole === "complete" ? undefined : current?.name, states };
  return { standing: current.standing === "pending" ? "underway" : current.standing, state: current.name, states };
}

/** As one word: `keyframing`, or what is to be told of it first: `pending`, `waiting`, `failed`, `complete`. */
export function productionWord({ standing, state }: Production): string {
  return standing === "underway" ? (state ?? standing) : standing;
}

/** It failed now, or it failed when it was last tried and nothing has changed since. */
export function hasFailed({ state, reason }: InstanceView): boolean {
  return state === "failed" || reason?.type === "failed";
}

function belongs({ address }: InstanceView, labels: readonly string[]): boolean {
  const label = nodeOf(address);
  return labels.some((each) => label === each || label.startsWith(`${each}/`) || each.startsWith(`${label}/`));
}

function stateOf(name: string, instances: readonly InstanceView[]): ProductionState {
  const made = instances.filter(isMade).length;
  const total = instances.reduce((sum, { forecast }) => sum + (forecast?.instances ?? 1), 0);
  return { name, standing: standingOf(instances, made), made, total };
}

function isMade({ state }: InstanceView): boolean {
  return state === "fresh" || state === "done" || state === "skipped";
}

/** There is a result of it, though perhaps no longer the right one. */
function wasMade({ state, reason, forecast }: InstanceView): boolean {
  return state === "deferred" ? forecast?.durationMs !== undefined : reason !== undefined && reason.type !== "new" && reason.type !== "failed";
}

function standingOf(instances: readonly InstanceView[], made: number): Standing {
  if (instances.some(hasFailed)) return "failed";
  if (instances.some(({ state }) => state === "blocked")) return "waiting";
  if (made === instances.length) return "complete";
  const isUnderway = instances.some((instance) => isFinished(instance.state) || instance.state === "running");
  return isUnderway ? "underway" : "pending";
}
