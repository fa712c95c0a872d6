/** Reaches the provider through the executor: a quick call, or one move of a job. Knows no ledger and no cache. */
import type { Json } from "../../../schema/json.ts";
import type { Usage } from "../../../schema/provider.ts";
import type { Settled } from "../../../schema/settled.ts";
import type { CallHooks } from "../host/executor.ts";
import type { Run } from "../run.ts";
import type { Ask } from "./ask.ts";
import type { Try } from "./keep.ts";

export interface Generated {
  readonly answer: Json;
  readonly usage?: Usage;
}

export function generate(run: Run, ask: Ask, once: Try): Promise<Settled<Generated>> {
  return run.plugins.executor.call({ ...whom(ask, once), request: ask.request }, hooksOf(run, ask), ask.asker.signal);
}

export function submit(run: Run, ask: Ask, once: Try): Promise<Settled<Json>> {
  return run.plugins.executor.moveJob("submit", { ...whom(ask, once), request: ask.request }, { hooks: hooksOf(run, ask), signal: ask.asker.signal });
}

export function find(run: Run, ask: Ask, once: Try): Promise<Settled<Json>> {
  return run.plugins.executor.moveJob("find", whom(ask, once), { hooks: hooksOf(run, ask), signal: ask.asker.signal });
}

export function poll(run: Run, ask: Ask, once: Try, handle: Json): Promise<Settled<Json>> {
  return run.plugins.executor.moveJob("poll", { ...whom(ask, once), handle }, { hooks: hooksOf(run, ask), signal: ask.asker.signal });
}

export function fetchAnswer(run: Run, ask: Ask, once: Try, handle: Json): Promise<Settled<Generated>> {
  return run.plugins.executor.fetchJob({ ...whom(ask, once), handle }, hooksOf(run, ask), ask.asker.signal);
}

function whom({ call, operation, key }: Ask, { workDir }: Try) {
  return { provider: call.provider, operation, model: call.model, workDir, idempotencyKey: key };
}

export function hooksOf(run: Run, { asker: { address } }: Ask): CallHooks {
  return {
    log: (line) => run.emit({ type: "log", address, line }),
    progress: (fraction, note) => run.emit({ type: "progress", address, fraction, ...(note === undefined ? {} : { note }) }),
  };
}
