/** Node types that ask a model for one thing each, and hand on what it gave. Copied into a workspace; knows no provider. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Audio, defineNode, File, file, Image, Model, Type, Video } from "vp/plugin";

const SIZE = { width: 640, height: 360 };

const words = defineNode({
  name: "ask.words",
  version: 1,
  summary: "Ask for words.",
  inputs: Type.Object({ prompt: Type.String(), references: Type.Array(Image(), { default: [] }), model: Model("text") }),
  outputs: Type.Object({ words: File() }),
  estimate: ({ inputs: { model, prompt } }) => [{ model, operation: "text", count: 1, prompt, maxTokens: 1000 }],
  async run({ inputs: { model, prompt, references }, models, workDir }) {
    const { text } = await models.text({ model, prompt, maxTokens: 1000, ...(references.length === 0 ? {} : { references }) });
    const path = join(workDir, "words.txt");
    await writeFile(path, text);
    return { words: file(path) };
  },
});

const picture = defineNode({
  name: "ask.picture",
  version: 1,
  summary: "Ask for a picture.",
  inputs: Type.Object({ prompt: Type.String(), references: Type.Array(Image(), { default: [] }), model: Model("image") }),
  outputs: Type.Object({ image: Image() }),
  estimate: ({ inputs: { model, prompt, references } }) => [{ model, operation: "image", count: 1, prompt, size: SIZE, references: references.length }],
  run: async ({ inputs: { model, prompt, references }, models }) =>
    await models.image({ model, prompt, size: SIZE, ...(references.length === 0 ? {} : { references }) }),
});

const clip = defineNode({
  name: "ask.clip",
  version: 1,
  summary: "Ask for a clip.",
  inputs: Type.Object({ prompt: Type.String(), frame: Type.Optional(Image()), model: Model("video") }),
  outputs: Type.Object({ video: Video() }),
  estimate: ({ inputs: { model, prompt, frame } }) => [{ model, operation: "video", count: 1, prompt, size: SIZE, seconds: 4, fps: 24, firstFrame: frame !== undefined }],
  run: async ({ inputs: { model, prompt, frame }, models }) =>
    await models.video({ model, prompt, size: SIZE, seconds: 4, fps: 24, ...(frame === undefined ? {} : { firstFrame: frame }) }),
});

const line = defineNode({
  name: "ask.line",
  version: 1,
  summary: "Ask for a spoken line.",
  inputs: Type.Object({ line: Type.String(), model: Model("speech") }),
  outputs: Type.Object({ audio: Audio() }),
  estimate: ({ inputs: { model, line: prompt } }) => [{ model, operation: "speech", count: 1, prompt }],
  async run({ inputs: { model, line: text }, models }) {
    const brief = { purpose: "line", voice: { gender: "female", pitch: 1.1, rate: 1 } };
    return { audio: (await models.speech({ model, text, delivery: "in a whisper", brief })).audio };
  },
});

export default [words, picture, clip, line];
