/** What `vp nodes new` writes: a node type that works, and a test of it that passes. */
import { fileNameOf, FOLDER } from "./nodes-folder.ts";

export interface Scaffold {
  /** Path in the folder to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly plugin: string;
  readonly name: string;
  /** The node in a pipeline, as lines of YAML. */
  readonly node: string;
}

/** @param name of the node type, which is known to be right */
export function nodeScaffold(name: string): Scaffold {
  const words = name.split(/[.\-_]/).filter((word) => word !== "");
  const file = fileNameOf(name);
  const plugin = `${FOLDER}/${file}.ts`;
  const test = `${FOLDER}/${file}.test.ts`;
  const files = new Map([[plugin, nodeText(name)], [test, testText(name, file, identifierOf(words))]]);
  return { files, plugin, name, node: nodeYaml(name, words.at(-1) ?? "made") };
}

/** Ends in a word of its own, as a node type may be named by one that JavaScript keeps for itself. */
function identifierOf(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  const joined = [first.charAt(0).toLowerCase() + first.slice(1), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
  return `${joined}Node`;
}

function nodeText(name: string): string {
  return outdented(`
    /** What ${name} makes of what; a line for whoever reads this next. */
    import { writeFile } from "node:fs/promises";
    import { join } from "node:path";
    import { defineNode, file, File, Type } from "vp/plugin";

    export default defineNode({
      name: "${name}",
      version: 1, // raise it when the same inputs should give another result
      summary: "Write a text into a file, in capitals.",
      inputs: Type.Object({ text: Type.String() }),
      outputs: Type.Object({ made: File() }),
      async run({ inputs, workDir, log }) {
        log(\`\${inputs.text.length} characters\`);
        await writeFile(join(workDir, "made.txt"), \`\${inputs.text.toUpperCase()}\\n\`);
        return { made: file("made.txt") };
      },
    });
  `);
}

function testText(name: string, file: string, identifier: string): string {
  return outdented(`
    import assert from "node:assert/strict";
    import { readFile } from "node:fs/promises";
    import { test } from "node:test";
    import { tryNode } from "vp/testing";
    import ${identifier} from "./${file}.ts";

    test("${name} writes its text in capitals", async () => {
      const { made } = await tryNode(${identifier}, { inputs: { text: "a lamp" } });
      assert.equal(await readFile(made.path, "utf8"), "A LAMP\\n");
    });
  `);
}

function nodeYaml(name: string, last: string): string {
  const node = /^[A-Za-z]\w*$/.test(last) ? `my_${last}` : "made";
  return `  ${node}:
    uses: ${name}
    with: { text: a lamp at night }
    publish: ${node}.txt`;
}

/** Without the first line break, the indentation it has here, and what comes after its last line. */
function outdented(text: string): string {
  return text.slice(1).trimEnd().replaceAll(/^ {4}/gm, "").concat("\n");
}
