/** Runs any command: what it reads and what it writes are declared, so its result can be kept like any other. */
import { spawn, type ChildProcess } from "node:child_process";
import { lstatSync } from "node:fs";
import { constants } from "node:os";
import { isAbsolute, join, normalize } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { defineNode, file, isObject, Type, type ReturnedFile } from "vp/plugin";

export default defineNode({
  name: "exec",
  version: 1,
  summary: "Run a command on declared inputs and keep the files it writes.",
  inputs: Type.Object({
    command: Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })], {
      description: "A line for the shell, or a list of words that are run without one.",
    }),
    inputs: Type.Record(Type.String(), Type.Any(), {
      default: {},
      description: "Handed to the command as VP_IN_<NAME>: an artifact as its path, text as it is, all else as JSON.",
    }),
    outputs: Type.Record(Type.String(), Type.String(), {
      namesOutputs: true,
      description: "Port to the file it is written to, relative to the folder the command runs in; `stdout` keeps what it prints as text.",
    }),
    environment: Type.Array(Type.String(), { default: [], description: "Names of environment variables that the command may see." }),
  }),
  outputs: Type.Record(Type.String(), Type.Any()),
  pool: "cpu",
  runs: "shared",
  async run({ inputs, workDir, signal, log }) {
    const child = start(inputs.command, { workDir, environment: environmentFor(inputs, workDir) });
    const printed = await finish(child, { signal, log, keep: Object.values(inputs.outputs).includes(STDOUT) });
    return Object.fromEntries(Object.entries(inputs.outputs).map(([port, name]) => [port, outputOf(port, { name, printed, workDir })]));
  },
});

const STDOUT = "stdout";

interface Surroundings {
  readonly workDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

function start(command: string | readonly string[], { workDir, environment }: Surroundings): ChildProcess {
  const [program = "", ...words] = typeof command === "string" ? ["sh", "-c", command] : command;
  // A process group of its own, so that an abort ends all that the command started.
  return spawn(program, words, { cwd: workDir, env: { ...environment }, detached: process.platform !== "win32", stdio: ["ignore", "pipe", "pipe"] });
}

/** Only what is declared, and what programs cannot be found or started without. */
function environmentFor(inputs: { readonly inputs?: object; readonly environment?: readonly string[] }, workDir: string): Surroundings["environment"] {
  // The last tells vp what its commands started, wherever that went, so that none of it outlives the build.
  const names = ["PATH", "HOME", "SystemRoot", "VP_HOSTED_BY", ...(inputs.environment ?? [])];
  const passed = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  const given = Object.entries(inputs.inputs ?? {}).map(([name, value]) => [`VP_IN_${name.toUpperCase().replace(/\W/g, "_")}`, textOf(value)] as const);
  return { ...Object.fromEntries(passed), LC_ALL: "C.UTF-8", TMPDIR: workDir, VP_WORK: workDir, ...Object.fromEntries(given) };
}

function textOf(value: unknown): string {
  const plain = withPaths(value);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

function withPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPaths);
  if (!isObject(value)) return value;
  if (typeof value["path"] === "string" && typeof value["digest"] === "string") return value["path"];
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withPaths(part)]));
}

interface Watching {
  readonly signal: AbortSignal;
  readonly keep: boolean;
  log(line: string): void;
}

/** What it printed, once it has ended well. */
async function finish(child: ChildProcess, { signal, keep, log }: Watching): Promise<string> {
  const stdout = keep ? collect(child) : undefined;
  const said = keep ? [] : lastLines(child.stdout, log);
  const complained = lastLines(child.stderr, log);
  const abort = (): void => endGroup(child);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  try {
    const { code, by } = await ending(child);
    signal.throwIfAborted();
    if (code !== 0) throw new CommandFailed({ code, by }, complained.length > 0 ? complained : said);
    return stdout?.text() ?? "";
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

interface Ending {
  readonly code: number | null;
  readonly by: string | null;
}

class CommandFailed extends Error {
  /** What it said last. */
  readonly detail: string;
  constructor(ending: Ending, lines: readonly string[]) {
    super(`the command ended with ${inWords(ending)}`);
    this.detail = lines.join("\n");
  }
}

/** A shell tells the signal that ended its last program as 128 and the signal's number. */
function inWords({ code, by }: Ending): string {
  if (by !== null) return `signal ${by}`;
  const [signal] = Object.entries(constants.signals).find(([, number]) => number + 128 === code) ?? [];
  return signal === undefined ? `exit code ${code}` : `exit code ${code}, which is signal ${signal}`;
}

const LAST_LINES = 20;

/** Logs every line, and holds the last ones, which fill up as they come. */
function lastLines(stream: Readable | null, log: (line: string) => void): readonly string[] {
  const lines: string[] = [];
  if (stream === null) return lines;
  createInterface({ input: stream }).on("line", (line) => {
    log(line);
    lines.push(line);
    if (lines.length > LAST_LINES) lines.shift();
  });
  return lines;
}

function collect(child: ChildProcess): { text(): string } {
  const pieces: Buffer[] = [];
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
  return { text: () => Buffer.concat(pieces).toString("utf8") };
}

function ending(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.on("error", (trouble) => reject(new Error(`the command cannot be started: ${trouble.message}`, { cause: trouble })));
    child.on("exit", () => endWhatIsLeft(child));
    child.on("close", (code, by) => resolve({ code, by }));
  });
}

/** What it left in the background may say its last words, and does not outlive it. */
function endWhatIsLeft(child: ChildProcess): void {
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), 200);
  child.on("close", () => {
    clearTimeout(timer);
    signalGroup(child, "SIGKILL");
  });
}

function endGroup(child: ChildProcess): void {
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), 400);
  child.on("close", () => clearTimeout(timer));
}

function signalGroup({ pid }: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    // It has ended already.
  }
}

function outputOf(port: string, { name, printed, workDir }: { name: string; printed: string; workDir: string }): string | ReturnedFile {
  if (name === STDOUT) return printed;
  const path = normalize(name);
  if (isAbsolute(path) || path.startsWith("..")) throw new Error(`output "${port}" names "${name}", which lies outside the command's folder`);
  const found = lstatSync(join(workDir, path), { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`the command ended well and did not write "${name}", which output "${port}" declares`);
  if (!found.isFile() && !found.isSymbolicLink()) throw new Error(`output "${port}" must be a file, and "${name}" is none`);
  return file(path);
}
