/** The action cache: receipts by key, one JSON file each. Knows nothing of graphs or of which receipt is wanted. */
import { join, sep } from "node:path";
import { isArtifact, type Artifact } from "../schema/artifact.ts";
import { digestOfBytes, digestOfJson, hexOf, isDigest, type Digest } from "../schema/digest.ts";
import { isObject } from "../schema/json.ts";
import { receiptDamaged } from "../schema/messages/cache.ts";
import type { Files } from "../schema/ports.ts";
import { RECEIPT_SCHEMA, type Receipt } from "../schema/receipt.ts";
import { makeFolder, writeAtomically, type Durability } from "./atomic-write.ts";
import { isAbsence, namesIn, type OnDamage } from "./blobs.ts";
import type { Layout } from "./layout.ts";

export interface Receipts {
  /** Oldest first. Garbled ones are moved aside; those of a newer vp are passed over and left alone. */
  find(key: Digest): readonly Receipt[];
  /** The one of that name, where it is known. */
  read(key: Digest, id: string): Receipt | undefined;
  /** True when a receipt of this key was found garbled once: something was made under it, whatever it was. */
  wasDamaged(key: Digest): boolean;
  put(receipt: Receipt, options: Durability): void;
  /** It says nothing any more. */
  drop(receipt: Receipt): void;
  all(): Iterable<Receipt>;
  stats(): { readonly receipts: number; readonly keys: number };
}

/** @param onDamage told of every receipt that is moved aside */
export function openReceipts(layout: Layout, files: Files, onDamage: OnDamage = () => undefined): Receipts {
  const store: Store = { layout, files, onDamage };
  return {
    find: (key) => find(store, hexOf(key)),
    read: (key, id) => readReceipt(store, { hex: hexOf(key), name: `${id}.json` }),
    wasDamaged: (key) => namesIn(layout.quarantine, files).some((name) => name.startsWith(`${hexOf(key)}-`)),
    put: (receipt, options) => put(store, receipt, options),
    drop: (receipt) => files.rmSync(receiptPath(layout, receipt), { force: true }),
    all: () => all(store),
    stats: () => stats(store),
  };
}

export function receiptPath(layout: Layout, { key, id }: Receipt): string {
  return join(keyFolder(layout, hexOf(key)), `${id}.json`);
}

/** Every artifact that a receipt's outputs name, each once. */
export function blobsOf(receipt: Receipt): Artifact[] {
  const found = new Map<Digest, Artifact>();
  collect(receipt.outputs, found);
  return [...found.values()];
}

interface Store {
  readonly layout: Layout;
  readonly files: Files;
  readonly onDamage: OnDamage;
}

function collect(value: unknown, found: Map<Digest, Artifact>): void {
  if (isArtifact(value)) found.set(value.$artifact, value);
  else if (Array.isArray(value)) value.forEach((item) => collect(item, found));
  else if (isObject(value)) Object.values(value).forEach((item) => collect(item, found));
}

function put({ layout, files }: Store, receipt: Receipt, options: Durability): void {
  if (!/^[\w.-]+$/.test(receipt.id)) throw new Error(`internal: "${receipt.id}" cannot name a receipt`);
  layout.prepare();
  const folder = keyFolder(layout, hexOf(receipt.key));
  makeFolder(files, folder, options);
  writeAtomically(files, join(folder, `${receipt.id}.json`), sealed(JSON.stringify(receipt)), options);
}

/** A flipped bit inside a value would otherwise read as a good answer. */
function sealed(text: string): string {
  return `${text.slice(0, -1)},"checksum":"${digestOfBytes(text)}"}`;
}

const SEAL = /,"checksum":"(sha256:[0-9a-f]{64})"\}$/;

/** What was sealed, and whether it is still that. What an earlier vp wrote may be sealed by what it means. */
function unsealed(text: string): { readonly value: Readonly<Record<string, unknown>>; readonly isIntact: boolean } {
  const [seal = "", checksum] = SEAL.exec(text) ?? [];
  const body = checksum === undefined ? text : `${text.slice(0, -seal.length)}}`;
  const value = parseObject(body);
  return { value, isIntact: checksum !== undefined && (digestOfBytes(body) === checksum || digestOfJson(value) === checksum) };
}

function find(store: Store, hex: string): Receipt[] {
  const folder = keyFolder(store.layout, hex);
  return namesIn(folder, store.files)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readReceipt(store, { hex, name }))
    .filter((receipt) => receipt !== undefined)
    .sort((a, b) => order(a.startedAt, b.startedAt) || order(a.id, b.id));
}

function readReceipt(store: Store, place: { readonly hex: string; readonly name: string }): Receipt | undefined {
  const path = `${keyFolder(store.layout, place.hex)}${sep}${place.name}`;
  const text = readText(path, store.files);
  if (text === undefined) return undefined;
  const { value, isIntact } = unsealed(text);
  if (isFromNewer(value)) return undefined;
  if (isIntact && isReceipt(value) && hexOf(value.key) === place.hex) return value;
  moveAside(store, path, place);
  return undefined;
}

function readText(path: string, files: Files): string | undefined {
  try {
    return files.readFileSync(path, "utf8");
  } catch (trouble) {
    if (isAbsence(trouble)) return undefined;
    throw trouble;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isFromNewer(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value["schema"] === "number" && value["schema"] > RECEIPT_SCHEMA;
}

/** The whole shape need not be checked: the checksum shows that the text is what a `put` of this schema wrote. */
function isReceipt(value: unknown): value is Receipt {
  return isObject(value) && value["schema"] === RECEIPT_SCHEMA && isDigest(value["key"]) && typeof value["id"] === "string";
}

function moveAside({ layout, files, onDamage }: Store, path: string, place: { readonly hex: string; readonly name: string }): void {
  files.mkdirSync(layout.quarantine, { recursive: true });
  const aside = join(layout.quarantine, `${place.hex}-${place.name}`);
  try {
    files.renameSync(path, aside);
    onDamage(receiptDamaged(place.name, aside));
  } catch (trouble) {
    // Another build may have moved it first.
    if (!isAbsence(trouble)) throw trouble;
  }
}

function* all(store: Store): Generator<Receipt> {
  for (const prefix of namesIn(store.layout.ac, store.files)) {
    for (const hex of namesIn(join(store.layout.ac, prefix), store.files)) yield* find(store, hex);
  }
}

function stats(store: Store): { receipts: number; keys: number } {
  const found = [...all(store)];
  return { receipts: found.length, keys: new Set(found.map(({ key }) => key)).size };
}

function keyFolder(layout: Layout, hex: string): string {
  // Not joined: that takes as long as the question to the disk that follows.
  return `${layout.ac}${sep}${hex.slice(0, 2)}${sep}${hex}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
