/** Derived, disposable state as JSON files with a version. Knows nothing of what a state means: the caller parses it. */
import { digestOfBytes, type Digest } from "../schema/digest.ts";
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
  const { header, body } = readParts(files, file.path);
  if (!isObject(header) || typeof header["version"] !== "number") return { type: "absent" };
  const { version, checksum } = header;
  // A flipped bit would otherwise read as something that was once known, or as the word of a newer vp.
  const isWhole = checksum === checksumOf(version, body);
  if (version > file.version && (isWhole || checksum === undefined)) return { type: "newer", version };
  if (version !== file.version || !isWhole) return { type: "absent" };
  const value = file.parse(parseJson(body));
  return value === undefined ? { type: "absent" } : { type: "known", value };
}

/** Two lines, the version with a checksum and the value, so that checking costs no second walk over the value. */
export function writeState<T>(files: Files, file: StateFile<T>, value: T): void {
  const body = JSON.stringify(value);
  const header = JSON.stringify({ version: file.version, checksum: checksumOf(file.version, body) });
  writeAtomically(files, file.path, `${header}\n${body}`, { durable: false });
}

function checksumOf(version: number, body: string): Digest {
  return digestOfBytes(`${version}\n${body}`);
}

/** Whatever is wrong with a disposable file, the answer is the same: do without it. */
function readParts(files: Files, path: string): { readonly header: unknown; readonly body: string } {
  try {
    const text = files.readFileSync(path, "utf8");
    const [header = ""] = text.split("\n", 1);
    return { header: parseJson(header), body: text.slice(header.length + 1) };
  } catch {
    return { header: undefined, body: "" };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
