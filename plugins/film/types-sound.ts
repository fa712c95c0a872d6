/** What a film sounds like beside its words: rooms, treatments of a voice, effects and where they fall. Shapes and words only. */
import { Audio, Type, type Static } from "vp/plugin";
import { MOODS } from "./types.ts";

/** What a place sounds like when nobody speaks. */
export const AMBIENCES = [
  "none", "room", "kitchen", "office", "hall", "workshop", "library", "school", "gym", "hospital", "dining", "restaurant", "cafe", "bar",
  "theatre", "train", "car", "station", "market", "street", "night_street", "crowd", "wind", "breeze", "rain", "rain_inside",
  "storm", "sea", "harbor", "river", "forest", "forest_night", "field", "night", "snow", "cave", "fire", "spaceship",
] as const;
export type Ambience = (typeof AMBIENCES)[number];

/** What a place adds to a voice. */
export const ROOMS = ["none", "small", "medium", "large", "hall", "cave", "car"] as const;
export type Room = (typeof ROOMS)[number];

/** How a voice reaches the listener. */
export const TREATMENTS = ["plain", "narrator", "thought", "off_screen", "phone", "radio", "loudspeaker", "whisper", "shout"] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What machines make to be heard in a film, and its credits say. */
export const HEARD = ["voices", "music"] as const;
export type Heard = (typeof HEARD)[number];

/** Sounds that a text names. */
export const EFFECTS = [
  "door_open", "door_close", "door_slam", "knock", "doorbell", "lock", "creak", "steps_wood", "steps_stone", "steps_grass", "steps_gravel", "steps_snow", "steps_water", "running",
  "thunder", "drip", "splash", "wave", "wind_gust", "fire_crackle", "match", "switch", "phone_ring", "phone_buzz", "beep", "bell", "church_bell", "school_bell", "clock_tick",
  "glass_clink", "glass_break", "cutlery", "pour", "kettle", "kettle_boil", "sizzle", "car_start", "car_pass", "car_horn", "car_door", "brakes", "siren", "alarm", "train_pass", "train_whistle",
  "ship_horn", "bicycle_bell", "dog_bark", "dog_whine", "cat_meow", "bird", "owl", "gull", "horse", "whale", "crickets", "typing", "writing", "paper", "page", "zip", "camera_click",
  "crowd_cheer", "applause", "laughter", "whistle", "ball_bounce", "net", "heartbeat", "explosion", "impact", "thud", "gunshot", "sword", "piano_note", "guitar_strum", "magic", "whoosh", "sweep", "saw", "hammer", "static",
] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** A sound of a shot. */
export const Effect = Type.Object({
  kind: Type.Enum(EFFECTS),
  /** Where in its shot it begins: 0 at the first moment, 1 at the last. */
  at: Type.Number({ minimum: 0, maximum: 1 }),
  /** Seconds for which it goes on; 0 for what sounds once. */
  lasts: Type.Number({ minimum: 0 }),
  /** Decibels louder or softer than is usual for it. */
  gain: Type.Number(),
});
export type Effect = Static<typeof Effect>;

/** The same, placed in seconds. */
export const TimedEffect = Type.Object({
  kind: Type.Enum(EFFECTS),
  at: Type.Number({ minimum: 0 }),
  lasts: Type.Number({ minimum: 0 }),
  gain: Type.Number(),
  /** -1 left, 1 right. */
  pan: Type.Number(),
});
export type TimedEffect = Static<typeof TimedEffect>;

/** A stretch of the film with one mood, which its music follows. Seconds of the film. */
export const MoodCue = Type.Object({ at: Type.Number({ minimum: 0 }), mood: Type.Enum(MOODS) });
export type MoodCue = Static<typeof MoodCue>;

/** How a line is placed in the sound of its shot. */
export const Placing = {
  treatment: Type.Enum(TREATMENTS, { default: "plain" }),
  /** -1 left, 1 right. */
  pan: Type.Number({ default: 0 }),
  room: Type.Enum(ROOMS, { default: "none" }),
};

/** A line in the film, without its words. Seconds of the film. */
export const HeardLine = Type.Object({ audio: Audio(), at: Type.Number({ minimum: 0 }), ...Placing });
export type HeardLine = Static<typeof HeardLine>;

/** Seconds of the film. */
export const Stretch = Type.Object({ from: Type.Number(), to: Type.Number() });
export type Stretch = Static<typeof Stretch>;

export const TimedAmbience = Type.Object({ kind: Type.Enum(AMBIENCES), from: Type.Number(), to: Type.Number() });
export type TimedAmbience = Static<typeof TimedAmbience>;

/** What `music.score` tells a provider that composes by rule. */
export const ScoreBrief = Type.Object({
  purpose: Type.Literal("score"),
  mood: Type.String(),
  title: Type.String(),
  moods: Type.Array(MoodCue),
  /** Where somebody speaks; seconds of the film. */
  spoken: Type.Array(Stretch),
  /** Nobody speaks in all the film. */
  silent: Type.Boolean(),
  /** Seconds at which something is heard to happen. */
  accents: Type.Array(Type.Number()),
});
export type ScoreBrief = Static<typeof ScoreBrief>;
