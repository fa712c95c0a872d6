/** A person's own picture in a film of the shipped pipeline: told when it is unlike, disclosed in the film, and no more once it is dropped. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { picture } from "../rig/given-files.ts";
import { makeSmallFilm, SMALL, type SmallFilm } from "./small-film.ts";

const PIPELINE = "pipelines/script2video.yaml";
const FRAME = "scenes[s02]/frames[01]";
const SCRIPT = "Title: Two\n\nINT. ROOM - DAY\n\nANNA waves.\n\nANNA\nHello there.\n\nEXT. GARDEN - DAY\n\nA lamp stands on the grass.\n";

test("a used picture is disclosed in the film until it is dropped, and a build with nothing to do stays one", async () => {
  await using film = await makeSmallFilm(PIPELINE);
  await writeFile(join(film.folder, "pipelines/inputs/the-lamp.fountain"), SCRIPT);
  await writeFile(join(film.folder, "my.jpg"), picture("", { width: 120, height: 120, kind: "jpeg" }));
  const first = await film.build();
  assert.equal(first.exit, 0, first.stderr);
  const before = await disclosed(film);
  assert.match(before.join(), /without a trained model.*algorithmicMedia/s);

  const used = await film.vp("use", PIPELINE, FRAME, "my.jpg", ...SMALL);
  assert.equal(used.exit, 0, used.stderr);
  assert.match(used.stderr, /"my\.jpg" is 120x120, and scenes\[s02\]\/frames\[01\] is 160x90: it is enlarged 1\.3 times and made to fill that, and 53 of its 120 rows lie beyond the edges/);
  const build = await film.build();
  assert.ok(build.exit === 0 && build.ran.includes("disclosure") && build.ran.includes("film"), build.stderr);
  for (const told of await disclosed(film)) {
    assert.match(told, /Made in part of what a person gave or changed, and how that was made is not known: 1 picture given\./);
    assert.match(told, /digitalsourcetype\/composite\b/);
  }
  const again = await film.build();
  assert.deepEqual([again.exit, again.ran], [0, []]);

  assert.equal((await film.vp("use", PIPELINE, FRAME, "--drop", ...SMALL)).exit, 0);
  assert.equal((await film.build()).exit, 0);
  assert.deepEqual(await disclosed(film), before);
});

/** As the sidecar and the film's own tags say it. */
async function disclosed(film: SmallFilm): Promise<readonly string[]> {
  const meta = join(film.folder, "film.meta");
  await runFfmpeg(["-y", "-i", join(film.folder, "out/script2video/film.mp4"), "-f", "ffmetadata", meta]);
  return [(await film.read("out/script2video/film.xmp")).toString(), (await film.read("film.meta")).toString()];
}
