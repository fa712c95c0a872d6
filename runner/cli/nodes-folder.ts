/** Where node types of one's own lie: a file for each in nodes/, its test beside it. Imports none of them. */
import { join } from "node:path";
import type { Surroundings } from "./surroundings.ts";

export const FOLDER = "nodes";

const PLUGIN = /^(?!\.).+\.(ts|mts|js|mjs)$/;
const TEST = /\.test\.(ts|mts|js|mjs)$/;

/** The name of the file, without its ending, that `vp nodes new` writes a node type into. */
export function fileNameOf(nodeType: string): string {
  return nodeType.replaceAll(".", "-");
}

/** Files that may define node types. Absolute paths. */
export function pluginsIn(surroundings: Surroundings): readonly string[] {
  const names = namesIn(surroundings).filter((name) => PLUGIN.test(name) && !TEST.test(name) && !/\.d\.m?ts$/.test(name));
  return names.map((name) => join(surroundings.cwd, FOLDER, name));
}

/** The test of a node type, as a path in the folder that vp was called in. */
export function testIn(nodeType: string, surroundings: Surroundings): string | undefined {
  const test = namesIn(surroundings).find((name) => TEST.test(name) && name.replace(TEST, "") === fileNameOf(nodeType));
  return test === undefined ? undefined : `${FOLDER}/${test}`;
}

/** What the tests in nodes/ are of, by their files. */
export function testedIn(surroundings: Surroundings): readonly string[] {
  return namesIn(surroundings).filter((name) => TEST.test(name)).map((name) => name.replace(TEST, ""));
}

function namesIn({ cwd, ports: { files } }: Surroundings): readonly string[] {
  const folder = join(cwd, FOLDER);
  return files.existsSync(folder) ? files.readdirSync(folder).sort() : [];
}
