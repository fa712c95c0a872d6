/** Finds the command that was asked for, loads it alone, and gives back its exit code. Knows no command's options. */
import { Command, CommanderError } from "commander";
import type { Failure } from "../../schema/failure.ts";
import { diskTrouble } from "../../schema/messages/cache.ts";
import { speaking, thisCall } from "./called-as.ts";
import { overview, SECTIONS, type CommandName } from "./overview.ts";
import { realPorts } from "./ports.ts";
import type { Surroundings } from "./surroundings.ts";

interface CommandModule {
  define(command: Command, surroundings: Surroundings): void;
}

const LOADERS: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  build: () => import("./commands/build.ts"),
  watch: () => import("./commands/watch.ts"),
  plan: () => import("./commands/plan.ts"),
  check: () => import("./commands/check.ts"),
  explain: () => import("./commands/explain.ts"),
  status: () => import("./commands/status.ts"),
  graph: () => import("./commands/graph.ts"),
  nodes: () => import("./commands/nodes.ts"),
  models: () => import("./commands/models.ts"),
  gates: () => import("./commands/gates.ts"),
  runs: () => import("./commands/runs.ts"),
  log: () => import("./commands/log.ts"),
  cost: () => import("./commands/cost.ts"),
  export: () => import("./commands/export.ts"),
  approve: () => import("./commands/approve.ts"),
  reject: () => import("./commands/reject.ts"),
  resolve: () => import("./commands/resolve.ts"),
  cancel: () => import("./commands/cancel.ts"),
  take: () => import("./commands/take.ts"),
  pin: () => import("./commands/pin.ts"),
  use: () => import("./commands/use.ts"),
  edit: () => import("./commands/edit.ts"),
  adopt: () => import("./commands/adopt.ts"),
  init: () => import("./commands/init.ts"),
  doctor: () => import("./commands/doctor.ts"),
  cache: () => import("./commands/cache.ts"),
  schema: () => import("./commands/schema.ts"),
  completion: () => import("./commands/completion.ts"),
};

const USAGE = 2;
const FAILED = 1;

/**
 * @param argv the words after `vp`
 * @param ports the outside world; the real one when left out
 */
export async function main(argv: readonly string[], version: string, ports = realPorts()): Promise<number> {
  let code = 0;
  // Whoever reads the output may stop reading, as `head` does; what is being made is finished all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreGoneReader);
  const surroundings = surround({ argv, version, ports, end: (given) => (code = given) });
  const program = await programFor(argv, surroundings);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    const failure = diskTrouble(error);
    if (failure !== undefined) return tellFailure(failure, surroundings);
    process.stderr.write(`vp: this is a bug in vp ${version}; please report it with these lines\n${error instanceof Error ? error.stack : String(error)}\n`);
    return FAILED;
  }
  return code;
}

/** Trouble with a file that no instance is to blame for. */
function tellFailure({ message, fix }: Failure, { stderr }: Surroundings): number {
  stderr.write(`vp: ${message}\n${fix === undefined ? "" : `  ${fix}\n`}`);
  return FAILED;
}

/** A pipe is closed, a terminal that was closed cannot be written. */
function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
}

function surround(given: Pick<Surroundings, "argv" | "version" | "ports" | "end">): Surroundings {
  const called = thisCall(given.ports.environment);
  return {
    ...given,
    cwd: process.cwd(),
    stdout: speaking(process.stdout, given.argv, called),
    stderr: speaking(process.stderr, given.argv, called),
    world: async () => (await import("./compose.ts")).makeWorld(given.version, given.ports),
  };
}

async function programFor(argv: readonly string[], surroundings: Surroundings): Promise<Command> {
  const program = new Command("vp")
    .version(surroundings.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void surroundings.stdout.write(text),
      writeErr: (text) => void surroundings.stderr.write(text),
      outputError: (text, write) => write(meant(text, argv).replace(/^error: /, "vp: ")),
    })
    .configureHelp({ formatHelp: () => overview(surroundings.version) });
  const asked = argv.find((word) => !word.startsWith("-"));
  for (const { name, summary } of SECTIONS.flatMap((section) => [...section.commands])) {
    const command = program.command(name).description(sentence(summary)).configureHelp({});
    command.showHelpAfterError(`vp ${name} --help tells more`);
    if (name === asked || asked === "help" || asked === "completion") (await LOADERS[name]()).define(command, surroundings);
  }
  return program;
}

/** What an option is called here that other tools, and vp.yaml, call something else. */
function meant(text: string, [command]: readonly string[]): string {
  const spends = command === "build" || command === "watch";
  return spends && /unknown option '--(budget|limit|max-spend|cost)'/.test(text) ? text.replace(/\n\(Did you mean [^)]*\)|$/, "\n(Did you mean --max-cost?)") : text;
}

function sentence(summary: string): string {
  return summary.charAt(0).toUpperCase() + summary.slice(1);
}
