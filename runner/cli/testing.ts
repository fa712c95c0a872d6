/**
 * `vp/testing`: runs a node type by itself, in a folder of its own, with what it declares checked as a build checks it.
 * Knows no pipeline, cache or provider.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve, sep } from "node:path";
import { extensionOf, isArtifact, isReturnedFile, mediaTypeOf, type Artifact, type ArtifactFile, type ReturnedFile } from "../../schema/artifact.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import { isObject } from "../../schema/json.ts";
import { inputsMisfit, outputFileMissing, outputNotAFile, outputOutside, outputsMisfit } from "../../schema/messages/run.ts";
import type { Models } from "../../schema/model.ts";
import type { NodeType, Returned, Tools } from "../../schema/node-type.ts";
import type { Static, TSchema } from "../../schema/type.ts";
import type { Warning } from "../../schema/warning.ts";
import { plainJson } from "../engine/host/plain-json.ts";
import { hashedSchema, project, type Schema } from "../engine/project.ts";
import { misfit } from "../engine/validate.ts";

/** How a test answers what a node type asks of models; files of an answer as `file(path)`. */
export type ModelAnswers = { readonly [Name in keyof Models]?: (request: Parameters<Models[Name]>[0]) => unknown };

export interface Tried<I, O> {
  /** Files as `file(path)`, the path relative to where the test runs. */
  readonly inputs: Returned<I>;
  readonly models?: ModelAnswers;
  readonly prior?: O;
  readonly tools?: Tools;
  readonly signal?: AbortSignal;
  log?(line: string): void;
  warn?(warning: Warning): void;
}

/**
 * Runs a node type once and gives its outputs, artifacts as files that can be read until the test's process ends.
 * Rejects with what the node type throws, and where inputs or outputs are not what it declares.
 */
export async function tryNode<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>, tried: Tried<Static<I>, Static<O>>): Promise<Static<O>> {
  const bench = openBench();
  const inputs = fittedInputs(nodeType, bench.taken(tried.inputs, process.cwd()));
  const returned = await nodeType.run({
    inputs: bench.laidOut(inputs) as Static<I>,
    ...(tried.prior === undefined ? {} : { prior: tried.prior }),
    models: modelsOf(tried.models ?? {}, bench),
    tools: tried.tools ?? {},
    workDir: bench.workDir,
    signal: tried.signal ?? new AbortController().signal,
    log: (line) => tried.log?.(line),
    warn: (warning) => tried.warn?.(warning),
    progress: () => undefined,
  });
  const plain = plainJson(returned, nodeType.name);
  if (plain.type === "failed") throw asError(plain.failure);
  const outputs = bench.taken(plain.value, bench.workDir, bench.workDir);
  const wrong = misfit(nodeType.outputs, outputs, "");
  if (wrong !== undefined) throw asError(outputsMisfit("it", nodeType.name, wrong));
  return bench.readable(outputs) as Static<O>;
}

function fittedInputs(nodeType: NodeType, given: unknown): unknown {
  const inputs = project(nodeType.inputs as Schema, given, (model) => model);
  const wrong = misfit(hashedSchema(nodeType.inputs as Schema), inputs, "");
  if (wrong !== undefined) throw asError(inputsMisfit("tryNode", nodeType.name, wrong));
  return inputs;
}

interface Bench {
  readonly workDir: string;
  /** Files as artifacts. @param within where they must lie, if anywhere */
  taken(value: unknown, from: string, within?: string): unknown;
  /** Artifacts as copies in the work folder. */
  laidOut(value: unknown): unknown;
  /** Artifacts as the files that they were taken from. */
  readable(value: unknown): unknown;
}

function openBench(): Bench {
  const workDir = realpathSync(mkdtempSync(join(tmpdir(), "vp-try-")));
  process.once("exit", () => rmSync(workDir, { recursive: true, force: true }));
  mkdirSync(join(workDir, "in"));
  const places = new Map<string, string>();
  let count = 0;
  const artifactOf = ({ $file, mediaType }: ReturnedFile, from: string, within?: string): Artifact => {
    const path = placeOf($file, from, within);
    const bytes = readFileSync(path);
    const digest = digestOfBytes(bytes);
    places.set(digest, path);
    return { $artifact: digest, mediaType: mediaType ?? mediaTypeOf(path), size: bytes.length };
  };
  const fileOf = (artifact: Artifact): ArtifactFile => {
    const { $artifact: digest, mediaType, size } = artifact;
    return { path: places.get(digest) ?? "", digest, mediaType, size };
  };
  const copyOf = (artifact: Artifact): ArtifactFile => {
    const path = join(workDir, "in", `${(count += 1)}.${extensionOf(artifact.mediaType)}`);
    const original = fileOf(artifact);
    copyFileSync(original.path, path);
    return { ...original, path };
  };
  return {
    workDir,
    taken: (value, from, within) => mapValues(value, (part) => {
      if (isReturnedFile(part)) return artifactOf(part, from, within);
      return isArtifactFile(part) ? artifactOf({ $file: part.path, mediaType: part.mediaType }, from) : undefined;
    }),
    laidOut: (value) => mapValues(value, (part) => (isArtifact(part) ? copyOf(part) : undefined)),
    readable: (value) => mapValues(value, (part) => (isArtifact(part) ? fileOf(part) : undefined)),
  };
}

function placeOf(written: string, from: string, within: string | undefined): string {
  const path = isAbsolute(written) ? written : resolve(from, written);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw asError(within === undefined ? { ...outputFileMissing(written), message: `there is no file "${written}"` } : outputFileMissing(written));
  if (!found.isFile()) throw asError(outputNotAFile(written));
  if (within !== undefined && !realpathSync(path).startsWith(within + sep)) throw asError(outputOutside(written));
  return path;
}

function isArtifactFile(value: unknown): value is ArtifactFile {
  return isObject(value) && typeof value["path"] === "string" && typeof value["digest"] === "string";
}

/** A copy in which every part that `map` gives something for is that. */
function mapValues(value: unknown, map: (part: unknown) => unknown): unknown {
  const mapped = map(value);
  if (mapped !== undefined) return mapped;
  if (Array.isArray(value)) return value.map((part) => mapValues(part, map));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapValues(part, map)]));
}

function modelsOf(answers: ModelAnswers, bench: Bench): Models {
  const ask = (operation: keyof Models) => async (request: never): Promise<never> => {
    const answer = answers[operation];
    if (answer === undefined) throw new Error(`the node type asks for ${operation}, which the test does not answer\ngive tryNode models: { ${operation}: (request) => … }`);
    return bench.laidOut(bench.taken(await answer(request), bench.workDir)) as never;
  };
  return { text: ask("text"), image: ask("image"), video: ask("video"), speech: ask("speech"), music: ask("music"), transcript: ask("transcript") };
}

function asError({ message, fix }: Failure): Error {
  return new Error(fix === undefined ? message : `${message}\n${fix}`);
}
