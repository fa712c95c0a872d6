/** What the instances of one node type were made of when they were last made, and where that is published. Runs nothing. */
import type { Checked } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import type { PublishedFile } from "../../schema/provenance.ts";
import type { BuildOptions } from "./api.ts";
import { open } from "./open.ts";
import { filesOf, isComplete, receiptOf } from "./provenance.ts";
import type { Run } from "./run.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

export interface LastMade {
  /** The output folder, absolute. */
  readonly out: string;
  /** False when a build would make some of the film anew now. */
  readonly complete: boolean;
  readonly files: readonly PublishedFile[];
  /** Whether any node of the film is of the type. */
  readonly isThere: boolean;
  readonly made: readonly { readonly address: string; readonly inputs: Json }[];
}

/** Only what the node type made as it is now: what an earlier version of it was given may look otherwise. */
export async function lastMade(options: BuildOptions, world: World, nodeType: string): Promise<Checked<LastMade>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  try {
    const whole = { ...options, targets: [] };
    const value = await withRun({ opened: opened.value, options: whole, world, mode: "explain" }, (run) => tell(run, nodeType));
    return { type: "ok", value, warnings: opened.warnings };
  } finally {
    await opened.value.plugins.executor.close();
  }
}

function tell(run: Run, nodeType: string): LastMade {
  const instances = [...run.film.instances.values()].filter(({ state }) => state !== "skipped");
  const made = instances.filter(({ group }) => group.nodeType?.name === nodeType).flatMap((instance) => {
    const receipt = receiptOf(run, instance);
    return receipt === undefined || receipt.action.version !== instance.group.nodeType?.version ? [] : [{ address: instance.address, inputs: receipt.action.inputs }];
  });
  const isThere = [...run.film.groups.values()].some((group) => group.nodeType?.name === nodeType);
  return { out: run.out, complete: isComplete(run, instances), files: filesOf(run), isThere, made };
}
