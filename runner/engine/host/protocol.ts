/** What the engine's process and a host process say to each other. Plain values only; knows nothing of who sends them when. */
import { isObject, type Json } from "../../../schema/json.ts";
import type { Tools } from "../../../schema/node-type.ts";
import type { ModelCard } from "../../../schema/model-card.ts";
import type { Needs, Offer } from "../../../schema/provider.ts";
import type { Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import type { Warning } from "../../../schema/warning.ts";

/** Where a definition is to be imported from. */
export type Home =
  | { readonly type: "built-in" }
  | { readonly type: "file"; readonly file: string; readonly digests?: Contents }
  /** A package as `from`, the YAML that names it, would resolve it. */
  | { readonly type: "package"; readonly name: string; readonly from: string; readonly digests?: Contents };

/** Absolute paths of the files whose content decides what a plugin is, to their digests; `missing` for one that is not there. */
export type Contents = Readonly<Record<string, string>>;

export type OutsideHome = Exclude<Home, { readonly type: "built-in" }>;

/** Names a plugin among others: the same one is described once and shares one host. */
export function homeKey(home: OutsideHome): string {
  return home.type === "file" ? home.file : `${home.name} from ${home.from}`;
}

/** What a host can be asked; every question is settled once. */
export type Question =
  | { readonly type: "describe"; readonly home: OutsideHome; readonly written: string }
  | {
      readonly type: "run";
      readonly home: Home;
      readonly nodeType: string;
      readonly inputs: Json;
      readonly prior?: Json;
      readonly tools: Tools;
      readonly workDir: string;
    }
  | {
      readonly type: "call";
      readonly home: Home;
      readonly provider: string;
      readonly operation: Operation;
      readonly request: Json;
      readonly workDir: string;
      readonly idempotencyKey: string;
      readonly take: number;
    }
  | {
      /** One move in the life of a provider's job. */
      readonly type: "job";
      readonly home: Home;
      readonly provider: string;
      readonly operation: Operation;
      readonly move: JobMove;
      /** For `submit`. */
      readonly request?: Json;
      /** For all after it. */
      readonly handle?: Json;
      readonly workDir: string;
      readonly idempotencyKey: string;
      readonly take: number;
    }
  | { readonly type: "quote"; readonly home: Home; readonly provider: string; readonly operation: Operation; readonly request: Json }
  | { readonly type: "estimate"; readonly home: Home; readonly nodeType: string; readonly inputs: Json }
  | { readonly type: "tools"; readonly home: Home; readonly nodeType: string };

export type JobMove = "submit" | "poll" | "fetch" | "cancel" | "find";

export type ToHost =
  | { readonly type: "ask"; readonly id: number; readonly question: Question }
  | { readonly type: "abort"; readonly id: number }
  /** Is it still listening? */
  | { readonly type: "ping"; readonly id: number }
  /** What became of a model call that the run `id` made. */
  | { readonly type: "answered"; readonly id: number; readonly call: number; readonly answer: Settled<Json> };

export type FromHost =
  | { readonly type: "settled"; readonly id: number; readonly settled: Settled<unknown> }
  | { readonly type: "pong"; readonly id: number }
  | { readonly type: "log"; readonly id: number; readonly line: string }
  | { readonly type: "warn"; readonly id: number; readonly warning: Warning }
  | { readonly type: "progress"; readonly id: number; readonly fraction: number; readonly note?: string }
  | { readonly type: "model-call"; readonly id: number; readonly call: number; readonly operation: Operation; readonly request: Json };

/** Both ends are vp's own code of one version, so a message of a known form is trusted. */
export function isFromHost(message: unknown): message is FromHost {
  return isObject(message) && typeof message["type"] === "string" && typeof message["id"] === "number";
}

export function isToHost(message: unknown): message is ToHost {
  return isObject(message) && typeof message["type"] === "string" && typeof message["id"] === "number";
}

/** A definition as a host describes it: what can be known without running it. */
export interface DescribedPlugin {
  readonly nodeTypes: readonly DescribedNodeType[];
  readonly providers: readonly DescribedProvider[];
  readonly digests: Contents;
  /** `name@version`, for what was installed as a package. */
  readonly release?: string;
  readonly problems: readonly PluginProblem[];
}

export interface DescribedNodeType {
  readonly name: string;
  readonly version: number;
  readonly summary: string;
  readonly inputs: Json;
  readonly outputs: Json;
  readonly pool?: string;
  readonly runs?: "engine" | "worker" | "shared" | "person";
  readonly prior: boolean;
  readonly estimates: boolean;
  readonly usesTools: boolean;
}

export interface DescribedProvider {
  readonly name: string;
  readonly embedded: boolean;
  readonly pool?: string;
  readonly operations: Readonly<Record<string, Omit<Offer, "source"> & { readonly version?: number }>>;
  readonly cards?: readonly ModelCard[];
  readonly needs?: Needs;
}

/** A provider as vp.yaml sets it up. */
export interface ProviderSetup {
  /** As models name it. */
  readonly name: string;
  /** The definition that it is made of. */
  readonly uses: string;
  readonly settings: Json;
}

export interface PluginProblem {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  /** The place in the plugin's own code. */
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
}

