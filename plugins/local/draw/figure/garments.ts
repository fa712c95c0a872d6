/** What each garment is made of: how loose, how long, which sleeves, collar and legs, and which colour goes where. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Wardrobe } from "../../../film/types.ts";
import type { Colour } from "../contract.ts";
import { brightness, mix, rgbOf } from "../paint/colour.ts";
import { isBroadMan, tailored, type Build } from "./build.ts";

export type Collar = "crew" | "shirt" | "hood" | "lapel" | "rib" | "wrap" | "tank" | "scoop";

export interface Garment {
  /** How far it stands off the body. */
  readonly ease: number;
  readonly sleeve: "long" | "short" | "none";
  /** Half-width added to the sleeve. */
  readonly loose: number;
  /** Height of the hem on the trunk; below 0 is under the hips. */
  readonly hem: number;
  readonly legs: "trousers" | "shorts" | "bare";
  /** Cloth over both legs: down to which share of the leg, and how wide it swings. */
  readonly skirt?: { readonly to: number; readonly flare: number };
  /** Shows what is under it. */
  readonly open: boolean;
  /** Its skirts lie over both knees of who kneels. */
  readonly wraps?: true;
  readonly collar: Collar;
  readonly ribbed: boolean;
}

const PLAIN: Garment = { ease: 6, sleeve: "long", loose: 3, hem: -0.1, legs: "trousers", open: false, collar: "crew", ribbed: false };

const GARMENTS_CUT: Readonly<Record<Wardrobe["type"], Garment>> = {
  tshirt: { ...PLAIN, sleeve: "short", loose: 7 },
  shirt: { ...PLAIN, ease: 4, hem: 0.05, collar: "shirt" },
  sweater: { ...PLAIN, ease: 11, loose: 7, ribbed: true, collar: "rib" },
  cardigan: { ...PLAIN, ease: 11, loose: 7, hem: -0.12, ribbed: true, open: true, collar: "crew" },
  hoodie: { ...PLAIN, ease: 14, loose: 9, ribbed: true, collar: "hood" },
  jacket: { ...PLAIN, ease: 13, loose: 9, hem: -0.06, open: true, collar: "rib", ribbed: true },
  coat: { ...PLAIN, ease: 12, loose: 9, hem: 0.24, skirt: { to: 0.52, flare: 20 }, open: true, collar: "lapel" },
  suit: { ...PLAIN, ease: 8, loose: 5, hem: -0.17, open: true, collar: "lapel" },
  dress: { ...PLAIN, ease: 2, sleeve: "short", loose: 2, hem: 0.27, legs: "bare", skirt: { to: 0.54, flare: 40 }, collar: "scoop" },
  uniform: { ...PLAIN, ease: 6, hem: 0.05, collar: "shirt" },
  apron: { ...PLAIN, ease: 5, hem: 0.05, collar: "shirt" },
  sportswear: { ...PLAIN, ease: 4, sleeve: "none", hem: 0.03, legs: "shorts", collar: "tank" },
  overalls: { ...PLAIN, ease: 6, hem: 0.12, loose: 4 },
  kimono: { ...PLAIN, ease: 8, loose: 26, hem: 0.24, skirt: { to: 0.93, flare: 4 }, collar: "wrap" },
  police: { ...PLAIN, ease: 6, hem: 0.05, collar: "shirt" },
  scrubs: { ...PLAIN, ease: 10, sleeve: "short", loose: 9, hem: -0.16, collar: "wrap" },
  chef: { ...PLAIN, ease: 10, loose: 6, hem: -0.18, collar: "rib" },
  waistcoat: { ...PLAIN, ease: 4, hem: 0.05, collar: "shirt" },
  skirt: { ...PLAIN, ease: 2, hem: 0.2, legs: "bare", skirt: { to: 0.55, flare: 30 }, collar: "shirt" },
  blanket: { ...PLAIN, ease: 4 },
  raincoat: { ...PLAIN, ease: 17, loose: 13, hem: 0.24, skirt: { to: 0.52, flare: 14 }, collar: "hood" },
  robe: { ...PLAIN, ease: 12, loose: 14, hem: 0.24, skirt: { to: 0.9, flare: 26 }, collar: "wrap" },
};

/** The old wear their dresses with long sleeves; a woman's coat is cut like a dress. */
export function garmentOf({ look, wardrobe }: Pick<Figure, "look" | "wardrobe">): Garment {
  const garment = GARMENTS_CUT[wardrobe.type];
  if (wardrobe.type === "coat" && look.gender === "female") return { ...garment, wraps: true };
  return wardrobe.type === "dress" && look.age === "old" ? { ...garment, sleeve: "long" } : garment;
}

/** A long coat does not bulge with a broad man who wears it. */
export function asCut(build: Build, { open, skirt }: Garment, look: Figure["look"]): Build {
  return open && skirt !== undefined && isBroadMan(look) ? tailored(build) : build;
}

export interface Cloths {
  readonly top: Colour;
  readonly legs: Colour;
  /** Seen where the top is open, or at the collar. */
  readonly under: Colour;
  readonly accent: Colour;
  readonly shoes: Colour;
}

/** Which colour of the wardrobe goes where. */
export function clothsOf({ type, colour, second, accent }: Wardrobe): Cloths {
  // Of a dye that is pure nothing is left in trousers, or they would be specked with it.
  const dark = isPure(colour) ? mix(colour, "#33363f", 0.92) : mix(colour, "#1d2238", 0.74);
  const plain: Cloths = { top: colour, legs: second, under: mix(second, "#f4ecdd", 0.5), accent, shoes: mix(accent, "#231a26", 0.72) };
  if (type === "suit") return { ...plain, legs: mix(colour, "#10101c", 0.12), under: second };
  if (type === "jacket" || type === "coat") return { ...plain, legs: dark, under: second };
  if (type === "cardigan") return { ...plain, legs: brightness(second) > 0.72 ? dark : second, under: mix(second, "#f4ecdd", 0.75) };
  if (type === "overalls") return { ...plain, top: second, legs: colour, under: second };
  if (type === "apron") return { ...plain, top: second, legs: mix(second, "#1d2238", 0.74), under: second };
  if (type === "police") return { ...plain, legs: mix(colour, "#10101c", 0.3), shoes: "#1c1a22" };
  if (type === "scrubs") return { ...plain, legs: mix(colour, "#20304a", 0.08), under: second, shoes: "#e8e6e0" };
  if (type === "chef") return { ...plain, legs: "#3a3d46", shoes: "#22222a" };
  if (type === "waistcoat") return { ...plain, top: mix(second, "#ffffff", 0.35), legs: mix(colour, "#141420", 0.35), under: colour };
  if (type === "kimono") return { ...plain, under: mix(second, "#ffffff", 0.4), legs: dark, shoes: "#6b4a2e" };
  if (type === "blanket") return { ...plain, top: mix(second, "#8f98a4", 0.4), under: second, legs: dark };
  if (type === "raincoat") return { ...plain, accent: "#e9dcc0", legs: "#33404a", shoes: "#2f3d3a" };
  if (type === "robe") return { ...plain, under: second, legs: dark };
  if (type === "sportswear") return { ...plain, shoes: mix(accent, "#f4f0ea", 0.6) };
  return plain;
}

/** As only a printer's colour is. */
function isPure(colour: Colour): boolean {
  const channels = rgbOf(colour);
  return Math.min(...channels) < Math.max(...channels) * 0.2 && Math.max(...channels) > 150;
}
