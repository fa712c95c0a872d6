/** The colours of one figure in one light: each as it is, in shade, in deep shade, bright, and on the rim. No shapes. */
import type { Look } from "../../../film/types.ts";
import type { Colour, Light } from "../contract.ts";
import { isYoung } from "./build.ts";
import { brightness, mix, multiply } from "../paint/colour.ts";

export interface Tones {
  readonly base: Colour;
  readonly shade: Colour;
  readonly deep: Colour;
  readonly bright: Colour;
  readonly rim: Colour;
}

export interface Palette {
  readonly light: Light;
  readonly skin: Tones & { readonly blush: Colour; readonly lip: Colour };
  readonly hair: Tones;
  readonly iris: Colour;
  readonly white: Colour;
  readonly ink: Colour;
  /** The tones of any colour in this light. */
  tones(colour: Colour): Tones;
  lit(colour: Colour): Colour;
}

export function paletteOf(look: Look, light: Light): Palette {
  const lit = (colour: Colour): Colour => tinted(colour, light);
  const known = new Map<Colour, Tones>();
  const tones = (colour: Colour): Tones => {
    const found = known.get(colour) ?? tonesOf(lit(colour), light);
    known.set(colour, found);
    return found;
  };
  const skin = tonesOf(lit(look.skin), light);
  return {
    light, tones, lit,
    skin: { ...skin, ...faceTones(lit(look.skin), light, brightness(look.skin) < DARK ? 0.62 : 1), lip: lipOf(look, lit) },
    hair: hairTones(lit(hairColour(look)), light),
    iris: lit(look.eyes), white: mix(lit("#fbf4ea"), light.shade, 0.06), ink: mix(mix(lit(look.skin), "#2a0f24", 0.7), "#140714", 0.5),
  };
}

/** Wet hair is darker, and shines. */
export function drenched(palette: Palette): Palette {
  const { hair, light } = palette;
  // Grey and white stay so.
  const share = brightness(hair.base) > 0.3 ? 0.1 : 0.34;
  const dark = (colour: Colour): Colour => mix(colour, "#05040c", share);
  return { ...palette, hair: { base: dark(hair.base), shade: dark(hair.shade), deep: dark(hair.deep), bright: mix(hair.bright, light.ambient, 0.4), rim: mix(hair.rim, "#e6f2ff", 0.45) } };
}

function tinted(colour: Colour, { ambient, tint }: Light): Colour {
  const share = Math.max(0, Math.min(1, tint));
  return mix(colour, mix(multiply(colour, mix(ambient, "#ffffff", 0.3)), ambient, 0.34), share * 0.85);
}

function tonesOf(base: Colour, { key, shade, strength, rimless = false }: Light): Tones {
  const dark = 0.36 + 0.2 * strength;
  return {
    base,
    shade: mix(base, shade, dark),
    deep: mix(base, mix(shade, "#0b0618", 0.55), dark + 0.2),
    bright: mix(mix(base, "#ffffff", 0.2), key, 0.45),
    rim: rimless ? mix(base, "#ffffff", 0.08) : mix(mix(base, "#ffffff", 0.3), key, 0.62),
  };
}

/** @param rimmed how much of the rim's light is seen: round a dark face one as bright as round a pale one would be a second outline */
function faceTones(base: Colour, { key, shade, rimless = false }: Light, rimmed: number): { readonly shade: Colour; readonly deep: Colour; readonly rim: Colour; readonly blush: Colour } {
  return { shade: mix(base, shade, 0.42), deep: mix(base, "#2a0f24", 0.62), rim: rimless ? mix(base, "#fff0d0", 0.2) : mix(mix(base, "#fff0d0", 0.35 * rimmed), key, 0.55 * rimmed), blush: mix(base, "#e0483f", rimless ? 0.14 : 0.42) };
}

/** Skin in which light is seen at once. */
const DARK = 0.36;

function hairTones(base: Colour, light: Light): Tones {
  const lift = brightness(base) < 0.16 ? 0.2 : 0.36;
  // White hair stays the lightest there is, in its own shade as well.
  return { base, shade: mix(base, light.shade, brightness(base) > WHITE ? 0.28 : 0.45), deep: mix(base, "#05020c", 0.45), bright: mix(base, light.key, lift), rim: light.rimless === true ? base : mix(mix(base, light.key, lift), light.key, 0.6) };
}

/** Brighter than grey hair in a room at night. */
const WHITE = 0.7;

/** Pale hair as a pen leaves it: white is the paper, grey a tone that is washed and not yet hatched. */
export function pennedPale(base: Colour): Colour {
  return brightness(base) > NEARLY_WHITE ? mix(base, "#ffffff", 0.6) : mix(base, "#14161c", 0.3);
}

const NEARLY_WHITE = 0.62;

/** Old hair is grey, whatever it was. */
function hairColour({ age, mature, hair }: Look): Colour {
  // Black stays black beside a first grey thread, dry or wet.
  if (mature === true && brightness(hair.colour) < 0.62) return mix(hair.colour, "#a39a90", brightness(hair.colour) < 0.16 ? 0.06 : 0.2);
  return age === "old" && brightness(hair.colour) < 0.62 ? mix(hair.colour, "#d9d6d2", 0.74) : hair.colour;
}

function lipOf({ gender, age, skin }: Look, lit: (colour: Colour) => Colour): Colour {
  return lit(mix(skin, "#a8323e", gender === "female" && !isYoung(age) ? 0.66 : 0.42));
}
