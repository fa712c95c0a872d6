/** What each mood sounds like: tempo, scale, chords, instruments. A table; composes nothing. */

/** Degrees of the scale, 0 the tonic. */
export type Progression = readonly number[];

export interface Mood {
  /** Beats a minute. */
  readonly tempo: number;
  readonly beats: 3 | 4;
  /** Semitones above the tonic. */
  readonly scale: readonly number[];
  /** Bars of the main part; one of them is drawn. */
  readonly progressions: readonly [Progression, ...Progression[]];
  /** Bars of the contrasting part. */
  readonly contrast: Progression;
  /** The chords before the last tonic. */
  readonly cadence: Progression;
  /** General MIDI programs. */
  readonly instruments: Instruments;
  readonly figure: Figure;
  /** 0 to 1: how often the melody speaks. */
  readonly melody: number;
  readonly drums: "none" | "pulse" | "light";
  /** 0 to 1. */
  readonly weight: number;
}

export interface Instruments {
  readonly pad: number;
  readonly keys: number;
  readonly bass: number;
  readonly lead: number;
}

/** How the keys play a chord: broken in waves, in quavers, as soft blocks, plucked off the beat, a low pulse. */
export type Figure = "wave" | "quavers" | "blocks" | "pluck" | "pulse";

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const LYDIAN = [0, 2, 4, 6, 7, 9, 11];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];
const MIXOLYDIAN = [0, 2, 4, 5, 7, 9, 10];

const PIANO = 0, CELESTA = 8, MUSIC_BOX = 10, VIBRAPHONE = 11, MARIMBA = 12, NYLON = 24, ACOUSTIC_BASS = 32, FINGERED_BASS = 33, CELLO = 42, TREMOLO = 44;
const PIZZICATO = 45, HARP = 46, STRINGS = 48, SLOW_STRINGS = 49, CHOIR = 52, HORN = 60, OBOE = 68, CLARINET = 71, FLUTE = 73, WARM_PAD = 89, BOWED_PAD = 92;

const MOODS = {
  warm: {
    tempo: 76, beats: 4, scale: MAJOR, progressions: [[0, 5, 3, 4], [0, 4, 5, 3], [0, 2, 3, 4]], contrast: [3, 0, 1, 4], cadence: [3, 4],
    instruments: { pad: WARM_PAD, keys: PIANO, bass: FINGERED_BASS, lead: CLARINET }, figure: "wave", melody: 0.6, drums: "none", weight: 0.5,
  },
  tender: {
    tempo: 66, beats: 3, scale: MAJOR, progressions: [[0, 3, 5, 4], [0, 5, 1, 4]], contrast: [5, 3, 1, 4], cadence: [1, 4],
    instruments: { pad: SLOW_STRINGS, keys: HARP, bass: CELLO, lead: OBOE }, figure: "wave", melody: 0.7, drums: "none", weight: 0.4,
  },
  playful: {
    tempo: 112, beats: 4, scale: MAJOR, progressions: [[0, 3, 0, 4], [0, 5, 1, 4]], contrast: [3, 3, 0, 4], cadence: [1, 4],
    instruments: { pad: PIZZICATO, keys: MARIMBA, bass: ACOUSTIC_BASS, lead: FLUTE }, figure: "pluck", melody: 0.8, drums: "light", weight: 0.45,
  },
  hopeful: {
    tempo: 88, beats: 4, scale: LYDIAN, progressions: [[0, 1, 5, 4], [0, 4, 1, 5]], contrast: [5, 4, 0, 1], cadence: [1, 4],
    instruments: { pad: STRINGS, keys: PIANO, bass: FINGERED_BASS, lead: FLUTE }, figure: "quavers", melody: 0.65, drums: "none", weight: 0.55,
  },
  melancholy: {
    tempo: 62, beats: 4, scale: MINOR, progressions: [[0, 5, 2, 6], [0, 3, 5, 4]], contrast: [5, 2, 3, 4], cadence: [3, 4],
    instruments: { pad: SLOW_STRINGS, keys: PIANO, bass: CELLO, lead: CLARINET }, figure: "wave", melody: 0.6, drums: "none", weight: 0.4,
  },
  tense: {
    tempo: 96, beats: 4, scale: PHRYGIAN, progressions: [[0, 0, 1, 0], [0, 5, 1, 0]], contrast: [3, 1, 5, 1], cadence: [1, 6],
    instruments: { pad: TREMOLO, keys: PIZZICATO, bass: CELLO, lead: HORN }, figure: "pulse", melody: 0.3, drums: "pulse", weight: 0.6,
  },
  mysterious: {
    tempo: 70, beats: 4, scale: DORIAN, progressions: [[0, 3, 0, 6], [0, 1, 0, 3]], contrast: [5, 3, 1, 6], cadence: [3, 6],
    instruments: { pad: CHOIR, keys: CELESTA, bass: ACOUSTIC_BASS, lead: VIBRAPHONE }, figure: "wave", melody: 0.45, drums: "none", weight: 0.4,
  },
  triumphant: {
    tempo: 104, beats: 4, scale: MIXOLYDIAN, progressions: [[0, 6, 3, 0], [0, 4, 5, 3]], contrast: [5, 3, 0, 4], cadence: [3, 4],
    instruments: { pad: STRINGS, keys: HARP, bass: CELLO, lead: HORN }, figure: "quavers", melody: 0.8, drums: "pulse", weight: 0.8,
  },
  calm: {
    tempo: 60, beats: 4, scale: LYDIAN, progressions: [[0, 1, 0, 4], [0, 5, 0, 1]], contrast: [3, 5, 1, 4], cadence: [1, 4],
    instruments: { pad: BOWED_PAD, keys: NYLON, bass: FINGERED_BASS, lead: FLUTE }, figure: "blocks", melody: 0.4, drums: "none", weight: 0.35,
  },
  energetic: {
    tempo: 124, beats: 4, scale: MIXOLYDIAN, progressions: [[0, 5, 3, 4], [0, 3, 6, 4]], contrast: [3, 4, 5, 4], cadence: [3, 4],
    instruments: { pad: STRINGS, keys: MUSIC_BOX, bass: FINGERED_BASS, lead: VIBRAPHONE }, figure: "quavers", melody: 0.6, drums: "light", weight: 0.6,
  },
} as const satisfies Readonly<Record<string, Mood>>;

const KINDRED: readonly (readonly [RegExp, keyof typeof MOODS])[] = [
  [/tens|suspens|thrill|threat|danger|fear|dark|horror|ominous|dread/i, "tense"],
  [/myster|strange|eerie|dream|wonder|magic|night|secret/i, "mysterious"],
  [/melanch|sad|sorrow|grief|lonel|loss|bitter|wistful|nostalg/i, "melancholy"],
  [/triumph|victor|heroic|epic|proud|glor/i, "triumphant"],
  [/energ|action|chase|fast|upbeat|driv|excit/i, "energetic"],
  [/play|comic|fun|quirk|light-?heart|mischie|whims/i, "playful"],
  [/hope|inspir|optimis|bright|uplift|joy|happy/i, "hopeful"],
  [/tender|love|romant|gentle|intimate|sweet/i, "tender"],
  [/calm|peace|quiet|serene|ambient|neutral|still/i, "calm"],
];

/** The mood that a word or sentence stands for; `warm` when it stands for none. */
export function moodOf(words: string): Mood {
  const exact = Object.entries(MOODS).find(([name]) => name === words.trim().toLowerCase());
  if (exact !== undefined) return exact[1];
  return MOODS[KINDRED.find(([pattern]) => pattern.test(words))?.[1] ?? "warm"];
}
