/** What the engine can be asked and what it answers. The command line and `import { build } from "vp"` are its users. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Event, InstanceState, Outcome, StaleReason } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Json } from "../../schema/json.ts";

export interface BuildOptions {
  /** Path of the pipeline's YAML. */
  readonly pipeline: string;
  /** Paths given on the command line are relative to this; the current folder when left out. */
  readonly cwd?: string;
  /** `name=value` texts (parsed as YAML scalars by the param's type) or values. */
  readonly set?: Readonly<Record<string, Json>>;
  /** A YAML file of params. */
  readonly params?: string;
  readonly profile?: string;
  /** Output folder; `out/<name>` at the workspace root when left out. */
  readonly out?: string;
  /** Addresses or node names; everything when empty. */
  readonly targets?: readonly string[];
  readonly keepGoing?: boolean;
  /** `never` leaves what has a price undone and waits for a person; `auto`, the default, runs it. */
  readonly spend?: "auto" | "never";
  /** Sends requests again that a provider refused for good. */
  readonly retryRefused?: boolean;
  /** Makes again what a model further down its chain made in place of the first. */
  readonly retryFallbacks?: boolean;
  /** Addresses or nodes of which what was paid for and is gone from the cache may be bought again. */
  readonly rebuy?: readonly string[];
  /** US dollars that this run may spend. */
  readonly maxCost?: number;
  /** Most instances running at once. */
  readonly jobs?: number;
  /**
   * The words of the command line that can change what is built: a finished build is remembered under them, so that
   * the next one can tell at once that nothing has changed. Not remembered when left out.
   */
  readonly remember?: readonly string[];
  readonly onEvent?: (event: Event) => void;
  /** Aborted once: nothing new starts, what runs is finished and kept. */
  readonly signal?: AbortSignal;
  /** Aborted: what runs is ended at once. */
  readonly kill?: AbortSignal;
}

/** What is known of one instance at the end. */
export interface InstanceReport {
  readonly address: string;
  readonly node: string;
  readonly nodeType: string;
  readonly state: InstanceState;
  readonly reason?: StaleReason;
  readonly failure?: Failure;
  readonly because?: readonly string[];
  /** US dollars: spent, or estimated in a plan. */
  readonly usd?: number;
  readonly durationMs?: number;
}

export interface BuildResult {
  readonly outcome: Outcome;
  /** Why there is no film, when the pipeline itself is wrong. */
  readonly diagnostics: readonly Diagnostic[];
  readonly instances: readonly InstanceReport[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly usd: number;
}
