/** A few node types as the checks see them. */
import { Type, Image, Video, File, Model } from "../../schema/type.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { TSchema } from "../../schema/type.ts";

const closed = { additionalProperties: false };
const Shot = Type.Object({ id: Type.String(), first_frame: Type.String(), seconds: Type.Number({ minimum: 0.5 }) }, closed);

const described: readonly NodeTypeDescription[] = [
  describe("screenplay.parse", Type.Object({ script: File() }), Type.Object({ screenplay: Type.Object({ title: Type.String() }) })),
  describe("storyboard.plan", Type.Object({ screenplay: Type.Unknown(), model: Model("text") }), Type.Object({ shots: Type.Array(Shot) })),
  describe(
    "frame.draw",
    Type.Object({
      description: Type.String(), size: Type.Optional(Type.Integer({ minimum: 16, maximum: 4096 })),
      references: Type.Optional(Type.Array(Image())), parent: Type.Optional(Type.Union([Image(), Type.Null()])),
      look: Type.Optional(Type.Object({ grain: Type.Number(), tint: Type.Optional(Type.String()) })),
    }),
    Type.Object({ image: Image() }),
  ),
  describe("clip.render", Type.Object({ image: Image() }), Type.Object({ video: Video(), seconds: Type.Number() })),
  describe("film.assemble", Type.Object({ clips: Type.Array(Type.Unknown()) }), Type.Object({ video: Video() })),
  { ...describe("gate", Type.Object({ subject: Type.Unknown() }), Type.Object({ subject: Type.Unknown() })), runs: "person" },
];

export const nodeTypes = {
  nodeType: (name: string): NodeTypeDescription | undefined => described.find((type) => type.name === name),
  nodeTypeNames: described.map((type) => type.name),
  all: described,
};

function describe(name: string, inputs: TSchema, outputs: TSchema): NodeTypeDescription {
  return {
    name, version: 1, source: "sha256:0", summary: `Does ${name}.`, inputs, outputs, pool: "cpu", runs: "worker", prior: false,
    estimates: false, usesTools: false, plugin: "vp",
  };
}
