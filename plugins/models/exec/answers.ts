/** What a command said, as the answer of its operation. Knows no process; that files are there is the engine's to check. */
import { file, type Json, type JsonObject, type ReturnedFile, type SpeechAnswer, type TextAnswer, type TranscriptAnswer } from "vp/plugin";

interface Asked {
  readonly request: object;
  /** Where it was told to write, for what it writes without naming it. */
  readonly output: string;
}

export function textOf(said: JsonObject, { request }: Asked): TextAnswer {
  const { text, value } = said;
  if (value !== undefined) return { text: typeof text === "string" ? text : JSON.stringify(value), value };
  if (typeof text !== "string") throw lacking("text");
  return "schema" in request ? { text, value: parsed(text) } : { text };
}

export function imageOf(said: JsonObject, { output }: Asked) {
  return { image: fileOf(said, output) };
}

export function videoOf(said: JsonObject, { output }: Asked) {
  return { video: fileOf(said, output) };
}

export function musicOf(said: JsonObject, { output }: Asked) {
  return { audio: fileOf(said, output) };
}

export function speechOf(said: JsonObject, { output }: Asked): Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile } {
  return { audio: fileOf(said, output), words: wordsOf(said), visemes: visemesOf(said) };
}

export function transcriptOf(said: JsonObject): TranscriptAnswer {
  if (typeof said["text"] !== "string") throw lacking("text");
  return { text: said["text"], words: wordsOf(said) };
}

function fileOf({ file: named }: JsonObject, output: string): ReturnedFile {
  return file(typeof named === "string" ? named : output);
}

function wordsOf({ words }: JsonObject): TranscriptAnswer["words"] {
  return listOf(words, "words").map(({ word, from, to }) => ({ word: String(word), from: Number(from), to: Number(to) }));
}

function visemesOf({ visemes }: JsonObject): SpeechAnswer["visemes"] {
  return listOf(visemes, "visemes").map(({ shape, to }) => ({ shape: String(shape), to: Number(to) }));
}

function listOf(said: Json | undefined, name: string): readonly Readonly<Record<string, unknown>>[] {
  if (said === undefined) return [];
  if (Array.isArray(said)) return said;
  throw new Error(`the command's result has "${name}" that are no list`);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the command was asked for JSON, and the text of its result is none");
  }
}

function lacking(what: string): Error {
  return new Error(`the command ended well and its result has no "${what}"`);
}
