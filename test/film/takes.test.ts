/** Another take of what the offline studio makes: a film-maker who rolls again sees something else, and can go back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOfBytes } from "../../schema/digest.ts";
import { makeSmallFilm, SMALL, type SmallFilm } from "./small-film.ts";

const PIPELINE = "pipelines/script2video.yaml";
const FRAME = "scenes[s01]/frames[02]";
const CLIP = "scenes[s01]/clips[02]";
const SHOT = "out/script2video/shots/s01-02";

async function decide(film: SmallFilm, ...words: readonly string[]): Promise<void> {
  const [name = "", ...rest] = words;
  const decided = await film.vp(name, PIPELINE, ...rest, ...SMALL);
  assert.equal(decided.exit, 0, decided.stderr);
}

test("another take of a frame is another picture and another clip; taken back, the first is there again undrawn", async () => {
  await using film = await makeSmallFilm(PIPELINE);
  const shot = (): Promise<readonly string[]> => Promise.all(["first_frame.png", "video.mp4"].map(async (name) => digestOfBytes(await film.read(`${SHOT}/${name}`))));
  const first = await film.build(FRAME, CLIP);
  assert.equal(first.exit, 0, first.stderr);
  const planned = await shot();

  await decide(film, "take", FRAME);
  const rolled = await film.build(FRAME, CLIP);
  assert.deepEqual([rolled.exit, rolled.ran, rolled.asked], [0, [CLIP, FRAME], [`image ${FRAME}`, `video ${CLIP}`]], rolled.stderr);
  const other = await shot();
  other.forEach((digest, at) => assert.notEqual(digest, planned[at], "another take is the same"));

  await decide(film, "take", FRAME, "--take", "1");
  const back = await film.build(FRAME, CLIP);
  assert.deepEqual([back.exit, back.ran, back.asked], [0, [], []], back.stderr);
  assert.deepEqual(await shot(), planned);

  await decide(film, "take", FRAME, "--drop");
  await decide(film, "take", CLIP);
  const filmed = await film.build(FRAME, CLIP);
  assert.deepEqual([filmed.ran, filmed.asked], [[CLIP], [`video ${CLIP}`]], filmed.stderr);
  const [frame, clip] = await shot();
  assert.equal(frame, planned[0]);
  assert.notEqual(clip, planned[1]);
});
