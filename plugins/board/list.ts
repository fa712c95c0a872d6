/** A shot list as people write it, in YAML or JSON: the keys it may have. Shapes only; knows no words for sizes or places. */
import { Type, type Static } from "vp/plugin";

const Words = (description: string) => Type.Optional(Type.String({ description }));
const Name = Type.Union([Type.String({ minLength: 1 }), Type.Integer()]);

export const ListedPerson = Type.Object({
  name: Type.String({ minLength: 1 }),
  age: Type.Optional(Type.Union([Type.String(), Type.Number()])),
  look: Words("What never changes: build, skin, hair, eyes, a mark."),
  wardrobe: Words("What they wear."),
  voice: Words("How they sound."),
});
export type ListedPerson = Static<typeof ListedPerson>;

export const ListedLine = Type.Object({
  character: Type.String({ minLength: 1 }),
  line: Type.String({ minLength: 1 }),
  parenthetical: Words("How it is said."),
});
export type ListedLine = Static<typeof ListedLine>;

export const ListedShot = Type.Object({
  shot_id: Type.Optional(Name),
  first_frame: Words("The still picture at the first moment."),
  last_frame: Words("The same for the last moment."),
  video_prompt: Words("What moves in between, and what the camera does."),
  size: Words("wide, medium, close-up, MCU …"),
  angle: Words("eye, high, low, dutch, over the shoulder, POV."),
  movement: Words("static, pan left, dolly in, handheld …"),
  seconds: Type.Optional(Type.Number({ minimum: 0.5, maximum: 60 })),
  characters: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { description: "Who is in the picture, from left to right." })),
  focus: Words("Whom it is about."),
  insert: Words("The one thing that fills the picture."),
  place: Words("Where it is, when that changes: INT. KITCHEN - NIGHT, or in plain words."),
  dialogue: Type.Optional(Type.Array(Type.Union([ListedLine, Type.String({ minLength: 1 })]), { description: "What is said; `Name: words` will do." })),
  narration: Words("What a voice says over it."),
  sound: Words("What is heard beside the words."),
  transition: Words("How it begins, or fade_out."),
});
export type ListedShot = Static<typeof ListedShot>;

export const ListedScene = Type.Object({
  scene_num: Type.Optional(Name),
  place: ListedShot.properties.place,
  time: Words("day, dusk, dawn, night."),
  shots: Type.Array(ListedShot, { minItems: 1 }),
});
export type ListedScene = Static<typeof ListedScene>;

export const ShotList = Type.Object({
  title: Words("Of the film."),
  story_overview: Words("What it is about."),
  mood: Words("warm, tense, calm …: the music follows it."),
  characters: Type.Optional(Type.Array(ListedPerson)),
  scenes: Type.Array(ListedScene, { minItems: 1 }),
});
export type ShotList = Static<typeof ShotList>;

/** Keys that say nothing to a film, and that nobody is warned of. */
export const SILENT_KEYS: ReadonlySet<string> = new Set(["metadata", "consistency_type", "notes", "note", "comment", "version", "$schema"]);
