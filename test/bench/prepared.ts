/** A graph written and built for one tool, ready to be measured. Knows not what is measured on it. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeGraph, type Graph, type Shape } from "./graphs.ts";
import { measure, type Command, type Limits, type Taken } from "./measure.ts";
import { put, type Tool, type WriteOptions } from "./tools/tool.ts";

export interface Setting {
  readonly tool: Tool;
  readonly shape: Shape;
  readonly size: number;
  readonly atOnce: number;
  readonly options: WriteOptions;
}

export interface Prepared extends Setting {
  readonly graph: Graph;
  readonly folder: string;
}

/** Writes the graph into a folder of its own below `scratch`. */
export function write(setting: Setting, scratch: string): Prepared {
  const { tool, shape, size, options } = setting;
  const folder = join(scratch, `${tool.name}-${shape}-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const graph = makeGraph(shape, size);
  tool.write(graph, folder, options);
  return { ...setting, graph, folder };
}

export function build(prepared: Prepared, limits: Limits): Promise<Taken> {
  return measure(commandOf(prepared), limits);
}

/** The first build, never timed for a tool that starts npm for each node: a stand-in runs the scripts instead. */
export function prime(prepared: Prepared, limits: Limits): Promise<Taken> {
  if (prepared.tool.startsNpm !== true) return build(prepared, limits);
  const command = commandOf(prepared);
  return measure({ ...command, environment: { ...command.environment, PATH: `${standIn(limits.scratch)}:${process.env["PATH"]}` } }, limits);
}

/** Takes away all that earlier builds left. */
export function forget({ tool, graph, folder }: Prepared): void {
  for (const path of tool.remains) rmSync(join(folder, path), { recursive: true, force: true });
  for (const { id } of graph.nodes) rmSync(join(folder, tool.layout.output(id)), { force: true });
  if (tool.remains.includes("out")) mkdirSync(join(folder, "out"), { recursive: true });
}

export function editLeaf({ tool, graph, folder }: Prepared, text: string): void {
  edit(tool, folder, graph.leaf, text);
}

export function edit(tool: Tool, folder: string, id: string, text: string): void {
  if (tool.edit) tool.edit(folder, id, text);
  else put(folder, tool.layout.param(id), text);
}

export function commandOf({ tool, graph, folder, atOnce }: Prepared): Command {
  return { words: tool.command(graph, { atOnce }), folder, environment: tool.environment?.(graph, folder) };
}

/** An `npm` that runs the one script of a package and nothing else. */
function standIn(scratch: string): string {
  const folder = join(scratch, "stand-in");
  mkdirSync(folder, { recursive: true });
  const lines = [
    "#!/bin/sh", 'case "$*" in *--version*|*-v) echo 11.0.0; exit 0;; esac',
    String.raw`line=$(sed -n 's/.*"scripts":{"build":"\([^"]*\)"}.*/\1/p' package.json)`, '[ -n "$line" ] || exit 1', 'exec sh -c "$line"', "",
  ];
  writeFileSync(join(folder, "npm"), lines.join("\n"));
  chmodSync(join(folder, "npm"), 0o755);
  return folder;
}
