/** The manners that are a matter of tone and line alone: noir, blueprint, sepia. */
import { rgbOf, type Rgb } from "../paint/colour.ts";
import { exposed, lifted, linesOf, opacityOf, ramp, softened, tonesOf, type Pixels } from "./pixels.ts";

/** Hard light and no grey to speak of: silver, black, and little between. */
export function noired(pixels: Pixels): void {
  const figure = pixels.subject === "figure";
  const tones = tonesOf(pixels);
  const seen = figure ? sidelit(tones, pixels) : tones;
  toned(pixels, [rgbOf("#030304"), rgbOf("#f6f4ee")], (at) => {
    const tone = seen[at] ?? 0;
    const hard = ramp(tone, 0.12, 0.6) * 0.34 + ramp(tone, 0.36, 0.5) * 0.3 + ramp(tone, 0.64, 0.8) * 0.36;
    return figure ? hard : hard * 0.86;
  });
}

/** One lamp from the side: what bulges towards it is lifted, what turns away sinks into the dark. Of what is transparent nothing is worked out. */
function sidelit(tones: Float32Array, pixels: Pixels): Float32Array {
  const { width, side = 1 } = pixels;
  const unit = pixels.unit * (pixels.grown ?? 1);
  const solid = opacityOf(pixels);
  const round = softened(softened(solid, pixels, Math.max(2, Math.round(34 * unit))), pixels, Math.max(1, Math.round(20 * unit)));
  const step = Math.max(1, Math.round(10 * unit));
  const lit = new Float32Array(tones.length);
  for (let at = 0; at < lit.length; at++) {
    if (solid[at] === 0) continue;
    const tone = Math.fround(lifted(tones[at] ?? 0));
    const x = at % width;
    const [left, right] = [round[at - Math.min(step, x)] ?? 0, round[at + Math.min(step, width - 1 - x)] ?? 0];
    // The form falls away to the right where there is less of it there.
    const towards = Math.max(-1, Math.min(1, (left - right) * side * 5));
    lit[at] = towards > 0 ? Math.min(1, tone * (1 + towards * 0.5) + towards * 0.04) : tone * (1 + towards * 0.72);
  }
  return lit;
}

/** White lines on blue; what is dark is hatched by a ruler. */
export function blueprinted(pixels: Pixels): void {
  const { width, left, top, unit } = pixels;
  const tones = exposed(tonesOf(pixels), pixels);
  const lines = linesOf(pixels, tones, { strength: 16, width: 1.3 });
  const apart = Math.max(4, 9 * unit);
  toned(pixels, [rgbOf("#10357a"), rgbOf("#eef6ff")], (at) => {
    const tone = tones[at] ?? 1;
    const place = (left + (at % width) + top + Math.floor(at / width)) / apart;
    const ruled = tone < 0.4 && place - Math.floor(place) < 0.16 ? 0.2 : 0;
    return Math.min(1, 0.03 + 0.07 * tone + Math.max(ruled, (lines[at] ?? 0) * (pixels.subject === "place" ? 0.72 : 1)));
  });
}

export function browned(pixels: Pixels): void {
  const tones = tonesOf(pixels);
  toned(pixels, [rgbOf("#1a0f07"), rgbOf("#f4e4c2")], (at) => ramp((tones[at] ?? 0) ** 0.85, 0.04, 0.98));
}

function toned({ data }: Pixels, [dark, light]: readonly [Rgb, Rgb], toneAt: (at: number) => number): void {
  for (let at = 0; at * 4 < data.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const tone = toneAt(at);
    for (let channel = 0; channel < 3; channel++) data[from + channel] = (dark[channel] ?? 0) + ((light[channel] ?? 0) - (dark[channel] ?? 0)) * tone;
  }
}
