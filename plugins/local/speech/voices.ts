/** Chooses how a character sounds: one of the voices, its pitch, its size and its pace. Speaks nothing. */

export interface VoiceWanted {
  readonly gender: string;
  readonly pitch: number;
  readonly rate: number;
  readonly accent: string;
}

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
}

export function timbreOf(wanted: VoiceWanted, delivery: string, name: string | undefined): Timbre {
  const voice = named(name) ?? voiceFor(wanted);
  const manner = mannerOf(delivery);
  const pitch = clamp(wanted.pitch * (wanted.gender === "neutral" ? 1.12 : 1), 0.65, 1.6) * manner.pitch;
  const own = OWN_HERTZ[voice];
  // rms has no pitch model that obeys, so its pitch is all size.
  const size = own === undefined ? clamp(pitch, 0.84, 1.22) : clamp(pitch ** 0.4, 0.84, 1.22);
  const pace = clamp(wanted.rate, 0.6, 1.6) * manner.pace * OWN_PACE[voice];
  return { voice, hertz: own === undefined ? undefined : Math.round((own * pitch) / size), swing: Math.round(22 * manner.swing), size, pace };
}

const OWN_HERTZ = { slt: 178, awb: 128, rms: undefined, kal16: 98 } as const;
/** Brings the four to about the same words a minute. */
const OWN_PACE = { slt: 1.05, awb: 1.0, rms: 1.2, kal16: 1.05 } as const;

function named(name: string | undefined): Timbre["voice"] | undefined {
  if (name === "slt" || name === "rms" || name === "awb") return name;
  return name === "kal" || name === "kal16" ? "kal16" : undefined;
}

function voiceFor({ gender, accent, pitch }: VoiceWanted): Timbre["voice"] {
  if (gender === "female") return "slt";
  if (/robot|machine|computer/i.test(accent)) return "kal16";
  if (/scot|brit|irish|welsh|english/i.test(accent) || gender === "neutral") return "awb";
  // Two men are told apart by voice as well as by pitch.
  return pitch > 1 ? "awb" : "rms";
}

interface Manner {
  readonly words: RegExp;
  readonly pitch: number;
  readonly pace: number;
  readonly swing: number;
}

const MANNERS: readonly Manner[] = [
  { words: /whisper|hush|under (his|her|their) breath|quiet|soft|gentl|murmur|tender/i, pitch: 0.96, pace: 0.93, swing: 0.7 },
  { words: /shout|yell|scream|call|loud|furious|angr/i, pitch: 1.1, pace: 1.06, swing: 1.6 },
  { words: /excit|eager|laugh|joy|delight|thrill|happy|bright|playful/i, pitch: 1.06, pace: 1.08, swing: 1.5 },
  { words: /sad|tear|griev|tired|weary|broken|sob|mourn|defeat/i, pitch: 0.94, pace: 0.86, swing: 0.6 },
  { words: /afraid|scared|nervous|panic|urgent|hurr|breathless|fast|quick/i, pitch: 1.05, pace: 1.16, swing: 1.2 },
  { words: /slow|careful|grave|solemn|cold|flat|deadpan|calm/i, pitch: 0.97, pace: 0.9, swing: 0.55 },
];
const PLAIN: Manner = { words: /^/, pitch: 1, pace: 1, swing: 1 };

function mannerOf(delivery: string): Manner {
  return MANNERS.find((manner) => manner.words.test(delivery)) ?? PLAIN;
}

function clamp(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : 1;
}
