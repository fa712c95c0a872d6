/** What a tool under measure is to this kit, and where its files lie. Knows no tool. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paramText, SOURCE_TEXT, type Graph, type GraphNode } from "../graphs.ts";

export interface Tool {
  readonly name: string;
  /** Whose version stands for it, and how it is asked. */
  readonly version: readonly string[];
  readonly layout: Layout;
  /** Writes the graph as the tool wants it. */
  write(graph: Graph, folder: string, options: WriteOptions): void;
  /** The command line of a build, run in the folder. */
  command(graph: Graph, options: CommandOptions): readonly string[];
  environment?(graph: Graph, folder: string): Readonly<Record<string, string>>;
  /** Paths under the folder that go before a build from nothing. */
  readonly remains: readonly string[];
  /** Edits the text that a node reads for itself; by default the file of that name. */
  edit?(folder: string, id: string, text: string): void;
  /** What else makes every output good again after one was spoilt, if the tool tells and leaves it. */
  readonly repair?: readonly string[];
  /** True when it starts `npm run` for every node, which takes hours at 10,000. */
  readonly startsNpm?: boolean;
}

export interface WriteOptions {
  /** Every node that runs adds its name to this file. */
  readonly log?: string | undefined;
  /** Seconds that every node sleeps. */
  readonly sleep?: number | undefined;
}

export interface CommandOptions {
  readonly atOnce: number;
}

/** Paths relative to the folder of the graph. */
export interface Layout {
  param(id: string): string;
  source(graph: Graph): string;
  output(id: string): string;
}

export const flat: Layout = {
  param: (id) => `params/${id}.txt`,
  source: () => "src/source.txt",
  output: (id) => `out/${id}.txt`,
};

/** Nodes with more inputs than this read the list from a file: a command line has a limit. */
const LONGEST_LINE = 200;

export function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Source, params and the lists of long inputs. */
export function writeFlat(graph: Graph, folder: string): void {
  put(folder, flat.source(graph), SOURCE_TEXT);
  for (const name of ["params", "out"]) mkdirSync(join(folder, name), { recursive: true });
  for (const node of graph.nodes) {
    writeFileSync(join(folder, flat.param(node.id)), paramText(node.id));
    if (node.dependencies.length > LONGEST_LINE) put(folder, `lists/${node.id}.txt`, `${inputsOf(node, graph).join("\n")}\n`);
  }
}

/** Every file that a node reads, in the flat layout. */
export function inputsOf(node: GraphNode, graph: Graph): readonly string[] {
  const own = node.id === graph.root ? [flat.source(graph)] : node.dependencies.map(flat.output);
  return [...own, flat.param(node.id)];
}

/** A node's action as a line for the shell, in the flat layout. */
export function flatLine(node: GraphNode, graph: Graph, options: WriteOptions): string {
  const inputs = inputsOf(node, graph).join(" ");
  const long = node.dependencies.length > LONGEST_LINE;
  return shellLine(node, graph, options, { read: long ? `xargs -a lists/${node.id}.txt md5sum` : `md5sum ${inputs}`, inputs, output: flat.output(node.id) });
}

interface Words {
  readonly read: string;
  readonly inputs: string;
  readonly output: string;
}

export function shellLine(node: GraphNode, graph: Graph, { log, sleep }: WriteOptions, { read, inputs, output }: Words): string {
  const pause = sleep === undefined ? "" : `sleep ${sleep} && `;
  const note = log === undefined ? "" : ` && echo ${node.id} >> ${log}`;
  return `${pause}${node.id === graph.root ? `grep -hv '^#' ${inputs}` : read} > ${output}${note}`;
}

/** The graph as plain data, for tools that read it themselves. */
export function graphAsJson(graph: Graph, { log }: WriteOptions): string {
  const nodes = graph.nodes.map((node) => ({
    id: node.id, root: node.id === graph.root, dependencies: node.dependencies, inputs: inputsOf(node, graph), output: flat.output(node.id),
  }));
  return JSON.stringify({ log: log ?? null, final: flat.output(graph.final), finalId: graph.final, nodes });
}
