/** An output as the end of a build tells it: where its file is, or what it holds. Knows no view. */
import { isArtifact, type Artifact } from "../../schema/artifact.ts";
import { isObject } from "../../schema/json.ts";
import { bytes, shown } from "./figures.ts";

export function outputText(value: unknown, shortPath: (path: string) => string): string {
  if (typeof value === "string") return value.startsWith("/") ? shortPath(value) : value;
  if (isArtifact(value)) return `${value.mediaType}, ${bytes(value.size)}, in the cache (publish it to get a file)`;
  const artifacts = artifactsIn(value);
  return artifacts.length === 0 ? shown(value) : manyText(artifacts);
}

/** Which of many were published cannot be told from their values. */
function manyText(artifacts: readonly Artifact[]): string {
  const types = [...new Set(artifacts.map(({ mediaType }) => mediaType))].join(", ");
  const size = artifacts.reduce((sum, artifact) => sum + artifact.size, 0);
  return `${artifacts.length} × ${types}, ${bytes(size)}`;
}

function artifactsIn(value: unknown): readonly Artifact[] {
  if (isArtifact(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(artifactsIn);
  return isObject(value) ? Object.values(value).flatMap(artifactsIn) : [];
}
