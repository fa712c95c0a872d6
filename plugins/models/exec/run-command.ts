/**
 * One command as a process: what it reads, what it prints line by line, and its end with all that it started, also when
 * vp itself is killed. Knows nothing of what is said.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { NotAccepted } from "vp/plugin";

export interface CommandOptions {
  /** All that it can read. */
  readonly input: string;
  /** Where it runs. */
  readonly workDir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Called with each line of its standard output. */
  hear(line: string): void;
  /** Called with each line of its standard error. */
  log(line: string): void;
}

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly by: string | null;
  /** The last of its standard error. */
  readonly lastLines: readonly string[];
}

export async function runCommand(words: readonly string[], options: CommandOptions): Promise<Ended> {
  const { signal } = options;
  signal.throwIfAborted();
  const child = start(words, options);
  const lastLines: string[] = [];
  listen(child.stdout, options.hear);
  listen(child.stderr, (line) => {
    options.log(line);
    lastLines.push(line);
    if (lastLines.length > LAST_LINES) lastLines.shift();
  });
  const abort = (): void => endSoon(child);
  signal.addEventListener("abort", abort, { once: true });
  try {
    give(child, options.input);
    const { code, by } = await ending(child);
    signal.throwIfAborted();
    if (lastLines.some((line) => NOT_STARTED.test(line))) throw new NotAccepted(`the command cannot be started: "${words[0]}" is no program that can be found and run`);
    return { code, by, lastLines };
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

const LAST_LINES = 20;
/** What the shell says of a program that is not there, or is none. */
const NOT_STARTED = /^vp: .*exec: /;
const ON_WINDOWS = process.platform === "win32";

/**
 * The fourth stream carries nothing. The system closes it when vp ends in any way, and what waits for that ends the
 * process group, which a killed vp cannot do any more.
 */
const UNTIL_VP_ENDS = '{ read -r _ <&3; kill -KILL -$$; } >/dev/null 2>&1 </dev/null & exec "$@" 3<&-';

function start(words: readonly string[], { workDir, environment }: CommandOptions): ChildProcess {
  const [program = "", ...rest] = ON_WINDOWS ? words : ["sh", "-c", UNTIL_VP_ENDS, "vp", ...words];
  return spawn(program, rest, { cwd: workDir, env: environment, detached: !ON_WINDOWS, stdio: ["pipe", "pipe", "pipe", "pipe"] });
}

function listen(stream: Readable | null, hear: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on("line", hear);
}

/** A command that does not read what it is given may end before all is written. */
function give({ stdin }: ChildProcess, input: string): void {
  stdin?.on("error", () => undefined);
  stdin?.end(input);
}

function ending(child: ChildProcess): Promise<Pick<Ended, "code" | "by">> {
  return new Promise((resolve, reject) => {
    child.on("error", ({ message }) => reject(new NotAccepted(`the command cannot be started: ${message}`)));
    // What it left behind does not outlive it, and holds its streams open no longer.
    child.on("exit", () => signalGroup(child, "SIGKILL"));
    child.on("close", (code, by) => resolve({ code, by }));
  });
}

function endSoon(child: ChildProcess): void {
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(signalGroup, 400, child, "SIGKILL");
  child.on("close", () => clearTimeout(timer));
}

function signalGroup({ pid }: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(ON_WINDOWS ? pid : -pid, name);
  } catch {
    // It has ended already.
  }
}
