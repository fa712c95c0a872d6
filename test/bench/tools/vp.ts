/**
 * vp itself, in four forms: `vp` as one would write it, one YAML that holds every text, with what is between kept in the
 * cache and the film alone published; `vp-files` with a file for every param and every node published, so that it checks
 * as many files as ninja does; `vp-exec`, which starts a process for every node; and `vp-exec-files`, both of these.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paramText, SOURCE_TEXT, type Graph, type GraphNode } from "../graphs.ts";
import { vpWords } from "../../rig/vp-process.ts";
import { flat, put, writeFlat, type Tool, type WriteOptions } from "./tool.ts";

const HOUSE = join(import.meta.dirname, "../../..");
const PIPELINE = "film.yaml";

/** The Node that vp brings. */
export const VP_NODE = join(HOUSE, "node_modules/.bin/node");
/** The words that start vp: as it ships, if that is as new as the sources. */
export const VP: readonly string[] = vpWords();

export const vp: readonly Tool[] = [
  form({ name: "vp", action: "inside", files: false }),
  form({ name: "vp-files", action: "inside", files: true }),
  form({ name: "vp-exec", action: "spawned", files: false }),
  form({ name: "vp-exec-files", action: "spawned", files: true }),
];

interface Form {
  readonly name: string;
  /** In the engine's own process, or a process for each node. */
  readonly action: "inside" | "spawned";
  /** A file for every param and a published output for every node, or all of it inside the YAML and the cache. */
  readonly files: boolean;
}

function form(its: Form): Tool {
  return {
    name: its.name,
    version: [...VP, "--version"],
    layout: { ...flat, output: (id) => `out/bench/${id}.txt` },
    write: (graph, folder, options) => {
      if (its.files) writeFlat(graph, folder);
      else put(folder, flat.source(graph), SOURCE_TEXT);
      put(folder, "vp.yaml", "models: {}\n");
      put(folder, PIPELINE, yaml(graph, its, options));
    },
    command: (_graph, { atOnce }) => [...VP, "build", PIPELINE, "--quiet", "-j", String(atOnce)],
    remains: [".vp", "out"],
    ...(its.files ? {} : { edit: editInYaml }),
  };
}

function yaml(graph: Graph, its: Form, options: WriteOptions): string {
  const nodes = graph.nodes.map((node) => (its.action === "inside" ? inside(node, graph, its) : spawned(node, graph, its, options)));
  return `name: bench\nnodes:\n${nodes.join("")}`;
}

function inside(node: GraphNode, graph: Graph, its: Form): string {
  const parts = Object.entries(inputs(node, graph, its, "list")).map(([name, value]) => `        ${name}: ${value}\n`);
  return `  ${node.id}:\n    uses: checksums.list\n    with:\n      parts:\n${parts.join("")}${publish(node, graph, its)}`;
}

function spawned(node: GraphNode, graph: Graph, its: Form, { log, sleep }: WriteOptions): string {
  const given = Object.entries(inputs(node, graph, its, "text")).map(([name, value]) => `        ${name}: ${value}\n`);
  const command = `${sleep === undefined ? "" : `sleep ${sleep} && `}${commandOf(node, graph, its)}${log === undefined ? "" : ` && echo ${node.id} >> ${log}`}`;
  return `  ${node.id}:\n    uses: exec\n    with:\n      command: ${JSON.stringify(command)}\n      inputs:\n${given.join("")}`
    + `      outputs: { text: out.txt }\n${publish(node, graph, its)}`;
}

/** Artifacts lie in `in/`, in the order of the inputs; a text is in a variable. */
function commandOf(node: GraphNode, graph: Graph, its: Form): string {
  const own = its.files ? 'cat "$VP_IN_PARAM"' : 'printf %s "$VP_IN_PARAM"';
  if (node.id === graph.root) return `{ cat "$VP_IN_SOURCE"; ${own}; } | grep -v '^#' > out.txt`;
  return its.files ? "md5sum in/* > out.txt" : `${own} | md5sum - in/* > out.txt`;
}

/** Expressions and texts by name, as they stand in the YAML. */
function inputs(node: GraphNode, graph: Graph, its: Form, port: string): Readonly<Record<string, string>> {
  const own = its.files ? `"\${{ file('${flat.param(node.id)}') }}"` : JSON.stringify(paramText(node.id));
  const source = node.id === graph.root ? [["source", `"\${{ file('${flat.source(graph)}') }}"`] as const] : [];
  const others = node.dependencies.map((id, index) => [`d${index}`, `"\${{ ${id}.${port} }}"`] as const);
  return Object.fromEntries([...source, ...others, ["param", own] as const]);
}

function publish(node: GraphNode, graph: Graph, its: Form): string {
  return its.files || node.id === graph.final ? `    publish: ${node.id}.txt\n` : "";
}

/** The text of one node, where it stands in the YAML. */
function editInYaml(folder: string, id: string, text: string): void {
  const file = join(folder, PIPELINE);
  const [before, after] = splitAfter(readFileSync(file, "utf8"), `\n  ${id}:\n`);
  writeFileSync(file, before + after.replace(/( param: ).*\n/, (_all, name: string) => `${name}${JSON.stringify(text)}\n`));
}

function splitAfter(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark) + mark.length;
  return [text.slice(0, at), text.slice(at)];
}
