/** Runs tests of node types under the Node that vp runs under, which reads TypeScript as it is. Knows no test. */
import { once } from "node:events";
import { resolve } from "node:path";
import { shellWord } from "../../schema/command-line.ts";
import { suggestion } from "../../schema/suggest.ts";
import { USAGE } from "./asked.ts";
import { testedIn, testIn } from "./nodes-folder.ts";
import { complain, type Surroundings } from "./surroundings.ts";

/** @param named node types in nodes/, or files with tests; all tests in nodes/ when none are named */
export async function testNodes(named: readonly string[], surroundings: Surroundings): Promise<void> {
  const { cwd, ports, end } = surroundings;
  const files = named.map((name) => (ports.files.existsSync(resolve(cwd, name)) ? name : testIn(name, surroundings)));
  const [missing] = named.filter((_, index) => files[index] === undefined);
  if (missing !== undefined) return complain(surroundings, `vp: there is no test "${missing}"\n  ${hintFor(missing, surroundings)}`, USAGE);
  const isSource = import.meta.url.endsWith(".ts");
  const own = new URL(isSource ? "./own-modules.ts" : "./own-modules.js", import.meta.url);
  const words = ["--disable-warning=ExperimentalWarning", ...(isSource ? ["--conditions=vp-source"] : []), "--import", own.href, "--test"];
  const tests = files.length === 0 ? ["nodes/**/*.test.{ts,mts}"] : files.filter((file) => file !== undefined);
  const child = ports.spawn(process.execPath, [...words, ...tests], { cwd, stdio: "inherit", env: withoutTestContext(ports.environment) });
  const [code] = await once(child, "exit");
  end(typeof code === "number" ? code : 1);
}

/** A word that is neither a file nor a node type with a test may be a slip of the hand. */
function hintFor(name: string, surroundings: Surroundings): string {
  const known = testedIn(surroundings);
  return known.length === 0 ? `none is in nodes/; vp nodes new ${shellWord(name)} writes a node type with its test` : `${suggestion(name, known, "tests in nodes/ are of")}`;
}

/** A test that runs vp would make this run a part of its own, and its result nobody's. */
function withoutTestContext(environment: Surroundings["ports"]["environment"]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== "NODE_TEST_CONTEXT"));
}
