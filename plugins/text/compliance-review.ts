/** `compliance.review`: what of a text and its pictures should not be shown as it is, found by a model. It judges and changes nothing. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Image, Model, Type, defineNode, file, type ArtifactFile, type Static } from "vp/plugin";
import { answerTo, estimateOf } from "../film/types-answer.ts";
import { AUDIENCES, Finding, ReviewAnswer } from "../film/types-reviews.ts";
import { SYSTEM, reviewPrompt } from "./compliance-review.prompt.ts";

const Inputs = Type.Object({
  text: Type.Union([File(), Type.String()], { default: "", description: "A screenplay or any other text, as a file or as text." }),
  pictures: Type.Array(Image(), { default: [] }),
  audience: Type.Enum(AUDIENCES, { default: "all" }),
  rules: Type.String({ default: "", description: "Rules of the house that come on top." }),
  model: Model("text"),
});
type Inputs = Static<typeof Inputs>;

const VERDICTS = ["pass", "warn", "block"] as const;

export default defineNode({
  name: "compliance.review",
  version: 1,
  summary: "Review a text and its pictures: what should not be shown as it is, where, why and what instead.",
  inputs: Inputs,
  outputs: Type.Object({
    verdict: Type.Enum(VERDICTS, { description: "`block` when something must not be shown, `warn` when a person should look." }),
    findings: Type.Array(Finding, { description: "The most serious first." }),
    note: Type.String({ description: "Who reviewed, and what could not be looked at." }),
    json: File({ description: "All of this as JSON." }),
  }),
  runs: "engine",
  // What a file holds is not read for a bill.
  estimate: ({ inputs }) => [estimateOf(asking(inputs, typeof inputs.text === "string" ? inputs.text : ""), inputs.pictures.length)],
  async run({ inputs, models, workDir }) {
    const { audience, rules, pictures } = inputs;
    const text = typeof inputs.text === "string" ? inputs.text : await textOf(inputs.text);
    const { findings: found, note } = await answerTo(models, {
      ...asking(inputs, text),
      ...(pictures.length === 0 ? {} : { references: pictures }),
      brief: { purpose: "compliance.review", text, audience, rules, pictures: pictures.length },
      wishes: ({ findings }) => invented(findings, text),
    });
    const findings = found.toSorted((a, b) => weight(b) - weight(a));
    const review = { verdict: verdictOf(findings), findings, note };
    const json = join(workDir, "review.json");
    await writeFile(json, `${JSON.stringify(review, null, 2)}\n`);
    return { ...review, json: file(json) };
  },
});

function asking({ audience, rules, pictures, model }: Inputs, text: string) {
  const prompt = reviewPrompt({ text, audience, rules, pictures: pictures.length });
  return { model, system: SYSTEM, prompt, schema: ReviewAnswer, maxTokens: 10_000 };
}

async function textOf(text: ArtifactFile): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(text.path));
}

/** Quotes that stand nowhere, a sentence each. */
function invented(findings: readonly Finding[], text: string): readonly string[] {
  const plain = spaced(text);
  return findings.filter(({ quote }) => !plain.includes(spaced(quote))).map(({ quote }) => `"${quote}" does not stand in the text: quote it exactly, or leave the quote empty for a picture`);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function weight({ severity }: Finding): number {
  return ["note", "warn", "block"].indexOf(severity);
}

function verdictOf(findings: readonly Finding[]): (typeof VERDICTS)[number] {
  if (findings.some(({ severity }) => severity === "block")) return "block";
  return findings.some(({ severity }) => severity === "warn") ? "warn" : "pass";
}
