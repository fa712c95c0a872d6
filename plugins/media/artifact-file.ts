/** A file that a node type made itself, described so that a model can be asked about it. Knows nothing of what it holds. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { mediaTypeOf, type ArtifactFile } from "vp/plugin";

export async function artifactFile(path: string): Promise<ArtifactFile> {
  const bytes = await readFile(path);
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}` as const;
  return { path, digest, mediaType: mediaTypeOf(path), size: bytes.length };
}
