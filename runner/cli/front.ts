/** The first code that runs: answers what needs nothing else, and loads the rest only then. Knows no pipeline. */
import { enableCompileCache } from "node:module";
import manifest from "../../package.json" with { type: "json" };
import { overview } from "./overview.ts";
import { tellNoOp } from "./tell-no-op.ts";

const argv = process.argv.slice(2);
const [first] = argv;

if (first === "--version" || first === "-V") process.stdout.write(`${manifest.version}\n`);
else if (asksForOverview()) process.stdout.write(overview(manifest.version));
else if (!tellNoOp(argv, manifest.version)) void start();

function asksForOverview(): boolean {
  return argv.length === 0 || (argv.length === 1 && (first === "--help" || first === "-h" || first === "help"));
}

async function start(): Promise<void> {
  enableCompileCache();
  const { main } = await import("./main.ts");
  process.exitCode = await main(argv, manifest.version);
}
