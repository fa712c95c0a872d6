/** ComfyUI's HTTP API: what is asked, and what an answer that is none means. Knows no workflow. */
import { isObject, NotAccepted, Refused, Transient, type CallContext } from "vp/plugin";

export interface Server {
  readonly url: string;
  json(path: string, options: AskOptions): Promise<unknown>;
  /** The answer whatever its status, where a refusal has something to say. */
  answer(path: string, options: AskOptions): Promise<Response>;
  /** Where its WebSocket is, for messages to this client. */
  socketFor(client: string): string;
}

export interface AskOptions {
  readonly context: CallContext;
  /** Sent as JSON, or as a form. */
  readonly body?: object;
  /** Statuses beside the good ones that are answers too. */
  readonly also?: readonly number[];
}

export function serverAt(written: string): Server {
  const url = written.replace(/\/+$/, "");
  const answer = (path: string, options: AskOptions): Promise<Response> => ask(url, path, options);
  return {
    url, answer,
    json: async (path, options) => jsonOf(await answer(path, options)),
    socketFor: (client) => `${url.replace(/^http/, "ws")}/ws?clientId=${encodeURIComponent(client)}`,
  };
}

/** A page where JSON should be comes from something in between, after the request went through. */
export async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Transient("ComfyUI answered with something that is no JSON", { fateUnknown: true, retryAfterMs: 1000 });
  }
}

async function ask(url: string, path: string, { context, body, also = [] }: AskOptions): Promise<Response> {
  const answer = await reach(url, path, { signal: context.signal, ...(body === undefined ? {} : posted(body)) });
  if (answer.ok || also.includes(answer.status)) return answer;
  throw await troubleIn(url, answer);
}

function posted(body: object): RequestInit {
  return body instanceof FormData ? { method: "POST", body } : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url + path, init);
  } catch (thrown) {
    if (!NOT_THERE.has(codeIn(thrown))) throw thrown;
    throw new Transient(`ComfyUI at ${placeOf(url)} cannot be reached; start it, or say with "url" in vp.yaml where it is`, { retryAfterMs: STARTING_MS, cause: thrown });
  }
}

const NOT_THERE: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);
/** It takes about this long to start, with its models. */
const STARTING_MS = 8000;

function codeIn(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "";
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  return codeIn(thrown instanceof AggregateError ? thrown.errors[0] : thrown.cause);
}

/** Without a name and a password that may stand in it. */
function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "its url";
}

async function troubleIn(url: string, answer: Response): Promise<Error> {
  const { status } = answer;
  const words = wordsIn(await answer.text().catch(() => ""));
  const after = Number(answer.headers.get("retry-after"));
  if (status === 429 || status >= 500) return new Transient(`ComfyUI answered ${status}${words}`, after > 0 ? { retryAfterMs: after * 1000 } : {});
  if (status === 413) return new Refused(`ComfyUI takes no picture of that size${words}; start it with a larger --max-upload-size`, { input: "references" });
  if (status === 404) return new NotAccepted(`what answers at ${placeOf(url)} is no ComfyUI${words}`);
  return new NotAccepted(`ComfyUI at ${placeOf(url)} turned the request away with ${status}${words}`);
}

/** What an error says of itself, where that is short. */
function wordsIn(text: string): string {
  const words = text.trim();
  if (words === "" || words.startsWith("<") || words.length > 200) return "";
  return `: ${words}`;
}

export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
