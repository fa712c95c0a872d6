/**
 * Asking a language model for an answer of a given shape: checked, repaired once with the errors quoted, then refused
 * with both. Knows nothing of what is asked.
 */
import { Value } from "typebox/value";
import { Unfit, type ArtifactFile, type Estimate, type JsonObject, type Models, type Static, type TSchema } from "vp/plugin";
import { isEmbedded } from "./types-models.ts";

/** What is asked, as far as it can be told before there is an answer. */
export interface Asking {
  readonly model: string;
  readonly system: string;
  readonly prompt: string;
  readonly schema: TSchema;
  /** The longest answer, thinking included. */
  readonly maxTokens: number;
}

export interface Question<T extends TSchema> extends Asking {
  readonly schema: T;
  readonly brief: { readonly purpose: string; readonly [key: string]: unknown };
  /** Pictures to look at, in the order in which the prompt speaks of them. */
  readonly references?: readonly ArtifactFile[];
  /** Why an answer of the right shape cannot be used, a sentence each. */
  check?(answer: Static<T>): readonly string[];
  /** What would make a usable answer better, a sentence each; asked for once, and then left. */
  wishes?(answer: Static<T>): readonly string[];
}

export async function answerTo<T extends TSchema>(models: Models, question: Question<T>): Promise<Static<T>> {
  const first = await ask(models, question, question.prompt);
  if (first.type === "good" && first.problems.length === 0) return first.answer;
  const second = await ask(models, question, repairPrompt(question.prompt, first));
  if (second.type === "good") return second.answer;
  if (first.type === "good") return first.answer;
  throw new Unfit(
    `the model's answer does not fit, and neither does its repair: ${first.problems.join("; ")}; then: ${second.problems.join("; ")}`,
  );
}

/** What asking comes to: all the text that is sent, once, or twice when the answer has to be repaired. */
export function estimateOf({ model, system, prompt, schema, maxTokens }: Asking, references = 0): Estimate {
  const sent = [system, prompt, JSON.stringify(schema)].join("\n\n");
  return { model, operation: "text", count: 1, most: 2, prompt: sent, maxTokens, references };
}

/** True for a model that words the same answer anew at every ask; one that goes by rules needs no earlier answer. */
export function drifts(model: string): boolean {
  return !isEmbedded(model);
}

/** A schema as the plain JSON that is sent. */
export function plainSchema(schema: TSchema): JsonObject {
  return JSON.parse(JSON.stringify(schema));
}

type Judged<T> =
  | { readonly type: "good"; readonly answer: T; readonly text: string; /** Wishes. */ readonly problems: readonly string[] }
  | { readonly type: "bad"; readonly text: string; readonly problems: readonly string[] };

async function ask<T extends TSchema>(models: Models, question: Question<T>, prompt: string): Promise<Judged<Static<T>>> {
  const { model, system, schema, brief, maxTokens, references = [] } = question;
  const shown = references.length === 0 ? {} : { references };
  const { text, value } = await models.text({ model, system, prompt, schema: plainSchema(schema), maxTokens, brief, ...shown });
  const answer: unknown = value === undefined ? parsed(text) : value;
  if (!Value.Check(schema, answer)) return { type: "bad", text, problems: misfits(schema, answer) };
  const problems = question.check?.(answer) ?? [];
  if (problems.length > 0) return { type: "bad", text, problems };
  return { type: "good", answer, text, problems: question.wishes?.(answer) ?? [] };
}

/** JSON by itself, in a fence, or with words around it, as models that are not held to a schema write it. */
function parsed(text: string): unknown {
  const fenced = /```(?:json)?\s*\n([^]*?)```/.exec(text)?.[1];
  const braced = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  for (const candidate of [text, fenced, braced]) {
    const value = candidate === undefined ? undefined : jsonIn(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function misfits(schema: TSchema, answer: unknown): readonly string[] {
  if (answer === undefined) return ["it is not JSON"];
  return [...Value.Errors(schema, answer)].slice(0, 8).map(({ instancePath, message }) => `${instancePath || "the answer"} ${message}`);
}

function repairPrompt(prompt: string, { text, problems }: { readonly text: string; readonly problems: readonly string[] }): string {
  return `${prompt}\n\nAn earlier answer was:\n${text}\n\nWhat is wrong with it:\n${problems.map((problem) => `- ${problem}`).join("\n")}\nAnswer again in full, with that put right and all else as it was.`;
}
