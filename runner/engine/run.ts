/** One run of the engine: what it works on and with. Made once by `build`, handed to each part; decides nothing. */
import type { ActionKey } from "../../schema/action.ts";
import type { Artifact } from "../../schema/artifact.ts";
import type { FilmOptions } from "../../schema/command-line.ts";
import type { Config } from "../../schema/config.ts";
import type { Decisions, FilmFiles } from "../../schema/decisions.ts";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Digest } from "../../schema/digest.ts";
import type { Unstamped } from "../../schema/event.ts";
import type { Holder, OpenCall } from "../../schema/ledger.ts";
import type { PriceTable } from "../../schema/prices.ts";
import type { Ports } from "../../schema/ports.ts";
import type { NodeDeclaration } from "../../schema/pipeline.ts";
import type { Settled } from "../../schema/settled.ts";
import type { Cas } from "../../cache/cas.ts";
import type { Layout } from "../../cache/layout.ts";
import type { Ledger } from "../../cache/ledger.ts";
import type { Receipts } from "../../cache/receipts.ts";
import type { StatCache } from "../../cache/stat-cache.ts";
import type { Foreknown } from "./foreknown.ts";
import type { GivenParams } from "./given-at.ts";
import type { Executor, Registry } from "./host/executor.ts";
import type { BuiltFilm, PipelineState } from "./pipeline-state.ts";
import type { Pools } from "./pools.ts";
import type { Purse } from "./purse.ts";
import type { World } from "./world.ts";
import type { Group, Instance, Parking, Scope, Waiter } from "./tree.ts";

export interface Run {
  readonly id: string;
  /** A plan and an explanation run nothing but what is foreknown, publish nothing and keep no receipt. */
  readonly mode: "build" | "plan" | "explain";
  readonly ports: Ports;
  /** Workspace root. */
  readonly root: string;
  /** The current folder, and that of vp's own code; absolute. */
  readonly cwd: string;
  readonly ownFolder: string;
  /** What plugins and providers see of the environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Output folder, absolute. */
  readonly out: string;
  readonly pipelineFile: string;
  /** Where its instances work, absolute. */
  readonly workFolder: string;
  readonly store: Store;
  readonly plugins: { readonly registry: Registry; readonly executor: Executor };
  readonly settings: Settings;
  /** What was decided for this film, or for no film in particular. */
  readonly decisions: Decisions;
  /** What was decided for other films of this pipeline. */
  readonly otherDecisions: Decisions;
  /** What tells this film from others of its pipeline; decisions are written with it. */
  readonly filmFiles: FilmFiles | undefined;
  /** Who gave the params, and where. */
  readonly params: GivenParams;
  readonly film: Film;
  readonly pools: Pools;
  /** What looks into a person's files, loaded when there is one. */
  readonly looker: World["builtIns"]["looker"];
  /** Calls being made in this process. */
  readonly calls: Map<Digest, CallInFlight>;
  /** What the plans of this command know beforehand. */
  readonly foreknown: Foreknown;
  readonly purse: Purse;
  /** In a plan: requests that are not settled, by the action that asked. */
  readonly unsettled: ReadonlyMap<ActionKey, readonly OpenCall[]>;
  /** This process, as other processes see it. */
  readonly holder: Holder;
  /** Whether the process of a holder on this machine is gone. */
  readonly isGone: (holder: Holder) => boolean;
  readonly emit: (event: Unstamped) => void;
  /** What was asked for beside the pipeline; paths are absolute. */
  readonly asked: FilmOptions;
  /** The same with what the params came to be. */
  readonly builds: BuiltFilm;
  /** A command about this very film, as a person would type it: `command("take", "clips[b]", "--drop")`. */
  readonly command: (name: string, ...words: readonly string[]) => string;
  /** True once nothing new may start: a failure without keep-going, or an interruption. */
  stopping: boolean;
  /** Ends what runs. */
  readonly kill: AbortSignal;
  /** Asks for no new work. */
  readonly stop: AbortSignal;
  /** A mistake of vp itself, met while something ran; thrown once the loop has ended. */
  bug: unknown;
  /** Milliseconds since the run began. */
  readonly elapsed: () => number;
}

export interface Store {
  readonly layout: Layout;
  readonly cas: Cas;
  readonly receipts: Receipts;
  readonly stats: StatCache;
  readonly state: PipelineState;
  /** Absent in a plan, which writes nothing. */
  readonly ledger: Ledger | undefined;
  /** Input files already read in this run: the bytes hashed are the bytes used. */
  readonly snapshots: Map<string, Promise<Settled<Artifact>>>;
}

export interface Settings {
  readonly config: Config;
  /** Aliases of models, the profile's on top. */
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly prices: PriceTable;
  readonly keepGoing: boolean;
  readonly spend: "auto" | "never";
  readonly retryRefused: boolean;
  readonly retryFallbacks: boolean;
  /** US dollars that this run may spend. */
  readonly maxCost: number | undefined;
  /** Whether what was paid for at an address and is gone may be bought again. */
  readonly rebuy: (address: string) => boolean;
  /** Which gates count as open; given for the plan that looks behind one, which looks behind no other. */
  readonly openGates?: OpenGates;
}

export type OpenGates = (gate: Instance) => boolean;

/** What lies behind a gate and would run. */
export interface Behind {
  /** Everything; a fan-out that cannot tell its keys stands for itself. */
  readonly nodes: readonly string[];
  /** What of it is priced. */
  readonly addresses: readonly string[];
  /** Estimated US dollars; nothing when nobody can tell all of it. */
  readonly usd?: number;
  /** As far as it is known. */
  readonly knownUsd: number;
}

/** The tree and who waits for what in it. */
export interface Film {
  /** By prefix; the pipeline itself is under the empty one. */
  readonly scopes: Map<string, Scope>;
  readonly instances: Map<string, Instance>;
  readonly groups: Map<string, Group>;
  readonly wanted: Set<Instance>;
  readonly waiters: Map<string, Parking[]>;
  /** Instances whose consideration waits for a file or a tool. */
  readonly considering: Set<Instance>;
  /** Action keys that are queued or running, to the address that does it: an equal action waits for that one. */
  readonly underway: Map<Digest, string>;
  /** Published path to the address that publishes it. */
  readonly publishers: Map<string, string>;
  /** The same by folded path, with the folders they need: two that meet on some file system are told apart on none. */
  readonly places: Map<string, { readonly kind: "file" | "folder"; readonly path: string; readonly address: string; readonly port: string | undefined }>;
  /** How long a way to the end lies behind each node; the longest goes first. */
  readonly priorities: ReadonlyMap<NodeDeclaration, number>;
  /** Input files as they were when they were read. */
  readonly snapshotIdentities: Map<string, { readonly identity: string; readonly digest: Digest }>;
  /** What node types found doubtful in what a person wrote, each told once. */
  readonly doubts: Map<string, Diagnostic>;
  /** True once an output was found that a person changed. */
  editedOutputs: boolean;
  /** What a plan with this gate open would run. */
  readonly lookBehind: (gate: Instance) => Promise<Behind>;
  /** In a plan: stale, and carried out for it when nothing else moves. */
  readonly foreknowable: Foreknowable[];
  /** How much of that was done; see `foreknow.ts`. */
  foreknownWork: number;
  /** Who is to be considered next. */
  agenda: Waiter[];
  /** Considerations and executions under way. */
  pending: number;
  /** When the pipeline's state is written next, by `elapsed`; a kill loses no more history than since the last time. */
  saveAt: number;
  /** Resolves the loop's wait. */
  wake: () => void;
}

/** What a plan may find out for itself, and does in its turn. */
export interface Foreknowable {
  readonly address: string;
  readonly carryOut: () => Promise<void>;
}

/** The scope of the pipeline itself. */
export function rootOf(run: Run): Scope {
  const root = run.film.scopes.get("");
  if (!root) throw new Error("internal: the run has no pipeline yet");
  return root;
}

export function ledgerOf({ store }: Run): Ledger {
  if (!store.ledger) throw new Error("internal: a plan has no ledger");
  return store.ledger;
}

export interface CallInFlight {
  readonly made: Promise<Settled<Answered>>;
  /** Aborted: the one who asked was ended, which says nothing about the request. */
  readonly signal: AbortSignal;
}

/** A model's answer as the cache holds it. */
export interface Answered {
  readonly answer: unknown;
  readonly usd: number;
  readonly key: Digest;
}
