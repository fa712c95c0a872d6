/** Runs the writing and planning node types by themselves, on local:outline or on answers that the test gives. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Models, NodeType, RunContext, Static, TextRequest, TSchema } from "vp/plugin";
import cast from "../../../plugins/cast/cast-extract.ts";
import storyboard from "../../../plugins/board/storyboard-plan.ts";
import { text } from "../../../plugins/local/text/index.ts";
import { readScreenplay } from "../../../plugins/text/read-screenplay.ts";

type Answer = (request: TextRequest) => unknown;

const byRule: Answer = async (request) =>
  (await text.generate(request, { workDir: "", signal: new AbortController().signal, idempotencyKey: "", take: 0, environment: {}, log() {}, progress() {} })).value;

export async function runNode<I extends TSchema, O extends TSchema>(nodeType: NodeType<I, O>, inputs: Static<I>, given: { prior?: Static<O>; answer?: Answer; warn?: RunContext<Static<I>, Static<O>>["warn"] } = {}): Promise<Static<O>> {
  const workDir = await mkdtemp(join(tmpdir(), "vp-board-"));
  try {
    const context: RunContext<Static<I>, Static<O>> = {
      inputs, models: modelsOf(given.answer ?? byRule), tools: {}, workDir, signal: new AbortController().signal, log() {}, warn: given.warn ?? (() => undefined), progress() {},
      ...(given.prior === undefined ? {} : { prior: given.prior }),
    };
    // What one node type returns, the next receives as plain JSON.
    return JSON.parse(JSON.stringify(await nodeType.run(context)));
  } finally {
    await rm(workDir, { recursive: true });
  }
}

/** The shots of each scene of a screenplay, planned by rule. */
export async function boardOf(script: string, options: { requirement?: string; max_shots?: number } = {}) {
  const { screenplay } = readScreenplay(script, "script");
  const { characters } = await runNode(cast, { screenplay, model: "local:outline" });
  const boards = [];
  for (const scene of screenplay.scenes) {
    boards.push(await runNode(storyboard, { scene, cast: characters, requirement: "", max_shots: 16, model: "local:outline", ...options }));
  }
  return { characters, boards, screenplay };
}

function modelsOf(answer: Answer): Models {
  const none = (): never => {
    throw new Error("only text is asked for");
  };
  return {
    async text(request) {
      const value = await answer(request);
      return { text: JSON.stringify(value), value: JSON.parse(JSON.stringify(value)) };
    },
    image: none, video: none, speech: none, music: none, transcript: none,
  };
}
