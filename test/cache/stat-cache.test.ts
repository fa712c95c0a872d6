import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import { openLayout } from "../../cache/layout.ts";
import { openStatCache } from "../../cache/stat-cache.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import type { Clock, Files } from "../../schema/ports.ts";
import { filesWith, makeFolder, type Folder } from "./folder.ts";

/** An hour ahead: whatever was just written is old enough to be remembered. */
const later: Clock = { now: () => Date.now() + 3_600_000, monotonic: () => 0 };

/** A file system that counts the files that are read piece by piece. */
function countingFiles(): { readonly files: Files; reads(): number } {
  let reads = 0;
  const openSync: Files["openSync"] = (path, flags, mode) => ((reads += 1), fs.openSync(path, flags, mode));
  return { files: filesWith({ openSync }), reads: () => reads };
}

function open(folder: Folder, files: Files = fs, clock = later) {
  return openStatCache(openLayout(folder.path, files), files, clock);
}

/** The file system's clock has moved past the file's last change. */
function tickPasses(folder: Folder): void {
  const start = fs.statSync(folder.at("script"), { bigint: true }).ctimeNs;
  do fs.writeFileSync(folder.at("tick"), "");
  while (fs.statSync(folder.at("tick"), { bigint: true }).mtimeNs <= start);
}

test("a file that is as it was is not read again by a later run", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  tickPasses(folder);
  const first = open(folder);
  assert.deepEqual(first.digestOf(folder.at("script")), { digest: digestOfBytes("one"), size: 3 });
  first.save();
  const { files, reads } = countingFiles();
  assert.equal(open(folder, files).digestOf(folder.at("script"))?.digest, digestOfBytes("one"));
  assert.equal(reads(), 0);
});

test("an edit of the same size within the tick of the state's write is seen", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  const stamped = fs.statSync(folder.at("script"), { bigint: true });
  // The worst case: the script, before and after the edit, and the state all bear the same time.
  const statSync = new Proxy(fs.statSync, { apply: () => stamped });
  const first = open(folder, filesWith({ statSync }));
  first.digestOf(folder.at("script"));
  first.save();
  fs.writeFileSync(folder.at("script"), "two");
  assert.equal(open(folder, filesWith({ statSync })).digestOf(folder.at("script"))?.digest, digestOfBytes("two"));
});

test("a file changed a moment before it is hashed is not remembered", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  const now: Clock = { now: () => fs.statSync(folder.at("script")).mtimeMs + 5, monotonic: () => 0 };
  const cache = open(folder, fs, now);
  cache.digestOf(folder.at("script"));
  cache.save();
  assert.equal(fs.existsSync(folder.at(".vp")), false);
});

test("a file whose time lies in the future is hashed every time", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  fs.utimesSync(folder.at("script"), new Date(), new Date("2099-01-01"));
  const cache = open(folder);
  cache.digestOf(folder.at("script"));
  cache.save();
  fs.writeFileSync(folder.at("script"), "two");
  fs.utimesSync(folder.at("script"), new Date(), new Date("2099-01-01"));
  assert.equal(open(folder).digestOf(folder.at("script"))?.digest, digestOfBytes("two"));
});

test("touching a file gives the same digest, deleting it gives none", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  const cache = open(folder);
  cache.digestOf(folder.at("script"));
  cache.save();
  fs.utimesSync(folder.at("script"), new Date(), new Date("2020-01-01"));
  assert.equal(cache.digestOf(folder.at("script"))?.digest, digestOfBytes("one"));
  fs.rmSync(folder.at("script"));
  assert.equal(cache.digestOf(folder.at("script")), undefined);
});

test("a garbled state costs a reading and nothing else", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  fs.mkdirSync(folder.at(".vp/state"), { recursive: true });
  for (const text of ["", "{", "[]", '{"version":1,"value":{"a":{"digest":"no"}}}', '{"version":0,"value":{}}']) {
    fs.writeFileSync(folder.at(".vp/state/files.json"), text);
    assert.equal(open(folder).digestOf(folder.at("script"))?.digest, digestOfBytes("one"));
  }
});

test("the state of a newer vp is left untouched", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "one");
  fs.mkdirSync(folder.at(".vp/state"), { recursive: true });
  fs.writeFileSync(folder.at(".vp/state/files.json"), '{"version":99}');
  const cache = open(folder);
  cache.digestOf(folder.at("script"));
  cache.save();
  assert.equal(fs.readFileSync(folder.at(".vp/state/files.json"), "utf8"), '{"version":99}');
});
