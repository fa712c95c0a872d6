/** What `cast.extract` asks of a language model, in the words of casting and wardrobe. */
import type { CastBrief } from "../film/types-briefs.ts";

export const SYSTEM = `You are the casting director and the wardrobe designer of a film. You give every person of a screenplay a face, clothes and a voice
that an artist can draw again and again without doubt. You never contradict the screenplay. You keep what never changes (face, skin, hair, build, age)
apart from what may change from scene to scene (clothes). You write in short plain phrases, with colours.`;

export function castPrompt(people: CastBrief["people"], earlier: readonly unknown[]): string {
  const told = people.map(({ name, told: sentences, seen }) => `## ${name}${seen ? "" : " (only heard)"}\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}`);
  const kept = earlier.length === 0 ? "" : `\n\nThese were cast before. Whoever the screenplay still tells the same of stays word for word:\n${JSON.stringify(earlier)}`;
  return `Cast these people. Give each of them one entry, under exactly the name in the heading.
Make them easy to tell apart: no two with the same hair and the same clothes. Where the screenplay says nothing, decide.

${told.join("\n\n")}${kept}`;
}
