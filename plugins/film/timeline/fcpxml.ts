/** A timeline as FCPXML 1.10, for Final Cut Pro, DaVinci Resolve and what reads their exchange. Times are rational seconds. */
import { pictureSpans, spokenRows, transitionName, type Edit, type PictureSpan, type SoundSpan } from "./spans.ts";
import { element, words } from "./xml.ts";

export function fcpxml(edit: Edit): string {
  const { cut } = edit;
  const spans = pictureSpans(cut);
  const project = element("project", { name: cut.title }, element("sequence", {
    format: "r1", duration: timeOf(cut.frames, cut.fps), tcStart: "0s", tcFormat: "NDF", audioLayout: "stereo", audioRate: "48k",
  }, element("spine", {}, ...spans.flatMap((span) => [...transition(span, cut.fps), placed(span, edit)]))));
  const body = element("fcpxml", { version: "1.10" }, resources(edit), element("library", {}, element("event", { name: cut.title }, project)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n${body}\n`;
}

/** Seconds as a fraction of whole numbers: `7/24s`, `3s`. */
function timeOf(frames: number, fps: number): string {
  // A rate that is no whole number is one of television's, counted in 1001ths.
  const [top, bottom] = Number.isInteger(fps) ? [frames, fps] : [frames * 1001, Math.round(fps) * 1000];
  const common = divisor(top, bottom);
  return bottom === common ? `${top / common}s` : `${top / common}/${bottom / common}s`;
}

function divisor(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : divisor(b, a % b);
}

const DISSOLVE = { id: "r2", name: "Cross Dissolve", uid: "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265" };

function resources({ cut, width, height, mix, stems, address }: Edit): string {
  const { shots, lines, fps, frames } = cut;
  const asset = (id: string, { name, path, length }: { readonly name: string; readonly path: string; readonly length: number }, has: Readonly<Record<string, string>>): string =>
    element("asset", { id, name, start: "0s", duration: timeOf(length, fps), ...has }, element("media-rep", { kind: "original-media", src: address(path) }));
  const sound = { hasAudio: "1", audioSources: "1", audioChannels: "2", audioRate: "48000" };
  return element("resources", {},
    element("format", { id: "r1", frameDuration: timeOf(1, fps), width, height, colorSpace: "1-1-1 (Rec. 709)" }),
    element("effect", DISSOLVE),
    ...shots.filter(({ clip }) => clip !== "").map(({ id, clip, index, frames: length }) => asset(pictureId(index), { name: id, path: clip, length }, { hasVideo: "1", format: "r1", videoSources: "1" })),
    ...(mix === "" ? [] : [asset("mix", { name: "Mix", path: mix, length: frames }, sound)]),
    ...stems.map(({ name, path }, index) => asset(`stem${index + 1}`, { name, path, length: frames }, sound)),
    ...lines.flatMap(({ name, file, from, to }, index) => (file === "" ? [] : [asset(`line${index + 1}`, { name, path: file, length: Math.max(1, Math.round(to * fps) - Math.round(from * fps)) }, { ...sound, audioChannels: "1" })])));
}

function pictureId(index: number): string {
  return `shot${index + 1}`;
}

/** Both of the clips reach under it, into what is not used of them. */
function transition({ shot, before, after, start }: PictureSpan, fps: number): readonly string[] {
  if (before + after === 0) return [];
  const times = { offset: timeOf(start - before, fps), duration: timeOf(before + after, fps) };
  return [element("transition", { name: transitionName(shot.transition.type), ...times }, element("filter-video", { ref: DISSOLVE.id, name: DISSOLVE.name }))];
}

/** A shot, with what hangs on it: its fades, the lines that begin in it, the sounds of the whole film on the first, and a marker where a scene begins. */
function placed(span: PictureSpan, edit: Edit): string {
  const { shot, from, frames, start } = span;
  const { cut } = edit;
  const [at, times] = [(frame: number): string => timeOf(frame, cut.fps), { offset: timeOf(start, cut.fps), duration: timeOf(frames, cut.fps) }];
  const chapters = cut.chapters.filter((chapter) => chapter.start >= start && chapter.start < start + frames);
  const inside = [
    shot.description === "" ? "" : words("note", {}, shot.description),
    fades(span, cut.fps),
    ...(shot.index === 0 ? wholeSounds(edit, at(from)) : []),
    ...spokenRows(cut).flatMap((row, lane) => row.filter((line) => line.start >= start && line.start < start + frames).map((line) => spoken(line, { lane, at: at(from + line.start - start), edit }))),
    ...chapters.map(({ title, start: begins }) => element("marker", { start: at(from + begins - start), duration: at(1), value: title })),
  ];
  if (shot.clip === "") return element("gap", { name: shot.id, ...times, start: at(from) }, ...inside.filter((each) => !each.startsWith("<adjust")));
  return element("asset-clip", { ref: pictureId(shot.index), name: shot.id, ...times, start: at(from), tcFormat: "NDF" }, ...inside);
}

function fades({ shot: { fade_in, fade_out } }: PictureSpan, fps: number): string {
  if (fade_in + fade_out === 0) return "";
  const fade = (name: string, frames: number): string => (frames === 0 ? "" : element(name, { type: "linear", duration: timeOf(frames, fps) }));
  return element("adjust-blend", { amount: "1" }, element("param", { name: "amount", value: "1" }, fade("fadeIn", fade_in), fade("fadeOut", fade_out)));
}

/** The mix is heard; its parts lie below it, switched off. */
function wholeSounds({ cut, mix, stems }: Edit, offset: string): readonly string[] {
  const duration = timeOf(cut.frames, cut.fps);
  const whole = (ref: string, name: string, lane: number, enabled: string | undefined): string =>
    element("asset-clip", { ref, lane, name, offset, duration, start: "0s", enabled, audioRole: lane === -1 ? "music" : "music.music-1" });
  return [...(mix === "" ? [] : [whole("mix", "Mix", -1, undefined)]), ...stems.map(({ name }, index) => whole(`stem${index + 1}`, name, -10 - index, "0"))];
}

function spoken({ line, frames }: SoundSpan, { lane, at, edit }: { readonly lane: number; readonly at: string; readonly edit: Edit }): string {
  if (line.file === "") return "";
  const ref = `line${edit.cut.lines.indexOf(line) + 1}`;
  return element("asset-clip", { ref, lane: -2 - lane, name: line.name, offset: at, duration: timeOf(frames, edit.cut.fps), start: "0s", enabled: "0", audioRole: "dialogue" }, words("note", {}, line.text));
}
