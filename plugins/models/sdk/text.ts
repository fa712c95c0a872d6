/** Text by the SDK: words and pictures in, words or JSON of a given shape out. An unfit answer is given back as it is. */
import type { LanguageModelUsage } from "ai";
import { Refused, type CallContext, type Json, type JsonObject, type Quantities, type QuickOperation, type TextAnswer, type TextRequest, type Usage } from "vp/plugin";
import { bytesOf, inBody } from "./files.ts";
import { givenIn, translated, type Blame } from "./failures.ts";
import { loadSdk } from "./load.ts";
import { chargedBy, idOf, keyOf, notThere, optionsOf, ownOptions, sending, tellIgnored, type Service } from "./service.ts";
import { LONGEST_ANSWER, tokenRange } from "./tokens.ts";

export interface TextService extends Service {
  readonly text?: {
    /** Options that every request gets, or one of this kind. */
    options?(request: TextRequest): JsonObject;
    /** The schema as it is sent; the answer is checked against the one that was asked for. */
    schema?(schema: JsonObject): JsonObject;
    /** Leaves the longest answer to the server when the request does not say: one whose limits nobody knows. */
    readonly unbounded?: boolean;
  };
}

export function textBySdk(service: TextService): QuickOperation<TextRequest, TextAnswer> {
  return {
    body: (request) => ({ ...putText(service, request), ...referencesIn(request) }),
    measure: ({ system = "", prompt, schema, references = [], maxTokens = LONGEST_ANSWER }) => {
      const words = prompt === "" ? "" : `${system}${prompt}${schema === undefined ? "" : JSON.stringify(schema)}`;
      return tokenRange({ words, pictures: references.length, answer: maxTokens });
    },
    generate: async (request, context) => await translated({ ...asked(service), given: givenIn(request) }, async () => await ask(service, request, context)),
  };
}

const BLAME: Blame = [["references", /image|picture|inline_?data/i]];

function asked({ title, variables, refusal }: Service) {
  return { title, variables, refusal, input: "prompt", blame: BLAME };
}

/** The request as it is put to the SDK, but for its pictures. */
function putText(service: TextService, request: TextRequest) {
  const { system, prompt, schema, maxTokens } = request;
  const longest = maxTokens ?? (service.text?.unbounded === true ? undefined : LONGEST_ANSWER);
  return {
    ...(system === undefined ? {} : { system }),
    prompt,
    ...(schema === undefined ? {} : { schema: service.text?.schema?.(schema) ?? schema }),
    ...(longest === undefined ? {} : { maxOutputTokens: longest }),
    ...ownOptions(optionsOf(service, idOf(request), service.text?.options?.(request))),
  };
}

function referencesIn({ references = [] }: TextRequest): { readonly [name: string]: Json } {
  return references.length === 0 ? {} : { references: references.map(inBody) };
}

async function ask(service: TextService, request: TextRequest, context: CallContext) {
  const { generateText, NoObjectGeneratedError } = await loadSdk();
  const id = idOf(request);
  const model = (await service.connect(keyOf(service, context))).languageModel?.(id);
  if (model === undefined) throw notThere(service.title, "text");
  const { system, schema, maxOutputTokens, options } = putText(service, request);
  const content = [{ type: "text" as const, text: request.prompt }, ...(await pictures(request))];
  try {
    const answer = await generateText({
      model, instructions: system, maxOutputTokens, messages: [{ role: "user", content }],
      ...(request.schema === undefined ? {} : { output: await outputBy(schema ?? request.schema, request.schema) }),
      ...sending(service, { options }, context),
    });
    tellIgnored(service, answer.warnings, context);
    refuseSilence(service, answer.finishReason, answer.text);
    tellCutOff(service, answer.finishReason, maxOutputTokens, context);
    const usage = { ...usageOf(answer.totalUsage, answer.response.modelId), ...chargedBy(service, answer.providerMetadata) };
    const value = request.schema === undefined || answer.finishReason !== "stop" ? undefined : answer.output;
    return { text: answer.text, ...(value === undefined ? {} : { value }), usage };
  } catch (error) {
    if (!NoObjectGeneratedError.isInstance(error)) throw error;
    refuseSilence(service, error.finishReason, error.text ?? "");
    tellCutOff(service, error.finishReason, maxOutputTokens, context);
    return { text: error.text ?? "", usage: usageOf(error.usage, error.response?.modelId) };
  }
}

async function pictures({ references = [] }: TextRequest) {
  const read = await Promise.all(references.map(bytesOf));
  return read.map(({ data, mediaType }) => ({ type: "file" as const, data, mediaType }));
}

async function outputBy(sent: JsonObject, schema: JsonObject) {
  // A bundled CommonJS module has its names on its default alone.
  const [{ Output, jsonSchema }, { default: { Ajv } }] = await Promise.all([loadSdk(), import("ajv")]);
  const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return Output.object({
    schema: jsonSchema<Json>(JSON.parse(JSON.stringify(sent)), {
      validate: (value) => (isJson(value) && fits(value) ? { success: true, value } : { success: false, error: new Error("the answer does not fit the schema") }),
    }),
  });
}

/** What comes out of a parser of JSON is JSON. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

/** Nothing said, for reasons of policy: asked again it would be refused again. */
function refuseSilence({ title }: Service, reason: string | undefined, text: string): void {
  if (reason === "content-filter" && text.trim() === "") throw new Refused(`${title} gave no answer: its content filter held it back`, { input: "prompt" });
}

/** Else all that is seen of it is JSON without an end. */
function tellCutOff({ title }: Service, reason: string | undefined, longest: number | undefined, { log }: CallContext): void {
  if (reason === "length") log(`${title} cut its answer off${longest === undefined ? "" : ` at ${longest} tokens, its thinking among them`}`);
}

function usageOf(used: LanguageModelUsage | undefined, model: string | undefined): Usage {
  const quantities = quantitiesOf(used);
  return { ...(quantities === undefined ? {} : { quantities }), ...(model === undefined || model === "" ? {} : { model }) };
}

function quantitiesOf(used: LanguageModelUsage | undefined): Quantities | undefined {
  if (used?.inputTokens === undefined && used?.outputTokens === undefined) return undefined;
  return { input: used.inputTokens ?? 0, output: used.outputTokens ?? 0 };
}

