/** Pictures and sounds on their way to a provider and back. Knows no request; tells no address, as that may hold a key. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extensionOf, file, Transient, type ArtifactFile, type CallContext, type Json, type ReturnedFile } from "vp/plugin";

export interface Bytes {
  readonly data: Uint8Array;
  readonly mediaType: string;
}

export async function bytesOf({ path, mediaType }: ArtifactFile): Promise<Bytes> {
  return { data: await readFile(path), mediaType };
}

/** A file as it stands in a body; the engine puts its digest in its place. */
export function inBody({ path, digest, mediaType, size }: ArtifactFile): { readonly [name: string]: Json } {
  return { path, digest, mediaType, size };
}

export async function written(name: string, { data, mediaType }: Bytes, { workDir }: Pick<CallContext, "workDir">): Promise<ReturnedFile> {
  const path = join(workDir, `${name}.${extensionOf(mediaType)}`);
  await writeFile(path, data);
  return file(path, mediaType);
}

/**
 * Fetches what a provider made. What goes wrong here may be tried again: the work is done and paid for.
 * @param mediaType when the answer does not tell it
 */
export async function downloaded(url: string, mediaType: string, { signal }: Pick<CallContext, "signal">, headers: Readonly<Record<string, string>> = {}): Promise<Bytes> {
  const answer = await fetch(url, { signal, headers });
  if (!answer.ok) throw new Transient(`the file cannot be fetched: the provider answered ${answer.status}`, { retryAfterMs: 1000 });
  const said = answer.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const data = new Uint8Array(await answer.arrayBuffer());
  if (data.length === 0) throw new Transient("the file that was fetched is empty", { retryAfterMs: 1000 });
  return { data, mediaType: extensionOf(said) === "bin" ? mediaType : said };
}

