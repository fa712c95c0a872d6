/** Looks into what the workspace remembers of its runs: the ledger and the runs' folders. Makes nothing where there is none. */
import { join, resolve } from "node:path";
import type { Ledger } from "../../cache/ledger.ts";
import { openLayout, type Layout } from "../../cache/layout.ts";
import { lookIntoLedger, openLedger } from "../../cache/ledger/open.ts";
import type { Holder } from "../../schema/ledger.ts";
import type { Settled } from "../../schema/settled.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import { complain, type Surroundings } from "./surroundings.ts";

/** The `.vp` of the workspace that a pipeline, or the current folder, is in. */
export function layoutOf({ cwd, ports }: Surroundings, pipeline = "pipeline.yaml"): Layout {
  return openLayout(findWorkspaceRoot(resolve(cwd, pipeline), { exists: ports.files.existsSync }), ports.files);
}

/** Gives the ledger to `look`, `undefined` when nothing was ever built; ends the command when it cannot be read. */
export function withLedger<T>(layout: Layout, surroundings: Surroundings, look: (ledger: Ledger | undefined) => T): T | undefined {
  const opened = lookIntoLedger(layout, surroundings.ports.files);
  if (opened.type === "failed") return refuse(opened, surroundings);
  try {
    return look(opened.value);
  } finally {
    opened.value?.close();
  }
}

/** The same to change something in it. */
export function changeLedger<T>(layout: Layout, surroundings: Surroundings, change: (ledger: Ledger) => T): T | undefined {
  const opened = openLedger(layout, surroundings.ports.files);
  if (opened.type === "failed") return refuse(opened, surroundings);
  try {
    return change(opened.value.ledger);
  } finally {
    opened.value.ledger.close();
  }
}

function refuse({ failure }: Extract<Settled<unknown>, { type: "failed" }>, surroundings: Surroundings): undefined {
  complain(surroundings, `vp: ${failure.message}${failure.fix === undefined ? "" : `\n  ${failure.fix}`}`, 1);
}

/** Whether the process that held something has ended; of another machine's process nothing is known. */
export function isGone({ ports }: Surroundings, { host, pid, birth }: Holder): boolean {
  if (host !== ports.machine.host) return false;
  const now = ports.birthOf(pid);
  return now === undefined || (birth !== undefined && now !== birth);
}

/** Where a run's events are. */
export function eventsFile(layout: Layout, run: string): string {
  return join(layout.runs, run, "events.ndjson");
}
