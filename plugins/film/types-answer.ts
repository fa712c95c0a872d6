/**
 * Asking a language model for an answer of a given shape: checked, repaired once with the errors quoted, then refused
 * with both. Knows nothing of what is asked.
 */
import { Value } from "typebox/value";
import type { JsonObject, Models, Static, TSchema } from "vp/plugin";
import { isEmbedded } from "./types-models.ts";

export interface Question<T extends TSchema> {
  readonly model: string;
  readonly system: string;
  readonly prompt: string;
  readonly schema: T;
  readonly brief: { readonly purpose: string; readonly [key: string]: unknown };
  /** What is wrong with an answer of the right shape, a sentence each. */
  check?(answer: Static<T>): readonly string[];
}

export async function answerTo<T extends TSchema>(models: Models, question: Question<T>): Promise<Static<T>> {
  const first = await ask(models, question, question.prompt);
  if (first.type === "good") return first.answer;
  const second = await ask(models, question, repairPrompt(question.prompt, first));
  if (second.type === "good") return second.answer;
  throw new Error(
    `the model's answer does not fit, and neither does its repair: ${first.problems.join("; ")}; then: ${second.problems.join("; ")}`,
  );
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
  | { readonly type: "good"; readonly answer: T }
  | { readonly type: "bad"; readonly text: string; readonly problems: readonly string[] };

async function ask<T extends TSchema>(models: Models, question: Question<T>, prompt: string): Promise<Judged<Static<T>>> {
  const { model, system, schema, brief } = question;
  const { text, value } = await models.text({ model, system, prompt, schema: plainSchema(schema), brief });
  const answer: unknown = value === undefined ? parsed(text) : value;
  if (!Value.Check(schema, answer)) return { type: "bad", text, problems: misfits(schema, answer) };
  const problems = question.check?.(answer) ?? [];
  return problems.length === 0 ? { type: "good", answer } : { type: "bad", text, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?|```\s*$/g, ""));
  } catch {
    return undefined;
  }
}

function misfits(schema: TSchema, answer: unknown): readonly string[] {
  if (answer === undefined) return ["it is not JSON"];
  return [...Value.Errors(schema, answer)].slice(0, 8).map(({ instancePath, message }) => `${instancePath || "the answer"} ${message}`);
}

function repairPrompt(prompt: string, { text, problems }: { readonly text: string; readonly problems: readonly string[] }): string {
  return `${prompt}\n\nAn earlier answer was:\n${text}\n\nIt cannot be used: ${problems.join("; ")}.\nAnswer again in full, with that put right.`;
}
