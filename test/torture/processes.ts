/** Watches processes by their number. Knows nothing of vp. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** True while there is such a process; one that has ended and was not waited for counts as gone. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

/** Resolves once all are gone. */
export async function gone(...pids: readonly number[]): Promise<void> {
  const until = performance.now() + 10_000;
  for (const pid of pids) {
    assert.ok(pid > 1, `${pid} is no process`);
    while (isRunning(pid)) {
      assert.ok(performance.now() < until, `process ${pid} is still there`);
      await wait(10);
    }
  }
}

/** The processes whose folder is this one or lies in it. */
export function runningIn(folder: string): readonly number[] {
  return readdirSync("/proc").map(Number).filter((pid) => pid > 1 && isRunning(pid) && environmentOf(pid).includes(`=${folder}`));
}

/** Resolves once none of {@link runningIn} is left; what was killed may take a moment to go. */
export async function goneFrom(folder: string): Promise<void> {
  await gone(...runningIn(folder));
  assert.deepEqual(runningIn(folder), []);
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}
