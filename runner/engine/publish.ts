/** Puts an instance's results where people look for them, and never over something that a person changed. */
import { join } from "node:path";
import { isArtifact, type Artifact } from "../../schema/artifact.ts";
import { digestOfBytes, type Digest } from "../../schema/digest.ts";
import { folded } from "../../schema/folded.ts";
import type { Failure } from "../../schema/failure.ts";
import { ambiguousPublish, missingPublished, publishedTooNear, publishedTwice } from "../../schema/messages/run.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { materialise } from "../../cache/materialise.ts";
import { settleDisk, troubleWith } from "./disk-trouble.ts";
import type { PublishPath } from "./evaluate.ts";
import { regaining } from "./regain.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";

export interface Publication {
  readonly port: string;
  readonly path: string;
  readonly content: Artifact | string;
  readonly digest: Digest;
}

/** Publishes what `paths` names of `outputs`. In a plan it writes nothing. */
export async function publish(
  run: Run, instance: Instance, outputs: Readonly<Record<string, unknown>>, paths: readonly PublishPath[],
): Promise<Settled<void>> {
  for (const path of paths) {
    const publication = publicationOf(instance, outputs, path);
    if (publication.type === "failed") return publication;
    const meeting = claim(run, path, instance.address);
    if (meeting !== undefined) return failed(meeting);
    if (run.mode !== "build") continue;
    run.store.state.built = run.builds;
    const put = await settleDisk(() => putInPlace(run, instance, publication.value));
    if (put.type === "failed") return put;
  }
  return ok(undefined);
}

/** Tells which files a person changed since they were published; for a plan, which publishes nothing. */
export function tellEdited(run: Run): void {
  for (const [path, digest] of run.store.state.published) {
    const address = run.store.state.publishers.get(path);
    const absolute = join(run.out, path);
    // A file that cannot be read is the affair of the build that would replace it.
    troubleWith(() => {
      if (address === undefined || standing(run, absolute, { path, digest }) !== "edited") return;
      run.emit({ type: "published", address, path, absolute, outcome: "edited" });
    });
  }
}

/** Takes a path for an address, or says who has it, or one that some file system would take for it. */
function claim(run: Run, { path, port }: PublishPath, address: string): Failure | undefined {
  const { places, publishers } = run.film;
  const parts = path.split("/");
  for (const [index] of parts.entries()) {
    const here = parts.slice(0, index + 1).join("/");
    const kind = here === path ? "file" : "folder";
    const other = places.get(folded(here));
    const isOwn = kind === "folder" ? other?.kind === "folder" : other?.path === path && other.address === address && other.port === port;
    if (other !== undefined && !isOwn) {
      return other.path === path ? publishedTwice(path, other.address, address) : publishedTooNear(path, other.path, [address, other.address]);
    }
    if (other === undefined) places.set(folded(here), { kind, path, address, port });
  }
  publishers.set(path, address);
  return undefined;
}

/** What goes to a path: the port that it names, or the only one that can be meant. */
export function publicationOf(instance: Instance, outputs: Readonly<Record<string, unknown>>, { port, path }: PublishPath): Settled<Publication> {
  const named = port ?? onlyPort(outputs);
  if (named === undefined) return failed(ambiguousPublish(instance.address));
  const value = outputs[named];
  if (value === undefined) return failed(missingPublished(instance.address, named));
  if (isArtifact(value)) return ok({ port: named, path, content: value, digest: value.$artifact });
  const text = typeof value === "string" ? value : `${JSON.stringify(value, null, 2)}\n`;
  return ok({ port: named, path, content: text, digest: digestOfBytes(text) });
}

/** The only port, or the only one that is an artifact. */
function onlyPort(outputs: Readonly<Record<string, unknown>>): string | undefined {
  const ports = Object.keys(outputs);
  const artifacts = ports.filter((port) => isArtifact(outputs[port]));
  return ports.length === 1 ? ports[0] : artifacts.length === 1 ? artifacts[0] : undefined;
}

type PublishOutcome = "written" | "restored" | "kept" | "edited";

async function putInPlace(run: Run, instance: Instance, publication: Publication): Promise<Settled<void>> {
  const absolute = join(run.out, publication.path);
  const outcome = standing(run, absolute, publication);
  if (outcome === "written" || outcome === "restored") {
    const put = await write(run, absolute, publication);
    if (put.type === "failed") return put;
  }
  if (outcome === "edited") run.film.editedOutputs = true;
  else notePublished(run, instance.address, publication);
  run.emit({ type: "published", address: instance.address, path: publication.path, absolute, outcome });
  return ok(undefined);
}

function notePublished({ store: { state } }: Run, address: string, { path, digest }: Publication): void {
  state.published.set(path, digest);
  state.publishers.set(path, address);
}

/** What stands at the path now decides: nothing, what we put there, or a person's edit, which is left alone. */
function standing(run: Run, absolute: string, { path, digest }: Pick<Publication, "path" | "digest">): PublishOutcome {
  const last = run.store.state.published.get(path);
  // What is no file cannot be compared; writing tells what is in the way.
  if (run.ports.files.statSync(absolute, { throwIfNoEntry: false })?.isFile() === false) return "written";
  const found = run.store.stats.digestOf(absolute);
  if (!found) return last === digest ? "restored" : "written";
  if (found.digest === digest) return "kept";
  const ours = found.digest === last || run.store.cas.has({ $artifact: found.digest, mediaType: "", size: found.size });
  return ours ? "written" : "edited";
}

async function write(run: Run, absolute: string, { content, digest }: Publication): Promise<Settled<void>> {
  const { cas, stats } = run.store;
  const putDown = () => materialise({ cas, files: run.ports.files, within: run.out }, content, absolute);
  const put = await (isArtifact(content) ? regaining(run, content, putDown) : putDown());
  if (put.type === "failed") return put;
  const identity = stats.identityOf(absolute);
  if (identity !== undefined) stats.record(absolute, identity, { digest, size: put.value.size });
  return ok(undefined);
}
