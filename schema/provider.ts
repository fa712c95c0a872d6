/** The contract of a provider: a plugin that serves models. */
import type { ReturnedFile } from "./artifact.ts";
import type { Json } from "./json.ts";
import type {
  ImageRequest, MusicRequest, SpeechAnswer, SpeechRequest, TextAnswer, TextRequest, TranscriptAnswer, TranscriptRequest, VideoRequest,
} from "./model.ts";
import type { ModelCard } from "./model-card.ts";
import type { Quantities, QuantityRange } from "./prices.ts";
import type { Static, TSchema } from "./type.ts";

export interface CallContext {
  /** An empty folder of its own; the only place it may write. */
  readonly workDir: string;
  readonly signal: AbortSignal;
  /** Equal for every attempt at one request, so a provider can refuse to charge twice. */
  readonly idempotencyKey: string;
  /** Which roll of the same request this is, 0 for the first; a provider with a seed varies it by this. */
  readonly take: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
  progress(fraction: number, note?: string): void;
}

/** What the call cost and used, as the provider tells it. */
export interface Usage {
  /** US dollars, when the provider says so; else the quantities are priced by the table. */
  readonly usd?: number;
  readonly quantities?: Quantities;
  /** The model as the provider resolved it. */
  readonly model?: string;
}

export type Answered<T> = T & { readonly usage?: Usage };

interface AnyOperation<Request> {
  /** Raise when an equal request should be asked again; for providers that are their own model. */
  readonly version?: number;
  /**
   * True when a request sent again under the same idempotency key is charged once. Only then is a request whose fate
   * is unknown (a crash, a broken connection) sent again without asking a person.
   */
  readonly idempotent?: boolean;
  /** The body as it will be sent. Part of the call's key. Without it: all of the request but `brief`. */
  body?(request: Request): Json;
  /**
   * Price before it is asked, US dollars; `undefined` when it cannot be told. Without it, and without `measure`, the call is
   * free. For a bill it is asked of what is known before the node runs (size, seconds, fps): throwing then means that it
   * cannot be told.
   */
  price?(request: Request): number | undefined;
  /**
   * In place of `price`: what it will use, at least and at most. The table of prices, and what vp.yaml says over it, makes
   * money of that. `undefined` when it cannot be told.
   */
  measure?(request: Request): QuantityRange | undefined;
}

/** One request, one answer. */
export interface QuickOperation<Request, Answer> extends AnyOperation<Request> {
  generate(request: Request, context: CallContext): Promise<Answered<Answer>>;
}

/**
 * A request that the provider works on by itself: handed in, asked about until it is done, fetched. What `submit`
 * gives is written down before anything else happens, so a crash, Ctrl-C or a broken connection loses no paid work.
 */
export interface JobOperation<Request, Answer> extends AnyOperation<Request> {
  /** Hands the request in. Resolves once the provider has accepted it, with all that is needed to find the work again. */
  submit(request: Request, context: CallContext): Promise<Json>;
  poll(handle: Json, context: CallContext): Promise<Poll>;
  fetch(handle: Json, context: CallContext): Promise<Answered<Answer>>;
  /** Asks the provider to stop; what was charged stays charged. */
  cancel?(handle: Json, context: CallContext): Promise<void>;
  /** The handle of a request that was accepted under this key; `null` when the provider knows of none. */
  find?(idempotencyKey: string, context: CallContext): Promise<Json>;
}

/**
 * A provider's word on work in progress. What is thrown instead is trouble with asking, and the work goes on; but
 * `Refused`, which ends it for good.
 */
export type Poll =
  | { readonly type: "running"; /** 0 to 1. */ readonly fraction?: number; readonly note?: string; readonly pollAfterMs?: number }
  | { readonly type: "done" }
  /** It failed there and may be handed in again. */
  | { readonly type: "failed"; readonly reason: string; /** Charged all the same, US dollars. */ readonly usd?: number };

export type ModelOperation<Request, Answer> = QuickOperation<Request, Answer> | JobOperation<Request, Answer>;

export interface Provider {
  readonly name: string;
  /**
   * True when the provider is its own model (offline, rule-based): requests carry their `brief`, and the provider's
   * own source is part of every key.
   */
  readonly embedded?: boolean;
  /** The pool its calls are under: `cpu` for an embedded one, else one named after the provider. */
  readonly pool?: string;
  readonly text?: ModelOperation<TextRequest, TextAnswer>;
  readonly image?: ModelOperation<ImageRequest, { readonly image: ReturnedFile }>;
  readonly video?: ModelOperation<VideoRequest, { readonly video: ReturnedFile }>;
  readonly speech?: ModelOperation<SpeechRequest, Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile }>;
  readonly music?: ModelOperation<MusicRequest, { readonly audio: ReturnedFile }>;
  readonly transcript?: ModelOperation<TranscriptRequest, TranscriptAnswer>;
  /** What its models can do. A model without a card may be asked for anything. */
  readonly cards?: readonly ModelCard[];
  readonly needs?: Needs;
}

/** What must be there before a provider can be asked; looked at before the first request of a build, and told by name. */
export interface Needs {
  /** Environment variables; of a list, any one will do. */
  readonly variables?: readonly (string | readonly string[])[];
  /** npm packages as they would be installed: `@ai-sdk/google@4.0.121`. */
  readonly packages?: readonly string[];
}

/** A provider that vp.yaml says something about, under `providers`: where it is reached, which models are whose. */
export interface ConfigurableProvider<S extends TSchema = TSchema> {
  readonly name: string;
  /** An object schema; a string that is marked `format: "file"` arrives as `{ path, text }`, the path absolute. */
  readonly settings: S;
  /** Called with `{}` when vp.yaml says nothing. Must do nothing else. */
  configure(settings: Static<S>): Omit<Provider, "name">;
}

/** Declares a provider. Gives back what it is given, typed. */
export function defineProvider(provider: Provider): Provider;
export function defineProvider<S extends TSchema>(provider: ConfigurableProvider<S>): ConfigurableProvider<S>;
export function defineProvider<P>(provider: P): P {
  return provider;
}

/** What can be known of a provider without asking it: plain JSON. */
export interface ProviderDescription {
  readonly name: string;
  readonly embedded: boolean;
  readonly pool: string;
  /** By operation. */
  readonly operations: Readonly<Record<string, Offer>>;
  readonly cards: readonly ModelCard[];
  readonly needs: Needs;
  /** Digests of what vp.yaml says of single models, by their names without the provider. */
  readonly said?: Readonly<Record<string, string>>;
  readonly plugin: string;
}

export interface Offer {
  readonly priced: boolean;
  /** It says what it uses, and the table of prices what that costs. */
  readonly measured?: boolean;
  /** Digest of the source behind it. */
  readonly source: string;
  /** A request may be sent again under its idempotency key and is charged once. */
  readonly idempotent: boolean;
  /** Works by submit, poll and fetch; what of the optional parts there is. */
  readonly job?: { readonly cancels: boolean; readonly finds: boolean };
}
