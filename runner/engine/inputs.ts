/** Input files: each is read once in a run, into the cache, so that the bytes hashed are the bytes used. */
import { mediaTypeOf, type Artifact } from "../../schema/artifact.ts";
import { isObject } from "../../schema/json.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { diskTrouble } from "../../schema/messages/cache.ts";
import { inputUnreadable } from "../../schema/messages/run.ts";
import type { Run } from "./run.ts";

/** A file named in the pipeline or on the command line, before it is read. */
export interface InputFile {
  /** Absolute path. */
  readonly $input: string;
}

export function isInputFile(value: unknown): value is InputFile {
  return isObject(value) && typeof value["$input"] === "string";
}

/** Replaces every input file in a value by its content as an artifact. */
export async function readInputs(run: Run, value: unknown): Promise<Settled<unknown>> {
  const found = new Set<string>();
  collect(value, found);
  if (found.size === 0) return ok(value);
  const artifacts = new Map<string, Artifact>();
  for (const path of found) {
    const artifact = await snapshot(run, path);
    if (artifact.type === "failed") return artifact;
    artifacts.set(path, artifact.value);
  }
  return ok(replace(value, artifacts));
}

function snapshot(run: Run, path: string): Promise<Settled<Artifact>> {
  const known = run.store.snapshots.get(path);
  if (known) return known;
  const taken = takeSnapshot(run, path);
  run.store.snapshots.set(path, taken);
  return taken;
}

async function takeSnapshot(run: Run, path: string): Promise<Settled<Artifact>> {
  const { stats, cas } = run.store;
  try {
    const identity = stats.identityOf(path);
    if (identity === undefined) return failed(inputUnreadable(path, "there is no such file"));
    const hashed = stats.digestOf(path);
    if (!hashed) return failed(inputUnreadable(path, "there is no such file"));
    run.film.snapshotIdentities.set(path, { identity, digest: hashed.digest });
    const artifact: Artifact = { $artifact: hashed.digest, mediaType: mediaTypeOf(path), size: hashed.size };
    if (run.mode !== "build" || cas.has(artifact)) return ok(artifact);
    const taken = await cas.importFile(path, { durable: false, mediaType: artifact.mediaType });
    run.film.snapshotIdentities.set(path, { identity, digest: taken.$artifact });
    return ok(taken);
  } catch (error) {
    return failed(diskTrouble(error) ?? inputUnreadable(path, error instanceof Error ? error.message : String(error)));
  }
}

function collect(value: unknown, found: Set<string>): void {
  if (isInputFile(value)) found.add(value.$input);
  else if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isObject(value)) for (const part of Object.values(value)) collect(part, found);
}

function replace(value: unknown, artifacts: ReadonlyMap<string, Artifact>): unknown {
  if (isInputFile(value)) return artifacts.get(value.$input);
  if (Array.isArray(value)) return value.map((item) => replace(item, artifacts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part, artifacts)]));
}
