/**
 * The cut: which pictures of which clip are seen when, what is said and where chapters begin. Whole frames throughout, so
 * that film, sound, captions and timelines agree to the picture. Shapes only.
 */
import { Audio, Type, type Static } from "vp/plugin";
import { TRANSITIONS } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

const Frames = Type.Integer({ minimum: 0 });

export const CutShot = Type.Object({
  /** Scene and shot: `s02-03`. A label; read it only to show it. */
  id: Type.String(),
  /** Counts from 0 over the film. */
  index: Type.Integer({ minimum: 0 }),
  /** The scene's label: `s02`. Empty for titles and credits. */
  scene: Type.String(),
  /** Where its clip is published, from the folder of the film: `shots/s02-03/video.mp4`. Empty when nobody said. */
  clip: Type.String(),
  /** What is seen, in words. */
  description: Type.String(),
  /** As framed: `MCU`, `over_shoulder`; empty for what is no shot of a scene. */
  size: Type.String(),
  angle: Type.String(),
  /** Who is seen, from left to right. */
  characters: Type.Array(CharacterId),
  /** Pictures of the clip; all of them are in the film. */
  frames: Frames,
  /** The picture of the film that is the clip's first. */
  start: Frames,
  /** How it begins, and over how many pictures: those shared with the shot before, or those in which it comes out of black. 0 for every kind of cut. */
  transition: Type.Object({ type: Type.Enum(TRANSITIONS), frames: Frames }),
  /** First pictures of the clip that are seen together with the last ones of the shot before. */
  head: Frames,
  /** Last pictures of the clip that are seen together with the first ones of the shot after. */
  tail: Frames,
  /** First pictures that come out of black. */
  fade_in: Frames,
  /** Last pictures that go into black. */
  fade_out: Frames,
});
export type CutShot = Static<typeof CutShot>;

export const CutLine = Type.Object({
  /** The shot in which it is said. */
  shot: Type.String(),
  character: CharacterId,
  /** As a caption would call them. */
  name: Type.String(),
  text: Type.String(),
  audio: Audio(),
  /** Where its sound is published, from the folder of the film. Empty when nobody said. */
  file: Type.String(),
  /** Seconds of the film. */
  from: Type.Number(),
  to: Type.Number(),
});
export type CutLine = Static<typeof CutLine>;

export const Chapter = Type.Object({
  scene: Type.String(),
  /** As a viewer reads it. */
  title: Type.String(),
  /** Picture of the film at which it begins. */
  start: Frames,
  /** The same in seconds. */
  at: Type.Number({ minimum: 0 }),
});
export type Chapter = Static<typeof Chapter>;

/**
 * The whole edit. Where two shots overlap, the later starts before the earlier ends: the film is as long as its clips less
 * what they share. An editing program cuts in the middle of such a stretch, and the clips have the rest as handles.
 */
export const Cut = Type.Object({
  title: Type.String(),
  /** Of what is spoken, by its letters: `en`, `ja`. */
  language: Type.String(),
  fps: Type.Number(),
  /** Of the film. */
  frames: Frames,
  seconds: Type.Number(),
  shots: Type.Array(CutShot),
  lines: Type.Array(CutLine),
  chapters: Type.Array(Chapter),
});
export type Cut = Static<typeof Cut>;
