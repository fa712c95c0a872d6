/** Where a person looks at what a gate asks about: the published file when there is one, else a copy of its own. */
import { join } from "node:path";
import { extensionOf, isArtifact, type Artifact } from "../../schema/artifact.ts";
import { digestOfBytes, digestOfJson, hexOf, type Digest } from "../../schema/digest.ts";
import { isObject } from "../../schema/json.ts";
import { materialise } from "../../cache/materialise.ts";
import type { Run } from "./run.ts";

/** Absolute path of a file, or of a folder where the subject holds several files; nothing when it cannot be written. */
export async function placeToLook(run: Run, address: string, subject: unknown): Promise<string | undefined> {
  const text = isArtifact(subject) ? undefined : textOf(subject);
  const digest = isArtifact(subject) ? subject.$artifact : digestOfBytes(text ?? "");
  const published = publishedAs(run, digest);
  if (published !== undefined) return published;
  const folder = join(run.store.layout.root, "review", nameFor(run, address));
  if (isArtifact(subject)) return copyTo(run, subject, join(folder, `subject.${extensionOf(subject.mediaType)}`));
  const artifacts = artifactsIn(subject);
  const path = await copyTo(run, text ?? "", join(folder, typeof subject === "string" ? "subject.txt" : "subject.json"));
  for (const [index, artifact] of artifacts.entries()) await copyTo(run, artifact, join(folder, `${index + 1}.${extensionOf(artifact.mediaType)}`));
  return artifacts.length === 0 ? path : folder;
}

/** A published file with this content, or an input that is shown as it is. */
function publishedAs(run: Run, digest: Digest): string | undefined {
  const path = [...run.film.publishers.keys()].find((each) => run.store.state.published.get(each) === digest);
  const [input] = [...run.film.snapshotIdentities].find(([, { digest: each }]) => each === digest) ?? [];
  return path === undefined ? input : join(run.out, path);
}

/** As a published value is written, so that one that is published is found. */
function textOf(subject: unknown): string {
  return typeof subject === "string" ? subject : `${JSON.stringify(subject, null, 2)}\n`;
}

/** Readable, and told apart from the same address in another pipeline. */
function nameFor(run: Run, address: string): string {
  const readable = address.replaceAll(/[^\p{L}\p{N}_.-]+/gu, "-").slice(0, 60);
  return `${readable}-${hexOf(digestOfJson([run.pipelineFile, run.out, address])).slice(0, 8)}`;
}

async function copyTo({ store, ports }: Run, content: Artifact | string, path: string): Promise<string | undefined> {
  const put = await materialise({ cas: store.cas, files: ports.files }, content, path);
  return put.type === "ok" ? path : undefined;
}

function artifactsIn(value: unknown): readonly Artifact[] {
  if (isArtifact(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(artifactsIn);
  return isObject(value) ? Object.values(value).flatMap(artifactsIn) : [];
}
