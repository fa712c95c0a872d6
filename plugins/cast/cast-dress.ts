/** `cast.dress`: a cast as its words say now. Who had words changed by a person is drawn by the new ones; what a person changed of the figure itself stays. Asks no model. */
import { Type, canonicalJson, defineNode, type Static } from "vp/plugin";
import { CastMember } from "../film/types.ts";
import { FigureOf } from "./cast-figure-of.ts";
import { figureOf, wordsOf } from "./cast-look.ts";

/** `figure_of` is absent where somebody wrote the cast themselves: there the figure is as it is written. */
const Cast = Type.Object({ ...CastMember.properties, figure_of: Type.Optional(FigureOf) });
type Figure = CastMember["figure"];

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
  const now = wordsOf({ ...member, gender: member.voice.gender });
  if (before === undefined || isSame(before, now)) return member;
  const { name, figure: own } = member;
  return { ...member, figure: withEdits({ own, was: figureOf({ ...before, name }), is: figureOf({ ...now, name }) }) };
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

interface Figures {
  /** As it stands there. */
  readonly own: Figure;
  /** Of the words that it was made of, and of those of now. */
  readonly was: Figure;
  readonly is: Figure;
}

/** The new one, with all in which its own is another than the one that was made. */
function withEdits({ own, was, is }: Figures): Figure {
  return { look: { ...is.look, ...changes(was.look, own.look) }, wardrobe: { ...is.wardrobe, ...changes(was.wardrobe, own.wardrobe) } };
}

function changes<T extends object>(was: T, own: T): Partial<T> {
  const changed: Partial<T> = { ...own };
  for (const key in own) if (isSame({ is: was[key] ?? null }, { is: own[key] })) delete changed[key];
  return changed;
}
