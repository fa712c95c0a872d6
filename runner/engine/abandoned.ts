/** What an earlier build published and nobody publishes now goes from the output folder; it stays in the cache. */
import { dirname, join } from "node:path";
import type { Digest } from "../../schema/digest.ts";
import { notRemoved } from "../../schema/messages/cache.ts";
import { isAbandoned } from "../../cache/atomic-write.ts";
import { namesIn } from "../../cache/blobs.ts";
import { staysWithin } from "../../cache/materialise.ts";
import { troubleWith } from "./disk-trouble.ts";
import type { Run } from "./run.ts";

/** After a build that came to a good end. A file that a person changed is left, told once, and from then on theirs. */
export function removeAbandoned(run: Run): void {
  // A build of a few targets says nothing about what the others publish.
  if (![...run.film.groups.values()].every(({ wanted }) => wanted === "all")) return;
  for (const folder of new Set([...run.film.publishers.keys()].map((path) => dirname(join(run.out, path))))) sweep(run, folder);
  const current = new Set([...run.film.publishers.keys()].map(asFolded));
  for (const [path, digest] of run.store.state.published) {
    if (run.film.publishers.has(path)) continue;
    const trouble = current.has(asFolded(path)) ? undefined : troubleWith(() => abandon(run, path, digest));
    if (trouble) run.emit({ type: "notice", ...notRemoved(trouble) });
    else forget(run, path);
  }
}

/** What killed builds left half written. */
function sweep({ ports: { files, isAlive } }: Run, folder: string): void {
  troubleWith(() => {
    for (const name of namesIn(folder, files)) if (isAbandoned(name, isAlive)) files.rmSync(join(folder, name), { force: true });
  });
}

/** As a file system that folds case or accents would see it: another spelling of a path may be the same file. */
function asFolded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function forget({ store: { state } }: Run, path: string): void {
  state.published.delete(path);
  state.publishers.delete(path);
}

function abandon(run: Run, path: string, digest: Digest): void {
  const absolute = join(run.out, path);
  const { files } = run.ports;
  const found = files.lstatSync(absolute, { throwIfNoEntry: false });
  if (!found) return;
  const ours = found.isFile() && staysWithin(files, run.out, absolute) && run.store.stats.digestOf(absolute)?.digest === digest;
  if (ours) {
    files.rmSync(absolute);
    removeEmptied(run, dirname(path));
  }
  run.emit({ type: "published", address: run.store.state.publishers.get(path) ?? "", path, absolute, outcome: ours ? "removed" : "edited" });
}

/** Folders below the output folder that held nothing else. */
function removeEmptied(run: Run, folder: string): void {
  if (folder === "." || run.ports.files.readdirSync(join(run.out, folder)).length > 0) return;
  run.ports.files.rmdirSync(join(run.out, folder));
  removeEmptied(run, dirname(folder));
}
