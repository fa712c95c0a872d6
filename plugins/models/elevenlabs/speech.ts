/** A line at ElevenLabs: its sound, with the time of every letter, which the SDK's call leaves out. */
import { Refused, type CallContext, type JsonObject, type QuickOperation, type ReturnedFile, type SpeechAnswer, type SpeechRequest } from "vp/plugin";
import { wordsOf } from "../letters.ts";
import { written } from "../sdk/files.ts";
import { voiceFor } from "../sdk/fit.ts";
import { idOf } from "../sdk/service.ts";
import { given, wordsAt } from "../wire/inputs.ts";
import { accepted, type Answer, type Line } from "../wire/line.ts";
import { exactly, optionsAt, type Account } from "./account.ts";
import { CARDS, takesLanguage, voiceId } from "./cards.ts";

type Spoken = Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile };

export function speechAt(account: Account): QuickOperation<SpeechRequest, Spoken> {
  const line: Line = { ...account.line, input: "text", blame: [["voice", /voice_/i], ["language", /language/i]] };
  return {
    body: (request) => putSpeech(request, optionsAt(account, request)),
    measure: ({ text }) => exactly("characters", text.length),
    generate: async (request, context) => await speak(line, request, optionsAt(account, request), context),
  };
}

function putSpeech(request: SpeechRequest, options: JsonObject): JsonObject {
  const model = idOf(request);
  const card = CARDS.find((each) => each.operation === "speech" && each.model === model) ?? CARDS.find(({ operation }) => operation === "speech");
  return {
    ...given({
      text: request.text, model_id: model, voice: voiceId(request.voice ?? voiceFor(card, request.brief?.["voice"])?.name ?? "Sarah"),
      language_code: takesLanguage(model) ? request.language?.split("-")[0] : undefined, output_format: FORMAT,
    }),
    ...options,
  };
}

/** What every plan may ask for. */
const FORMAT = "mp3_44100_128";

async function speak(line: Line, request: SpeechRequest, options: JsonObject, context: CallContext) {
  const { voice, output_format: format, ...body } = putSpeech(request, options);
  const path = `/v1/text-to-speech/${encodeURIComponent(String(voice))}/with-timestamps?output_format=${encodeURIComponent(String(format))}`;
  const answer = await accepted(line, { method: "POST", path, body }, context);
  const sound = wordsAt(answer, "audio_base64");
  if (sound === undefined) throw new Refused(`${line.title} made no sound of this`, { input: "text" });
  const audio = await written("speech", { data: Buffer.from(sound, "base64"), mediaType: mediaTypeOf(String(format)) }, context);
  return { audio, words: timesIn(answer), visemes: [], usage: { quantities: { characters: request.text.length }, model: idOf(request) } };
}

/** `mp3_44100_128`, `wav_24000`, …: what is neither is raw samples, which no player knows. */
export function mediaTypeOf(format: string): string {
  if (format.startsWith("mp3")) return "audio/mpeg";
  return format.startsWith("wav") ? "audio/wav" : "application/octet-stream";
}

function timesIn({ alignment }: Answer) {
  const [letters, from, to] = ["characters", "character_start_times_seconds", "character_end_times_seconds"].map((name) => listAt(alignment, name));
  return wordsOf((letters ?? []).map(String), (from ?? []).map((start, index) => [Number(start), Number(to?.[index] ?? start)]));
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  return Array.isArray(list) ? list : [];
}
