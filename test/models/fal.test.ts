/** fal: every request is handed in to its queue, and can be taken up from its note alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "vp/plugin";
import fal from "../../plugins/models/fal.ts";
import { job, makeModelBench, over } from "./bench.ts";
import { errors, KEY, startFal } from "./far/fal.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";

const SIZE = { width: 1280, height: 720 };
const IMAGE = { model: "fal:fal-ai/nano-banana-2", prompt: "a lighthouse", size: SIZE };
const VIDEO = { model: "fal:fal-ai/veo3.1", prompt: "the lamp turns", size: SIZE, seconds: 5, fps: 24 };
const open = () => makeModelBench({ FAL_KEY: KEY });

test("a picture is handed in, asked about and fetched, from its note alone", async () => {
  await using far = await startFal(2);
  using bench = open();
  const handle = await job(fal.configure({ url: far.url }).image).submit(IMAGE, bench.context());
  const image = job(fal.configure({ url: far.url }).image);
  assert.deepEqual(await over(image, JSON.parse(JSON.stringify(handle)), bench.context()), { type: "done" });
  const answer = await image.fetch(handle, bench.context());
  assert.deepEqual(bench.read(answer.image), SMALL_PICTURE);
  assert.deepEqual(answer.usage, { model: "fal-ai/nano-banana-2", quantities: { "image/1K": 1 } });
  assert.deepEqual(far.charges.map(({ request }) => request.fields), [{ prompt: "a lighthouse", aspect_ratio: "16:9", resolution: "1K", output_format: "png" }]);
  assert.ok(!JSON.stringify(handle).includes(KEY) && !JSON.stringify(handle).includes(far.url));
});

test("pictures to stay close to choose the endpoint that takes them", async () => {
  await using far = await startFal();
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  await job(fal.configure({ url: far.url }).image).submit({ ...IMAGE, references: [picture, picture] }, bench.context());
  const [work] = far.works;
  assert.equal(work?.endpoint, "fal-ai/nano-banana-2/edit");
  assert.match(JSON.stringify(work?.input["image_urls"]), /^\["data:image\/png;base64,[^"]+","data:/);
});

const ENDPOINTS = [
  ["words alone", {}, "fal-ai/veo3.1", []],
  ["a first frame", { firstFrame: true }, "fal-ai/veo3.1/image-to-video", ["image_url"]],
  ["a first and a last frame", { firstFrame: true, lastFrame: true }, "fal-ai/veo3.1/first-last-frame-to-video", ["first_frame_url", "last_frame_url"]],
  ["pictures to stay close to", { references: true }, "fal-ai/veo3.1/reference-to-video", ["image_urls"], 8],
] as const;

for (const [what, given, endpoint, names, seconds = 6] of ENDPOINTS) {
  test(`a clip from ${what} is asked of the endpoint for it, at the next longer length and without a sound of its own`, async () => {
    await using far = await startFal();
    using bench = open();
    const picture = bench.file("a.png", SMALL_PICTURE);
    const pictures = {
      ...("firstFrame" in given ? { firstFrame: picture } : {}), ...("lastFrame" in given ? { lastFrame: picture } : {}),
      ...("references" in given ? { references: [picture] } : {}),
    };
    const video = job(fal.configure({ url: far.url }).video);
    const handle = await video.submit({ ...VIDEO, ...pictures }, bench.context());
    assert.equal(far.works[0]?.endpoint, endpoint);
    const input = far.works[0]?.input ?? {};
    assert.deepEqual([input["duration"], input["generate_audio"], input["resolution"]], [`${seconds}s`, false, "720p"]);
    assert.deepEqual(Object.keys(input).filter((name) => /_urls?$/.test(name)), names);
    assert.deepEqual(await over(video, handle, bench.context()), { type: "done" });
    const answer = await video.fetch(handle, bench.context());
    assert.deepEqual(answer.usage?.quantities, { "second/720p": seconds });
  });
}

test("what must not be seen has an input of its own where there is one, and stands in the words elsewhere", async () => {
  await using far = await startFal();
  using bench = open();
  const { image, video } = fal.configure({ url: far.url });
  const [references, negative] = [[bench.file("a.png", SMALL_PICTURE)], "people"];
  for (const model of [IMAGE.model, "fal:fal-ai/qwen-image"]) await job(image).submit({ ...IMAGE, model, negative }, bench.context());
  for (const given of [{}, { references }]) await job(video).submit({ ...VIDEO, ...given, negative }, bench.context());
  assert.deepEqual(far.works.map(({ input: { prompt, negative_prompt: said } }) => [prompt, said]), [
    ["a lighthouse\n\nNot to be seen: people.", undefined], ["a lighthouse", "people"],
    ["the lamp turns", "people"], ["the lamp turns\n\nNot to be seen: people.", undefined],
  ]);
});

test("a last frame without a first, and frames beside references, are refused before anything is sent", async () => {
  await using far = await startFal();
  using bench = open();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const video = job(fal.configure({ url: far.url }).video);
  await assert.rejects(video.submit({ ...VIDEO, lastFrame: picture }, bench.context()), { name: "Refused", input: "lastFrame" });
  await assert.rejects(video.submit({ ...VIDEO, firstFrame: picture, references: [picture] }, bench.context()), { name: "Refused", input: "references" });
  assert.equal(far.requests.length, 0);
});

test("a line is spoken in a voice that fits, and a sound is written down with the times of its words", async () => {
  await using far = await startFal();
  using bench = open();
  const { speech, transcript } = fal.configure({ url: far.url });
  const brief = { purpose: "line", voice: { gender: "male", pitch: 0.8 } };
  const line = await job(speech).submit({ model: "fal:fal-ai/minimax/speech-02-hd", text: "The tide is out.", language: "en-GB", brief }, bench.context());
  assert.deepEqual(far.works[0]?.input, { text: "The tide is out.", output_format: "url", voice_setting: { voice_id: "Deep_Voice_Man" }, language_boost: "English" });
  await over(job(speech), line, bench.context());
  const spoken = await job(speech).fetch(line, bench.context());
  assert.deepEqual([bench.read(spoken.audio).equals(SMALL_SOUND), spoken.usage?.quantities], [true, { characters: 16 }]);
  const sound = await job(transcript).submit({ model: "fal:fal-ai/whisper", audio: bench.file("a.wav", SMALL_SOUND) }, bench.context());
  await over(job(transcript), sound, bench.context());
  const { text, words } = await job(transcript).fetch(sound, bench.context());
  assert.deepEqual([text, words[1]], ["The tide is out.", { word: "tide", from: 0.22, to: 0.6 }]);
});

test("music is made to the length that is asked for, without voices", async () => {
  await using far = await startFal();
  using bench = open();
  const music = job(fal.configure({ url: far.url }).music);
  const handle = await music.submit({ model: "fal:fal-ai/elevenlabs/music", prompt: "a calm piece", seconds: 12.25 }, bench.context());
  assert.deepEqual(far.works[0]?.input, { prompt: "a calm piece", music_length_ms: 12_250, force_instrumental: true });
  await over(music, handle, bench.context());
  const { audio, usage } = await music.fetch(handle, bench.context());
  assert.deepEqual([bench.read(audio).equals(SMALL_SOUND), usage?.quantities], [true, { second: 12.25 }]);
});

test("options that vp.yaml gives a model are sent, are part of the body, and count in what it will use", async () => {
  await using far = await startFal();
  using bench = open();
  const video = job(fal.configure({ url: far.url, models: { "fal-ai/veo3.1": { generate_audio: true, resolution: "4k" } } }).video);
  await video.submit(VIDEO, bench.context());
  assert.deepEqual([far.works[0]?.input["generate_audio"], far.works[0]?.input["resolution"]], [true, "4k"]);
  assert.match(JSON.stringify(video.body?.(VIDEO)), /"resolution":"4k"/);
  assert.deepEqual(video.measure?.(VIDEO)?.most, { "second/4k/sound": 6 });
});

const ENDS = [
  ["a prompt that its checker holds back", errors.policy, { name: "Refused", input: "prompt" }],
  ["a picture that it cannot read", errors.picture, { name: "Refused", input: "references" }],
] as const;

for (const [what, ending, failure] of ENDS) {
  test(`T34 ${what} is refused for good, and the input is named`, async () => {
    await using far = await startFal(0);
    far.endWith(ending);
    using bench = open();
    const image = job(fal.configure({ url: far.url }).image);
    const handle = await image.submit(IMAGE, bench.context());
    await assert.rejects(over(image, handle, bench.context()), failure);
  });
}

for (const [what, ending, reason] of [["failed", errors.runner, "Request timed out"], ["was stopped", errors.cancelled, "Request was cancelled by the client"]] as const) {
  test(`T34 a request that ${what} there is told as failed, with fal's words`, async () => {
    await using far = await startFal(0);
    far.endWith(ending);
    using bench = open();
    const image = job(fal.configure({ url: far.url }).image);
    const handle = await image.submit(IMAGE, bench.context());
    assert.deepEqual(await over(image, handle, bench.context()), { type: "failed", reason });
  });
}

test("a model that fal does not have is told as such", async () => {
  await using far = await startFal();
  far.misbehave({ type: "answer", answer: errors.model });
  using bench = open();
  await assert.rejects(job(fal.configure({ url: far.url }).image).submit(IMAGE, bench.context()), { name: "Refused", input: "model" });
});

test("a picture that came out black, as it was judged unsafe, is not given as a picture", async () => {
  await using far = await startFal(0);
  far.endWith({ json: { images: [{ url: `${far.url}/files/picture.png` }], has_nsfw_concepts: [true] } });
  using bench = open();
  const image = job(fal.configure({ url: far.url }).image);
  const handle = await image.submit(IMAGE, bench.context());
  await assert.rejects(image.fetch(handle, bench.context()), { name: "Refused", input: "prompt" });
});

test("T34 trouble with asking passes: the work goes on there", async () => {
  await using far = await startFal();
  using bench = open();
  const image = job(fal.configure({ url: far.url }).image);
  const handle = await image.submit(IMAGE, bench.context());
  await image.poll(handle, bench.context());
  for (const trouble of [{ type: "answer", answer: errors.server }, { type: "answer", answer: { status: 500, json: { detail: "Internal Server Error" } } }, { type: "answer", answer: { status: 404, json: {} } }, { type: "page" }, { type: "empty" }] as const) {
    far.misbehave(trouble);
    await assert.rejects(image.poll(handle, bench.context()), { name: "Transient" });
    far.misbehave(trouble, { when: ({ path }) => path.endsWith(far.works[0]?.id ?? "") });
    await assert.rejects(image.poll(handle, bench.context()), { name: "Transient" });
  }
  assert.equal(far.charges.length, 1);
});

test("a request is stopped while it waits, and one that is done is let be", async () => {
  await using far = await startFal(1);
  using bench = open();
  const image = job(fal.configure({ url: far.url }).image);
  const handle: Json = await image.submit(IMAGE, bench.context());
  await image.cancel?.(handle, bench.context());
  assert.equal(far.works[0]?.cancelled, true);
  await over(image, handle, bench.context());
  await image.cancel?.(handle, bench.context());
});

test("without a key nothing is sent, and both of its names are told", async () => {
  await using far = await startFal();
  using bench = open();
  const image = job(fal.configure({ url: far.url }).image);
  await assert.rejects(image.submit(IMAGE, bench.context({})), { name: "NotAccepted", message: /FAL_KEY or FAL_API_KEY/ });
  assert.equal(far.requests.length, 0);
});
