/** Waits for a quiet machine, and tells how busy others were. Reads /proc, so it knows only Linux; elsewhere it never waits. */
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

export interface CpuTimes {
  /** Seconds, all processors together. */
  readonly busy: number;
  readonly total: number;
}

export function cpuTimes(): CpuTimes {
  if (!existsSync("/proc/stat")) return { busy: 0, total: 0 };
  const [first = ""] = readFileSync("/proc/stat", "utf8").split("\n", 1);
  const ticks = first.trim().split(/\s+/).slice(1, 9).map(Number);
  const total = ticks.reduce((sum, each) => sum + each, 0);
  const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0);
  return { busy: (total - idle) / 100, total: total / 100 };
}

/** The share of the machine that others used between two samples, 0 to 1. */
export function othersShare(before: CpuTimes, after: CpuTimes, ownSeconds: number): number {
  const share = (after.busy - before.busy - ownSeconds) / Math.max(0.02, after.total - before.total);
  return Math.max(0, Math.min(1, share));
}

const QUIET = 0.2;

/** Resolves once the machine was quiet for a moment, or when the patience is used up, which all waits share. */
export async function waitForQuiet(patience: { seconds: number }): Promise<void> {
  const began = performance.now();
  while (patience.seconds > (performance.now() - began) / 1000) {
    const before = cpuTimes();
    await pause(120);
    if (othersShare(before, cpuTimes(), 0) <= QUIET) break;
    await pause(150);
  }
  patience.seconds = Math.max(0, patience.seconds - (performance.now() - began) / 1000);
}
