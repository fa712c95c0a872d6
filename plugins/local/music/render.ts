/** Plays a score with a General MIDI soundfont into samples. Composes nothing. */
import { readFileSync } from "node:fs";
import { SoundBankLoader, SpessaSynthProcessor } from "spessasynth_core";
import { assetPath } from "../../media/asset.ts";
import type { Sound } from "../../media/wav.ts";
import { VOICES, type Note, type Score } from "./piece.ts";
import type { Instruments } from "./moods.ts";

const SAMPLE_RATE = 48_000;
const BLOCK = 128;
const [VOLUME, PAN, EXPRESSION, REVERB] = [7, 10, 11, 91] as const;

export async function render(score: Score, signal: AbortSignal): Promise<Sound> {
  const synth = await synthesiser();
  const frames = Math.round(score.seconds * SAMPLE_RATE);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  const events = eventsOf(score);
  let next = 0;
  for (let at = 0; at < frames; at += BLOCK) {
    if (at % (BLOCK * 4096) === 0) await breathe(signal);
    for (let event = events[next]; event !== undefined && event.at * SAMPLE_RATE <= at; event = events[++next]) play(synth, event);
    synth.process(left, right, at, Math.min(BLOCK, frames - at));
  }
  return { sampleRate: SAMPLE_RATE, channels: [faded(left), faded(right)] };
}

async function synthesiser(): Promise<SpessaSynthProcessor> {
  const bytes = readFileSync(assetPath("plugins/local/music/sonivox.sf3"));
  const synth = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false });
  await synth.processorInitialized;
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(new Uint8Array(bytes).buffer), "sonivox");
  seat(synth, VOICES.pad, { volume: 84, pan: 64, reverb: 90 });
  seat(synth, VOICES.keys, { volume: 92, pan: 48, reverb: 70 });
  seat(synth, VOICES.bass, { volume: 96, pan: 64, reverb: 24 });
  seat(synth, VOICES.lead, { volume: 88, pan: 80, reverb: 84 });
  synth.controllerChange(VOICES.drums, VOLUME, 74);
  return synth;
}

interface Seat {
  readonly volume: number;
  readonly pan: number;
  readonly reverb: number;
}

function seat(synth: SpessaSynthProcessor, channel: number, { volume, pan, reverb }: Seat): void {
  synth.controllerChange(channel, VOLUME, volume);
  synth.controllerChange(channel, PAN, pan);
  synth.controllerChange(channel, REVERB, reverb);
}

type Event =
  | { readonly type: "loudness"; readonly at: number; readonly level: number }
  | { readonly type: "players"; readonly at: number; readonly instruments: Instruments }
  | { readonly type: "ends"; readonly at: number; readonly note: Note }
  | { readonly type: "begins"; readonly at: number; readonly note: Note };

const ORDER = ["loudness", "players", "ends", "begins"];

/** In order of time; at one time a note ends before the next begins, and who plays it is there. */
function eventsOf({ notes, programs, controls }: Score): readonly Event[] {
  const all: Event[] = [
    ...controls.map(({ at, level }): Event => ({ type: "loudness", at, level })),
    // Ahead of notes that a hand strikes a little early.
    ...programs.map(({ at, instruments }): Event => ({ type: "players", at: Math.max(0, at - 0.02), instruments })),
    ...notes.flatMap((note): readonly Event[] => [{ type: "begins", at: note.at, note }, { type: "ends", at: note.at + note.seconds, note }]),
  ];
  return all.sort((a, b) => a.at - b.at || ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

function play(synth: SpessaSynthProcessor, event: Event): void {
  switch (event.type) {
    case "begins":
      return synth.noteOn(event.note.channel, event.note.pitch, event.note.velocity);
    case "ends":
      return synth.noteOff(event.note.channel, event.note.pitch);
    case "players":
      for (const seat of ["pad", "keys", "bass", "lead"] as const) synth.programChange(VOICES[seat], event.instruments[seat]);
      return;
    case "loudness":
      for (const channel of Object.values(VOICES)) synth.controllerChange(channel, EXPRESSION, Math.round(event.level * 127));
  }
}

/** A soft entry, and an end that has reached silence a little before the film does. */
function faded(samples: Float32Array): Float32Array {
  const fade = Math.min(samples.length * 0.4, 2.2 * SAMPLE_RATE);
  const quiet = Math.min(samples.length * 0.05, 0.08 * SAMPLE_RATE);
  return samples.map((sample, i) => {
    const left = Math.max(0, samples.length - i - quiet);
    const closing = left >= fade ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * left) / fade);
    return sample * closing * Math.min(1, (i + 1) / (0.02 * SAMPLE_RATE));
  });
}

/** Lets a wish to stop be heard between blocks. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
