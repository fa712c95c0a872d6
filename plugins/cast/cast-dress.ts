/** `cast.dress`: a cast as its words say now. Who had words changed by a person is drawn by the new ones; who had the figure itself changed keeps that. Asks no model. */
import { Type, defineNode, type Static } from "vp/plugin";
import { CastMember } from "../film/types.ts";
import { figureOf, wordsOf } from "./cast-look.ts";

/** `figure_of` is absent where somebody wrote the cast themselves: there the figure is as it is written. */
const Cast = Type.Object({ ...CastMember.properties, figure_of: Type.Optional(Type.String()) });

export default defineNode({
  name: "cast.dress",
  version: 1,
  summary: "The figures of a cast by what its words say now: look, wardrobe and age that were edited reach the drawing.",
  inputs: Type.Object({ characters: Type.Array(Cast, { description: "As cast.extract gives them, edited or not." }) }),
  outputs: Type.Object({ characters: Type.Array(CastMember) }),
  runs: "engine",
  async run({ inputs }) {
    return { characters: inputs.characters.map(dressed) };
  },
});

function dressed({ figure_of: before, ...member }: Static<typeof Cast>): CastMember {
  const words = { ...member, gender: member.voice.gender };
  return before === undefined || before === wordsOf(words) ? member : { ...member, figure: figureOf(words) };
}
