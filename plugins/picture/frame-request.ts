/** What is asked of an image model for a frame, what that is worth in an estimate, and the answer fitted to the film. */
import path from "node:path";
import type { ArtifactFile, Estimate, ImageRequest, Models, ReturnedFile } from "vp/plugin";
import { isEmbedded } from "../film/types-models.ts";
import { CONTINUED, type FrameBrief } from "../film/types-picture.ts";
import { fitPicture } from "../media/fit-picture.ts";
import { frameNegative, framePrompt } from "./frame-draw.prompt.ts";
import type { FrameInputs } from "./frame-inputs.ts";

export interface Drawing {
  readonly models: Models;
  readonly workDir: string;
  /** Which of several equal frames it is, for the best of them; left out when there is one. */
  readonly roll?: number;
  log(line: string): void;
}

export async function drawFrame(inputs: FrameInputs, { models, workDir, roll, log }: Drawing): Promise<ArtifactFile | ReturnedFile> {
  const { image } = await models.image({ ...frameRequest(inputs), ...(roll === undefined ? {} : { roll }) });
  if (isEmbedded(inputs.model)) return image;
  return fitPicture(image, { size: inputs.size, out: path.join(workDir, `${roll ?? 0}-picture.png`), log });
}

/** Asked before the frame is described too: what shape and how many pictures it takes is known earlier than its words. */
export function frameEstimate(inputs: EarlyInputs, count: number): Estimate {
  const { model, size, description, staging, cast, legend } = inputs;
  const isWritten = description !== undefined && staging !== undefined && cast !== undefined && legend !== undefined;
  const said = isWritten ? { prompt: promptOf({ ...inputs, description, staging, cast, legend }) } : {};
  return { model, operation: "image", count, ...said, size, references: referencesOf(inputs).length };
}

type Words = "description" | "staging" | "cast" | "legend";
type EarlyInputs = Omit<FrameInputs, Words> & Partial<Pick<FrameInputs, Words>>;

export function promptOf(inputs: FrameInputs): string {
  const { description, cast } = inputs;
  const staging = stagingOf(inputs);
  return framePrompt({ description, staging, style: staging.style, cast, legend: legendOf(inputs) });
}

/** What the references show; may be shorter than they are. */
export function legendOf({ parent, legend, max_references: most }: FrameInputs): readonly string[] {
  return [...(parent ? [CONTINUED] : []), ...legend].slice(0, most);
}

export function referencesOf({ parent, references, max_references: most }: Pick<FrameInputs, "parent" | "references" | "max_references">): readonly ArtifactFile[] {
  return [...(parent ? [parent] : []), ...references].slice(0, most);
}

function frameRequest(inputs: FrameInputs): ImageRequest {
  const { model, size } = inputs;
  const staging = stagingOf(inputs);
  const brief: FrameBrief = { purpose: "frame", staging };
  return { model, prompt: promptOf(inputs), negative: frameNegative(staging), size, references: referencesOf(inputs), brief };
}

function stagingOf({ staging, style }: FrameInputs): FrameInputs["staging"] {
  return style === "" ? staging : { ...staging, style };
}
