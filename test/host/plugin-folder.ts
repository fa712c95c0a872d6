/** A temporary workspace with tiny plugins, opened with real child processes; everything goes away with its test. */
import * as childProcess from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeTypes, providers } from "../../plugins/index.ts";
import type { CallRequest, Executor, OpenedPlugins, RunHooks, RunRequest } from "../../runner/engine/host/executor.ts";
import { openPlugins, type PluginDeps } from "../../runner/engine/host/open-plugins.ts";
import type { Json } from "../../schema/json.ts";
import type { Ports } from "../../schema/ports.ts";
import { shipped } from "../rig/shipped.ts";

export interface PluginFolder extends AsyncDisposable {
  readonly path: string;
  write(name: string, text: string): void;
  open(...plugins: string[]): Promise<OpenedPlugins>;
  /** How many host processes were started. */
  forks(): number;
}

const source = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export function makePluginFolder(changes: Partial<PluginDeps> = {}): PluginFolder {
  const path = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "vp-host-")));
  const opened: Executor[] = [];
  let forks = 0;
  const fork = new Proxy(childProcess.fork, {
    apply(target, self, given) {
      forks += 1;
      return Reflect.apply(target, self, given);
    },
  });
  const deps: PluginDeps = {
    ports: portsWith(fork),
    builtIns: { nodeTypes, providers },
    builtInSources: (kind, name, operation) => `${kind} ${name} ${operation ?? ""}`,
    hostEntry: shipped("host.js") ?? source("runner/cli/host-entry.ts"),
    pluginApi: shipped("plugin.js") ?? source("schema/plugin.ts"),
    stateFolder: join(path, ".vp/state"),
    graceMs: 200,
    ...changes,
  };
  return {
    path,
    forks: () => forks,
    write(name, text) {
      fs.mkdirSync(dirname(join(path, name)), { recursive: true });
      fs.writeFileSync(join(path, name), text);
    },
    async open(...plugins) {
      const found = await openPlugins(plugins.map((written) => locate(path, written)), deps);
      opened.push(found.executor);
      return found;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((executor) => executor.close()));
      fs.rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A plugin module that defines one node type `t` with the body of its `run`. */
export function nodeTypePlugin(body: string, more = ""): string {
  return `
    import { defineNode, Type, Transient, Refused, file } from "vp/plugin";
    ${more}
    export default defineNode({
      name: "t", version: 1, summary: "t", inputs: Type.Object({}), outputs: Type.Object({}),
      async run({ inputs, prior, models, tools, workDir, signal, log, progress }: any) { ${body} },
    });
  `;
}

/** Runs node type `t`, or the one that is named. */
export function request(changes: Partial<RunRequest> = {}): RunRequest {
  return { nodeType: "t", inputs: {}, tools: {}, workDir: tmpdir(), ...changes };
}

export function callRequest(changes: Partial<CallRequest> & Pick<CallRequest, "provider" | "operation">): CallRequest {
  return { model: "m", request: { prompt: "p" }, workDir: tmpdir(), idempotencyKey: "k", take: 0, ...changes };
}

export interface RecordingHooks extends RunHooks {
  readonly lines: string[];
  readonly fractions: number[];
  readonly asked: [string, Json][];
}

export function recordingHooks(answer: (request: Json) => Promise<Json> = () => Promise.resolve({ text: "answered" })): RecordingHooks {
  const hooks: RecordingHooks = {
    lines: [],
    fractions: [],
    asked: [],
    log: (line) => void hooks.lines.push(line),
    progress: (fraction) => void hooks.fractions.push(fraction),
    ask(operation, asked) {
      hooks.asked.push([operation, asked]);
      return answer(asked);
    },
  };
  return hooks;
}

export const never = new AbortController().signal;

function portsWith(fork: Ports["fork"]): Ports {
  return {
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    random: { hex: (bytes) => "0".repeat(bytes * 2) },
    environment: { ...process.env, VP_TEST_VARIABLE: "handed on" },
    files: fs,
    spawn: childProcess.spawn,
    fork,
    isAlive: () => true,
    birthOf: () => "1",
    reached: () => undefined,
    machine: { cores: 2, host: "here", pid: process.pid },
  };
}

function locate(folder: string, written: string) {
  const from = join(folder, "film.yaml");
  const span = { file: from, line: 3, column: 11, endLine: 3, endColumn: 20 };
  return written.startsWith(".") ? { written, from, span, file: join(folder, written) } : { written, from, span };
}
