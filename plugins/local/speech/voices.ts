/** Chooses how a character sounds: one of the voices, its pitch, its size, its pace and its grain. Speaks nothing. */
import type { Voice } from "../../film/types.ts";
import { hertzOf } from "../../film/types-voices.ts";

export type VoiceWanted = Pick<Voice, "gender" | "pitch" | "rate" | "accent"> & { readonly quality: NonNullable<Voice["quality"]> };

/** How flite is asked, and what is done to its sound after. */
export interface Timbre {
  readonly voice: "slt" | "rms" | "awb" | "kal16";
  /** Mean pitch in Hertz before `size` changes it; `undefined` where the voice does not obey. */
  readonly hertz: number | undefined;
  /** How far the pitch moves around its mean, in Hertz. */
  readonly swing: number;
  /** Sound is played this much faster, and spoken that much slower: a smaller head above 1, a larger below. */
  readonly size: number;
  /** Words come this much faster than the voice's own pace. */
  readonly pace: number;
  readonly grain: "smooth" | "rough" | "metal" | "growl";
  /** Most signs a second, so that a caption of it can be read. */
  readonly fastest: number;
}

export function timbreOf(wanted: VoiceWanted, delivery: string, name: string | undefined): Timbre {
  const manner = mannerOf(delivery);
  const hertz = hertzOf(wanted) * manner.pitch;
  const voice = named(name) ?? voiceFor(wanted, hertz);
  // rms has no pitch model that obeys, so its pitch is all size.
  const size = voice === "rms" ? clamp(hertz / RMS_HERTZ, 0.84, 1.22) : sizeOf(wanted);
  const pace = clamp(wanted.rate * manner.pace, 0.7, 1.12) * OWN_PACE[voice];
  const swing = wanted.quality === "robot" ? 1 : Math.round(20 * manner.swing * (wanted.quality === "narrator" ? 0.8 : 1) * clamp(hertz / 150, 0.7, 1.5));
  return { voice, hertz: voice === "rms" ? undefined : Math.round(hertz / size), swing, size, pace, grain: GRAINS[wanted.quality] ?? "smooth", fastest: manner.pace * wanted.rate > 1.02 ? 16.2 : 15.2 };
}

/** Its own, and as much more as the others stay below what they are asked for. */
const RMS_HERTZ = 106;
/** Brings the four to about two and a half words a second. */
const OWN_PACE = { slt: 0.77, awb: 0.77, rms: 0.92, kal16: 0.73 } as const;
const GRAINS: Readonly<Partial<Record<VoiceWanted["quality"], Timbre["grain"]>>> = { old: "rough", robot: "metal", creature: "growl" };

/** A head grows with its voice, but by less. */
function sizeOf({ gender, pitch, quality }: VoiceWanted): number {
  if (quality === "child") return clamp(1.08 * (pitch / 1.1) ** 0.5, 1.1, 1.26);
  if (quality === "creature") return clamp(pitch ** 0.8, 0.74, 1.2);
  const lean = gender === "neutral" ? 0.97 : 1;
  return clamp(lean * pitch ** 0.45, 0.86, 1.15);
}

function named(name: string | undefined): Timbre["voice"] | undefined {
  if (name === "slt" || name === "rms" || name === "awb") return name;
  return name === "kal" || name === "kal16" ? "kal16" : undefined;
}

function voiceFor({ gender, accent, quality }: VoiceWanted, hertz: number): Timbre["voice"] {
  if (quality === "robot" || /robot|machine|computer/i.test(accent)) return "kal16";
  if (quality === "child" || gender === "female") return "slt";
  if (quality === "creature" || gender === "neutral" || /scot|brit|irish|welsh|english/i.test(accent)) return "awb";
  // Two men are told apart by voice as well as by pitch.
  return hertz >= RMS_HERTZ * 0.88 && hertz <= RMS_HERTZ * 1.13 ? "rms" : "awb";
}

interface Manner {
  readonly words: RegExp;
  readonly pitch: number;
  readonly pace: number;
  readonly swing: number;
}

const MANNERS: readonly Manner[] = [
  { words: /whisper|hush|under (his|her|their) breath|quiet|soft|gentl|murmur|tender|тихо|ш[её]пот|нежно|小声|静か/i, pitch: 0.97, pace: 0.94, swing: 0.7 },
  { words: /shout|yell|scream|call|loud|furious|angr|with energy|крич|громко|сердито|叫|怒/i, pitch: 1.07, pace: 1.04, swing: 1.5 },
  { words: /excit|eager|laugh|joy|delight|thrill|happy|bright|playful|радостно|весело|сме|笑|嬉し/i, pitch: 1.05, pace: 1.05, swing: 1.5 },
  { words: /sad|tear|griev|tired|weary|broken|sob|mourn|defeat|грустно|устало|плач|悲し|泣/i, pitch: 0.95, pace: 0.86, swing: 0.6 },
  { words: /afraid|scared|nervous|panic|urgent|hurr|breathless|fast|quick|испуг|быстро|怖|慌/i, pitch: 1.04, pace: 1.1, swing: 1.2 },
  { words: /slow|careful|grave|solemn|cold|flat|deadpan|calm|trailing|медленно|спокойно|ゆっくり/i, pitch: 0.98, pace: 0.9, swing: 0.55 },
  { words: /asking/i, pitch: 1.02, pace: 1, swing: 1.2 },
];
const PLAIN: Manner = { words: /^/, pitch: 1, pace: 1, swing: 1 };

function mannerOf(delivery: string): Manner {
  return MANNERS.find((manner) => manner.words.test(delivery)) ?? PLAIN;
}

function clamp(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : 1;
}
