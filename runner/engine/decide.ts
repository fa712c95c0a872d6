/** Writes what a person decided about gates, on the digest of what was seen; refused where the subject has moved since. */
import { hexOf, type Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import { sameName } from "../../schema/folded.ts";
import * as say from "../../schema/messages/decisions.ts";
import { ok } from "../../schema/settled.ts";
import { withApproval } from "../load/amend-decisions.ts";
import type { BuildOptions } from "./api.ts";
import { decideOn, type Answer } from "./decisions/deciding.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly verdict: "approved" | "rejected";
  /** The digest that was seen, or its first hex digits; what the last build showed when left out. */
  readonly subject?: string;
  readonly reason?: string;
  readonly by?: string;
}

export interface Decided {
  readonly address: string;
  readonly subject?: Digest;
  /** Why nothing was decided: the subject is not made, was never shown, or has moved. */
  readonly refusal?: Failure;
}

/** Approves or rejects the gates that `options.targets` names, or every gate that asks. Gives back what was decided. */
export function decide(options: BuildOptions, { subject, ...verdict }: Verdict, world: World): Promise<Answer<readonly Decided[]>> {
  return decideOn(options, world, async (run) => {
    const gates = gatesOf(run, options.targets ?? []).map((gate) => decidedOf(run, gate, subject));
    const at = new Date(run.ports.clock.now()).toISOString();
    const amend = (text: string): string =>
      gates.reduce((now, gate) => (gate.subject && !gate.refusal ? withApproval(now, { address: gate.address, subject: gate.subject, at, ...verdict }) : now), text);
    return ok({ answer: gates, amend });
  });
}

/** The named gates; without names, those that wait. */
function gatesOf(run: Run, targets: readonly string[]): readonly Instance[] {
  return [...run.film.instances.values()]
    .filter(({ group }) => group.nodeType?.runs === "person")
    .filter(({ address, group, state }) => (targets.length === 0 ? state === "blocked" : targets.some((target) => sameName(target, address) || target === group.address)));
}

function decidedOf(run: Run, { address, key }: Instance, seen: string | undefined): Decided {
  if (!key) return { address, refusal: say.subjectNotMade(address, run.command("build")) };
  const shown = run.store.state.shown.get(address);
  const isSeen = seen === undefined ? shown === key : [key, hexOf(key)].some((digest) => digest.startsWith(seen));
  if (isSeen) return { address, subject: key };
  const neverShown = seen === undefined && shown === undefined;
  return { address, subject: key, refusal: (neverShown ? say.subjectNotShown : say.subjectMoved)(address, run.command("gates")) };
}
