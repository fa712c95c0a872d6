/**
 * What lies behind a node as it is written: all that reads it, however indirectly, into modules and out of them. Pure;
 * knows nodes by their paths, `scenes/clips`, and no instances.
 */
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { referencesIn } from "../../schema/template.ts";
import { nodeReferences } from "./static-graph.ts";

/** The paths of every node behind the node at `path`, itself not among them. */
export function pathsBehind(pipeline: Pipeline, path: string): ReadonlySet<string> {
  const found = new Set<string>();
  gather({ pipeline, prefix: "" }, path.split("/"), found);
  return found;
}

interface Level {
  readonly pipeline: Pipeline;
  /** Path of the module that it is, ending in `/`; empty for the pipeline itself. */
  readonly prefix: string;
}

/** Gathers what is behind a node of this level or of a module in it; true when the level's outputs show any of it. */
function gather({ pipeline, prefix }: Level, [name = "", ...rest]: readonly string[], found: Set<string>): boolean {
  const node = pipeline.nodes.get(name);
  if (node === undefined) return false;
  const inner = rest.length > 0 && node.uses.type === "module" ? { pipeline: node.uses.pipeline, prefix: `${prefix}${name}/` } : undefined;
  if (inner && !gather(inner, rest, found)) return false;
  const behind = readersOf(pipeline, name);
  for (const each of behind) addWhole(pipeline.nodes.get(each), prefix, found);
  const shown = [...pipeline.outputs.values()].flatMap(referencesIn).map(({ root }) => root);
  return shown.some((root) => root === name || behind.has(root));
}

/** A module behind something is so with all that is in it. */
function addWhole(node: NodeDeclaration | undefined, prefix: string, found: Set<string>): void {
  if (node === undefined) return;
  const path = prefix + node.name;
  found.add(path);
  if (node.uses.type !== "module") return;
  for (const inner of node.uses.pipeline.nodes.values()) addWhole(inner, `${path}/`, found);
}

const readers = new WeakMap<Pipeline, ReadonlyMap<string, ReadonlySet<string>>>();

/** Names of the nodes of a pipeline that read a node, or read what reads it. */
function readersOf(pipeline: Pipeline, name: string): ReadonlySet<string> {
  const direct = readers.get(pipeline) ?? directReaders(pipeline);
  readers.set(pipeline, direct);
  const found = new Set<string>();
  const left = [name];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const unseen = [...(direct.get(at) ?? [])].filter((reader) => !found.has(reader));
    for (const reader of unseen) found.add(reader);
    left.push(...unseen);
  }
  // A fan-out whose elements read each other is behind itself in name only.
  found.delete(name);
  return found;
}

function directReaders(pipeline: Pipeline): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of pipeline.nodes.values()) {
    const read = [...nodeReferences(node, pipeline).map(({ root }) => root), ...node.needs.map((need) => need.name)];
    for (const name of read) found.set(name, (found.get(name) ?? new Set()).add(node.name));
  }
  return found;
}
