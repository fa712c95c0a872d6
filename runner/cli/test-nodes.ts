/** Runs tests of node types under the Node that vp runs under, which reads TypeScript as it is. Knows no test. */
import { once } from "node:events";
import type { Surroundings } from "./surroundings.ts";

export async function testNodes(files: readonly string[], { cwd, ports, end }: Surroundings): Promise<void> {
  const isSource = import.meta.url.endsWith(".ts");
  const own = new URL(isSource ? "./own-modules.ts" : "./own-modules.js", import.meta.url);
  const words = ["--disable-warning=ExperimentalWarning", ...(isSource ? ["--conditions=vp-source"] : []), "--import", own.href, "--test"];
  const tests = files.length === 0 ? ["nodes/**/*.test.ts"] : files;
  const child = ports.spawn(process.execPath, [...words, ...tests], { cwd, stdio: "inherit", env: withoutTestContext(ports.environment) });
  const [code] = await once(child, "exit");
  end(typeof code === "number" ? code : 1);
}

/** A test that runs vp would make this run a part of its own, and its result nobody's. */
function withoutTestContext(environment: Surroundings["ports"]["environment"]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== "NODE_TEST_CONTEXT"));
}
