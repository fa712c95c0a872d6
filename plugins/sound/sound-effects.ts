/** sound.effects: the sounds that a shot's words name, each with its moment. By rule, no model; sound.mix makes them heard. */
import { Type, defineNode } from "vp/plugin";
import { Effect } from "../film/types-sound.ts";
import { Place } from "../film/types-staging.ts";
import { effectsIn, type Ground } from "./effects/hear.ts";

const { kind, setting, weather } = Place.properties;

export default defineNode({
  name: "sound.effects",
  version: 2,
  summary: "Find the sounds that a shot's words name: a door, steps, a telephone, thunder",
  inputs: Type.Object({
    /** What is seen and done in the shot. */
    description: Type.String(),
    /** What is heard beside the words. */
    sound: Type.String({ default: "" }),
    place: Type.Optional(Type.Object({ kind, setting, weather })),
  }),
  outputs: Type.Object({ effects: Type.Array(Effect) }),
  runs: "engine",
  run: async ({ inputs: { description, sound, place } }) => ({ effects: [...effectsIn({ description, sound, ground: place === undefined ? "steps_wood" : groundOf(place) })] }),
});

function groundOf(place: { readonly kind: string; readonly setting: string; readonly weather: string }): Ground {
  const indoors = place.setting === "INT";
  if (!indoors && place.weather === "snow") return "steps_snow";
  if (!indoors && (place.weather === "rain" || place.weather === "storm")) return "steps_water";
  return GROUNDS[place.kind] ?? (indoors ? "steps_wood" : "steps_stone");
}

const GROUNDS: Readonly<Partial<Record<string, Ground>>> = {
  forest: "steps_grass", park: "steps_grass", field: "steps_grass", garden: "steps_grass", beach: "steps_gravel", desert: "steps_gravel", mountain: "steps_gravel", village: "steps_stone", road: "steps_gravel",
  cave: "steps_stone", hospital: "steps_stone", school: "steps_stone", corridor: "steps_stone", hall: "steps_stone", museum: "steps_stone", church: "steps_stone", station: "steps_stone", kitchen: "steps_stone",
  harbor: "steps_wood", sea: "steps_wood", lighthouse: "steps_stone", spaceship: "steps_stone",
};
