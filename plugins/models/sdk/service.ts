/** What the adapter must be told of a provider, and what is the same for all of its operations. Sends nothing. */
import type { ImageModel, LanguageModel, SpeechModel, TranscriptionModel, Warning, experimental_startVideo } from "ai";
import { isObject, NotAccepted, type CallContext, type JsonObject, type ModelCard, type Operation, type Refused } from "vp/plugin";

/** The part of an `@ai-sdk/…` provider that the adapter uses. */
export interface SdkModels {
  languageModel?(id: string): LanguageModel;
  imageModel?(id: string): ImageModel;
  speechModel?(id: string): SpeechModel;
  transcriptionModel?(id: string): TranscriptionModel;
  videoModel?(id: string): VideoModel;
}

export type VideoModel = Parameters<typeof experimental_startVideo>[0]["model"];

/** The SDK's word for options of a provider's own, by the name it calls the provider. */
export type OwnOptions = Parameters<typeof experimental_startVideo>[0]["providerOptions"];

export interface Service {
  /** As people write it: `OpenAI`. */
  readonly title: string;
  /** The name under which the SDK takes options of this provider's own: `openai`. */
  readonly namespace: string;
  /** Environment variables that may hold the key, in the order in which they count; none when it needs no key. */
  readonly variables: readonly string[];
  readonly cards: readonly ModelCard[];
  /** What vp.yaml adds to what is sent, by model. */
  readonly models: Readonly<Record<string, JsonObject>>;
  /** Loads the SDK's module. @param key empty when it needs none */
  connect(key: string): Promise<SdkModels>;
  /** What only this provider's own errors tell: that it said no for good. */
  refusal?(error: Error): Refused | undefined;
  /** US dollars that the provider says it took, in what it tells of its own beside an answer. */
  charged?(own: Readonly<Record<string, unknown>>): number | undefined;
}

/** The model's name without its provider. */
export function idOf({ model }: { readonly model: string }): string {
  return model.slice(model.indexOf(":") + 1);
}

export function cardOf({ cards }: Pick<Service, "cards">, operation: Operation, id: string): ModelCard | undefined {
  return cards.find((card) => card.operation === operation && card.model === id);
}

/** Options of the provider's own: those of the operation, and over them what vp.yaml says of the model. */
export function optionsOf({ models }: Pick<Service, "models">, id: string, own: JsonObject = {}): JsonObject {
  return { ...own, ...models[id] };
}

/** What goes into the body when there are any. */
export function ownOptions(options: JsonObject): { readonly options?: JsonObject } {
  return Object.keys(options).length === 0 ? {} : { options };
}

export function keyOf({ title, variables }: Pick<Service, "title" | "variables">, { environment }: Pick<CallContext, "environment">): string {
  const key = variables.map((name) => environment[name]?.trim() ?? "").find((value) => value !== "");
  if (key !== undefined) return key;
  if (variables.length === 0) return "";
  throw new NotAccepted(`${title} needs a key: set ${variables.join(" or ")}`);
}

/** What every call to the SDK says alike: no tries of its own, and the key by which a provider may know it again. */
export function sending(service: Service, { options }: { readonly options?: JsonObject }, { signal, idempotencyKey }: CallContext) {
  return {
    maxRetries: 0,
    abortSignal: signal,
    headers: { "idempotency-key": idempotencyKey },
    ...(options === undefined ? {} : { providerOptions: { [service.namespace]: mutable(options) } }),
  };
}

/** The SDK's types know no readonly. */
function mutable(options: JsonObject): { [name: string]: Mutable } {
  return JSON.parse(JSON.stringify(options));
}
type Mutable = null | string | number | boolean | Mutable[] | { [name: string]: Mutable };

/** @param metadata what the SDK passes on, by provider */
export function chargedBy({ namespace, charged }: Service, metadata: unknown): { readonly usd?: number } {
  const own = isObject(metadata) ? metadata[namespace] : undefined;
  const usd = isObject(own) ? charged?.(own) : undefined;
  return usd === undefined ? {} : { usd };
}

/** What the SDK could not pass on: a wish that would be paid for and not heeded is at least told. */
export function tellIgnored({ title }: Service, warnings: readonly Warning[] | undefined, { log }: Pick<CallContext, "log">): void {
  for (const warning of warnings ?? []) {
    if (warning.type === "unsupported") log(`${title} takes no "${warning.feature}"${warning.details === undefined ? "" : `: ${warning.details}`}`);
  }
}

export function notThere(title: string, operation: Operation): Error {
  return new Error(`internal: ${title} serves no ${operation}`);
}
