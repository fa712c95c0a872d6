/** Reads `<pipeline>.decisions.yaml`. Knows not whether what is decided on is still there. */
import { basename, dirname, join } from "node:path";
import { NO_DECISIONS, type Approval, type Decisions, type Edit, type FilmFiles, type GivenOutput, type Pin, type Take, type Use } from "../../schema/decisions.ts";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import { isDigest, type Digest } from "../../schema/digest.ts";
import { inReadingOrder } from "../../schema/messages/diagnostic-of.ts";
import { missingKey, wrongShape } from "../../schema/messages/yaml.ts";
import { asInteger, asList, asMap, asOneOf, entriesOf, type Field } from "./fields.ts";
import { parseYaml } from "./parse-yaml.ts";
import { describeNode, plainValue, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

/** Where the decisions of a pipeline are kept: beside it. */
export function decisionsFile(pipelineFile: string): string {
  return besidePipeline(pipelineFile, "decisions.yaml");
}

/** The folder for files that a person gave in place of results, beside the decisions. */
export function assetsFolder(pipelineFile: string): string {
  return besidePipeline(pipelineFile, "assets");
}

export function readDecisions(text: string, file: string): Checked<Decisions> {
  const { root, diagnostics: found } = parseYaml(text, file);
  const diagnostics = [...found];
  const decisions = root === undefined || isEmpty(root) ? NO_DECISIONS : decisionsOf(root, diagnostics);
  return diagnostics.length > 0 ? { type: "wrong", diagnostics: inReadingOrder(diagnostics) } : { type: "ok", value: decisions, warnings: [] };
}

function besidePipeline(pipelineFile: string, ending: string): string {
  return join(dirname(pipelineFile), `${basename(pipelineFile).replace(/\.ya?ml$/, "")}.${ending}`);
}

function isEmpty(root: YamlNode): boolean {
  return root.type === "scalar" && root.value === null;
}

function decisionsOf(root: YamlNode, diagnostics: Diagnostic[]): Decisions {
  const fields = entriesOf(root, { of: "a decisions file", known: ["takes", "pins", "uses", "edits", "approvals"] }, diagnostics);
  return {
    takes: entriesIn(fields.get("takes"), takeOf, diagnostics),
    pins: entriesIn(fields.get("pins"), pinOf, diagnostics),
    uses: entriesIn(fields.get("uses"), useOf, diagnostics),
    edits: entriesIn(fields.get("edits"), editOf, diagnostics),
    approvals: entriesIn(fields.get("approvals"), approvalOf, diagnostics),
  };
}

function entriesIn<T>(entry: YamlEntry | undefined, read: (node: YamlNode, diagnostics: Diagnostic[]) => T | undefined, diagnostics: Diagnostic[]): readonly T[] {
  if (entry === undefined || isEmpty(entry.value)) return [];
  const items = asList({ node: entry.value, subject: `"${entry.key}"`, diagnostics }) ?? [];
  return items.map((item) => read(item, diagnostics)).filter((item) => item !== undefined);
}

function takeOf(node: YamlNode, diagnostics: Diagnostic[]): Take | undefined {
  const read = readerOf(node, { of: "a take", known: ["address", "take", "base", "film"] }, diagnostics);
  const address = read("address", asPlainText, "required");
  const take = read("take", asTake, "required");
  const base = read("base", asDigest, "required");
  return address !== undefined && take !== undefined && base !== undefined ? { address, take, base, ...filmIn(read), span: node.span } : undefined;
}

function pinOf(node: YamlNode, diagnostics: Diagnostic[]): Pin | undefined {
  const read = readerOf(node, { of: "a pin", known: ["address", "take", "receipt", "base", "film"] }, diagnostics);
  const address = read("address", asPlainText, "required");
  const take = read("take", asTake, "required");
  const receipt = read("receipt", asPlainText, "required");
  const base = read("base", asDigest, "required");
  if (address === undefined || take === undefined || receipt === undefined || base === undefined) return undefined;
  return { address, take, receipt, base, ...filmIn(read), span: node.span };
}

function useOf(node: YamlNode, diagnostics: Diagnostic[]): Use | undefined {
  const read = readerOf(node, { of: "a use", known: ["address", "base", "outputs", "film"] }, diagnostics);
  const address = read("address", asPlainText, "required");
  const base = read("base", asDigest, "optional");
  const outputs = read("outputs", asOutputs, "required");
  if (address === undefined || outputs === undefined) return undefined;
  return { address, ...(base === undefined ? {} : { base }), outputs, ...filmIn(read), span: node.span };
}

function editOf(node: YamlNode, diagnostics: Diagnostic[]): Edit | undefined {
  const read = readerOf(node, { of: "an edit", known: ["address", "on", "outputs", "film"] }, diagnostics);
  const address = read("address", asPlainText, "required");
  const on = read("on", asDigest, "required");
  const outputs = read("outputs", asOutputs, "required");
  return address !== undefined && on !== undefined && outputs !== undefined ? { address, on, outputs, ...filmIn(read), span: node.span } : undefined;
}

const VERDICTS: readonly Approval["verdict"][] = ["approved", "rejected"];

function approvalOf(node: YamlNode, diagnostics: Diagnostic[]): Approval | undefined {
  const known = ["address", "verdict", "subject", "reason", "by", "at", "film"];
  const read = readerOf(node, { of: "an approval", known }, diagnostics);
  const address = read("address", asPlainText, "required");
  const verdict = read("verdict", (field) => asOneOf(field, VERDICTS), "required");
  const subject = read("subject", asDigest, "required");
  const said = { reason: read("reason", asPlainText, "optional"), by: read("by", asPlainText, "optional"), at: read("at", asPlainText, "optional") };
  if (address === undefined || verdict === undefined || subject === undefined) return undefined;
  return { address, verdict, subject, ...said, ...filmIn(read), span: node.span };
}

type FieldReader = <T>(key: string, as: (field: Field) => T | undefined, presence: "required" | "optional") => T | undefined;

function readerOf(node: YamlNode, shape: { readonly of: string; readonly known: readonly string[] }, diagnostics: Diagnostic[]): FieldReader {
  const fields = entriesOf(node, shape, diagnostics);
  return (key, as, presence) => {
    const entry = fields.get(key);
    if (entry !== undefined) return as({ node: entry.value, subject: `"${key}" of ${shape.of}`, diagnostics });
    if (presence === "required") diagnostics.push(missingKey(node.span, key, shape.of));
    return undefined;
  };
}

function filmIn(read: FieldReader): { readonly film?: FilmFiles } {
  const film = read("film", asFilm, "optional");
  return film === undefined ? {} : { film };
}

function asFilm(field: Field): FilmFiles | undefined {
  const { subject, diagnostics } = field;
  const entries = asMap(field)?.entries.map(({ key, value }) => [key, asPlainText({ node: value, subject: `"${key}" of ${subject}`, diagnostics }) ?? ""] as const);
  return entries && Object.fromEntries(entries);
}

function asTake(field: Field): number | undefined {
  return asInteger(field, { minimum: 1, maximum: 1_000_000_000 });
}

/** Any text: what a person said of a film may well hold `${{ }}`, and means nothing by it. */
function asPlainText({ node, subject, diagnostics }: Field): string | undefined {
  if (node.type === "scalar" && typeof node.value === "string" && node.value !== "") return node.value;
  diagnostics.push(wrongShape(node.span, { subject, wanted: "text", found: describeNode(node) }));
  return undefined;
}

function asDigest({ node, subject, diagnostics }: Field): Digest | undefined {
  const value = node.type === "scalar" ? node.value : undefined;
  if (isDigest(value)) return value;
  diagnostics.push(wrongShape(node.span, { subject, wanted: "a digest, sha256: and 64 hex digits", found: describeNode(node) }));
  return undefined;
}

function asOutputs(field: Field): Readonly<Record<string, GivenOutput>> | undefined {
  const entries = asMap(field)?.entries;
  if (entries === undefined) return undefined;
  const outputs = entries.map(({ key, value }) => [key, outputOf(value, field.diagnostics)] as const);
  return Object.fromEntries(outputs.flatMap(([port, output]) => (output === undefined ? [] : [[port, output]])));
}

function outputOf(node: YamlNode, diagnostics: Diagnostic[]): GivenOutput | undefined {
  const value = node.type === "map" ? node.entries.find(({ key }) => key === "value") : undefined;
  const known = value === undefined ? ["file", "digest", "size"] : ["value"];
  const read = readerOf(node, { of: "an output", known }, diagnostics);
  if (value !== undefined) return { type: "value", value: plainValue(value.value) };
  const file = read("file", asPlainText, "required");
  const digest = read("digest", asDigest, "required");
  const size = read("size", (field) => asInteger(field, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER }), "required");
  return file !== undefined && digest !== undefined && size !== undefined ? { type: "file", file, digest, size } : undefined;
}
