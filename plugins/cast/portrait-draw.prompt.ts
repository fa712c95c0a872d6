/** The words of `portrait.draw`: a costume and make-up reference of one character. */
import type { Character } from "../film/types.ts";
import type { PortraitBrief } from "../film/types-picture.ts";

export function portraitPrompt({ name, age, look, wardrobe }: Pick<Character, "name" | "age" | "look" | "wardrobe">, { view, body, style }: Pick<PortraitBrief, "view" | "body" | "style">): string {
  return [
    `Character reference for a film: ${name}${age === "" ? "" : `, ${age}`}. ${VIEWS[view]}, ${body === "full" ? "full figure from head to feet" : "from the waist up"}, standing at ease with a neutral face.`,
    `Face and body: ${look}.`,
    `Wardrobe: ${wardrobe}.`,
    style === "" ? "" : `Style: ${style}.`,
    "Plain light studio backdrop, even light, one person alone. No words or borders in the picture.",
  ].filter((line) => line !== "").join("\n");
}

const VIEWS: Readonly<Record<PortraitBrief["view"], string>> = { front: "Seen from the front", side: "Seen from the side, in profile", back: "Seen from behind" };
