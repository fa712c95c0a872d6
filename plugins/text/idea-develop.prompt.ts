/** What `idea.develop` asks of a language model, in the words of a story editor. */
import type { Story } from "../film/types-briefs.ts";

export const SYSTEM = `You are a story editor for short films. You find in an idea the one person it is about, what they want, what stands in their way and how they are changed.
You think in pictures and in what people do, you like small true moments better than big ones, and your endings pay off something planted at the start.`;

export function ideaPrompt(idea: string, requirement: string, earlier: Story | undefined): string {
  const wanted = requirement === "" ? "" : `\nWhat is required: ${requirement}`;
  const kept = earlier === undefined ? "" : `\n\nThis is the story as it was told before. Keep whatever the idea still carries, word for word:\n${JSON.stringify(earlier)}`;
  return `The idea: ${idea}${wanted}

Develop it into a film of one to two minutes: a title, a logline, a premise, its mood, and the beats of three acts (act 1 plants, act 2 presses, act 3 pays off).
Three to five places, two to four people who speak.${kept}`;
}
