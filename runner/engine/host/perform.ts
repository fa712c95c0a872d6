/** Asks definitions that are at hand, in whichever process this is. Knows neither the engine nor how definitions were found. */
import { isObject, type Json } from "../../../schema/json.ts";
import { noHandle, noSuchOperation } from "../../../schema/messages/host.ts";
import type { Estimate, RunContext, Tools } from "../../../schema/node-type.ts";
import type { CallContext, Usage } from "../../../schema/provider.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import { warningIn } from "../../../schema/warning.ts";
import { isJobOperation, operationOf, type AnyJobOperation, type AnyNodeType, type AnyProvider } from "./definitions.ts";
import type { RunHooks } from "./executor.ts";
import { failureOf, isAmount } from "./failure-of.ts";
import { providerFailure } from "./provider-failure.ts";
import { plainJson } from "./plain-json.ts";
import type { JobMove } from "./protocol.ts";
import { unreachable } from "../../../schema/unreachable.ts";

export interface RunSurroundings {
  readonly inputs: Json;
  readonly prior?: Json;
  readonly tools: Tools;
  readonly workDir: string;
  readonly signal: AbortSignal;
  readonly hooks: RunHooks;
}

export interface Answer {
  readonly answer: Json;
  readonly usage?: Usage;
}

export async function runNodeType(nodeType: AnyNodeType, given: RunSurroundings, isOwn?: (line: string) => boolean): Promise<Settled<Json>> {
  try {
    return plainJson(await nodeType.run(runContext(given)), nodeType.name);
  } catch (thrown) {
    return failed(failureOf(thrown, isOwn));
  }
}

export async function callProvider(
  provider: AnyProvider,
  asked: { readonly operation: Operation; readonly request: Json; readonly context: CallContext },
  isOwn?: (line: string) => boolean,
): Promise<Settled<Answer>> {
  const operation = operationOf(provider, asked.operation);
  if (operation === undefined || isJobOperation(operation)) return failed(noSuchOperation(provider.name, asked.operation));
  try {
    const plain = plainJson(await operation.generate(asked.request, asked.context), provider.name);
    return plain.type === "failed" ? plain : ok(splitUsage(plain.value));
  } catch (thrown) {
    return failed(providerFailure(thrown, isOwn));
  }
}

export interface JobAsked {
  readonly operation: Operation;
  readonly move: JobMove;
  readonly request?: Json;
  readonly handle?: Json;
  readonly context: CallContext;
}

/** One move in the life of a provider's job. A `fetch` gives an `Answer`, the others what the provider gave. */
export async function moveJob(provider: AnyProvider, asked: JobAsked, isOwn?: (line: string) => boolean): Promise<Settled<Json | Answer>> {
  const operation = operationOf(provider, asked.operation);
  if (operation === undefined || !isJobOperation(operation)) return failed(noSuchOperation(provider.name, asked.operation));
  try {
    const plain = plainJson((await moved(operation, asked)) ?? null, provider.name);
    if (asked.move === "submit" && plain.type === "ok" && (plain.value === null || plain.value === "")) return failed(noHandle(provider.name));
    return plain.type === "ok" && asked.move === "fetch" ? ok(splitUsage(plain.value)) : plain;
  } catch (thrown) {
    return failed(providerFailure(thrown, isOwn));
  }
}

function moved(operation: AnyJobOperation, { move, request, handle, context }: JobAsked): Promise<unknown> | undefined {
  switch (move) {
    case "submit": return operation.submit(request, context);
    case "poll": return operation.poll(handle, context);
    case "fetch": return operation.fetch(handle, context);
    case "cancel": return operation.cancel?.(handle, context);
    case "find": return operation.find?.(context.idempotencyKey, context);
    default: return unreachable(move);
  }
}

/** An estimate only informs: one that throws is not known, and the run itself tells what is wrong. */
export function estimateOf(nodeType: AnyNodeType, inputs: Json): readonly Estimate[] | undefined {
  try {
    return nodeType.estimate?.({ inputs }) ?? [];
  } catch {
    return undefined;
  }
}

export async function toolsOf(nodeType: AnyNodeType, environment: CallContext["environment"], isOwn?: (line: string) => boolean): Promise<Settled<Tools>> {
  try {
    return ok((await nodeType.tools?.(environment)) ?? {});
  } catch (thrown) {
    return failed(failureOf(thrown, isOwn));
  }
}

function runContext(given: RunSurroundings): Omit<RunContext<unknown, unknown>, "models"> & { readonly models: AnyModels } {
  const { inputs, prior, tools, signal, hooks } = given;
  return {
    inputs, prior, tools, signal,
    // Asking for the folder may be what makes it.
    get workDir() { return given.workDir; },
    models: modelsFrom(hooks),
    log: (line) => hooks.log(line),
    warn: (told) => {
      const warning = warningIn(told);
      if (warning !== undefined) hooks.warn?.(warning);
    },
    progress: (fraction, note) => hooks.progress(Math.min(1, Math.max(0, Number(fraction) || 0)), note),
  };
}

/** `Models` as it is built here: what answers look like is checked by the engine, which knows the operations' contracts. */
type AnyModels = Readonly<Record<Operation, (request: object) => Promise<Json>>>;

function modelsFrom(hooks: RunHooks): AnyModels {
  return {
    text: (request) => ask(hooks, "text", request),
    image: (request) => ask(hooks, "image", request),
    video: (request) => ask(hooks, "video", request),
    speech: (request) => ask(hooks, "speech", request),
    music: (request) => ask(hooks, "music", request),
    transcript: (request) => ask(hooks, "transcript", request),
  };
}

async function ask(hooks: RunHooks, operation: Operation, request: object): Promise<Json> {
  const plain = plainJson(request, `a ${operation} request`);
  if (plain.type === "failed") throw new TypeError(plain.failure.message);
  return hooks.ask(operation, plain.value);
}

function splitUsage(answered: Json): Answer {
  if (!isObject(answered) || !isObject(answered["usage"])) return { answer: answered };
  const { usage, ...answer } = answered;
  return { answer, usage: usageOf(usage) };
}

/** Each part where it is there in the form that it must have: what is booked is built on it. */
function usageOf(said: unknown): Usage {
  const { usd, model, quantities } = isObject(said) ? said : {};
  const counts = Object.entries(isObject(quantities) ? quantities : {}).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return {
    ...(isAmount(usd) ? { usd } : {}), ...(typeof model === "string" ? { model } : {}),
    ...(counts.length === 0 ? {} : { quantities: Object.fromEntries(counts) }),
  };
}
