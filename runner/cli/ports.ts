/** The real outside world: this machine's clock, randomness, environment, files and processes. */
import * as childProcess from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { availableParallelism, hostname } from "node:os";
import { performance } from "node:perf_hooks";
import type { Ports } from "../../schema/ports.ts";

export function realPorts(): Ports {
  return {
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    random: { hex: randomHex() },
    environment: process.env,
    files: fs,
    spawn: childProcess.spawn,
    fork: childProcess.fork,
    isAlive,
    birthOf,
    reached: () => undefined,
    machine: { cores: availableParallelism(), host: hostname(), pid: process.pid },
  };
}

const POOL_BYTES = 4096;

/** From a pool, as a question to the system costs as much for one byte as for thousands. */
function randomHex(): Ports["random"]["hex"] {
  let pool = randomBytes(POOL_BYTES);
  return (bytes) => {
    if (bytes > pool.length) pool = randomBytes(Math.max(POOL_BYTES, bytes));
    const taken = pool.toString("hex", 0, bytes);
    pool = pool.subarray(bytes);
    return taken;
  };
}

/** Linux counts the ticks from its own start to the process's; elsewhere only whether the number is in use is known. */
function birthOf(pid: number): string | undefined {
  if (process.platform !== "linux") return isAlive(pid) ? "unknown" : undefined;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // One that has ended and was not yet waited for is as good as gone.
    return state === "Z" || state === "X" ? undefined : fields[18];
  } catch {
    return undefined;
  }
}

/** Signal 0 asks without doing anything; a process of someone else answers too, by refusing. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
