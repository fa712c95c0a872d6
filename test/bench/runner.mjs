/** The least a cold build can be under Node: the graph is read and every node run in order. No cache, no state, no types to strip. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const { nodes } = JSON.parse(readFileSync("graph.json", "utf8"));
mkdirSync("out", { recursive: true });
for (const node of nodes) {
  writeFileSync(`${node.output}.new`, node.root ? withoutComments(node) : digests(node));
  renameSync(`${node.output}.new`, node.output);
}

function withoutComments({ inputs }) {
  return inputs.map((path) => readFileSync(path, "utf8").replaceAll(/^#.*\n/gm, "")).join("");
}

function digests({ inputs }) {
  return inputs.map((path) => `${createHash("md5").update(readFileSync(path)).digest("hex")}  ${path}\n`).join("");
}
