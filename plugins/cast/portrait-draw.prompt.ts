/** The words of `portrait.draw`: a character by itself, as reference for an artist. */
import { shortened } from "../film/types-sentences.ts";
import type { Character } from "../film/types.ts";
import type { PortraitBrief } from "../film/types-picture.ts";

type Sitter = Pick<Character, "name" | "age" | "look" | "wardrobe"> & { readonly figure: { readonly look: Pick<Character["figure"]["look"], "age" | "species"> } };

export function portraitPrompt({ name, age, look, wardrobe, figure }: Sitter, { view, body, style, like }: Pick<PortraitBrief, "view" | "body" | "style"> & { readonly like: boolean }): string {
  const young = figure.look.species === "person" && (figure.look.age === "child" || figure.look.age === "teen");
  return [
    `Character reference for a film: ${name}${age === "" ? "" : `, ${age}`}. ${VIEWS[view]}, ${body === "full" ? "full figure from head to feet, nothing cut off" : "from the waist up"}, standing at ease, arms loose, with a neutral face and the mouth closed.`,
    `Face and body: ${shortened(look, 500)}.`,
    `Wardrobe: ${shortened(wardrobe, 300)}.${young ? " Fully dressed in everyday clothes." : ""}`,
    like ? "The reference picture shows the same person in the same clothes: keep face, hair, build and every garment exactly, and turn them." : "",
    style === "" ? "" : `Style of the whole film: ${style}.`,
    "Plain light studio backdrop, even soft light without coloured tint, lens at chest height, one person alone, once. This picture tells every later artist how they look: show hair, face and each garment clearly. No words or borders in the picture.",
  ].filter((line) => line !== "").join("\n");
}

/** What must not be seen, for models that can be told so. */
export const NEGATIVE = "text, letters, watermark, logo, signature, border, collage, several views, a second person, props, extra fingers, extra limbs, distorted hands, distorted face, cropped head, cropped feet";

const VIEWS: Readonly<Record<PortraitBrief["view"], string>> = {
  front: "Seen from the front, looking at us", side: "Seen from the side, in full profile, looking to screen right", back: "Seen from behind, the face turned away",
};
