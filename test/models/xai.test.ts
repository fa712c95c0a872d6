/** xAI over the real SDK: what it makes, what it says that it cost, and how it says no. */
import assert from "node:assert/strict";
import { test } from "node:test";
import xai from "../../plugins/models/xai.ts";
import { job, makeModelBench, over, quick } from "./bench.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";
import { errors, FAILED, KEY, MODERATED, startXai } from "./far/xai.ts";

const SIZE = { width: 1280, height: 720 };
const VIDEO = { model: "xai:grok-imagine-video-1.5", prompt: "the lamp turns", size: SIZE, seconds: 4.2, fps: 24 };
const SCHEMA = { type: "object", properties: { title: { type: "string" } }, required: ["title"], additionalProperties: false };
const open = () => makeModelBench({ XAI_API_KEY: KEY });

test("a text by a schema comes as its value, with what xAI says that it cost", async () => {
  await using far = await startXai();
  using bench = open();
  const text = quick(xai.configure({ url: `${far.url}/v1` }).text);
  const answer = await text.generate({ model: "xai:grok-4.7", prompt: "a film", schema: SCHEMA, references: [bench.file("a.png", SMALL_PICTURE)] }, bench.context());
  assert.deepEqual(answer.value, { title: "words" });
  assert.deepEqual([answer.usage?.quantities, answer.usage?.usd], [{ input: 199, output: 87 }, 0.00092]);
});

test("a picture is drawn in the nearest shape, and edited by pictures", async () => {
  await using far = await startXai();
  using bench = open();
  const image = quick(xai.configure({ url: `${far.url}/v1` }).image);
  const answer = await image.generate({ model: "xai:grok-imagine-image-pro", prompt: "a lighthouse", size: { width: 1920, height: 1080 }, references: [bench.file("a.png", SMALL_PICTURE)] }, bench.context());
  assert.deepEqual(bench.read(answer.image), SMALL_PICTURE);
  assert.equal(answer.usage?.usd, 0.01);
  assert.deepEqual([far.requests[0]?.path, far.requests[0]?.fields["aspect_ratio"], far.requests[0]?.fields["resolution"]], ["/v1/images/edits", "16:9", "2k"]);
});

test("a clip is started by frames, asked about and fetched, from its note alone", async () => {
  await using far = await startXai(2);
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const handle = await job(xai.configure({ url: `${far.url}/v1` }).video).submit({ ...VIDEO, firstFrame: picture, lastFrame: picture }, bench.context());
  const video = job(xai.configure({ url: `${far.url}/v1` }).video);
  assert.deepEqual(await over(video, JSON.parse(JSON.stringify(handle)), bench.context()), { type: "done" });
  const answer = await video.fetch(handle, bench.context());
  assert.deepEqual(answer.usage, { model: "grok-imagine-video-1.5", quantities: { "second/720p": 5, "image/input": 2 }, usd: 0.72 });
  const { image, last_frame: last, ...sent } = far.requests[0]?.fields ?? {};
  assert.deepEqual(sent, { model: "grok-imagine-video-1.5", prompt: "the lamp turns", duration: 5, resolution: "720p", generate_audio: false });
  assert.match(JSON.stringify([image, last]), /data:image\/png;base64.*data:image\/png;base64/);
  assert.ok(!JSON.stringify(handle).includes(KEY));
});

test("a line is spoken with the times of its words, and written down with them", async () => {
  await using far = await startXai();
  using bench = open();
  const { speech, transcript } = xai.configure({ url: `${far.url}/v1` });
  const spoken = await quick(speech).generate({ model: "xai:tts", text: "The tide.", brief: { purpose: "line", voice: { gender: "male", pitch: 0.7 } } }, bench.context());
  assert.deepEqual(spoken.words, [{ word: "The", from: 0, to: 0.2 }, { word: "tide.", from: 0.25, to: 0.8 }]);
  assert.deepEqual([bench.read(spoken.audio).equals(SMALL_SOUND), spoken.usage], [true, { quantities: { characters: 9 } }]);
  assert.equal(far.requests[0]?.fields["voice_id"], "leo");
  const written = await quick(transcript).generate({ model: "xai:stt", audio: bench.file("a.wav", SMALL_SOUND) }, bench.context());
  assert.deepEqual([written.words[1], written.usage?.quantities], [{ word: "tide", from: 0.2, to: 0.6 }, { second: 1.5 }]);
});

const TURNED_AWAY = [
  ["a wrong key", errors.key, { name: "NotAccepted", message: /XAI_API_KEY/ }],
  ["too many at once", errors.rate, { name: "Transient", retryAfterMs: 50, fateUnknown: false }],
  ["words against its guidelines", errors.policy, { name: "Refused", input: "prompt" }],
  ["a length that it does not make", errors.input, { name: "Refused", input: "seconds" }],
  ["a server that is down", errors.server, { name: "Transient" }],
] as const;

for (const [what, answer, failure] of TURNED_AWAY) {
  test(`T34 ${what} is told for what it is, and nothing is charged or sent twice`, async () => {
    await using far = await startXai();
    far.misbehave({ type: "answer", answer });
    using bench = open();
    await assert.rejects(job(xai.configure({ url: `${far.url}/v1` }).video).submit(VIDEO, bench.context()), failure);
    assert.deepEqual([far.charges.length, far.requests.length], [0, 1]);
  });
}

test("T34 a clip that is held back is refused for good, one that broke may be handed in again", async () => {
  await using far = await startXai(0);
  using bench = open();
  const video = job(xai.configure({ url: `${far.url}/v1` }).video);
  far.endWith(MODERATED);
  const held = await video.submit(VIDEO, bench.context());
  await assert.rejects(over(video, held, bench.context()), { name: "Refused", input: "prompt" });
  far.endWith(FAILED);
  const broken = await video.submit(VIDEO, bench.context());
  assert.deepEqual(await over(video, broken, bench.context()), { type: "failed", reason: "Video generation failed: the model could not be reached" });
});

test("a picture that is held back is refused for good", async () => {
  await using far = await startXai();
  far.misbehave({ type: "answer", answer: { json: { data: [{ b64_json: "", respect_moderation: false }] } } });
  using bench = open();
  const image = quick(xai.configure({ url: `${far.url}/v1` }).image);
  await assert.rejects(image.generate({ model: "xai:grok-imagine-image", prompt: "a lighthouse", size: SIZE }, bench.context()), { name: "Refused", input: "prompt" });
});
