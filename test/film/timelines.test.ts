/** Timelines for editing programs: each says the same cut to the picture, leads to the published clips, and is rendered by a program that is not vp. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { pictureSpans } from "../../plugins/film/timeline/spans.ts";
import timelineExport from "../../plugins/film/timeline-export.ts";
import { readFrames } from "../../plugins/media/frames-read.ts";
import { artifact, makeBench, type Bench } from "../plugins/context.ts";
import { record, shoot, sine } from "../plugins/media/footage.ts";
import { makeRig } from "../rig/rig.ts";
import { FPS, cutSample } from "./cut-sample.ts";
import { parseXml, type XmlElement } from "./xml-read.ts";

async function timelines(bench: Bench) {
  const cut = cutSample(artifact(record(bench.folder, "line.wav", [sine(0.5)])));
  const inputs = { cut, width: 64, height: 36, mix: "film.wav", stems: [{ name: "Music", path: "music.wav" }], folder: "film" };
  const written = await bench.run(timelineExport, inputs);
  const again = await bench.run(timelineExport, inputs);
  assert.deepEqual([written.otio.digest, written.mlt.digest, written.edl.digest, written.fcpxml.digest], [again.otio.digest, again.mlt.digest, again.edl.digest, again.fcpxml.digest]);
  const text = (format: "otio" | "edl" | "fcpxml" | "mlt"): string => readFileSync(written[format].path, "utf8");
  return { cut, text };
}

interface Otio {
  readonly OTIO_SCHEMA: string;
  readonly name: string;
  readonly kind?: string;
  readonly children?: readonly Otio[];
  readonly markers?: readonly Otio[];
  readonly source_range?: { readonly start_time: { readonly value: number }; readonly duration: { readonly value: number; readonly rate: number } };
  readonly in_offset?: { readonly value: number };
  readonly out_offset?: { readonly value: number };
  readonly media_reference?: { readonly target_url?: string; readonly available_range?: Otio["source_range"] | null };
}

test("OpenTimelineIO: clips meet where the cut says, have their overlaps as handles, and lines lie on rows of their own", async () => {
  using bench = makeBench();
  const { cut, text } = await timelines(bench);
  const timeline = JSON.parse(text("otio")) as { readonly OTIO_SCHEMA: string; readonly tracks: Otio };
  const tracks = timeline.tracks.children ?? [];
  assert.deepEqual([timeline.OTIO_SCHEMA, ...tracks.map(({ name, kind }) => `${kind} ${name}`)], ["Timeline.1", "Video Picture", "Audio Mix", "Audio Dialogue 1", "Audio Dialogue 2", "Audio Music"]);
  const items = tracks[0]?.children ?? [];
  assert.equal(lengthOf(items), cut.frames);
  const starts = items.flatMap((item, at) => (item.OTIO_SCHEMA === "Clip.1" ? [lengthOf(items.slice(0, at))] : []));
  assert.deepEqual(starts, pictureSpans(cut).map(({ start }) => start));
  for (const [at, item] of items.entries()) if (item.OTIO_SCHEMA === "Transition.1") assertHandles(items[at - 1], item, items[at + 1]);
  assert.deepEqual(items.flatMap(({ media_reference: media }) => media?.target_url ?? []), cut.shots.filter(({ clip }) => clip !== "").map(({ clip }) => `film/${clip}`));
  assert.deepEqual(tracks[0]?.markers?.map(({ name }) => name), ["Salt & Pepper", "Kitchen"]);
  assert.deepEqual(tracks.slice(2, 4).map(({ children = [] }) => lengthOf(children)), [28, 32]);
});

function lengthOf(items: readonly Otio[]): number {
  return items.reduce((sum, { source_range: range }) => sum + (range?.duration.value ?? 0), 0);
}

/** What a transition shows beyond the place where two clips meet must be in their files. */
function assertHandles(left: Otio | undefined, { in_offset, out_offset }: Otio, right: Otio | undefined): void {
  const [from, to] = [right?.source_range, left?.source_range];
  assert.ok(from && to && in_offset && out_offset && in_offset.value + out_offset.value > 0);
  assert.ok(from.start_time.value >= in_offset.value, "the later clip begins too early");
  assert.ok(to.start_time.value + to.duration.value + out_offset.value <= (left?.media_reference?.available_range?.duration.value ?? 0), "the earlier clip ends too late");
}

test("CMX 3600: columns that old machines read, and a record that leaves no picture out", async () => {
  using bench = makeBench();
  const { cut, text } = await timelines(bench);
  const lines = text("edl").split("\n");
  assert.deepEqual(lines.slice(0, 2), ["TITLE: Salt & Pepper", "FCM: NON-DROP FRAME"]);
  const events = lines.filter((line) => /^\d{3} /.test(line)).map(eventOf);
  const video = events.filter(({ channel }) => channel === "V");
  let at = 0;
  for (const { reel, source, length, start, end } of video) {
    assert.ok(reel.length <= 8 && /^[A-Z0-9]+$/.test(reel), reel);
    assert.deepEqual([start, end - start], [at, length], `a hole or a stretch at ${source}`);
    at = end;
  }
  assert.equal(at, cut.frames);
  assert.deepEqual(video.filter(({ kind }) => kind !== "C").map(({ reel, kind, over }) => `${reel} ${kind} ${over}`), ["S0101 D 4", "S0102 D 5", "S0201 W101 3", "BL D 4"]);
  assert.deepEqual(lines.filter((line) => line.startsWith("* SOURCE FILE")).slice(0, 2), ["* SOURCE FILE: film/shots/s01-01/video.mp4", "* SOURCE FILE: film/shots/s01-02/video.mp4"]);
});

function eventOf(line: string) {
  const [source = 0, until = 0, start = 0, end = 0] = [29, 41, 53, 65].map((column) => framesAt(line.slice(column, column + 11)));
  return { reel: line.slice(5, 13).trimEnd(), channel: line.slice(14, 18).trimEnd(), kind: line.slice(20, 24).trimEnd(), over: Number(line.slice(25, 28)), source, length: until - source, start, end };
}

function framesAt(timeCode: string): number {
  assert.match(timeCode, /^\d\d:\d\d:\d\d:\d\d$/);
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timeCode.split(":").map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * FPS + frames;
}

test("FCPXML: well formed, every time a whole number of pictures, and the spine without a hole", async () => {
  using bench = makeBench();
  const { cut, text } = await timelines(bench);
  const all = parseXml(text("fcpxml"));
  const spine = all.find(({ name }) => name === "spine");
  const clips = (spine?.children ?? []).filter(({ name }) => name !== "transition");
  let at = 0;
  for (const { attributes } of clips) {
    assert.equal(pictures(attributes["offset"]), at);
    at += pictures(attributes["duration"]);
  }
  assert.equal(at, cut.frames);
  const transitions = (spine?.children ?? []).filter(({ name }) => name === "transition");
  assert.deepEqual(transitions.map(({ attributes }) => [pictures(attributes["offset"]), pictures(attributes["duration"])]), [[15, 5], [29, 3]]);
  const ids = new Set(all.flatMap(({ attributes }) => attributes["id"] ?? []));
  assert.deepEqual(all.flatMap(({ attributes }) => attributes["ref"] ?? []).filter((ref) => !ids.has(ref)), []);
  const lines = all.filter(({ attributes }) => attributes["audioRole"] === "dialogue");
  assert.deepEqual(lines.map(({ attributes }) => [attributes["lane"], attributes["enabled"]]), [["-2", "0"], ["-2", "0"], ["-3", "0"]]);
  assert.deepEqual(all.filter(({ name }) => name === "marker").map(({ attributes }) => attributes["value"]), ["Salt &#38; Pepper", "Kitchen"]);
});

function pictures(time: string | undefined): number {
  const [, top = "", bottom = "1"] = /^(\d+)(?:\/(\d+))?s$/.exec(time ?? "") ?? assert.fail(`"${time}" is no rational time`);
  const frames = (Number(top) / Number(bottom)) * FPS;
  assert.ok(Math.abs(frames - Math.round(frames)) < 1e-9, `${time} is no whole number of pictures`);
  return Math.round(frames);
}

test("MLT: well formed, and its playlist is as long as the film", async () => {
  using bench = makeBench();
  const { cut, text } = await timelines(bench);
  const all = parseXml(text("mlt"));
  const playlist = all.find(({ name, attributes }) => name === "playlist" && attributes["id"] === "picture");
  assert.equal(playlist?.children.reduce((sum, entry) => sum + lasts(entry), 0), cut.frames);
  const ids = new Set(all.flatMap(({ attributes }) => attributes["id"] ?? []));
  assert.deepEqual(all.flatMap(({ attributes }) => attributes["producer"] ?? []).filter((id) => !ids.has(id)), []);
});

function lasts({ attributes }: XmlElement): number {
  return Number(attributes["out"]) - Number(attributes["in"]) + 1;
}

const MELT = spawnSync("melt", ["-version"]).error === undefined;

test("melt renders the MLT to as many pictures as the film has, and to the pictures of its clips", { skip: MELT ? false : "melt is not installed on this machine" }, async () => {
  using bench = makeBench();
  const { cut, text } = await timelines(bench);
  const greys = new Map(cut.shots.map(({ index }) => [index, 60 + 40 * index]));
  for (const { clip, frames, index } of cut.shots.filter((shot) => shot.clip !== "")) {
    const file = path.join(bench.folder, "film", clip);
    mkdirSync(path.dirname(file), { recursive: true });
    await shoot(file, { frames, grey: () => greys.get(index) ?? 0 });
  }
  record(path.join(bench.folder, "film"), "film.wav", [sine(cut.seconds), sine(cut.seconds)]);
  writeFileSync(path.join(bench.folder, "film.mlt"), text("mlt"));
  const out = path.join(bench.folder, "melted.mp4");
  const ended = spawnSync("melt", ["film.mlt", "-consumer", `avformat:${out}`, "vcodec=libx264", "preset=ultrafast", "acodec=aac"], { cwd: bench.folder, env: { ...process.env, QT_QPA_PLATFORM: "offscreen" }, timeout: 60_000 });
  assert.equal(ended.status, 0);
  const seen: number[] = [];
  await readFrames(out, { width: 64, height: 36, format: "gray" }, (frame) => void seen.push(frame.reduce((sum, value) => sum + value, 0) / frame.length));
  assert.ok(Math.abs(seen.length - cut.frames) <= 1, `${seen.length} pictures of ${cut.frames}`);
  for (const { shot, start, frames } of pictureSpans(cut)) {
    const wanted = shot.clip === "" ? 0 : (greys.get(shot.index) ?? 0);
    const found = seen[start + Math.floor(frames / 2)] ?? -1;
    assert.ok(Math.abs(found - wanted) < 12, `"${shot.id}" is ${found.toFixed(0)} grey, not ${wanted}`);
  }
});

test("vp export writes the cut of a film with the published clips, and says when it is not built or has changed", async () => {
  await using rig = await makeRig();
  const { lines: _, ...cut } = cutSample({ path: "", digest: "sha256:", mediaType: "audio/wav", size: 0 });
  const pipeline = { name: "film", params: { width: { type: "integer", default: 64 } }, nodes: { timelines: { uses: "timeline.export", with: { cut: { ...cut, lines: [] }, width: "${{ params.width }}", height: 36 }, publish: { otio: "timeline/film.otio", mlt: "timeline/film.mlt" } } } };
  await rig.write("pipeline.yaml", JSON.stringify(pipeline));
  const early = await rig.vp("export", "pipeline.yaml", "--otio", "cut.otio");
  assert.deepEqual([early.exit, /no cut yet/.test(early.stderr)], [1, true], early.stderr);
  assert.equal((await rig.build()).exit, 0);
  const missing = await rig.vp("export", "pipeline.yaml", "--otio", "cut.otio");
  assert.match(missing.stderr, /s01-01\/video\.mp4" is not there/);
  for (const { clip } of cut.shots) if (clip !== "") await rig.write(`out/film/${clip}`, "a clip");
  const both = await rig.vp("export", "pipeline.yaml", "--otio", "cut.otio", "--edl", "cut.edl");
  assert.deepEqual([both.exit, both.stderr, both.stdout], [0, "", "cut.otio\ncut.edl\n"]);
  const urls = (await rig.read("cut.otio")).match(/file:[^"]+/g) ?? [];
  assert.deepEqual(urls.map((url) => path.relative(rig.folder, fileURLToPath(url))), cut.shots.filter(({ clip }) => clip !== "").map(({ clip }) => `out/film/${clip}`));
  assert.ok((await rig.read("cut.edl")).includes(`* SOURCE FILE: ${path.join(rig.folder, "out/film/shots/s02-02/video.mp4")}`));
  assert.equal((await rig.vp("export", "pipeline.yaml", "timelines", "--edl", "cut.edl")).exit, 0);
  assert.match((await rig.vp("export", "pipeline.yaml", "elsewhere", "--edl", "cut.edl")).stderr, /no cut yet/);
  await rig.edit("pipeline.yaml", '"default":64', '"default":96');
  const changed = await rig.vp("export", "pipeline.yaml", "--mlt", "cut.mlt");
  assert.deepEqual([changed.exit, /has changed since its last build/.test(changed.stderr)], [0, true], changed.stderr);
  assert.match(await rig.read("cut.mlt"), /width="64"/);
});
