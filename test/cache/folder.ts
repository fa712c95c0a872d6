/** A temporary folder that goes away with its test, and the file system with one operation replaced. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "../../schema/ports.ts";

export interface Folder extends Disposable {
  readonly path: string;
  at(...names: string[]): string;
}

export function makeFolder(): Folder {
  const path = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "vp-cache-")));
  return {
    path,
    at: (...names) => join(path, ...names),
    [Symbol.dispose]: () => fs.rmSync(path, { recursive: true, force: true }),
  };
}

export function filesWith(replaced: Partial<Files>): Files {
  return { ...fs, ...replaced };
}

/** Every file below a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
