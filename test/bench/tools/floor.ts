/**
 * No tools but measures of Node itself: `least` is the least that a no-op can be, a JSON state loaded and every file it
 * names looked at; `runner` the least a cold build can be, every node run in order and nothing remembered.
 */
import { join } from "node:path";
import { flat, graphAsJson, put, writeFlat, type Tool } from "./tool.ts";
import { VP_NODE } from "./vp.ts";

export const floor: readonly Tool[] = ["least", "runner"].map((name) => ({
  name,
  version: [VP_NODE, "--version"],
  layout: flat,
  write: (graph, folder, options) => {
    writeFlat(graph, folder);
    put(folder, "graph.json", graphAsJson(graph, options));
  },
  command: () => [VP_NODE, join(import.meta.dirname, `../${name}.mjs`)],
  remains: ["out", "state.json"],
}));
