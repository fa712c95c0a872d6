/** Damages what a rig has on disk, by the files' places: nothing here goes through vp. */
import { createHash } from "node:crypto";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rig } from "../rig/rig.ts";

/** Paths below the workspace, sorted. */
export async function pathsBelow(rig: Rig, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(rig.folder, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(rig.folder.length + 1)).sort();
}

/** The path of the blob with this content. */
export function blobOf(content: string): string {
  const hex = createHash("sha256").update(content).digest("hex");
  return `.vp/cas/sha256/${hex.slice(0, 2)}/${hex}`;
}

/** The paths of the receipts of nodes of a type, or of calls for an operation. */
export async function receiptsOf(rig: Rig, what: { readonly nodeType: string } | { readonly operation: string }): Promise<readonly string[]> {
  const [[name, value] = ["", ""]] = Object.entries(what);
  const found: string[] = [];
  for (const path of await pathsBelow(rig, ".vp/ac")) if ((await rig.read(path)).includes(`"${name}":"${value}"`)) found.push(path);
  return found;
}

export async function flipBit(rig: Rig, path: string): Promise<void> {
  const bytes = await readFile(join(rig.folder, path));
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await overwrite(rig, path, bytes);
}

/** Also what is read-only. */
export async function overwrite(rig: Rig, path: string, bytes: string | Uint8Array): Promise<void> {
  await chmod(join(rig.folder, path), 0o644);
  await writeFile(join(rig.folder, path), bytes);
}
