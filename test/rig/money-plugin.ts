/**
 * Providers of every kind that costs money, beside the rig's `mock` (quick, and repeats are free): `hasty` answers at
 * once and charges a repeat again; `studio` takes jobs and finds them by their key; `blind` takes jobs and finds nothing.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineProvider, file, isObject, Refused, Transient, type CallContext, type Json } from "vp/plugin";

const PRICE = { text: 0.01, image: 0.04, video: 0.5 };
type Operation = keyof typeof PRICE;

interface Request {
  readonly model: string;
  readonly prompt: string;
  readonly references?: readonly { readonly path: string }[];
  readonly firstFrame?: { readonly path: string };
}

const hasty = defineProvider({
  name: "hasty",
  text: { price: () => PRICE.text, generate: async (request, context) => textOf(await hand("hasty", "text", { request, context })) },
  image: { price: () => PRICE.image, generate: async (request, context) => imageOf(await hand("hasty", "image", { request, context }), context) },
  video: { price: () => PRICE.video, generate: async (request, context) => videoOf(await hand("hasty", "video", { request, context }), context) },
});

const studio = defineProvider({
  name: "studio",
  text: { ...jobOf("studio", "text"), find, fetch: async (handle, context) => textOf(await fetchResult(handle, context)) },
  image: { ...jobOf("studio", "image"), find, fetch: async (handle, context) => imageOf(await fetchResult(handle, context), context) },
  video: { ...jobOf("studio", "video"), find, fetch: async (handle, context) => videoOf(await fetchResult(handle, context), context) },
});

const blind = defineProvider({
  name: "blind",
  text: { ...jobOf("blind", "text"), fetch: async (handle, context) => textOf(await fetchResult(handle, context)) },
  image: { ...jobOf("blind", "image"), fetch: async (handle, context) => imageOf(await fetchResult(handle, context), context) },
  video: { ...jobOf("blind", "video"), fetch: async (handle, context) => videoOf(await fetchResult(handle, context), context) },
});

export default [hasty, studio, blind];

function jobOf(provider: string, operation: Operation) {
  return {
    price: () => PRICE[operation],
    submit: (request: Request, context: CallContext) => hand(provider, operation, { request, context }, "jobs"),
    poll,
    cancel: async (handle: Json, context: CallContext) => void (await say(`jobs/${idOf(handle)}`, context, { method: "DELETE" })),
  };
}

/** Posts one request with the contents of the files it refers to. */
async function hand(provider: string, operation: Operation, { request, context }: { readonly request: Request; readonly context: CallContext }, path = ""): Promise<Json> {
  const { model, prompt, references = [], firstFrame } = request;
  const files = firstFrame === undefined ? references : [firstFrame];
  const contents = await Promise.all(files.map((each) => readFile(each.path, "utf8")));
  return say(path, context, { method: "POST", body: JSON.stringify({ provider, operation, model, prompt, references: contents }) });
}

async function poll(handle: Json, context: CallContext) {
  const said = await say(`jobs/${idOf(handle)}`, context);
  const state = isObject(said) ? said["state"] : undefined;
  if (state === "failed" && isObject(said)) {
    return { type: "failed", reason: String(said["reason"]), ...(typeof said["usd"] === "number" ? { usd: said["usd"] } : {}) } as const;
  }
  return state === "done" ? ({ type: "done" } as const) : ({ type: "running", fraction: 0.5, pollAfterMs: 20 } as const);
}

/** `null` when the server knows of no such job. */
async function find(_: string, context: CallContext): Promise<Json> {
  return say("jobs", context).catch((error: unknown) => {
    if (error instanceof Missing) return null;
    throw error;
  });
}

function fetchResult(handle: Json, context: CallContext): Promise<Json> {
  return say(`jobs/${idOf(handle)}/result`, context);
}

class Missing extends Error {}

/** Turns the server's status into what a provider throws. A broken connection leaves the request's fate unknown. */
async function say(path: string, { environment, idempotencyKey, signal }: CallContext, request: RequestInit = {}): Promise<Json> {
  const response = await fetch(`${environment["RIG_URL"]}${path}`, { ...request, headers: { "idempotency-key": idempotencyKey }, signal }).catch((cause: unknown) => {
    throw new Transient("the connection broke", { fateUnknown: true, cause });
  });
  const body = await response.text();
  if (response.status === 429) throw new Transient(body, { retryAfterMs: Number(response.headers.get("retry-after-ms")) });
  if (response.status === 410) throw new Transient(body, { retryAfterMs: 10 });
  if (response.status === 404) throw new Missing(body);
  if (response.status === 402) throw new Refused(body, { usd: Number(response.headers.get("charged-usd")) });
  if (response.status === 422) throw new Refused(body, { input: "prompt" });
  if (!response.ok) throw new Transient(body, { retryAfterMs: 10 });
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Transient("the answer cannot be read", { fateUnknown: true, retryAfterMs: 10, cause });
  }
}

function idOf(handle: Json): string {
  return isObject(handle) ? String(handle["id"]) : "none";
}

function textOf(answer: Json) {
  return { text: JSON.stringify(answer), value: answer, usage: { usd: PRICE.text } };
}

async function imageOf(answer: Json, context: CallContext) {
  return { image: await written(context, String(answer), "image.png"), usage: { usd: PRICE.image } };
}

async function videoOf(answer: Json, context: CallContext) {
  return { video: await written(context, String(answer), "video.mp4"), usage: { usd: PRICE.video } };
}

async function written({ workDir }: CallContext, content: string, name: string) {
  const path = join(workDir, name);
  await writeFile(path, content);
  return file(path);
}
