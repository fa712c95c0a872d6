/** `camera.tree`: which camera takes its first picture from which, found or checked in code. No model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { Camera, SIZES } from "../film/types.ts";
import { CharacterId } from "../film/types-lasting.ts";
import { cameraTree, parentsOf, treeProblems } from "./tree.ts";

/** Ids are content here: the tree is made of them. */
const ReadShot = Type.Object({
  id: Type.String(),
  camera: Type.String(),
  size: Type.Enum(SIZES),
  characters: Type.Array(CharacterId),
  insert: Type.Optional(Type.String()),
});

export default defineNode({
  name: "camera.tree",
  version: 1,
  summary: "Order the cameras of a scene into a tree, or check one that is given: each takes its picture from a wider one.",
  inputs: Type.Object({
    shots: Type.Array(ReadShot),
    cameras: Type.Optional(Type.Array(Camera, { description: "A tree made elsewhere; it is checked and used." })),
  }),
  outputs: Type.Object({
    cameras: Type.Array(Camera),
    parents: Type.Record(Type.String(), Type.String(), { description: "Shot to the shot its picture is taken from; empty for the first." }),
    json: File({ description: "The tree as JSON." }),
  }),
  runs: "engine",
  async run({ inputs: { shots, cameras: given }, workDir }) {
    const cameras = given ?? cameraTree(shots);
    const problems = treeProblems(shots, cameras);
    if (problems.length > 0) throw new Error(`the cameras are no tree: ${problems.join("; ")}`);
    const json = join(workDir, "camera_tree.json");
    await writeFile(json, `${JSON.stringify(cameras, null, 2)}\n`);
    return { cameras, parents: parentsOf(cameras), json: file(json) };
  },
});
