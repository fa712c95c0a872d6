/** What vp.yaml says of a ComfyUI server and of the workflows that are models there. Reads no workflow. */
import { Type, type Static } from "vp/plugin";

const Place = Type.String({ description: "An input of a node of the workflow, such as 6.inputs.text." });
const Places = Type.Union([Place, Type.Array(Place, { minItems: 1 })]);

/** Where a picture goes, and what the workflow says instead when there is none; without that there must be one. */
const PictureSlot = Type.Union([
  Place,
  Type.Object({ at: Place, without: Type.Record(Type.String(), Type.Any(), { description: "Inputs that are set when there is no such picture; null takes one away." }) }, { additionalProperties: false }),
]);

const Slots = Type.Object({
  prompt: Type.Optional(Places), negative: Type.Optional(Places), seed: Type.Optional(Places),
  width: Type.Optional(Places), height: Type.Optional(Places),
  seconds: Type.Optional(Places), frames: Type.Optional(Places), fps: Type.Optional(Places),
  images: Type.Optional(Type.Array(PictureSlot)), first_frame: Type.Optional(PictureSlot), last_frame: Type.Optional(PictureSlot),
}, { additionalProperties: false });

const Workflow = Type.Object({
  operation: Type.Union([Type.Literal("image"), Type.Literal("video")]),
  workflow: Type.Union([Type.Object({ path: Type.String(), text: Type.String() }), Type.String()], { description: "A workflow as ComfyUI exports it for its API: ./comfy/flux.json" }),
  slots: Type.Optional(Slots),
  output: Type.String({ description: "The node that saves what is made." }),
  set: Type.Optional(Type.Record(Type.String(), Type.Any(), { description: "Inputs that are other than in the file, such as the checkpoint." })),
  sizes: Type.Optional(Type.Array(Type.String({ pattern: "^[1-9]\\d*x[1-9]\\d*$" }), { minItems: 1, description: "Sizes that it makes well, such as 832x480; any when left out." })),
  fps: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: "Frames a second that it makes; those of the film when left out." })),
  frame_step: Type.Optional(Type.Integer({ minimum: 1, description: "It makes one frame and any number of times this." })),
  most_frames: Type.Optional(Type.Integer({ minimum: 1, description: "The most frames that it makes well." })),
  summary: Type.Optional(Type.String({ description: "What it is good for, in a few words." })),
}, { additionalProperties: false });

export const Settings = Type.Object({
  url: Type.Optional(Type.String({ description: "Where it is reached; http://127.0.0.1:8188 when left out." })),
  models: Type.Optional(Type.Record(Type.String(), Workflow)),
}, { additionalProperties: false });

export type Settings = Static<typeof Settings>;
export type Workflow = Static<typeof Workflow>;
export type Slots = Static<typeof Slots>;
export type PictureSlot = Static<typeof PictureSlot>;

export type ValueSlot = "prompt" | "negative" | "seed" | "width" | "height" | "seconds" | "frames" | "fps";
export const VALUE_SLOTS: readonly ValueSlot[] = ["prompt", "negative", "seed", "width", "height", "seconds", "frames", "fps"];

export function placesOf(slots: Slots, name: ValueSlot): readonly string[] {
  const places = slots[name];
  return places === undefined ? [] : typeof places === "string" ? [places] : places;
}

/** All places for pictures, by what the request calls them. */
export function picturesOf({ images = [], first_frame: first, last_frame: last }: Slots): readonly { readonly input: "references" | "firstFrame" | "lastFrame"; readonly slot: PictureSlot }[] {
  return [
    ...images.map((slot) => ({ input: "references" as const, slot })),
    ...(first === undefined ? [] : [{ input: "firstFrame" as const, slot: first }]),
    ...(last === undefined ? [] : [{ input: "lastFrame" as const, slot: last }]),
  ];
}

export function placeOf(slot: PictureSlot): string {
  return typeof slot === "string" ? slot : slot.at;
}
