/** A sound written down at ElevenLabs, with the times of its words. */
import { isObject, type CallContext, type JsonObject, type QuickOperation, type TranscriptAnswer, type TranscriptRequest } from "vp/plugin";
import { bytesOf, inBody } from "../sdk/files.ts";
import { idOf } from "../sdk/service.ts";
import { given, wordsAt } from "../wire/inputs.ts";
import { audioSeconds } from "../sdk/transcript.ts";
import { accepted, type Answer, type Line } from "../wire/line.ts";
import { optionsAt, type Account } from "./account.ts";

export function transcriptAt(account: Account): QuickOperation<TranscriptRequest, TranscriptAnswer> {
  const line: Line = { ...account.line, input: "audio", blame: [["language", /language/i]] };
  return {
    body: (request) => putTranscript(request, optionsAt(account, request)),
    measure: ({ audio }) => audioSeconds(audio),
    generate: async (request, context) => await transcribe(line, request, optionsAt(account, request), context),
  };
}

function putTranscript(request: TranscriptRequest, options: JsonObject): JsonObject {
  return {
    ...given({ model_id: idOf(request), language_code: request.language?.split("-")[0], timestamps_granularity: "word", diarize: false, tag_audio_events: false }),
    ...options,
    file: inBody(request.audio),
  };
}

async function transcribe(line: Line, request: TranscriptRequest, options: JsonObject, context: CallContext) {
  const { data, mediaType } = await bytesOf(request.audio);
  const { file: _, ...fields } = putTranscript(request, options);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  form.append("file", new Blob([new Uint8Array(data)], { type: mediaType }), `sound${request.audio.path.slice(request.audio.path.lastIndexOf("."))}`);
  const answer = await accepted(line, { method: "POST", path: "/v1/speech-to-text", body: form }, context);
  const words = wordsIn(answer);
  const second = Number(answer["audio_duration_secs"] ?? words.at(-1)?.to ?? 0);
  return { text: wordsAt(answer, "text") ?? "", words, usage: { quantities: { second }, model: idOf(request) } };
}

/** The blanks between words are told too. */
function wordsIn({ words }: Answer): TranscriptAnswer["words"] {
  return (Array.isArray(words) ? words : []).flatMap((each: unknown) =>
    isObject(each) && each["type"] === "word" && typeof each["text"] === "string" ? [{ word: each["text"].trim(), from: Number(each["start"] ?? 0), to: Number(each["end"] ?? 0) }] : [],
  );
}
