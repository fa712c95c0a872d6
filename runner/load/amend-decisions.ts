/** Amends the text of a decisions file, keeping comments and order. Reads and writes no file itself. */
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Approval, Decisions, Edit, FilmFiles, GivenOutput, Pin, Take, Use } from "../../schema/decisions.ts";
import { standingIn, type Standing } from "../../schema/film-files.ts";

/** The text with one more approval or rejection. Rejections are kept for ever; approving the same again replaces. */
export function withApproval(text: string, { address, verdict, subject, reason, by, at, film }: Approval): string {
  const approval = { address, verdict, subject, reason, by, at, film };
  const document = open(text);
  const approvals = listIn(document, "approvals");
  const last = mapsIn(approvals).findLast((item) => item.get("address") === address && standingOf(item, film) !== "other");
  const isRepeated = last?.get("subject") === subject && last.get("verdict") === verdict;
  if (last !== undefined && isRepeated && verdict === "approved") amend(document, last, approval);
  else approvals.add(entryOf(document, approval));
  return print(document);
}

/** The text with a take; another take of the same address on the same base is replaced. */
export function withTake(text: string, { address, base, take, film }: Take): string {
  return put(text, "takes", { address, take, base, film }, { same: ["address", "base"], on: "base" });
}

/** The text with a pin; another pin of the same address on the same base is replaced. */
export function withPin(text: string, { address, base, take, receipt, film }: Pin): string {
  return put(text, "pins", { address, take, receipt, base, film }, { same: ["address", "base"], on: "base" });
}

/** The text with a use; what the address used before is replaced. */
export function withUse(text: string, { address, base, outputs, film }: Use): string {
  return put(text, "uses", { address, base, outputs: written(outputs), film }, { same: ["address"], on: "base" });
}

/** The text with an edit; an earlier one of the address is replaced. */
export function withEdit(text: string, { address, on, outputs, film }: Edit): string {
  return put(text, "edits", { address, on, outputs: written(outputs), film }, { same: ["address"], on: "on" });
}

export interface Dropping {
  readonly list: keyof Decisions;
  readonly address: string;
  /** Only what was decided on this base key; all of the address when left out. */
  readonly base?: string;
  /** The film for which it is dropped. */
  readonly film?: FilmFiles | undefined;
}

/** The text without what was decided for an address: the film's own; where it has none, what is of no film in particular. */
export function without(text: string, { list, address, base, film }: Dropping): string {
  const document = open(text);
  const entries = document.get(list);
  if (!isSeq(entries)) return text;
  const there = mapsIn(entries).filter((item) => item.get("address") === address && (base === undefined || item.get("base") === base));
  const own = there.filter((item) => standingOf(item, film) === "own");
  const dropped = new Set<unknown>(own.length > 0 ? own : there.filter((item) => standingOf(item, film) === "anyone"));
  entries.items = entries.items.filter((item) => !dropped.has(item));
  if (entries.items.length === 0) takeOut(document, list);
  return print(document);
}

/** A list goes; what somebody wrote above it, beside its name and below it stays: above the next list, at the foot where there is none, at the head where nothing is left. */
function takeOut(document: Document, list: keyof Decisions): void {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const at = pairs.findIndex(({ key }) => isScalar(key) && key.value === list);
  const [gone, next] = [pairs[at], pairs[at + 1]];
  const comments = [isNode(gone?.key) ? gone.key.commentBefore : null, isNode(gone?.value) ? gone.value.commentBefore : null, isNode(gone?.value) ? gone.value.comment : null];
  document.delete(list);
  if (next !== undefined && isNode(next.key)) next.key.commentBefore = paragraphs([...comments, next.key.commentBefore]);
  else if (pairs.length > 0) document.comment = paragraphs([...comments, document.comment]);
  else document.commentBefore = paragraphs([document.commentBefore, ...comments]);
}

function paragraphs(comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter(Boolean).join("\n\n") || null;
}

interface Identity {
  /** The keys in which an earlier decision of the film is the same one. */
  readonly same: readonly string[];
  /** The key that says what it was decided on: on the very same, one of no film in particular becomes the film's. */
  readonly on: string;
}

type Entry = Readonly<Record<string, unknown>> & { readonly film: FilmFiles | undefined };

function put(text: string, list: keyof Decisions, entry: Entry, { same, on }: Identity): string {
  const document = open(text);
  const entries = listIn(document, list);
  const there = mapsIn(entries).filter((item) => same.every((key) => item.get(key) === entry[key]));
  const own = there.find((item) => standingOf(item, entry.film) === "own");
  const earlier = own ?? there.find((item) => standingOf(item, entry.film) === "anyone" && item.get(on) === entry[on]);
  if (earlier === undefined) entries.add(entryOf(document, entry));
  else amend(document, earlier, entry);
  return print(document);
}

function standingOf(item: YAMLMap, film: FilmFiles | undefined): Standing {
  const decidedFor = item.get("film");
  return standingIn(film, isMap(decidedFor) ? (decidedFor.toJSON() as FilmFiles) : undefined);
}

function written(outputs: Readonly<Record<string, GivenOutput>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(outputs).map(([port, output]) => [port, bare(output)]));
}

function bare(output: GivenOutput): object {
  return output.type === "value" ? { value: output.value } : { file: output.file, digest: output.digest, size: output.size };
}

/** A value that stands twice is written twice. */
const PLAIN = { aliasDuplicateObjects: false };

const HEADER = " What was decided: takes, pins, files of one's own, edits, approvals. Commit it.";

/** True when nothing is decided in a text, and nobody wrote anything of their own into it. */
export function isBare(text: string): boolean {
  const { contents, commentBefore, comment } = parseDocument(text);
  const isEmpty = contents === null || (isMap(contents) && contents.items.length === 0 && !contents.commentBefore && !contents.comment);
  return isEmpty && !comment && (!commentBefore || commentBefore === HEADER);
}

function open(text: string): Document {
  const document = parseDocument(text);
  if (isMap(document.contents)) {
    // Nothing is written as `{}`, and lists within such braces would be too.
    if (document.contents.items.length === 0) document.contents.flow = false;
    return document;
  }
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
    else if (map.get(key) !== value) map.set(key, nodeOf(document, key, value));
  }
}

function entryOf(document: Document, values: object): YAMLMap {
  const map = document.createNode({});
  map.flow = false;
  amend(document, map, values);
  return map;
}

/** The film stands in one line, as it is the same in entry after entry. */
function nodeOf(document: Document, key: string, value: unknown): unknown {
  const node = document.createNode(value, PLAIN);
  if (key === "film" && isMap(node)) node.flow = true;
  return node;
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
