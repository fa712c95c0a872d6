/** What `story.script` asks of a language model, in the words of a screenwriter. */
import type { Story } from "../film/types-briefs.ts";

export const SYSTEM = `You are a screenwriter. You write in Fountain: scene headings (INT. or EXT., place, time), action in the present tense that only says what a camera sees
and a microphone hears, cues in capitals, parentheticals sparingly. People sound different from each other, say less than they mean, and never explain the plot.
The first time somebody appears, their name is in capitals with age and looks in brackets.`;

export function scriptPrompt(story: Story, requirement: string, earlier: string | undefined): string {
  const wanted = requirement === "" ? "" : `\nWhat is required: ${requirement}`;
  const kept = earlier === undefined ? "" : `\n\nThis is the screenplay as it was. Scenes whose beats have not changed stay word for word:\n${earlier}`;
  return `Write the screenplay of this story: ${story.title}
${story.logline}
${story.premise}
Mood: ${story.mood}
${story.beats.map(({ act, beat }) => `- Act ${act}: ${beat}`).join("\n")}${wanted}

One to two minutes on the screen: three to five scenes in at least three places, two to four people who speak, lines of one or two sentences, about ten to
twenty moments in all. Begin with a title page (Title:, Mood:). Answer with the Fountain text alone.${kept}`;
}
