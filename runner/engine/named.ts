/** What of the cache the pipelines of a workspace name: what they last came from, and what people decided. */
import { join } from "node:path";
import type { Named } from "../../cache/garbage.ts";
import { isAbsence } from "../../cache/blobs.ts";
import type { Layout } from "../../cache/layout.ts";
import { isDigest, type Digest } from "../../schema/digest.ts";
import { stateNewer } from "../../schema/messages/cache.ts";
import type { Files } from "../../schema/ports.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { readOrigins } from "./pipeline-state.ts";

/** Fails when a newer vp has written down what this one cannot read: then nothing may be taken for unneeded. */
export function whatIsNamed(root: string, layout: Layout, files: Files): Settled<Named> {
  const origins = readOrigins(layout, files);
  if (origins.type === "newer") return failed(stateNewer(origins.path));
  const receipts = new Set(origins.origins.map(({ receipt }) => receipt));
  const digests = new Set<Digest>();
  for (const path of decisionFilesBelow(root, files)) {
    const text = files.readFileSync(path, "utf8");
    for (const [digest] of text.matchAll(/sha256:[0-9a-f]{64}/g)) if (isDigest(digest)) digests.add(digest);
    for (const [, pinned = ""] of text.matchAll(/\breceipt: ["']?([\w.-]+)/g)) receipts.add(pinned);
  }
  return ok({ receipts, digests });
}

const NOT_SOURCES: ReadonlySet<string> = new Set(["node_modules", "out", "dist"]);

function decisionFilesBelow(folder: string, files: Files): readonly string[] {
  return entriesOf(folder, files).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") || NOT_SOURCES.has(entry.name) ? [] : decisionFilesBelow(path, files);
    return /\.decisions\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string, files: Files) {
  try {
    return files.readdirSync(folder, { withFileTypes: true });
  } catch (trouble) {
    if (isAbsence(trouble)) return [];
    throw trouble;
  }
}
