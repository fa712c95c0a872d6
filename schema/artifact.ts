/** Artifacts: named content, as the graph and the cache see it and as a plugin sees it. */
import { isDigest, type Digest } from "./digest.ts";
import { isObject } from "./json.ts";

/** Content as it travels through the graph: a digest and what it holds. No path: where it lies is the cache's affair. */
export interface Artifact {
  readonly $artifact: Digest;
  /** IANA media type, e.g. `image/png`. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** Content as a plugin receives it: a readable copy of its own. */
export interface ArtifactFile {
  /** Absolute path, with an extension that fits the media type. */
  readonly path: string;
  readonly digest: Digest;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** What a plugin returns for an artifact port: a file it wrote under its `workDir`. */
export interface ReturnedFile {
  readonly $file: string;
  readonly mediaType?: string;
}

/** Says that a port's value is the file at `path` (absolute, or relative to `workDir`). */
export function file(path: string, mediaType?: string): ReturnedFile {
  return mediaType === undefined ? { $file: path } : { $file: path, mediaType };
}

export function isArtifact(value: unknown): value is Artifact {
  return isObject(value) && isDigest(value["$artifact"]);
}

export function isReturnedFile(value: unknown): value is ReturnedFile {
  return isObject(value) && typeof value["$file"] === "string";
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  wav: "audio/wav",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  txt: "text/plain",
  fountain: "text/plain",
  md: "text/markdown",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  json: "application/json",
  yaml: "application/yaml",
  yml: "application/yaml",
  html: "text/html",
  pdf: "application/pdf",
};

/** The media type that a file name's extension stands for; `application/octet-stream` when unknown. */
export function mediaTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return MEDIA_TYPES[extension] ?? "application/octet-stream";
}

/** Whether content of a media type is text that a person reads and changes as it is. */
export function isText(mediaType: string): boolean {
  return mediaType.startsWith("text/") || TEXTS.has(mediaType);
}

const TEXTS: ReadonlySet<string> = new Set(["application/json", "application/yaml", "application/x-subrip", "image/svg+xml"]);

/** The usual extension, without a dot, of a media type; `bin` when unknown. */
export function extensionOf(mediaType: string): string {
  const found = Object.entries(MEDIA_TYPES).find(([, type]) => type === mediaType);
  return found?.[0] ?? "bin";
}
