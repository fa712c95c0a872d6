/** Writes a new node type and its test, and says how to use both. Never writes over a file. */
import { dirname, join } from "node:path";
import { USAGE } from "./asked.ts";
import { nodeScaffold, type Scaffold } from "./node-scaffold.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export async function writeNewNode(name: string, surroundings: Surroundings): Promise<void> {
  const fault = await faultOf(name, surroundings);
  if (fault !== undefined) return complain(surroundings, `vp: ${fault}`, USAGE);
  const scaffold = nodeScaffold(name);
  const { cwd, ports } = surroundings;
  const inTheWay = [...scaffold.files.keys()].filter((path) => ports.files.existsSync(join(cwd, path)));
  if (inTheWay.length > 0) {
    return complain(surroundings, `vp: ${inTheWay.join(" and ")} ${inTheWay.length === 1 ? "is" : "are"} here already\n  choose another name, or move ${inTheWay.length === 1 ? "it" : "them"} away`, 1);
  }
  for (const [path, text] of scaffold.files) {
    ports.files.mkdirSync(dirname(join(cwd, path)), { recursive: true });
    ports.files.writeFileSync(join(cwd, path), text, { flag: "wx" });
  }
  tell(scaffold, surroundings);
}

async function faultOf(name: string, surroundings: Surroundings): Promise<string | undefined> {
  if (!/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*$/.test(name) || name.length > 100) {
    return `"${name}" cannot be the name of a node type\n  take words of letters, digits, - and _ joined by dots, like frame.tint`;
  }
  const { builtIns } = await surroundings.world();
  return name in builtIns.nodeTypes ? `"${name}" is a node type of vp itself\n  choose another name; vp nodes list shows those that are taken` : undefined;
}

function tell({ files, plugin, name, node }: Scaffold, surroundings: Surroundings): void {
  const paint = paintOf(surroundings);
  say(surroundings, [
    ...[...files.keys()].map((path) => `${paint.green("✓")} ${path}`),
    "", "In a pipeline here", paint.cyan(`plugins: [./${plugin}]`), paint.cyan("nodes:"), paint.cyan(node),
    "", "Its test", `  ${paint.cyan(`vp nodes test ${name}`)}`,
  ].join("\n"));
}
