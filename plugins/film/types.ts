/**
 * The vocabulary of film: what travels between the node types that write, cast, plan, draw, speak and join.
 * Shapes and words only. Ids, ordinals and source spans are labels: a node type that declares these schemas as inputs
 * neither has them in its key nor receives them.
 */
import { Features } from "./types-features.ts";
import { Audio, Image, Type, provenance, type Static } from "vp/plugin";
import { CharacterId, Lasting } from "./types-lasting.ts";

/** Lines of the text that something was written in; they count from 1 and both ends belong to it. */
export const Source = provenance(Type.Object({ file: Type.String(), from: Type.Integer(), to: Type.Integer() }));
export type Source = Static<typeof Source>;

const Id = provenance(Type.String());

// The screenplay

export const SETTINGS = ["INT", "EXT", "INT/EXT"] as const;
export const MOODS = ["warm", "tender", "playful", "hopeful", "melancholy", "tense", "mysterious", "triumphant", "calm"] as const;

export const Heading = Type.Object({
  setting: Type.Enum(SETTINGS),
  /** As headed, without setting and time: `SCHOOL GYM`. */
  location: Type.String(),
  /** As headed: `NIGHT`, `CONTINUOUS`; empty when it is not said. */
  time: Type.String(),
});
export type Heading = Static<typeof Heading>;

export const ELEMENT_TYPES = ["action", "dialogue", "transition", "lyric", "centred"] as const;

/** One thing in a scene. `text` is what happens, or the words said; a dialogue also says who and how. */
export const Element = Type.Object({
  type: Type.Enum(ELEMENT_TYPES),
  text: Type.String(),
  /** Dialogue: the name as cued, without `(V.O.)` and `(CONT'D)`. */
  character: Type.Optional(Type.String()),
  /** Dialogue: how it is said, without the brackets. */
  parenthetical: Type.Optional(Type.String()),
  /** Dialogue: `V.O.`, `O.S.` */
  extension: Type.Optional(Type.String()),
  /** Dialogue spoken at the same time as the one before it. */
  dual: Type.Optional(Type.Boolean()),
  source: Source,
});
export type Element = Static<typeof Element>;

/** The other side of a scene that is cut between two places, such as a telephone call, and who is there. */
export const OtherPlace = Type.Object({ heading: Heading, cast: Type.Array(CharacterId), features: Features });
export type OtherPlace = Static<typeof OtherPlace>;

export const Scene = Type.Object({
  /** The scene number as written, else an ordinal: `s03`. */
  id: Id,
  heading: Heading,
  synopsis: Type.String(),
  elements: Type.Array(Element),
  /** Names of who speaks or is introduced, in order of appearance. */
  characters: Type.Array(Type.String()),
  /** The same as ids. */
  cast: Type.Array(CharacterId),
  /** Where else the scene plays at the same time: it is intercut. */
  elsewhere: Type.Optional(Type.Array(OtherPlace)),
  features: Features,
  /** What the scenes before it told of the season, and of a continuous scene, of things, as somebody may still hold them. */
  carried: Type.Optional(Type.Array(Type.String())),
  /** Things it names whose colour only an earlier scene has told: `red umbrella`. */
  known: Type.Optional(Type.Array(Type.String())),
  /** What other scenes in the same room tell of the desk in it. */
  there: Type.Optional(Type.Array(Type.String())),
  /** Of a scene that tells none and goes on at the same hour: the weather of the one before. */
  weather: Type.Optional(Type.String()),
  /** Of a scene that is headed `CONTINUOUS` or `LATER`, by no hour of its own: the time of day of the one before. */
  time: Type.Optional(Type.String()),
  /** Ids of those in the boat that people here have on a rope: the next scene is the first that shows them, drenched. */
  aboard: Type.Optional(Type.Array(CharacterId)),
  source: Source,
});
export type Scene = Static<typeof Scene>;

export const Screenplay = Type.Object({
  title: Type.String(),
  credits: Type.Array(Type.String()),
  scenes: Type.Array(Scene),
});
export type Screenplay = Static<typeof Screenplay>;

// The cast

export const GENDERS = ["female", "male", "neutral"] as const;
export const AGES = ["toddler", "child", "teen", "adult", "old"] as const;
export const BUILDS = ["slight", "average", "broad", "heavy"] as const;
export const HEIGHTS = ["short", "average", "tall"] as const;
export const HAIR_STYLES = ["crop", "bob", "long", "curls", "bun", "ponytail", "bald", "undercut", "braids", "afro", "wavy", "spiky", "receding", "fringe", "braid"] as const;
export const GARMENTS = [
  "tshirt", "shirt", "sweater", "hoodie", "jacket", "coat", "suit", "dress", "uniform", "apron", "sportswear", "overalls", "robe", "kimono", "police", "scrubs", "chef", "waistcoat", "skirt", "cardigan", "blanket", "raincoat",
] as const;
export const ACCESSORIES = [
  "none", "scarf", "tie", "loose_tie", "hat", "cap", "headband", "bag", "badge", "earring", "headphones", "hijab", "turban", "headscarf", "beret", "bowler", "police_cap", "toque", "helmet", "crown", "bow",
] as const;
/** What has a head that is not a person's: `person` is a human being. */
export const SPECIES = ["person", "cat", "dog", "bird", "whale", "bear", "robot", "creature", "horse", "fox", "wolf", "rabbit", "fish", "owl"] as const;

const Colour = Type.String({ pattern: "^#[0-9a-f]{6}$" });

export const VOICE_QUALITIES = ["plain", "child", "old", "narrator", "robot", "creature"] as const;

export const Voice = Type.Object({
  gender: Type.Enum(GENDERS),
  /** 1 is the voice as it is; 0.7 to 1.5. */
  pitch: Type.Number(),
  /** 1 is the usual pace; 0.7 to 1.4. */
  rate: Type.Number(),
  accent: Type.String(),
  /** A provider's name for a voice; empty lets it choose. */
  name: Type.String(),
  /** What else is heard of who speaks; `plain` where it is not said. */
  quality: Type.Optional(Type.Enum(VOICE_QUALITIES)),
  /** Pitches of those of the same gender who were cast before: a provider gives each of them another of its voices. */
  beside: Type.Optional(Type.Array(Type.Number())),
});
export type Voice = Static<typeof Voice>;

/** What never changes about a person, as an artist draws it. */
export const Look = Type.Object({
  species: Type.Enum(SPECIES),
  age: Type.Enum(AGES),
  /** Grown, and no longer young: lines, the first grey. */
  mature: Type.Optional(Type.Boolean()),
  /** Grown, and only just. */
  youthful: Type.Optional(Type.Boolean()),
  /** Of a child: not yet at school long. The head is larger beside the body, the limbs shorter, the cheeks rounder. */
  little: Type.Optional(Type.Boolean()),
  gender: Type.Enum(GENDERS),
  build: Type.Enum(BUILDS),
  height: Type.Enum(HEIGHTS),
  skin: Colour,
  hair: Type.Object({ style: Type.Enum(HAIR_STYLES), colour: Colour }),
  eyes: Colour,
  beard: Type.Boolean(),
  moustache: Type.Optional(Type.Boolean()),
  glasses: Type.Boolean(),
  freckles: Type.Boolean(),
});
export type Look = Static<typeof Look>;

export const Wardrobe = Type.Object({
  type: Type.Enum(GARMENTS),
  /** The main garment. */
  colour: Colour,
  /** What is under it, or trousers and skirt. */
  second: Colour,
  accent: Colour,
  accessory: Type.Enum(ACCESSORIES),
});
export type Wardrobe = Static<typeof Wardrobe>;

export const Character = Type.Object({
  id: CharacterId,
  name: Type.String(),
  /** False for a voice that is only heard. */
  visible: Type.Boolean(),
  age: Type.String(),
  /** In words: what never changes. */
  look: Type.String(),
  /** In words: what may change from scene to scene. */
  wardrobe: Type.String(),
  /** The same for an artist that draws by rule. */
  figure: Type.Object({ look: Look, wardrobe: Wardrobe }),
  voice: Voice,
  /** What the screenplay says of them: while it is the same, they come back as they were. */
  source_text: provenance(Type.String()),
});
export type Character = Static<typeof Character>;

export const VIEWS = ["front", "side", "back"] as const;
/** The pictures of one character. */
export const Portraits = Type.Object({ character: CharacterId, front: Image(), side: Image(), back: Image() });
export type Portraits = Static<typeof Portraits>;

/** What a cast sheet tells of somebody. */
const { id, name, visible, age, look, wardrobe, figure, voice } = Character.properties;
export const CastMember = Type.Object({ id, name, visible, age, look, wardrobe, figure, voice });
export type CastMember = Static<typeof CastMember>;

// The board

export const SIZES = ["ECU", "CU", "MCU", "MS", "MLS", "LS", "ELS"] as const;
export const ANGLES = ["eye", "high", "low", "dutch", "over_shoulder", "pov"] as const;
export const MOVEMENTS = ["static", "pan_left", "pan_right", "tilt_up", "tilt_down", "dolly_in", "dolly_out", "track", "zoom_in", "handheld"] as const;
export const VARIATIONS = ["small", "medium", "large"] as const;
/** `match` and `smash` are cuts with a name. `fade_out` tells how a shot ends, the others how it begins. */
export const TRANSITIONS = ["cut", "match", "smash", "dissolve", "wipe_left", "wipe_right", "wipe_up", "wipe_down", "iris", "fade_in", "fade_out"] as const;

export const DialogueLine = Type.Object({
  id: Id,
  character: CharacterId,
  line: Type.String(),
  parenthetical: Type.String(),
  /** `V.O.`, `O.S.`, as cued; empty for who speaks in the picture. */
  extension: Type.String(),
  /** Spoken at the same time as the line before it. */
  dual: Type.Boolean(),
  /** How it is said, in words an actor would use: `quietly, holding back tears`. */
  delivery: Type.String(),
  /** Planned, from the words: about 2.4 a second and a breath. */
  seconds: Type.Number(),
});
export type DialogueLine = Static<typeof DialogueLine>;

/** A shot in the words of whoever planned it, which those who draw and film it are told as they stand. */
export const Told = Type.Object({ first_frame: Type.String(), last_frame: Type.String(), motion: Type.String() });
export type Told = Static<typeof Told>;

export const Shot = Type.Object({
  /** Counts within its scene: `01`. */
  id: Id,
  /** Set-up it belongs to: shots of one place of the camera share it. */
  camera: Type.String(),
  size: Type.Enum(SIZES),
  angle: Type.Enum(ANGLES),
  movement: Type.Enum(MOVEMENTS),
  description: Type.String(),
  variation: Type.Enum(VARIATIONS),
  /** In the picture, from left to right. */
  characters: Type.Array(CharacterId),
  ...Lasting,
  /** Where on the screen the one in focus looks; the same all through a scene, so the 180 degree line is kept. */
  looks: Type.Enum(["left", "right"]),
  /** Whom the shot is about; none for a place or a thing. */
  focus: Type.Optional(CharacterId),
  /** The thing that an insert shows. */
  insert: Type.Optional(Type.String()),
  /** Words that fill the picture: an intertitle. */
  card: Type.Optional(Type.String()),
  /** Where it plays, when that is not where the scene is headed: the other side of a call, one place of a montage. */
  where: Type.Optional(Heading),
  features: Features,
  dialogue: Type.Array(DialogueLine),
  /** What is heard beside the words. */
  sound: Type.String(),
  /** Planned; the words may need more. */
  seconds: Type.Number(),
  transition: Type.Enum(TRANSITIONS),
  /** Only of a shot that was given, and not planned here. */
  told: Type.Optional(Told),
  /** Which elements of the scene it shows; they count from 0, and a long speech counts once for each of its parts. */
  elements: provenance(Type.Array(Type.Integer())),
  /** The text it was planned from: while it is the same, the shot comes back as it was. */
  source_text: provenance(Type.String()),
  /** The same without the spoken words: while it is the same, the picture comes back as it was. */
  picture_text: provenance(Type.String()),
});
export type Shot = Static<typeof Shot>;

/** One place of the camera in a scene. The cameras of a scene are a tree with one root. */
export const Camera = Type.Object({
  id: Type.String(),
  /** Shot ids in order. */
  shots: Type.Array(Type.String()),
  /** Camera id; none for the root. */
  parent: Type.Union([Type.String(), Type.Null()]),
  /** The shot of the parent camera that this one is derived from. */
  parent_shot: Type.Union([Type.String(), Type.Null()]),
  /** True when the parent's shot holds all that is seen here. */
  covers: Type.Boolean(),
  /** What the parent's shot does not show: character ids and things. */
  missing: Type.Array(Type.String()),
});
export type Camera = Static<typeof Camera>;

// Sound and captions

const Word = Type.Object({ word: Type.String(), from: Type.Number(), to: Type.Number() });
const Viseme = Type.Object({ shape: Type.String(), to: Type.Number() });

/** A line as it was spoken. Times are seconds from the start of its audio. */
export const VoiceLine = Type.Object({
  character: CharacterId,
  line: Type.String(),
  delivery: Type.String(),
  audio: Audio(),
  words: Type.Array(Word),
  visemes: Type.Array(Viseme),
  seconds: Type.Number(),
});
export type VoiceLine = Static<typeof VoiceLine>;

/** A spoken line and the second of its shot at which it begins. */
export const TimedLine = Type.Object({ ...VoiceLine.properties, at: Type.Number() });
export type TimedLine = Static<typeof TimedLine>;

/** One caption; seconds of the film. */
export const Cue = Type.Object({ from: Type.Number(), to: Type.Number(), text: Type.String(), speaker: Type.String() });
export type Cue = Static<typeof Cue>;
