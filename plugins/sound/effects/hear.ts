/** Hears a text: which sounds it names, in what order and when within its shot. Makes no sound. */
import type { Effect, EffectKind } from "../../film/types-sound.ts";
import { WORDS, type Word } from "./lexicon.ts";

export interface Heard {
  /** What is seen and done. */
  readonly description: string;
  /** What is heard, in words. */
  readonly sound: string;
  readonly ground: Ground;
}

/** What people walk on. */
export type Ground = Extract<EffectKind, `steps_${string}`>;

const MOST = 3;
/** Within a shot, where the first and the last word fall. */
const [FIRST, LAST] = [0.12, 0.72];

export function effectsIn({ description, sound, ground }: Heard): readonly Effect[] {
  const done = named(description).map(({ word, at }) => effectOf(word, { at: FIRST + (LAST - FIRST) * (at / Math.max(1, description.length)), ground }));
  const told = named(sound).map(({ word }, i) => effectOf(word, { at: FIRST + 0.2 * i, ground }));
  return firstOfEach([...done, ...told]).slice(0, MOST);
}

interface Named {
  readonly word: Word;
  readonly at: number;
}

/** In the order of the text. What one word said, a shorter one within it does not say again. */
function named(text: string): readonly Named[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const found = WORDS.flatMap((word): readonly Named[] => {
    const match = word.pattern.exec(text);
    if (match === null || isDenied(text, match.index) || taken.some(({ from, to }) => match.index < to && match.index + match[0].length > from)) return [];
    taken.push({ from: match.index, to: match.index + match[0].length });
    return [{ word, at: match.index }];
  });
  return found.toSorted((a, b) => a.at - b.at);
}

/** `nobody knocks`, `without a sound`: what does not happen is not heard. */
function isDenied(text: string, at: number): boolean {
  return /\b(?:no|not|nobody|never|without|doesn't|does not|don't|isn't|silent)(?: \w+){0,2} $|(?:не|без|никто не) $/iu.test(text.slice(Math.max(0, at - 32), at));
}

function effectOf({ kind, lasts = 0, gain = 0 }: Word, { at, ground }: { readonly at: number; readonly ground: Ground }): Effect {
  return { kind: kind === "steps" ? ground : kind, at: Math.round(Math.min(0.9, at) * 1000) / 1000, lasts, gain };
}

function firstOfEach(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(({ kind }, i) => effects.findIndex((each) => each.kind === kind) === i);
}
