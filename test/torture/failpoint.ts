/**
 * `vp` that gives itself a signal when a paid call has come to a point for the k-th time, as the environment
 * says: `VP_FAILPOINT=accepted:2:SIGKILL`. What was reached is told on standard error. Knows nothing of what follows.
 */
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { realPorts } from "../../runner/cli/ports.ts";
import type { CallPoint } from "../../schema/ports.ts";
import { mainOf } from "../rig/main-of.ts";

const [point = "", count = "1", signal = "SIGKILL"] = String(process.env["VP_FAILPOINT"]).split(":");
const arrivals = new Map<CallPoint, number>();

function reached(at: CallPoint): void {
  const arrival = (arrivals.get(at) ?? 0) + 1;
  arrivals.set(at, arrival);
  writeSync(2, `reached ${at} ${arrival}\n`);
  if (at !== point || arrival !== Number(count)) return;
  // What was compiled is kept for the next process.
  flushCompileCache();
  process.kill(process.pid, signal);
}

const main = await mainOf(process.env);
process.exitCode = await main(process.argv.slice(2), "0.0.0-torture", { ...realPorts(), reached });
