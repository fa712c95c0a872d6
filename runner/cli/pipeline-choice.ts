/** Which pipeline the words of a command line mean. Reads folders, not pipelines. */
import { isAbsolute, join } from "node:path";
import type { Files } from "../../schema/ports.ts";

export type PipelineChoice =
  | { readonly type: "ok"; readonly pipeline: string; readonly rest: readonly string[] }
  | { readonly type: "wrong"; readonly message: string; readonly fix: string; /** No word names one, and the folder does not tell. */ readonly isOpen?: boolean };

/** The first word when it names a YAML file; else the only pipeline in the folder. */
export function choosePipeline(words: readonly string[], cwd: string, files: Files): PipelineChoice {
  const [first, ...rest] = words;
  if (first !== undefined && isYaml(first)) return exists(first, cwd, files) ? { type: "ok", pipeline: first, rest } : missing(first, cwd, files);
  const found = pipelinesIn(cwd, files);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return { type: "ok", pipeline: only, rest: words };
  const below = found.length > 0 ? [] : pipelinesIn(join(cwd, "pipelines"), files).map((name) => `pipelines/${name}`);
  if (below.length > 0) return { type: "wrong", message: "no pipeline is named, and there is none in this folder", fix: `name one of ${below.join(", ")}`, isOpen: true };
  if (only === undefined) return { type: "wrong", message: "no pipeline is named, and there is none in this folder", fix: "name one: vp COMMAND pipeline.yaml; or start one: vp init", isOpen: true };
  return { type: "wrong", message: `no pipeline is named, and there are ${found.length} in this folder`, fix: `name one of ${found.join(", ")}`, isOpen: true };
}

function missing(path: string, cwd: string, files: Files): PipelineChoice {
  const found = [...pipelinesIn(cwd, files), ...pipelinesIn(join(cwd, "pipelines"), files).map((name) => `pipelines/${name}`)];
  const fix = found.length === 0 ? "start one with vp init" : `there ${found.length === 1 ? "is" : "are"} ${found.join(", ")}`;
  return { type: "wrong", message: `there is no file "${path}"`, fix };
}

function exists(path: string, cwd: string, files: Files): boolean {
  return files.existsSync(isAbsolute(path) ? path : join(cwd, path));
}

/** Names of the pipelines in a folder. */
export function pipelinesIn(folder: string, files: Files): readonly string[] {
  if (!files.existsSync(folder)) return [];
  return files.readdirSync(folder).filter((name) => isYaml(name) && !/^vp\.ya?ml$|\.decisions\.ya?ml$/.test(name)).filter((name) => saysNodes(join(folder, name), files));
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** A YAML file is taken for a pipeline when it has nodes; reading it properly comes later. */
function saysNodes(path: string, files: Files): boolean {
  return files.statSync(path).isFile() && /^nodes:/m.test(files.readFileSync(path, "utf8"));
}
