/** Transcripts by the SDK: sound in, words with their times out where the model gives them. */
import type { TranscriptionResult } from "ai";
import type { ArtifactFile, CallContext, JsonObject, QuantityRange, QuickOperation, TranscriptAnswer, TranscriptRequest, Usage } from "vp/plugin";
import { bytesOf, inBody } from "./files.ts";
import { givenIn, translated } from "./failures.ts";
import { loadSdk } from "./load.ts";
import { idOf, keyOf, notThere, optionsOf, ownOptions, sending, tellIgnored, type Service } from "./service.ts";

export interface TranscriptService extends Service {
  readonly transcript?: {
    options?(request: TranscriptRequest, id: string): JsonObject;
  };
}

export function transcriptBySdk(service: TranscriptService): QuickOperation<TranscriptRequest, TranscriptAnswer> {
  const optionsFor = (request: TranscriptRequest) => ownOptions(optionsOf(service, idOf(request), service.transcript?.options?.(request, idOf(request))));
  return {
    body: (request) => ({ audio: inBody(request.audio), ...optionsFor(request) }),
    measure: ({ audio }) => audioSeconds(audio),
    generate: async (request, context) => await translated({ ...asked(service), given: givenIn(request) }, async () => await ask(service, request, optionsFor(request), context)),
  };
}

/** How long a sound is nobody knows without decoding it: a second of the smallest sound, and of the largest. */
export function audioSeconds({ size }: Pick<ArtifactFile, "size">): QuantityRange {
  return { least: { second: size / LARGEST }, most: { second: size / SMALLEST } };
}

/** Bytes of a second: 48 kHz in stereo at 24 bits, and speech at 16 kbit/s. */
const LARGEST = 288_000;
const SMALLEST = 2000;

function asked({ title, variables, refusal }: Service) {
  return { title, variables, refusal, input: "audio" };
}

async function ask(service: TranscriptService, request: TranscriptRequest, put: { readonly options?: JsonObject }, context: CallContext) {
  const { transcribe } = await loadSdk();
  const model = (await service.connect(keyOf(service, context))).transcriptionModel?.(idOf(request));
  if (model === undefined) throw notThere(service.title, "transcript");
  const { data } = await bytesOf(request.audio);
  const answer = await transcribe({ model, audio: data, ...sending(service, put, context) });
  tellIgnored(service, answer.warnings, context);
  return { text: answer.text, words: wordsOf(answer), usage: usageOf(answer) };
}

/** Models that give the times of words give them here, or as pieces of one word each. */
function wordsOf({ words, segments }: TranscriptionResult): TranscriptAnswer["words"] {
  const single = segments.every(({ text }) => !/\S\s+\S/.test(text.trim())) ? segments : [];
  return (words ?? single).map(({ text, startSecond, endSecond }) => ({ word: text.trim(), from: startSecond, to: endSecond })).filter(({ word }) => word !== "");
}

function usageOf({ durationInSeconds, responses }: TranscriptionResult): Usage {
  const model = responses[0]?.modelId;
  return { ...(durationInSeconds === undefined ? {} : { quantities: { second: durationInSeconds } }), ...(model === undefined || model === "" ? {} : { model }) };
}
