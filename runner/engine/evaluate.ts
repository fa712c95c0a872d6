/** Evaluates what a node says of itself (when, needs, with, publish) against the film as it is now. Changes nothing. */
import { posix } from "node:path";
import { evaluate } from "../load/template.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Template } from "../../schema/pipeline.ts";
import { notBoolean } from "../../schema/messages/evaluation.ts";
import { badPublishPath, waitsForItself } from "../../schema/messages/run.ts";
import { describeJson } from "../load/yaml-tree.ts";
import { WaitsForItself } from "./circle.ts";
import { elementOf, namesIn, WrongExpression, type Names } from "./view.ts";
import { hasValue, isForgiven, isSettled, type Element, type Entry, type Group, type Instance, type Scope } from "./tree.ts";

export interface PublishPath {
  /** Absent: the only artifact of the node. */
  readonly port?: string;
  /** Relative to the output folder, the module's folder included. */
  readonly path: string;
}

export type InstanceEvaluation =
  | { readonly type: "parked"; readonly on: readonly string[] }
  | { readonly type: "unwanted" }
  | { readonly type: "wrong"; readonly failure: Failure }
  | { readonly type: "ready"; readonly inputs: Readonly<Record<string, unknown>>; readonly publish: readonly PublishPath[] };

export function namesOf(group: Group, element: Element | undefined): Names {
  return namesIn(group.scope, elementOf(group, element));
}

/** Evaluates all that an instance needs before it can run, and gathers everything it waits for. */
export function evaluateInstance(instance: Instance): InstanceEvaluation {
  const { declaration, scope } = instance.group;
  const entry = enter(scope, () => ownEntry(instance.group, instance.element));
  if (entry.type === "shut") return { type: "unwanted" };
  if (entry.type !== "open") return entry;
  const reader = openReader(namesOf(instance.group, instance.element));
  const missing = unmetNeeds(instance.group);
  const inputs = Object.fromEntries([...declaration.with].map(([port, template]) => [port, reader.read(template)]));
  const { paths, readers } = readPublish(instance.group, reader);
  const on = new Set([...readers.flatMap(({ parkedOn }) => [...parkedOn]), ...missing]);
  const failure = readers.find((each) => each.failure !== undefined)?.failure;
  if (failure) return { type: "wrong", failure };
  const publish = paths.map(({ path, ...port }) => ({ ...port, path: posix.normalize(path) }));
  const astray = on.size > 0 ? undefined : publish.find(({ path }) => !namesFile(path));
  if (astray) return { type: "wrong", failure: badPublishPath(instance.address, astray.path) };
  return on.size > 0 ? { type: "parked", on: [...on] } : { type: "ready", inputs, publish };
}

/** Whether a scope is entered, and then what `own` says. */
export function enter(scope: Scope, own: () => Entry = () => ({ type: "open" })): Entry {
  try {
    const outer = scope.entry();
    return outer.type === "open" ? own() : outer;
  } catch (error) {
    if (error instanceof WaitsForItself) return { type: "wrong", failure: waitsForItself(error.path) };
    throw error;
  }
}

/** Whether the modules around a node let it in: each is asked where it was written, the outermost first. */
export function entryOf(takenBy: Group, element: Element | undefined): Entry {
  const outer = takenBy.scope.entry();
  if (outer.type !== "open") return outer;
  const entry = ownEntry(takenBy, element);
  const missing = entry.type === "open" ? unmetNeeds(takenBy) : [];
  return missing.length > 0 ? { type: "parked", on: missing } : entry;
}

/** What `when` says by itself. Nothing else of the node is read before it is known: a skipped node asks for nothing. */
function ownEntry(group: Group, element: Element | undefined): Entry {
  const { when } = group.declaration;
  if (when === undefined) return { type: "open" };
  const evaluation = evaluateOnValues(when, namesOf(group, element));
  if (evaluation.type === "parked") return evaluation;
  if (evaluation.type === "value" && typeof evaluation.value === "boolean") return { type: evaluation.value ? "open" : "shut" };
  const wrong = evaluation.type === "wrong" ? evaluation : { ...notBoolean(describeJson(evaluation.value)), span: when.span };
  return { type: "wrong", failure: expressionFailure(wrong, when) };
}

/** Where a node publishes, as far as that is known without its inputs. */
export function publishPathsOf(instance: Instance): readonly PublishPath[] {
  const reader = openReader(namesOf(instance.group, instance.element));
  const { paths, readers } = readPublish(instance.group, reader);
  return readers.some((each) => each.parkedOn.size > 0 || each.failure) ? [] : paths;
}

export interface Reader {
  /** The value, or `undefined` when it is parked or wrong. */
  read(template: Template): unknown;
  readonly parkedOn: ReadonlySet<string>;
  readonly failure: Failure | undefined;
}

export function openReader(names: Names): Reader {
  const parkedOn = new Set<string>();
  let failure: Failure | undefined;
  const read = (template: Template): unknown => {
    const evaluation = evaluateSafely(template, names);
    if (evaluation.type === "value") return evaluation.value;
    if (evaluation.type === "parked") for (const address of evaluation.on) parkedOn.add(address);
    else failure ??= evaluation.type === "circle" ? waitsForItself(evaluation.path) : expressionFailure(evaluation, template);
    return undefined;
  };
  return { read, parkedOn, get failure() { return failure; } };
}

type Circle = { readonly type: "circle"; readonly path: readonly string[] };

function evaluateSafely(template: Template, names: Names): ReturnType<typeof evaluate> | Circle {
  try {
    return evaluateOnValues(template, names);
  } catch (error) {
    if (error instanceof WaitsForItself) return { type: "circle", path: error.path };
    throw error;
  }
}

function evaluateOnValues(template: Template, names: Names): ReturnType<typeof evaluate> {
  try {
    return evaluate(template, names.values, names.functions);
  } catch (error) {
    if (error instanceof WrongExpression) return { type: "wrong", message: error.message, span: template.span };
    throw error;
  }
}

function expressionFailure(wrong: { readonly message: string; readonly fix?: string | undefined; readonly span: Template["span"] }, template: Template): Failure {
  const span = wrong.span ?? template.span;
  return {
    type: "expression",
    message: `${span.file}:${span.line}:${span.column} ${wrong.message}`,
    ...(wrong.fix === undefined ? {} : { fix: wrong.fix }),
  };
}

/** Where a node publishes, as far as it can be told, and all that was read for it. */
function readPublish(group: Group, reader: Reader): { readonly paths: readonly PublishPath[]; readonly readers: readonly Reader[] } {
  const publish = group.declaration.publish;
  if (!publish) return { paths: [], readers: [reader] };
  const above = readFolder(group.scope);
  const written = publish.type === "only" ? [[undefined, publish.path] as const] : [...publish.paths];
  const paths = written.map(([port, template]) => {
    const path = String(reader.read(template) ?? "");
    // What begins at the root of the disk or names nothing must not be made good by the folder before it.
    return { ...(port === undefined ? {} : { port }), path: path === "" || path.startsWith("/") ? path : above.folder + path };
  });
  return { paths, readers: [reader, ...above.readers] };
}

/** A module publishes under its address, or under the folder that its node's `publish` names. A path ending in `/`, or empty. */
function readFolder(scope: Scope): { readonly folder: string; readonly readers: readonly Reader[] } {
  const { takenBy, element, prefix } = scope;
  if (takenBy === undefined) return { folder: "", readers: [] };
  const above = readFolder(takenBy.scope);
  const { publish } = takenBy.declaration;
  if (publish?.type !== "only") return { ...above, folder: `${above.folder}${prefix.slice(takenBy.scope.prefix.length)}` };
  const reader = openReader(namesOf(takenBy, element));
  const named = String(reader.read(publish.path) ?? "");
  return { folder: named === "." || named === "" ? above.folder : `${above.folder}${named}/`, readers: [...above.readers, reader] };
}

/** True for a path that stays inside the output folder and ends in a name. */
function namesFile(path: string): boolean {
  return path !== "." && path !== ".." && !path.startsWith("../") && !path.startsWith("/") && !path.endsWith("/") && !path.includes("\0");
}

/** Addresses that `needs` waits for: order only, nothing is read. */
function unmetNeeds(group: Group): readonly string[] {
  return group.declaration.needs.flatMap(({ name }) => {
    const needed = group.scope.groups.get(name);
    return needed ? unfinished(needed) : [];
  });
}

/** What of a group is not finished well: addresses to wait for. */
function unfinished(group: Group): readonly string[] {
  if (group.expansion.type !== "known") return [group.address];
  return [...group.expansion.members.values()].flatMap((member) => {
    if (member.type === "module") return [...member.scope.groups.values()].flatMap(unfinished);
    return (isSettled(member.instance) && hasValue(member.instance)) || isForgiven(member.instance) ? [] : [member.instance.address];
  });
}
