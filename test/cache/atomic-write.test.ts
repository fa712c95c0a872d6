import assert from "node:assert/strict";
import * as fs from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { isAbandoned, publishFile, temporaryBeside, writeAtomically } from "../../cache/atomic-write.ts";
import { filesBelow, filesWith, makeFolder } from "./folder.ts";

const full = (): never => {
  throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
};

test("a write that is interrupted leaves the old content and nothing else", () => {
  for (const fault of ["writeFileSync", "renameSync", "fsyncSync", "chmodSync"] as const) {
    using folder = makeFolder();
    fs.writeFileSync(folder.at("film.mp4"), "old");
    const files = filesWith({ [fault]: full });
    assert.throws(() => writeAtomically(files, folder.at("film.mp4"), "new", { durable: true, readOnly: true }), /no space/);
    assert.deepEqual(filesBelow(folder.path), ["film.mp4"], fault);
    assert.equal(fs.readFileSync(folder.at("film.mp4"), "utf8"), "old");
  }
});

test("a durable write syncs the bytes before they are seen and the folder after", () => {
  using folder = makeFolder();
  const order: string[] = [];
  const files = filesWith({
    fsyncSync: (handle) => (order.push("sync"), fs.fsyncSync(handle)),
    renameSync: (from, to) => (order.push("rename"), fs.renameSync(from, to)),
  });
  writeAtomically(files, folder.at("a"), "bytes", { durable: true });
  assert.deepEqual(order, ["sync", "sync", "rename", "sync"], "the way to it, its bytes, its new name");
});

test("a write that need not be durable syncs nothing", () => {
  using folder = makeFolder();
  writeAtomically(filesWith({ fsyncSync: full }), folder.at("new/folder/a"), "bytes", { durable: false });
  assert.equal(fs.readFileSync(folder.at("new/folder/a"), "utf8"), "bytes");
});

test("publishing takes the temporary file away even when it fails", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("half"), "half");
  fs.mkdirSync(folder.at("taken/by"), { recursive: true });
  assert.throws(() => publishFile(fs, folder.at("half"), folder.at("taken"), { durable: false }));
  assert.equal(fs.existsSync(folder.at("half")), false);
});

test("what a writer left is abandoned once the writer is gone", () => {
  const name = basename(temporaryBeside("/films/out/a-film-7-1-ab.mp4"));
  assert.equal(isAbandoned(name, (pid) => pid === process.pid), false);
  assert.equal(isAbandoned(name, () => false), true);
  assert.equal(isAbandoned("a-film-7-1-ab.mp4", () => false), false);
});
