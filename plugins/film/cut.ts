/** The cut from shots and the script's transitions: pure reckoning in whole pictures. Knows no files and no sound. */
import { Type, type Static } from "vp/plugin";
import { CutShot, type Chapter } from "./types-cut.ts";
import { overlaps, transitionFrames, transitionSaid, type Transition } from "./types-transitions.ts";

const { id, scene, characters } = CutShot.properties;

/** What a shot is called, beside how long it is. */
export const ShotLabel = Type.Object({
  id,
  scene: Type.String({ default: "" }),
  clip: Type.String({ default: "" }),
  description: Type.String({ default: "" }),
  size: Type.String({ default: "" }),
  angle: Type.String({ default: "" }),
  characters: Type.Array(characters.items, { default: [] }),
  /** Where the sound of each of its lines is published. */
  voices: Type.Array(Type.String(), { default: [] }),
});
export type ShotLabel = Static<typeof ShotLabel>;

/** A scene as far as the cut reads it. */
export const CutScene = Type.Object({
  id: scene,
  /** As headed: `INT. SCHOOL GYM - NIGHT`. */
  heading: Type.String({ default: "" }),
  /** The words of the transition that it begins with, `FADE IN:`; empty for none. */
  begins: Type.String({ default: "" }),
  /** The words of the transition that it ends with, `DISSOLVE TO:`; it leads into the scene after. */
  ends: Type.String({ default: "" }),
});
export type CutScene = Static<typeof CutScene>;

export interface PlannedShot {
  readonly seconds: number;
  readonly transition?: Transition;
}

export interface Plan {
  readonly shots: readonly PlannedShot[];
  /** One for each shot, or none at all. */
  readonly labels?: readonly ShotLabel[];
  readonly scenes?: readonly CutScene[];
  readonly fps: number;
}

export function cutShots({ labels = [], scenes = [], ...plan }: Plan): CutShot[] {
  const frames = plan.shots.map(({ seconds }) => Math.round(seconds * plan.fps));
  const named = plan.shots.map((_, at) => labels[at] ?? unnamed(at));
  const how = plan.shots.map((shot, at) => transitionsOf(shot, { before: named[at - 1], label: named[at] ?? unnamed(at), after: named[at + 1], scenes }));
  const heads = how.map(({ into }, at) => (at === 0 || !overlaps(into) ? 0 : transitionFrames(into, plan.fps, frames.slice(at - 1, at + 1))));
  let start = 0;
  return named.map((label, at) => {
    const [into, whole, head, tail] = [how[at]?.into ?? "cut", frames[at] ?? 0, heads[at] ?? 0, heads[at + 1] ?? 0];
    const fade = transitionFrames("fade_in", plan.fps, [whole]);
    const fade_in = into === "fade_in" ? fade : 0;
    const begins = (start -= head);
    start += whole;
    const type = at === 0 && overlaps(into) ? "cut" : into;
    const { voices: _, ...told } = label;
    return { ...told, index: at, frames: whole, start: begins, transition: { type, frames: head + fade_in }, head, tail, fade_in, fade_out: how[at]?.fadesOut === true && tail === 0 ? fade : 0 };
  });
}

/** Where each scene begins. What comes before the first scene belongs to a chapter with the film's own name. */
export function chaptersOf(shots: readonly CutShot[], scenes: readonly CutScene[], { title, fps }: { readonly title: string; readonly fps: number }): Chapter[] {
  const firsts = shots.filter((shot, at) => at === 0 || shot.scene !== shots[at - 1]?.scene);
  return firsts.map(({ scene, start }) => {
    const heading = scenes.find((each) => each.id === scene)?.heading ?? "";
    return { scene, title: heading === "" ? title || scene : readable(heading), start, at: Math.round((start / fps) * 1000) / 1000 };
  });
}

function unnamed(at: number): ShotLabel {
  return { id: String(at + 1).padStart(3, "0"), scene: "", clip: "", description: "", size: "", angle: "", characters: [], voices: [] };
}

interface Around {
  readonly before: ShotLabel | undefined;
  readonly label: ShotLabel;
  readonly after: ShotLabel | undefined;
  readonly scenes: readonly CutScene[];
}

/** The script's word at the edges of a scene goes before the storyboard's. */
function transitionsOf({ transition = "cut" }: PlannedShot, { before, label, after, scenes }: Around): { readonly into: Transition; readonly fadesOut: boolean } {
  const opens = before?.scene !== label.scene;
  const closes = after?.scene !== label.scene;
  const scene = scenes.find((each) => each.id === label.scene);
  const earlier = scenes.find((each) => each.id === before?.scene);
  const begins = opens ? transitionSaid(scene?.begins ?? "") : undefined;
  const left = opens ? transitionSaid(earlier?.ends ?? "") : undefined;
  const said = begins === "fade_in" ? begins : left === "fade_out" ? undefined : (left ?? begins);
  const leaves = closes ? transitionSaid(scene?.ends ?? "") : undefined;
  const own = transition === "fade_out" || transition === leaves ? "cut" : transition;
  return { into: said ?? own, fadesOut: transition === "fade_out" || leaves === "fade_out" };
}

/** `INT. SCHOOL GYM - NIGHT` as `School gym, night`. */
function readable(heading: string): string {
  const [place = "", ...time] = heading.replace(/^(INT|EXT|INT\.?\/EXT|I\/E)\.?\s+/i, "").split(/\s+[-–—]\s+/);
  const words = [place, ...time].filter((part) => part !== "").join(", ");
  if (words !== words.toUpperCase()) return words;
  return `${words.slice(0, 1)}${words.slice(1).toLowerCase()}`;
}
