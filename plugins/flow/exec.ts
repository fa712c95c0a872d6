/** Runs any command: what it reads and what it writes are declared, so its result can be kept like any other. */
import { spawn, type ChildProcess } from "node:child_process";
import { lstatSync } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";
import { createInterface } from "node:readline";
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
  runs: "worker",
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
  const names = ["PATH", "HOME", "SystemRoot", ...(inputs.environment ?? [])];
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
  if (!keep && child.stdout !== null) createInterface({ input: child.stdout }).on("line", log);
  if (child.stderr !== null) createInterface({ input: child.stderr }).on("line", log);
  const abort = (): void => endGroup(child);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  try {
    const { code, by } = await ending(child);
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`the command ended with ${by === null ? `exit code ${code}` : `signal ${by}`}`);
    return stdout?.text() ?? "";
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function collect(child: ChildProcess): { text(): string } {
  const pieces: Buffer[] = [];
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
  return { text: () => Buffer.concat(pieces).toString("utf8") };
}

function ending(child: ChildProcess): Promise<{ readonly code: number | null; readonly by: string | null }> {
  return new Promise((resolve, reject) => {
    child.on("error", (trouble) => reject(new Error(`the command cannot be started: ${trouble.message}`, { cause: trouble })));
    child.on("close", (code, by) => resolve({ code, by }));
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
  if (!found.isFile()) throw new Error(`output "${port}" must be a file, and "${name}" is none`);
  return file(path);
}
