/** `vp nodes`: the node types that a pipeline can use, the ports of one, and the way to one of your own. */
import { join } from "node:path";
import type { Command } from "commander";
import { shellWord } from "../../../schema/command-line.ts";
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import { suggestion } from "../../../schema/suggest.ts";
import { knownNodeTypes, type KnownNodeTypes } from "../../engine/own-node-types.ts";
import { pad } from "../../report/figures.ts";
import { USAGE } from "../asked.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { pluginsIn } from "../nodes-folder.ts";
import { pipelinesIn } from "../pipeline-choice.ts";
import { portLines } from "../port-text.ts";
import { paintOf } from "../screen.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp nodes list
  vp nodes show frame.draw
  vp nodes show frame.draw --json
  vp nodes new frame.tint          a node type of your own, with a test
  vp nodes show frame.tint         your own too: those in nodes/, and of the plugins that the pipelines here name
  vp nodes test frame.tint         run the test of one, by its name or its file
  vp nodes test                    run the tests of all those in nodes/`;

interface Flags {
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  command.command("list", { isDefault: true }).description("List vp's node types and those of this folder").option("--json", "write JSON for programs").action((flags: Flags) => list(flags, surroundings));
  command.command("show").description("Show what one node type needs and gives").argument("<name>", "e.g. frame.draw").option("--json", "write JSON for programs").action((name: string, flags: Flags) => show(name, flags, surroundings));
  command.command("new").description("Write a node type and a test of it into nodes/").argument("<name>", "e.g. frame.tint")
    .action(async (name: string) => (await import("../new-node.ts")).writeNewNode(name, surroundings));
  command.command("test").description("Run tests of node types with vp's own Node").argument("[names...]", "node types in nodes/, or files; all in nodes/ when none are named")
    .action(async (named: readonly string[]) => (await import("../test-nodes.ts")).testNodes(named, surroundings));
}

async function list({ json }: Flags, surroundings: Surroundings): Promise<void> {
  const { nodeTypes, diagnostics } = await knownHere(surroundings);
  showDiagnostics(diagnostics, surroundings, {});
  const sorted = nodeTypes.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)) || compare(familyOf(a), familyOf(b)) || compare(a.name, b.name));
  if (json === true) return say(surroundings, JSON.stringify(sorted.map(({ name, summary, version, plugin }) => ({ name, version, summary, plugin })), null, 2));
  const paint = paintOf(surroundings);
  const columns = Math.max(0, ...nodeTypes.map(({ name }) => name.length));
  let family = "";
  for (const nodeType of sorted) {
    if (familyOf(nodeType) !== family) say(surroundings, `${family === "" ? "" : "\n"}${paint.bold(familyOf(nodeType))}`);
    family = familyOf(nodeType);
    say(surroundings, `  ${pad(nodeType.name, columns)}  ${paint.dim(nodeType.summary)}`);
  }
  say(surroundings, `\n${paint.dim("vp nodes show NAME tells what one needs and gives")}`);
}

/** vp's own and those of this folder: of the plugins in nodes/ and of those that its pipelines name. */
function knownHere(surroundings: Surroundings): Promise<KnownNodeTypes> {
  const { cwd, ports } = surroundings;
  const pipelines = pipelinesIn(cwd, ports.files).map((name) => join(cwd, name));
  return surroundings.world().then((world) => knownNodeTypes({ cwd, plugins: pluginsIn(surroundings), pipelines }, world));
}

/** Those of a plugin are together under its name; `gate` and `exec`, which make nothing themselves, have no family in theirs. */
function familyOf(nodeType: NodeTypeDescription): string {
  const { name, plugin } = nodeType;
  if (isOwn(nodeType)) return plugin;
  return name.includes(".") ? name.slice(0, name.indexOf(".")) : "flow";
}

/** Whether it is somebody's own, and not vp's. */
function isOwn({ plugin }: NodeTypeDescription): boolean {
  return plugin !== "vp";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function show(name: string, { json }: Flags, surroundings: Surroundings): Promise<void> {
  const { nodeTypes, diagnostics } = await knownHere(surroundings);
  const nodeType = nodeTypes.find((each) => each.name === name);
  if (nodeType === undefined) return notFound(name, { nodeTypes, diagnostics }, surroundings);
  const { version, summary, inputs, outputs, plugin } = nodeType;
  if (json === true) return say(surroundings, JSON.stringify({ name, version, summary, plugin, inputs, outputs }, null, 2));
  const paint = paintOf(surroundings);
  const from = isOwn(nodeType) ? `, from ${plugin}` : "";
  const lines = [`${paint.bold(name)} ${paint.dim(`version ${version}${from}`)}`, summary, "", "needs", ...portLines(inputs, paint), "", "gives", ...portLines(outputs, paint)];
  say(surroundings, lines.join("\n"));
}

/** A plugin that cannot be read may be the one that has it. */
function notFound(name: string, { nodeTypes, diagnostics }: KnownNodeTypes, surroundings: Surroundings): void {
  showDiagnostics(diagnostics, surroundings, {});
  const hint = suggestion(name, nodeTypes.map((each) => each.name), "there are");
  complain(surroundings, `vp: no node type is called "${name}", neither vp's own nor in nodes/ or a plugin that a pipeline here names\n  ${hint}\n  vp nodes list shows them with what they do; vp nodes new ${shellWord(name)} writes one`, USAGE);
}
