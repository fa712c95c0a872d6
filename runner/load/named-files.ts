/** Finds the files that an expression names outright, `file("look.png")`, and says which are not there. */
import { resolve } from "node:path";
import type { ASTNode } from "@marcbachmann/cel-js";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { outsideWorkspace } from "../../schema/messages/pipeline.ts";
import { fileMissing } from "../../schema/messages/yaml.ts";
import type { Expression } from "../../schema/pipeline.ts";
import { childrenOf } from "./cel/ast.ts";
import { compiledOf } from "./expression.ts";
import { isInside } from "./source.ts";

export function filesNotThere(expression: Expression, sources: { exists(path: string): boolean }): readonly Diagnostic[] {
  const { ast, folder, root, spanAt } = compiledOf(expression);
  return namedFiles(ast).flatMap(({ path, node }) => {
    const absolute = resolve(folder, path);
    const span = spanAt(node.start, node.end);
    if (!isInside(root, absolute)) return [outsideWorkspace(span, path)];
    return sources.exists(absolute) ? [] : [fileMissing(span, path)];
  });
}

interface NamedFile {
  readonly path: string;
  readonly node: ASTNode;
}

function namedFiles(node: ASTNode): readonly NamedFile[] {
  const [path] = node.op === "call" && node.args[0] === "file" ? node.args[1] : [];
  const own = path?.op === "value" && typeof path.args === "string" ? [{ path: path.args, node: path }] : [];
  return [...own, ...childrenOf(node).flatMap(namedFiles)];
}
