/** Digests: the sha256 of bytes or of canonical JSON, written `sha256:<64 hex>`. Pure: reads no file. */
import { hash } from "node:crypto";
import { canonicalJson } from "./json.ts";

export type Digest = `sha256:${string}`;

export function digestOfBytes(bytes: string | Uint8Array): Digest {
  return `sha256:${hash("sha256", bytes)}`;
}

export function digestOfJson(value: unknown): Digest {
  return digestOfBytes(canonicalJson(value));
}

/** The 64 hex digits of a digest, which name files on disk. */
export function hexOf(digest: Digest): string {
  return digest.slice("sha256:".length);
}

export function isDigest(value: unknown): value is Digest {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}
