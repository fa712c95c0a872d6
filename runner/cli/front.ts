/** The first code that runs: answers what needs nothing else, and loads the rest only then. Knows no pipeline. */
import manifest from "../../package.json" with { type: "json" };
import { spoken, thisCall } from "./called-as.ts";
import { overview } from "./overview.ts";

const argv = process.argv.slice(2);
const [first] = argv;

if (first === "--version" || first === "-V") process.stdout.write(`${manifest.version}\n`);
else if (asksForOverview()) process.stdout.write(spoken(overview(manifest.version), thisCall(process.env)));
else void start();

function asksForOverview(): boolean {
  return argv.length === 0 || (argv.length === 1 && (first === "--help" || first === "-h" || first === "help"));
}

async function start(): Promise<void> {
  const { tellNoOp } = await import("./tell-no-op.ts");
  if (tellNoOp(argv, manifest.version)) return;
  const { enableCompileCache } = await import("node:module");
  enableCompileCache();
  const { main } = await import("./main.ts");
  process.exitCode = await main(argv, manifest.version);
}
