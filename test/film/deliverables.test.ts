/** One screenplay, several sizes and languages of captions: what is made once, and what an edit of a translation costs. */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { buildOf, type Build } from "../rig/build.ts";
import { startVp } from "../rig/vp-process.ts";

const SCRIPT = "INT. KITCHEN - NIGHT\n\nMARA\nI never wrote this.\n\nDISSOLVE TO:\n\nEXT. STREET - DAY\n\nMara walks past a shop.\n\nFADE OUT.\n";
const GERMAN = "1\n00:00:00,500 --> 00:00:02,000\nDas habe ich nie geschrieben.\n";
const WISHES = `sizes: [{ name: wide, width: 128, height: 72 }, { name: upright, width: 72, height: 128 }]
caption_tracks: [{ language: de, file: pipelines/inputs/film.de.srt }]
captions: both
grade: sepia
titles: false
fps: 8
`;

test("a film in two sizes with captions in two languages: only what differs is made twice, and a translation re-joins", async () => {
  await using place = await makePlace();
  const built = await place.build();
  assert.equal(built.exit, 0, built.stderr);
  for (const node of ["screenplay", "cast", "boards", "timing", "music", "mix", "sound"]) assert.equal(ran(built, node).length, 1, `${node} was made for each size`);
  for (const node of ["film", "captions", "seams"]) assert.equal(ran(built, node).length, 2, node);
  for (const [name, width, height] of [["wide", 128, 72], ["upright", 72, 128]] as const) {
    const film = place.at(`out/deliverables/${name}/film.mp4`);
    const facts = await probeVideo(film);
    assert.deepEqual([facts.width, facts.height, facts.fps], [width, height, 8]);
    assert.match(await captionsIn(film, "eng"), /I never wrote this\./);
    assert.match(await captionsIn(film, "deu"), /Das habe ich\s+nie geschrieben\./);
    assert.match(await readFile(place.at(`out/deliverables/${name}/timeline/film.otio`), "utf8"), /"\.\.\/graded\/s01-01\.mp4"/);
  }

  await writeFile(place.at("pipelines/inputs/film.de.srt"), GERMAN.replace("nie", "niemals"));
  const again = await place.build();
  assert.deepEqual([...new Set(again.ran.map((address) => address.replace(/^films\[\w+\]\//, "")))].sort(), ["check", "film", "more_captions[de]", "more_words[de]"]);
});

async function makePlace() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "vp-deliverables-")));
  const house = join(import.meta.dirname, "../..");
  const at = (path: string): string => join(folder, path);
  await cp(join(house, "pipelines"), at("pipelines"), { recursive: true });
  await cp(join(house, "vp.yaml"), at("vp.yaml"));
  await writeFile(at("pipelines/inputs/short.fountain"), SCRIPT);
  await writeFile(at("pipelines/inputs/film.de.srt"), GERMAN);
  await writeFile(at("wishes.yaml"), WISHES);
  return {
    at,
    async build(): Promise<Build> {
      const words = ["build", "pipelines/deliverables.yaml", "--json", "--params", "wishes.yaml", "--set", "script=pipelines/inputs/short.fountain"];
      return buildOf(await startVp(words, { cwd: folder, environment: { HOME: folder }, longestMs: 120_000 }).finished, []);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function ran(build: Build, node: string): readonly string[] {
  return build.ran.filter((address) => new RegExp(`^films\\[\\w+\\]/${node}(\\[|$)`).test(address));
}

async function captionsIn(film: string, language: string): Promise<string> {
  await runFfmpeg(["-i", film, "-map", `0:s:m:language:${language}`, `${film}.srt`]);
  return await readFile(`${film}.srt`, "utf8");
}
