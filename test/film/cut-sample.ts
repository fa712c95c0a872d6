/** A cut with all that is hard for a timeline: overlaps of an odd length, fades, two lines at once, a title without a clip, signs that XML keeps for itself. */
import type { Cut, CutLine, CutShot } from "../../plugins/film/types-cut.ts";

export const FPS = 8;

interface Planned {
  readonly id: string;
  readonly frames: number;
  readonly into?: CutShot["transition"]["type"];
  readonly head?: number;
  readonly fade_in?: number;
  readonly fade_out?: number;
  readonly clip?: string;
}

const PLAN: readonly Planned[] = [
  { id: "title", frames: 8, clip: "" },
  { id: "s01-01", frames: 12, into: "fade_in", fade_in: 4 },
  { id: "s01-02", frames: 17, into: "dissolve", head: 5 },
  { id: "s02-01", frames: 16, into: "wipe_left", head: 3 },
  { id: "s02-02", frames: 14, fade_out: 4 },
];

/** @param audio of every line; no writer opens it */
export function cutSample(audio: CutLine["audio"]): Cut {
  let start = 0;
  const shots = PLAN.map((plan, index): CutShot => {
    const { id, frames, into = "cut", head = 0, fade_in = 0, fade_out = 0, clip = `shots/${plan.id}/video.mp4` } = plan;
    const begins = (start -= head);
    start += frames;
    const scene = id.startsWith("s") ? id.slice(0, 3) : "";
    return { id, index, scene, clip, description: `Salt & <pepper> in "${id}"`, size: "MS", angle: "eye", characters: [], frames, start: begins, transition: { type: into, frames: head + fade_in }, head, tail: PLAN[index + 1]?.head ?? 0, fade_in, fade_out };
  });
  const line = (shot: string, from: number, to: number): CutLine => ({ shot, character: "ida", name: "Ида", text: `Tom & "Jerry" <3 at ${from}`, audio, file: `voices/${shot}-${from}.wav`, from, to });
  return {
    title: "Salt & Pepper", language: "en", fps: FPS, frames: start, seconds: start / FPS, shots,
    lines: [line("s01-01", 1.25, 2), line("s01-02", 2.5, 3.5), line("s01-02", 3, 4)],
    chapters: [{ scene: "", title: "Salt & Pepper", start: 0, at: 0 }, { scene: "s02", title: "Kitchen", start: 29, at: 29 / FPS }],
  };
}
