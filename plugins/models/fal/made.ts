/** What fal's models answer with, as files and words: where the picture, the clip, the sound is told in an answer. */
import { isObject, Refused, Transient, type CallContext, type ReturnedFile, type TranscriptAnswer } from "vp/plugin";
import { downloaded, written } from "../sdk/files.ts";
import { wordsAt } from "../wire/inputs.ts";
import type { Answer } from "../wire/line.ts";

export async function image(answer: Answer, context: CallContext): Promise<{ image: ReturnedFile }> {
  if (isHeldBack(answer)) throw new Refused("fal made a picture and held it back: its safety checker took it for unsafe", { input: "prompt" });
  const url = wordsAt(answer, "images", 0, "url") ?? wordsAt(answer, "image", "url");
  return { image: await fetched("image", url, context) };
}

export async function video(answer: Answer, context: CallContext): Promise<{ video: ReturnedFile }> {
  return { video: await fetched("video", wordsAt(answer, "video", "url"), context) };
}

export async function speech(answer: Answer, context: CallContext) {
  return { audio: await fetched("audio", wordsAt(answer, "audio", "url"), context), words: [], visemes: [] };
}

export async function music(answer: Answer, context: CallContext): Promise<{ audio: ReturnedFile }> {
  return { audio: await fetched("audio", wordsAt(answer, "audio", "url"), context) };
}

export async function transcript(answer: Answer): Promise<TranscriptAnswer> {
  const chunks = Array.isArray(answer["chunks"]) ? answer["chunks"] : [];
  const words = chunks.flatMap(wordIn);
  return { text: (wordsAt(answer, "text") ?? "").trim(), words: words.some(({ word }) => /\s/.test(word)) ? [] : words };
}

const TYPES = { image: "image/png", video: "video/mp4", audio: "audio/mpeg" } as const;

async function fetched(kind: keyof typeof TYPES, url: string | undefined, context: CallContext): Promise<ReturnedFile> {
  if (url === undefined) throw new Transient(`fal tells of no ${kind} that it made`, { retryAfterMs: 1000 });
  return await written(kind, await downloaded(url, TYPES[kind], context), context);
}

/** A picture that was judged unsafe comes as a black one. */
function isHeldBack({ has_nsfw_concepts: judged }: Answer): boolean {
  return Array.isArray(judged) && judged[0] === true;
}

function wordIn(chunk: unknown): TranscriptAnswer["words"] {
  if (!isObject(chunk) || typeof chunk["text"] !== "string" || !Array.isArray(chunk["timestamp"])) return [];
  const [from, to]: readonly unknown[] = chunk["timestamp"];
  return typeof from === "number" ? [{ word: chunk["text"].trim(), from, to: typeof to === "number" ? to : from }] : [];
}
