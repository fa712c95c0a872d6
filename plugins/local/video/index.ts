/** `local:animatic`, moving pictures: plays the staging that the first frame carries, or moves over a picture that has none. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Value } from "typebox/value";
import { Refused, file, type CallContext, type QuickOperation, type ReturnedFile, type Size, type VideoRequest } from "vp/plugin";
import { ClipBrief } from "../../film/types-picture.ts";
import { evenSize } from "../../media/even-size.ts";
import { filmDrawn } from "../../media/film-drawn.ts";
import { readSound } from "../../media/sound-read.ts";
import { composeShot } from "../draw/compose/shot.ts";
import type { Shot } from "../draw/contract.ts";
import { rollIn, stagingOf } from "../image/note.ts";
import { rollOf } from "../roll.ts";
import { foreignShot } from "./foreign.ts";
import { speakingOf } from "./mouth.ts";

export const video: QuickOperation<VideoRequest, { readonly video: ReturnedFile }> = {
  version: 47,
  async generate(request, context) {
    const out = path.join(context.workDir, "clip.mp4");
    const size = evenSize(request.size);
    const { fps, seconds } = request;
    const shot = await shotOf(request, size, context);
    const { signal, progress } = context;
    await filmDrawn({ paint: (ctx, at) => shot.paint(ctx, at), size, fps, frames: Math.max(1, Math.round(seconds * fps)), out, signal, progress });
    return { video: file(out) };
  },
};

async function shotOf(request: VideoRequest, size: Size, context: CallContext): Promise<Shot> {
  const brief = briefOf(request);
  const performance = rollOf(request, context);
  const first = request.firstFrame && (await readFile(request.firstFrame.path));
  const staging = first ? stagingOf(first) : brief.staging;
  if (first && !staging) return foreignShot(first, size, { seconds: request.seconds, performance });
  if (!staging) throw new Refused("local:animatic needs a first frame or a staging to make a clip", { input: "first_frame" });
  const end = request.lastFrame && (await readFile(request.lastFrame.path));
  const drawn = end && stagingOf(end);
  const last = drawn ?? brief.last_staging;
  const roll = first ? rollIn(first) : "";
  const sound = request.audio && (await readSound(request.audio.path, context.signal));
  const speaking = brief.lines.map((line) => speakingOf(line, sound));
  return composeShot(staging, size, { seconds: request.seconds, speaking, roll, performance, ...(last ? { last, lastRoll: drawn ? rollIn(end) : roll } : {}) });
}

function briefOf({ brief }: VideoRequest): ClipBrief {
  if (brief === undefined) return { purpose: "clip", lines: [] };
  if (Value.Check(ClipBrief, brief)) return brief;
  throw new Refused(`local:animatic makes clips and transitions from stagings, and cannot read the brief of "${brief.purpose}"`, { input: "staging" });
}
