/**
 * What expressions see of the film being made: each scope as names, each node, fan-out and module as a lazy record.
 * Reads the tree; changes nothing.
 */
import { withName, type Names as Values } from "../load/cel/names.ts";
import { moduleMisfitOf } from "../load/param-value.ts";
import { defaultValueOf } from "../load/params.ts";
import { evaluate, type Functions } from "../load/template.ts";
import type { LazyRecord, Reading } from "../../schema/lazy.ts";
import type { Param, Template } from "../../schema/pipeline.ts";
import { readOnce } from "./circle.ts";
import { hasValue, isForgiven, isSettled, memberAddress, type Element, type Expansion, type Group, type Instance, type Member, type Scope } from "./tree.ts";

/** What an expression can name and call. */
export interface Names {
  readonly values: Values;
  readonly functions: Functions;
}

/** Names for the expressions of a node in `scope`, with its own element when it has one. */
export function namesIn(scope: Scope, element?: { readonly as: string; readonly value: unknown }): Names {
  const values = valuesOf(scope);
  return { values: element ? withName(values, element.as, element.value) : values, functions: scope.functions };
}

const valuesOfScopes = new WeakMap<Scope, Values>();

/** Looked up one by one: a scope may hold thousands of nodes, of which an expression names two. */
function valuesOf(scope: Scope): Values {
  const known = valuesOfScopes.get(scope) ?? lookUpIn(scope);
  valuesOfScopes.set(scope, known);
  return known;
}

function lookUpIn(scope: Scope): Values {
  return {
    has: (name) => name === "params" || scope.groups.has(name),
    get: (name) => {
      const group = scope.groups.get(name);
      return group ? viewOfGroup(group) : name === "params" ? scope.params : undefined;
    },
    keys: () => ["params", ...scope.groups.keys()],
  };
}

interface GivenParams {
  /** What the module's node writes under `with`. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly params: ReadonlyMap<string, Param>;
  readonly names: () => Names;
  readonly label: string;
}

/** The params of a module: each is evaluated in the scope that wrote it when it is first read, and kept once known. */
export function lazyParams({ templates, params, names, label }: GivenParams): LazyRecord {
  const known = new Map<string, unknown>();
  const underway = new Set<string>();
  const defaults = new Map([...params].flatMap(([name, param]) => (param.default === undefined ? [] : [[name, defaultValueOf(param)] as const])));
  const get = (key: string): Reading<unknown> => {
    if (known.has(key)) return { type: "ready", value: known.get(key) };
    const template = templates.get(key);
    if (!template) return defaults.has(key) ? { type: "ready", value: defaults.get(key) } : { type: "missing" };
    const reading = readOnce(underway, `${label}.${key}`, () => readTemplate(template, names()));
    if (reading.type !== "ready") return reading;
    const param = params.get(key);
    const misfit = param && moduleMisfitOf(param, reading.value);
    if (misfit !== undefined) throw new WrongExpression(`${misfit} at ${placeOf(template.span)}`);
    known.set(key, reading.value);
    return reading;
  };
  const keys = [...new Set([...defaults.keys(), ...templates.keys()])];
  return { lazy: true, kind: "node", label, keys: () => ({ type: "ready", value: keys }), get, all: () => readAll(keys, get) };
}

function placeOf({ file, line, column }: Template["span"]): string {
  return `${file}:${line}:${column}`;
}

/** Params that are known from the start. */
export function knownParams(values: ReadonlyMap<string, unknown>): LazyRecord {
  const get = (key: string): Reading<unknown> => (values.has(key) ? { type: "ready", value: values.get(key) } : { type: "missing" });
  return {
    lazy: true, kind: "node", label: "params",
    keys: () => ({ type: "ready", value: [...values.keys()] }),
    get,
    all: () => ({ type: "ready", value: values }),
  };
}

/** An expression that fails on real values; carried by a throw through the library that evaluates. */
export class WrongExpression extends Error {
  override readonly name = "WrongExpression";
}

function readTemplate(template: Template, names: Names): Reading<unknown> {
  const evaluation = evaluate(template, names.values, names.functions);
  if (evaluation.type === "value") return { type: "ready", value: evaluation.value };
  if (evaluation.type === "parked") return { type: "pending", on: evaluation.on };
  throw new WrongExpression(evaluation.message);
}

const views = new WeakMap<Group, LazyRecord>();

function viewOfGroup(group: Group): LazyRecord {
  const known = views.get(group);
  if (known) return known;
  const view = group.declaration.forEach === undefined ? viewOfOnly(group) : viewOfFanOut(group);
  if (view) views.set(group, view);
  return view ?? viewOfUnopened(group);
}

function viewOfOnly(group: Group): LazyRecord | undefined {
  const only = group.expansion.type === "known" ? group.expansion.members.get("") : undefined;
  return only && viewOfMember(group, "", only);
}

/** While a scope is being opened, a module in it asks for names before its neighbours are there. */
function viewOfUnopened(group: Group): LazyRecord {
  const pending = { type: "pending", on: [group.address] } as const;
  return { lazy: true, kind: "node", label: group.address, keys: () => pending, get: () => pending, all: () => pending };
}

function viewOfFanOut(group: Group): LazyRecord {
  const pending = { type: "pending", on: [group.address] } as const;
  return {
    lazy: true,
    kind: "fanout",
    label: group.address,
    keys: () => (group.expansion.type === "known" ? { type: "ready", value: keysOf(group.expansion, group) } : pending),
    get: (key) => readMember(group, key),
    all: () => (group.expansion.type === "known" ? readSuccesses(group, group.expansion.members) : pending),
  };
}

function keysOf(expansion: Extract<Expansion, { type: "known" }>, group: Group): readonly string[] {
  if (!toleratesFailure(group) || group.unsettled > 0) return [...expansion.members.keys()];
  return [...expansion.members].filter(([, member]) => member.type === "module" || hasValue(member.instance)).map(([key]) => key);
}

function readMember(group: Group, key: string): Reading<unknown> {
  if (group.expansion.type !== "known") return { type: "pending", on: [group.address] };
  const member = group.expansion.members.get(key);
  return member ? { type: "ready", value: viewOfMember(group, key, member) } : { type: "missing" };
}

/** Every member in order; parks once on the whole fan-out. Those that failed are left out where that is tolerated. */
function readSuccesses(group: Group, members: ReadonlyMap<string, Member>): Reading<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const [key, member] of members) {
    if (member.type === "module") values.set(key, viewOfMember(group, key, member));
    else if (hasValue(member.instance)) values.set(key, member.instance.value);
    else if (!isSettled(member.instance) || !tolerated(group, member.instance)) return { type: "pending", on: [group.address] };
  }
  return enough(group, values.size) ? { type: "ready", value: values } : { type: "pending", on: [group.address] };
}

function toleratesFailure(group: Group): boolean {
  return group.declaration.onFailure === "skip" || group.declaration.minSuccess !== undefined;
}

function tolerated(group: Group, instance: Instance): boolean {
  return toleratesFailure(group) && (instance.state === "failed" || instance.state === "skipped");
}

/** `min_success` is judged over the elements that were not skipped. */
export function enough(group: Group, successes: number): boolean {
  const least = group.declaration.minSuccess;
  if (least === undefined || group.expansion.type !== "known") return true;
  const counted = [...group.expansion.members.values()].filter((m) => m.type === "module" || m.instance.state !== "skipped");
  return successes >= least * counted.length;
}

function viewOfMember(group: Group, key: string, member: Member): LazyRecord {
  return member.type === "instance" ? viewOfInstance(member.instance) : viewOfModule(memberAddress(group, key), member.scope);
}

function viewOfInstance(instance: Instance): LazyRecord {
  const pending = { type: "pending", on: [instance.address] } as const;
  return {
    lazy: true,
    kind: "node",
    label: instance.address,
    keys: () => (isKnown(instance) ? { type: "ready", value: Object.keys(instance.value ?? {}) } : pending),
    get: (port) => (isKnown(instance) ? readPort(instance, port) : pending),
    all: () => (isKnown(instance) ? { type: "ready", value: instance.value ? new Map(Object.entries(instance.value)) : null } : pending),
  };
}

/** True when others can go on: it has a value, null included, or is done without. */
function isKnown(instance: Instance): boolean {
  return hasValue(instance) || isForgiven(instance);
}

function readPort(instance: Instance, port: string): Reading<unknown> {
  if (instance.value === null || isForgiven(instance)) return { type: "ready", value: null };
  const value = instance.value?.[port];
  if (value !== undefined) return { type: "ready", value };
  const declared = instance.group.nodeType?.outputs as { readonly properties?: Readonly<Record<string, unknown>> } | undefined;
  return declared?.properties?.[port] === undefined ? { type: "missing" } : { type: "ready", value: null };
}

/** A module's outputs are ready one by one; the module is never waited for as a whole. */
function viewOfModule(label: string, scope: Scope): LazyRecord {
  const keys = [...scope.pipeline.outputs.keys()];
  const get = (name: string): Reading<unknown> => {
    const template = scope.pipeline.outputs.get(name);
    return entered(scope) ?? (template ? readOnce(scope.reading, `${label}.${name}`, () => readTemplate(template, namesIn(scope))) : { type: "missing" });
  };
  return { lazy: true, kind: "module", label, keys: () => ({ type: "ready", value: keys }), get, all: () => entered(scope) ?? readAll(keys, get) };
}

/** What reading a module gives before it is entered; `undefined` once it is. */
function entered(scope: Scope): Reading<null> | undefined {
  const entry = scope.entry();
  if (entry.type === "open") return undefined;
  if (entry.type === "shut") return { type: "ready", value: null };
  if (entry.type === "parked") return { type: "pending", on: entry.on };
  throw new WrongExpression(entry.failure.message);
}

function readAll(keys: readonly string[], get: (key: string) => Reading<unknown>): Reading<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  const pending = new Set<string>();
  for (const key of keys) {
    const reading = get(key);
    if (reading.type === "ready") values.set(key, reading.value);
    else if (reading.type === "pending") for (const on of reading.on) pending.add(on);
  }
  return pending.size > 0 ? { type: "pending", on: [...pending] } : { type: "ready", value: values };
}

export function elementOf(group: Group, element: Element | undefined): { readonly as: string; readonly value: unknown } | undefined {
  return element && { as: group.declaration.as, value: element.value };
}
