/**
 * What each tool runs again after each kind of change, counted, not timed:
 * `node --conditions=vp-source test/bench/semantics.ts vp-exec-files,make,ninja 46`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paramText } from "./graphs.ts";
import { commandOf, edit, write, type Prepared } from "./prepared.ts";
import { toolOf } from "./tools/index.ts";
import { VP_NODE } from "./tools/vp.ts";

/** How many nodes ran after each change; what became of a spoilt output. */
export interface Semantics {
  readonly cold: number;
  readonly nothing: number;
  readonly leaf: number;
  readonly reverted: number;
  /** A change that gives the first node the same output. */
  readonly comment: number;
  readonly touch: number;
  readonly deleted: number;
  readonly deletedIsBack: boolean;
  readonly tampered: "put right" | "told, put right when asked" | "told" | "not seen";
}

export function semanticsOf(name: string, size: number): Semantics {
  const scratch = mkdtempSync(join(tmpdir(), "vp-bench-"));
  try {
    const log = join(scratch, "ran.txt");
    const options = { log };
    const prepared = write({ tool: toolOf(name), shape: "layered", size, atOnce: 2, options }, scratch);
    return observe(prepared, (change) => ranAfter(prepared, log, change));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Ran {
  readonly count: number;
  readonly said: string;
}

function observe({ tool, graph, folder }: Prepared, after: (change: () => void) => Ran): Semantics {
  const spoilt = join(folder, tool.layout.output(graph.nodes[graph.nodes.length >> 1]?.id ?? ""));
  const counted = (change: () => void): number => after(change).count;
  const counts = {
    cold: counted(() => undefined),
    nothing: counted(() => undefined),
    leaf: counted(() => edit(tool, folder, graph.leaf, "changed\n")),
    reverted: counted(() => edit(tool, folder, graph.leaf, paramText(graph.leaf))),
    comment: counted(() => edit(tool, folder, graph.root, `# a comment\n${paramText(graph.root)}`)),
    touch: counted(() => utimesSync(join(folder, tool.layout.source(graph)), new Date(), new Date())),
  };
  // Before a file is deleted: not every tool puts one back.
  const tampered = tamperedWith(spoilt, after);
  const deleted = counted(() => rmSync(spoilt));
  return { ...counts, tampered, deleted, deletedIsBack: existsSync(spoilt) };
}

function tamperedWith(path: string, after: (change: () => void) => Ran): Semantics["tampered"] {
  const good = readFileSync(path, "utf8");
  const { said } = after(() => writeFileSync(path, "tampered\n"));
  if (readFileSync(path, "utf8") === good) return "put right";
  if (!/kept your edit/.test(said)) return "not seen";
  // Taking the file away is how vp is asked for what it made.
  after(() => rmSync(path));
  return existsSync(path) && readFileSync(path, "utf8") === good ? "told, put right when asked" : "told";
}

function ranAfter(prepared: Prepared, log: string, change: () => void): Ran {
  // make and its like see no change within the second of the last build.
  if (prepared.tool.version[0] !== VP_NODE) execFileSync("sleep", ["1.1"]);
  change();
  writeFileSync(log, "");
  const { words: [program = "", ...words], folder, environment } = commandOf(prepared);
  // What is told of an output is part of what is asked for here.
  const { status, stdout, stderr } = spawnSync(program, words.filter((word) => word !== "--quiet" || program !== VP_NODE), { cwd: folder, env: { ...process.env, ...environment }, encoding: "utf8" });
  if (status !== 0) throw new Error(`${prepared.tool.name} ended with ${status}: ${stderr.slice(-400)}${stdout.slice(-400)}`);
  return { count: readFileSync(log, "utf8").split("\n").filter(Boolean).length, said: stdout + stderr };
}

if (process.argv[1] === import.meta.filename) {
  const [names = "vp-exec-files", size = "46"] = process.argv.slice(2);
  for (const name of names.split(",")) console.log(JSON.stringify({ name, ...semanticsOf(name, Number(size)) }));
}
