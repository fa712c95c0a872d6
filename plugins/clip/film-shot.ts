/** Films one shot: asks for its parts, fits what comes back to the film, and joins it. Knows nothing of other shots. */
import path from "node:path";
import { file, type ArtifactFile, type Models, type ReturnedFile } from "vp/plugin";
import { isEmbedded } from "../film/types-models.ts";
import { artifactFile } from "../media/artifact-file.ts";
import { fitClip, framesOf, joinClips, misfitsOf, pictureAt, type ClipFormat } from "../media/fit-clip.ts";
import type { ClipInputs } from "./clip-inputs.ts";
import { clipRequest } from "./clip-request.ts";
import { partsOf, type Part } from "./parts.ts";

export interface Filming {
  readonly models: Models;
  readonly workDir: string;
  readonly signal: AbortSignal;
  /** Which of several equal shots it is, for the best of them; left out when there is one. */
  readonly roll?: number;
  log(line: string): void;
}

export async function filmShot(inputs: ClipInputs, filming: Filming): Promise<ArtifactFile | ReturnedFile> {
  const [only, ...others] = partsOf(inputs);
  if (only && others.length === 0) return filmWhole(inputs, only, filming);
  return filmInParts(inputs, filming);
}

async function filmWhole(inputs: ClipInputs, part: Part, filming: Filming): Promise<ArtifactFile | ReturnedFile> {
  const clip = await asked(inputs, { part, first: inputs.first_frame ?? undefined }, filming);
  if (isEmbedded(inputs.model)) return clip;
  const format = formatOf(inputs, part);
  const misfits = await misfitsOf(clip.path, format);
  if (misfits.length === 0) return clip;
  filming.log(`the model's clip is fitted: ${misfits.join(", ")}`);
  const out = placeOf(filming, "clip.mp4");
  await fitClip(clip.path, format, { out, signal: filming.signal });
  return file(out);
}

/** Each part begins with the last picture of the one before, taken from what the model gave and not from its fitted copy. */
async function filmInParts(inputs: ClipInputs, filming: Filming): Promise<ReturnedFile> {
  const { signal, log } = filming;
  const fitted: string[] = [];
  let first = inputs.first_frame ?? undefined;
  for (const part of partsOf(inputs)) {
    log(`part ${part.index + 1} of ${part.count}, ${part.seconds.toFixed(2)} s`);
    const format = formatOf(inputs, part);
    const clip = await asked(inputs, { part, first }, filming);
    const out = placeOf(filming, `part-${part.index + 1}.mp4`);
    await fitClip(clip.path, format, { out, signal });
    fitted.push(out);
    if (part.index < part.count - 1) first = await lastPicture(clip, format, placeOf(filming, `last-${part.index + 1}.png`), signal);
  }
  const out = placeOf(filming, "clip.mp4");
  await joinClips(fitted, { out, signal });
  return file(out);
}

async function asked(inputs: ClipInputs, { part, first }: { readonly part: Part; readonly first: ArtifactFile | undefined }, { models, roll }: Filming): Promise<ArtifactFile> {
  const { video } = await models.video({ ...clipRequest(inputs, part, first), ...(roll === undefined ? {} : { roll }) });
  return video;
}

async function lastPicture(clip: ArtifactFile, format: ClipFormat, out: string, signal: AbortSignal): Promise<ArtifactFile> {
  await pictureAt(clip.path, { ...format, at: framesOf(format) - 1 }, { out, signal });
  return artifactFile(out);
}

function formatOf({ size, fps }: ClipInputs, { seconds }: Part): ClipFormat {
  return { size, seconds, fps };
}

/** Of several rolls of one shot, each has its own files. */
function placeOf({ workDir, roll = 0 }: Filming, name: string): string {
  return path.join(workDir, `${roll}-${name}`);
}
