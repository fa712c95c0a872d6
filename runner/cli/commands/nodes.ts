/** `vp nodes`: the node types that a pipeline can use, the ports of one, and the way to one of your own. */
import type { Command } from "commander";
import type { NodeType } from "../../../schema/node-type.ts";
import { suggestion } from "../../../schema/suggest.ts";
import { pad } from "../../report/figures.ts";
import { USAGE } from "../asked.ts";
import { portLines } from "../port-text.ts";
import { paintOf } from "../screen.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp nodes list
  vp nodes show frame.draw
  vp nodes show frame.draw --json
  vp nodes new frame.tint          a node type of your own, with a test
  vp nodes test                    run the tests of those in nodes/`;

interface Flags {
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  command.command("list", { isDefault: true }).description("List the built-in node types").option("--json", "write JSON for programs").action((flags: Flags) => list(flags, surroundings));
  command.command("show").description("Show what one node type needs and gives").argument("<name>", "e.g. frame.draw").option("--json", "write JSON for programs").action((name: string, flags: Flags) => show(name, flags, surroundings));
  command.command("new").description("Write a node type and a test of it into nodes/").argument("<name>", "e.g. frame.tint")
    .action(async (name: string) => (await import("../new-node.ts")).writeNewNode(name, surroundings));
  command.command("test").description("Run tests of node types with vp's own Node").argument("[files...]", "those in nodes/ when none are named")
    .action(async (files: readonly string[]) => (await import("../test-nodes.ts")).testNodes(files, surroundings));
}

async function list({ json }: Flags, surroundings: Surroundings): Promise<void> {
  const nodeTypes = await loadAll(surroundings);
  if (json === true) return say(surroundings, JSON.stringify(nodeTypes.map(({ name, summary, version }) => ({ name, version, summary })), null, 2));
  const paint = paintOf(surroundings);
  const columns = Math.max(0, ...nodeTypes.map(({ name }) => name.length));
  let family = "";
  for (const { name, summary } of nodeTypes) {
    if (familyOf(name) !== family) say(surroundings, `${family === "" ? "" : "\n"}${paint.bold(familyOf(name))}`);
    family = familyOf(name);
    say(surroundings, `  ${pad(name, columns)}  ${paint.dim(summary)}`);
  }
  say(surroundings, `\n${paint.dim("vp nodes show NAME tells what one needs and gives")}`);
}

/** `gate` and `exec`, which make nothing themselves, have no family in their name. */
function familyOf(name: string): string {
  return name.includes(".") ? name.slice(0, name.indexOf(".")) : "flow";
}

async function loadAll(surroundings: Surroundings): Promise<readonly NodeType[]> {
  const { builtIns } = await surroundings.world();
  const loaded = await Promise.all(Object.values(builtIns.nodeTypes).map((load) => load()));
  return loaded.map((module) => module.default).sort((a, b) => compare(familyOf(a.name), familyOf(b.name)) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function show(name: string, { json }: Flags, surroundings: Surroundings): Promise<void> {
  const { builtIns } = await surroundings.world();
  const load = builtIns.nodeTypes[name];
  if (load === undefined) {
    const hint = suggestion(name, Object.keys(builtIns.nodeTypes), "vp nodes list shows them:");
    return complain(surroundings, `vp: no node type is called "${name}"${hint === undefined ? "" : `\n  ${hint}`}`, USAGE);
  }
  const { default: nodeType } = await load();
  const { version, summary, inputs, outputs } = nodeType;
  if (json === true) return say(surroundings, JSON.stringify({ name, version, summary, inputs, outputs }, null, 2));
  const paint = paintOf(surroundings);
  const lines = [`${paint.bold(name)} ${paint.dim(`version ${version}`)}`, summary, "", "needs", ...portLines(inputs, paint), "", "gives", ...portLines(outputs, paint)];
  say(surroundings, lines.join("\n"));
}
