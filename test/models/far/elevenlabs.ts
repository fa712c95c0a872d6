/** ElevenLabs' side of the wire: speech with times, transcripts, music, and its errors. */
import fixtures from "../fixtures/elevenlabs.json" with { type: "json" };
import { SMALL_SOUND } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "sk_far0123456789abcdef0123456789abcdef";

export function startElevenlabs(): Promise<Far> {
  return startFar((request) => {
    if (request.headers["xi-api-key"] !== KEY) return errors.key;
    if (request.path.startsWith("/v1/text-to-speech/")) return speech(request);
    if (request.path === "/v1/speech-to-text") return { json: fixtures.transcript, charge: { model: String(request.fields["model_id"]), used: { second: fixtures.transcript.audio_duration_secs } } };
    return request.path === "/v1/music" ? music(request) : { status: 404, json: { detail: "Not Found" } };
  });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  quota: { status: 401, json: fixtures.errors.quota },
  rate: { status: 429, headers: { "retry-after": "0.05" }, json: fixtures.errors.rate },
  voice: { status: 404, json: fixtures.errors.voice },
  prompt: { status: 400, json: fixtures.errors.prompt },
  length: { status: 422, json: fixtures.errors.length },
  server: { status: 500, bytes: Buffer.from("<html>Internal Server Error</html>") },
} as const satisfies Readonly<Record<string, FarAnswer>>;

function speech({ path, fields }: FarRequest): FarAnswer {
  const charge = { model: String(fields["model_id"]), used: { characters: String(fields["text"]).length } };
  if (!path.endsWith("/with-timestamps")) return { headers: { "content-type": "audio/mpeg" }, bytes: SMALL_SOUND, charge };
  return { json: { ...fixtures.speech, audio_base64: Buffer.from(SMALL_SOUND).toString("base64") }, charge };
}

function music({ fields }: FarRequest): FarAnswer {
  return { headers: { "content-type": "audio/mpeg", "song-id": "far" }, bytes: SMALL_SOUND, charge: { model: String(fields["model_id"]), used: { second: Number(fields["music_length_ms"]) / 1000 } } };
}
