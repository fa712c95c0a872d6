/** A timeline as MLT XML, for Kdenlive, Shotcut and `melt`, which renders it. Shots that share pictures do so in a tractor of their own. */
import { spokenRows, type Edit } from "./spans.ts";
import type { CutShot } from "../types-cut.ts";
import { element, words, type Attributes } from "./xml.ts";

export function mlt(edit: Edit): string {
  const { cut, mix, stems } = edit;
  const rows = spokenRows(cut);
  const tracks = [
    track("picture"),
    ...(mix === "" ? [] : [track("mix_track")]),
    ...rows.map((_, index) => track(`dialogue${index + 1}`, "both")),
    ...stems.map((_, index) => track(`stem_track${index + 1}`, "both")),
  ];
  const body = element("mlt", { LC_NUMERIC: "C", version: "7.0.0", title: cut.title, producer: "film" },
    profile(edit),
    ...producers(edit),
    ...cut.shots.flatMap((shot, index) => overlap(shot, cut.shots[index - 1])),
    element("playlist", { id: "picture" }, ...cut.shots.flatMap(entries)),
    ...(mix === "" ? [] : [element("playlist", { id: "mix_track" }, whole("mix", cut.frames))]),
    ...rows.map((row, index) => element("playlist", { id: `dialogue${index + 1}` }, ...row.flatMap(({ line, start, frames }, at) => {
      const earlier = row[at - 1];
      const silence = start - (earlier === undefined ? 0 : earlier.start + earlier.frames);
      return [silence > 0 ? element("blank", { length: silence }) : "", line.file === "" ? element("blank", { length: frames }) : whole(`line${cut.lines.indexOf(line) + 1}`, frames)];
    }))),
    ...stems.map((_, index) => element("playlist", { id: `stem_track${index + 1}` }, whole(`stem${index + 1}`, cut.frames))),
    element("tractor", { id: "film", in: 0, out: cut.frames - 1 },
      ...cut.chapters.map(({ title, start }, index) => words("property", { name: `vp:chapter.${index + 1}` }, `${start} ${title}`)),
      element("multitrack", {}, ...tracks),
      ...(mix === "" ? [] : [element("transition", {}, ...properties({ a_track: 0, b_track: 1, mlt_service: "mix", always_active: 1, sum: 1 }))])),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`;
}

function track(producer: string, hide?: string): string {
  return element("track", { producer, hide });
}

function properties(values: Attributes): readonly string[] {
  return Object.entries(values).map(([name, value]) => words("property", { name }, String(value)));
}

function profile({ cut, width, height }: Edit): string {
  const [rate, per] = Number.isInteger(cut.fps) ? [cut.fps, 1] : [Math.round(cut.fps) * 1000, 1001];
  return element("profile", {
    description: `${width}x${height}`, width, height, progressive: 1, sample_aspect_num: 1, sample_aspect_den: 1,
    display_aspect_num: width, display_aspect_den: height, frame_rate_num: rate, frame_rate_den: per, colorspace: 709,
  });
}

function producers({ cut, mix, stems, address }: Edit): readonly string[] {
  const producer = (id: string, path: string, frames: number): string =>
    element("producer", { id, in: 0, out: frames - 1 }, ...properties({ length: frames, resource: address(path), mlt_service: "avformat-novalidate" }));
  const black = (id: string, frames: number): string => element("producer", { id, in: 0, out: frames - 1 }, ...properties({ length: frames, resource: "black", mlt_service: "color" }));
  return [
    ...cut.shots.map((shot) => (shot.clip === "" ? black(pictureId(shot), shot.frames) : producer(pictureId(shot), shot.clip, shot.frames))),
    ...(mix === "" ? [] : [producer("mix", mix, cut.frames)]),
    ...stems.map(({ path }, index) => producer(`stem${index + 1}`, path, cut.frames)),
    ...cut.lines.flatMap(({ file, from, to }, index) => (file === "" ? [] : [producer(`line${index + 1}`, file, Math.max(1, Math.round(to * cut.fps) - Math.round(from * cut.fps)))])),
  ];
}

function pictureId({ index }: Pick<CutShot, "index">): string {
  return `shot${index + 1}`;
}

/** Lumas that MLT brings: dark goes first. Without one, it is a dissolve. */
const LUMAS: Readonly<Record<string, { readonly resource: string; readonly reverse: number }>> = {
  wipe_right: { resource: "%luma01.pgm", reverse: 0 }, wipe_left: { resource: "%luma01.pgm", reverse: 1 },
  wipe_down: { resource: "%luma02.pgm", reverse: 0 }, wipe_up: { resource: "%luma02.pgm", reverse: 1 }, iris: { resource: "%luma22.pgm", reverse: 0 },
};

/** The pictures in which a shot and the one before are seen together. */
function overlap(shot: CutShot, earlier: CutShot | undefined): readonly string[] {
  if (shot.head === 0 || earlier === undefined) return [];
  const last = shot.head - 1;
  return [element("tractor", { id: `over${shot.index + 1}`, in: 0, out: last },
    element("track", { producer: pictureId(earlier), in: earlier.frames - shot.head, out: earlier.frames - 1 }),
    element("track", { producer: pictureId(shot), in: 0, out: last }),
    element("transition", { in: 0, out: last }, ...properties({ a_track: 0, b_track: 1, mlt_service: "luma", ...LUMAS[shot.transition.type] })))];
}

function entries(shot: CutShot): readonly string[] {
  const [first, last] = [shot.head, shot.frames - shot.tail - 1];
  const over = shot.head === 0 ? "" : element("entry", { producer: `over${shot.index + 1}`, in: 0, out: shot.head - 1 });
  return [over, element("entry", { producer: pictureId(shot), in: first, out: last }, ...fades(shot, last - first + 1))];
}

/** Out of black and into it. */
function fades({ fade_in, fade_out }: CutShot, frames: number): readonly string[] {
  if (fade_in + fade_out === 0) return [];
  const up = fade_in === 0 ? [] : [`0=0`, `${fade_in}=1`];
  const down = fade_out === 0 ? [] : [`${frames - fade_out}=1`, `${frames - 1}=0`];
  return [element("filter", { in: 0, out: frames - 1 }, ...properties({ mlt_service: "brightness", level: [...up, ...down].join(";") }))];
}

function whole(producer: string, frames: number): string {
  return element("entry", { producer, in: 0, out: frames - 1 });
}
