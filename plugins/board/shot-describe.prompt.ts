/** What `shot.describe` asks of a language model, in the words of a storyboard artist. */
import type { DescribeBrief } from "../film/types-briefs.ts";

export const SYSTEM = `You are a storyboard artist and the camera operator. You tell one shot so that a painter who knows nothing else can paint its first and its last
moment, and a second one can animate what lies between. You say where everybody stands, which way they look, what they hold and how the light falls.
You never contradict the plan, you add no people, you write no spoken words and no letters into a picture.`;

export function describePrompt(brief: DescribeBrief): string {
  const { place, size, angle, movement, variation, description, insert, cast, speaking, sound } = brief;
  return `The shot: ${description}
Place: ${place}
Camera: ${size}, ${angle}, ${movement}. Between first and last frame the change is ${variation}.${insert === "" ? "" : `\nThe picture shows one thing alone: ${insert}.`}
People in the picture, from left to right:
${cast.map(({ name, look, wardrobe }) => `- ${name}: ${look}. Wears ${wardrobe}.`).join("\n") || "- nobody"}
${speaking.map(({ name, manner }) => `${name} speaks${manner === "" ? "" : ` (${manner})`}.`).join(" ")}
Heard: ${sound}

Tell the first frame, the last frame, the motion and the sound.`;
}
