/**
 * The types that ports are declared with: JSON Schema by TypeBox, and the three things film adds to it:
 * artifacts, models and provenance.
 */
import { Type, type Static, type TSchema, type TUnsafe } from "typebox";
import type { ArtifactFile } from "./artifact.ts";

export { Type, type Static, type TSchema };

/** The operations a provider can serve. */
export type Operation = "text" | "image" | "video" | "speech" | "music" | "transcript";

interface Described {
  readonly description?: string;
}

/** Of an output: the inputs that say how large it is, how long, and how many frames a second it has. */
export interface Fits {
  readonly size?: string;
  readonly seconds?: string;
  readonly fps?: string;
}

interface Fitted extends Described {
  /** By it a person is told when a file of theirs is unlike what would be made. */
  readonly fits?: Fits;
}

/** A picture: arrives as `{path, digest, mediaType, size}`, is returned as `file(path)`. */
export const Image = (options: Fitted = {}): TUnsafe<ArtifactFile> => artifact("image/*", options);
export const Video = (options: Fitted = {}): TUnsafe<ArtifactFile> => artifact("video/*", options);
export const Audio = (options: Described = {}): TUnsafe<ArtifactFile> => artifact("audio/*", options);
/** Any content at all: a screenplay, captions, a timeline. */
export const File = (options: Described = {}): TUnsafe<ArtifactFile> => artifact("*/*", options);

/**
 * A model for one operation: a `provider:model-id`, or an alias from vp.yaml. Left out in `with`, it is the alias
 * named after the operation. The engine resolves it before hashing, so keys hold the resolved model.
 */
export function Model(operation: Operation, options: Described = {}): TUnsafe<string> {
  return Type.Unsafe<string>({ type: "string", minLength: 1, model: operation, default: operation, ...options });
}

/** Keeps a field for explain and labels, and out of every digest. */
export function provenance<T extends TSchema>(schema: T): T {
  return { ...schema, provenance: true };
}

function artifact(pattern: string, options: Fitted): TUnsafe<ArtifactFile> {
  return Type.Unsafe<ArtifactFile>({ type: "object", artifact: pattern, ...options });
}
