/** Reads and amends `<pipeline>.decisions.yaml`. An amendment keeps comments and order. Writes no file itself. */
import { basename, dirname, join } from "node:path";
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Approval, Decisions } from "../../schema/decisions.ts";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import { isDigest, type Digest } from "../../schema/digest.ts";
import { inReadingOrder } from "../../schema/messages/diagnostic-of.ts";
import { missingKey, wrongShape } from "../../schema/messages/yaml.ts";
import { asInteger, asList, asOneOf, asText, entriesOf, type Field } from "./fields.ts";
import { describeNode, parseYaml, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

export type Take = Decisions["takes"][number];

/** Where the decisions of a pipeline are kept: beside it. */
export function decisionsFile(pipelineFile: string): string {
  return join(dirname(pipelineFile), `${basename(pipelineFile).replace(/\.ya?ml$/, "")}.decisions.yaml`);
}

export function readDecisions(text: string, file: string): Checked<Decisions> {
  const { root, diagnostics: found } = parseYaml(text, file);
  const diagnostics = [...found];
  const decisions = root === undefined ? { takes: [], approvals: [] } : decisionsOf(root, diagnostics);
  return diagnostics.length > 0 ? { type: "wrong", diagnostics: inReadingOrder(diagnostics) } : { type: "ok", value: decisions, warnings: [] };
}

/** The text with one more approval or rejection. Rejections are kept for ever; approving the same again replaces. */
export function withApproval(text: string, approval: Approval): string {
  const document = open(text);
  const approvals = listIn(document, "approvals");
  const last = approvals.items.filter(isMap).findLast((item) => item.get("address") === approval.address);
  const isRepeated = last?.get("subject") === approval.subject && last.get("verdict") === approval.verdict;
  if (last !== undefined && isRepeated && approval.verdict === "approved") amend(document, last, approval);
  else approvals.add(document.createNode(approval));
  return print(document);
}

/** The text with a take; another take of the same address on the same base is replaced. */
export function withTake(text: string, take: Take): string {
  const document = open(text);
  const takes = listIn(document, "takes");
  const earlier = takes.items.filter(isMap).find((item) => item.get("address") === take.address && item.get("base") === take.base);
  if (earlier === undefined) takes.add(document.createNode(take));
  else earlier.set("take", take.take);
  return print(document);
}

function decisionsOf(root: YamlNode, diagnostics: Diagnostic[]): Decisions {
  const fields = entriesOf(root, { of: "a decisions file", known: ["takes", "approvals"] }, diagnostics);
  return {
    takes: entriesIn(fields.get("takes"), takeOf, diagnostics),
    approvals: entriesIn(fields.get("approvals"), approvalOf, diagnostics),
  };
}

function entriesIn<T>(entry: YamlEntry | undefined, read: (node: YamlNode, diagnostics: Diagnostic[]) => T | undefined, diagnostics: Diagnostic[]): readonly T[] {
  if (entry === undefined || (entry.value.type === "scalar" && entry.value.value === null)) return [];
  const items = asList({ node: entry.value, subject: `"${entry.key}"`, diagnostics }) ?? [];
  return items.map((item) => read(item, diagnostics)).filter((item) => item !== undefined);
}

function takeOf(node: YamlNode, diagnostics: Diagnostic[]): Take | undefined {
  const read = readerOf(node, { of: "a take", known: ["address", "take", "base"] }, diagnostics);
  const address = read("address", asText, "required");
  const take = read("take", (field) => asInteger(field, { minimum: 1, maximum: 1_000_000_000 }), "required");
  const base = read("base", asDigest, "required");
  return address !== undefined && take !== undefined && base !== undefined ? { address, take, base } : undefined;
}

const VERDICTS: readonly Approval["verdict"][] = ["approved", "rejected"];

function approvalOf(node: YamlNode, diagnostics: Diagnostic[]): Approval | undefined {
  const known = ["address", "verdict", "subject", "reason", "by", "at"];
  const read = readerOf(node, { of: "an approval", known }, diagnostics);
  const address = read("address", asText, "required");
  const verdict = read("verdict", (field) => asOneOf(field, VERDICTS), "required");
  const subject = read("subject", asDigest, "required");
  if (address === undefined || verdict === undefined || subject === undefined) return undefined;
  const said = { reason: read("reason", asText, "optional"), by: read("by", asText, "optional"), at: read("at", asText, "optional") };
  return { address, verdict, subject, ...said };
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

function asDigest({ node, subject, diagnostics }: Field): Digest | undefined {
  const value = node.type === "scalar" ? node.value : undefined;
  if (isDigest(value)) return value;
  diagnostics.push(wrongShape(node.span, { subject, wanted: "a digest, sha256: and 64 hex digits", found: describeNode(node) }));
  return undefined;
}

const HEADER = " What was decided about this film: takes, approvals. Commit it.";

function open(text: string): Document {
  const document = parseDocument(text);
  if (isMap(document.contents)) return document;
  const fresh = new Document({});
  fresh.commentBefore = document.commentBefore ?? HEADER;
  return fresh;
}

function listIn(document: Document, key: string): YAMLSeq {
  const found = document.get(key);
  if (isSeq(found)) return found;
  const list = document.createNode([]);
  list.flow = false;
  document.set(key, list);
  return list;
}

function amend(document: Document, map: YAMLMap, values: object): void {
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map.set(key, document.createNode(value));
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
