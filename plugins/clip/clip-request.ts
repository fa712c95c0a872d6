/** What is asked of a video model for a shot, or for a part of a long one, and what that is worth in an estimate. Asks no model. */
import type { ArtifactFile, Estimate, VideoRequest } from "vp/plugin";
import { isEmbedded } from "../film/types-models.ts";
import type { ClipBrief } from "../film/types-picture.ts";
import { NEGATIVE, clipPrompt } from "./clip-render.prompt.ts";
import type { ClipInputs } from "./clip-inputs.ts";
import { partsOf, type Part } from "./parts.ts";

type Voices = ClipInputs["voices"];

/** @param first the picture that the part begins with */
export function clipRequest(inputs: ClipInputs, part: Part, first: ArtifactFile | undefined): VideoRequest {
  const { model, size, fps } = inputs;
  const last = lastFrameOf(inputs, part);
  const heard = isEmbedded(model) ? soundToFollow(inputs.voices) : undefined;
  return {
    model, prompt: promptOf(inputs, part), negative: NEGATIVE, size, seconds: part.seconds, fps, brief: briefOf(inputs, part),
    ...(first ? { firstFrame: first } : {}), ...(last ? { lastFrame: last } : {}), ...(heard ? { audio: heard } : {}),
  };
}

/** One for each part, in order. */
export function clipEstimates(inputs: ClipInputs): readonly Estimate[] {
  const { model, size, fps } = inputs;
  return partsOf(inputs).map((part) => ({
    model, operation: "video", count: 1, prompt: promptOf(inputs, part), seconds: part.seconds, size, fps, references: 0,
    firstFrame: part.index > 0 || Boolean(inputs.first_frame), lastFrame: Boolean(lastFrameOf(inputs, part)),
  }));
}

/** The whole shot in words, in however many parts it is made. */
export function wholePrompt(inputs: ClipInputs): string {
  return promptOf(inputs, { index: 0, count: 1, from: 0, seconds: inputs.seconds });
}

/** Only the end of the shot is its last frame. */
function lastFrameOf({ last_frame: last }: ClipInputs, { index, count }: Part): ArtifactFile | undefined {
  return index === count - 1 && last ? last : undefined;
}

function promptOf(inputs: ClipInputs, part: Part): string {
  const { motion, sound, staging, style, voices } = inputs;
  return clipPrompt({ motion, sound, staging, style, part, spoken: spokenIn(voices, part), endsOnFrame: Boolean(lastFrameOf(inputs, part)) });
}

/** Lines that are being said in the part. */
function spokenIn(voices: Voices, { from, seconds, count }: Part): Voices {
  return count === 1 ? voices : voices.filter(({ at, seconds: length }) => at < from + seconds && at + length > from);
}

/** For studios that film by rule. Lines begin at seconds of the part. */
function briefOf({ voices, staging, last_staging: last }: ClipInputs, part: Part): ClipBrief {
  const lines = spokenIn(voices, part).map(({ character, at, seconds, visemes, words }) => ({ character, at: at - part.from, seconds, visemes, words }));
  return { purpose: "clip", lines, ...(staging ? { staging } : {}), ...(last ? { last_staging: last } : {}) };
}

/** The one line whose times nobody knows: mouths follow its loudness. A line with times needs no sound. */
function soundToFollow(voices: Voices): Voices[number]["audio"] | undefined {
  const [only, ...others] = voices;
  return only && others.length === 0 && only.visemes.length === 0 && only.words.length === 0 ? only.audio : undefined;
}
