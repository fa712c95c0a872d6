/** What a line to speak, and a sound to write down, become at fal. Sends nothing. */
import type { JsonObject, SpeechRequest, TranscriptRequest } from "vp/plugin";
import { inBody } from "../sdk/files.ts";
import { voiceFor } from "../sdk/fit.ts";
import { given } from "../wire/inputs.ts";
import { CARDS, SPEECHES } from "./families.ts";
import type { Put } from "./queue.ts";

export function putSpeech(id: string, request: SpeechRequest, options: JsonObject): Put {
  const card = CARDS.find(({ operation, model }) => operation === "speech" && model === id);
  const voice = request.voice ?? voiceFor(card, request.brief?.["voice"])?.name;
  const input = given({
    [SPEECHES.find(({ model }) => model === id)?.line ?? "text"]: request.text,
    output_format: "url",
    voice_setting: voice === undefined ? undefined : { voice_id: voice },
    language_boost: LANGUAGES[request.language?.split("-")[0] ?? ""],
  });
  return { endpoint: id, input: { ...input, ...options } };
}

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

/** A language's name at MiniMax, by its code. */
const LANGUAGES: Readonly<Record<string, string>> = {
  zh: "Chinese", yue: "Chinese,Yue", en: "English", ar: "Arabic", ru: "Russian", es: "Spanish", fr: "French", pt: "Portuguese", de: "German",
  tr: "Turkish", nl: "Dutch", uk: "Ukrainian", vi: "Vietnamese", id: "Indonesian", ja: "Japanese", it: "Italian", ko: "Korean", th: "Thai",
  pl: "Polish", ro: "Romanian", el: "Greek", cs: "Czech", fi: "Finnish", hi: "Hindi",
};
