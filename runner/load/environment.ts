/** The environment that plugins and providers see: the machine's, and below it `.env` at the workspace root. Knows no secret from another. */
import { join } from "node:path";
import { parseEnv } from "node:util";
import { nowhere } from "../../schema/messages/diagnostic-of.ts";
import type { Checked } from "../../schema/diagnostic.ts";
import { readText, type Sources } from "./source.ts";

const ENV_FILE = ".env";

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Environment {
  readonly variables: Variables;
  /** Absolute path of `.env`, whether or not it is there. */
  readonly file: string;
  /** Names whose values it gave. */
  readonly fromFile: ReadonlySet<string>;
}

/** Variables that are set win over the file. A folder of that name is someone else's. */
export function readEnvironment(root: string, sources: Sources & { isFolder(path: string): boolean }, variables: Variables): Checked<Environment> {
  const file = join(root, ENV_FILE);
  if (!sources.exists(file) || sources.isFolder(file)) return { type: "ok", value: { variables, file, fromFile: new Set() }, warnings: [] };
  const source = readText({ file, written: ENV_FILE, from: nowhere(ENV_FILE) }, sources);
  if (source.type === "wrong") return { type: "wrong", diagnostics: [source.diagnostic] };
  const given = Object.entries(parseEnv(source.text)).filter(([name]) => variables[name] === undefined);
  return { type: "ok", value: { variables: { ...variables, ...Object.fromEntries(given) }, file, fromFile: new Set(given.map(([name]) => name)) }, warnings: [] };
}

/** A text with `${env:NAME}` filled in; a variable that is not set is told by its name. */
export function withVariables(text: string, variables: Variables): { readonly type: "text"; readonly text: string } | { readonly type: "missing"; readonly name: string } {
  const missing = variablesIn(text).find((name) => variables[name] === undefined);
  if (missing !== undefined) return { type: "missing", name: missing };
  return { type: "text", text: text.replaceAll(VARIABLE, (_, name: string) => variables[name] ?? "") };
}

/** The names of the variables that a text takes values from. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

const VARIABLE = /\$\{env:([A-Za-z_][A-Za-z0-9_]*)\}/g;
