/** Writes what a person decided about gates, on the digest of what was seen; refused where the subject has moved since. */
import { hexOf, type Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import { sameName } from "../../schema/folded.ts";
import * as say from "../../schema/messages/decisions.ts";
import { ok } from "../../schema/settled.ts";
import { withApproval } from "../load/amend-decisions.ts";
import { isAskedWhy } from "./decisions/feedback.ts";
import { decideOn, type Answer, type DecideOptions } from "./decisions/deciding.ts";
import { ofFilm } from "./decisions/film-files.ts";
import { firstFor } from "./decisions/first.ts";
import { placeToLook } from "./review.ts";
import type { Run } from "./run.ts";
import { noteShown, shownAt } from "./shown.ts";
import type { Instance } from "./tree.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly verdict: "approved" | "rejected";
  /** The digest that was seen, or its first hex digits; what was shown last when left out. */
  readonly subject?: string;
  readonly reason?: string;
  readonly by?: string;
}

export interface Decided {
  readonly address: string;
  readonly subject?: Digest;
  /** Where that can be looked at: absolute path. */
  readonly look?: string;
  /** What it asks about is made anew for the reason of a rejection. */
  readonly heard: boolean;
  /** Why nothing was decided: the subject is not made, was never shown, or has moved. */
  readonly refusal?: Failure;
}

/** Approves or rejects the gates that `options.targets` names, or every gate that asks. Gives back what was decided. */
export function decide(options: DecideOptions, { subject, ...verdict }: Verdict, world: World): Promise<Answer<readonly Decided[]>> {
  return decideOn(options, world, async (run) => {
    const gates: Decided[] = [];
    for (const gate of gatesOf(run, options.targets ?? [])) gates.push(await decidedOf(run, gate, subject));
    const at = new Date(run.ports.clock.now()).toISOString();
    const amend = (text: string): string =>
      gates.reduce((now, gate) => (gate.subject && !gate.refusal ? withApproval(now, { address: gate.address, subject: gate.subject, at, ...verdict, ...ofFilm(run) }) : now), text);
    return ok({ answer: gates, amend });
  });
}

/** The named gates; without names, those that wait. */
function gatesOf(run: Run, targets: readonly string[]): readonly Instance[] {
  return [...run.film.instances.values()]
    .filter(({ group }) => group.nodeType?.runs === "person")
    .filter(({ address, group, state }) => (targets.length === 0 ? state === "blocked" : targets.some((target) => sameName(target, address) || target === group.address)));
}

/** A refusal shows what is asked about now, so that it can be decided on next. */
async function decidedOf(run: Run, instance: Instance, seen: string | undefined): Promise<Decided> {
  const { address, key } = instance;
  const heard = isAskedWhy(instance.group);
  if (!key) return { address, heard, refusal: say.subjectNotMade(address, firstFor(run, address)) };
  const shown = shownAt(run, address);
  const isSeen = seen === undefined ? shown === key : [key, hexOf(key)].some((digest) => digest.startsWith(seen));
  const look = await placeToLook(run, address, instance.subject);
  const decided = { address, subject: key, heard, ...(look === undefined ? {} : { look }) };
  if (isSeen) return decided;
  noteShown(run, address, key);
  const neverShown = seen === undefined && shown === undefined;
  return { ...decided, refusal: (neverShown ? say.subjectNotShown : say.subjectMoved)(address) };
}
