/** The colours of a moment: time of day first, then weather, mood and style lean on them. Knows no place's forms. */
import type { Place } from "../../../film/types-staging.ts";
import type { Colour } from "../contract.ts";
import { brightness, colourOf, mix, multiply, rgbOf } from "../paint/colour.ts";

export interface Tones {
  /** From the zenith to the horizon. */
  readonly sky: readonly [Colour, Colour, Colour, Colour, Colour];
  readonly sun: Colour;
  /** Light of the sun or moon on things. */
  readonly key: Colour;
  /** What distance fades into. */
  readonly haze: Colour;
  /** Silhouettes against the sky. */
  readonly dark: Colour;
  /** Windows with somebody at home. */
  readonly pane: Colour;
  readonly ambient: Colour;
  readonly shade: Colour;
  /** 0 by day to 1 at night: how much lamps show. */
  readonly lamps: number;
  /** The same out of doors, and of screens: it stays when those of the room go out. */
  readonly evening: number;
  /** Sun and moon are hidden. */
  readonly overcast: boolean;
  /** A thing's own colour as this moment shows it, `far` 0 here to 1 lost in haze. */
  lit(colour: Colour, far?: number): Colour;
}

export interface Moment {
  readonly place: Place;
  readonly style: string;
  readonly indoors: boolean;
  /** Strip lamps light the whole room after dark. */
  readonly bright: boolean;
}

export function tonesOf({ place, style, indoors, bright }: Moment): Tones {
  const time = TIMES[place.time];
  const lean = leaning(place, style);
  const overcast = place.weather !== "clear";
  const cloudy = (colour: Colour): Colour => lean(overcast ? mix(colour, cloud(place, brightness(colour)), CLOUDED[place.weather]) : colour);
  const [a, b, c, d, e] = time.sky;
  const haze = cloudy(time.haze);
  const dark = place.features?.includes("dark") === true;
  const dim = place.features?.includes("dim") === true;
  const cast = dark ? mix(time.indoors, "#27346a", 0.78) : dim ? mix(time.indoors, "#3a4272", 0.5) : indoors ? (bright ? mix(time.indoors, "#e4ebf0", 0.6 * time.lamps) : time.indoors) : overcast ? mix(time.cast, cloud(place, brightness(time.cast)), place.weather === "snow" ? 0.3 : 0.5) : time.cast;
  return {
    sky: [cloudy(a), cloudy(b), cloudy(c), cloudy(d), cloudy(e)],
    sun: lean(time.sun),
    key: lean(overcast && !indoors ? mix(time.key, time.haze, 0.4) : time.key),
    haze,
    dark: lean(time.dark),
    pane: lean(time.pane),
    ambient: lean(time.ambient),
    shade: lean(time.shade),
    lamps: dark ? 0 : time.lamps,
    evening: time.lamps,
    overcast,
    lit: (colour, far = 0) => mix(lean(multiply(colour, cast)), haze, far),
  };
}

interface Hour {
  readonly sky: readonly [Colour, Colour, Colour, Colour, Colour];
  readonly sun: Colour;
  readonly key: Colour;
  readonly haze: Colour;
  readonly dark: Colour;
  readonly pane: Colour;
  readonly ambient: Colour;
  readonly shade: Colour;
  /** What multiplies things' own colours, outdoors and in. */
  readonly cast: Colour;
  readonly indoors: Colour;
  readonly lamps: number;
}

const TIMES: Readonly<Record<Place["time"], Hour>> = {
  day: {
    sky: ["#3f97d8", "#6db8ea", "#9ed3f2", "#cfeaf6", "#f4f5e8"], sun: "#fffbe6", key: "#fff1c9", haze: "#cfe4ee", dark: "#3d5a72",
    pane: "#dff0fa", ambient: "#c4d5e6", shade: "#4a4a86", cast: "#fffaf0", indoors: "#fbf1e2", lamps: 0,
  },
  dusk: {
    sky: ["#1b1a4b", "#45307a", "#a2467f", "#f07a5c", "#ffc37a"], sun: "#ffe2a6", key: "#ffb36b", haze: "#e58a70", dark: "#1d1638",
    pane: "#ffd58a", ambient: "#6a4a94", shade: "#2b1750", cast: "#b98492", indoors: "#cf9a86", lamps: 0.75,
  },
  dawn: {
    sky: ["#3b4c8c", "#7180bb", "#c39cbb", "#f5bea8", "#ffe4c0"], sun: "#fff1d2", key: "#ffd6ab", haze: "#edc4b6", dark: "#36405f",
    pane: "#ffe6b0", ambient: "#98a0c8", shade: "#3c3a70", cast: "#d8c3cb", indoors: "#d3bfc2", lamps: 0.35,
  },
  night: {
    sky: ["#070b22", "#0e1839", "#1a2a57", "#274474", "#3b5f8f"], sun: "#e8f1ff", key: "#9fc4ff", haze: "#35568a", dark: "#080d20",
    pane: "#ffcf7d", ambient: "#3a4f8c", shade: "#0f1a4a", cast: "#566bab", indoors: "#a3848f", lamps: 1,
  },
};

const CLOUDED: Readonly<Record<Place["weather"], number>> = { clear: 0, rain: 0.78, snow: 0.66, fog: 0.76, storm: 0.86 };

/** The colour of cloud as bright as what it covers; a storm is darker, snow and fog are paler. */
function cloud(place: Place, light: number): Colour {
  const level = place.weather === "storm" ? light * 0.52 : place.weather === "rain" ? light * 0.74 : Math.min(0.92, light * 1.08 + 0.03);
  return mix(place.time === "night" ? "#04081a" : "#1c2836", place.time === "dusk" ? "#f3d8d2" : "#eef4f8", level);
}

type Lean = (colour: Colour) => Colour;

function leaning(place: Place, style: string): Lean {
  const mood = MOODS[place.mood];
  const manner = STYLES.find(([words]) => words.test(style))?.[1] ?? ((colour: Colour) => colour);
  return (colour) => manner(mood(colour));
}

const MOODS: Readonly<Record<Place["mood"], Lean>> = {
  warm: (colour) => mix(colour, "#ff9a4a", 0.05),
  tender: (colour) => mix(saturate(colour, 0.94), "#ff9fb0", 0.05),
  playful: (colour) => saturate(colour, 1.14),
  hopeful: (colour) => mix(saturate(colour, 1.05), "#fff0c8", 0.05),
  melancholy: (colour) => mix(saturate(colour, 0.78), "#4a5f86", 0.08),
  tense: (colour) => contrast(mix(saturate(colour, 0.86), "#16323a", 0.1), 1.06),
  mysterious: (colour) => mix(saturate(colour, 0.95), "#2a1f5c", 0.1),
  triumphant: (colour) => mix(saturate(colour, 1.16), "#ffc24a", 0.04),
  calm: (colour) => colour,
};

/** Manners that repaint the whole picture, such as noir, are laid over it when it is composed; these only lean. */
const STYLES: readonly (readonly [RegExp, Lean])[] = [
  [/neon|cyber|synth/i, (colour) => saturate(mix(colour, "#7a1fd0", 0.1), 1.35)],
  [/pastel|storybook|children/i, (colour) => mix(saturate(colour, 0.9), "#fff2ea", 0.16)],
  [/vintage|old film|retro/i, (colour) => mix(saturate(colour, 0.7), "#b8864a", 0.12)],
];

/** Away from grey above 1, towards it below. */
function saturate(colour: Colour, amount: number): Colour {
  const [red, green, blue] = rgbOf(colour);
  const grey = brightness(colour) * 255;
  return colourOf([grey + (red - grey) * amount, grey + (green - grey) * amount, grey + (blue - grey) * amount]);
}

/** Away from middle grey above 1, towards it below. */
function contrast(colour: Colour, amount: number): Colour {
  const [red, green, blue] = rgbOf(colour);
  return colourOf([128 + (red - 128) * amount, 128 + (green - 128) * amount, 128 + (blue - 128) * amount]);
}
