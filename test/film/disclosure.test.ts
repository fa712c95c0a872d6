/** A film says in its file who made it, machines and people: by IPTC's digital source type in XMP, and by tags, without harm to the film. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import filmAssemble from "../../plugins/film/film-assemble.ts";
import type { Maker } from "../../plugins/film/disclosure.ts";
import provenanceWrite from "../../plugins/film/provenance-write.ts";
import { boxesOf, xmpIn } from "../../plugins/media/boxes.ts";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { artifact, makeBench } from "../plugins/context.ts";
import { shoot } from "../plugins/media/footage.ts";
import { parseXml } from "./xml-read.ts";

const by = (operation: Extract<Maker, { by: "model" }>["operation"], model: string): Maker => ({ by: "model", operation, model });
const given = (kind: "image" | "video" | "audio" | "text", count = 1): Maker => ({ by: "person", how: "given", kind, count });
const changed = (kind: "image" | "text"): Maker => ({ by: "person", how: "changed", kind, count: 1 });

const SEEN = [by("text", "local:outline"), by("image", "local:animatic"), by("video", "local:animatic"), by("speech", "local:voice")];
const HEARD = [by("text", "local:outline"), by("image", "local:animatic"), by("speech", "local:voice"), by("music", "local:score")];
const LOCAL = { title: "Salt & Pepper", seen: SEEN, heard: HEARD };
const VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

test("the packet and the tags are in the film, which is otherwise the same", async () => {
  using bench = makeBench();
  const clips = [artifact(await shoot(path.join(bench.folder, "a.mp4"), { frames: 8 }))];
  const { metadata, xmp, source } = await bench.run(provenanceWrite, LOCAL);
  assert.equal(source, `${VOCABULARY}algorithmicMedia`);
  const { video } = await bench.run(filmAssemble, { clips, metadata, xmp });
  const packet = (await xmpIn(video.path)) ?? "";
  assert.equal(packet, readFileSync(xmp.path, "utf8"));
  const { attributes } = parseXml(packet.replace(/<\?xpacket[^>]*\?>/g, "")).find(({ name }) => name === "rdf:Description") ?? assert.fail();
  assert.equal(attributes["xmlns:Iptc4xmpExt"], "http://iptc.org/std/Iptc4xmpExt/2008-02-29/");
  assert.ok(packet.includes(`<Iptc4xmpExt:DigitalSourceType>${source}<`) && packet.includes("Salt &#38; Pepper"));
  assert.deepEqual((await boxesOf(video.path)).map(({ type }) => type).filter((type) => type !== "free"), ["ftyp", "moov", "mdat", "uuid"]);
  assert.equal((await probeVideo(video.path)).frames, 8);
  const meta = path.join(bench.folder, "film.meta");
  await runFfmpeg(["-i", video.path, "-f", "ffmetadata", meta]);
  assert.match(readFileSync(meta, "utf8"), /comment=Made by machines by rules, without a trained model: text local:outline/);
});

test("what is not heard in a film had no part in it, though mouths follow it; nor had a picture that the sound knows of", async () => {
  using bench = makeBench();
  const silent = await bench.run(provenanceWrite, { ...LOCAL, heard: [] });
  assert.match(silent.statement, /motion local:animatic\. Edited/);
  assert.match(readFileSync(silent.xmp.path, "utf8"), /AISystemUsed>local:outline, local:animatic</);
  const heard = await bench.run(provenanceWrite, { ...LOCAL, seen: [given("video", 3)] });
  assert.match(heard.statement, /: 3 clips given\. The rest was made by machines by rules, without a trained model: text local:outline, voices local:voice, music local:score\. Edited/);
});

test("a film of trained models is said to be one, and one that they had a part in too", async () => {
  using bench = makeBench();
  const all = await bench.run(provenanceWrite, { ...LOCAL, seen: [by("text", "local:outline"), by("image", "google:gemini-image"), by("video", "google:veo")] });
  const part = await bench.run(provenanceWrite, { ...LOCAL, heard: [by("speech", "elevenlabs:v3")] });
  assert.deepEqual([all.source, part.source], [`${VOCABULARY}trainedAlgorithmicMedia`, `${VOCABULARY}compositeSynthetic`]);
  assert.match(readFileSync(all.xmp.path, "utf8"), /AISystemUsed>local:outline, google:gemini-image, google:veo, local:voice, local:score</);
});

test("what a person gave or changed is told, and never that no trained model made it", async () => {
  using bench = makeBench();
  const mixed = await bench.run(provenanceWrite, { ...LOCAL, seen: [...SEEN, changed("text"), given("image", 2), changed("image")], heard: [...HEARD, changed("text")] });
  assert.equal(mixed.source, `${VOCABULARY}composite`);
  assert.match(mixed.statement, /^Made in part of what a person gave or changed, and how that was made is not known: 2 pictures given, 1 picture changed\. The rest was made by machines by rules, without a trained model: text .*\. A person wrote in it: 1 text changed\. Edited with vp\.$/);
  const trained = await bench.run(provenanceWrite, { ...LOCAL, seen: [...SEEN, by("image", "google:gemini-image"), given("image")] });
  assert.equal(trained.source, `${VOCABULARY}compositeSynthetic`);
  const own = await bench.run(provenanceWrite, { title: "", seen: [given("video", 3)], heard: [given("audio")] });
  assert.match(own.statement, /3 clips given, 1 sound given\. Edited with vp\.$/);
  assert.doesNotMatch(readFileSync(own.xmp.path, "utf8"), /AISystemUsed/);
  const words = await bench.run(provenanceWrite, { ...LOCAL, seen: [...SEEN, changed("text")] });
  assert.equal(words.source, `${VOCABULARY}algorithmicMedia`);
});
