/** Providers of every kind as built-ins that reach a far side in this process. Once their engine is dead they say nothing. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { file } from "../../schema/artifact.ts";
import type { Json } from "../../schema/json.ts";
import type { CallContext, Provider } from "../../schema/provider.ts";
import type { Operation } from "../rig/mock-language.ts";
import { PRICE, type FarSide, type Kind } from "./far-side.ts";
import { Dead } from "./mortal-files.ts";

interface Request {
  readonly model: string;
  readonly prompt: string;
  readonly references?: readonly { readonly path: string }[];
  readonly firstFrame?: { readonly path: string };
}

/** @param isDead whether the engine that asks was killed */
export function providerOf(kind: Kind, far: FarSide, isDead: () => boolean): Provider {
  const alive = <T>(value: T): T => {
    if (isDead()) throw new Dead();
    return value;
  };
  return { name: kind, text: operation("text"), image: operation("image"), video: operation("video") };

  function operation(name: Operation) {
    const shared = { price: () => PRICE[name], idempotent: kind === "mock" };
    if (kind === "mock" || kind === "hasty") {
      return { ...shared, generate: async (request: Request, context: CallContext) => answerOf(name, await hand(name, request, context), context) };
    }
    return {
      ...shared,
      submit: async (request: Request, context: CallContext) => (await hand(name, request, context), idOf(far.jobOf(context.idempotencyKey))),
      poll: async (handle: Json) => polled(alive(String(handle))),
      fetch: async (handle: Json, context: CallContext) => answerOf(name, far.job(alive(String(handle)))?.answer ?? null, context),
      ...(kind === "studio" ? { find: async (key: string) => idOf(far.jobOf(alive(key))) } : {}),
    };
  }

  async function hand(name: Operation, { model, prompt, references = [], firstFrame }: Request, context: CallContext): Promise<Json> {
    const files = firstFrame === undefined ? references : [firstFrame];
    const contents = await Promise.all(files.map(({ path }) => readFile(path, "utf8")));
    const phase = kind === "mock" || kind === "hasty" ? "ask" : "submit";
    // Long enough for another engine to ask for the same.
    await setTimeout(prompt.includes("slow") ? 80 : 2);
    alive(undefined);
    return far.accept({ provider: kind, phase, operation: name, model, prompt, references: contents, idempotencyKey: context.idempotencyKey });
  }

  function polled(id: string) {
    const job = far.job(id);
    if (job === undefined) return { type: "failed", reason: "no such job" } as const;
    job.polled += 1;
    return job.polled > 1 ? ({ type: "done" } as const) : ({ type: "running", pollAfterMs: 1 } as const);
  }
}

function idOf(job: { readonly id: string } | undefined): Json {
  return job?.id ?? null;
}

async function answerOf(operation: Operation, answer: Json, { workDir }: CallContext): Promise<never> {
  const usage = { usd: PRICE[operation] };
  if (operation === "text") return { text: JSON.stringify(answer), value: answer, usage } as never;
  const path = join(workDir, operation === "image" ? "image.png" : "video.mp4");
  await writeFile(path, String(answer));
  return { [operation]: file(path), usage } as never;
}
