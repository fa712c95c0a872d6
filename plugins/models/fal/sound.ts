/** What a line to speak, and a sound to write down, become at fal. Sends nothing. */
import type { JsonObject, MusicRequest, QuantityRange, SpeechRequest, TranscriptRequest } from "vp/plugin";
import { languageNamed } from "../minimax.ts";
import { measureScore, putScore } from "../scores.ts";
import { inBody } from "../sdk/files.ts";
import { voiceFor } from "../sdk/fit.ts";
import { given } from "../wire/inputs.ts";
import type { Put } from "../wire/queued.ts";
import { CARDS, SPEECHES } from "./families.ts";

export function putSpeech(id: string, request: SpeechRequest, options: JsonObject): Put {
  const card = CARDS.find(({ operation, model }) => operation === "speech" && model === id);
  const voice = request.voice ?? voiceFor(card, request.brief?.["voice"])?.name;
  const input = given({
    [SPEECHES.find(({ model }) => model === id)?.line ?? "text"]: request.text,
    output_format: "url",
    voice_setting: voice === undefined ? undefined : { voice_id: voice },
    language_boost: languageNamed(request.language),
  });
  return { endpoint: id, input: { ...input, ...options } };
}

export function putMusic(id: string, request: MusicRequest, options: JsonObject): Put {
  return { endpoint: id, input: { ...putScore(request, SHORTEST_SCORE), ...options } };
}

export function measureMusic(_: string, request: MusicRequest): QuantityRange {
  return measureScore(request, SHORTEST_SCORE);
}

/** Seconds. */
const SHORTEST_SCORE = 3;

export function putTranscript(id: string, { audio, language }: TranscriptRequest, options: JsonObject): Put {
  const hasWords = CARDS.find(({ operation, model }) => operation === "transcript" && model === id)?.times ?? true;
  const input = given({
    audio_url: inBody(audio),
    task: "transcribe",
    language: language?.split("-")[0],
    chunk_level: hasWords ? "word" : "segment",
  });
  return { endpoint: id, input: { ...input, ...options } };
}
