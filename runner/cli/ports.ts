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
    random: { hex: (bytes) => randomBytes(bytes).toString("hex") },
    environment: process.env,
    files: fs,
    spawn: childProcess.spawn,
    fork: childProcess.fork,
    isAlive,
    machine: { cores: availableParallelism(), host: hostname(), pid: process.pid },
  };
}

/** Signal 0 asks without doing anything; a process of someone else answers too, by refusing. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
