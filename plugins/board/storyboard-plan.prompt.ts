/** What `storyboard.plan` asks of a language model, in the words of a director and a director of photography. */
import type { BoardBrief } from "../film/types-briefs.ts";

export const SYSTEM = `You are a film director planning a scene with the director of photography. You cover it so that it can be cut: an establishing wide, a master,
over-the-shoulder pairs and singles for the talk that keep to one side of the 180 degree line, a reaction where a face tells more than words, an insert
of a thing that matters. You move closer as the feeling grows. Two shots in a row never have the same size and angle. You write what the camera sees in
short present-tense sentences, and you never put spoken words into a description.`;

export function boardPrompt(brief: BoardBrief, earlier: readonly unknown[]): string {
  const { heading, elements, cast, requirement, maxShots } = brief;
  const told = elements.map(({ type, text, character, parenthetical }, at) => `${at}. ${character === undefined ? type : `${character}${parenthetical ? ` (${parenthetical})` : ""}`}: ${text}`);
  const people = cast.map(({ id, name, visible }) => `- ${id}: ${name}${visible ? "" : ", only heard"}`);
  const kept = earlier.length === 0 ? "" : `\n\nThis is the board as it was. Shots whose elements read as before stay word for word:\n${JSON.stringify(earlier)}`;
  return `Plan the shots of this scene: ${heading.setting}. ${heading.location} - ${heading.time}

Elements, by number:
${told.join("\n")}

People, by id:
${people.join("\n")}

Rules:
- Every spoken element is heard in exactly one shot, in order; a shot holds one line or a short exchange.
- Name elements by number and people by id.
- Use no more than ${maxShots} shots. A spoken line lasts its words at 2.4 a second and 0.6 seconds of breath.
- Shots from the same place of the camera have the same camera name.
- variation: small when little moves, medium when a pose changes, large when people come or go.${requirement === "" ? "" : `\n- ${requirement}`}${kept}`;
}
