import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import { openCas, type Cas } from "../../cache/cas.ts";
import { openLayout } from "../../cache/layout.ts";
import { hexOf, digestOfBytes, type Digest } from "../../schema/digest.ts";
import type { Files } from "../../schema/ports.ts";
import { filesBelow, filesWith, makeFolder, type Folder } from "./folder.ts";

const free = { durable: false };

function casIn(folder: Folder, files: Files = fs): Cas {
  return openCas(openLayout(folder.path, files), files);
}

function blobOf(folder: Folder, digest: Digest): string {
  return folder.at(".vp/cas/sha256", hexOf(digest).slice(0, 2), hexOf(digest));
}

function flipBit(path: string): void {
  fs.chmodSync(path, 0o644);
  const bytes = fs.readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  fs.writeFileSync(path, bytes);
}

test("a file comes back as it went in, under the digest of its bytes", async () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("frame.png"), "a picture");
  const cas = casIn(folder);
  const artifact = await cas.importFile(folder.at("frame.png"), { ...free, mediaType: "image/png" });
  assert.deepEqual(artifact, { $artifact: digestOfBytes("a picture"), mediaType: "image/png", size: 9 });
  assert.equal(cas.has(artifact), true);
  assert.deepEqual(await cas.copyOut(artifact, folder.at("out/frame.png")), { type: "ok", value: undefined });
  assert.equal(fs.readFileSync(folder.at("out/frame.png"), "utf8"), "a picture");
  assert.deepEqual(cas.stats(), { blobs: 1, bytes: 9 });
});

test("blobs are read-only and copies of them are not", async () => {
  using folder = makeFolder();
  const cas = casIn(folder);
  const artifact = await cas.importBytes("bytes", "text/plain", free);
  await cas.copyOut(artifact, folder.at("copy"));
  assert.equal(fs.statSync(blobOf(folder, artifact.$artifact)).mode & 0o777, 0o444);
  assert.equal(fs.statSync(folder.at("copy")).mode & 0o200, 0o200);
});

test("the bytes hashed are the bytes kept when the source changes meanwhile", async () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("script"), "before");
  const createReadStream: Files["createReadStream"] = (path, options) => {
    fs.writeFileSync(folder.at("script"), "after!");
    return fs.createReadStream(path, options);
  };
  const cas = casIn(folder, filesWith({ createReadStream }));
  const artifact = await cas.importFile(folder.at("script"), { ...free, mediaType: "text/plain" });
  assert.equal(artifact.$artifact, digestOfBytes("before"));
  assert.deepEqual(await cas.verifyAll(), { checked: 1, damaged: [] });
});

test("an import that fails half way leaves no blob and no temporary file", async () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at("source"), "bytes");
  const files = filesWith({ renameSync: () => { throw new Error("interrupted"); } });
  await assert.rejects(casIn(folder, files).importFile(folder.at("source"), { ...free, mediaType: "text/plain" }), /interrupted/);
  assert.deepEqual(filesBelow(folder.at(".vp/cas")), []);
});

test("a flipped bit is found on reading, and the blob is moved aside", async () => {
  for (const way of ["read", "copyOut", "verifyAll"] as const) {
    using folder = makeFolder();
    const cas = casIn(folder);
    const artifact = await cas.importBytes("precious", "text/plain", free);
    flipBit(blobOf(folder, artifact.$artifact));
    const found = way === "read" ? await cas.read(artifact) : way === "copyOut" ? await cas.copyOut(artifact, folder.at("copy")) : await cas.verifyAll();
    if ("type" in found) assert.equal(found.type === "failed" && found.failure.type, "disk");
    else assert.deepEqual(found, { checked: 1, damaged: [artifact.$artifact] });
    assert.equal(cas.has(artifact), false, way);
    assert.deepEqual(fs.readdirSync(folder.at(".vp/quarantine")), [hexOf(artifact.$artifact)]);
    assert.equal(fs.existsSync(folder.at("copy")), false);
  }
});

test("importing the good bytes again heals a damaged blob", async () => {
  using folder = makeFolder();
  const cas = casIn(folder);
  const artifact = await cas.importBytes("precious", "text/plain", free);
  flipBit(blobOf(folder, artifact.$artifact));
  await cas.importBytes("precious", "text/plain", free);
  assert.equal((await cas.read(artifact)).type, "ok");
});

test("a blob that is cut short is not had", async () => {
  using folder = makeFolder();
  const cas = casIn(folder);
  const artifact = await cas.importBytes("precious", "text/plain", free);
  fs.chmodSync(blobOf(folder, artifact.$artifact), 0o644);
  fs.truncateSync(blobOf(folder, artifact.$artifact), 3);
  assert.equal(cas.has(artifact), false);
});

test("a lost blob is a failure that says so", async () => {
  using folder = makeFolder();
  const cas = casIn(folder);
  const found = await cas.read({ $artifact: digestOfBytes("never"), mediaType: "text/plain", size: 5 });
  assert.match(found.type === "failed" ? found.failure.message : "", /no longer holds "sha256:/);
});

test("looking into an empty workspace writes nothing", () => {
  using folder = makeFolder();
  assert.deepEqual(casIn(folder).stats(), { blobs: 0, bytes: 0 });
  assert.deepEqual(fs.readdirSync(folder.path), []);
});

test("the first write marks the folder as a cache and keeps it out of git", async () => {
  using folder = makeFolder();
  await casIn(folder).importBytes("bytes", "text/plain", free);
  assert.match(fs.readFileSync(folder.at(".vp/CACHEDIR.TAG"), "utf8"), /^Signature: 8a477f597d28d172789f06886806bc55\n/);
  assert.equal(fs.readFileSync(folder.at(".vp/.gitignore"), "utf8"), "*\n");
});
