/** The mood of a screenplay, told from its words by counting. Knows nothing of music. */
import { MOODS, type Screenplay } from "../film/types.ts";

type Mood = (typeof MOODS)[number];

/** @param said the writer's own word, which wins when it names a mood */
export function moodOf(screenplay: Screenplay, said: string): Mood {
  const named = MOODS.find((mood) => said.toLowerCase().includes(mood));
  if (named) return named;
  // Spoken words are left out: a reworded line must not change the music.
  const told = screenplay.scenes.flatMap(({ heading, synopsis, elements }) => [
    heading.time, synopsis, ...elements.filter(({ type }) => type === "action").map(({ text }) => text),
  ]);
  return moodOfWords([said, ...told].join(" "));
}

/** The mood with most words in the text; `calm` when none has any. */
export function moodOfWords(text: string): Mood {
  const words = text.toLowerCase();
  const scores = MOODS.map((mood) => ({ mood, score: [...words.matchAll(WORDS[mood])].length }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? "calm" : best.mood;
}

const WORDS: Readonly<Record<Mood, RegExp>> = {
  warm: /\b(warm|home|friend|friends|together|bread|soup|kitchen|thank|welcome|laugh)\w*/g,
  tender: /\b(gently|tender|softly|hand|hold|love|kiss|whisper|mother|father|daughter|son)\w*/g,
  playful: /\b(grin|joke|funny|giggle|tease|play|silly|cheer|dance)\w*/g,
  hopeful: /\b(hope|dawn|morning|sunrise|light|begin|try|tomorrow|promise)\w*/g,
  melancholy: /\b(alone|lonely|rain|lost|gone|empty|miss|forgot|sorry|grave|tears)\w*/g,
  tense: /\b(alarm|breach|danger|hurry|run|gun|blood|scream|attack|knife|emergency|locked)\w*/g,
  mysterious: /\b(strange|secret|shadow|mystery|dark|fog|whispers|unknown|vanish)\w*/g,
  triumphant: /\b(win|won|victory|score|champion|finish|medal|roar|crowd)\w*/g,
  calm: /\b(quiet|still|slow|breath|sea|silence)\w*/g,
};
