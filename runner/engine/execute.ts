/** Runs one action: inputs laid out, the plugin run, its results taken into the cache, a receipt written. */
import { join } from "node:path";
import { digestOfJson, type Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Json } from "../../schema/json.ts";
import { RECEIPT_SCHEMA, type ActionReceipt } from "../../schema/receipt.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { outputsMisfit, timedOut } from "../../schema/messages/run.ts";
import { layOut, openAccount, pause, receiptId, type Account } from "./account.ts";
import { askModel } from "./calls/ask-model.ts";
import { collectOutputs } from "./collect.ts";
import { earlierReceipt, type Execution } from "./execution.ts";
import type { Operation } from "../../schema/type.ts";
import type { Warning } from "../../schema/warning.ts";
import type { Run } from "./run.ts";
import { openTimeLimit } from "./time-limit.ts";
import { misfit } from "./validate.ts";
import { sweepAway } from "./work-folder.ts";

/** Executes an action, again for transient trouble and as often as the node's `retry` says; for a plan once, which waits for nothing. */
export async function execute(run: Run, execution: Execution): Promise<Settled<ActionReceipt>> {
  const declared = execution.instance.group.declaration.retry;
  for (let attempt = 0; ; attempt += 1) {
    const workDir = join(run.workFolder, `${execution.prepared.action.nodeType}-${run.ports.random.hex(6)}`);
    const result = await executeOnce(run, execution, workDir);
    await sweepAway(run.ports.files, workDir);
    if (result.type === "ok" || run.mode !== "build" || !worthRetrying(result.failure, attempt, declared) || run.stopping || run.kill.aborted) return result;
    run.emit({ type: "log", address: execution.instance.address, line: `trying again: ${result.failure.message}` });
    await pause(result.failure.retryAfterMs ?? 1000 * 2 ** attempt, AbortSignal.any([run.kill, run.stop]));
    if (run.stopping) return result;
  }
}

const TRANSIENT_RETRIES = 3;

function worthRetrying(failure: Failure, attempt: number, declared: number | undefined): boolean {
  if (failure.type === "transient") return attempt < (declared ?? (failure.exhausted ? 0 : TRANSIENT_RETRIES));
  return (failure.type === "plugin" || failure.type === "timeout") && attempt < (declared ?? 0);
}

async function executeOnce(run: Run, execution: Execution, workDir: string): Promise<Settled<ActionReceipt>> {
  const { instance, prepared } = execution;
  const startedAt = run.ports.clock.now();
  const began = run.ports.clock.monotonic();
  const account = openAccount(workDir);
  const inputs = await layOut(run, account, prepared.action.inputs);
  if (inputs.type === "failed") return inputs;
  const prior = await priorOf(run, execution, account);
  const returned = await runPlugin(run, execution, { account, inputs: inputs.value, prior: prior?.laidOut });
  if (account.held) return failed(account.held);
  if (returned.type === "failed") return account.outage ? failed({ ...returned.failure, exhausted: true }) : returned;
  const outputs = await collectOutputs(run, account, returned.value);
  if (outputs.type === "failed") return outputs;
  const nodeType = instance.group.nodeType;
  const wrong = misfit(nodeType?.outputs ?? {}, outputs.value, "");
  if (wrong !== undefined) return failed(outputsMisfit(instance.address, prepared.action.nodeType, wrong));
  const receipt: ActionReceipt = {
    type: "action", schema: RECEIPT_SCHEMA, id: receiptId(run, startedAt), key: keyOf(execution), action: prepared.action,
    outputs: outputs.value, usd: account.usd, calls: account.calls, ...(prior ? { prior: prior.digest } : {}),
    ...(account.substitutes.length > 0 ? { substitutes: account.substitutes } : {}),
    ...(account.warnings.length > 0 ? { warnings: account.warnings.slice(0, MOST_WARNINGS) } : {}),
    startedAt: new Date(startedAt).toISOString(), durationMs: Math.round(run.ports.clock.monotonic() - began), run: run.id,
  };
  run.store.receipts.put(receipt, { durable: account.usd > 0 });
  return ok(receipt);
}

/** Kept with a result: more of them say no more. */
const MOST_WARNINGS = 100;

function keyOf({ instance }: Execution): Digest {
  if (!instance.key) throw new Error(`internal: ${instance.address} has no key`);
  return instance.key;
}

interface Handed {
  readonly account: Account;
  readonly inputs: Json;
  readonly prior: Json | undefined;
}

async function runPlugin(run: Run, execution: Execution, { account, inputs, prior }: Handed): Promise<Settled<Json>> {
  const { instance, prepared } = execution;
  const { timeoutMs } = instance.group.declaration;
  const limit = openTimeLimit(timeoutMs, run.kill);
  const { address } = instance;
  const asker = { address, node: instance.group.address, take: prepared.action.take, action: keyOf(execution), account, signal: limit.signal };
  const hooks = {
    begun: limit.begin,
    log: (line: string) => run.emit({ type: "log", address, line }),
    warn: (warning: Warning) => void account.warnings.push(warning),
    progress: (fraction: number, note?: string) => run.emit({ type: "progress", address, fraction, ...(note === undefined ? {} : { note }) }),
    ask: (operation: Operation, request: Json) => askModel(run, asker, operation, request),
  };
  const request = { nodeType: prepared.action.nodeType, inputs, tools: prepared.tools, workDir: account.workDir, ...(prior === undefined ? {} : { prior }) };
  const result = await run.plugins.executor.run(request, hooks, limit.signal);
  // A plugin may end without waiting for what it asked: what is paid for is kept all the same, and its folder is needed for that.
  while (account.underWay.size > 0 && !run.kill.aborted) await Promise.all(account.underWay);
  limit.end();
  return result.type === "failed" && limit.isOver() && timeoutMs !== undefined ? failed(timedOut(timeoutMs)) : result;
}

/** The newest earlier output at this address, for a node type whose answer drifts. In no key. */
async function priorOf(run: Run, { instance }: Execution, account: Account): Promise<{ readonly laidOut: Json; readonly digest: Digest } | undefined> {
  if (instance.group.nodeType?.prior !== true) return undefined;
  const earlier = earlierReceipt(run, instance);
  if (!earlier) return undefined;
  const laidOut = await layOut(run, account, earlier.outputs);
  return laidOut.type === "ok" ? { laidOut: laidOut.value, digest: digestOfJson(earlier.outputs) } : undefined;
}
