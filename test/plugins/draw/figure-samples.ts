/** Figures and lights that tests and sheets of figures are made from. */
import type { Figure } from "../../../plugins/film/types-staging.ts";
import type { Act, Light } from "../../../plugins/local/draw/contract.ts";

export const MARA: Figure = {
  character: "mara", x: 0, depth: 0, facing: "right", pose: "standing", expression: "neutral", gaze: "right", speaking: false,
  look: { species: "person", age: "adult", gender: "female", build: "average", height: "average", skin: "#a8663f", hair: { style: "bob", colour: "#2a1730" }, eyes: "#6b3f1d", beard: false, glasses: false, freckles: false },
  wardrobe: { type: "coat", colour: "#1f8f8a", second: "#f3ead8", accent: "#f0b23c", accessory: "scarf" },
};
export const THEO: Figure = {
  ...MARA, character: "theo",
  look: { species: "person", age: "adult", gender: "male", build: "average", height: "average", skin: "#f0b98f", hair: { style: "crop", colour: "#7a3420" }, eyes: "#3f7d6a", beard: true, glasses: true, freckles: false },
  wardrobe: { type: "jacket", colour: "#c8502f", second: "#f6efe2", accent: "#2f3350", accessory: "none" },
};

export const DUSK: Light = { x: 1, y: -0.35, key: "#ffc46b", shade: "#2b1750", ambient: "#8a5a8a", strength: 0.7, tint: 0.12 };
export const DAY: Light = { x: -0.6, y: -0.6, key: "#fff3d8", shade: "#4a4a86", ambient: "#b8c8e8", strength: 0.5, tint: 0.04 };
export const NIGHT: Light = { x: 0.8, y: -0.4, key: "#9fb8ff", shade: "#0f1a4a", ambient: "#283a8a", strength: 0.6, tint: 0.65 };

export const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

export type Change = Partial<Omit<Figure, "look" | "wardrobe">> & {
  readonly look?: Partial<Figure["look"]>;
  readonly wardrobe?: Partial<Figure["wardrobe"]>;
};

export function changed(figure: Figure, change: Change): Figure {
  return { ...figure, ...change, look: { ...figure.look, ...change.look }, wardrobe: { ...figure.wardrobe, ...change.wardrobe } };
}
