/** The shape of parsed expressions: which parts a node has, and which calls bind names. Evaluates nothing. */
import type { ASTNode } from "@marcbachmann/cel-js";

/** Methods that bind their first argument as a name, with the numbers of arguments they take. */
export const MACROS: ReadonlyMap<string, readonly number[]> = new Map([
  ["map", [2, 3]],
  ["filter", [2]],
  ["all", [2]],
  ["exists", [2]],
  ["exists_one", [2]],
]);

export function isCelNamespace(node: ASTNode): boolean {
  return node.op === "id" && node.args === "cel";
}

export function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case "value":
    case "id": return [];
    case ".":
    case ".?": return [node.args[0]];
    case "call": return node.args[1];
    case "rcall": return [node.args[1], ...node.args[2]];
    case "map": return node.args.flat();
    case "!_":
    case "-_": return [node.args];
    default: return node.args;
  }
}
