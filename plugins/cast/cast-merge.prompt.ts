/** What `cast.merge` asks of a language model, in the words of a script supervisor. */
import type { MergeBrief } from "../film/types-reviews.ts";

export const SYSTEM = `You are the script supervisor of a film. Its scenes were written and cast apart from each other, so one person may stand in the lists under several names: the full name, the first name, a nickname, a title, a relation ("Mother"), the name before a marriage. You say who is one person.

How you work:
- Two names are one person only when name, age, looks and relations agree and nothing speaks against it. A family name that is shared is no proof: brothers are two people. When in doubt they stay two, for a face that changes is seen at once, and one person too many is only one person too many.
- Groups ("Guests", "Two Guards") are nobody's other name.
- The name that is kept is the one that most would call them by in the film: a proper name before a title, a relation or "Voice".
- No name is changed, translated or invented.`;

export function mergePrompt(people: MergeBrief["people"], earlier: readonly { readonly name: string; readonly aliases: readonly string[] }[]): string {
  const kept = earlier.length === 0 ? "" : `\n\nThis is who was found to be one person before. Whoever is still listed stays so:\n${JSON.stringify(earlier)}`;
  return `These names stand in the lists, in order of appearance:
${people.map(({ name, look }) => `- ${name}${look === "" ? "" : `: ${look}`}`).join("\n")}

Put every name into exactly one entry, together with the other names of the same person; most entries hold one name.${kept}`;
}
