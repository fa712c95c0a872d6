/** Reads YAML files as text through a port and refuses what is no text. Knows nothing of YAML. */
import { isAbsolute, relative, sep } from "node:path";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/yaml.ts";
import { lineIndex } from "./line-index.ts";

/** How files are reached, so that whoever hands it in can record what was read. Paths are absolute. */
export interface Sources {
  readFile(path: string): Uint8Array;
  exists(path: string): boolean;
}

export type SourceText =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "wrong"; readonly diagnostic: Diagnostic };

const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = 10;

export interface NamedFile {
  /** Absolute path. */
  readonly file: string;
  /** The path as the place `from` names it. */
  readonly written: string;
  readonly from: Span;
}

export function readText({ file, written, from }: NamedFile, sources: Sources): SourceText {
  if (!sources.exists(file)) return { type: "wrong", diagnostic: say.fileMissing(from, written) };
  try {
    return textOf(file, sources.readFile(file));
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { type: "wrong", diagnostic: say.fileUnreadable(from, written, error.code) };
  }
}

/** Bytes as text, or why they are none. */
export function textOf(file: string, bytes: Uint8Array): SourceText {
  const start = startOf(file);
  if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
    return { type: "wrong", diagnostic: say.fileTooBig(start, Math.ceil(bytes.length / MEGABYTE), MAX_MEGABYTES) };
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.includes("\uFFFD") && !isUtf8(bytes)) {
    return { type: "wrong", diagnostic: say.notUtf8(characterAt(file, text, text.indexOf("\uFFFD"))) };
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) return { type: "wrong", diagnostic: say.nulByte(characterAt(file, text, nul)) };
  return { type: "text", text };
}

/** The first character of a file. */
export function startOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** True when `path` is `root` or lies under it. Both absolute; links are not followed. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function characterAt(file: string, text: string, offset: number): Span {
  return lineIndex(text, file).spanBetween(offset, offset + 1);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
