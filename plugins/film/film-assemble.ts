/** film.assemble: clips, seams, sound and captions into one MP4. Pictures that are encoded already are copied. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Audio, File, Type, Video, defineNode, file, type ArtifactFile, type Static } from "vp/plugin";
import { AAC } from "../media/aac.ts";
import { appendXmp } from "../media/boxes.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { TIMESCALE, runFfmpeg } from "../media/ffmpeg-run.ts";
import { listOf } from "../media/pieces.ts";
import { lengthOf, segmentsOf, type Place, type Segment, type Wanted } from "./segments.ts";
import { soundOfClips } from "./sound-of-clips.ts";
import { threeLetters } from "./types-languages.ts";

/** What stands for the pictures that a clip shares with the one before. */
const Seam = Type.Object({
  video: Video(),
  /** Pictures that are shared. */
  frames: Type.Integer({ minimum: 1 }),
  /** First pictures of the later clip that the seam holds. */
  holds: Type.Integer({ minimum: 1 }),
});

const Track = Type.Object({ captions: File(), language: Type.String() });

const Inputs = Type.Object({
  clips: Type.Array(Video(), { minItems: 1 }),
  /** One for each clip, as film.seam gives them: how it comes out of the one before. None where it is cut. */
  seams: Type.Optional(Type.Array(Type.Union([Seam, Type.Null()]))),
  /** The whole film's sound, AAC as it is and everything else encoded; without it the clips' own, where they have some. */
  audio: Type.Optional(Type.Union([Audio(), Type.Null()])),
  /** SRT or WebVTT; becomes a track that can be switched on. */
  captions: Type.Optional(Type.Union([File(), Type.Null()])),
  /** Language of the sound and of `captions`: `en`, `pt-BR`. */
  language: Type.Optional(Type.String()),
  /** More captions, in other languages. */
  tracks: Type.Optional(Type.Array(Track)),
  title: Type.Optional(Type.String()),
  /** Titles of chapters and the seconds at which they begin. */
  chapters: Type.Optional(Type.Array(Type.Object({ title: Type.String(), at: Type.Number({ minimum: 0 }) }))),
  /** More of the film's metadata: `comment`, `description`, `artist`, `date` and what else MP4 has. */
  metadata: Type.Optional(Type.Array(Type.Object({ key: Type.String({ pattern: "^[a-z_]+$" }), value: Type.String() }))),
  /** An XMP packet, as provenance.write gives it. */
  xmp: Type.Optional(Type.Union([File(), Type.Null()])),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "film.assemble",
  version: 2,
  summary: "Join clips, sound and captions into a film: H.264 and AAC in MP4, copying what is encoded already",
  inputs: Inputs,
  outputs: Type.Object({ video: Video(), seconds: Type.Number() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log, progress }) {
    const place: Place = { workDir, signal, log };
    const segments = await segmentsOf(wantedOf(inputs), place);
    const fps = segments[0]?.facts.fps ?? 1;
    const seconds = segments.reduce((sum, segment) => sum + lengthOf(segment), 0) / fps;
    progress(0.3, "joining");
    const sound = inputs.audio?.path ?? (await ownSound(inputs, segments, place));
    const out = path.join(workDir, "film.mp4");
    await join({ ...inputs, segments, fps, sound, seconds, out }, place);
    if (inputs.xmp) await appendXmp(out, await readFile(inputs.xmp.path));
    return { video: file(out), seconds: Math.round(seconds * 1000) / 1000 };
  },
});

/** Every seam in place of what it holds of both its clips. */
function wantedOf({ clips, seams = [] }: Inputs): readonly Wanted[] {
  return clips.flatMap((clip, at) => {
    const [seam, next] = [seams[at], seams[at + 1]];
    const alone: Wanted = { path: clip.path, from: seam?.holds ?? 0, less: next?.frames ?? 0 };
    return seam ? [{ path: seam.video.path }, alone] : [alone];
  });
}

/** The sound of the clips, each where its pictures are. */
async function ownSound({ clips, seams = [] }: Inputs, segments: readonly Segment[], place: Place): Promise<string | undefined> {
  const alone = [...segments];
  let at = 0;
  const heard = clips.map(({ path }, index) => {
    const [seam, head, tail] = [seams[index] ? alone.shift() : undefined, seams[index]?.frames ?? 0, seams[index + 1]?.frames ?? 0];
    const body = alone.shift();
    const own = (seam ? lengthOf(seam) : 0) + (body ? lengthOf(body) : 0);
    const start = at;
    at += own;
    return { path, start, frames: own + tail, head, tail };
  });
  return await soundOfClips(heard, segments[0]?.facts.fps ?? 1, place);
}

const SPOKEN = "en";
/** Byte for byte the same on every run. The metadata of the film and its tracks is dropped, that of chapters is their titles. */
const CLEAN = ["-fflags", "+bitexact", "-map_metadata:g", "-1", "-map_metadata:s", "-1"];

interface Film extends Pick<Inputs, "captions" | "language" | "tracks" | "title" | "chapters" | "metadata" | "audio"> {
  readonly segments: readonly Segment[];
  readonly fps: number;
  readonly sound: string | undefined;
  readonly seconds: number;
  readonly out: string;
}

async function join(film: Film, { workDir, signal }: Place): Promise<void> {
  const { metadata = [] } = film;
  const list = path.join(workDir, "segments.txt");
  await writeFile(list, listOf(film.segments.filter((segment) => lengthOf(segment) > 0), film.fps));
  const captions = await captionTracks(film);
  const chapters = await chapterFile(film, workDir);
  const sound = film.sound === undefined ? [] : [film.sound];
  const rest = [...sound, ...captions.map((track) => track.captions.path), ...(chapters === undefined ? [] : [chapters])];
  const tracks = [
    ["-map", "0:v:0", "-c:v", "copy"],
    sound.length === 0 ? [] : ["-map", "1:a:0", ...soundCoding(film.audio), "-metadata:s:a:0", `language=${threeLetters(film.language ?? SPOKEN)}`],
    captions.flatMap(({ language }, at) => ["-map", `${1 + sound.length + at}:s:0`, `-metadata:s:s:${at}`, `language=${threeLetters(language)}`]),
    captions.length === 0 ? [] : ["-c:s", "mov_text"],
    ["-map_chapters", chapters === undefined ? "-1" : String(rest.length)],
    film.title === undefined ? [] : ["-metadata", `title=${film.title}`],
    metadata.flatMap(({ key, value }) => ["-metadata", `${key}=${value}`]),
  ];
  const inputs = ["-f", "concat", "-safe", "0", "-i", list, ...rest.flatMap((input) => ["-i", input])];
  await runFfmpeg([...inputs, ...tracks.flat(), ...CLEAN, "-video_track_timescale", String(TIMESCALE), "-movflags", "+faststart", film.out], { signal });
}

function soundCoding(audio: ArtifactFile | null | undefined): readonly string[] {
  return audio?.mediaType === "audio/mp4" ? ["-c:a", "copy"] : AAC;
}

/** A film without a spoken word has captions without a cue, which ffmpeg takes for a broken file. */
async function captionTracks({ captions, language = SPOKEN, tracks = [] }: Film): Promise<readonly Static<typeof Track>[]> {
  const all = [...(captions ? [{ captions, language }] : []), ...tracks];
  const cued = await Promise.all(all.map(async (track) => (await readFile(track.captions.path, "utf8")).includes("-->")));
  return all.filter((_, at) => cued[at]);
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
