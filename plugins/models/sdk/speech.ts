/** Speech by the SDK: one line in, its sound out, in a voice that fits the character when none is named. */
import type { SpeechResult } from "ai";
import type { CallContext, JsonObject, ModelCard, Quantities, QuantityRange, QuickOperation, ReturnedFile, SpeechAnswer, SpeechRequest, Usage } from "vp/plugin";
import { written } from "./files.ts";
import { givenIn, translated, type Blame } from "./failures.ts";
import { voiceFor } from "./fit.ts";
import { loadSdk } from "./load.ts";
import { cardOf, idOf, keyOf, notThere, optionsOf, ownOptions, sending, tellIgnored, type Service } from "./service.ts";

export interface SpeechWish {
  readonly id: string;
  readonly card: ModelCard | undefined;
  readonly request: SpeechRequest;
}

export interface SpeechService extends Service {
  readonly speech?: {
    /** The form that sound comes in: `wav` where there is a choice, as nothing is lost in it. */
    readonly format: string;
    options?(wish: SpeechWish): JsonObject;
    /** Whether this model can be told how a line is said, and its language. */
    readonly directed?: (id: string) => boolean;
    readonly languages?: boolean;
    /** What it will use; the line's characters when left out. */
    measure?(wish: SpeechWish): QuantityRange | undefined;
    used?(wish: SpeechWish, answer: SpeechResult): Quantities | undefined;
    /** The times of words, where the answer holds them. */
    words?(answer: SpeechResult): SpeechAnswer["words"];
  };
}

type Answer = Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile };

export function speechBySdk(service: SpeechService): QuickOperation<SpeechRequest, Answer> {
  return {
    body: (request) => putSpeech(service, request),
    measure: (request) => measured(service, wishOf(service, request)),
    generate: async (request, context) => await translated({ ...asked(service), given: givenIn(request) }, async () => await ask(service, request, context)),
  };
}

const BLAME: Blame = [["voice", /voice/i], ["language", /language/i], ["delivery", /instructions/i]];

function asked({ title, variables, refusal }: Service) {
  return { title, variables, refusal, input: "text", blame: BLAME };
}

function wishOf(service: SpeechService, request: SpeechRequest): SpeechWish {
  const id = idOf(request);
  return { id, request, card: cardOf(service, "speech", id) };
}

function measured({ speech }: SpeechService, wish: SpeechWish): QuantityRange | undefined {
  if (speech?.measure !== undefined) return speech.measure(wish);
  return charactersIn(wish.request);
}

/** The request as it is put to the SDK. */
function putSpeech(service: SpeechService, request: SpeechRequest) {
  const wish = wishOf(service, request);
  const voice = request.voice ?? voiceFor(wish.card, request.brief?.["voice"])?.name;
  const { speech } = service;
  return {
    text: request.text,
    ...(voice === undefined ? {} : { voice }),
    ...(speech === undefined ? {} : { outputFormat: speech.format }),
    ...(speech?.languages === true && request.language !== undefined ? { language: request.language } : {}),
    ...(speech?.directed?.(wish.id) === true && (request.delivery ?? "") !== "" ? { instructions: request.delivery } : {}),
    ...ownOptions(optionsOf(service, wish.id, speech?.options?.(wish))),
  };
}

async function ask(service: SpeechService, request: SpeechRequest, context: CallContext) {
  const { generateSpeech } = await loadSdk();
  const wish = wishOf(service, request);
  const model = (await service.connect(keyOf(service, context))).speechModel?.(wish.id);
  if (model === undefined) throw notThere(service.title, "speech");
  const { options, ...put } = putSpeech(service, request);
  const answer = await generateSpeech({ model, ...put, ...sending(service, { options }, context) });
  tellIgnored(service, answer.warnings, context);
  const { uint8Array: data, mediaType } = answer.audio;
  const audio = await written("speech", { data, mediaType: plainType(mediaType) }, context);
  return { audio, words: service.speech?.words?.(answer) ?? [], visemes: [], usage: usageOf(service, wish, answer) };
}

function plainType(mediaType: string): string {
  return mediaType === "audio/mp3" ? "audio/mpeg" : mediaType.replace("audio/x-wav", "audio/wav");
}

function usageOf(service: SpeechService, wish: SpeechWish, answer: SpeechResult): Usage {
  const quantities = service.speech?.used?.(wish, answer) ?? measured(service, wish)?.most;
  const model = answer.responses[0]?.modelId;
  return { ...(quantities === undefined ? {} : { quantities }), ...(model === undefined || model === "" ? {} : { model }) };
}

/** Of a line that is not written yet, as few and as many as lines have. */
export function charactersIn({ text }: SpeechRequest): QuantityRange {
  return text === "" ? { least: { characters: 1 }, most: { characters: 400 } } : { least: { characters: text.length }, most: { characters: text.length } };
}

/** How long a line takes to say, seconds: between a fast talker and a slow one. */
export function secondsToSay({ text }: SpeechRequest): { readonly least: number; readonly most: number } {
  return text === "" ? { least: 0.5, most: 30 } : { least: text.length / 25, most: text.length / 6 + 2 };
}
