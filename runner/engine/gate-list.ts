/** Every gate of a film: what it asks about, what waits behind it and for how much, and how it stands. */
import type { Approval } from "../../schema/decisions.ts";
import type { Checked } from "../../schema/diagnostic.ts";
import type { Digest } from "../../schema/digest.ts";
import type { InstanceState } from "../../schema/event.ts";
import type { BuildOptions } from "./api.ts";
import { open } from "./open.ts";
import { placeToLook } from "./review.ts";
import { noteShown } from "./shown.ts";
import type { Behind, Run } from "./run.ts";
import type { Instance } from "./tree.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

export interface GateReport {
  readonly address: string;
  /** `blocked` asks or is rejected, `fresh` lets pass, anything else has no subject yet. */
  readonly state: InstanceState;
  readonly subject?: Digest;
  readonly instructions?: string;
  /** Where to look at the subject: absolute path. */
  readonly look?: string;
  /** The last decision on these very bytes at this gate. */
  readonly decision?: Approval;
  /** What would run behind it, and for how much; there for one that asks. */
  readonly behind?: Behind;
  /** What is waited for, when there is no subject yet. */
  readonly because: readonly string[];
}

export async function listGates(options: BuildOptions, world: World): Promise<Checked<readonly GateReport[]>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  try {
    const all = { ...options, targets: [] };
    const gates = await withRun({ opened: opened.value, options: all, world, mode: "plan" }, (run) => reportAll(run, options.targets ?? []));
    return { type: "ok", value: gates, warnings: opened.warnings };
  } finally {
    await opened.value.plugins.executor.close();
  }
}

async function reportAll(run: Run, targets: readonly string[]): Promise<readonly GateReport[]> {
  const gates: GateReport[] = [];
  for (const instance of run.film.instances.values()) {
    const isNamed = targets.length === 0 || targets.includes(instance.address) || targets.includes(instance.group.address);
    if (instance.group.nodeType?.runs === "person" && isNamed) gates.push(await reportOf(run, instance));
  }
  return gates;
}

async function reportOf(run: Run, instance: Instance): Promise<GateReport> {
  const { address, state, key, because = [], evaluated } = instance;
  if (!key) return { address, state, because };
  const instructions = evaluated?.["instructions"];
  const decision = [...run.otherDecisions.approvals, ...run.decisions.approvals].findLast((each) => each.address === address && each.subject === key);
  noteShown(run, address, key);
  const look = await placeToLook(run, address, instance.subject);
  return {
    address, state, subject: key, because,
    ...(typeof instructions === "string" ? { instructions } : {}),
    ...(look === undefined ? {} : { look }), ...(decision ? { decision } : {}),
    ...(state === "blocked" ? { behind: await run.film.lookBehind(instance) } : {}),
  };
}
