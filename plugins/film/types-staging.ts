/** Staging: a shot's picture as a plan that an artist can draw from without reading a word. Shapes and words only. */
import { Type, type Static } from "vp/plugin";
import { FEATURES } from "./types-features.ts";
import { ANGLES, Look, MOODS, MOVEMENTS, SIZES, Wardrobe } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

export const PLACES = [
  "rooftop", "street", "alley", "park", "forest", "beach", "sea", "mountain", "field", "road", "bridge", "harbor",
  "lighthouse", "village", "school", "gym", "classroom", "library", "office", "living_room", "bedroom", "kitchen",
  "restaurant", "cafe", "bar", "hospital", "train", "car", "workshop", "studio", "corridor", "hall", "stage", "cave",
  "spaceship", "night_sky", "station", "market", "courtyard", "garden", "dining_room", "elevator", "attic", "church", "museum",
  "shop", "prison", "desert", "bakery",
] as const;
export const TIMES = ["day", "dusk", "dawn", "night"] as const;
export const WEATHERS = ["clear", "rain", "snow", "fog", "storm"] as const;
export const POSES = [
  "standing", "sitting", "walking", "running", "lying", "reaching", "arms_crossed", "pointing", "hands_up", "clapping",
  "holding", "waving", "kneeling", "hugging", "dancing", "dribbling", "shooting", "typing", "writing", "phone",
  "reading", "eating", "drinking", "cooking", "driving", "sleeping", "crying", "laughing", "thinking", "bowing", "carrying", "climbing", "swimming", "crouching", "leaning", "winded", "braking",
  "throwing", "huddled", "welcoming",
  "toasting", "hand_to_mouth", "lifting",
] as const;
/** What somebody sits on: `table` is a chair at a table, `stool` one at a counter, `none` the seat of a car or a train. */
export const SEATS = ["chair", "table", "stool", "bench", "sofa", "bed", "suitcase", "box", "stone", "floor", "none"] as const;
export const EXPRESSIONS = ["neutral", "happy", "sad", "angry", "afraid", "surprised", "tender", "determined", "tired", "crying", "laughing", "shy", "suspicious", "yawning"] as const;
/** Wide open for a while, whatever is felt: `calling` is also what an animal does that barks. */
export const MOUTHS = ["shouting", "calling", "gasping"] as const;
export const FACINGS = ["left", "right", "front", "back"] as const;
/** `back` is over the shoulder. */
export const GAZES = ["left", "right", "camera", "down", "up", "away", "back"] as const;
export const EYES = ["closed"] as const;
export const PROPS = [
  "lamp", "lantern", "candle", "cup", "bottle", "plate", "book", "letter", "notebook", "photograph", "map", "key", "box",
  "suitcase", "phone", "laptop", "screen", "whiteboard", "clock", "watch", "radio", "guitar", "piano", "ball", "hoop",
  "table", "chair", "sofa", "bed", "bench", "door", "window", "boat", "rope", "net", "whale", "fish", "cat", "dog",
  "bird", "tree", "flower", "umbrella", "bicycle", "car", "telescope", "moon", "star", "fire", "cake", "bread", "coin",
  "ring", "camera", "tool", "shell", "server", "alarm", "pizza", "coffee",
  "parcel", "glass", "teapot", "pot", "pan", "knife", "bowl", "fruit", "vegetable", "tray", "pen", "newspaper", "folder", "ticket", "bag", "hat", "glasses", "mirror", "painting", "vase",
  "fireplace", "microphone", "violin", "drum", "musicbox", "sword", "feather", "leaf", "stone", "puddle", "tram", "train", "bus", "motorcycle", "plane", "rocket", "robot", "horse", "fox",
  "wolf", "rabbit", "bear", "teddy", "doll", "balloon", "kite", "gift", "medal", "trophy", "crown", "bell", "compass", "hourglass", "gear", "wheel", "ladder", "bucket", "helmet", "money",
  "medicine", "scissors", "brush", "easel", "skateboard", "snowman", "flag", "anchor", "chess", "cards", "sign", "statue", "drive", "tape", "cactus", "fishbowl", "soup", "dough", "gate", "blanket", "cloth", "owl", "basketball", "receiver", "jacket", "ladle", "other",
] as const;

/** Thin things, for which an arm is too much: the other hand keeps them while one has something else. */
export const THIN: ReadonlySet<string> = new Set(["letter", "photograph", "map", "ticket", "money"]);

export const Place = Type.Object({
  kind: Type.Enum(PLACES),
  setting: Type.Enum(["INT", "EXT"]),
  /** As headed; seeds the details, so one place looks the same in all its shots. */
  name: Type.String(),
  time: Type.Enum(TIMES),
  weather: Type.Enum(WEATHERS),
  mood: Type.Enum(MOODS),
  /** What its clocks show, where it is told: `8:59`; `elsewhere` where a clock by itself fills the picture. */
  hour: Type.Optional(Type.String()),
  /** What it has that others of its kind have not. */
  features: Type.Optional(Type.Array(Type.Enum(FEATURES))),
});
export type Place = Static<typeof Place>;

export const Figure = Type.Object({
  character: CharacterId,
  look: Look,
  wardrobe: Wardrobe,
  /** -1 left edge, 1 right edge. */
  x: Type.Number(),
  /** 0 near, 1 far. */
  depth: Type.Number(),
  /** How large beside its usual self: an animal that plays a part is drawn as large as one, and smaller beside people. */
  scale: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  facing: Type.Enum(FACINGS),
  pose: Type.Enum(POSES),
  /** Sits while it does so. */
  seated: Type.Optional(Type.Boolean()),
  /** A chair, or what the place and the things in it offer, when it is not said. */
  seat: Type.Optional(Type.Enum(SEATS)),
  /** Which place they have at a table of many, whoever of them is in the picture: counted from its left end. */
  chair: Type.Optional(Type.Object({ at: Type.Integer({ minimum: 0 }), of: Type.Integer({ minimum: 3 }) })),
  expression: Type.Enum(EXPRESSIONS),
  gaze: Type.Enum(GAZES),
  /** Said only where it is told. */
  eyes: Type.Optional(Type.Enum(EYES)),
  holding: Type.Optional(Type.Enum(PROPS)),
  /** What is held, as the text says it: `broken umbrella`. */
  held_note: Type.Optional(Type.String()),
  /** Over whom an umbrella is held: both stand under it. */
  over: Type.Optional(CharacterId),
  /** How high an arm is stretched to another's hand: degrees, 0 hangs and 90 is level. Chosen by who draws. */
  reach: Type.Optional(Type.Number()),
  /** One leg is spared in walking. */
  limps: Type.Optional(Type.Boolean()),
  /** The head has just come up, at the sight of somebody. */
  alert: Type.Optional(Type.Boolean()),
  /** Stands behind the stall of a market. */
  at_stall: Type.Optional(Type.Boolean()),
  /** What was in the hands is in the air. Chosen by who draws. */
  thrown: Type.Optional(Type.Boolean()),
  /** What is kept under the other arm, or in its hand what is thin. */
  tucked: Type.Optional(Type.Enum(PROPS)),
  /** One hand keeps the hat on the head. */
  keeps_hat: Type.Optional(Type.Boolean()),
  /** Stands in a doorway, one hand on the leaf that would close. */
  keeps_door: Type.Optional(Type.Boolean()),
  /** From where a head is seen. One that is all planes would look the same from everywhere. */
  seen: Type.Optional(Type.Enum(["side", "above", "below"])),
  /** Just out of bed. */
  untidy: Type.Optional(Type.Boolean()),
  /** What keeps it open, said or not. */
  mouth: Type.Optional(Type.Enum(MOUTHS)),
  /** Rain stands in drops on face and hair. */
  wet: Type.Optional(Type.Boolean()),
  /** Goes or stands hand in hand with the other who does. */
  hand_in_hand: Type.Optional(Type.Boolean()),
  /** Says something in this shot; what is no part of the picture. */
  speaking: Type.Boolean(),
});
export type Figure = Static<typeof Figure>;

export const Prop = Type.Object({
  kind: Type.Enum(PROPS),
  x: Type.Number(),
  depth: Type.Number(),
  /** As the text says it: `a brass lamp`. */
  note: Type.String(),
  /** Heights of a grown person over the ground, of what flies. */
  aloft: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
});
export type Prop = Static<typeof Prop>;

/** What a photograph or a painting shows. */
export const Depicted = Type.Object({ place: Place, figures: Type.Array(Figure, { maxItems: 3 }) });
export type Depicted = Static<typeof Depicted>;

export const Staging = Type.Object({
  place: Place,
  camera: Type.Object({
    size: Type.Enum(SIZES),
    angle: Type.Enum(ANGLES),
    movement: Type.Enum(MOVEMENTS),
    focus: Type.Optional(CharacterId),
  }),
  /** From left to right; of an insert, those whose hands are in it. */
  figures: Type.Array(Figure, { maxItems: 6 }),
  /** Of an insert, those who sit about it with no hand in it; over a shoulder, those who sit at the same table beside the two. */
  around: Type.Optional(Type.Array(Figure)),
  /** Who are in a boat out on the water, far from all others. */
  aboard: Type.Optional(Type.Array(Figure, { maxItems: 3 })),
  props: Type.Array(Prop),
  /** People beyond the named ones. */
  crowd: Type.Boolean(),
  /** Fills the picture with one thing. */
  insert: Type.Optional(Type.Object({ kind: Type.Enum(PROPS), note: Type.String(), hour: Type.Optional(Type.String()), depicts: Type.Optional(Depicted) })),
  /** What the picture shows that somebody holds. */
  depicted: Type.Optional(Depicted),
  /** Fills the picture with these words alone: an intertitle. */
  card: Type.Optional(Type.String()),
  style: Type.String(),
});
export type Staging = Static<typeof Staging>;

/** A shot told for the artists: what `frame.draw` and `clip.render` are fed from. */
export const DescribedShot = Type.Object({
  first_frame: Type.String(),
  last_frame: Type.String(),
  motion: Type.String(),
  sound: Type.String(),
  staging: Staging,
  /** At the last moment; the same as `staging` when little moves. */
  last_staging: Staging,
});
export type DescribedShot = Static<typeof DescribedShot>;
