/**
 * The child process in which plugin code runs: answers the engine's questions one by one or many at once.
 * Knows no engine, cache or keys; ends as soon as its parent is gone.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { Worker } from "node:worker_threads";
import type { Failure } from "../../../schema/failure.ts";
import type { Json } from "../../../schema/json.ts";
import { strayRejection } from "../../../schema/messages/host.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import type { Warning } from "../../../schema/warning.ts";
import { answerQuestion, type Answering } from "./answer-question.ts";
import type { BuiltIns } from "./built-ins.ts";
import { errorOf, failureOf } from "./failure-of.ts";
import { openPluginLoader } from "./load-plugin.ts";
import { endOwnTree, MARK } from "./end-tree.ts";
import { isToHost, type FromHost, type ToHost } from "./protocol.ts";

/** Serves questions until the parent ends it. Called once, by the entry file of a host process. */
export function runHost(builtIns: BuiltIns): void {
  const host: Host = {
    answering: { builtIns, loader: openPluginLoader(process.argv[2] ?? ""), environment: process.env },
    active: new Map(),
    current: new AsyncLocalStorage(),
  };
  const mark = process.env[MARK] ?? "";
  captureOutput(host);
  process.on("message", (message) => {
    if (isToHost(message)) receive(host, message);
  });
  process.on("unhandledRejection", (thrown) => failStray(host, thrown));
  process.on("uncaughtException", (thrown) => failStray(host, thrown));
  process.on("disconnect", () => endWithParent(host, mark));
  watchParent(mark);
}

interface Host {
  readonly answering: Answering;
  readonly active: Map<number, Active>;
  /** Which question the code that is running belongs to. */
  readonly current: AsyncLocalStorage<number>;
}

interface Active {
  readonly id: number;
  readonly abort: AbortController;
  /** Model calls that wait for their answer. */
  readonly calls: Map<number, (answer: Settled<Json>) => void>;
}

function receive(host: Host, message: ToHost): void {
  if (message.type === "ask") return void host.current.run(message.id, () => answer(host, message));
  const active = host.active.get(message.id);
  if (message.type === "ping") send({ type: "pong", id: message.id });
  else if (message.type === "abort") active?.abort.abort();
  else active?.calls.get(message.call)?.(message.answer);
}

async function answer(host: Host, { id, question }: ToHost & { readonly type: "ask" }): Promise<void> {
  const active: Active = { id, abort: new AbortController(), calls: new Map() };
  host.active.set(id, active);
  const hooks = {
    log: (line: string) => send({ type: "log", id, line: String(line) }),
    warn: (warning: Warning) => send({ type: "warn", id, warning }),
    progress: (fraction: number, note?: string) => send({ type: "progress", id, fraction, note: note === undefined ? undefined : String(note) }),
    ask: (operation: Operation, request: Json) => askEngine(active, operation, request),
  };
  const settled = await answerQuestion(host.answering, question, { hooks, signal: active.abort.signal })
    .catch((thrown: unknown) => failed(failureOf(thrown, host.answering.loader.isOwn)));
  settle(host, id, settled);
}

function settle(host: Host, id: number, settled: Settled<unknown>): void {
  if (!host.active.delete(id)) return;
  try {
    send({ type: "settled", id, settled });
  } catch (thrown) {
    // What cannot be cloned cannot be sent; the question must be settled all the same.
    send({ type: "settled", id, settled: failed(failureOf(thrown, host.answering.loader.isOwn)) });
  }
}

async function askEngine(active: Active, operation: Operation, request: Json): Promise<Json> {
  const call = (callCounter += 1);
  const answered = await new Promise<Settled<Json>>((resolve) => {
    active.calls.set(call, resolve);
    send({ type: "model-call", id: active.id, call, operation, request });
  });
  active.calls.delete(call);
  if (answered.type === "failed") throw errorOf(answered.failure);
  return answered.value;
}

let callCounter = 0;

function send(message: FromHost): void {
  if (process.connected) process.send?.(message);
}

/** What a plugin prints becomes log lines of the question that printed it, in order with everything else. */
function captureOutput(host: Host): void {
  for (const stream of [process.stdout, process.stderr]) {
    let rest = "";
    const write = (chunk: unknown, encoding?: unknown, done?: unknown): boolean => {
      const lines = (rest + textOf(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) logLine(host, line);
      const called = typeof encoding === "function" ? encoding : done;
      if (typeof called === "function") process.nextTick(() => called());
      return true;
    };
    Object.defineProperty(stream, "write", { value: write });
  }
}

function textOf(chunk: unknown): string {
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString("utf8") : String(chunk);
}

function logLine(host: Host, line: string): void {
  const id = host.current.getStore() ?? host.active.keys().next().value;
  if (id !== undefined && host.active.has(id)) send({ type: "log", id, line });
}

/**
 * The question whose code threw is to blame, unless it is settled: what it left behind harms no other. Where Node does
 * not tell, the only one open is; of several nobody can tell, and paid answers may be on their way.
 */
function failStray(host: Host, thrown: unknown): void {
  const failure = failureOf(thrown, host.answering.loader.isOwn);
  const stray: Failure = { ...failure, type: "plugin", message: strayRejection(failure.message) };
  const [first, ...others] = host.active.keys();
  const blamed = host.current.getStore() ?? (others.length === 0 ? first : undefined);
  if (blamed === undefined) logLine(host, stray.message);
  else settle(host, blamed, failed(stray));
}

/** Lets what runs end its own children, then ends whatever is left. */
function endWithParent(host: Host, mark: string): void {
  for (const { abort } of host.active.values()) abort.abort();
  setTimeout(() => endOwnTree(mark), host.active.size === 0 ? 0 : 700);
}

/** A plugin that spins never hears of the disconnect; a thread of its own does. */
function watchParent(mark: string): void {
  const entry = import.meta.url.endsWith(".ts") ? "./watch-parent.ts" : "./watch-parent.js";
  const watcher = new Worker(new URL(entry, import.meta.url), { execArgv: [], workerData: { parent: process.ppid, mark } });
  watcher.unref();
}
