/** captions.write: the spoken lines of a film as SRT and WebVTT, and as what each shot shows when they are burnt in. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { File, Type, defineNode, file, type Static } from "vp/plugin";
import { srt, vtt } from "./caption-files.ts";
import { Shape } from "./types-picture.ts";
import { captionsOf } from "./caption-text.ts";
import { readingSpeed } from "./caption-times.ts";
import { Caption, ClipCaption } from "./types-captions.ts";
import { languageOf } from "./types-languages.ts";
import { Cue, VoiceLine } from "./types.ts";

const Words = Type.Optional(VoiceLine.properties.words);
const Off = Type.Optional(Type.Boolean({ description: "Who speaks is not seen: slanted." }));
const Sound = Type.Object({ kind: Type.String(), at: Type.Number(), lasts: Type.Number() });
const ShownShot = Type.Object({ start: Type.Integer(), frames: Type.Integer() });

export default defineNode({
  name: "captions.write",
  version: 2,
  summary: "Write captions as SRT and WebVTT by the usual norms: two lines, split where they are heard, long enough to be read",
  inputs: Type.Object({
    /** Seconds of the film; `words` count from the start of their cue. */
    cues: Type.Array(Type.Object({ ...Cue.properties, words: Words, off: Off })),
    /** Of the picture: a narrow one has shorter lines. */
    shape: Type.Optional(Shape),
    fps: Type.Number({ default: 24, minimum: 1 }),
    /** Length of the film; nothing is shown longer. */
    seconds: Type.Optional(Type.Number()),
    /** A colour for each speaker. */
    colours: Type.Boolean({ default: true }),
    /** Sounds that are told in brackets where nobody speaks, as film.timing gives its effects; for those who do not hear them. */
    sounds: Type.Array(Sound, { default: [] }),
    /** The shots of the film's cut, in order. */
    shots: Type.Array(ShownShot, { default: [] }),
  }),
  outputs: Type.Object({
    srt: File(),
    vtt: File(),
    captions: Type.Array(Caption),
    /** For each shot, what is shown while it is seen, in its own pictures. */
    shots: Type.Array(Type.Array(ClipCaption)),
    language: Type.String(),
  }),
  runs: "engine",
  async run({ inputs, workDir, log }) {
    const { cues, shape, fps, seconds, colours, shots } = inputs;
    const captions = captionsOf([...cues, ...told(inputs.sounds, cues)], { fps, coloured: colours, ...(shape ? { shape } : {}), ...(seconds === undefined ? {} : { seconds }) });
    captions.forEach((caption) => tooFast(caption, log));
    const [subrip, web] = [path.join(workDir, "film.srt"), path.join(workDir, "film.vtt")];
    await writeFile(subrip, srt(captions));
    await writeFile(web, vtt(captions));
    return { srt: file(subrip), vtt: file(web), captions: [...captions], shots: shots.map((shot) => inClip(captions, shot, fps)), language: languageOf(cues.map(({ text }) => text).join(" ")) };
  },
});

/** Seconds for which a sound is told at least. */
const TOLD = 1.2;

function told(sounds: readonly Static<typeof Sound>[], cues: readonly Cue[]): readonly Cue[] {
  return sounds.map(({ kind, at, lasts }) => ({ from: at, to: at + Math.max(TOLD, lasts), text: `[${kind.replaceAll("_", " ")}]`, speaker: "" }))
    .filter(({ from }) => !cues.some((cue) => cue.from < from + TOLD && cue.to > from));
}

function tooFast(caption: Caption, log: (line: string) => void): void {
  const { rate, most } = readingSpeed(caption);
  if (rate > most * 1.05) log(`"${caption.lines.join(" ")}" at ${caption.from.toFixed(1)} s asks for ${Math.round(rate)} characters a second where ${most} can be read; shorten the line or give it a pause`);
}

/** The film begins at a whole picture of every clip, so an edit elsewhere moves nothing within it. */
function inClip(captions: readonly Caption[], { start, frames }: { readonly start: number; readonly frames: number }, fps: number): ClipCaption[] {
  const at = (seconds: number): number => Math.floor((seconds - start / fps) * fps + 0.5 + 1e-3);
  return captions.flatMap(({ from, to, ...looks }) => {
    const shown = { from: Math.max(0, at(from)), to: Math.min(frames, at(to)) };
    return shown.to > shown.from ? [{ ...shown, ...looks }] : [];
  });
}
