/** What a node type asks of a model and what it gets back, operation by operation. Knows no provider. */
import type { ArtifactFile } from "./artifact.ts";
import type { Json, JsonObject } from "./json.ts";

interface ModelRequest {
  /** `provider:model-id`, as the node type received it. */
  readonly model: string;
  /** Which of n equal requests this is, for best-of-n; 0 when there is one. */
  readonly roll?: number;
  /**
   * The structured subject of the request, for providers that draw or write by rule. Its `purpose` says what it is.
   * Providers that are sent words alone never see it and it is in no key of theirs.
   */
  readonly brief?: { readonly purpose: string; readonly [key: string]: unknown };
}

export interface TextRequest extends ModelRequest {
  readonly system?: string;
  readonly prompt: string;
  /** JSON Schema of the answer; the answer's `value` then satisfies it. */
  readonly schema?: JsonObject;
  /** Pictures to look at, in the order in which the prompt speaks of them. */
  readonly references?: readonly ArtifactFile[];
  /** The longest answer, thinking included; the provider's usual limit when left out. */
  readonly maxTokens?: number;
}
export interface TextAnswer {
  readonly text: string;
  /** There when a schema was asked for and the answer satisfies it. */
  readonly value?: Json;
}

export interface Size {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

export interface ImageRequest extends ModelRequest {
  readonly prompt: string;
  readonly size: Size;
  /** What must not be seen. */
  readonly negative?: string;
  /** Pictures to stay close to, in order of weight. */
  readonly references?: readonly ArtifactFile[];
}
/** The picture may be of another size than was asked for, of nearly the same shape. */
export interface ImageAnswer {
  readonly image: ArtifactFile;
}

export interface VideoRequest extends ModelRequest {
  readonly prompt: string;
  readonly size: Size;
  readonly seconds: number;
  /** Frames a second. */
  readonly fps: number;
  /** What must not be seen. */
  readonly negative?: string;
  readonly firstFrame?: ArtifactFile;
  readonly lastFrame?: ArtifactFile;
  readonly references?: readonly ArtifactFile[];
  /** Sound that mouths follow. */
  readonly audio?: ArtifactFile;
}
/** The clip may be longer than was asked for, of another size and rate, and have a sound of its own. */
export interface VideoAnswer {
  readonly video: ArtifactFile;
}

export interface SpeechRequest extends ModelRequest {
  readonly text: string;
  /** The provider's name for a voice, or nothing to let it choose by the brief. */
  readonly voice?: string;
  /** BCP 47, e.g. `en`. */
  readonly language?: string;
  /** How it is said, in words an actor would use; for providers that can be directed. */
  readonly delivery?: string;
}
export interface SpeechAnswer {
  readonly audio: ArtifactFile;
  /** Seconds from the start of the audio. Empty when the provider gives no times. */
  readonly words: readonly { readonly word: string; readonly from: number; readonly to: number }[];
  /** Mouth shapes by time, seconds; empty when the provider gives none. */
  readonly visemes: readonly { readonly shape: string; readonly to: number }[];
}

export interface MusicRequest extends ModelRequest {
  readonly prompt: string;
  readonly seconds: number;
}
export interface MusicAnswer {
  readonly audio: ArtifactFile;
}

export interface TranscriptRequest extends ModelRequest {
  readonly audio: ArtifactFile;
  /** BCP 47, when it is known. */
  readonly language?: string;
}
export interface TranscriptAnswer {
  readonly text: string;
  /** Seconds from the start of the audio. Empty when the provider gives no times. */
  readonly words: readonly { readonly word: string; readonly from: number; readonly to: number }[];
}

/** How a node type reaches models. Every call is content-addressed, so an equal one is never paid for twice. */
export interface Models {
  text(request: TextRequest): Promise<TextAnswer>;
  image(request: ImageRequest): Promise<ImageAnswer>;
  video(request: VideoRequest): Promise<VideoAnswer>;
  speech(request: SpeechRequest): Promise<SpeechAnswer>;
  music(request: MusicRequest): Promise<MusicAnswer>;
  transcript(request: TranscriptRequest): Promise<TranscriptAnswer>;
}
