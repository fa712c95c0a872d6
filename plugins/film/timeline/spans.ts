/**
 * The cut as an editing program sees it: spans that meet, with a transition over the place where they do and the rest of
 * each clip as a handle. Whole pictures throughout. Knows no file format.
 */
import type { Cut, CutLine, CutShot } from "../types-cut.ts";

/** What all writers are given. */
export interface Edit {
  readonly cut: Cut;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Sounds as long as the film, from its folder: the mix that is heard, and parts of it that are there to be taken up. */
  readonly mix: string;
  readonly stems: readonly Stem[];
  /** From a path in the film's folder to what stands in the file. */
  readonly address: (path: string) => string;
}

export interface Stem {
  readonly name: string;
  readonly path: string;
}

export interface PictureSpan {
  readonly shot: CutShot;
  /** First picture of the clip that is used. */
  readonly from: number;
  /** Pictures used. */
  readonly frames: number;
  /** Picture of the film at which it begins. */
  readonly start: number;
  /** Pictures over which it is seen together with the one before: those before the place where the two meet, and those after. */
  readonly before: number;
  readonly after: number;
}

export function pictureSpans({ shots }: Cut): readonly PictureSpan[] {
  return shots.map((shot) => {
    const from = Math.floor(shot.head / 2);
    const left = shot.tail - Math.floor(shot.tail / 2);
    return { shot, from, frames: shot.frames - from - left, start: shot.start + from, before: from, after: shot.head - from };
  });
}

export interface SoundSpan {
  readonly line: CutLine;
  readonly start: number;
  readonly frames: number;
}

/** As many rows as are spoken at once, so that nothing overlaps within one. */
export function spokenRows({ lines, fps }: Cut): readonly (readonly SoundSpan[])[] {
  const rows: SoundSpan[][] = [];
  for (const line of lines) {
    const start = Math.round(line.from * fps);
    const span = { line, start, frames: Math.max(1, Math.round(line.to * fps) - start) };
    const free = rows.find((row) => row.every((each) => each.start + each.frames <= start));
    if (free === undefined) rows.push([span]);
    else free.push(span);
  }
  return rows;
}

/** `dissolve`, `wipe left`. */
export function transitionName(type: string): string {
  return type.replaceAll("_", " ");
}
