/**
 * Reads the texts that a film is made of as its own nodes will, before anything is made: those that ship and work in the
 * engine itself, and that are given nothing but params. Asks no model, keeps nothing.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mediaTypeOf, type Artifact, type ArtifactFile } from "../../schema/artifact.ts";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { doubtfulText, unreadableText } from "../../schema/messages/run.ts";
import { inReadingOrder } from "../../schema/messages/diagnostic-of.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import type { Ports } from "../../schema/ports.ts";
import type { Warning } from "../../schema/warning.ts";
import { spanIn } from "./doubts.ts";
import { givenAt } from "./given-at.ts";
import { isInputFile } from "./inputs.ts";
import { portsNaming } from "./models.ts";
import type { Opened } from "./open.ts";
import { hashedSchema, project, type Schema } from "./project.ts";
import { misfit } from "./validate.ts";
import { knownParams, type Names } from "./view.ts";
import { namesInside, namesWith, surelyNot, valueNow } from "./written.ts";

export async function checkTexts(opened: Opened, { files }: Pick<Ports, "files">): Promise<readonly Diagnostic[]> {
  const values = knownParams(new Map([...opened.params].map(([name, { value }]) => [name, value])));
  const readings = readingsIn({ pipeline: opened.pipeline, names: namesWith(values), around: [] }, opened);
  const workDir = readings.length === 0 ? "" : mkdtempSync(join(tmpdir(), "vp-check-"));
  try {
    const found = await Promise.all(readings.map((reading, index) => read(reading, opened, { files, workDir: join(workDir, String(index)) })));
    return inReadingOrder(found.flat());
  } finally {
    if (workDir !== "") files.rmSync(workDir, { recursive: true, force: true });
  }
}

/** A node whose inputs are all known: a person wrote them. */
interface Reading {
  readonly node: NodeDeclaration;
  /** The modules that it stands in, the nearest first. */
  readonly around: readonly NodeDeclaration[];
  readonly nodeType: NodeTypeDescription;
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Taken {
  readonly pipeline: Pipeline;
  readonly names: Names;
  readonly around: Reading["around"];
}

function readingsIn({ pipeline, names, around }: Taken, opened: Opened): readonly Reading[] {
  return [...pipeline.nodes.values()].flatMap((node) => {
    if ((node.forEach !== undefined && node.uses.type !== "module") || surelyNot({ node, names })) return [];
    if (node.uses.type === "module") return readingsIn({ pipeline: node.uses.pipeline, names: namesInside({ node, names }, node.uses.pipeline), around: [node, ...around] }, opened);
    const nodeType = opened.plugins.registry.nodeType(node.uses.name);
    if (nodeType === undefined || !isReader(nodeType)) return [];
    const given = [...node.with].map(([port, template]) => [port, valueNow(template, names)] as const);
    const isKnown = given.every(([, value]) => value !== undefined);
    const models = portsNaming(node, nodeType, opened.models).map(({ port, chain: [first] }) => [port, first] as const);
    return isKnown ? [{ node, around, nodeType, inputs: Object.fromEntries([...given, ...models]) }] : [];
  });
}

/** Where a node type of somebody else runs is no affair of a check, nor is what may ask a model and cannot tell beforehand whether it will. */
function isReader({ runs, plugin, inputs, estimates }: NodeTypeDescription): boolean {
  return runs === "engine" && plugin === "vp" && (estimates || !namesModel(inputs as Schema));
}

function namesModel({ properties = {} }: Schema): boolean {
  return Object.values(properties).some(({ model }) => model !== undefined);
}

async function read({ node, around, nodeType, inputs }: Reading, { plugins: { executor }, params }: Opened, at: { readonly files: Ports["files"]; readonly workDir: string }): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const spanOf = (warning: Warning): Diagnostic["span"] => {
    const given = inputs[warning.port ?? ""];
    const template = node.with.get(warning.port ?? "");
    if (isInputFile(given)) return spanIn(given.$input, warning);
    return template === undefined ? node.span : givenAt(template, around, params);
  };
  const laidOut = laidOutIn(nodeType, inputs, at.files);
  if (laidOut === undefined || (namesModel(nodeType.inputs as Schema) && (await executor.estimate(nodeType.name, laidOut))?.length !== 0)) return [];
  const warn = (warning: Warning): void => void found.push(doubtfulText(spanOf(warning), warning));
  const hooks = { log: () => undefined, progress: () => undefined, warn, ask: () => Promise.reject(new Error("internal: a check asks no model")) };
  const settled = await executor.run({ nodeType: nodeType.name, inputs: laidOut, tools: {}, workDir: at.workDir }, hooks, new AbortController().signal);
  if (settled.type === "ok") return found;
  const { failure } = settled;
  const [port] = Object.entries(inputs).find(([, value]) => isInputFile(value) || isQuoted(value, failure.message)) ?? [];
  return [...found, unreadableText(spanOf({ message: "", port }), failure)];
}

/** What is wrong is quoted where it is told. */
function isQuoted(value: unknown, message: string): boolean {
  return [value].flat().some((each) => typeof each === "string" && each !== "" && message.includes(`"${each}"`));
}

/** The inputs as the node type will get them; `undefined` where they do not fit, which is told where they are made. */
function laidOutIn(nodeType: NodeTypeDescription, inputs: Reading["inputs"], files: Ports["files"]): Json | undefined {
  const schema = nodeType.inputs as Schema;
  const artifacts = Object.fromEntries(Object.entries(inputs).map(([port, value]) => [port, isInputFile(value) ? artifactOf(value.$input, files) : value]));
  const projected = project(schema, artifacts, (model) => model);
  if (misfit(hashedSchema(schema), projected, "") !== undefined || !isObject(projected)) return undefined;
  const laid = Object.entries(projected).map(([port, value]) => {
    const given = inputs[port];
    return [port, isInputFile(given) ? fileOf(given.$input, files) : value];
  });
  return Object.fromEntries(laid) as Json;
}

function fileOf(path: string, files: Ports["files"]): ArtifactFile {
  const { $artifact: digest, ...rest } = artifactOf(path, files);
  return { path, digest, ...rest };
}

function artifactOf(path: string, files: Ports["files"]): Artifact {
  const bytes = files.existsSync(path) ? files.readFileSync(path) : new Uint8Array();
  return { $artifact: digestOfBytes(bytes), mediaType: mediaTypeOf(path), size: bytes.length };
}
