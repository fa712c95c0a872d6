/** `cast.extract`: from a screenplay to its characters, each with a look, clothes and a voice. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, canonicalJson, defineNode, file, type Static } from "vp/plugin";
import { answerTo, drifts, estimateOf } from "../film/types-answer.ts";
import { CastAnswer, type CastBrief } from "../film/types-briefs.ts";
import { Character, ELEMENT_TYPES } from "../film/types.ts";
import { characterId, displayName, isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { castPrompt, SYSTEM } from "./cast-extract.prompt.ts";
import { FigureOf } from "./cast-figure-of.ts";
import { figureOf, wordsOf } from "./cast-look.ts";
import { withVoices } from "./cast-voices.ts";

const Cast = Type.Object({ ...Character.properties, figure_of: FigureOf });
type Cast = Static<typeof Cast>;

/** The part of a screenplay that casting reads. */
const Read = Type.Object({
  scenes: Type.Array(
    Type.Object({
      elements: Type.Array(
        Type.Object({
          type: Type.Enum(ELEMENT_TYPES),
          text: Type.String(),
          character: Type.Optional(Type.String()),
          parenthetical: Type.Optional(Type.String()),
          extension: Type.Optional(Type.String()),
        }),
      ),
      characters: Type.Array(Type.String()),
    }),
  ),
});
type Read = Static<typeof Read>;
type Person = CastBrief["people"][number];
type Answered = CastAnswer["characters"][number];

export default defineNode({
  name: "cast.extract",
  version: 13,
  summary: "Cast a screenplay: every character with a look, a wardrobe, an age and a voice.",
  inputs: Type.Object({ screenplay: Read, model: Model("text") }),
  outputs: Type.Object({ characters: Type.Array(Cast), json: File({ description: "The characters as JSON." }) }),
  runs: "engine",
  prior: true,
  estimate({ inputs: { screenplay, model } }) {
    const people = peopleOf(screenplay);
    return people.length === 0 ? [] : [estimateOf(asking(model, people, []))];
  },
  async run({ inputs, prior, models, workDir }) {
    const people = peopleOf(inputs.screenplay);
    // Of a result that an older version made the words are not known.
    const earlier = drifts(inputs.model) ? (prior?.characters ?? []).map((each) => ({ ...each, figure_of: wordsOf({ ...each, gender: each.voice.gender }) })) : [];
    const asked = {
      ...asking(inputs.model, people, earlier),
      brief: { purpose: "cast.extract", people },
      check: ({ characters }: CastAnswer) => missingFrom(characters, people),
      wishes: ({ characters }: CastAnswer) => alike(characters),
    };
    const answer = people.length === 0 ? { characters: [] } : await answerTo(models, asked);
    const characters = [...withVoices(people.flatMap((person) => characterOf(person, answer.characters, earlier)), earlier)];
    const json = join(workDir, "characters.json");
    await writeFile(json, `${JSON.stringify(characters, null, 2)}\n`);
    return { characters, json: file(json) };
  },
});

function asking(model: string, people: CastBrief["people"], earlier: readonly Character[]) {
  const prompt = castPrompt(people, earlier.map(({ name, age, look, wardrobe }) => ({ name, age, look, wardrobe })));
  return { model, system: SYSTEM, prompt, schema: CastAnswer, maxTokens: 12_000 };
}

/** Everyone in the screenplay with what it tells of them, in order of appearance. */
export function peopleOf(screenplay: Read): Person[] {
  const names = new Map(screenplay.scenes.flatMap(({ characters }) => characters.map((name) => [characterId(name), name] as const)));
  const elements = screenplay.scenes.flatMap((scene) => scene.elements);
  const alone = names.size === 1;
  return [...names].map(([id, name]) => {
    const own = elements.filter(({ character }) => character !== undefined && characterId(character) === id);
    const mentions = elements.some(({ type, text }) => type === "action" && isMentioned(name, text));
    return {
      name: displayName(name),
      told: [...sentencesAbout(name, alone, elements), ...manners(own)],
      seen: mentions || own.length === 0 || own.some(({ extension = "INTO" }) => /^INTO\b/i.test(extension)),
    };
  });
}

function sentencesAbout(name: string, alone: boolean, elements: Read["scenes"][number]["elements"]): readonly string[] {
  const told = elements.filter(({ type }) => type === "action").flatMap(({ text }) => sentencesOf(text));
  // A sentence that opens with a pronoun goes on telling of the person named just before.
  return told.filter((sentence, at) => isMentioned(name, sentence) || (/^(she|he|her|his)\b/i.test(sentence) && (alone || isMentioned(name, told[at - 1] ?? ""))));
}

function manners(own: Read["scenes"][number]["elements"]): readonly string[] {
  return [...new Set(own.flatMap(({ parenthetical }) => (parenthetical ? [`says it ${parenthetical}`] : [])))];
}

function missingFrom(cast: readonly Answered[], people: readonly Person[]): readonly string[] {
  return people.filter(({ name }) => !castAs(cast, name)).map(({ name }) => `"${name}" is not cast`);
}

/** Who could be taken for each other, a sentence each. Those who are only heard cannot. */
function alike(cast: readonly Answered[]): readonly string[] {
  const seen = cast.filter(({ visible }) => visible);
  return seen.flatMap((one, at) =>
    seen.slice(at + 1).flatMap((other) => {
      const same = [...(plain(one.look) === plain(other.look) ? ["look"] : []), ...(plain(one.wardrobe) === plain(other.wardrobe) ? ["clothes"] : [])];
      return same.length === 0 ? [] : [`"${one.name}" and "${other.name}" have the same ${same.join(" and the same ")}`];
    }),
  );
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\W+/g, " ").trim();
}

function castAs(cast: readonly Answered[], name: string): Answered | undefined {
  return cast.find((each) => characterId(each.name) === characterId(name));
}

/** The answer's words for a person, or last time's when the screenplay still tells the same. */
function characterOf(person: Person, cast: readonly Answered[], prior: readonly Cast[]): readonly Cast[] {
  const id = characterId(person.name);
  const source_text = canonicalJson(person);
  const before = prior.find((each) => each.id === id && each.source_text === source_text);
  if (before) return [before];
  const found = castAs(cast, person.name);
  if (!found) return [];
  const { name, age, gender, look, wardrobe, pitch, rate, accent } = { ...found, name: person.name };
  const voice = { gender, pitch, rate, accent, name: "" };
  return [{ id, name, visible: person.seen && found.visible, age, look, wardrobe, figure: figureOf({ name, age, gender, look, wardrobe }), figure_of: wordsOf({ age, gender, look, wardrobe }), voice, source_text }];
}
