/** Amends the text of a decisions file, keeping comments and order. Reads and writes no file itself. */
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Approval, Decisions, Edit, GivenOutput, Pin, Take, Use } from "../../schema/decisions.ts";

/** The text with one more approval or rejection. Rejections are kept for ever; approving the same again replaces. */
export function withApproval(text: string, { address, verdict, subject, reason, by, at }: Approval): string {
  const approval = { address, verdict, subject, reason, by, at };
  const document = open(text);
  const approvals = listIn(document, "approvals");
  const last = mapsIn(approvals).findLast((item) => item.get("address") === address);
  const isRepeated = last?.get("subject") === subject && last.get("verdict") === verdict;
  if (last !== undefined && isRepeated && verdict === "approved") amend(document, last, approval);
  else approvals.add(document.createNode(approval));
  return print(document);
}

/** The text with a take; another take of the same address on the same base is replaced. */
export function withTake(text: string, { address, base, take }: Take): string {
  return put(text, "takes", { address, take, base }, ["address", "base"]);
}

/** The text with a pin; another pin of the same address on the same base is replaced. */
export function withPin(text: string, { address, base, take, receipt }: Pin): string {
  return put(text, "pins", { address, take, receipt, base }, ["address", "base"]);
}

/** The text with a use; what the address used before is replaced. */
export function withUse(text: string, { address, base, outputs }: Use): string {
  return put(text, "uses", { address, base, outputs: written(outputs) }, ["address"]);
}

/** The text with an edit; an earlier one of the address is replaced. */
export function withEdit(text: string, { address, on, outputs }: Edit): string {
  return put(text, "edits", { address, on, outputs: written(outputs) }, ["address"]);
}

export interface Dropping {
  readonly list: keyof Decisions;
  readonly address: string;
  /** Only what was decided on this base key; all of the address when left out. */
  readonly base?: string;
}

/** The text without what was decided for an address. */
export function without(text: string, { list, address, base }: Dropping): string {
  const document = open(text);
  const entries = document.get(list);
  if (!isSeq(entries)) return text;
  const isMeant = (item: unknown): boolean =>
    isMap(item) && item.get("address") === address && (base === undefined || item.get("base") === base);
  entries.items = entries.items.filter((item) => !isMeant(item));
  if (entries.items.length === 0) document.delete(list);
  return print(document);
}

function put(text: string, list: keyof Decisions, entry: Readonly<Record<string, unknown>>, identity: readonly string[]): string {
  const document = open(text);
  const entries = listIn(document, list);
  const earlier = mapsIn(entries).find((item) => identity.every((key) => item.get(key) === entry[key]));
  if (earlier === undefined) entries.add(document.createNode(entry, PLAIN));
  else amend(document, earlier, entry);
  return print(document);
}

function written(outputs: Readonly<Record<string, GivenOutput>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(outputs).map(([port, output]) => [port, bare(output)]));
}

function bare(output: GivenOutput): object {
  return output.type === "value" ? { value: output.value } : { file: output.file, digest: output.digest, size: output.size };
}

/** A value that stands twice is written twice. */
const PLAIN = { aliasDuplicateObjects: false };

const HEADER = " What was decided about this film: takes, pins, files of one's own, edits, approvals. Commit it.";

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

function mapsIn(list: YAMLSeq): readonly YAMLMap[] {
  return list.items.filter(isMap);
}

function amend(document: Document, map: YAMLMap, values: object): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) map.delete(key);
    else if (map.get(key) !== value) map.set(key, document.createNode(value, PLAIN));
  }
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
