/** A timeline as OpenTimelineIO's JSON, in its schemas of version 1, which every reader of it takes. */
import type { Chapter, CutShot } from "../types-cut.ts";
import { pictureSpans, spokenRows, transitionName, type Edit, type PictureSpan, type SoundSpan } from "./spans.ts";

export function otio(edit: Edit): string {
  const { cut } = edit;
  const write = writerOf(edit);
  const tracks = [write.picture(), write.sound("Mix", edit.mix, true), ...spokenRows(cut).map((row, index) => write.spoken(`Dialogue ${index + 1}`, row)), ...edit.stems.map(({ name, path }) => write.sound(name, path, false))];
  const timeline = {
    OTIO_SCHEMA: "Timeline.1", name: cut.title, metadata: { vp: { fps: cut.fps, width: edit.width, height: edit.height } },
    global_start_time: write.time(0),
    tracks: { OTIO_SCHEMA: "Stack.1", name: "tracks", source_range: null, effects: [], markers: [], metadata: {}, enabled: true, children: tracks },
  };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}

interface Part {
  readonly name: string;
  readonly path: string;
  /** Of the whole file. */
  readonly available: number;
  readonly from: number;
  readonly frames: number;
  readonly isHeard: boolean;
  readonly metadata: object;
}

function writerOf(edit: Edit) {
  const { cut } = edit;
  const time = (frames: number): object => ({ OTIO_SCHEMA: "RationalTime.1", rate: cut.fps, value: frames });
  const range = (from: number, frames: number): object => ({ OTIO_SCHEMA: "TimeRange.1", start_time: time(from), duration: time(frames) });
  const item = (schema: string, name: string, frames: { readonly from: number; readonly frames: number }): object => ({
    OTIO_SCHEMA: schema, name, source_range: range(frames.from, frames.frames), effects: [], markers: [],
  });
  const media = ({ path, available }: Part): object => path === ""
    ? { OTIO_SCHEMA: "MissingReference.1", name: "", available_range: null, metadata: {} }
    : { OTIO_SCHEMA: "ExternalReference.1", name: path, target_url: edit.address(path), available_range: range(0, available), metadata: {} };
  const clip = (part: Part): object => ({ ...item("Clip.1", part.name, part), enabled: part.isHeard, metadata: { vp: part.metadata }, media_reference: media(part) });
  const gap = (frames: number): object => ({ ...item("Gap.1", "", { from: 0, frames }), enabled: true, metadata: {} });
  const track = (name: string, kind: "Video" | "Audio", children: readonly object[], markers: readonly object[] = []): object => ({
    OTIO_SCHEMA: "Track.1", name, kind, source_range: null, effects: [], markers, metadata: {}, enabled: true, children,
  });
  return {
    time,
    picture: () => track("Picture", "Video", pictureSpans(cut).flatMap((span) => [...transitionInto(span, time), clip(pictured(span))]), cut.chapters.map((chapter) => marker(chapter, range))),
    sound: (name: string, path: string, isHeard: boolean) => track(name, "Audio", [clip({ name, path, available: cut.frames, from: 0, frames: cut.frames, isHeard, metadata: {} })]),
    spoken: (name: string, row: readonly SoundSpan[]) => track(name, "Audio", row.flatMap((span, index) => {
      const silence = span.start - endOf(row[index - 1]);
      return [...(silence > 0 ? [gap(silence)] : []), clip(said(span))];
    })),
  };
}

function pictured({ shot, from, frames }: PictureSpan): Part {
  const { id, clip, frames: available } = shot;
  return { name: id, path: clip, available, from, frames, isHeard: true, metadata: told(shot) };
}

function told({ scene, description, size, angle, characters, fade_in, fade_out }: CutShot): object {
  return { scene, description, size, angle, characters, fade_in, fade_out };
}

/** The parts of the mix are there, but silent: what is heard is the mix. */
function said({ line, frames }: SoundSpan): Part {
  return { name: `${line.name}: ${line.text}`, path: line.file, available: frames, from: 0, frames, isHeard: false, metadata: { character: line.name, text: line.text, shot: line.shot } };
}

function endOf(span: SoundSpan | undefined): number {
  return span === undefined ? 0 : span.start + span.frames;
}

function transitionInto({ shot, before, after }: PictureSpan, time: (frames: number) => object): readonly object[] {
  if (before + after === 0) return [];
  const isDissolve = shot.transition.type === "dissolve";
  return [{
    OTIO_SCHEMA: "Transition.1", name: transitionName(shot.transition.type), transition_type: isDissolve ? "SMPTE_Dissolve" : "Custom_Transition",
    in_offset: time(before), out_offset: time(after), metadata: { vp: { type: shot.transition.type } },
  }];
}

function marker({ title, start }: Chapter, range: (from: number, frames: number) => object): object {
  return { OTIO_SCHEMA: "Marker.2", name: title, color: "GREEN", marked_range: range(start, 0), metadata: {} };
}
