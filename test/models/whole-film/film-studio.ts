/**
 * A far side's models for a whole film: true answers, pictures of another colour and lines of another tone for other words,
 * clips as long as was asked. The same request gets the same bytes; what was made is kept in order.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { isObject } from "../../../schema/json.ts";
import { writeWav } from "../../../plugins/media/wav.ts";
import { shoot, sine } from "../../plugins/media/footage.ts";
import type { FarRequest } from "../far/server.ts";
import type { VideoStudio } from "../far/studio.ts";
import { writtenBy } from "./writer.ts";

export interface FilmStudio extends VideoStudio {
  /** What was made, one for each request that was accepted, in their order. */
  readonly made: readonly (string | Uint8Array)[];
}

export async function filmStudio(): Promise<FilmStudio> {
  const clips = await (shot ??= shootAll());
  const made: (string | Uint8Array)[] = [];
  const kept = <T extends string | Uint8Array>(one: T): T => (made.push(one), one);
  return {
    made,
    text: (schema, { fields }) => kept(JSON.stringify(writtenBy(schema, wordsIn(fields)))),
    picture: ({ fields }) => kept(pictureOf(wordsIn(fields))),
    speech: ({ fields }) => kept(spoken(wordsIn(fields))),
    clip: (seconds, { fields }) => kept(clipIn(clips, seconds, tone(wordsIn(fields)) % KINDS)),
    tokens: (of) => Math.ceil((typeof of === "string" ? of.length : sent(of.fields)) / 4),
  };
}

/** What is said to a model, wherever its provider puts it; not what the system says. */
function wordsIn(fields: FarRequest["fields"]): string {
  const { contents, input, prompt, text, instances } = fields;
  return [contents, input, prompt, text, instances].map(wordsOf).find((words) => words !== "") ?? "";
}

function wordsOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return part.map(wordsOf).filter((words) => words !== "").join("\n");
  return isObject(part) && part["role"] !== "system" && part["role"] !== "developer" ? [part["parts"], part["content"], part["text"], part["prompt"]].map(wordsOf).filter((words) => words !== "").join("\n") : "";
}

/** A picture that is shown is billed as so many letters. */
const PICTURE = 1032;

/** Letters of all that was sent. */
function sent(part: unknown): number {
  if (typeof part === "string") return /^(data:|[\w+/=]{500})/.test(part) ? PICTURE : part.length;
  if (typeof part !== "object" || part === null) return 0;
  return Object.values(part).reduce<number>((sum, each) => sum + sent(each), 0);
}

/** 0 to 255, by the words. */
function tone(words: string, at = 0): number {
  return createHash("sha256").update(words).digest()[at] ?? 0;
}

function pictureOf(words: string): Buffer {
  const canvas = createCanvas(128, 72);
  const context = canvas.getContext("2d");
  context.fillStyle = `rgb(${tone(words)}, ${tone(words, 1)}, ${tone(words, 2)})`;
  context.fillRect(0, 0, 128, 72);
  context.fillStyle = "#ffcc66";
  context.fillRect(tone(words, 3) % 96, 16, 24, 40);
  return canvas.toBuffer("image/png");
}

const SAMPLE_RATE = 16_000;

function spoken(words: string): Uint8Array {
  return writeWav({ sampleRate: SAMPLE_RATE, channels: [sine(words.length * 0.065, { hertz: 160 + tone(words) / 2, sampleRate: SAMPLE_RATE })] });
}

/** Lengths that are sold; for each a few clips that differ. */
const LENGTHS = [4, 6, 8];
const KINDS = 3;

type Clips = ReadonlyMap<string, Buffer>;
let shot: Promise<Clips> | undefined;

async function shootAll(): Promise<Clips> {
  const folder = mkdtempSync(join(tmpdir(), "vp-clips-"));
  const wanted = LENGTHS.flatMap((seconds) => Array.from({ length: KINDS }, (_, kind) => ({ seconds, kind })));
  const made = wanted.map(async ({ seconds, kind }) => {
    const grey = (x: number, y: number, frame: number): number => ((x * (kind + 2) + y + frame * 9) % 200) + 20;
    return [`${seconds}/${kind}`, readFileSync(await shoot(join(folder, `${seconds}-${kind}.mp4`), { frames: seconds * 8, grey }))] as const;
  });
  const clips = new Map(await Promise.all(made));
  rmSync(folder, { recursive: true, force: true });
  return clips;
}

function clipIn(clips: Clips, seconds: number, kind: number): Buffer {
  const clip = clips.get(`${seconds}/${kind}`);
  if (clip === undefined) throw new Error(`no clip of ${seconds} s is sold`);
  return clip;
}
