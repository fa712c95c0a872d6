/** The offline score: composes and plays music of a mood and an exact length, the same bytes for the same request. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Value } from "typebox/value";
import { file, type MusicRequest, type QuickOperation, type ReturnedFile } from "vp/plugin";
import { ScoreBrief } from "../../film/types-sound.ts";
import { integratedLoudness, ratioOf } from "../../media/loudness.ts";
import { limit } from "../../media/limiter.ts";
import { writeWav, type Sound } from "../../media/wav.ts";
import { rollOf } from "../roll.ts";
import { compose, type Wish } from "./compose.ts";
import { render } from "./render.ts";

const LOUDNESS = -20;

export const music: QuickOperation<MusicRequest, { readonly audio: ReturnedFile }> = {
  async generate(request, context) {
    const { workDir, signal } = context;
    const seed = `${text(request.brief?.["mood"])}\n${text(request.brief?.["title"]) || request.prompt}${rollOf(request, context)}`;
    const played = await render(compose(wishOf(request), seed), signal);
    const out = path.join(workDir, "music.wav");
    await writeFile(out, writeWav(levelled(played)));
    return { audio: file(out) };
  },
};

function levelled(sound: Sound): Sound {
  const loudness = integratedLoudness(sound);
  return Number.isFinite(loudness) ? limit(sound, { gain: ratioOf(LOUDNESS - loudness), ceiling: -1.5 }) : sound;
}

function wishOf({ brief, prompt, seconds }: MusicRequest): Wish {
  const mood = text(brief?.["mood"]) || prompt;
  if (!Value.Check(ScoreBrief, brief)) return { mood, seconds };
  const { moods, spoken, silent, accents } = brief;
  return { mood, seconds, cues: moods, spoken, silent, accents };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
