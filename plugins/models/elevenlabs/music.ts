/** Music at ElevenLabs: words and a length in, a piece without voices out. Made while one waits. */
import type { CallContext, JsonObject, MusicRequest, QuickOperation, ReturnedFile } from "vp/plugin";
import { measureScore, putScore } from "../scores.ts";
import { written } from "../sdk/files.ts";
import { idOf } from "../sdk/service.ts";
import { answered, type Line } from "../wire/line.ts";
import { optionsAt, type Account } from "./account.ts";
import { mediaTypeOf } from "./speech.ts";

export function musicAt(account: Account): QuickOperation<MusicRequest, { readonly audio: ReturnedFile }> {
  const line: Line = { ...account.line, input: "prompt", blame: [["seconds", /music_length/i]] };
  return {
    body: (request) => putMusic(request, optionsAt(account, request)),
    measure: (request) => measureScore(request, LEAST),
    generate: async (request, context) => await compose(line, request, optionsAt(account, request), context),
  };
}

/** The shortest piece, seconds. */
const LEAST = 3;

function putMusic(request: MusicRequest, options: JsonObject): JsonObject {
  return { ...putScore(request, LEAST), model_id: idOf(request), output_format: "mp3_44100_128", ...options };
}

async function compose(line: Line, request: MusicRequest, options: JsonObject, context: CallContext) {
  const { output_format: format, ...body } = putMusic(request, options);
  const answer = await answered(line, { method: "POST", path: `/v1/music?output_format=${encodeURIComponent(String(format))}`, body }, context);
  const data = new Uint8Array(await answer.arrayBuffer());
  if (data.length === 0 || /^(text|application\/json)/.test(answer.headers.get("content-type") ?? "")) throw new Error(`${line.title} gave an answer that cannot be read`);
  const audio = await written("music", { data, mediaType: mediaTypeOf(String(format)) }, context);
  return { audio, usage: { quantities: measureScore(request, LEAST).most, model: idOf(request) } };
}
