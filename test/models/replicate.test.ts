/** Replicate: every request is a prediction, and can be taken up from its note alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import replicate from "../../plugins/models/replicate.ts";
import { job, makeModelBench, over } from "./bench.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";
import { BROKEN, errors, KEY, SENSITIVE, startReplicate } from "./far/replicate.ts";

const SIZE = { width: 1280, height: 720 };
const IMAGE = { model: "replicate:black-forest-labs/flux-2-pro", prompt: "a lighthouse", size: SIZE };
const VIDEO = { model: "replicate:bytedance/seedance-1-pro", prompt: "the lamp turns", size: SIZE, seconds: 4.2, fps: 24 };
const open = () => makeModelBench({ REPLICATE_API_TOKEN: KEY });

test("a picture is created, asked about and fetched, from its note alone", async () => {
  await using far = await startReplicate(2);
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const handle = await job(replicate.configure({ url: `${far.url}/v1` }).image).submit({ ...IMAGE, references: [picture, picture] }, bench.context());
  const image = job(replicate.configure({ url: `${far.url}/v1` }).image);
  assert.deepEqual(await over(image, JSON.parse(JSON.stringify(handle)), bench.context()), { type: "done" });
  const answer = await image.fetch(handle, bench.context());
  assert.deepEqual(bench.read(answer.image), SMALL_PICTURE);
  assert.deepEqual(answer.usage?.quantities, { call: 1, megapixel: 1, "megapixel/input": 2 });
  const { input_images: pictures, ...input } = far.predictions[0]?.input ?? {};
  assert.deepEqual(input, { prompt: "a lighthouse", aspect_ratio: "16:9", resolution: "1 MP", output_format: "png" });
  assert.match(JSON.stringify(pictures), /^\["data:image\/png;base64,[^"]+","data:/);
  assert.ok(!JSON.stringify(handle).includes(KEY) && !JSON.stringify(handle).includes(far.url));
});

test("a picture that is too large for a request is put there first, and its note does not change the body", async () => {
  await using far = await startReplicate();
  using bench = open();
  const large = bench.file("large.png", Buffer.concat([SMALL_PICTURE, Buffer.alloc(300 * 1024)]));
  const image = job(replicate.configure({ url: `${far.url}/v1` }).image);
  const request = { ...IMAGE, references: [large] };
  await image.submit(request, bench.context());
  assert.deepEqual(far.predictions[0]?.input["input_images"], [`${far.url}/v1/files/file-1`]);
  assert.deepEqual(far.requests.map(({ path }) => path), ["/v1/files", "/v1/models/black-forest-labs/flux-2-pro/predictions"]);
  assert.ok(!JSON.stringify(image.body?.(request)).includes("http"));
});

test("a clip starts from a frame and ends on another, at a length and resolution that the model makes", async () => {
  await using far = await startReplicate();
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  const handle = await video.submit({ ...VIDEO, firstFrame: picture, lastFrame: picture }, bench.context());
  const { image, last_frame_image: last, ...input } = far.predictions[0]?.input ?? {};
  assert.deepEqual(input, { prompt: "the lamp turns", duration: 5, resolution: "720p" });
  assert.match(`${String(image)} ${String(last)}`, /^data:image\/png;base64,\S+ data:image\/png;base64,/);
  assert.deepEqual(await over(video, handle, bench.context()), { type: "done" });
  assert.deepEqual((await video.fetch(handle, bench.context())).usage, { model: "bytedance/seedance-1-pro", quantities: { "second/720p": 5 } });
});

test("what must not be seen has an input of its own where there is one, and stands in the words elsewhere", async () => {
  await using far = await startReplicate();
  using bench = open();
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  for (const model of [VIDEO.model, "replicate:google/veo-3.1"]) await video.submit({ ...VIDEO, model, negative: "people" }, bench.context());
  assert.deepEqual(far.predictions.map(({ input: { prompt, negative_prompt: negative } }) => [prompt, negative]), [
    ["the lamp turns\n\nNot to be seen: people.", undefined], ["the lamp turns", "people"],
  ]);
});

test("a model by its version is asked for by that version", async () => {
  await using far = await startReplicate();
  using bench = open();
  await job(replicate.configure({ url: `${far.url}/v1` }).video).submit({ ...VIDEO, model: "replicate:minimax/video-01:6c1e4171" }, bench.context());
  assert.deepEqual(far.requests[0]?.fields, { version: "6c1e4171", input: { prompt: "the lamp turns", prompt_optimizer: false } });
});

test("a line is spoken in a voice that fits", async () => {
  await using far = await startReplicate();
  using bench = open();
  const speech = job(replicate.configure({ url: `${far.url}/v1` }).speech);
  const brief = { purpose: "line", voice: { gender: "female", pitch: 1.4 } };
  const handle = await speech.submit({ model: "replicate:minimax/speech-02-hd", text: "The tide is out.", brief }, bench.context());
  assert.deepEqual(far.predictions[0]?.input, { text: "The tide is out.", voice_id: "Lovely_Girl" });
  await over(speech, handle, bench.context());
  assert.ok(bench.read((await speech.fetch(handle, bench.context())).audio).equals(SMALL_SOUND));
});

test("music is made to the length that is asked for, and five seconds at least", async () => {
  await using far = await startReplicate();
  using bench = open();
  const music = job(replicate.configure({ url: `${far.url}/v1` }).music);
  const handle = await music.submit({ model: "replicate:elevenlabs/music", prompt: "a calm piece", seconds: 3 }, bench.context());
  assert.deepEqual(far.predictions[0]?.input, { prompt: "a calm piece", music_length_ms: 5000, force_instrumental: true });
  await over(music, handle, bench.context());
  assert.deepEqual((await music.fetch(handle, bench.context())).usage?.quantities, { second: 5 });
});

test("what no model takes together is refused before anything is sent", async () => {
  await using far = await startReplicate();
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  await assert.rejects(video.submit({ ...VIDEO, lastFrame: picture }, bench.context()), { name: "Refused", input: "lastFrame" });
  await assert.rejects(video.submit({ ...VIDEO, firstFrame: picture, references: [picture] }, bench.context()), { name: "Refused", input: "references" });
  await assert.rejects(video.submit({ ...VIDEO, model: "replicate:kwaivgi/kling-v2.1" }, bench.context()), { name: "Refused", input: "firstFrame" });
  assert.equal(far.requests.length, 0);
});

const TURNED_AWAY = [
  ["a wrong key", errors.key, { name: "NotAccepted", message: /REPLICATE_API_TOKEN/ }],
  ["no credit", errors.credit, { name: "NotAccepted", message: /insufficient credit/ }],
  ["too many at once", errors.rate, { name: "Transient", fateUnknown: false, retryAfterMs: 1000 }],
  ["an input that does not fit", errors.input, { name: "Refused", input: "seconds", message: /duration must be one of/ }],
  ["a model that it does not have", errors.missing, { name: "Refused", input: "model" }],
  ["a gateway that is down", errors.server, { name: "Transient" }],
] as const;

for (const [what, answer, failure] of TURNED_AWAY) {
  test(`T34 ${what} is told for what it is, and nothing is charged`, async () => {
    await using far = await startReplicate();
    far.misbehave({ type: "answer", answer });
    using bench = open();
    await assert.rejects(job(replicate.configure({ url: `${far.url}/v1` }).video).submit(VIDEO, bench.context()), failure);
    assert.deepEqual([far.charges.length, far.requests.length], [0, 1]);
  });
}

test("T34 a prediction that is held back is refused for good, one that broke may be handed in again", async () => {
  await using far = await startReplicate(0);
  using bench = open();
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  far.failWith(SENSITIVE);
  const held = await video.submit(VIDEO, bench.context());
  await assert.rejects(over(video, held, bench.context()), { name: "Refused", input: "prompt", message: /flagged as sensitive/ });
  far.failWith(BROKEN);
  const broken = await video.submit(VIDEO, bench.context());
  assert.deepEqual(await over(video, broken, bench.context()), { type: "failed", reason: BROKEN });
});

test("T34 trouble with asking passes: the work goes on there", async () => {
  await using far = await startReplicate();
  using bench = open();
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  const handle = await video.submit(VIDEO, bench.context());
  for (const trouble of [{ type: "answer", answer: errors.server }, { type: "answer", answer: errors.missing }, { type: "answer", answer: errors.rate }, { type: "page" }, { type: "empty" }] as const) {
    far.misbehave(trouble);
    await assert.rejects(video.poll(handle, bench.context()), { name: "Transient" });
  }
  assert.equal(far.charges.length, 1);
});

test("T34 a file that is gone is told as trouble with the download", async () => {
  await using far = await startReplicate(0);
  using bench = open();
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  const handle = await video.submit(VIDEO, bench.context());
  await over(video, handle, bench.context());
  far.misbehave({ type: "answer", answer: { status: 410 } }, { when: ({ path }) => path.startsWith("/delivery/") });
  await assert.rejects(video.fetch(handle, bench.context()), { name: "Transient", message: /410/ });
});

test("a prediction is stopped, and says so", async () => {
  await using far = await startReplicate(3);
  using bench = open();
  const video = job(replicate.configure({ url: `${far.url}/v1` }).video);
  const handle = await video.submit(VIDEO, bench.context());
  await video.cancel?.(handle, bench.context());
  assert.deepEqual(await over(video, handle, bench.context()), { type: "failed", reason: "it was stopped" });
});
