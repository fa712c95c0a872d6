/** How the engine reaches the code of plugins, wherever it runs. Knows no graph, keys or cache. */
import type { ArtifactFile } from "../../../schema/artifact.ts";
import type { Diagnostic, Span } from "../../../schema/diagnostic.ts";
import type { Json } from "../../../schema/json.ts";
import type { Estimate, NodeTypeDescription, Tools } from "../../../schema/node-type.ts";
import type { ProviderDescription, Usage } from "../../../schema/provider.ts";
import type { Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import type { Warning } from "../../../schema/warning.ts";
import type { Quote } from "./body.ts";
import type { JobMove } from "./protocol.ts";

/** A plugin as something that can be imported. */
export interface PluginLocation {
  /** As the pipeline or vp.yaml names it. */
  readonly written: string;
  /** Absolute path of a file, or `undefined` for a package that is resolved from `from`. */
  readonly file?: string;
  /** Absolute path of the YAML that names it. */
  readonly from: string;
  readonly span?: Span;
}

/** Everything that the built-ins and the named plugins define, as descriptions. */
export interface Registry {
  nodeType(name: string): NodeTypeDescription | undefined;
  provider(name: string): ProviderDescription | undefined;
  readonly nodeTypeNames: readonly string[];
  readonly providerNames: readonly string[];
  /** Files whose content decides what the named plugins are: their transitive relative imports. Absolute paths. */
  readonly pluginFiles: readonly string[];
}

export interface RunRequest {
  readonly nodeType: string;
  /** Artifacts as `ArtifactFile`, readable where the plugin runs. */
  readonly inputs: Json;
  readonly prior?: Json;
  readonly tools: Tools;
  readonly workDir: string;
}

export interface RunHooks {
  /** Its turn has come: what a run waits for a free host is not its own time. */
  begun?(): void;
  log(line: string): void;
  /** A node type's; providers have none. */
  warn?(warning: Warning): void;
  progress(fraction: number, note?: string): void;
  /** A model call the node type makes; rejects with a `Transient` or `Refused` that the node type may catch. */
  ask(operation: Operation, request: Json): Promise<Json>;
}

export interface CallRequest {
  readonly provider: string;
  readonly operation: Operation;
  /** The model's name without its provider. */
  readonly model: string;
  /** As the node type made it; references as `ArtifactFile`. */
  readonly request: Json;
  readonly workDir: string;
  readonly idempotencyKey: string;
  /** 0 for the first. */
  readonly take: number;
}

export interface CallHooks {
  log(line: string): void;
  progress(fraction: number, note?: string): void;
}

/** One move in the life of a provider's job. */
export interface JobRequest extends Pick<CallRequest, "provider" | "operation" | "model" | "workDir" | "idempotencyKey" | "take"> {
  /** For `submit`. */
  readonly request?: Json;
  /** For all after it: what `submit` gave. */
  readonly handle?: Json;
}

export interface Executor {
  /** Runs a node type once. The value is what it returned: files as `{$file}`, checked by nobody yet. */
  run(request: RunRequest, hooks: RunHooks, signal: AbortSignal): Promise<Settled<Json>>;
  /** Asks a provider once. Files of the answer as `{$file}` under `workDir`. */
  call(request: CallRequest, hooks: CallHooks, signal: AbortSignal): Promise<Settled<{ readonly answer: Json; readonly usage?: Usage }>>;
  /** Hands a job in, asks about it, ends it or looks for it. Gives what the provider gave, checked by nobody yet. */
  moveJob(move: Exclude<JobMove, "fetch">, job: JobRequest, around: { readonly hooks: CallHooks; readonly signal: AbortSignal }): Promise<Settled<Json>>;
  fetchJob(job: JobRequest, hooks: CallHooks, signal: AbortSignal): Promise<Settled<{ readonly answer: Json; readonly usage?: Usage }>>;
  /** The body as it will be sent, and its price in US dollars (`undefined` when it cannot be told, 0 when free), or what it will use. */
  quote(provider: string, operation: Operation, request: Json): Promise<Quote>;
  estimate(nodeType: string, inputs: Json): Promise<readonly Estimate[] | undefined>;
  tools(nodeType: string): Promise<Settled<Tools>>;
  /** Ends every process it started. */
  close(): Promise<void>;
}

export interface OpenedPlugins {
  readonly registry: Registry;
  readonly executor: Executor;
  readonly diagnostics: readonly Diagnostic[];
}

export type { ArtifactFile };
