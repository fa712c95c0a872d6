/** `storyboard.gather`: the storyboards and camera trees of all scenes as the two files people look for. No model. */
import { Type, defineNode } from "vp/plugin";

const Labelled = Type.Object({ id: Type.String(), shots: Type.Array(Type.Unknown()), cameras: Type.Array(Type.Unknown()) });

export default defineNode({
  name: "storyboard.gather",
  version: 1,
  summary: "Gather the storyboards and camera trees of all scenes.",
  inputs: Type.Object({ scenes: Type.Array(Labelled) }),
  outputs: Type.Object({
    storyboard: Type.Array(Type.Unknown(), { description: "Scenes with their shots." }),
    camera_tree: Type.Array(Type.Unknown(), { description: "Scenes with their cameras." }),
  }),
  runs: "engine",
  run: async ({ inputs: { scenes } }) => ({
    storyboard: scenes.map(({ id, shots }) => ({ scene: id, shots })),
    camera_tree: scenes.map(({ id, cameras }) => ({ scene: id, cameras })),
  }),
});
