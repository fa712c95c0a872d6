/**
 * fal's queue: every request is handed in, asked about and fetched, from any process. Written against its queue interface
 * (fal.ai/docs, "Queue API"); the SDK waits for pictures and sounds in one breath, and a crash would lose them.
 */
import { Refused, Transient, type CallContext, type Json, type Poll } from "vp/plugin";
import { failureTold, toldBy } from "../sdk/failures.ts";
import { dataUri, withFiles } from "../wire/inputs.ts";
import { accepted, answered, heard, looked, parsed, type Answer, type Line } from "../wire/line.ts";
import { noted, noteOf } from "../wire/note.ts";
import type { Handed } from "../wire/queued.ts";

export async function submit(line: Line, { endpoint, input, quantities }: Handed, context: CallContext): Promise<Json> {
  const body = await withFiles(input, dataUri);
  const answer = await accepted(line, { method: "POST", path: `/${endpoint}`, body }, context);
  const id = answer["request_id"];
  if (typeof id !== "string") throw new Error(`${line.title} accepted the request and gave no id for it`);
  return noteOf({ id, model: endpoint, quantities });
}

export async function poll(line: Line, handle: Json, context: CallContext): Promise<Poll> {
  const status = await looked(line, `${pathOf(handle)}/status`, context);
  switch (status["status"]) {
    case "IN_QUEUE":
      return { type: "running", note: `${ahead(status["queue_position"])} ahead of it in the queue` };
    case "IN_PROGRESS":
      return { type: "running" };
    case "COMPLETED":
      return await ended(line, handle, context);
    default:
      throw new Transient(`${line.title} does not say how far it is`, { retryAfterMs: 1000 });
  }
}

/** What the model made of it, once it is done. */
export async function result(line: Line, handle: Json, context: CallContext): Promise<Answer> {
  const end = await outcome(line, handle, context);
  if (end.type === "made") return end.answer;
  throw new Transient(end.reason, { retryAfterMs: 1000 });
}

/** One that is done already is let be. */
export async function cancel(line: Line, handle: Json, context: CallContext): Promise<void> {
  try {
    await answered(line, { method: "PUT", path: `${pathOf(handle)}/cancel` }, context);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/** "Completed" says that it has ended; how, the answer itself says. */
async function ended(line: Line, handle: Json, context: CallContext): Promise<Poll> {
  const end = await outcome(line, handle, context);
  return end.type === "made" ? { type: "done" } : { type: "failed", reason: end.reason };
}

type Outcome = { readonly type: "made"; readonly answer: Answer } | { readonly type: "failed"; readonly reason: string };

/** What the model answered, with the number that it would have answered at once. */
async function outcome(line: Line, handle: Json, context: CallContext): Promise<Outcome> {
  const answer = await heard(line, { method: "GET", path: pathOf(handle) }, context);
  const text = await answer.text();
  const said = parsed(text);
  if (answer.ok && said !== undefined) return { type: "made", answer: said };
  const told = toldBy(answer.status, answer.headers, text);
  if (answer.status >= CANCELLED && isOfModel(said)) return { type: "failed", reason: told.words === "" ? "it says no more" : told.words };
  if (!answer.ok && answer.status !== 404) throw failureTold(line, told);
  throw new Transient(`${line.title} gave no answer that can be read`, { retryAfterMs: 1000 });
}

/** What fal answers about a request that was stopped; above it are its failures. */
const CANCELLED = 499;

/** Trouble that the request itself ended in is told by its kind; other trouble is the queue's, and the work may be there. */
function isOfModel(said: Answer | undefined): boolean {
  return typeof said?.["error_type"] === "string" || Array.isArray(said?.["detail"]);
}

function pathOf(handle: Json): string {
  const { id, model } = noted(handle);
  return `/${appOf(model)}/requests/${encodeURIComponent(id)}`;
}

/** An endpoint's app is its owner and name; what follows is a way in, and not part of where its requests are. */
function appOf(endpoint: string): string {
  const parts = endpoint.split("/");
  return parts.slice(0, parts[0] === "workflows" || parts[0] === "comfy" ? 3 : 2).join("/");
}

function ahead(position: unknown): string {
  return typeof position === "number" ? String(position) : "some";
}
