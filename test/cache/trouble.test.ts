import assert from "node:assert/strict";
import { test } from "node:test";
import { writeAtomically } from "../../cache/atomic-write.ts";
import { diskTrouble } from "../../schema/messages/cache.ts";
import { filesWith, makeFolder } from "./folder.ts";

const reported = (code: string, syscall: string, more: object = {}): Error => Object.assign(new Error(`${code}: words, ${syscall}`), { code, syscall, ...more });

test("what the file system reports is a sentence that names the file, says why, and what to do", () => {
  const failure = diskTrouble(reported("ENOSPC", "rename", { path: "/a/.tmp-film", dest: "/a/film.mp4" }));
  assert.equal(failure?.message, '"/a/film.mp4" cannot be put in place: the disk is full');
  assert.equal(failure?.fix, "free some space and build again; everything that was finished is kept");
});

test("a write that fails half way names the file that was to be", () => {
  using folder = makeFolder();
  const files = filesWith({ writeFileSync: () => { throw reported("ENOSPC", "write"); } });
  try {
    writeAtomically(files, folder.at("film.mp4"), "bytes", { durable: false });
    assert.fail("it was written");
  } catch (thrown) {
    assert.equal(diskTrouble(thrown)?.message, `"${folder.at("film.mp4")}" cannot be written: the disk is full`);
  }
});

test("what SQLite reports of the ledger's file is told alike, and its other errors are not about the disk", () => {
  const full = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
  assert.equal(diskTrouble(full)?.message, '"ledger.db" cannot be written: the disk is full');
  assert.equal(diskTrouble(Object.assign(new Error("no such table"), { code: "ERR_SQLITE_ERROR", errcode: 1 })), undefined);
});

test("errors that are not about files are let through", () => {
  assert.equal(diskTrouble(new Error("internal: a mistake")), undefined);
  assert.equal(diskTrouble(reported("ECONNREFUSED", "connect")), undefined);
});
