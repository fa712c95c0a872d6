/**
 * The rig's plugin: node types small enough to follow by eye, and the provider `mock`, which passes every request on
 * to a server in the test's own process. It is copied into each rig's workspace. It knows nothing of the tests.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import {
  defineNode, defineProvider, file, File, Image, isObject, Model, provenance, Refused, Transient, Type, Video,
  type CallContext, type Json, type Models,
} from "vp/plugin";

const Shot = Type.Object({
  id: Type.String(),
  picture: Type.String(),
  motion: Type.String(),
  parent: Type.String(),
  mood: Type.String(),
  source: Type.String(),
});
const Shots = Type.Object({ shots: Type.Array(Shot) });
const FRAME = { width: 320, height: 180 };

/** Asks the model for the shots of a brief, one shot a line. */
const script = defineNode({
  name: "rig.script",
  version: 1,
  summary: "Write the shots of a brief.",
  inputs: Type.Object({ brief: File(), model: Model("text") }),
  outputs: Shots,
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1 }],
  run: async ({ inputs, models }) => askForShots(await text(inputs.brief), inputs.model, models),
});

/** The same for a model that drifts: a shot whose line is unchanged stays as it was. */
const steadyScript = defineNode({
  name: "rig.steady_script",
  version: 1,
  summary: "Write the shots of a brief, leaving alone what did not change.",
  inputs: Type.Object({ brief: File(), model: Model("text") }),
  outputs: Shots,
  prior: true,
  async run({ inputs, models, prior }) {
    const { shots } = await askForShots(await text(inputs.brief), inputs.model, models);
    const earlier = new Map(prior?.shots.map((shot) => [shot.source, shot]));
    return { shots: shots.map((shot) => earlier.get(shot.source) ?? shot) };
  },
});

const frame = defineNode({
  name: "rig.frame",
  version: 1,
  summary: "Draw a picture in a style, close to a parent picture when there is one.",
  inputs: Type.Object({
    picture: Type.String(),
    style: File(),
    parent: Type.Optional(Type.Union([Image(), Type.Null()])),
    model: Model("image"),
  }),
  outputs: Type.Object({ image: Image() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1 }],
  async run({ inputs, models }) {
    const prompt = `${inputs.picture} in ${await text(inputs.style)}`;
    const references = inputs.parent ? [inputs.parent] : [];
    return { image: (await models.image({ model: inputs.model, prompt, size: FRAME, references })).image };
  },
});

/** Takes a whole shot and reads one field of it; the line it came from is for people only. */
const shotFrame = defineNode({
  name: "rig.shot_frame",
  version: 1,
  summary: "Draw the picture of a shot.",
  inputs: Type.Object({
    shot: Type.Object({ picture: Type.String(), line: provenance(Type.Integer()) }),
    model: Model("image"),
  }),
  outputs: Type.Object({ image: Image() }),
  run: async ({ inputs, models }) =>
    ({ image: (await models.image({ model: inputs.model, prompt: inputs.shot.picture, size: FRAME })).image }),
});

const clip = defineNode({
  name: "rig.clip",
  version: 1,
  summary: "Move a picture.",
  inputs: Type.Object({ frame: Image(), motion: Type.String(), model: Model("video") }),
  outputs: Type.Object({ video: Video() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "video", count: 1, seconds: 1 }],
  async run({ inputs, models, workDir }) {
    const request = { model: inputs.model, prompt: inputs.motion, size: FRAME, seconds: 1, fps: 8, firstFrame: inputs.frame };
    const { video } = await models.video(request);
    await failHalfWay(inputs.motion, joinPath(workDir, "clip.mp4"));
    return { video };
  },
});

const join = defineNode({
  name: "rig.join",
  version: 1,
  summary: "Put clips one after the other.",
  inputs: Type.Object({ clips: Type.Array(Type.Object({ video: Video() })) }),
  outputs: Type.Object({ film: Video() }),
  async run({ inputs, workDir }) {
    const path = joinPath(workDir, "film.mp4");
    const clips = await Promise.all(inputs.clips.map(({ video }) => text(video)));
    await writeFile(path, clips.map((each) => `${each}\n`).join(""));
    return { film: file(path) };
  },
});

const note = defineNode({
  name: "rig.note",
  version: 1,
  summary: "Write a text into a file.",
  inputs: Type.Object({ text: Type.String() }),
  outputs: Type.Object({ file: File() }),
  run: async ({ inputs, workDir }) => ({ file: await written(workDir, inputs.text) }),
});

const mix = defineNode({
  name: "rig.mix",
  version: 1,
  summary: "Bracket the contents of files, in order, behind a word.",
  inputs: Type.Object({ word: Type.String(), parts: Type.Array(File()) }),
  outputs: Type.Object({ file: File() }),
  async run({ inputs, workDir }) {
    const parts = await Promise.all(inputs.parts.map(text));
    return { file: await written(workDir, `(${[inputs.word, ...parts].join(" ")})`) };
  },
});

const paint = defineNode({
  name: "rig.paint",
  version: 1,
  summary: "Have a picture painted of a word and the contents of files, in order.",
  inputs: Type.Object({ word: Type.String(), parts: Type.Array(File()), model: Model("image") }),
  outputs: Type.Object({ file: File() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1 }],
  async run({ inputs, models }) {
    const prompt = [inputs.word, ...(await Promise.all(inputs.parts.map(text)))].join(" ");
    return { file: (await models.image({ model: inputs.model, prompt, size: FRAME })).image };
  },
});

const mock = defineProvider({
  name: "mock",
  text: {
    idempotent: true,
    price: () => 0.01,
    async generate({ model, prompt }, context) {
      const answer = await ask({ operation: "text", model, prompt }, context);
      return { text: JSON.stringify(answer), value: answer, usage: { usd: 0.01 } };
    },
  },
  image: {
    idempotent: true,
    price: () => 0.04,
    async generate({ model, prompt, references = [] }, context) {
      const pictures = await Promise.all(references.map(text));
      const answer = await ask({ operation: "image", model, prompt, references: pictures }, context);
      return { image: await written(context.workDir, String(answer), "image.png"), usage: { usd: 0.04 } };
    },
  },
  video: {
    idempotent: true,
    price: () => 0.5,
    async generate({ model, prompt, firstFrame }, context) {
      const references = firstFrame === undefined ? [] : [await text(firstFrame)];
      const answer = await ask({ operation: "video", model, prompt, references }, context);
      return { video: await written(context.workDir, String(answer), "video.mp4"), usage: { usd: 0.5 } };
    },
  },
});

export default [script, steadyScript, frame, shotFrame, clip, join, note, mix, paint, mock];

async function askForShots(prompt: string, model: string, models: Models) {
  const { value } = await models.text({ model, prompt, schema: JSON.parse(JSON.stringify(Shots)) });
  const shots = isObject(value) && Array.isArray(value["shots"]) ? value["shots"] : [];
  return { shots: shots.filter(isObject).map(shotOf) };
}

function shotOf(shot: Readonly<Record<string, unknown>>) {
  const field = (name: string): string => String(shot[name] ?? "");
  return {
    id: field("id"), picture: field("picture"), motion: field("motion"),
    parent: field("parent"), mood: field("mood"), source: field("source"),
  };
}

const text = ({ path }: { readonly path: string }): Promise<string> => readFile(path, "utf8");

async function written(folder: string, content: string, name = "note.txt") {
  const path = joinPath(folder, name);
  await writeFile(path, content);
  return file(path);
}

/** Stops in the middle of its work when the motion is listed in `half-way.txt`, as a plugin with a bug would. */
async function failHalfWay(motion: string, path: string): Promise<void> {
  const listed = await readFile(joinPath(import.meta.dirname, "half-way.txt"), "utf8").catch(() => "");
  if (!listed.split("\n").includes(motion)) return;
  await writeFile(path, "half a cl");
  throw new Error(`the lens fell off during "${motion}"`);
}

/** Posts one request and turns the server's status into what a provider throws. */
async function ask(request: Json, { environment, idempotencyKey, signal }: CallContext): Promise<Json> {
  const response = await fetch(`${environment["RIG_URL"]}`, {
    method: "POST",
    headers: { "idempotency-key": idempotencyKey },
    body: JSON.stringify(request),
    signal,
  }).catch((cause: unknown) => {
    throw new Transient("the connection broke", { fateUnknown: true, cause });
  });
  const body = await response.text();
  if (response.status === 429) throw new Transient(body, { retryAfterMs: Number(response.headers.get("retry-after-ms")) });
  if (response.status === 422) throw new Refused(body, { input: "prompt" });
  if (!response.ok) throw new Error(body);
  return JSON.parse(body);
}
