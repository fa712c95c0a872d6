/** The adapter over the AI SDK: what each request becomes on the wire, and what each answer and error becomes here. */
import assert from "node:assert/strict";
import { test } from "node:test";
import anthropic from "../../plugins/models/anthropic.ts";
import google from "../../plugins/models/google.ts";
import openai from "../../plugins/models/openai.ts";
import compatible from "../../plugins/models/openai-compatible.ts";
import { isObject } from "../../schema/json.ts";
import { job, makeModelBench, over, quick } from "./bench.ts";
import * as anthropicFar from "./far/anthropic.ts";
import * as compatibleFar from "./far/compatible.ts";
import { smallClip } from "./far/clip.ts";
import * as googleFar from "./far/google.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";
import * as openaiFar from "./far/openai.ts";

const SIZE = { width: 1280, height: 720 };
const LOOSE = { type: "object", properties: { title: { type: "string", minLength: 1 }, note: { type: "string" } }, required: ["title"] };
const STRICT = { type: "object", properties: { title: { type: "string", minLength: 1 }, mood: { enum: ["calm", "tense"] } }, required: ["title", "mood"], additionalProperties: false };
const openBench = () => makeModelBench({ OPENAI_API_KEY: openaiFar.KEY, GEMINI_API_KEY: googleFar.KEY, ANTHROPIC_API_KEY: anthropicFar.KEY });

test("a text by a schema comes as its value, with what it used, and sends the pictures it speaks of", async () => {
  await using far = await openaiFar.startOpenai();
  using bench = openBench();
  const { text } = openai.configure({ url: `${far.url}/v1` });
  const answer = await quick(text).generate({ model: "openai:gpt-5.4-mini", prompt: "a film", schema: STRICT, references: [bench.file("a.png", SMALL_PICTURE)] }, bench.context());
  assert.deepEqual([answer.value, answer.usage], [{ title: "words", mood: "calm" }, { quantities: { input: 36, output: 87 }, model: "gpt-5.4-mini" }]);
  assert.match(JSON.stringify(far.requests[0]?.fields["input"]), /data:image\/png;base64/);
});

for (const [what, schema, strict, sent] of [["that allows more", LOOSE, false, LOOSE], ["that allows nothing else", STRICT, true, { ...STRICT, properties: { title: { type: "string" }, mood: { type: "string", enum: ["calm", "tense"] } } }]] as const) {
  test(`a schema ${what} is ${strict ? "" : "not "}put to OpenAI as strict`, async () => {
    await using far = await openaiFar.startOpenai();
    using bench = openBench();
    await quick(openai.configure({ url: `${far.url}/v1` }).text).generate({ model: "openai:gpt-5.4-mini", prompt: "a film", schema: JSON.parse(JSON.stringify(schema)) }, bench.context());
    const text = far.requests[0]?.fields["text"];
    assert.ok(isObject(text) && isObject(text["format"]));
    assert.deepEqual([text["format"]["strict"], text["format"]["schema"]], [strict, sent]);
  });
}

test("an answer of another shape comes as it is, with what it used", async () => {
  await using far = await anthropicFar.startAnthropic();
  far.misbehave({ type: "unfit" });
  using bench = openBench();
  const answer = await quick(anthropic.configure({ url: `${far.url}/v1` }).text).generate({ model: "anthropic:claude-haiku-5-5", prompt: "a film", schema: STRICT }, bench.context());
  assert.deepEqual(answer, { text: '{"of":"another shape"}', usage: { quantities: { input: 52, output: 140 }, model: "claude-haiku-5-5" } });
});

test("an answer that is cut off is told as that", async () => {
  await using far = await anthropicFar.startAnthropic();
  far.misbehave({ type: "answer", answer: anthropicFar.CUT_OFF });
  using bench = openBench();
  const lines: string[] = [];
  const context = { ...bench.context(), log: (line: string) => void lines.push(line) };
  const answer = await quick(anthropic.configure({ url: `${far.url}/v1` }).text).generate({ model: "anthropic:claude-haiku-5-5", prompt: "a film", schema: STRICT, maxTokens: 900 }, context);
  assert.deepEqual([answer.text, answer.value, lines], ['{"title": "The li', undefined, ["Anthropic cut its answer off at 900 tokens, its thinking among them"]]);
});

test("a picture is asked for in the nearest shape, with its references, at a quality that has a price", async () => {
  await using far = await openaiFar.startOpenai();
  using bench = openBench();
  const { image } = openai.configure({ url: `${far.url}/v1`, models: { "gpt-image-2": { background: "opaque" } } });
  const request = { model: "openai:gpt-image-2", prompt: "a lamp", size: SIZE, references: [bench.file("a.png", SMALL_PICTURE)] };
  const answer = await quick(image).generate(request, bench.context());
  assert.deepEqual(bench.read(answer.image), SMALL_PICTURE);
  const { model, size, quality, background, image: given } = far.requests[0]?.fields ?? {};
  assert.deepEqual({ model, size, quality, background, given }, { model: "gpt-image-2", size: "1536x1024", quality: "medium", background: "opaque", given: { mediaType: "image/png", size: SMALL_PICTURE.length } });
  assert.equal(far.requests[0]?.path, "/v1/images/edits");
  assert.deepEqual(quick(image).body?.({ ...request, references: [] }), { prompt: "a lamp", size: "1536x1024", options: { quality: "medium", background: "opaque" } });
});

test("what must not be seen is said in the words where no option takes it", () => {
  const image = { model: "openai:gpt-image-2", prompt: "a lamp", negative: "people", size: SIZE };
  assert.deepEqual(quick(openai.configure({}).image).body?.(image), { prompt: "a lamp\n\nNot to be seen: people.", size: "1536x1024", options: { quality: "medium" } });
  const clip = { ...image, model: "google:veo-3.1-generate-preview", seconds: 4, fps: 24 };
  assert.deepEqual(job(google.configure({}).video).body?.(clip), { prompt: "a lamp", aspectRatio: "16:9", duration: 4, options: { resolution: "720p", negativePrompt: "people" } });
});

test("a line is spoken in a voice of the character's gender and height, as the actor is told", async () => {
  await using far = await openaiFar.startOpenai();
  using bench = openBench();
  const { speech } = openai.configure({ url: `${far.url}/v1` });
  const say = async (model: string, voice: object) => await quick(speech).generate({ model, text: "Who is there?", delivery: "in a whisper", brief: { purpose: "line", voice } }, bench.context());
  const { audio, usage } = await say("openai:gpt-4o-mini-tts", { gender: "male", pitch: 0.75 });
  await say("openai:tts-1", { gender: "female", pitch: 1.45 });
  assert.deepEqual(bench.read(audio), Buffer.from(SMALL_SOUND));
  assert.deepEqual(far.requests.map(({ fields: { voice, instructions, response_format } }) => [voice, instructions, response_format]), [["onyx", "in a whisper", "wav"], ["shimmer", undefined, "wav"]]);
  assert.equal(usage?.quantities?.["second"], 1.5);
});

test("a transcript has the times of its words", async () => {
  await using far = await openaiFar.startOpenai();
  using bench = openBench();
  const audio = bench.file("line.wav", SMALL_SOUND);
  const answer = await quick(openai.configure({ url: `${far.url}/v1` }).transcript).generate({ model: "openai:whisper-1", audio, language: "en-GB" }, bench.context());
  assert.deepEqual([answer.text, answer.words[1], answer.usage?.quantities], ["The lamp flickers.", { word: "lamp", from: 0.3, to: 0.8 }, { second: 1.5 }]);
  assert.deepEqual([far.requests[0]?.fields["language"], far.requests[0]?.fields["timestamp_granularities[]"]], ["en", "word"]);
});

const CLIPS = [
  ["words alone", {}, SIZE, { durationSeconds: 6, resolution: "720p" }, []],
  ["a first frame", { firstFrame: true }, SIZE, { durationSeconds: 6, resolution: "720p" }, ["image"]],
  ["two frames", { firstFrame: true, lastFrame: true }, SIZE, { durationSeconds: 8, resolution: "720p" }, ["image", "lastFrame"]],
  ["references", { references: true }, SIZE, { durationSeconds: 8, resolution: "720p" }, ["referenceImages"]],
  ["words, larger", {}, { width: 1920, height: 1080 }, { durationSeconds: 8, resolution: "1080p" }, []],
] as const;

for (const [what, given, size, said, pictures] of CLIPS) {
  test(`a clip by Veo from ${what} has the length and resolution that it makes, and the price of those`, async () => {
    await using far = await googleFar.startGoogle();
    using bench = openBench();
    const picture = bench.file("a.png", SMALL_PICTURE);
    const { video } = google.configure({ url: `${far.url}/v1beta` });
    const request = {
      model: "google:veo-3.1-generate-preview", prompt: "the lamp turns", size, seconds: 5, fps: 24, negative: "words",
      ...("firstFrame" in given ? { firstFrame: picture } : {}), ...("lastFrame" in given ? { lastFrame: picture } : {}), ...("references" in given ? { references: [picture] } : {}),
    };
    const handle = await job(video).submit(request, bench.context());
    const { parameters, instances } = far.requests[0]?.fields ?? {};
    assert.deepEqual(parameters, { sampleCount: 1, aspectRatio: "16:9", seed: 1, negativePrompt: "words", ...said });
    assert.deepEqual(Array.isArray(instances) ? Object.keys(instances[0]).filter((name) => name !== "prompt") : [], pictures);
    assert.deepEqual(job(video).measure?.(request)?.most, { [`second/${said.resolution}`]: said.durationSeconds });
    assert.ok(!JSON.stringify(handle).includes(googleFar.KEY));
  });
}

test("a clip is fetched from another process's note, by an address that nobody keeps", async () => {
  await using far = await googleFar.startGoogle(2);
  using bench = openBench();
  const request = { model: "google:veo-3.1-generate-preview", prompt: "the lamp turns", size: SIZE, seconds: 4, fps: 24 };
  const handle = JSON.parse(JSON.stringify(await job(google.configure({ url: `${far.url}/v1beta` }).video).submit(request, bench.context())));
  const video = job(google.configure({ url: `${far.url}/v1beta` }).video);
  assert.deepEqual(await over(video, handle, bench.context()), { type: "done" });
  const answer = await video.fetch(handle, bench.context());
  assert.deepEqual(bench.read(answer.video), await smallClip());
  assert.deepEqual(answer.usage, { quantities: { "second/720p": 4 }, model: "veo-3.1-generate-preview" });
});

test("T34 a link that has expired loses no work: it is fetched again by another", async () => {
  await using far = await googleFar.startGoogle(0);
  using bench = openBench();
  const video = job(google.configure({ url: `${far.url}/v1beta` }).video);
  const handle = await video.submit({ model: "google:veo-3.1-generate-preview", prompt: "the lamp turns", size: SIZE, seconds: 4, fps: 24 }, bench.context());
  far.misbehave({ type: "answer", answer: { status: 404, json: {} } }, { when: ({ path }) => path.includes("/files/") });
  far.misbehave({ type: "answer", answer: { bytes: new Uint8Array() } }, { when: ({ path }) => path.includes("/files/") });
  for (const words of [/404/, /empty/]) await assert.rejects(video.fetch(handle, bench.context()), { name: "Transient", message: words });
  assert.deepEqual(bench.read((await video.fetch(handle, bench.context())).video), await smallClip());
});

test("frames and references together are refused before anything is sent, as only one kind would count", async () => {
  await using far = await googleFar.startGoogle();
  using bench = openBench();
  const picture = bench.file("a.png", SMALL_PICTURE);
  const asked = job(google.configure({ url: `${far.url}/v1beta` }).video).submit({ model: "google:veo-3.1-generate-preview", prompt: "x", size: SIZE, seconds: 4, fps: 24, firstFrame: picture, references: [picture] }, bench.context());
  await assert.rejects(asked, { name: "Refused", input: "references" });
  assert.equal(far.requests.length, 0);
});

const REFUSALS = [
  ["a prompt that is blocked", "text", googleFar.errors.blockedPrompt, /content filter/],
  ["a picture that is held back", "image", googleFar.errors.blockedImage, /IMAGE_SAFETY/],
] as const;

for (const [what, operation, answer, words] of REFUSALS) {
  test(`${what} is refused, whatever the number of the answer`, async () => {
    await using far = await googleFar.startGoogle();
    far.misbehave({ type: "answer", answer });
    using bench = openBench();
    const provider = google.configure({ url: `${far.url}/v1beta` });
    const asked = operation === "text"
      ? quick(provider.text).generate({ model: "google:gemini-3.8-flash", prompt: "x", schema: STRICT }, bench.context())
      : quick(provider.image).generate({ model: "google:gemini-2.5-flash-image", prompt: "x", size: SIZE }, bench.context());
    await assert.rejects(asked, { name: "Refused", input: "prompt", message: words });
  });
}

test("work that ends without a clip was held back; work that failed may be handed in again", async () => {
  await using far = await googleFar.startGoogle(0);
  using bench = openBench();
  const video = job(google.configure({ url: `${far.url}/v1beta` }).video);
  const handle = await video.submit({ model: "google:veo-3.1-generate-preview", prompt: "x", size: SIZE, seconds: 4, fps: 24 }, bench.context());
  far.misbehave({ type: "answer", answer: googleFar.errors.videoFailed });
  assert.deepEqual(await video.poll(handle, bench.context()), { type: "failed", reason: "Video generation failed: Video generation failed due to an internal server issue. Please try again in a few minutes." });
  far.misbehave({ type: "answer", answer: googleFar.errors.videoFiltered });
  await assert.rejects(video.poll(handle, bench.context()), { name: "Refused", input: "prompt" });
});

test("no answer to a question about work ends the work", async () => {
  await using far = await googleFar.startGoogle(0);
  using bench = openBench();
  const video = job(google.configure({ url: `${far.url}/v1beta` }).video);
  const handle = await video.submit({ model: "google:veo-3.1-generate-preview", prompt: "x", size: SIZE, seconds: 4, fps: 24 }, bench.context());
  for (const trouble of [{ type: "page" }, { type: "answer", answer: { status: 404, json: {} } }, { type: "answer", answer: googleFar.errors.server }] as const) {
    far.misbehave(trouble);
    await assert.rejects(video.poll(handle, bench.context()), { name: "Transient" });
  }
  assert.deepEqual(await video.poll(handle, bench.context()), { type: "done" });
});

const ERRORS = [
  ["too many requests", openaiFar.errors.rate, { name: "Transient", retryAfterMs: 50, fateUnknown: false }],
  ["a quota that is used up", openaiFar.errors.quota, { name: "NotAccepted" }],
  ["a server that is not well", openaiFar.errors.server, { name: "Transient", fateUnknown: false }],
  ["a gateway that waited too long", { status: 504, json: {} }, { name: "Transient", fateUnknown: true }],
  ["a model that is not there", { status: 404, json: { error: { message: "The model 'gpt-99' does not exist or you do not have access to it.", code: "model_not_found" } } }, { name: "Refused", input: "model" }],
  ["a picture that cannot be read", { status: 400, json: { error: { message: "Invalid image file", param: "image", code: "invalid_image" } } }, { name: "Refused", input: "references" }],
] as const;

for (const [what, answer, failure] of ERRORS) {
  test(`${what}: one request, and the failure that fits`, async () => {
    await using far = await openaiFar.startOpenai();
    far.misbehave({ type: "answer", answer });
    using bench = openBench();
    const { image } = openai.configure({ url: `${far.url}/v1` });
    await assert.rejects(quick(image).generate({ model: "openai:gpt-image-2", prompt: "x", size: SIZE, references: [bench.file("a.png", SMALL_PICTURE)] }, bench.context()), failure);
    assert.equal(far.requests.length, 1);
  });
}

test("a server that speaks as OpenAI did is asked without a key when none is named, and is not told how long to answer", async () => {
  await using far = await compatibleFar.startCompatible();
  using bench = openBench();
  const { text } = compatible.configure({ url: `${far.url}/v1`, models: { writer: { top_k: 4 } } });
  await assert.rejects(quick(text).generate({ model: "far:writer", prompt: "a film", schema: LOOSE }, bench.context()), { name: "NotAccepted" });
  const [sent] = far.requests;
  assert.deepEqual([sent?.headers["authorization"], sent?.fields["max_tokens"], sent?.fields["top_k"]], [undefined, undefined, 4]);
});

test("what a router says that an answer cost is what it cost", async () => {
  await using far = await compatibleFar.startCompatible();
  far.misbehave({ type: "answer", answer: compatibleFar.costing(0.0021) });
  using bench = makeModelBench({ ROUTER_KEY: compatibleFar.KEY });
  const { usage } = await quick(compatible.configure({ url: `${far.url}/v1`, key: "ROUTER_KEY" }).text).generate({ model: "far:writer", prompt: "a film" }, bench.context());
  assert.deepEqual(usage, { quantities: { input: 33, output: 77 }, model: "writer", usd: 0.0021 });
});

test("what a request may use is told from little, and never less than it comes to", () => {
  const { text, image, speech } = openai.configure({});
  const range = quick(text).measure?.({ model: "openai:gpt-5.4-mini", prompt: "", maxTokens: 500 });
  assert.deepEqual([range?.most["output"], (range?.most["input"] ?? 0) > 1000], [500, true]);
  const picture = quick(image).measure?.({ model: "openai:gpt-image-2", prompt: "", size: SIZE });
  assert.ok((picture?.least["output/image"] ?? 0) < 1584 && 1584 < (picture?.most["output/image"] ?? 0));
  assert.deepEqual(quick(speech).measure?.({ model: "openai:tts-1", text: "Who?" }), { least: { characters: 4 }, most: { characters: 4 } });
  assert.ok((quick(speech).measure?.({ model: "openai:tts-1", text: "" })?.most["characters"] ?? 0) > 100);
});
