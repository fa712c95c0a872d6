/**
 * Treats a clip: grade, captions and fades are drawn into its pictures. Only the groups of pictures that change are encoded
 * again; the others are copied. Knows what is asked of one clip and nothing of the film.
 */
import path from "node:path";
import type { Size } from "vp/plugin";
import { BITEXACT, h264, runFfmpeg } from "../media/ffmpeg-run.ts";
import { spanned } from "../media/frames-read.ts";
import { keyPicturesOf } from "../media/key-pictures.ts";
import { joinPieces, type Piece } from "../media/pieces.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";
import type { Place } from "./segments.ts";
import { gradeFilter, gradeOf, type GradeName } from "./types-grades.ts";

/** A picture that lies over others. */
export interface Overlay extends Size {
  /** PNG with transparency. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** First picture of the clip that it lies over, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Treatment {
  readonly grade: GradeName;
  /** First pictures that come out of black, and last ones that go into it. */
  readonly fade_in: number;
  readonly fade_out: number;
  readonly overlays: readonly Overlay[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Path of the treated clip; the clip's own where there is nothing to do. */
export async function treated(clip: string, treatment: Treatment, place: Place): Promise<string> {
  const facts = await probeVideo(clip);
  const { keys, inOrder } = await keyPicturesOf(clip);
  const changed = changedSpans(treatment, facts.frames);
  if (changed.length === 0) return clip;
  const groups = inOrder ? groupsAround(changed, keys, facts.frames) : [{ from: 0, to: facts.frames }];
  const again = groups.reduce((sum, { from, to }) => sum + to - from, 0);
  place.log(`${again} of ${facts.frames} pictures are encoded again: ${whatFor(treatment)}`);
  return (await patched({ clip, facts, groups, treatment }, place)) ?? (await drawn({ clip, facts, treatment, span: { from: 0, to: facts.frames } }, place));
}

function whatFor({ grade, fade_in, fade_out, overlays }: Treatment): string {
  const all = [grade === "none" ? "" : grade.replaceAll("_", " "), overlays.length === 0 ? "" : "captions", fade_in + fade_out === 0 ? "" : "a fade"];
  return all.filter((what) => what !== "").join(", ");
}

function changedSpans({ grade, fade_in, fade_out, overlays }: Treatment, frames: number): readonly Span[] {
  if (grade !== "none") return [{ from: 0, to: frames }];
  const spans = [{ from: 0, to: fade_in }, { from: frames - fade_out, to: frames }, ...overlays];
  return spans.map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(frames, to) })).filter(({ from, to }) => to > from);
}

/** Whole groups of pictures in which something changes, neighbours as one. */
function groupsAround(changed: readonly Span[], keys: readonly number[], frames: number): readonly Span[] {
  const groups = keys.map((from, at) => ({ from, to: keys[at + 1] ?? frames })).filter((group) => changed.some(({ from, to }) => from < group.to && to > group.from));
  const joined: { from: number; to: number }[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last?.to === group.from) last.to = group.to;
    else joined.push({ ...group });
  }
  return joined;
}

interface Drawing {
  readonly clip: string;
  readonly facts: VideoFacts;
  readonly treatment: Treatment;
}

/** Nothing when what is encoded anew cannot follow what is copied. */
async function patched({ groups, ...drawing }: Drawing & { readonly groups: readonly Span[] }, place: Place): Promise<string | undefined> {
  const { clip, facts } = drawing;
  const [first] = groups;
  if (first === undefined || (first.from === 0 && first.to === facts.frames)) return undefined;
  const pieces: Piece[] = [];
  let done = 0;
  for (const span of groups) {
    if (span.from > done) pieces.push({ path: clip, from: done, to: span.from, frames: facts.frames });
    const path = await drawn({ ...drawing, span }, place);
    const { setup, frames, codec } = await probeVideo(path);
    if (setup !== facts.setup || codec !== facts.codec) return undefined;
    pieces.push({ path, from: 0, to: frames, frames });
    done = span.to;
  }
  if (done < facts.frames) pieces.push({ path: clip, from: done, to: facts.frames, frames: facts.frames });
  const out = path.join(place.workDir, "patched.mp4");
  await joinPieces(pieces, { fps: facts.fps, out, signal: place.signal });
  return out;
}

/** Encodes a span of the clip, treated. */
async function drawn({ clip, facts, treatment, span }: Drawing & { readonly span: Span }, { workDir, signal }: Place): Promise<string> {
  const out = path.join(workDir, `drawn-${span.from}.mp4`);
  const overlays = treatment.overlays.filter(({ from, to }) => from < span.to && to > span.from);
  const [input, limit] = [spanned({ ...span, fps: facts.fps }, clip).slice(0, -2), ["-frames:v", String(span.to - span.from)]];
  const fps = Math.round(facts.fps);
  const graph = filterOf({ ...treatment, overlays }, { span, fps, frames: facts.frames });
  const args = [...input, ...overlays.flatMap((overlay) => ["-i", overlay.path]), "-filter_complex", graph, "-map", "[seen]", "-an", "-r", String(fps), ...limit, ...h264(fps), ...BITEXACT, out];
  await runFfmpeg(args, { signal });
  return out;
}

function filterOf({ grade, fade_in, fade_out, overlays }: Treatment, { span, fps, frames }: { readonly span: Span; readonly fps: number; readonly frames: number }): string {
  const pictures = [`setpts=N/(${fps}*TB)`, ...(grade === "none" ? [] : [gradeFilter(gradeOf(grade))])];
  const laid = overlays.map(({ x, y, from, to }, at) => {
    const [under, over] = [at === 0 ? "graded" : `laid${at - 1}`, `laid${at}`];
    const text = `[${at + 1}:v]scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+bitexact,format=yuva420p[text${at}]`;
    return `${text};[${under}][text${at}]overlay=x=${x}:y=${y}:eof_action=repeat:enable='between(n,${from - span.from},${to - 1 - span.from})'[${over}]`;
  });
  const fades = [
    ...(fade_in > span.from ? [`fade=t=in:start_frame=${-span.from}:nb_frames=${fade_in}`] : []),
    ...(fade_out > 0 && span.to > frames - fade_out ? [`fade=t=out:start_frame=${frames - fade_out - span.from}:nb_frames=${fade_out}`] : []),
  ];
  const last = overlays.length === 0 ? "graded" : `laid${overlays.length - 1}`;
  return [`[0:v]${pictures.join(",")}[graded]`, ...laid, `[${last}]${["null", ...fades].join(",")}[seen]`].join(";");
}
