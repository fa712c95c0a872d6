import assert from "node:assert/strict";
import test from "node:test";
import { runFfmpeg } from "../../../plugins/media/ffmpeg-run.ts";
import { limit } from "../../../plugins/media/limiter.ts";
import { integratedLoudness, truePeak } from "../../../plugins/media/loudness.ts";
import { seeded } from "../../../plugins/media/random.ts";
import { resample } from "../../../plugins/media/resample.ts";
import { readSound, soundSeconds } from "../../../plugins/media/sound-read.ts";
import { readWav, writeWav } from "../../../plugins/media/wav.ts";
import { makeBench } from "../context.ts";
import { record, SAMPLE_RATE, sine } from "./footage.ts";

test("WAV files come back as they were written", () => {
  const channels = [sine(0.1), sine(0.1, { hertz: 220 })];
  const floats = readWav(writeWav({ sampleRate: 44_100, channels }, "f32"));
  assert.deepEqual([floats.sampleRate, floats.channels], [44_100, channels]);
  const whole = readWav(writeWav({ sampleRate: 8000, channels }));
  assert.ok(channels.every((channel, c) => channel.every((sample, i) => Math.abs(sample - (whole.channels[c]?.[i] ?? 9)) < 1 / 16_000)));
});

test("what is no WAV is told", () => {
  assert.throws(() => readWav(Buffer.from("ID3 and then some music")), /no WAV file/);
});

test("resampling keeps a tone and its level, and removes what the new rate cannot hold", () => {
  const up = resample(sine(0.5, { sampleRate: 16_000, hertz: 1000 }), 16_000, 48_000);
  assert.equal(up.length, 24_000);
  const wanted = sine(0.5, { hertz: 1000 });
  const off = up.slice(2000, -2000).reduce((most, sample, i) => Math.max(most, Math.abs(sample - (wanted[i + 2000] ?? 0))), 0);
  assert.ok(off < 0.003, `off by ${off}`);
  const gone = resample(sine(0.5, { hertz: 12_000 }), 48_000, 16_000).slice(500, -500);
  assert.ok(Math.max(...gone) < 0.003);
});

test("loudness agrees with ffmpeg's own meter", async () => {
  using bench = makeBench();
  const random = seeded("loudness");
  const bursts = Array.from({ length: 2 }, () => sine(4).map((sample, i) => (sample + random() * 0.2) * (Math.floor(i / SAMPLE_RATE) % 2 === 0 ? 1 : 0.05)));
  const file = record(bench.folder, "bursts.wav", bursts);
  const meter = await runFfmpeg(["-nostats", "-loglevel", "info", "-i", file, "-af", "ebur128=peak=true", "-f", "null", "-"]);
  const summary = meter.stderr.slice(meter.stderr.lastIndexOf("Summary:"));
  const [lufs, peak] = [/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1], /Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]].map(Number);
  const sound = readWav(writeWav({ sampleRate: SAMPLE_RATE, channels: bursts }));
  assert.ok(Math.abs(integratedLoudness(sound) - (lufs ?? 0)) < 0.2, `${integratedLoudness(sound)} and ${lufs}`);
  assert.ok(Math.abs(truePeak(sound) - (peak ?? 0)) < 0.4, `${truePeak(sound)} and ${peak}`);
});

test("the limiter holds the ceiling between the samples too, and leaves quiet sound alone", () => {
  const loud = { sampleRate: SAMPLE_RATE, channels: [sine(1, { hertz: 11_900, level: 0.9 }), sine(1, { level: 0.2 })] };
  assert.ok(truePeak(limit(loud, { gain: 3, ceiling: -1 })) <= -0.9);
  const quiet = { sampleRate: SAMPLE_RATE, channels: [sine(1, { level: 0.2 })] };
  assert.deepEqual(limit(quiet, { gain: 1, ceiling: -1 }).channels, quiet.channels);
});

test("sound that is no WAV is decoded", async () => {
  using bench = makeBench();
  const wav = record(bench.folder, "tone.wav", [sine(1)]);
  const m4a = `${bench.folder}/tone.m4a`;
  await runFfmpeg(["-i", wav, "-c:a", "aac", m4a]);
  const sound = await readSound(m4a);
  assert.equal(sound.sampleRate, 48_000);
  assert.ok(Math.abs((sound.channels[0]?.length ?? 0) / 48_000 - 1) < 0.05);
  assert.ok(Math.abs((await soundSeconds(m4a)) - 1) < 0.05);
  assert.equal(await soundSeconds(wav), 1);
});
