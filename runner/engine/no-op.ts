/**
 * The no-op path: tells from one small file whether anything a finished build read or published has changed since.
 * Loads nothing of the engine, so that a build with nothing to do ends before a finger leaves the key.
 */
import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../../schema/diagnostic.ts";

export const NO_OP_VERSION = 3;

/** What a finished build leaves for the next one to check. */
export interface NoOpState {
  readonly version: typeof NO_OP_VERSION;
  readonly vp: string;
  /** Files that were read or looked for; those that must go on missing have no digest. */
  readonly sources: readonly WatchedFile[];
  /** Published files and the folder they are in need the same size, times and inode. */
  readonly outputs: readonly WatchedFile[];
  /** Environment variables that were read, by name; the digest of the value, `null` for one that was not set. */
  readonly variables: Readonly<Record<string, string | null>>;
  /** Milliseconds since 1970: when the first `fresh_for` passes. */
  readonly expiresAt?: number;
  /** Before any source was read, milliseconds since 1970. */
  readonly openedAt: number;
  readonly name: string;
  readonly out: string;
  /** How many instances are fresh, and how many the pipeline leaves out. */
  readonly fresh: number;
  readonly skipped: number;
  readonly savedMs: number;
  readonly savedUsd: number;
  readonly films: Readonly<Record<string, unknown>>;
  /** What is doubtful in what a person wrote: told again, as it is still so. */
  readonly doubts: readonly Diagnostic[];
}

export interface WatchedFile {
  readonly path: string;
  /** Size, mtime, ctime and inode; `null` for a file that must not be there. */
  readonly identity: string | null;
  /** Hex sha256, to tell a touched file from an edited one; absent for outputs and programs. */
  readonly digest?: string;
}

export interface NoOpQuestion {
  /** The pipeline as typed. */
  readonly pipeline: string;
  /** All other words that can change what a build does. */
  readonly options: readonly string[];
  readonly cwd: string;
  readonly vp: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: number;
}

/** The state of a finished build if nothing has changed since, else `undefined`. Never throws. */
export function checkNoOp(question: NoOpQuestion): NoOpState | undefined {
  try {
    const pipeline = resolve(question.cwd, question.pipeline);
    const state = JSON.parse(readFileSync(noOpFile(workspaceOf(pipeline), pipeline, question.options), "utf8")) as NoOpState;
    return stillTrue(state, question) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Where the state for one pipeline and one set of options is kept. */
export function noOpFile(root: string, pipeline: string, options: readonly string[]): string {
  return join(root, ".vp", "state", `no-op-${sha256([pipeline, ...options].join("\n")).slice(0, 16)}.json`);
}

/** Size, times and inode as one text; `null` when there is no such file. */
export function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}` : null;
}

export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content);
}

/** Nearest folder above with vp.yaml, else with .git, else the pipeline's own: as the loader finds it. */
function workspaceOf(pipeline: string): string {
  const above: string[] = [];
  for (let folder = dirname(pipeline); ; folder = dirname(folder)) {
    above.push(folder);
    if (folder === dirname(folder)) break;
  }
  const holding = (name: string): string | undefined => above.find((folder) => identityOf(join(folder, name)) !== null);
  return holding("vp.yaml") ?? holding(".git") ?? dirname(pipeline);
}

function stillTrue(state: NoOpState, { vp, environment, now }: NoOpQuestion): boolean {
  if (state.version !== NO_OP_VERSION || state.vp !== vp || (state.expiresAt ?? Infinity) <= now) return false;
  const variables = Object.entries(state.variables).every(([name, digest]) => digestOfVariable(environment[name]) === digest);
  return variables && state.outputs.every(untouched) && state.sources.every((source) => unchanged(source, state.openedAt));
}

export function digestOfVariable(value: string | undefined): string | null {
  return value === undefined ? null : sha256(value);
}

function untouched({ path, identity }: WatchedFile): boolean {
  return identityOf(path) === identity;
}

/** A second: coarser than the clock of any file system we know. */
const TICK_MS = 1000;

/**
 * A source may be touched or written again with the same bytes. One that was written about when it was read, or whose
 * times lie ahead of the clock, is hashed in any case: an edit within the same tick would leave its times as they were.
 */
function unchanged({ path, identity, digest }: WatchedFile, openedAt: number): boolean {
  const now = identityOf(path);
  if (now === identity && (now === null || newestOf(now) < openedAt - TICK_MS)) return true;
  if (digest === undefined) return now === identity;
  return now !== null && sha256(readFileSync(path)) === digest;
}

/** The later of mtime and ctime: the first can be set to any time, and the second tells of it. */
function newestOf(identity: string): number {
  const [, mtime = 0, ctime = 0] = identity.split(" ");
  return Math.max(...[mtime, ctime].map((nanoseconds) => Number(BigInt(nanoseconds) / 1_000_000n)));
}
