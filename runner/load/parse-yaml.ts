/** Reads YAML text as a tree; every problem is found at once. Knows nothing of what the values mean. */
import * as say from "../../schema/messages/yaml.ts";
import { readByLibrary } from "./library-yaml.ts";
import { lineIndex } from "./line-index.ts";
import { readPlainly } from "./plain-yaml.ts";
import { MAX_DEPTH, type YamlTree } from "./yaml-tree.ts";

/** Indicators that open a block each: `- - - …`, which the parser would follow for ever. */
const DEEP_LINE = /(?:[-?:][ \t]+){65}/;

/** What git leaves in a file when two edits meet. */
const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/m;

export function parseYaml(text: string, file: string): YamlTree {
  const lines = lineIndex(text, file);
  const deep = DEEP_LINE.exec(text);
  if (deep !== null) return { root: undefined, diagnostics: [say.tooDeep(lines.spanBetween(deep.index, deep.index + 1), MAX_DEPTH)] };
  const source = { text, file, lines };
  const root = readPlainly(source);
  if (root !== undefined) return { root, diagnostics: [] };
  const conflict = CONFLICT.exec(text);
  if (conflict === null) return readByLibrary(source);
  return { root: undefined, diagnostics: [say.unresolvedMerge(lines.spanBetween(conflict.index, conflict.index + conflict[0].length))] };
}
