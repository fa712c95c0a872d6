/**
 * Makes scopes, groups and members: a pipeline is taken, a `for_each` learns its keys. Expansion only ever adds
 * downstream of itself, so nothing that is finished can become stale by it.
 */
import type { Failure } from "../../schema/failure.ts";
import { isObject } from "../../schema/json.ts";
import type { NodeDeclaration } from "../../schema/pipeline.ts";
import { readOnce } from "./circle.ts";
import { feedbackIn } from "./decisions/feedback.ts";
import { enter, entryOf, namesOf, openReader } from "./evaluate.ts";
import { makersFunction } from "./makers.ts";
import { park, wakeWaiters } from "./states.ts";
import type { Run } from "./run.ts";
import { memberAddress, type Element, type Entry, type Group, type Instance, type Member, type Scope } from "./tree.ts";
import { lazyParams } from "./view.ts";

const MOST_ELEMENTS = 100_000;

/** Takes a pipeline: a group for each node, members for those that need no expansion. */
export function openScope(run: Run, taken: Pick<Scope, "pipeline" | "prefix" | "params" | "takenBy" | "element">): Scope {
  const { takenBy, element } = taken;
  const reading = new Set<string>();
  const entry = (): Entry => (takenBy === undefined ? { type: "open" } : readOnce(reading, taken.prefix.slice(0, -1), () => entryOf(takenBy, element)));
  const scope: Scope = { ...taken, functions: new Map([...feedbackIn(run.decisions, taken.prefix), ...makersFunction(run)]), entry, reading, groups: new Map() };
  run.film.scopes.set(taken.prefix, scope);
  for (const declaration of taken.pipeline.nodes.values()) {
    const group = openGroup(run, scope, declaration);
    scope.groups.set(declaration.name, group);
    run.film.groups.set(group.address, group);
  }
  for (const group of scope.groups.values()) if (!group.declaration.forEach) addMembers(run, group, [undefined]);
  return scope;
}

function openGroup(run: Run, scope: Scope, declaration: NodeDeclaration): Group {
  const { uses } = declaration;
  const nodeType = uses.type === "node-type" ? run.plugins.registry.nodeType(uses.name) : undefined;
  if (uses.type === "node-type" && !nodeType) throw new Error(`internal: node type ${uses.name} was not checked`);
  return {
    address: scope.prefix + declaration.name, scope, declaration, ...(nodeType ? { nodeType } : {}),
    expansion: { type: "unknown" }, wanted: "nobody", unsettled: 0,
  };
}

/** Expands a `for_each` if its list is known; otherwise the group waits. */
export function expandGroup(run: Run, group: Group): void {
  if (group.expansion.type !== "unknown" || !group.declaration.forEach) return;
  const entry = enter(group.scope);
  if (entry.type === "wrong") return killGroup(run, group, entry.failure);
  if (entry.type === "parked") return waitOrDie(run, group, entry.on);
  if (entry.type === "shut") return takeElements(run, group, []);
  const reader = openReader(namesOf(group, undefined));
  const source = reader.read(group.declaration.forEach);
  if (reader.failure) return killGroup(run, group, reader.failure);
  if (reader.parkedOn.size > 0) return waitOrDie(run, group, [...reader.parkedOn]);
  const elements = elementsOf(group, source);
  if (elements.type === "wrong") return killGroup(run, group, elements.failure);
  if (elements.type === "parked") return waitOrDie(run, group, elements.on);
  takeElements(run, group, elements.elements);
}

function takeElements(run: Run, group: Group, elements: readonly Element[]): void {
  addMembers(run, group, elements);
  if (group.wanted === "all") wantMembers(run, group);
  wakeWaiters(run.film, group.address);
}

function waitOrDie(run: Run, group: Group, on: readonly string[]): void {
  for (const address of on) want(run, address);
  const dead = on.filter((address) => isDead(run, address));
  if (dead.length > 0) return killGroup(run, group, undefined, dead);
  park(run.film, { type: "group", group }, on);
}

/** A group that will never expand: whoever waits for it is told so. */
export function killGroup(run: Run, group: Group, failure: Failure | undefined, because: readonly string[] = []): void {
  group.expansion = { type: "dead", ...(failure ? { failure } : {}), because };
  if (failure && !run.settings.keepGoing) run.stopping = true;
  const told = { address: group.address, node: group.declaration.name, nodeType: group.nodeType?.name ?? "" };
  const to = failure ? "failed" : run.mode === "build" ? "skipped" : "deferred";
  run.emit({ type: "instance-changed", ...told, from: "wanted", to, ...(failure ? { failure } : {}), because });
  wakeWaiters(run.film, group.address, { atOnce: true });
}

type Elements =
  | { readonly type: "elements"; readonly elements: readonly Element[] }
  | { readonly type: "parked"; readonly on: readonly string[] }
  | { readonly type: "wrong"; readonly failure: Failure };

function elementsOf(group: Group, source: unknown): Elements {
  const values = Array.isArray(source) ? source.map((value: unknown) => [undefined, value] as const) : isObject(source) ? Object.entries(source) : undefined;
  if (!values) return wrong(group, "for_each", `needs a list or a map, and got ${source === null ? "null" : typeof source}`);
  if (values.length > MOST_ELEMENTS) return wrong(group, "for_each", `would make ${values.length} elements; the most is ${MOST_ELEMENTS}`);
  const elements: Element[] = [];
  const places = new Map<string, number>();
  const parked = new Set<string>();
  for (const [index, [name, value]] of values.entries()) {
    const key = keyOf(group, name, value);
    if (key.type === "wrong") return key;
    if (key.type === "parked") for (const on of key.on) parked.add(on);
    else {
      // One label however its accents are written: a person could not type the one and not the other.
      const label = key.key.normalize("NFC");
      const first = places.get(label);
      if (first !== undefined) return wrong(group, "key", `gives "${key.key}" to elements ${first + 1} and ${index + 1}; keys must differ`);
      places.set(label, index);
      elements.push({ key: key.key, value });
    }
  }
  return parked.size > 0 ? { type: "parked", on: [...parked] } : { type: "elements", elements };
}

type Key = { readonly type: "key"; readonly key: string } | Extract<Elements, { type: "wrong" | "parked" }>;

function keyOf(group: Group, name: string | undefined, value: unknown): Key {
  const template = group.declaration.key;
  if (!template) return name === undefined ? wrong(group, "for_each", 'is over a list and needs a "key", a label for each element') : { type: "key", key: name };
  const reader = openReader(namesOf(group, { key: "", value }));
  const key = reader.read(template);
  if (reader.failure) return { type: "wrong", failure: reader.failure };
  if (reader.parkedOn.size > 0) return { type: "parked", on: [...reader.parkedOn] };
  if (typeof key === "string" && key !== "" && !/[[\]/\0]/.test(key)) return { type: "key", key };
  return wrong(group, "key", `must give a text without "[", "]" and "/", and gave ${JSON.stringify(key)}`);
}

function wrong(group: Group, field: string, what: string): { readonly type: "wrong"; readonly failure: Failure } {
  const span = group.declaration.spans.get(field) ?? group.declaration.span;
  return { type: "wrong", failure: { type: "expression", message: `${span.file}:${span.line}:${span.column} node "${group.declaration.name}": "${field}" ${what}` } };
}

function addMembers(run: Run, group: Group, elements: readonly (Element | undefined)[]): void {
  const members = new Map<string, Member>();
  group.expansion = { type: "known", members };
  for (const element of elements) members.set(element?.key ?? "", openMember(run, group, element));
  group.unsettled = [...members.values()].filter((member) => member.type === "instance").length;
}

function openMember(run: Run, group: Group, element: Element | undefined): Member {
  const address = memberAddress(group, element?.key ?? "");
  const { uses } = group.declaration;
  if (uses.type === "module") return { type: "module", scope: openModule(run, group, element, address) };
  const instance: Instance = { address, group, element, state: "wanted" };
  run.film.instances.set(address, instance);
  return { type: "instance", instance };
}

function openModule(run: Run, group: Group, element: Element | undefined, address: string): Scope {
  const { uses } = group.declaration;
  if (uses.type !== "module") throw new Error(`internal: ${address} is no module`);
  const params = lazyParams({ templates: group.declaration.with, params: uses.pipeline.params, names: () => namesOf(group, element), label: `${address}.params` });
  return openScope(run, { pipeline: uses.pipeline, prefix: `${address}/`, params, takenBy: group, element });
}

/** Wants an address: an instance, a group in whole or the module it stands for. What is wanted is considered. */
export function want(run: Run, address: string): void {
  const instance = run.film.instances.get(address);
  if (instance) return wantInstances(run, instance.group, [instance]);
  const group = run.film.groups.get(address);
  if (group?.expansion.type === "unknown") return wantExpansion(run, group);
  if (group) wantMembers(run, group);
}

export function wantGroup(run: Run, group: Group): void {
  group.wanted = "all";
  if (group.expansion.type === "unknown") wantExpansion(run, group);
  else wantMembers(run, group);
}

function wantExpansion(run: Run, group: Group): void {
  if (group.wanted === "nobody") group.wanted = "some";
  run.film.agenda.push({ type: "group", group });
}

function wantMembers(run: Run, group: Group): void {
  if (group.expansion.type !== "known") return;
  const members = [...group.expansion.members.values()];
  wantInstances(run, group, members.flatMap((member) => (member.type === "instance" ? [member.instance] : [])));
  for (const member of members) if (member.type === "module") for (const inner of member.scope.groups.values()) wantGroup(run, inner);
}

function wantInstances(run: Run, group: Group, instances: readonly Instance[]): void {
  const added = instances.filter((instance) => !run.film.wanted.has(instance));
  if (added.length === 0) return;
  run.emit({ type: "instances-added", node: group.address, addresses: added.map(({ address }) => address) });
  for (const instance of added) {
    run.film.wanted.add(instance);
    run.film.agenda.push({ type: "instance", instance });
  }
}

/** True when an address will never have a value in this run. */
export function isDead(run: Run, address: string): boolean {
  const instance = run.film.instances.get(address);
  if (instance) return DEAD.has(instance.state) && instance.value === undefined;
  const group = run.film.groups.get(address);
  if (!group || group.expansion.type === "dead") return true;
  if (group.expansion.type === "unknown" || group.unsettled > 0) return false;
  return [...group.expansion.members.values()].some((m) => m.type === "instance" && isDead(run, m.instance.address));
}

const DEAD: ReadonlySet<string> = new Set(["failed", "blocked", "skipped", "cancelled", "planned", "deferred"]);
