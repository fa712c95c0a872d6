/**
 * The executor: sends each request to where its code runs, in this process or in a host. Small pure built-ins and what
 * only waits on a network run here; work runs in worker hosts, and nothing from outside ever runs here.
 */
import type { Json } from "../../../schema/json.ts";
import { cancelled, gateDoesNotRun } from "../../../schema/messages/host.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { Estimate, Tools } from "../../../schema/node-type.ts";
import type { Files } from "../../../schema/ports.ts";
import type { Operation } from "../../../schema/type.ts";
import { quoteOf, type Quote } from "./body.ts";
import type { BuiltIns } from "./built-ins.ts";
import type { BuiltInProviders } from "./built-in-providers.ts";
import { isNodeType, type AnyNodeType } from "./definitions.ts";
import type { CallHooks, CallRequest, Executor, JobRequest, RunHooks, RunRequest } from "./executor.ts";
import { errorOf } from "./failure-of.ts";
import type { Asked } from "./host-process.ts";
import type { Hosts } from "./hosts.ts";
import type { Known, Placed } from "./known.ts";
import { callProvider, estimateOf, moveJob, runNodeType, toolsOf, type Answer, type RunSurroundings } from "./perform.ts";
import { homeKey, type JobMove } from "./protocol.ts";

interface Given {
  readonly hosts: Hosts;
  readonly known: Known;
  readonly builtIns: BuiltIns;
  readonly builtInProviders: BuiltInProviders;
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly graceMs: number;
}

export function openAnywhere(given: Given): Executor {
  return {
    run: (request, hooks, signal) => run(given, request, { hooks, signal }),
    call: (request, hooks, signal) => call(given, request, { hooks: { ...hooks, ask: noModels }, signal }),
    moveJob: (move, asked, { hooks, signal }) => job<Json>(given, { ...asked, move }, { hooks: { ...hooks, ask: noModels }, signal }),
    fetchJob: (asked, hooks, signal) => job<Answer>(given, { ...asked, move: "fetch" }, { hooks: { ...hooks, ask: noModels }, signal }),
    quote: (provider, operation, request) => quote(given, { provider, operation, request }),
    estimate: (nodeType, inputs) => estimate(given, nodeType, inputs),
    tools: (nodeType) => tools(given, nodeType),
    close: () => given.hosts.close(),
  };
}

type Around = Pick<Asked, "hooks" | "signal">;

async function run(given: Given, request: RunRequest, around: Around): Promise<Settled<Json>> {
  const { description, home } = placed(given.known.nodeTypes, request.nodeType);
  if (description.runs === "person") throw new Error(gateDoesNotRun());
  if (home.type === "built-in" && description.runs === "engine") {
    const nodeType = await builtInNodeType(given, request.nodeType);
    around.hooks.begun?.();
    return orCancelled(given, { subject: request.nodeType, signal: around.signal }, runNodeType(nodeType, withLazyFolder(given, { ...request, ...around })));
  }
  given.files.mkdirSync(request.workDir, { recursive: true });
  const asking: Asked = { question: { type: "run", home, ...request }, subject: request.nodeType, ...around };
  const isShared = home.type === "built-in" && description.runs === "shared";
  if (isShared) around.hooks.begun?.();
  return trusted<Json>(isShared ? await given.hosts.askShared(OWN, asking) : await given.hosts.askForRun(asking));
}

/** The one host of the built-ins that share one. */
const OWN = "vp";

/** Most of what runs here writes no file, so its folder is made when it is first asked for. */
function withLazyFolder({ files }: Given, surroundings: RunSurroundings): RunSurroundings {
  const { workDir } = surroundings;
  return Object.defineProperty({ ...surroundings }, "workDir", {
    get: () => (files.mkdirSync(workDir, { recursive: true }), workDir),
  });
}

async function call(given: Given, asked: CallRequest, around: Around): Promise<Settled<Answer>> {
  const { description, home } = placed(given.known.providers, asked.provider);
  const { model, ...rest } = asked;
  // A fallback's model is another than the one the node type named.
  const request = withModel(asked.request, `${asked.provider}:${model}`);
  if (home.type === "built-in" && (!description.embedded || asked.operation === "text")) {
    return callHere(given, { ...asked, request }, around);
  }
  const asking: Asked = { question: { type: "call", home, ...rest, request }, subject: asked.provider, ...around };
  const settled = home.type === "built-in" ? await given.hosts.askAlone(asking) : await given.hosts.askShared(homeKey(home), asking);
  return trusted<Answer>(settled);
}

async function callHere(given: Given, asked: CallRequest, { hooks, signal }: { hooks: CallHooks; signal: AbortSignal }): Promise<Settled<Answer>> {
  const { operation, request, workDir, idempotencyKey, take } = asked;
  const context = { workDir, idempotencyKey, take, signal, environment: given.environment, log: hooks.log, progress: hooks.progress };
  const answered = callProvider(await given.builtInProviders.get(asked.provider), { operation, request, context });
  return orCancelled(given, { subject: asked.provider, signal }, answered);
}

async function job<T>(given: Given, asked: JobRequest & { readonly move: JobMove }, around: Around): Promise<Settled<T>> {
  const { home } = placed(given.known.providers, asked.provider);
  const { model, ...rest } = asked;
  const request = asked.request === undefined ? {} : { request: withModel(asked.request, `${asked.provider}:${model}`) };
  if (home.type !== "built-in") {
    return trusted<T>(await given.hosts.askShared(homeKey(home), { question: { type: "job", home, ...rest, ...request }, subject: asked.provider, ...around }));
  }
  const { hooks, signal } = around;
  const { workDir, idempotencyKey, take } = asked;
  const context = { workDir, idempotencyKey, take, signal, environment: given.environment, log: hooks.log, progress: hooks.progress };
  const moved = moveJob(await given.builtInProviders.get(asked.provider), { ...rest, ...request, context });
  return trusted<T>(await orCancelled<unknown>(given, { subject: asked.provider, signal }, moved));
}

/** Code in this process cannot be ended; when it does not obey its signal, it is left behind. */
async function orCancelled<T>(given: Given, asked: { readonly subject: string; readonly signal: AbortSignal }, settling: Promise<Settled<T>>): Promise<Settled<T>> {
  const { promise: gaveUp, resolve } = Promise.withResolvers<Settled<T>>();
  let timer: NodeJS.Timeout | undefined;
  const abort = (): void => void (timer = setTimeout(() => resolve(failed(cancelled(asked.subject))), given.graceMs));
  if (asked.signal.aborted) abort();
  else asked.signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([settling, gaveUp]);
  } finally {
    clearTimeout(timer);
    asked.signal.removeEventListener("abort", abort);
  }
}

async function quote(given: Given, asked: { provider: string; operation: Operation; request: Json }): Promise<Quote> {
  const { home } = placed(given.known.providers, asked.provider);
  if (home.type === "built-in") return quoteOf(await given.builtInProviders.get(asked.provider), asked.operation, asked.request);
  const settled = trusted<Quote>(await given.hosts.askShared(homeKey(home), { question: { type: "quote", home, ...asked }, ...quietly(asked.provider) }));
  if (settled.type === "failed") throw errorOf(settled.failure);
  return settled.value;
}

async function estimate(given: Given, nodeType: string, inputs: Json): Promise<readonly Estimate[] | undefined> {
  const { description, home } = placed(given.known.nodeTypes, nodeType);
  if (!description.estimates) return [];
  if (home.type === "built-in") return estimateOf(await builtInNodeType(given, nodeType), inputs);
  const asking: Asked = { question: { type: "estimate", home, nodeType, inputs }, ...quietly(nodeType) };
  const settled = trusted<readonly Estimate[] | undefined>(await given.hosts.askShared(homeKey(home), asking));
  return settled.type === "ok" ? settled.value : undefined;
}

async function tools(given: Given, nodeType: string): Promise<Settled<Tools>> {
  const { description, home } = placed(given.known.nodeTypes, nodeType);
  if (!description.usesTools) return ok({});
  if (home.type === "built-in") return toolsOf(await builtInNodeType(given, nodeType), given.environment);
  return trusted<Tools>(await given.hosts.askShared(homeKey(home), { question: { type: "tools", home, nodeType }, ...quietly(nodeType) }));
}

function placed<T>(all: ReadonlyMap<string, Placed<T>>, name: string): Placed<T> {
  const found = all.get(name);
  if (found === undefined) throw new Error(`internal: "${name}" was asked for and is not in the registry`);
  return found;
}

async function builtInNodeType(given: Given, name: string): Promise<AnyNodeType> {
  const found = await loadedBy(given.builtIns.nodeTypes[name]);
  if (isNodeType(found)) return found;
  throw new Error(`internal: the built-in "${name}" is no node type`);
}

type Loader = () => Promise<{ readonly default: unknown }>;

/** Asking Node for a module that it has takes longer than most of what runs here. */
const loaded = new WeakMap<Loader, ReturnType<Loader>>();

async function loadedBy(load: Loader | undefined): Promise<unknown> {
  if (load === undefined) return undefined;
  const loading = loaded.get(load) ?? load();
  loaded.set(load, loading);
  return (await loading).default;
}

/** What a host settles with is made by vp's own code of the same version, by the question's type. */
function trusted<T>(settled: Settled<unknown>): Settled<T> {
  return settled.type === "failed" ? settled : ok(settled.value as T);
}

function quietly(subject: string): Omit<Asked, "question"> {
  const hooks: RunHooks = { log: () => undefined, progress: () => undefined, ask: noModels };
  return { subject, hooks, signal: AbortSignal.timeout(QUICK_MS) };
}

/** Prices, estimates and tools are quick to tell; what takes longer is stuck. */
const QUICK_MS = 30_000;

function noModels(): Promise<Json> {
  return Promise.reject(new Error("internal: only a run can ask models"));
}

function withModel(request: Json, model: string): Json {
  return typeof request === "object" && request !== null && !Array.isArray(request) ? { ...request, model } : request;
}
