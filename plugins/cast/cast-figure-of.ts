/** The words that a figure was made of, beside the name: they tell an edit of the words from one of the figure. */
import { Type } from "vp/plugin";
import { GENDERS } from "../film/types.ts";

export const FigureOf = Type.Object({ age: Type.String(), gender: Type.Enum(GENDERS), look: Type.String(), wardrobe: Type.String() });
