/**
 * Replicate's predictions: created, asked about and stopped, from any process; files that are too large for a request go
 * there first. Written against its HTTP interface (replicate.com/docs/reference/http): the SDK waits for pictures in one
 * breath, and a crash would lose them.
 */
import { Refused, Transient, type ArtifactFile, type CallContext, type Json, type Poll } from "vp/plugin";
import { bytesOf } from "../sdk/files.ts";
import { dataUri, withFiles, wordsAt } from "../wire/inputs.ts";
import { accepted, answered, looked, type Answer, type Line } from "../wire/line.ts";
import { noted, noteOf } from "../wire/note.ts";
import type { Handed } from "../wire/queued.ts";

export async function submit(line: Line, { endpoint, input, quantities }: Handed, context: CallContext): Promise<Json> {
  const [model, version] = endpoint.split(":");
  const sent = await withFiles(input, async (file) => await put(line, file, context));
  const answer = version === undefined
    ? await accepted(line, { method: "POST", path: `/models/${model}/predictions`, body: { input: sent } }, context)
    : await accepted(line, { method: "POST", path: "/predictions", body: { version, input: sent } }, context);
  const id = wordsAt(answer, "id");
  if (id === undefined) throw new Error(`${line.title} accepted the request and gave no id for it`);
  return noteOf({ id, model: endpoint, quantities });
}

export async function poll(line: Line, handle: Json, context: CallContext): Promise<Poll> {
  const prediction = await looked(line, pathOf(handle), context);
  switch (prediction["status"]) {
    case "starting":
      return { type: "running", note: "it is being started" };
    case "processing":
      return { type: "running", ...fractionIn(prediction) };
    case "succeeded":
      return { type: "done" };
    case "failed": case "canceled": case "aborted":
      return ended(line, prediction);
    default:
      throw new Transient(`${line.title} does not say how far it is`, { retryAfterMs: 1000 });
  }
}

/** The prediction, once it has succeeded. */
export async function result(line: Line, handle: Json, context: CallContext): Promise<Answer> {
  return await looked(line, pathOf(handle), context);
}

/** One that is done already is let be. */
export async function cancel(line: Line, handle: Json, context: CallContext): Promise<void> {
  try {
    await answered(line, { method: "POST", path: `${pathOf(handle)}/cancel` }, context);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

function ended({ title }: Line, prediction: Answer): Poll {
  const why = wordsAt(prediction, "error");
  if (why !== undefined && HELD_BACK.test(why)) throw new Refused(`${title} holds it back: ${why}`, { input: "prompt" });
  return { type: "failed", reason: why ?? `it was ${prediction["status"] === "failed" ? "given up without a word" : "stopped"}` };
}

const HELD_BACK = /nsfw|flagged as sensitive|E005|safety|content policy|moderation/i;

/** Models that count their steps write them into their log. */
function fractionIn({ logs }: Answer): { readonly fraction?: number } {
  const percent = typeof logs === "string" ? [...logs.matchAll(/(\d{1,3})%/g)].at(-1)?.[1] : undefined;
  return percent === undefined ? {} : { fraction: Math.min(1, Number(percent) / 100) };
}

/** The most that may stand in a request by itself, bytes. */
const SMALL = 256 * 1024;

async function put(line: Line, file: ArtifactFile, context: CallContext): Promise<string> {
  if (file.size <= SMALL) return await dataUri(file);
  const { data, mediaType } = await bytesOf(file);
  const form = new FormData();
  form.append("content", new Blob([new Uint8Array(data)], { type: mediaType }), `input${file.path.slice(file.path.lastIndexOf("."))}`);
  const kept = wordsAt(await accepted(line, { method: "POST", path: "/files", body: form }, context), "urls", "get");
  if (kept === undefined) throw new Transient(`${line.title} took a file and does not say where it is`);
  return kept;
}

function pathOf(handle: Json): string {
  return `/predictions/${encodeURIComponent(noted(handle).id)}`;
}
