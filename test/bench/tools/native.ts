/** make and ninja: times of files alone decide. `ninja-restat` is ninja as its early cut-off is meant to be used. */
import type { Graph } from "../graphs.ts";
import { flat, flatLine, inputsOf, put, writeFlat, type Tool, type WriteOptions } from "./tool.ts";

export const native: readonly Tool[] = [
  {
    name: "make",
    version: ["make", "--version"],
    layout: flat,
    write: (graph, folder, options) => {
      writeFlat(graph, folder);
      const rules = graph.nodes.map((node) => `${flat.output(node.id)}: ${inputsOf(node, graph).join(" ")}\n\t@${dollars(flatLine(node, graph, options))}\n`);
      put(folder, "Makefile", `all: ${flat.output(graph.final)}\n${rules.join("")}`);
    },
    // Without built-in rules, as every generated makefile is run.
    command: (_graph, { atOnce }) => ["make", "-rR", "-s", `-j${atOnce}`],
    remains: ["out"],
  },
  ninja("ninja", "", (line) => line),
  ninja("ninja-restat", "  restat = 1\n", keepEqual),
];

function ninja(name: string, rule: string, around: (line: string, output: string) => string): Tool {
  return {
    name,
    version: ["ninja", "--version"],
    layout: flat,
    write: (graph, folder, options) => {
      writeFlat(graph, folder);
      put(folder, "build.ninja", `rule sh\n  command = $cmd\n${rule}${builds(graph, options, around)}default ${flat.output(graph.final)}\n`);
    },
    command: (_graph, { atOnce }) => ["ninja", "--quiet", `-j${atOnce}`],
    remains: ["out", ".ninja_log", ".ninja_deps"],
  };
}

function builds(graph: Graph, options: WriteOptions, around: (line: string, output: string) => string): string {
  return graph.nodes.map((node) => {
    const output = flat.output(node.id);
    return `build ${output}: sh ${inputsOf(node, graph).join(" ")}\n  cmd = ${dollars(around(flatLine(node, graph, options), output))}\n`;
  }).join("");
}

/** An action that leaves an equal output as it was, times and all. */
function keepEqual(line: string, output: string): string {
  const made = line.replace(`> ${output}`, `> ${output}.new`);
  return `${made}; cmp -s ${output}.new ${output} && rm ${output}.new || mv ${output}.new ${output}`;
}

function dollars(line: string): string {
  return line.replaceAll("$", "$$");
}
