/** Transitions: what the words of a script call them, which of them share pictures, and how long they take. Pure. */
import type { TRANSITIONS } from "./types.ts";

export type Transition = (typeof TRANSITIONS)[number];

const SAID: readonly (readonly [RegExp, Transition])[] = [
  [/MATCH/, "match"],
  [/SMASH|JUMP CUT/, "smash"],
  [/DISSOLVE|CROSS[ -]?FADE|RIPPLE/, "dissolve"],
  [/IRIS/, "iris"],
  [/WIPE.*RIGHT/, "wipe_right"],
  [/WIPE.*UP/, "wipe_up"],
  [/WIPE.*DOWN/, "wipe_down"],
  [/WIPE/, "wipe_left"],
  [/НАПЛЫВ|オーバーラップ/, "dissolve"],
  [/FADE[ -](IN|UP|FROM)|ИЗ ЗАТЕМНЕНИЯ|フェード・?イン|溶明|淡入/, "fade_in"],
  [/FADE|ЗАТЕМНЕНИЕ|フェード・?アウト|暗転|溶暗|淡出/, "fade_out"],
  [/CUT/, "cut"],
];

/** What `DISSOLVE TO:` or `FADE TO BLACK.` means; nothing for words that name no transition. */
export function transitionSaid(words: string): Transition | undefined {
  return SAID.find(([pattern]) => pattern.test(words.toUpperCase()))?.[1];
}

/** True for one in which two shots are seen at once. A wipe is named for where its edge goes. */
export function overlaps(transition: Transition): boolean {
  return transition === "dissolve" || transition === "iris" || transition.startsWith("wipe");
}

const SECONDS = { overlap: 0.5, fade: 0.75 };

/** Pictures it takes, given the clips that it lies in: never more than a third of the shorter. */
export function transitionFrames(transition: Transition, fps: number, clips: readonly number[]): number {
  const seconds = overlaps(transition) ? SECONDS.overlap : transition.startsWith("fade") ? SECONDS.fade : 0;
  return Math.max(0, Math.min(Math.round(seconds * fps), ...clips.map((frames) => Math.floor(frames / 3))));
}
