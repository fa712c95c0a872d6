/** `local:animatic`, pictures: draws what a request's brief stages. It reads no words and looks at no references. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { Value } from "typebox/value";
import { Refused, file, type ImageRequest, type QuickOperation, type ReturnedFile, type Size } from "vp/plugin";
import { FrameBrief, PortraitBrief } from "../../film/types-picture.ts";
import { framingFacts } from "../draw/compose/framing-facts.ts";
import { drawPortrait } from "../draw/compose/portrait.ts";
import { composeShot, STILL } from "../draw/compose/shot.ts";
import { rollOf } from "../roll.ts";
import { withStaging } from "./note.ts";

export const image: QuickOperation<ImageRequest, { readonly image: ReturnedFile }> = {
  version: 49,
  async generate(request, context) {
    const out = path.join(context.workDir, "picture.png");
    await writeFile(out, drawn(request, rollOf(request, context)));
    return { image: file(out) };
  },
};

function drawn({ brief, size }: ImageRequest, roll: string): Buffer {
  if (Value.Check(FrameBrief, brief)) return withStaging(framePng(brief, size, roll), { staging: brief.staging, framing: framingFacts(brief.staging, size, roll), roll });
  if (Value.Check(PortraitBrief, brief)) return portraitPng(brief, size, roll);
  throw new Refused(`local:animatic draws stagings and portraits, and cannot draw "${brief?.purpose ?? "a request without a purpose"}"`, { input: "staging" });
}

function framePng({ staging }: FrameBrief, size: Size, roll: string): Buffer {
  const canvas = createCanvas(size.width, size.height);
  composeShot(staging, size, { ...STILL, roll }).paint(canvas.getContext("2d"), 0);
  return canvas.toBuffer("image/png");
}

function portraitPng(brief: PortraitBrief, size: Size, roll: string): Buffer {
  const canvas = createCanvas(size.width, size.height);
  drawPortrait(canvas.getContext("2d"), brief, { size, roll });
  return canvas.toBuffer("image/png");
}
