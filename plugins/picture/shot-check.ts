/** `shot.check`: whether a shot's picture shows whom it should, framed as its size says, with words that can be read. No model. */
import { readFile } from "node:fs/promises";
import { Value } from "typebox/value";
import { Image, Type, defineNode, type Static } from "vp/plugin";
import { FRAMING_NOTE, FramingFacts, framingProblems, type FramingProblem } from "../film/types-framing.ts";
import { readable } from "../film/types-board.ts";
import { Staging } from "../film/types-staging.ts";
import { Shot } from "../film/types.ts";
import { CharacterId } from "../film/types-lasting.ts";
import { unshown } from "../media/typefaces.ts";
import { noteOf } from "../media/png-note.ts";

const { size, angle, focus, insert } = Shot.properties;
const { card } = Staging.properties;

const Inputs = Type.Object({
  image: Image({ description: "The shot's first picture." }),
  shot: Type.Object({ size, angle, focus, insert, characters: Type.Array(CharacterId) }),
  card,
  cast: Type.Array(Type.Object({ id: CharacterId, name: Type.String() }), { default: [] }),
  seconds: Type.Optional(Type.Union([Type.Number(), Type.Null()], { description: "How long a card stands." })),
});
type Inputs = Static<typeof Inputs>;

const ContentFinding = Type.Object({ message: Type.String(), fix: Type.String() });
type ContentFinding = Static<typeof ContentFinding>;

export default defineNode({
  name: "shot.check",
  version: 1,
  summary: "Check a shot's picture: the people who should be in it are, no face is cut, the framing fits the size, words can be read.",
  inputs: Inputs,
  outputs: Type.Object({
    findings: Type.Array(ContentFinding),
    measured: Type.Boolean({ description: "False for a picture that does not tell where its people are, as a painted one." }),
  }),
  runs: "engine",
  async run({ inputs, log }) {
    const facts = factsIn(await readFile(inputs.image.path));
    const findings = [...(facts === undefined ? [] : [...absent(facts, inputs), ...framing(facts, inputs)]), ...cardFindings(inputs)];
    findings.forEach(({ message }) => log(message));
    return { findings, measured: facts !== undefined };
  },
});

function factsIn(picture: Buffer): FramingFacts | undefined {
  const note = noteOf(picture, FRAMING_NOTE);
  if (note === undefined) return undefined;
  const facts: unknown = JSON.parse(note);
  return Value.Check(FramingFacts, facts) ? facts : undefined;
}

/** A close shot is of one; what is wider shows all that were planned. An insert and somebody's own view show nobody. */
function absent({ people }: FramingFacts, { shot, cast }: Inputs): readonly ContentFinding[] {
  if (shot.insert !== undefined || shot.angle === "pov") return [];
  const isClose = ["ECU", "CU", "MCU"].includes(shot.size) || shot.angle === "over_shoulder";
  const due = isClose ? shot.characters.filter((id) => id === shot.focus) : shot.characters;
  return due.filter((id) => people.every(({ character }) => character !== id)).map((id) => ({
    message: `${nameOf(id, cast)} should be in the picture and is not`, fix: "choose a wider size, or leave them out of the shot",
  }));
}

function framing(facts: FramingFacts, { cast }: Inputs): readonly ContentFinding[] {
  return framingProblems(facts).map((problem) => ({ message: framed(problem, facts, cast), fix: "roll the picture again with vp take, or choose another size" }));
}

function framed({ type, character, found, least, most }: FramingProblem, facts: FramingFacts, cast: Inputs["cast"]): string {
  const who = nameOf(character ?? "", cast);
  const asked = `${shares(least)} to ${shares(most)} of it`;
  switch (type) {
    case "cut":
      return `the face of ${who} is cut: ${shares(found)} of the picture beyond its edge`;
    case "small":
    case "large":
      return `the head of ${who} is too ${type} for ${an(facts.size)}: it takes ${shares(found)} of the picture, and should take ${asked}`;
    case "headroom":
      return `above the heads is ${shares(found)} of the picture, and should be ${asked} for ${an(facts.size)} from ${readable(facts.angle)}`;
  }
}

function an(shotSize: FramingFacts["size"]): string {
  return `${/^[EML]/.test(shotSize) ? "an" : "a"} ${shotSize}`;
}

function shares(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Characters a second, as for captions. */
const READABLE = 17;

function cardFindings({ card: words = "", seconds }: Inputs): readonly ContentFinding[] {
  const signs = unshown(words);
  const speed = words.length / (seconds ?? Infinity);
  return [
    ...(signs.length === 0 ? [] : [{ message: `no typeface that is installed has ${signs.map((sign) => `"${sign}"`).join(", ")}, which the card shows`, fix: "install the package of Noto Sans for that script" }]),
    ...(speed <= READABLE ? [] : [{ message: `the card must be read at ${speed.toFixed(1)} characters a second`, fix: "shorten its words, or let it stand longer" }]),
  ];
}

function nameOf(id: string, cast: Inputs["cast"]): string {
  return cast.find((each) => each.id === id)?.name ?? id;
}
