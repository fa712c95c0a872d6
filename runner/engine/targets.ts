/** Targets: what a user types after the pipeline, `clips`, `clips[s1-03]`, `scenes[s1]/clips`, to what is wanted. */
import { calledInShort, calledInside, choiceOf } from "../../schema/address.ts";
import type { Failure } from "../../schema/failure.ts";
import { sameName } from "../../schema/folded.ts";
import { keyOfSeveral } from "../../schema/messages/decisions.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { suggestion } from "../../schema/suggest.ts";
import { want, wantGroup } from "./expand.ts";
import { rootOf, type Run } from "./run.ts";
import { park } from "./states.ts";
import type { Group, Member, Scope } from "./tree.ts";

/** A target that names nothing; a usage error. */
export class UnknownTarget extends Error {
  override readonly name = "UnknownTarget";
}

/** Wants what a target names, by its address or in short. Where a fan-out on the way has not expanded, the target waits for it. */
export function wantTarget(run: Run, target: string): void {
  wantAddress(run, rootOf(run).groups.has(partsOf(target)[0]?.replace(/\[.*$/, "") ?? "") ? target : (inFull(run, target) ?? target));
}

/** The address that a short name means, of all that is there or was when the film was looked at last. */
export function inFull(run: Run, target: string): string | undefined {
  const called = meantBy(run, target);
  if (called.length < 2) return called[0];
  const { message, fix } = ambiguous(run, target, called);
  throw new UnknownTarget(`${message}; ${fix}`);
}

/** All that a short name may mean: what is there; else what was, where a fan-out has yet to learn its keys. */
export function meantBy(run: Run, target: string): readonly string[] {
  const there = calledInShort(target, [...run.film.instances.keys()]);
  return there.length > 0 ? there : calledInShort(target, [...run.store.state.addresses.keys()]);
}

export function ambiguous(run: Run, target: string, called: readonly string[]): Failure {
  return keyOfSeveral(target, choiceOf(called, new Set(run.store.state.publishers.values())));
}

/** `did you mean film/cast?` of a bare name that nodes inside modules have. */
export function insideOf(run: Run, target: string): string | undefined {
  const inside = calledInside(target, [...run.film.instances.values()].map(({ group }) => group.address));
  return inside.length === 0 ? undefined : choiceOf(inside, new Set());
}

function wantAddress(run: Run, target: string): void {
  let scope: Scope = rootOf(run);
  const parts = partsOf(target);
  for (const [index, part] of parts.entries()) {
    const [, name = part, key] = /^([^[]*)(?:\[(.*)\])?$/.exec(part) ?? [];
    const group = scope.groups.get(name);
    if (!group) throw new UnknownTarget(unknown(name, "node", [...scope.groups.keys()], index === 0 ? insideOf(run, target) : undefined));
    if (key === undefined && index === parts.length - 1) return wantGroup(run, group);
    if (group.expansion.type === "unknown") return waitForExpansion(run, group, target);
    if (group.expansion.type === "dead") return;
    if (key !== undefined && group.declaration.forEach === undefined) throw new UnknownTarget(`node "${name}" has no elements, so there is no "[${key}]" of it`);
    const member = memberCalled(group.expansion.members, key ?? "");
    if (!member) throw new UnknownTarget(unknown(key ?? "", `element of "${name}"`, [...group.expansion.members.keys()]));
    if (member.type === "instance") return want(run, member.instance.address);
    scope = member.scope;
  }
  for (const group of scope.groups.values()) wantGroup(run, group);
}

/**
 * Refuses an address of which the nodes lead nowhere, for options that speak of instances without wanting them. What a
 * fan-out's keys will be is not known before.
 */
export function requireNodes(pipeline: Pipeline, address: string): void {
  let inside: Pipeline | undefined = pipeline;
  for (const part of partsOf(address)) {
    const name = part.replace(/\[.*$/, "");
    const node: NodeDeclaration | undefined = inside?.nodes.get(name);
    if (node === undefined) throw new UnknownTarget(unknown(name, "node", [...(inside?.nodes.keys() ?? [])]));
    inside = node.uses.type === "module" ? node.uses.pipeline : undefined;
  }
}

function partsOf(address: string): readonly string[] {
  return address.split(/\/(?![^[]*\])/);
}

/** Keys are found however their accents are typed. */
function memberCalled(members: ReadonlyMap<string, Member>, key: string): Member | undefined {
  return members.get(key) ?? [...members].find(([each]) => sameName(each, key))?.[1];
}

function waitForExpansion(run: Run, group: Group, target: string): void {
  want(run, group.address);
  park(run.film, { type: "target", target }, [group.address]);
}

function unknown(word: string, what: string, known: readonly string[], inside?: string): string {
  const hint = inside ?? suggestion(word, known, "there are");
  return `no ${what} is called "${word}"${hint === undefined ? "" : `; ${hint}`}`;
}
