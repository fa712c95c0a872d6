/** Plugins that misbehave, as the text of files, and a pipeline that runs each beside a node that is well. */

import assert from "node:assert/strict";
import type { Failure } from "../../schema/failure.ts";
import type { Build, Rig } from "../rig/rig.ts";

/** The outputs of a node type that gives one file. */
export const ONE_FILE = "Type.Object({ made: File() })";

/** What a node type does wrong: the body of its `run`. */
export type Wrongs = Readonly<Record<string, string>>;

/** A workspace with a node type `bad.<name>` for each wrong, and a node of that name. @param fields of each bad node, e.g. `timeout: 1s`; NAME in them is its name */
export function badFiles(wrongs: Wrongs, { outputs = "Type.Object({})", fields = [] as readonly string[] } = {}): Readonly<Record<string, string>> {
  const nodes = Object.keys(wrongs).map((name) => [`  ${name}:`, `uses: bad.${name}`, ...fields.map((field) => field.replace("NAME", name))].join("\n    "));
  return {
    "bad.ts": badPlugin(wrongs, outputs),
    "pipeline.yaml": `name: film
plugins: [./bad.ts, ./rig-plugin.mjs]
nodes:
${nodes.join("\n")}
  good:
    uses: rig.note
    with: { text: all is well }
    publish: good.txt
`,
  };
}

export function failureOf({ events }: Build, address: string): Failure {
  const found = events.flatMap((event) => (event.type === "instance-changed" && event.address === address && event.failure ? [event.failure] : []));
  return found[0] ?? assert.fail(`${address} did not fail`);
}

/** Every bad node failed with its message, and all there is in the end is what the good one made. */
export async function onlyBadFailed(rig: Rig, built: Build, messages: Readonly<Record<string, RegExp>>): Promise<void> {
  assert.deepEqual([built.exit, built.failed, built.ran, built.open], [1, Object.keys(messages).sort(), ["good"], []], built.stderr);
  for (const [name, message] of Object.entries(messages)) assert.match(failureOf(built, name).message, message);
  assert.deepEqual(Object.keys(await rig.files("out")), ["film/good.txt"]);
  assert.deepEqual(await rig.files(".vp/work"), {}, "something was left in the work folder");
}

function badPlugin(wrongs: Wrongs, outputs: string): string {
  const nodeTypes = Object.entries(wrongs).map(([name, body]) => `  defineNode({
    name: "bad.${name}", version: 1, summary: "Misbehave.", inputs: Type.Object({}), outputs: ${outputs},
    async run({ workDir, signal, log }): Promise<any> { ${body} },
  }),`);
  return `import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { defineNode, file, File, Type } from "vp/plugin";
export default [
${nodeTypes.join("\n")}
];
`;
}
