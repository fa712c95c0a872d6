/**
 * What is known of a node by how it is written and by params alone, before anything is made: every other name is there
 * and not ready. Asks no model and no cache.
 */
import { nodeOf } from "../../schema/address.ts";
import type { LazyRecord, Reading } from "../../schema/lazy.ts";
import type { NodeDeclaration, Pipeline, Template } from "../../schema/pipeline.ts";
import { evaluate } from "../load/template.ts";
import { lazyParams, type Names } from "./view.ts";

/** A node as written, and what its expressions can know. */
export interface Written {
  readonly node: NodeDeclaration;
  readonly names: Names;
}

/** The nodes behind an address, the modules around it first; fewer than its names when it is not written any more. */
export function writtenAt(root: { readonly pipeline: Pipeline; readonly params: LazyRecord }, address: string): readonly Written[] {
  const found: Written[] = [];
  let inside: Pipeline | undefined = root.pipeline;
  let names = namesWith(root.params);
  for (const name of nodeOf(address).split("/")) {
    const node: NodeDeclaration | undefined = inside?.nodes.get(name);
    if (node === undefined) break;
    found.push({ node, names });
    inside = node.uses.type === "module" ? node.uses.pipeline : undefined;
    if (inside !== undefined) names = namesInside({ node, names }, inside);
  }
  return found;
}

/** What the expressions of a module can know, by what its node hands it. */
export function namesInside({ node, names }: Written, { params }: Pipeline): Names {
  return namesWith(lazyParams({ templates: node.with, params, names: () => names, label: node.name }));
}

/** All names but `params` are there and not ready. */
export function namesWith(params: LazyRecord): Names {
  return { values: { has: () => true, get: (name) => (name === "params" ? params : unready(name)), keys: () => ["params"] }, functions: new Map() };
}

function unready(label: string): LazyRecord {
  const pending: Reading<never> = { type: "pending", on: [label] };
  return { lazy: true, kind: "node", label, keys: () => pending, get: () => pending, all: () => pending };
}

export function surelyNot({ node: { when }, names }: Written): boolean {
  return when !== undefined && valueNow(when, names) === false;
}

/** `undefined` for what depends on more than params. */
export function valueNow(template: Template, names: Names): unknown {
  try {
    const evaluation = evaluate(template, names.values, names.functions);
    return evaluation.type === "value" ? evaluation.value : undefined;
  } catch {
    // What is wrong with it is told where it is evaluated for good.
    return undefined;
  }
}
