import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import { readState, writeState, type StateFile } from "../../cache/state-file.ts";
import { isObject } from "../../schema/json.ts";
import { makeFolder, type Folder } from "./folder.ts";

const VALUE = { addresses: { "clip[ä]": { key: "sha256:1", receipt: "r" } }, published: {} };

function stateIn(folder: Folder, version = 1): StateFile<object> {
  return { path: folder.at("state.json"), version, parse: (value) => (isObject(value) ? value : undefined) };
}

test("state comes back as it was written", () => {
  using folder = makeFolder();
  writeState(fs, stateIn(folder), VALUE);
  assert.deepEqual(readState(fs, stateIn(folder)), { type: "known", value: VALUE });
});

test("T10 state cut at any byte is absent", () => {
  using folder = makeFolder();
  writeState(fs, stateIn(folder), VALUE);
  const whole = fs.readFileSync(folder.at("state.json"));
  for (let length = 0; length < whole.length; length += 1) {
    fs.writeFileSync(folder.at("state.json"), whole.subarray(0, length));
    assert.deepEqual(readState(fs, stateIn(folder)), { type: "absent" }, `cut to ${length} bytes`);
  }
});

test("T11 state with any byte changed is absent", () => {
  using folder = makeFolder();
  writeState(fs, stateIn(folder), VALUE);
  const whole = fs.readFileSync(folder.at("state.json"));
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 2;
    fs.writeFileSync(folder.at("state.json"), changed);
    assert.deepEqual(readState(fs, stateIn(folder)), { type: "absent" }, `byte ${at} changed`);
  }
});

test("T11 state of another version is not read, and a newer one is told apart", () => {
  using folder = makeFolder();
  writeState(fs, stateIn(folder, 2), VALUE);
  assert.deepEqual(readState(fs, stateIn(folder, 1)), { type: "newer", version: 2 });
  assert.deepEqual(readState(fs, stateIn(folder, 3)), { type: "absent" });
});
