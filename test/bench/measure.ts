/** Runs one command and tells what it took: wall, processor and memory. Knows no tool and no graph. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuTimes, othersShare, waitForQuiet } from "./quiet.ts";

export interface Command {
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

export interface Limits {
  /** Where the time is written to; made by the caller. */
  readonly scratch: string;
  readonly seconds: number;
  /** How long all waits for a quiet machine may take together. */
  readonly patience: { seconds: number };
}

export type Taken =
  | { readonly type: "done"; readonly ms: number; readonly cpuMs: number; readonly peakMB: number; readonly others: number }
  | { readonly type: "failed"; readonly why: string }
  | { readonly type: "over"; readonly seconds: number };

/** What a command took, by GNU time. Its peak is that of its largest process. */
export async function measure(command: Command, limits: Limits): Promise<Taken> {
  await waitForQuiet(limits.patience);
  const before = cpuTimes();
  const began = performance.now();
  const times = join(limits.scratch, "time.txt");
  const ended = await run({ ...command, words: ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", times, ...command.words] }, limits.seconds);
  const ms = performance.now() - began;
  if (ended.over) return { type: "over", seconds: limits.seconds };
  if (ended.exit !== 0) return { type: "failed", why: ended.said.trim().split("\n").slice(-4).join(" | ").slice(-300) };
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(times, "utf8").trim().split(/\s+/).map(Number);
  return { type: "done", ms, cpuMs: (user + system) * 1000, peakMB: kilobytes / 1024, others: othersShare(before, cpuTimes(), user + system) };
}

interface Ended {
  readonly exit: number | null;
  readonly over: boolean;
  readonly said: string;
}

function run({ words: [program = "", ...words], folder, environment }: Command, seconds: number): Promise<Ended> {
  const child = spawn(program, words, { cwd: folder, env: surroundings(environment), stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said = (said + piece.toString("utf8")).slice(-2000)));
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, seconds * 1000);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (exit) => {
      clearTimeout(timer);
      // A daemon that it leaves behind may hold the pipes open.
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      resolve({ exit, over, said });
    });
  });
}

/** Certificates of one's own make every Node read all of them at its start, which would count against some and not others. */
function surroundings(environment: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, ...own } = process.env;
  return { ...own, ...environment };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
