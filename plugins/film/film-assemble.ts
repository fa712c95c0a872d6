/** film.assemble: clips, sound and captions into one MP4, copying pictures that are already encoded, and a poster. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Audio, File, Image, Type, Video, defineNode, file, type ArtifactFile } from "vp/plugin";
import { AAC } from "../media/aac.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { TIMESCALE, runFfmpeg } from "../media/ffmpeg-run.ts";
import { drawPoster } from "./poster.ts";
import { segmentsOf, type Place, type Segment } from "./segments.ts";
import { soundOfClips } from "./sound-of-clips.ts";
import { TRANSITIONS } from "./types.ts";

export default defineNode({
  name: "film.assemble",
  version: 1,
  summary: "Join clips, sound and captions into a film: H.264 and AAC in MP4, with a poster",
  inputs: Type.Object({
    clips: Type.Array(Video(), { minItems: 1 }),
    /** The whole film's sound; without it the clips' own, where they have some. */
    audio: Type.Optional(Type.Union([Audio(), Type.Null()])),
    /** SRT or WebVTT; becomes a track that can be switched on. */
    captions: Type.Optional(Type.Union([File(), Type.Null()])),
    title: Type.Optional(Type.String()),
    /** One for each clip: how it begins (`dissolve`, `fade_in`) or ends (`fade_out`). */
    transitions: Type.Optional(Type.Array(Type.Enum(TRANSITIONS))),
    /** Titles of chapters and the seconds at which they begin. */
    chapters: Type.Optional(Type.Array(Type.Object({ title: Type.String(), at: Type.Number({ minimum: 0 }) }))),
  }),
  outputs: Type.Object({ video: Video(), poster: Image(), seconds: Type.Number() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log, progress }) {
    const place: Place = { workDir, signal, log };
    const clips = inputs.clips.map((clip, i) => ({ path: clip.path, transition: inputs.transitions?.[i] ?? ("cut" as const) }));
    const segments = await segmentsOf(clips, place);
    progress(0.6, "joining");
    const sound = inputs.audio?.path ?? (await soundOfClips(inputs.clips.map((clip) => clip.path), segments, place));
    const seconds = segments.reduce((sum, { facts }) => sum + facts.frames / facts.fps, 0);
    const out = path.join(workDir, "film.mp4");
    await join({ ...inputs, segments, sound, seconds, out }, place);
    progress(0.9, "poster");
    const poster = await drawPoster(out, place);
    return { video: file(out), poster: file(poster), seconds: Math.round(seconds * 1000) / 1000 };
  },
});

/** Byte for byte the same on every run. The metadata of the film and its tracks is dropped, that of chapters is their titles. */
const CLEAN = ["-fflags", "+bitexact", "-map_metadata:g", "-1", "-map_metadata:s", "-1"];

interface Film {
  readonly segments: readonly Segment[];
  readonly sound: string | undefined;
  readonly captions?: ArtifactFile | null;
  readonly title?: string;
  readonly chapters?: readonly { readonly title: string; readonly at: number }[];
  readonly seconds: number;
  readonly out: string;
}

async function join(film: Film, { workDir, signal }: Place): Promise<void> {
  const list = path.join(workDir, "segments.txt");
  await writeFile(list, film.segments.map(listed).join(""));
  const captions = film.captions && (await hasCues(film.captions.path)) ? film.captions.path : undefined;
  const inputs = [["-f", "concat", "-safe", "0", "-i", list], ...given(film.sound), ...given(captions), ...given(await chapterFile(film, workDir))];
  const at = { sound: 1, captions: film.sound === undefined ? 1 : 2, chapters: inputs.length - 1 };
  const tracks = [
    ["-map", "0:v:0", "-c:v", "copy"],
    film.sound === undefined ? [] : ["-map", `${at.sound}:a:0`, ...AAC],
    captions === undefined ? [] : ["-map", `${at.captions}:s:0`, "-c:s", "mov_text", "-metadata:s:s:0", "language=eng"],
    film.chapters?.length ? ["-map_chapters", String(at.chapters)] : ["-map_chapters", "-1"],
    film.title === undefined ? [] : ["-metadata", `title=${film.title}`],
  ];
  await runFfmpeg([...inputs.flat(), ...tracks.flat(), ...CLEAN, "-video_track_timescale", String(TIMESCALE), "-movflags", "+faststart", film.out], { signal });
}

function given(input: string | undefined): readonly (readonly string[])[] {
  return input === undefined ? [] : [["-i", input]];
}

/** With its exact length, so that rounding never adds up over many joins. */
function listed({ path, facts }: Segment): string {
  return `file '${path.replaceAll("'", "'\\''")}'\nduration ${(facts.frames / facts.fps).toFixed(6)}\n`;
}

/** A film without a spoken word has captions without a cue, which ffmpeg takes for a broken file. */
async function hasCues(captions: string): Promise<boolean> {
  return (await readFile(captions, "utf8")).includes("-->");
}

async function chapterFile({ chapters, seconds }: Film, workDir: string): Promise<string | undefined> {
  if (!chapters?.length) return undefined;
  const marks = chapters.map(({ title, at }, i) => {
    const end = chapters[i + 1]?.at ?? seconds;
    const escaped = title.replace(/[=;#\\\n]/g, (sign) => `\\${sign}`);
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${Math.round(at * 1000)}\nEND=${Math.round(end * 1000)}\ntitle=${escaped}\n`;
  });
  const out = path.join(workDir, "chapters.ffmeta");
  await writeFile(out, `;FFMETADATA1\n${marks.join("")}`);
  return out;
}
