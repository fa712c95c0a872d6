/** Lists folders of the store by the names they may hold; anything else in them (temporary files, strangers) is passed over. */
import { join } from "node:path";
import { isDigest, type Digest } from "../schema/digest.ts";
import type { Failure } from "../schema/failure.ts";
import type { Files } from "../schema/ports.ts";
import type { Layout } from "./layout.ts";

/** Told of what was found damaged and moved aside. */
export type OnDamage = (found: Failure) => void;

export function* listBlobs(layout: Layout, files: Files): Generator<{ readonly digest: Digest; readonly path: string }> {
  for (const prefix of namesIn(layout.cas, files)) {
    for (const name of namesIn(join(layout.cas, prefix), files)) {
      const digest = `sha256:${name}`;
      if (isDigest(digest)) yield { digest, path: join(layout.cas, prefix, name) };
    }
  }
}

/** Names in a folder, sorted; none when there is no such folder. */
export function namesIn(folder: string, files: Files): string[] {
  try {
    // Most that is looked for was never there, and an error costs more than the question.
    if (files.lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
    return files.readdirSync(folder).sort();
  } catch (trouble) {
    if (isAbsence(trouble)) return [];
    throw trouble;
  }
}

export function isAbsence(trouble: unknown): boolean {
  return trouble instanceof Error && "code" in trouble && (trouble.code === "ENOENT" || trouble.code === "ENOTDIR");
}
