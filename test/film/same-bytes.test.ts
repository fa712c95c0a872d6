/** The same film, to the byte: from two clean builds, and from one that was killed again and again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSmallFilm } from "./small-film.ts";

const PIPELINE = "pipelines/script2video.yaml";
const FILM = "out/script2video/film.mp4";
const TITLED = ["--set", "titles=true"];
const KILLS = Number(process.env["VP_KILLS"] ?? 10);

test(`killed ${KILLS} times on the way, a film is the same bytes as one from a clean build`, async (t) => {
  await using clean = await makeSmallFilm(PIPELINE, {}, TITLED);
  const whole = await clean.build();
  assert.equal(whole.exit, 0, whole.stderr);
  const seed = Number(process.env["VP_SEED"] ?? Date.now() % 1_000_000);
  t.diagnostic(`VP_SEED=${seed}`);

  await using killed = await makeSmallFilm(PIPELINE, {}, TITLED);
  const random = randomFrom(seed);
  for (let kill = 0; kill < KILLS; kill += 1) await killed.buildAndKill(1 + Math.floor((random() * whole.events.length) / KILLS) + kill * 12);
  const last = await killed.build();
  assert.equal(last.exit, 0, last.stderr);
  assert.ok((await clean.read(FILM)).equals(await killed.read(FILM)), "the films differ");
  assert.ok((await clean.read("out/script2video/film.srt")).equals(await killed.read("out/script2video/film.srt")));
  assert.deepEqual((await killed.build()).ran, []);
});

/** A linear congruential generator: enough to choose moments, and the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
