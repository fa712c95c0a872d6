/** ElevenLabs: speech with the times of words, transcripts and music, and how it says no. */
import assert from "node:assert/strict";
import { test } from "node:test";
import elevenlabs from "../../plugins/models/elevenlabs.ts";
import { makeModelBench, quick } from "./bench.ts";
import { errors, KEY, startElevenlabs } from "./far/elevenlabs.ts";
import { SMALL_SOUND } from "./far/made.ts";

const LINE = { model: "elevenlabs:eleven_multilingual_v2", text: "The tide." };
const MUSIC = { model: "elevenlabs:music_v1", prompt: "a calm piece", seconds: 12.25 };
const open = () => makeModelBench({ ELEVENLABS_API_KEY: KEY });

test("a line is spoken with the times of its words, in a default voice that fits", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const speech = quick(elevenlabs.configure({ url: far.url }).speech);
  const brief = { purpose: "line", voice: { gender: "male", pitch: 0.8 } };
  const spoken = await speech.generate({ ...LINE, language: "en-GB", brief }, bench.context());
  assert.deepEqual(spoken.words, [{ word: "The", from: 0, to: 0.2 }, { word: "tide.", from: 0.25, to: 0.8 }]);
  assert.deepEqual([bench.read(spoken.audio).equals(SMALL_SOUND), spoken.usage?.quantities], [true, { characters: 9 }]);
  assert.equal(far.requests[0]?.path, "/v1/text-to-speech/nPczCjzI2devNBz1zQrb/with-timestamps");
  assert.equal(far.requests[0]?.query.get("output_format"), "mp3_44100_128");
  assert.deepEqual(far.requests[0]?.fields, { text: "The tide.", model_id: "eleven_multilingual_v2" });
});

test("a voice is a default one by its name or any by its id, and what vp.yaml adds is sent", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const model = "elevenlabs:eleven_flash_v2_5";
  const speech = quick(elevenlabs.configure({ url: far.url, models: { eleven_flash_v2_5: { voice_settings: { stability: 0.4 }, output_format: "wav_24000" } } }).speech);
  await speech.generate({ ...LINE, model, voice: "Alice", language: "de" }, bench.context());
  const spoken = await speech.generate({ ...LINE, model, voice: "my-own-voice" }, bench.context());
  assert.deepEqual(far.requests.map(({ path }) => path.split("/")[3]), ["Xb7hH8MSUJpSbSDYk0k2", "my-own-voice"]);
  assert.deepEqual(far.requests[0]?.fields, { text: "The tide.", model_id: "eleven_flash_v2_5", language_code: "de", voice_settings: { stability: 0.4 } });
  assert.equal(spoken.audio.mediaType, "audio/wav");
});

test("a sound is written down with the times of its words", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const transcript = quick(elevenlabs.configure({ url: far.url }).transcript);
  const { text, words, usage } = await transcript.generate({ model: "elevenlabs:scribe_v2", audio: bench.file("a.wav", SMALL_SOUND), language: "en" }, bench.context());
  assert.deepEqual([text, words.length, words[1], usage?.quantities], ["The tide is out.", 4, { word: "tide", from: 0.22, to: 0.6 }, { second: 1.5 }]);
  assert.equal(far.requests[0]?.fields["language_code"], "en");
});

test("music is made to the length that is asked for, without voices", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const music = quick(elevenlabs.configure({ url: far.url }).music);
  const { audio, usage } = await music.generate(MUSIC, bench.context());
  assert.deepEqual([bench.read(audio).equals(SMALL_SOUND), usage?.quantities], [true, { second: 12.25 }]);
  assert.deepEqual(far.requests[0]?.fields, { prompt: "a calm piece", music_length_ms: 12_250, model_id: "music_v1", force_instrumental: true });
  assert.deepEqual(music.measure?.({ ...MUSIC, seconds: 1 })?.most, { second: 3 });
});

const TURNED_AWAY = [
  ["a wrong key", errors.key, { name: "NotAccepted", message: /ELEVENLABS_API_KEY/ }],
  ["a quota that is used up", errors.quota, { name: "NotAccepted", message: /12 credits remaining/ }],
  ["too many at once", errors.rate, { name: "Transient", retryAfterMs: 50, fateUnknown: false }],
  ["a voice that nobody has", errors.voice, { name: "Refused", input: "voice" }],
  ["a server in trouble", errors.server, { name: "Transient" }],
] as const;

for (const [what, answer, failure] of TURNED_AWAY) {
  test(`T34 ${what} is told for what it is, and nothing is charged or sent twice`, async () => {
    await using far = await startElevenlabs();
    far.misbehave({ type: "answer", answer });
    using bench = open();
    await assert.rejects(quick(elevenlabs.configure({ url: far.url }).speech).generate(LINE, bench.context()), failure);
    assert.deepEqual([far.charges.length, far.requests.length], [0, 1]);
  });
}

test("T34 music that it will not make is refused for good, and the input is named", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const music = quick(elevenlabs.configure({ url: far.url }).music);
  far.misbehave({ type: "answer", answer: errors.prompt });
  await assert.rejects(music.generate(MUSIC, bench.context()), { name: "Refused", input: "prompt", message: /violates our terms/ });
  far.misbehave({ type: "answer", answer: errors.length });
  await assert.rejects(music.generate(MUSIC, bench.context()), { name: "Refused", input: "seconds", message: /less than or equal to 600000/ });
});

test("T34 an answer that is lost after it was charged does not say that nothing was charged", async () => {
  await using far = await startElevenlabs();
  using bench = open();
  const { speech: lines, music } = elevenlabs.configure({ url: far.url });
  const speech = quick(lines);
  for (const type of ["page", "empty"] as const) {
    far.misbehave({ type });
    await assert.rejects(speech.generate(LINE, bench.context()), { name: "Error", message: /cannot be read/ });
    far.misbehave({ type });
    await assert.rejects(quick(music).generate(MUSIC, bench.context()), { name: "Error", message: /cannot be read/ });
  }
  far.misbehave({ type: "lost" });
  await assert.rejects(speech.generate(LINE, bench.context()), ({ cause }: Error) => cause instanceof Error && "code" in cause && cause.code === "UND_ERR_SOCKET");
  assert.equal(far.charges.length, 5);
});
