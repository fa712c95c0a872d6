/** What vp.yaml says of a command that is a model, and the model that a request names. Starts nothing. */
import { createHash } from "node:crypto";
import { Refused, Type, type Operation, type Static } from "vp/plugin";
import { meant } from "../nearest.ts";

/** A word of a command; one that names a file, `./draw.py`, arrives with its text. */
const Word = Type.Union([Type.String(), Type.Object({ path: Type.String(), text: Type.String() })]);

const Command = Type.Object({
  operation: Type.Union([
    Type.Literal("text"), Type.Literal("image"), Type.Literal("video"), Type.Literal("speech"), Type.Literal("music"), Type.Literal("transcript"),
  ], { description: "What it is a model for." }),
  command: Type.Array(Word, { minItems: 1, description: "Its words, run without a shell; ./draw.py is a file beside vp.yaml." }),
  version: Type.Optional(Type.Integer({ description: "Raise it when equal requests are to be asked again." })),
  files: Type.Optional(Type.Array(Word, { description: "Files that decide its answers, beside those in its command." })),
  environment: Type.Optional(Type.Array(Type.String(), { description: "Names of environment variables that it may see." })),
  price: Type.Optional(Type.Number({ minimum: 0, description: "US dollars a call; free when left out." })),
  summary: Type.Optional(Type.String({ description: "What it is good for, in a few words." })),
}, { additionalProperties: false });

export const Settings = Type.Object({
  models: Type.Optional(Type.Record(Type.String(), Command)),
  pool: Type.Optional(Type.String({ description: "The pool its commands are under; cpu when left out." })),
}, { additionalProperties: false });

export type Word = Static<typeof Word>;
export type Command = Static<typeof Command>;
export type Settings = Static<typeof Settings>;

/** The command behind `exec:sdcpp`. */
export function commandOf({ models = {} }: Settings, model: string, operation: Operation): Command {
  const found = models[idOf(model)];
  if (found === undefined) throw new Refused(`no command is set up as "${model}" in vp.yaml${meant(idOf(model), Object.keys(models))}`);
  if (found.operation === operation) return found;
  throw new Refused(`the command "${model}" is a model for ${found.operation}, and was asked for ${operation}`);
}

/** A model's name without its provider. */
export function idOf(model: string): string {
  return model.slice(model.indexOf(":") + 1);
}

/** A word as it counts: a file by its content, wherever it lies. */
export function asCounted(word: Word): string {
  return typeof word === "string" ? word : `sha256:${createHash("sha256").update(word.text).digest("hex")}`;
}

/** A word as it is written on the command line. */
export function asWritten(word: Word): string {
  return typeof word === "string" ? word : word.path;
}
