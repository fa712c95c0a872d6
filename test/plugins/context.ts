/** Runs a node type by itself: a folder of its own, and models answered by the offline studio. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { mediaTypeOf, type ArtifactFile, type CallContext, type Models, type NodeType, type Operation, type ReturnedFile, type RunContext, type TSchema, type Static } from "vp/plugin";
import local from "../../plugins/local/provider.ts";

export interface Bench {
  /** Holds all that runs write; removed at the end. */
  readonly folder: string;
  /** What node types said, in order. */
  readonly lines: string[];
  /** A context for one run. */
  context<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>, inputs: Static<I>): RunContext<Static<I>, Static<O>>;
  /** Runs a node type; artifacts of its answer come as readable files. `asked` answers in place of the offline studio. */
  run<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>, inputs: Static<I>, asked?: Partial<Models>): Promise<Static<O>>;
  [Symbol.dispose](): void;
}

/** @param take which roll of every request it is, 0 for the first */
export function makeBench(take = 0): Bench {
  const folder = mkdtempSync(path.join(os.tmpdir(), "vp-bench-"));
  const lines: string[] = [];
  let runs = 0;
  const newFolder = (): string => mkdtempSync(path.join(folder, `${++runs}-`));
  const signal = new AbortController().signal;
  const models = modelsIn({ newFolder, log: (line) => void lines.push(line), signal, take });
  const context: Bench["context"] = (_, inputs) => ({ inputs, models, tools: {}, workDir: newFolder(), signal, log: (line) => void lines.push(line), warn: ({ message }) => void lines.push(message), progress: () => undefined });
  return {
    folder,
    lines,
    context,
    run: async (nodeType, inputs, asked = {}) => filled(await nodeType.run({ ...context(nodeType, inputs), models: { ...models, ...asked } })),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file as a node type receives it. */
export function artifact(file: string): ArtifactFile {
  const digest = `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}` as const;
  return { path: file, digest, mediaType: mediaTypeOf(file), size: statSync(file).size };
}

function modelsIn({ newFolder, ...around }: Pick<CallContext, "log" | "signal" | "take"> & { readonly newFolder: () => string }): Models {
  const context = (): CallContext => ({ ...around, workDir: newFolder(), idempotencyKey: "bench", environment: process.env, progress: () => undefined });
  const ask = (operation: Operation) => async (request: never): Promise<never> => {
    const served = local[operation];
    if (served === undefined || !("generate" in served)) throw new Error(`the offline studio serves no ${operation}`);
    return filled(await served.generate(request, context()));
  };
  return { text: ask("text"), image: ask("image"), video: ask("video"), speech: ask("speech"), music: ask("music"), transcript: ask("transcript") };
}

/** The answer with every returned file as an artifact. Untyped: what is returned and what is received differ just there. */
function filled(value: unknown): never {
  return fill(value) as never;
}

function fill(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== "object" || value === null) return value;
  if (isReturned(value)) return artifact(value.$file);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
}

function isReturned(value: object): value is ReturnedFile {
  return "$file" in value;
}
