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
    machine: { cores: availableParallelism(), host: hostname(), pid: process.pid },
  };
}
