/** The contract of a node type: what a plugin defines and what it is handed when it runs. Knows no graph, cache or run. */
import type { ArtifactFile, ReturnedFile } from "./artifact.ts";
import type { Models, Size } from "./model.ts";
import type { Operation, Static, TSchema } from "./type.ts";
import type { Warning } from "./warning.ts";

/** What is returned for a port: artifacts as `file(path)`, all else as it is. */
export type Returned<T> = T extends ArtifactFile
  ? ReturnedFile | ArtifactFile
  : T extends readonly (infer E)[]
    ? readonly Returned<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Returned<T[K]> }
      : T;

/** A program outside vp whose version can change the result. */
export interface Tool {
  /** Goes into the key. */
  readonly version: string;
  /** Absolute path; watched by the no-op check, in no key. */
  readonly path?: string;
  /** Environment variables that chose it; watched by the no-op check, in no key. */
  readonly variables?: readonly string[];
}
export type Tools = Readonly<Record<string, Tool>>;

export interface RunContext<I, O> {
  readonly inputs: I;
  /** The newest earlier output at the same address, for node types that declare `prior`. In no key. */
  readonly prior?: O;
  readonly models: Models;
  /** The tools that `tools()` named. */
  readonly tools: Tools;
  /** An empty folder of its own; the only place it may write. Removed afterwards. */
  readonly workDir: string;
  readonly signal: AbortSignal;
  log(line: string): void;
  /** Tells what is doubtful in what a person wrote. It is kept with the result, and told at the end of every build that uses it. */
  warn(warning: Warning): void;
  /** @param fraction 0 to 1 */
  progress(fraction: number, note?: string): void;
}

/** One model call that a node will make, as far as it can be told before it runs. */
export interface Estimate {
  readonly model: string;
  readonly operation: Operation;
  readonly count: number;
  /** The most that there may be, when that is more: an answer that has to be repaired. */
  readonly most?: number;
  /** The prompt, or the line that is spoken, as far as it is known. */
  readonly prompt?: string;
  /** Text: the longest answer, in tokens. */
  readonly maxTokens?: number;
  /** Seconds of video, speech or music in each. */
  readonly seconds?: number;
  /** Of each picture or video. */
  readonly size?: Size;
  /** Frames a second. */
  readonly fps?: number;
  /** How many pictures are referred to. */
  readonly references?: number;
  /** Video: whether it starts from a picture, and ends on one. */
  readonly firstFrame?: boolean;
  readonly lastFrame?: boolean;
}

export interface NodeType<I extends TSchema = TSchema, O extends TSchema = TSchema> {
  /** `family.verb`, e.g. `frame.draw`. */
  readonly name: string;
  /** Raise when the same inputs should give another result. */
  readonly version: number;
  readonly summary: string;
  /** An object schema; each property is an input port. */
  readonly inputs: I;
  /** An object schema; each property is an output port. */
  readonly outputs: O;
  /** The pool whose limits it is under: `cpu` (one per core) for work, the default for waiting. */
  readonly pool?: string;
  /**
   * Where a built-in runs: `engine` for a few milliseconds of pure work or for waiting on models; `worker` for work;
   * `shared` for what only waits for other programs: one process serves many runs at once.
   * `person` is the gate. Plugins from outside always run in a worker.
   */
  readonly runs?: "engine" | "worker" | "shared" | "person";
  /** Asks for the newest earlier output at the same address, so an answer that drifts can stay as it was. */
  readonly prior?: boolean;
  estimate?(given: { readonly inputs: Static<I> }): readonly Estimate[];
  /** Programs whose version can change the result. The environment is the one in which `run` will find itself. */
  tools?(environment: Readonly<Record<string, string | undefined>>): Promise<Tools>;
  run(context: RunContext<Static<I>, Static<O>>): Promise<Returned<Static<O>>>;
}

/** Declares a node type. Gives back what it is given, typed. */
export function defineNode<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>): NodeType<I, O> {
  return nodeType;
}

/** What can be known of a node type without running it: plain JSON, so it crosses processes and can be kept. */
export interface NodeTypeDescription {
  readonly name: string;
  readonly version: number;
  /** Digest of all source that can change the result: part of every action key. */
  readonly source: string;
  readonly summary: string;
  readonly inputs: TSchema;
  readonly outputs: TSchema;
  readonly pool: string;
  readonly runs: "engine" | "worker" | "shared" | "person";
  readonly prior: boolean;
  readonly estimates: boolean;
  readonly usesTools: boolean;
  /** Where it comes from: `vp`, or the plugin as the pipeline names it. */
  readonly plugin: string;
}
