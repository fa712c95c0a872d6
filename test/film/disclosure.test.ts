/** A film says in its file that machines made it: by IPTC's digital source type in XMP, and by tags, without harm to the film. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import filmAssemble from "../../plugins/film/film-assemble.ts";
import provenanceWrite from "../../plugins/film/provenance-write.ts";
import { boxesOf, xmpIn } from "../../plugins/media/boxes.ts";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { artifact, makeBench } from "../plugins/context.ts";
import { shoot } from "../plugins/media/footage.ts";
import { parseXml } from "./xml-read.ts";

const LOCAL = { title: "Salt & Pepper", heard: ["voices" as const, "music" as const], text: "local:outline", image: "local:animatic", video: "local:animatic", speech: "local:voice", music: "local:score" };
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

test("what is not heard in a film had no part in it, whoever would have made it", async () => {
  using bench = makeBench();
  const { source, statement } = await bench.run(provenanceWrite, { ...LOCAL, music: "elevenlabs:music", heard: ["voices"] });
  assert.equal(source, `${VOCABULARY}algorithmicMedia`);
  assert.match(statement, /motion local:animatic, voices local:voice\. Edited/);
  const silent = await bench.run(provenanceWrite, { ...LOCAL, heard: [] });
  assert.match(readFileSync(silent.xmp.path, "utf8"), /AISystemUsed>local:outline, local:animatic</);
});

test("a film of trained models is said to be one, and one that they had a part in too", async () => {
  using bench = makeBench();
  const all = await bench.run(provenanceWrite, { ...LOCAL, image: "google:gemini-image", video: "google:veo" });
  const part = await bench.run(provenanceWrite, { ...LOCAL, speech: "elevenlabs:v3" });
  assert.deepEqual([all.source, part.source], [`${VOCABULARY}trainedAlgorithmicMedia`, `${VOCABULARY}compositeWithTrainedAlgorithmicMedia`]);
  assert.match(readFileSync(all.xmp.path, "utf8"), /AISystemUsed>local:outline, google:gemini-image, google:veo, local:voice, local:score</);
});
