/** Pipelines and templates from text, for tests: nothing touches the disk. */
import { templateOf } from "../../runner/load/parse-template.ts";
import { loadPipeline } from "../../runner/load/load-pipeline.ts";
import type { Sources } from "../../runner/load/source.ts";
import { parseYaml } from "../../runner/load/parse-yaml.ts";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import type { LazyRecord, Reading } from "../../schema/lazy.ts";
import type { Pipeline, Template } from "../../schema/pipeline.ts";

export function sourcesOf(files: Readonly<Record<string, string | Uint8Array>>): Sources {
  return {
    readFile: (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    exists: (path) => path in files,
  };
}

/** Loads /w/p.yaml of the given files; /w is the workspace. */
export function load(files: Readonly<Record<string, string | Uint8Array>>): Checked<Pipeline> {
  return loadPipeline("/w/p.yaml", sourcesOf({ "/w/vp.yaml": "", ...files }));
}

/** The codes of what is wrong, with line and column. */
export function problems(checked: Checked<unknown>): readonly string[] {
  return (checked.type === "wrong" ? checked.diagnostics : checked.warnings).map(placed);
}

export function placed({ code, span }: Diagnostic): string {
  return `${span.line}:${span.column} ${code}`;
}

export function pipelineOf(text: string): Pipeline {
  const loaded = load({ "/w/p.yaml": text });
  if (loaded.type === "wrong") throw new Error(loaded.diagnostics.map((diagnostic) => `${placed(diagnostic)} ${diagnostic.message}`).join("\n"));
  return loaded.value;
}

/** A template from YAML text, e.g. `"${{ a.b }}"`. */
export function template(text: string): Template {
  const tree = parseYaml(text, "/w/p.yaml");
  const diagnostics: Diagnostic[] = [...tree.diagnostics];
  if (tree.root === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const made = templateOf(tree.root, { folder: "/w", root: "/w", diagnostics, sources: { exists: () => true } });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return made;
}

export const PENDING = Symbol("pending");

/** A record whose parts are ready but for those given as `PENDING`. Counts how often the whole is read. */
export function record(kind: LazyRecord["kind"], label: string, parts: Readonly<Record<string, unknown>>): LazyRecord {
  const addressOf = (key: string): string => (kind === "fanout" ? `${label}[${key}]` : label);
  const pending = Object.keys(parts).filter((key) => parts[key] === PENDING);
  return {
    lazy: true, kind, label,
    keys: () => ({ type: "ready", value: Object.keys(parts) }),
    get: (key): Reading<unknown> => {
      if (!Object.hasOwn(parts, key)) return { type: "missing" };
      return parts[key] === PENDING ? { type: "pending", on: [addressOf(key)] } : { type: "ready", value: parts[key] };
    },
    all: () => (pending.length > 0 ? { type: "pending", on: [label] } : { type: "ready", value: new Map(Object.entries(parts)) }),
  };
}
