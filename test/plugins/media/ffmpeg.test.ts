import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { oddSize } from "../../../plugins/media/even-size.ts";
import { encodeFrames, runFfmpeg } from "../../../plugins/media/ffmpeg-run.ts";
import { ffmpegTool, probeFfmpeg, requireFfmpeg, resolveFfmpeg } from "../../../plugins/media/ffmpeg.ts";
import { probeVideo } from "../../../plugins/media/video-probe.ts";
import { makeBench } from "../context.ts";
import { shoot } from "./footage.ts";

test("VP_FFMPEG comes before FFMPEG_BIN, and that before PATH", async () => {
  using bench = makeBench();
  const [first, second, third] = ["first", "second", "third"].map((name) => fakeFfmpeg(bench.folder, name));
  const all = { VP_FFMPEG: first, FFMPEG_BIN: second, PATH: path.dirname(third ?? "") };
  assert.equal((await requireFfmpeg(all)).from, "VP_FFMPEG");
  assert.equal((await requireFfmpeg({ ...all, VP_FFMPEG: undefined })).path, second);
  const onPath = await requireFfmpeg({ PATH: path.dirname(third ?? "") });
  assert.deepEqual([onPath.from, onPath.path, onPath.version], ["PATH", third, "9.9-third"]);
});

test("a candidate that cannot encode is refused with the reason, and the next is taken", async () => {
  using bench = makeBench();
  const lame = fakeFfmpeg(bench.folder, "lame", "aac");
  const missing = path.join(bench.folder, "nowhere");
  const resolved = await resolveFfmpeg({ VP_FFMPEG: missing, FFMPEG_BIN: lame, PATH: path.dirname(fakeFfmpeg(bench.folder, "good")) });
  assert.equal(resolved.type === "ok" && resolved.value.from, "PATH");
  const reasons = resolved.tried.filter(({ from }) => from !== "ffmpeg-static").map((candidate) => (candidate.type === "refused" ? candidate.refused : "usable"));
  assert.deepEqual(reasons, ["there is no such file", "has no encoder libx264", "usable"]);
});

test("a file that is replaced is asked again", async () => {
  using bench = makeBench();
  const file = fakeFfmpeg(bench.folder, "old");
  assert.equal((await requireFfmpeg({ VP_FFMPEG: file })).version, "9.9-old");
  writeFileSync(file, script("newer-one"));
  assert.equal((await requireFfmpeg({ VP_FFMPEG: file })).version, "9.9-newer-one");
});

test("a report lists every place that was looked at", async () => {
  const places = (await probeFfmpeg({ PATH: "" })).map(({ from }) => from);
  assert.deepEqual(places.slice(0, 2), ["ffmpeg-static", "PATH"]);
  assert.ok(places.some((from) => from.startsWith("@ffmpeg-binary/")) && places.some((from) => from.startsWith("@ffmpeg-installer/")));
});

test("the tool names the variables that choose it", async () => {
  const tool = await ffmpegTool(process.env);
  assert.deepEqual(tool.variables, ["VP_FFMPEG", "FFMPEG_BIN"]);
  assert.ok(tool.version.length > 0 && path.isAbsolute(tool.path ?? ""));
});

test("equal pictures give equal bytes, and the segment says what it is", async () => {
  using bench = makeBench();
  const [a, b] = [path.join(bench.folder, "a.mp4"), path.join(bench.folder, "b.mp4")];
  await shoot(a, { frames: 20 });
  await shoot(b, { frames: 20 });
  assert.ok(readFileSync(a).equals(readFileSync(b)));
  const { width, height, fps, frames, seconds, codec, timescale, hasSound } = await probeVideo(a);
  assert.deepEqual({ width, height, fps, frames, seconds, codec, timescale, hasSound }, { width: 64, height: 36, fps: 8, frames: 20, seconds: 2.5, codec: "avc", timescale: 90_000, hasSound: false });
});

test("ffmpeg that fails is told with its own last words", async () => {
  await assert.rejects(runFfmpeg(["-i", "/nowhere/at/all.mp4", "-f", "null", "-"]), /No such file or directory/);
});

test("a run stops when it is told to", async () => {
  const stop = new AbortController();
  const endless = runFfmpeg(["-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-"], { signal: stop.signal });
  setImmediate(() => stop.abort());
  await assert.rejects(endless, { name: "AbortError" });
});

test("a size that H.264 cannot hold is refused before anything is encoded", async () => {
  await assert.rejects(encodeFrames({ width: 63, height: 36, fps: 8, out: "never.mp4" }), /63x36.*even/);
});

function fakeFfmpeg(folder: string, name: string, encoders = "libx264 aac"): string {
  mkdirSync(path.join(folder, name));
  const file = path.join(folder, name, "ffmpeg");
  writeFileSync(file, script(name, encoders));
  chmodSync(file, 0o755);
  return file;
}

function script(name: string, encoders = "libx264 aac"): string {
  const list = encoders.split(" ").map((encoder) => `echo ' V..... ${encoder} an encoder'`).join("\n");
  return `#!/bin/sh\ncase "$2" in\n-version) echo 'ffmpeg version 9.9-${name} Copyright';;\n-encoders)\n${list};;\nesac\n`;
}

test("a size with an odd side is told with the one that is used", () => {
  assert.equal(oddSize({ width: 640, height: 360 }), undefined);
  assert.match(oddSize({ width: 641, height: 361 })?.message ?? "", /are 640x360, and not 641x361/);
});
