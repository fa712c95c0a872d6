/** `map`, `filter`, `all`, `exists` and `exists_one`. A map is walked by its keys. Knows no other syntax. */
import type { ASTNode } from "@marcbachmann/cel-js";
import { isLazy } from "../../../schema/lazy.ts";
import * as say from "../../../schema/messages/evaluation.ts";
import { withName, type Names } from "./names.ts";
import { isList, isPlainMap, keysOf, nameOfValue, Park, Trouble, type Reader } from "./values.ts";

export interface MacroCall {
  readonly name: string;
  /** The element's name, then what is evaluated for each. */
  readonly args: readonly ASTNode[];
  readonly names: Names;
  readonly range: unknown;
}

/** The part of the evaluator that macros run on. */
export interface Runner extends Reader {
  run(node: ASTNode, names: Names): unknown;
  condition(node: ASTNode, names: Names): boolean;
}

export function runMacro(call: MacroCall, runner: Runner): unknown {
  const [variable, first, second] = call.args;
  if (variable?.op !== "id" || first === undefined) throw new Error(`internal: "${call.name}" was parsed without its name`);
  const elements = elementsOf(call.range, runner);
  const each = (item: unknown): Names => {
    runner.spend(1);
    return withName(call.names, variable.args, item);
  };
  switch (call.name) {
    case "map": return mapped(elements, { each, keep: second === undefined ? undefined : first, make: second ?? first }, runner);
    case "filter": return allOf(elements, (item) => runner.condition(first, each(item))).flatMap((kept, index) => (kept ? [elements[index]] : []));
    case "exists_one": return allOf(elements, (item) => runner.condition(first, each(item))).filter(Boolean).length === 1;
    case "exists": return quantified(elements, (item) => runner.condition(first, each(item)), true);
    default: return quantified(elements, (item) => runner.condition(first, each(item)), false);
  }
}

function elementsOf(range: unknown, runner: Runner): readonly unknown[] {
  if (isList(range)) return range;
  if (isLazy(range)) return keysOf(range, runner);
  if (isPlainMap(range)) return Object.keys(range);
  throw new Trouble(say.noElements(nameOfValue(range)));
}

interface Mapping {
  each(item: unknown): Names;
  readonly keep: ASTNode | undefined;
  readonly make: ASTNode;
}

function mapped(elements: readonly unknown[], { each, keep, make }: Mapping, runner: Runner): readonly unknown[] {
  return allOf(elements, (item) => {
    const names = each(item);
    return keep === undefined || runner.condition(keep, names) ? [runner.run(make, names)] : [];
  }).flat();
}

/** Visits every element even when one is not ready, so that a park knows all it waits for. */
function allOf<T>(elements: readonly unknown[], visit: (item: unknown) => T): readonly T[] {
  let park: Park | undefined;
  const values: T[] = [];
  for (const item of elements) {
    try {
      values.push(visit(item));
    } catch (error) {
      if (!(error instanceof Park)) throw error;
      park = error;
    }
  }
  if (park !== undefined) throw park;
  return values;
}

/** `exists` for `decisive` true, `all` for false: stops at the first element that decides, even past one without a value. */
function quantified(elements: readonly unknown[], test: (item: unknown) => boolean, decisive: boolean): boolean {
  let trouble: Trouble | undefined;
  for (const item of elements) {
    try {
      if (test(item) === decisive) return decisive;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      trouble ??= error;
    }
  }
  if (trouble !== undefined) throw trouble;
  return !decisive;
}
