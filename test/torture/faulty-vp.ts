/**
 * `vp` in a world that goes wrong: the N-th file operation fails, or the process kills itself there; the
 * clock may be off. What goes wrong is in the environment. Knows nothing of what vp does with it.
 */
import { writeFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { realPorts } from "../../runner/cli/ports.ts";
import { mainOf } from "../rig/main-of.ts";
import { faultyFiles, type Fault } from "./faulty-files.ts";

const { VP_FAULT, VP_OPERATIONS, VP_CLOCK_OFF_MS } = process.env;
const operations: string[] = [];
const real = realPorts();
const fault: Fault | undefined = VP_FAULT === undefined ? undefined : JSON.parse(VP_FAULT);

const ports = {
  ...real,
  files: faultyFiles(fault, operations),
  clock: { ...real.clock, now: () => real.clock.now() + Number(VP_CLOCK_OFF_MS ?? 0) },
};

const main = await mainOf(process.env);
process.exitCode = await main(process.argv.slice(2), manifest.version, ports);
if (VP_OPERATIONS !== undefined) writeFileSync(VP_OPERATIONS, operations.join("\n"));
