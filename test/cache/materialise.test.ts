import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import { openCas } from "../../cache/cas.ts";
import { openLayout } from "../../cache/layout.ts";
import { materialise } from "../../cache/materialise.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import { filesBelow, makeFolder, type Folder } from "./folder.ts";

function openIn(folder: Folder) {
  return { cas: openCas(openLayout(folder.path, fs), fs), files: fs, within: folder.at("out") };
}

test("content is put at a friendly path, with its parents", async () => {
  using folder = makeFolder();
  const to = openIn(folder);
  const artifact = await to.cas.importBytes("film", "video/mp4", { durable: false });
  assert.deepEqual(await materialise(to, artifact, folder.at("out/a/film.mp4")), { type: "ok", value: { digest: digestOfBytes("film"), size: 4 } });
  assert.equal((await materialise(to, "{}", folder.at("out/shots.json"))).type, "ok");
  assert.deepEqual(filesBelow(folder.at("out")), ["a/film.mp4", "shots.json"]);
});

test("the previous good output stays when the new one cannot be had", async () => {
  using folder = makeFolder();
  const to = openIn(folder);
  await materialise(to, "old", folder.at("out/film.mp4"));
  const lost = { $artifact: digestOfBytes("never stored"), mediaType: "video/mp4", size: 3 };
  assert.equal((await materialise(to, lost, folder.at("out/film.mp4"))).type, "failed");
  assert.equal(fs.readFileSync(folder.at("out/film.mp4"), "utf8"), "old");
  assert.deepEqual(filesBelow(folder.at("out")), ["film.mp4"]);
});

test("a folder in the way is a failure that says so", async () => {
  using folder = makeFolder();
  fs.mkdirSync(folder.at("out/film.mp4/inner"), { recursive: true });
  const settled = await materialise(openIn(folder), "new", folder.at("out/film.mp4"));
  assert.match(settled.type === "failed" ? settled.failure.message : "", /film\.mp4" cannot be written: a folder is in its place/);
});

test("a symbolic link out of the output folder is not followed", async () => {
  using folder = makeFolder();
  fs.mkdirSync(folder.at("out"));
  fs.mkdirSync(folder.at("elsewhere"));
  fs.symlinkSync(folder.at("elsewhere"), folder.at("out/shots"));
  fs.symlinkSync(folder.at("not-there"), folder.at("out/dangling"));
  for (const path of ["out/shots/a.png", "out/shots/deep/a.png", "out/dangling/a.png"]) {
    assert.equal((await materialise(openIn(folder), "bytes", folder.at(path))).type, "failed", path);
  }
  assert.deepEqual(filesBelow(folder.at("elsewhere")), []);
});

test("a link in the place of an output is replaced, not written through", async () => {
  using folder = makeFolder();
  fs.mkdirSync(folder.at("out"));
  fs.writeFileSync(folder.at("mine"), "mine");
  fs.symlinkSync(folder.at("mine"), folder.at("out/film"));
  assert.equal((await materialise(openIn(folder), "film", folder.at("out/film"))).type, "ok");
  assert.equal(fs.readFileSync(folder.at("mine"), "utf8"), "mine");
  assert.equal(fs.lstatSync(folder.at("out/film")).isFile(), true);
});
