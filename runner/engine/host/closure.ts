/** The files that make up a plugin: whatever its code imports or names by relative path. Does no importing itself. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isObject } from "../../../schema/json.ts";

/** File to the files it was seen to import by relative path. */
export type Imports = Map<string, Set<string>>;

export function noteImport(imports: Imports, from: string, to: string): void {
  const known = imports.get(from);
  if (known === undefined) imports.set(from, new Set([to]));
  else known.add(to);
}

/**
 * The entry, all it imported by relative path, and all files that its texts name by relative path: what is imported
 * only inside `run`, prompts, pictures. Naming too many costs a rebuild; naming too few would keep a stale result.
 */
export function closureOf(entry: string, imports: Imports): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const imported of imports.get(file) ?? []) found.add(imported);
    for (const named of namedIn(file)) found.add(named);
  }
  return [...found].filter((file) => !isInstalled(file)).sort();
}

/** True for a file of an installed package: its version stands for its content. */
export function isInstalled(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

export interface Release {
  /** Absolute path of the package.json. */
  readonly file: string;
  /** `name@version`. */
  readonly release: string;
}

/** The package that a file belongs to, when it is the one asked for or a part of it. */
export function releaseOf(file: string, name: string): Release | undefined {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "package.json");
    const found: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
    if (!isObject(found) || typeof found["name"] !== "string") continue;
    if (found["name"] === name || name.startsWith(`${found["name"]}/`)) return { file: path, release: `${found["name"]}@${found["version"]}` };
  }
  return undefined;
}

function namedIn(file: string): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(file) || !existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/["'`](\.{1,2}\/[^"'`\n]+)["'`]/g)]
    .map(([, named]) => resolve(dirname(file), named ?? ""))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
