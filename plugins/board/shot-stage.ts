/** `shot.stage`: a planned shot as a picture plan that can be drawn without reading a word. Code alone, no model. */
import { Type, defineNode } from "vp/plugin";
import { Place, Staging } from "../film/types-staging.ts";
import { placeOf } from "./elsewhere.ts";
import { lastStagingOf } from "./last-staging.ts";
import { ReadShot, StagedCast } from "./read.ts";
import { stagingOf } from "./staging.ts";

export default defineNode({
  name: "shot.stage",
  version: 45,
  summary: "Stage a shot: who stands where, how they look and what lies about, at its first and its last moment.",
  inputs: Type.Object({
    shot: ReadShot,
    place: Place,
    crowd: Type.Boolean({ default: false }),
    cast: Type.Array(StagedCast, { description: "The characters of the shot; of an insert and over a shoulder, all who sit round its table; of a boat out on the water, who are in it." }),
    style: Type.String({ default: "" }),
  }),
  outputs: Type.Object({ staging: Staging, last_staging: Staging }),
  runs: "engine",
  async run({ inputs }) {
    const staging = stagingOf({ ...inputs, place: placeOf(inputs.shot, inputs.place) });
    return { staging, last_staging: lastStagingOf(inputs, staging) };
  },
});
