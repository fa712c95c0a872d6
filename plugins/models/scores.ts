/** A request for music as ElevenLabs' model takes it, at every provider that serves it: words, a length, and no voices. */
import type { JsonObject, MusicRequest, QuantityRange } from "vp/plugin";

export function putScore(request: MusicRequest, least: number): JsonObject {
  return { prompt: request.prompt, music_length_ms: milliseconds(request, least), force_instrumental: true };
}

/** @param least seconds: the shortest piece that is made */
export function measureScore(request: Pick<MusicRequest, "seconds">, least: number): QuantityRange {
  const second = milliseconds(request, least) / 1000;
  return { least: { second }, most: { second } };
}

function milliseconds({ seconds }: Pick<MusicRequest, "seconds">, least: number): number {
  return Math.max(least * 1000, Math.round(seconds * 1000));
}
