/** A ComfyUI model as the engine asks it, move by move, and a small workflow for it. Knows no vp.yaml. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import comfy from "../../plugins/models/comfy/provider.ts";
import type { Settings, Workflow } from "../../plugins/models/comfy/settings.ts";
import { quoteOf } from "../../runner/engine/host/body.ts";
import { configured } from "../../runner/engine/host/configure.ts";
import { moveJob } from "../../runner/engine/host/perform.ts";
import type { ArtifactFile } from "../../schema/artifact.ts";
import type { Json } from "../../schema/json.ts";
import { SMALL_PICTURE } from "./far/made.ts";

/** Text to picture, with a picture to stay close to or without. */
export const GRAPH = {
  "1": { class_type: "CheckpointLoaderSimple", inputs: { ckpt_name: "sd_xl_base_1.0.safetensors" } },
  "2": { class_type: "LoadImage", inputs: { image: "example.png" } },
  "3": { class_type: "KSampler", inputs: { seed: 5, steps: 20, model: ["1", 0], positive: ["8", 0], negative: ["7", 0], latent_image: ["5", 0] } },
  "5": { class_type: "EmptyLatentImage", inputs: { width: 512, height: 512, batch_size: 1 } },
  "6": { class_type: "CLIPTextEncode", inputs: { text: "words", clip: ["1", 1] }, _meta: { title: "Prompt" } },
  "7": { class_type: "CLIPTextEncode", inputs: { text: "ugly, {{negative}}", clip: ["1", 1] } },
  "8": { class_type: "ReferenceLatent", inputs: { conditioning: ["6", 0], latent: ["2", 0] } },
  "9": { class_type: "SaveImage", inputs: { images: ["3", 0], filename_prefix: "film/vp" } },
};

export const MODEL: Workflow = {
  operation: "image", output: "9", workflow: { path: "/films/comfy/small.json", text: JSON.stringify(GRAPH) },
  slots: {
    prompt: "6.inputs.text", seed: "3.inputs.seed", width: "5.inputs.width", height: "5.inputs.height",
    images: [{ at: "2.inputs.image", without: { "3.inputs.positive": ["6", 0] } }],
  },
};

export type Move = "submit" | "poll" | "fetch" | "cancel" | "find";

/** A bench with a folder of its own; requests get another key when they are told one. */
export function makeBench(url: string, models: Settings["models"] = { m: MODEL }) {
  const folder = mkdtempSync(join(tmpdir(), "vp-comfy-"));
  const made = configured(comfy, { name: "comfy", settings: JSON.parse(JSON.stringify({ url, models })) });
  if (made.type === "wrong") throw new Error(JSON.stringify(made.problems));
  const { provider } = made;
  const told: string[] = [];
  const asked = { model: "comfy:m", prompt: "a lamp", size: { width: 320, height: 180 } };
  const move = (name: Move, given: { readonly request?: object; readonly handle?: Json; readonly key?: string; readonly signal?: AbortSignal } = {}) => {
    const request: Json = JSON.parse(JSON.stringify({ ...asked, ...given.request }));
    const context = {
      workDir: folder, signal: given.signal ?? AbortSignal.timeout(30_000), idempotencyKey: keyOf(given.key ?? "one"), take: 0, environment: {},
      log: () => undefined, progress: (fraction: number, note = "") => void told.push(`${fraction} ${note}`),
    };
    return moveJob(provider, { operation: "image", move: name, request, ...(given.handle === undefined ? {} : { handle: given.handle }), context });
  };
  return {
    folder, told, provider, move,
    /** Hands it in, and gives its handle. */
    async submit(given: Parameters<typeof move>[1] = {}): Promise<Json> {
      const settled = await move("submit", given);
      if (settled.type === "failed") throw new Error(settled.failure.message);
      return settled.value as Json;
    },
    /** What a move gave, or its failure. */
    async said(name: Move, given: Parameters<typeof move>[1] = {}): Promise<unknown> {
      const settled = await move(name, given);
      return settled.type === "ok" ? settled.value : settled.failure;
    },
    bodyOf: (request: object = {}) => quoteOf(provider, "image", JSON.parse(JSON.stringify({ ...asked, ...request }))).body,
    picture(name = "a", bytes: Uint8Array = Buffer.concat([SMALL_PICTURE, Buffer.from(name)])): ArtifactFile {
      const path = join(folder, `${name}.png`);
      writeFileSync(path, bytes);
      return { path, digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}` as ArtifactFile["digest"], mediaType: "image/png", size: bytes.length };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function keyOf(name: string): string {
  return `sha256:${createHash("sha256").update(name).digest("hex")}`;
}
