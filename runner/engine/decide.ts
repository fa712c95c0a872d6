/** Writes what a person decided about a gate into the decisions file, on the digest of what was seen. */
import type { Checked } from "../../schema/diagnostic.ts";
import type { Digest } from "../../schema/digest.ts";
import { writeAtomically } from "../../cache/atomic-write.ts";
import { decisionsFile, withApproval } from "../load/decisions.ts";
import type { BuildOptions } from "./api.ts";
import { open } from "./open.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly verdict: "approved" | "rejected";
  readonly reason?: string;
  readonly by?: string;
}

export interface Decided {
  readonly address: string;
  /** Absent when the gate's subject is not made yet: there is nothing to decide. */
  readonly subject?: Digest;
}

/** Approves or rejects the gates that `options.targets` names, or every gate that asks. Gives back what was decided. */
export async function decide(options: BuildOptions, verdict: Verdict, world: World): Promise<Checked<readonly Decided[]>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  try {
    const gates = await withRun({ opened: opened.value, options: { ...options, targets: [] }, world, mode: "plan" }, (run) => gatesOf([...run.film.instances.values()], options.targets ?? []));
    const file = decisionsFile(opened.value.pipeline.file);
    const { files, clock } = world.ports;
    const at = new Date(clock.now()).toISOString();
    let text = files.existsSync(file) ? files.readFileSync(file, "utf8") : "";
    for (const { address, subject } of gates) if (subject) text = withApproval(text, { address, subject, at, ...verdict });
    if (gates.some(({ subject }) => subject)) writeAtomically(files, file, text, { durable: true });
    return { type: "ok", value: gates, warnings: opened.warnings };
  } finally {
    await opened.value.plugins.executor.close();
  }
}

interface GateLike {
  readonly address: string;
  readonly key?: Digest;
  readonly state: string;
  readonly group: { readonly address: string; readonly nodeType?: { readonly runs: string } };
}

/** The named gates; without names, those that wait. */
function gatesOf(instances: readonly GateLike[], targets: readonly string[]): readonly Decided[] {
  return instances
    .filter(({ group }) => group.nodeType?.runs === "person")
    .filter(({ address, group, state }) => (targets.length === 0 ? state === "blocked" : targets.includes(address) || targets.includes(group.address)))
    .map(({ address, key }) => ({ address, ...(key ? { subject: key } : {}) }));
}
