/**
 * One child process as its parent sees it: asks questions, hands on what comes back, and ends it when it must.
 * Knows nothing of plugins; who may ask it what, and when, is the affair of `hosts.ts`.
 */
import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Json } from "../../../schema/json.ts";
import { cancelled, hostDied, hostNotStarted, killed } from "../../../schema/messages/host.ts";
import type { Ports } from "../../../schema/ports.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { RunHooks } from "./executor.ts";
import { failureOf } from "./failure-of.ts";
import { endGroup, endTree, MARK } from "./end-tree.ts";
import { isFromHost, type FromHost, type Question, type ToHost } from "./protocol.ts";

export interface HostProcess {
  ask(asked: Asked): Promise<Settled<unknown>>;
  isAlive(): boolean;
  /** Lets what runs stop for a moment, then ends the process and all it started. */
  end(): Promise<void>;
}

export interface Asked {
  readonly question: Question;
  /** What a message calls it. */
  readonly subject: string;
  readonly hooks: RunHooks;
  readonly signal: AbortSignal;
}

export interface HostOptions {
  readonly ports: Ports;
  /** Absolute path of the entry file: TypeScript from source, JavaScript in what ships. */
  readonly entry: string;
  readonly pluginApi: string;
  /** How long an aborted question may take to settle, milliseconds. */
  readonly graceMs: number;
  /** The only folder that the code it runs may write to; anywhere when left out. */
  readonly confinedTo?: string;
  /** Says who started it to all that it starts. */
  readonly mark: string;
  /**
   * What happens to a question that is aborted and does not settle: its process goes, or, while that still listens to
   * others, only the answer is dropped.
   */
  readonly stubborn: "kill" | "drop";
}

export function startHost(options: HostOptions): HostProcess {
  const child = forkHost(options);
  const host: Host = { child, options, open: new Map(), listens: new Map(), lastLines: [], state: { alive: true } };
  child.on("message", (message) => {
    if (isFromHost(message)) receive(host, message);
  });
  child.on("error", (trouble) => settleAll(host, (subject) => failed(hostNotStarted(subject, trouble.message))));
  child.on("exit", (code, signal) => {
    if (child.pid !== undefined) endGroup(child.pid);
    void ended(host, code, signal);
  });
  for (const stream of [child.stdout, child.stderr]) listen(host, stream);
  letGo(host);
  return { ask: (asked) => ask(host, asked), isAlive: () => host.state.alive, end: () => end(host) };
}

interface Host {
  readonly child: ChildProcess;
  readonly options: HostOptions;
  readonly open: Map<number, Open>;
  /** Questions that were given up on, and what to call when their process says that it still listens. */
  readonly listens: Map<number, () => void>;
  /** The last of what it printed past its own messages: V8's last words, for one. */
  readonly lastLines: string[];
  readonly state: { alive: boolean; killing?: Promise<void> };
}

interface Open extends Asked {
  readonly settled: Promise<Settled<unknown>>;
  settle(settled: Settled<unknown>): void;
}

function forkHost({ entry, ports, pluginApi, confinedTo, mark }: HostOptions): ChildProcess {
  const environment = { ...ports.environment, [MARK]: mark };
  return ports.fork(entry, [pluginApi], {
    serialization: "advanced",
    // A process group of its own: Ctrl-C in the terminal is the parent's to answer, and the whole group can be ended.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: [...(entry.endsWith(".ts") ? ["--conditions=vp-source"] : []), ...(confinedTo === undefined ? [] : confinement(confinedTo))],
    env: confinedTo === undefined ? environment : { ...environment, TMPDIR: confinedTo },
  });
}

/** Node's permission model guards against mistakes, not against malice: programs that a plugin starts are free. */
function confinement(folder: string): string[] {
  const allowed = ["fs-read=*", `fs-write=${folder}`, "child-process", "worker", "addons", "wasi", "net"];
  return ["--permission", ...allowed.map((name) => `--allow-${name}`), "--disable-warning=SecurityWarning", "--disable-warning=ExperimentalWarning"];
}

let questionCounter = 0;

async function ask(host: Host, asked: Asked): Promise<Settled<unknown>> {
  if (asked.signal.aborted) return failed(cancelled(asked.subject));
  if (!host.state.alive) return failed(hostNotStarted(asked.subject, "it has ended"));
  const id = (questionCounter += 1);
  const { promise, resolve } = Promise.withResolvers<Settled<unknown>>();
  const abort = (): void => abortQuestion(host, id, asked.signal.reason);
  host.open.set(id, { ...asked, settled: promise, settle: resolve });
  holdOn(host);
  asked.signal.addEventListener("abort", abort, { once: true });
  send(host, { type: "ask", id, question: asked.question });
  try {
    return await promise;
  } finally {
    asked.signal.removeEventListener("abort", abort);
    if (host.open.size === 0) letGo(host);
  }
}

function send(host: Host, message: ToHost): void {
  if (!host.child.connected) return;
  host.child.send(message, (trouble) => {
    // An exit that follows says more; a question that cannot be sent at all is told at once.
    const open = message.type === "ask" ? host.open.get(message.id) : undefined;
    if (trouble !== null && host.child.connected && open !== undefined) settle(host, message.id, failed(hostNotStarted(open.subject, trouble.message)));
  });
}

function receive(host: Host, message: FromHost): void {
  if (message.type === "pong") return host.listens.get(message.id)?.();
  const open = host.open.get(message.id);
  if (open === undefined) return;
  if (message.type === "settled") settle(host, message.id, message.settled);
  else if (message.type === "log") open.hooks.log(message.line);
  else if (message.type === "warn") open.hooks.warn?.(message.warning);
  else if (message.type === "progress") open.hooks.progress(message.fraction, message.note);
  else void passOn(host, open, message);
}

async function passOn(host: Host, open: Open, message: FromHost & { readonly type: "model-call" }): Promise<void> {
  const { id, call, operation, request } = message;
  const answer = await open.hooks.ask(operation, request).then(
    (value): Settled<Json> => ok(value),
    (thrown: unknown) => failed(failureOf(thrown)),
  );
  send(host, { type: "answered", id, call, answer });
}

function settle(host: Host, id: number, settled: Settled<unknown>): void {
  const open = host.open.get(id);
  host.open.delete(id);
  open?.settle(settled);
}

function settleAll(host: Host, settledFor: (subject: string) => Settled<unknown>): void {
  host.state.alive = false;
  for (const [id, { subject }] of host.open) settle(host, id, settledFor(subject));
}

function abortQuestion(host: Host, id: number, reason: unknown): void {
  const { stubborn } = host.options;
  const graceMs = isTimeout(reason) ? host.options.graceMs : Math.min(host.options.graceMs, HURRIED_MS);
  send(host, { type: "abort", id });
  const timer = setTimeout(() => {
    const open = host.open.get(id);
    if (open === undefined) return;
    if (stubborn === "drop") drop(host, id, open);
    else endAtOnce(host, id, failed(killed(open.subject, graceMs)));
  }, graceMs);
  void host.open.get(id)?.settled.finally(() => clearTimeout(timer));
}

/** After a second Ctrl-C somebody waits for the end; after a timeout nobody does. */
const HURRIED_MS = 500;

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}

/** Others may have their questions there; when it does not even listen, theirs are lost as well. */
function drop(host: Host, id: number, { subject }: Open): void {
  settle(host, id, failed(cancelled(subject)));
  const timer = setTimeout(() => endAtOnce(host, id, failed(cancelled(subject))), host.options.graceMs);
  host.listens.set(id, () => {
    clearTimeout(timer);
    host.listens.delete(id);
  });
  send(host, { type: "ping", id });
}

function endAtOnce(host: Host, id: number, settled: Settled<unknown>): void {
  host.state.alive = false;
  endChild(host.child);
  settle(host, id, settled);
}

async function ended(host: Host, code: number | null, signal: string | null): Promise<void> {
  host.state.alive = false;
  // Its last messages and words may still be on their way; a grandchild that holds its pipes must not keep us.
  await Promise.race([new Promise((resolve) => host.child.once("close", resolve)), pause(300)]);
  const last = host.lastLines.join("\n");
  settleAll(host, (subject) => failed(hostDied(subject, { code, signal, last })));
}

async function end(host: Host): Promise<void> {
  host.state.killing ??= endOnce(host);
  await host.state.killing;
}

async function endOnce(host: Host): Promise<void> {
  const { child, open, options } = host;
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.ref();
  if (open.size > 0) {
    for (const id of open.keys()) send(host, { type: "abort", id });
    await Promise.race([Promise.all([...open.values()].map(({ settled }) => settled)), pause(Math.min(options.graceMs, HURRIED_MS))]);
  }
  host.state.alive = false;
  endChild(child);
  await exit;
}

function endChild({ pid }: ChildProcess): void {
  if (pid !== undefined) endTree(pid);
}

function listen(host: Host, stream: NodeJS.ReadableStream | null): void {
  if (stream === null) return;
  createInterface({ input: stream }).on("line", (line) => {
    host.lastLines.push(line);
    if (host.lastLines.length > 20) host.lastLines.shift();
    const [first] = host.open.values();
    first?.hooks.log(line);
  });
}

/** A host that waits for questions must not keep the engine's process alive; one that works must. */
function letGo({ child }: Host): void {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) unref(stream);
}

function holdOn({ child }: Host): void {
  child.ref();
  child.channel?.ref();
}

/** A pipe is a socket, though its type only says stream. */
function unref(stream: object | null): void {
  if (stream instanceof Socket) stream.unref();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
