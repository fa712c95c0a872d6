/** The contract of a provider: a plugin that serves models. */
import type { ReturnedFile } from "./artifact.ts";
import type { Json } from "./json.ts";
import type {
  ImageRequest, MusicRequest, SpeechAnswer, SpeechRequest, TextAnswer, TextRequest, VideoRequest,
} from "./model.ts";

export interface CallContext {
  /** An empty folder of its own; the only place it may write. */
  readonly workDir: string;
  readonly signal: AbortSignal;
  /** Equal for every attempt at one request, so a provider can refuse to charge twice. */
  readonly idempotencyKey: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
  progress(fraction: number, note?: string): void;
}

/** What the call cost and used, as the provider tells it. */
export interface Usage {
  readonly usd?: number;
  readonly quantities?: Readonly<Record<string, number>>;
  /** The model as the provider resolved it. */
  readonly model?: string;
}

export type Answered<T> = T & { readonly usage?: Usage };

export interface QuickOperation<Request, Answer> {
  /** Raise when an equal request should be asked again; for providers that are their own model. */
  readonly version?: number;
  /** The body as it will be sent. Part of the call's key. Without it: all of the request but `brief`. */
  body?(request: Request): Json;
  /** Price before it is asked, US dollars; `undefined` when it cannot be told. Without it the call is free. */
  price?(request: Request): number | undefined;
  generate(request: Request, context: CallContext): Promise<Answered<Answer>>;
}

export interface Provider {
  readonly name: string;
  /**
   * True when the provider is its own model (offline, rule-based): requests carry their `brief`, and the provider's
   * own source is part of every key.
   */
  readonly embedded?: boolean;
  /** The pool its calls are under: `cpu` for an embedded one, else one named after the provider. */
  readonly pool?: string;
  readonly text?: QuickOperation<TextRequest, TextAnswer>;
  readonly image?: QuickOperation<ImageRequest, { readonly image: ReturnedFile }>;
  readonly video?: QuickOperation<VideoRequest, { readonly video: ReturnedFile }>;
  readonly speech?: QuickOperation<SpeechRequest, Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile }>;
  readonly music?: QuickOperation<MusicRequest, { readonly audio: ReturnedFile }>;
}

/** Declares a provider. Gives back what it is given, typed. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}

/** What can be known of a provider without asking it: plain JSON. */
export interface ProviderDescription {
  readonly name: string;
  readonly embedded: boolean;
  readonly pool: string;
  /** By operation: whether it has a price, and the digest of the source behind it. */
  readonly operations: Readonly<Record<string, { readonly priced: boolean; readonly source: string }>>;
  readonly plugin: string;
}
