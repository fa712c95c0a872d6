/**
 * Calls to models: content-addressed like actions, so a node that runs again for any reason pays only for requests
 * that are new. The way in; what an ask costs and how it survives a crash is told by the files beside this one.
 *
 * ```
 * known answer → (free) ask
 *              → (paid, or a job) claim, reserve, intent → submit → handle → poll → fetch → keep → settle
 * ```
 */
import { Refused, Transient, type Failure } from "../../../schema/failure.ts";
import { isObject, type Json } from "../../../schema/json.ts";
import { fallsBack } from "../../../schema/messages/calls.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import { layOut } from "../account.ts";
import { settleDisk } from "../disk-trouble.ts";
import { beyond, wishOfRequest } from "../capability.ts";
import { chainOf, findModel, resolveAlias } from "../models.ts";
import type { Answered, Run } from "../run.ts";
import { answer } from "./answer.ts";
import { askOf, tell, type Asker } from "./ask.ts";

/** Asks a model, or gives the answer that is known. Throws `Transient`, `Refused` or an error the plugin may catch. */
export async function askModel(run: Run, asker: Asker, operation: Operation, request: Json): Promise<Json> {
  const answered = await settleDisk(() => askChain(run, asker, operation, request));
  if (answered.type === "failed") throw asError(run, asker, answered.failure);
  asker.account.calls.push(answered.value.key);
  asker.account.usd += answered.value.usd;
  const laid = await layOut(run, asker.account, answered.value.answer as Json);
  if (laid.type === "failed") throw asError(run, asker, laid.failure);
  return laid.value;
}

/** Asks the models of a chain in order, the next one only when the one before cannot be reached. */
async function askChain(run: Run, asker: Asker, operation: Operation, request: Json): Promise<Settled<Answered>> {
  const named = isObject(request) ? request["model"] : undefined;
  const [wanted, ...others] = chainOf(run.settings.models, typeof named === "string" ? named : operation);
  let settled = await askOne(run, asker, { operation, request, model: wanted });
  for (const used of others) {
    if (settled.type === "ok" || settled.failure.type !== "transient" || asker.signal.aborted) return settled;
    const because = settled.failure.message;
    settled = await askOne(run, asker, { operation, request, model: used, because });
    if (settled.type === "ok") asker.account.substitutes.push({ wanted, used, because });
  }
  return settled;
}

interface Asked {
  readonly operation: Operation;
  readonly request: Json;
  /** `provider:model-id`. */
  readonly model: string;
  /** Why the models before it did not answer. */
  readonly because?: string;
}

async function askOne(run: Run, asker: Asker, { operation, request, model, because }: Asked): Promise<Settled<Answered>> {
  const found = findModel(run, asker.address, model, operation);
  if (found.type === "failed") return found;
  const named = isObject(request) ? { ...request, model } : request;
  const excess = beyond(run.plugins.registry, { operation, model: resolveAlias(run.settings.models, model), wish: wishOfRequest(named) });
  if (excess !== undefined) return failed(excess);
  const ask = await askOf(run, asker, { operation, found: found.value, request: named });
  if (because !== undefined) tell(run, ask, "fell-back", { note: fallsBack(model, because) });
  return answer(run, ask);
}

/** Failures that hold the whole instance up, whatever the plugin makes of the error it gets. */
const HOLDING: ReadonlySet<Failure["type"]> = new Set(["budget", "unpaid", "in-doubt", "parked", "lost", "disk", "unset", "beyond"]);

function asError(run: Run, { account }: Asker, failure: Failure): Error {
  if (HOLDING.has(failure.type) || (failure.type === "cancelled" && run.stop.aborted)) account.held ??= failure;
  if (failure.type === "transient") {
    account.outage = true;
    return new Transient(failure.message, { ...failure });
  }
  return failure.type === "refused" ? new Refused(failure.message) : new Error(failure.message);
}
