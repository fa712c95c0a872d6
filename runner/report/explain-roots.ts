/** What lies at the bottom of some explanations, and which of them are alike. Knows no text but addresses. */
import { nodeOf } from "../../schema/address.ts";
import type { ExplainedChange, Explanation } from "../../schema/explanation.ts";

/** One thing that changed, and all who read it first. */
export interface Root {
  readonly change: ExplainedChange;
  readonly readers: readonly Explanation[];
}

/** Explanations that something changed for and that have nothing below themselves; each address once. One asked about alone is its own. */
export function bottomsOf(explanations: readonly Explanation[]): readonly Explanation[] {
  const isAlone = explanations.every(({ address }) => nodeOf(address) === nodeOf(explanations[0]?.address ?? ""));
  const asked = new Set(explanations.map(({ address }) => address));
  const tells = ({ address, state, changes }: Explanation): boolean => changes.length > 0 ? !isAlone || !asked.has(address) : !asked.has(address) && STOPS.has(state);
  return [...new Map(explanations.flatMap(deepest).filter(tells).map((each) => [each.address, each])).values()];
}

/** What holds others up although nothing of it changed; what is deferred has its own bottom elsewhere. */
const STOPS: ReadonlySet<Explanation["state"]> = new Set(["planned", "blocked", "failed", "cancelled"]);

function deepest(explanation: Explanation): readonly Explanation[] {
  return explanation.causes.length === 0 ? [explanation] : explanation.causes.flatMap(deepest);
}

/** What changed at the bottom, each once, those with a place in a file first. */
export function rootsOf(bottoms: readonly Explanation[]): readonly Root[] {
  const all = bottoms.flatMap((reader) => reader.changes.map((change) => ({ reader, change })));
  const groups = [...Map.groupBy(all, ({ change, reader }) => changeId(change, reader)).values()];
  const roots = groups.flatMap((group) => (group[0] === undefined ? [] : [{ change: group[0].change, readers: group.map(({ reader }) => reader) }]));
  const real = roots.filter(({ change }) => isSource(change));
  return (real.length > 0 ? real : roots).toSorted((a, b) => Number(a.change.place === undefined) - Number(b.change.place === undefined));
}

/** A file, a param, or what makes things; not a value that another node may have made. */
function isSource({ place, path, origin = "params" }: ExplainedChange): boolean {
  return place !== undefined || !path.startsWith("inputs.") || /^params\b/.test(origin);
}

/** The same edit has the same place and the same values, whoever reads it. */
function changeId({ place, path, before, after }: ExplainedChange, { nodeType }: Explanation): string {
  return JSON.stringify([path === "source" ? nodeType : "", place ?? path, before, after]);
}

/** Explanations that say the same of several instances of one node, in the order of the first of each; those that are named stay alone. */
export function alike(explanations: readonly Explanation[], named: ReadonlySet<string>): readonly (readonly [Explanation, ...Explanation[]])[] {
  const groups = Map.groupBy(explanations, (each) => (named.has(each.address) ? each.address : likeness(each)));
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]));
}

function likeness(explanation: Explanation): string {
  const { address, state, when, reason, changes, because, decided } = explanation;
  const why = changes.map(({ path, producer }) => `${path.replaceAll(/\[\d+\]/g, "[]")} ${producer === undefined ? "" : nodeOf(producer)}`);
  const bottom = rootsOf(explanation.causes.length === 0 ? [explanation] : deepest(explanation)).map(({ change, readers }) => (readers[0] ? changeId(change, readers[0]) : ""));
  return JSON.stringify([nodeOf(address), state, when, reason?.type, decided?.type, [...new Set(why)].sort(), because.map(nodeOf), bottom.sort()]);
}
