import assert from "node:assert/strict";
import * as fs from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { openLayout } from "../../cache/layout.ts";
import { blobsOf, openReceipts, type Receipts } from "../../cache/receipts.ts";
import { actionKey, type Action } from "../../schema/action.ts";
import { digestOfBytes, digestOfJson, hexOf } from "../../schema/digest.ts";
import type { Json } from "../../schema/json.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import { makeFolder, type Folder } from "./folder.ts";

const action: Action = { schema: 1, nodeType: "frame.draw", version: 1, source: "s", inputs: { n: 1 }, tools: {}, take: 1 };
const key = actionKey(action);

function receipt(id: string, startedAt: string, outputs: Json = {}): ActionReceipt {
  return { schema: 1, type: "action", id, key, action, outputs, calls: [], usd: 0, startedAt, durationMs: 5, run: "r1" };
}

function receiptsIn(folder: Folder): Receipts {
  return openReceipts(openLayout(folder.path, fs), fs);
}

function pathOf(folder: Folder, id: string): string {
  return folder.at(".vp/ac", hexOf(key).slice(0, 2), hexOf(key), `${id}.json`);
}

test("receipts of a key come back oldest first", () => {
  using folder = makeFolder();
  const receipts = receiptsIn(folder);
  const newer = receipt("a", "2026-02-01T00:00:00Z", { text: "two" });
  const older = receipt("b", "2026-01-01T00:00:00Z", { text: "one" });
  receipts.put(newer, { durable: false });
  receipts.put(older, { durable: true });
  assert.deepEqual(receipts.find(key), [older, newer]);
  assert.deepEqual([...receipts.all()], [older, newer]);
  assert.deepEqual(receipts.stats(), { receipts: 2, keys: 1 });
});

test("a receipt cut at any byte is ignored and moved aside, its sibling is not", () => {
  using folder = makeFolder();
  const receipts = receiptsIn(folder);
  const good = receipt("good", "2026-01-01T00:00:00Z");
  receipts.put(good, { durable: false });
  receipts.put(receipt("torn", "2026-01-02T00:00:00Z"), { durable: false });
  const whole = fs.readFileSync(pathOf(folder, "torn"));
  for (let length = 0; length < whole.length; length += 1) {
    fs.writeFileSync(pathOf(folder, "torn"), whole.subarray(0, length));
    assert.deepEqual(receipts.find(key), [good], `cut at ${length}`);
    assert.equal(fs.existsSync(pathOf(folder, "torn")), false);
  }
});

test("a value changed inside a receipt is noticed", () => {
  using folder = makeFolder();
  const receipts = receiptsIn(folder);
  receipts.put(receipt("a", "2026-01-01T00:00:00Z", { text: "true" }), { durable: false });
  fs.writeFileSync(pathOf(folder, "a"), fs.readFileSync(pathOf(folder, "a"), "utf8").replace('"true"', '"tree"'));
  assert.deepEqual(receipts.find(key), []);
});

test("a receipt is read by its name, and noticed when it is not what was put there", () => {
  using folder = makeFolder();
  const receipts = receiptsIn(folder);
  const whole = receipt("a", "2026-01-01T00:00:00Z", { text: "true" });
  receipts.put(whole, { durable: false });
  assert.deepEqual(receipts.read(key, "a"), whole);
  assert.equal(receipts.read(key, "b"), undefined);
  fs.writeFileSync(pathOf(folder, "a"), fs.readFileSync(pathOf(folder, "a"), "utf8").replace('"true"', '"tree"'));
  assert.equal(receipts.read(key, "a"), undefined);
  assert.equal(fs.existsSync(pathOf(folder, "a")), false);
});

test("a receipt whose checksum is of what it means is as good as one whose checksum is of its text", () => {
  using folder = makeFolder();
  const whole = receipt("a", "2026-01-01T00:00:00Z", { text: "true" });
  fs.mkdirSync(dirname(pathOf(folder, "a")), { recursive: true });
  fs.writeFileSync(pathOf(folder, "a"), JSON.stringify({ ...whole, checksum: digestOfJson(whole) }));
  assert.deepEqual(receiptsIn(folder).find(key), [whole]);
});

test("a receipt of a newer vp is passed over and left where it is", () => {
  using folder = makeFolder();
  const receipts = receiptsIn(folder);
  fs.mkdirSync(folder.at(".vp/ac", hexOf(key).slice(0, 2), hexOf(key)), { recursive: true });
  fs.writeFileSync(pathOf(folder, "new"), JSON.stringify({ schema: 99 }));
  assert.deepEqual(receipts.find(key), []);
  assert.equal(fs.existsSync(pathOf(folder, "new")), true);
});

test("the blobs of a receipt are the artifacts anywhere in its outputs, each once", () => {
  const image = { $artifact: digestOfBytes("i"), mediaType: "image/png", size: 1 };
  const sound = { $artifact: digestOfBytes("s"), mediaType: "audio/wav", size: 1 };
  const outputs = { image, list: [{ deep: sound }, image], text: "no" };
  assert.deepEqual(blobsOf(receipt("a", "2026-01-01T00:00:00Z", outputs)), [image, sound]);
});
