/** Derived, disposable state as JSON files with a version. Knows nothing of what a state means: the caller parses it. */
import { isObject } from "../schema/json.ts";
import type { Files } from "../schema/ports.ts";
import { writeAtomically } from "./atomic-write.ts";

export type State<T> =
  | { readonly type: "known"; readonly value: T }
  /** Missing, torn, garbled or older: it is simply worked out again. */
  | { readonly type: "absent" }
  /** Written by a newer vp: must not be overwritten. */
  | { readonly type: "newer"; readonly version: number };

export interface StateFile<T> {
  /** Absolute path. */
  readonly path: string;
  readonly version: number;
  /** Gives `undefined` for a value that is not a `T`. */
  parse(value: unknown): T | undefined;
}

export function readState<T>(files: Files, file: StateFile<T>): State<T> {
  const envelope = readJson(files, file.path);
  if (!isObject(envelope) || typeof envelope["version"] !== "number") return { type: "absent" };
  if (envelope["version"] > file.version) return { type: "newer", version: envelope["version"] };
  if (envelope["version"] < file.version) return { type: "absent" };
  const value = file.parse(envelope["value"]);
  return value === undefined ? { type: "absent" } : { type: "known", value };
}

export function writeState<T>(files: Files, file: StateFile<T>, value: T): void {
  writeAtomically(files, file.path, JSON.stringify({ version: file.version, value }), { durable: false });
}

/** Whatever is wrong with a disposable file, the answer is the same: do without it. */
function readJson(files: Files, path: string): unknown {
  try {
    return JSON.parse(files.readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
