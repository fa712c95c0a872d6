/**
 * Which take or pin applies to an instance: what was decided at its address, else what was decided on the same content
 * at another address of its node that no longer holds it. Runs nothing.
 */
import { nodeOf } from "../../../schema/address.ts";
import { baseKey } from "../../../schema/action.ts";
import { type Decided, type Decisions, type Pin } from "../../../schema/decisions.ts";
import type { Digest } from "../../../schema/digest.ts";
import { evaluateInstance } from "../evaluate.ts";
import { isDead } from "../expand.ts";
import { prepare } from "../prepare.ts";
import type { Run } from "../run.ts";
import { isSettled, type Group, type Instance } from "../tree.ts";

export type Roll =
  | { readonly type: "roll"; readonly take?: number; readonly pinned?: string; readonly decided?: Decided }
  /** Whether the content has moved cannot be told before these settle. */
  | { readonly type: "parked"; readonly on: readonly string[] };

/** The roll that a person decided on for this base key; a pin wins over a take, and what was decided for this film over all else. */
export async function rollOf(run: Run, instance: Instance, base: Digest): Promise<Roll> {
  const own = await rollIn(run, instance, base, run.decisions);
  return own.type === "parked" || own.decided ? own : rollIn(run, instance, base, run.otherDecisions);
}

async function rollIn(run: Run, instance: Instance, base: Digest, { pins, takes }: Decisions): Promise<Roll> {
  if (pins.length + takes.length === 0) return { type: "roll" };
  const pin = await applying<Pin>(run, instance, base, pins);
  if (pin.type === "parked") return pin;
  if (pin.decision) {
    const { take, receipt } = pin.decision;
    return { type: "roll", take, pinned: receipt, decided: { type: "pin", take, receipt } };
  }
  const found = await applying(run, instance, base, takes);
  if (found.type === "parked") return found;
  return found.decision ? { type: "roll", take: found.decision.take, decided: { type: "take", take: found.decision.take } } : { type: "roll" };
}

interface OnBase {
  readonly address: string;
  readonly base: Digest;
}

type Applying<T> = { readonly type: "known"; readonly decision?: T } | Extract<Roll, { type: "parked" }>;

async function applying<T extends OnBase>(run: Run, instance: Instance, base: Digest, decisions: readonly T[]): Promise<Applying<T>> {
  const sameContent = decisions.filter((each) => each.base === base && nodeOf(each.address) === nodeOf(instance.address));
  const own = sameContent.findLast(({ address }) => address === instance.address);
  if (own) return { type: "known", decision: own };
  for (const decision of sameContent) {
    const place = await placeOf(run, decision, instance);
    if (place.type === "parked") return place;
    if (place.type === "left") return { type: "known", decision };
  }
  return { type: "known" };
}

type Place =
  /** The content is still where it was decided on, or that cannot be told in this run. */
  | { readonly type: "stays" }
  | { readonly type: "left" }
  | Extract<Roll, { type: "parked" }>;

/** Whether the content that was decided on is still at its address. */
async function placeOf(run: Run, { address, base }: OnBase, asking: Instance): Promise<Place> {
  const there = run.film.instances.get(address);
  if (!there) return unexpanded(run, address, asking);
  if (there.base) return { type: there.base === base ? "stays" : "left" };
  if (isSettled(there)) return { type: there.value === null ? "left" : "stays" };
  const evaluation = evaluateInstance(there);
  if (evaluation.type === "unwanted") return { type: "left" };
  if (evaluation.type === "parked") return parkedOn(run, evaluation.on, { there, asking });
  if (evaluation.type === "wrong") return { type: "stays" };
  const prepared = await prepare(run, there, evaluation.inputs);
  return { type: prepared.type === "ok" && baseKey(prepared.value.action) !== base ? "left" : "stays" };
}

/** A fan-out on the way to the address may have yet to learn its keys. */
function unexpanded(run: Run, address: string, asking: Instance): Place {
  const group = [...run.film.groups.values()].find(({ address: each, expansion }) => expansion.type !== "known" && (address.startsWith(`${each}[`) || address.startsWith(`${each}/`)));
  if (!group) return { type: "left" };
  const waits = group.expansion.type === "unknown" && group.wanted !== "nobody" && !waitsFor(run, [group.address], asking);
  return waits ? { type: "parked", on: [group.address] } : { type: "stays" };
}

function parkedOn(run: Run, on: readonly string[], { there, asking }: { readonly there: Instance; readonly asking: Instance }): Place {
  const hopeless = !run.film.wanted.has(there) || on.some((address) => isDead(run, address)) || waitsFor(run, on, asking);
  return hopeless ? { type: "stays" } : { type: "parked", on };
}

/** Whether any of these addresses waits, however indirectly, for `asking`: to wait for them would be for ever. */
function waitsFor(run: Run, addresses: readonly string[], asking: Instance): boolean {
  const seen = new Set<string>();
  const left = [...addresses];
  for (let address = left.pop(); address !== undefined; address = left.pop()) {
    if (address === asking.address) return true;
    if (seen.has(address)) continue;
    seen.add(address);
    left.push(...nextOf(run, address));
  }
  return false;
}

function nextOf(run: Run, address: string): readonly string[] {
  const instance = run.film.instances.get(address);
  if (instance) {
    const evaluation = isSettled(instance) ? undefined : evaluateInstance(instance);
    return evaluation?.type === "parked" ? evaluation.on : [];
  }
  const group = run.film.groups.get(address);
  return group ? behind(group) : [];
}

/** A fan-out waits for its members; before it knows them, for whatever its scope holds. */
function behind({ expansion, scope }: Group): readonly string[] {
  if (expansion.type !== "known") return [...scope.groups.values()].flatMap((group) => (group.expansion.type === "known" ? [group.address] : []));
  return [...expansion.members.values()].flatMap((member) =>
    member.type === "instance" ? [member.instance.address] : [...member.scope.groups.values()].map(({ address }) => address));
}
