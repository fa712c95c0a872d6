/** Reaches the provider through the executor: a quick call, or one move of a job. Knows no ledger and no cache. */
import { rollsBefore } from "../../../schema/action.ts";
import type { Json } from "../../../schema/json.ts";
import type { Usage } from "../../../schema/provider.ts";
import { silent } from "../../../schema/messages/calls.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import type { CallHooks } from "../host/executor.ts";
import { rubbishIn } from "../plain-rubbish.ts";
import type { Run } from "../run.ts";
import { modelOf, type Ask } from "./ask.ts";
import type { Try } from "./keep.ts";

export interface Generated {
  readonly answer: Json;
  readonly usage?: Usage;
}

/** How long a provider may be silent, milliseconds: for an answer or a file, and for a word on how far it is. */
const ANSWER_MS = 600_000;
const WORD_MS = 60_000;

export function generate(run: Run, ask: Ask, once: Try): Promise<Settled<Generated>> {
  return within(ask, ANSWER_MS, (signal, heard) => run.plugins.executor.call({ ...whom(ask, once), request: ask.request }, attentive(hooksOf(run, ask), heard), signal));
}

export function submit(run: Run, ask: Ask, once: Try): Promise<Settled<Json>> {
  const asked = { ...whom(ask, once), request: ask.request };
  return within(ask, ANSWER_MS, (signal) => run.plugins.executor.moveJob("submit", asked, { hooks: hooksOf(run, ask), signal }));
}

export function find(run: Run, ask: Ask, once: Try): Promise<Settled<Json>> {
  return within(ask, WORD_MS, (signal) => run.plugins.executor.moveJob("find", whom(ask, once), { hooks: hooksOf(run, ask), signal }));
}

/** @param until asks no longer once this is aborted: what the provider works on goes on without being asked about */
export function poll(run: Run, ask: Ask, { handle, until, ...once }: Try & { readonly handle: Json; readonly until: AbortSignal }): Promise<Settled<Json>> {
  return within(ask, WORD_MS, (silence) => {
    const signal = AbortSignal.any([silence, until]);
    return run.plugins.executor.moveJob("poll", { ...whom(ask, once), handle }, { hooks: hooksOf(run, ask), signal });
  });
}

/** A page in place of a picture is trouble with the download: the work is there, and can be fetched again. */
export async function fetchAnswer(run: Run, ask: Ask, once: Try, handle: Json): Promise<Settled<Generated>> {
  const fetched = await within(ask, ANSWER_MS, (signal) => run.plugins.executor.fetchJob({ ...whom(ask, once), handle }, hooksOf(run, ask), signal));
  const rubbish = fetched.type === "ok" ? rubbishIn(run.ports.files, once.workDir, fetched.value.answer) : undefined;
  return rubbish ? failed({ type: "transient", message: rubbish.message, retryAfterMs: 1000 }) : fetched;
}

/**
 * A silence is trouble that may pass; whether what was sent arrived is then not known. What says now and then how far it
 * is, as a long render by a command does, may take its time.
 */
async function within<T>(ask: Ask, ms: number, work: (signal: AbortSignal, heard: () => void) => Promise<Settled<T>>): Promise<Settled<T>> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), ms);
  timer.unref();
  try {
    const settled = await work(AbortSignal.any([ask.asker.signal, silence.signal]), () => void timer.refresh());
    return settled.type === "failed" && silence.signal.aborted && !ask.asker.signal.aborted ? failed(silent(modelOf(ask), ms)) : settled;
  } finally {
    clearTimeout(timer);
  }
}

function attentive({ log, progress }: CallHooks, heard: () => void): CallHooks {
  return {
    log: (line) => (heard(), log(line)),
    progress: (fraction, note) => (heard(), progress(fraction, note)),
  };
}

function whom({ call, operation, key }: Ask, { workDir }: Try) {
  return { provider: call.provider, operation, model: call.model, workDir, idempotencyKey: key, take: rollsBefore(call) };
}

export function hooksOf(run: Run, { asker: { address } }: Ask): CallHooks {
  return {
    log: (line) => run.emit({ type: "log", address, line }),
    progress: (fraction, note) => run.emit({ type: "progress", address, fraction, ...(note === undefined ? {} : { note }) }),
  };
}
