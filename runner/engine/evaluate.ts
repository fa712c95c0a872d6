/** Evaluates what a node says of itself (when, needs, with, publish) against the film as it is now. Changes nothing. */
import type { Names } from "../load/cel/names.ts";
import { evaluate } from "../load/template.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Template } from "../../schema/pipeline.ts";
import { elementOf, namesIn, WrongExpression } from "./view.ts";
import { hasValue, isSettled, type Element, type Group, type Instance } from "./tree.ts";

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
  const { declaration } = instance.group;
  const reader = openReader(namesOf(instance.group, instance.element));
  if (declaration.when && reader.read(declaration.when) === false) return { type: "unwanted" };
  const missing = unmetNeeds(instance.group);
  const inputs = Object.fromEntries([...declaration.with].map(([port, template]) => [port, reader.read(template)]));
  const publish = readPublish(instance.group, reader);
  const on = new Set([...reader.parkedOn, ...missing]);
  if (reader.failure) return { type: "wrong", failure: reader.failure };
  return on.size > 0 ? { type: "parked", on: [...on] } : { type: "ready", inputs, publish };
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
    else failure ??= expressionFailure(evaluation, template);
    return undefined;
  };
  return { read, parkedOn, get failure() { return failure; } };
}

function evaluateSafely(template: Template, names: Names): ReturnType<typeof evaluate> {
  try {
    return evaluate(template, names);
  } catch (error) {
    if (error instanceof WrongExpression) return { type: "wrong", message: error.message, span: template.span };
    throw error;
  }
}

function expressionFailure(wrong: { readonly message: string; readonly fix?: string; readonly span: Template["span"] }, template: Template): Failure {
  const span = wrong.span ?? template.span;
  return {
    type: "expression",
    message: `${span.file}:${span.line}:${span.column} ${wrong.message}`,
    ...(wrong.fix === undefined ? {} : { fix: wrong.fix }),
  };
}

function readPublish(group: Group, reader: Reader): readonly PublishPath[] {
  const publish = group.declaration.publish;
  if (!publish) return [];
  const paths = publish.type === "only" ? [[undefined, publish.path] as const] : [...publish.paths];
  return paths.map(([port, template]) => ({
    ...(port === undefined ? {} : { port }),
    path: group.scope.folder + String(reader.read(template) ?? ""),
  }));
}

/** Addresses that `needs` waits for: order only, nothing is read. */
export function unmetNeeds(group: Group): readonly string[] {
  return group.declaration.needs.flatMap(({ name }) => {
    const needed = group.scope.groups.get(name);
    return needed ? unfinished(needed) : [];
  });
}

/** What of a group is not finished well: addresses to wait for. */
export function unfinished(group: Group): readonly string[] {
  if (group.expansion.type !== "known") return [group.address];
  return [...group.expansion.members.values()].flatMap((member) => {
    if (member.type === "module") return [...member.scope.groups.values()].flatMap(unfinished);
    return isSettled(member.instance) && hasValue(member.instance) ? [] : [member.instance.address];
  });
}
