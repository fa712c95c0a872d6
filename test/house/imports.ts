/** Reads the TypeScript of the house: its files, and what each imports, types included. Knows no rule. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const HOUSE = join(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the top of the house, with forward slashes: `runner/cli/main.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly written: string;
  /** The file it names, when it is relative. */
  readonly file?: string;
  readonly typesOnly: boolean;
}

const ROOMS = ["schema", "cache", "runner", "plugins", "test"];

export function readHouse(): readonly SourceFile[] {
  return ROOMS.flatMap((room) => readRoom(room));
}

function readRoom(room: string): readonly SourceFile[] {
  const entries = readdirSync(join(HOUSE, room), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  return paths.sort().map((path) => readSource(relative(HOUSE, path).replaceAll("\\", "/")));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(HOUSE, path), "utf8");
  return { path, text, imports: importsIn(text).map((found) => ({ ...found, ...fileOf(path, found.written) })) };
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^;"'`]*?\sfrom\s+)?"([^"]+)"/gm;
const CALL = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** Every module specifier in a text: statements, re-exports, lazy imports and import types. */
export function importsIn(text: string): readonly Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(([, type, written = ""]) => ({ written, typesOnly: type !== undefined }));
  const calls = [...text.matchAll(CALL)].map(([, written = ""]) => ({ written, typesOnly: false }));
  return [...statements, ...calls];
}

function fileOf(from: string, written: string): { readonly file?: string } {
  return written.startsWith(".") ? { file: join(dirname(from), written).replaceAll("\\", "/") } : {};
}
