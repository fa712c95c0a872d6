/** Takes what a plugin returned into the cache: files under its own folder become artifacts, all else stays. */
import { dirname, isAbsolute, join, sep } from "node:path";
import { isReturnedFile, mediaTypeOf, type Artifact, type ReturnedFile } from "../../schema/artifact.ts";
import { isDigest } from "../../schema/digest.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { outputFileMissing, outputLeadsNowhere, outputNotAFile, outputOutside } from "../../schema/messages/run.ts";
import type { Files } from "../../schema/ports.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import type { Account } from "./account.ts";
import { rubbishIn } from "./plain-rubbish.ts";
import type { Run } from "./run.ts";

/** Replaces every returned file in a value by its artifact. */
export async function collectOutputs(run: Run, account: Account, value: unknown): Promise<Settled<Json>> {
  const artifact = isReturnedFile(value) ? await takeIn(run, account, value) : handedBack(account, value);
  if (artifact) return artifact.type === "ok" ? ok({ ...artifact.value }) : artifact;
  if (Array.isArray(value)) return collectList(run, account, value);
  if (!isObject(value)) return ok((value ?? null) as Json);
  const entries: [string, Json][] = [];
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const collected = await collectOutputs(run, account, part);
    if (collected.type === "failed") return collected;
    entries.push([name, collected.value]);
  }
  return ok(Object.fromEntries(entries));
}

async function collectList(run: Run, account: Account, list: readonly unknown[]): Promise<Settled<Json>> {
  const items: Json[] = [];
  for (const item of list) {
    const collected = await collectOutputs(run, account, item);
    if (collected.type === "failed") return collected;
    items.push(collected.value);
  }
  return ok(items);
}

/** A file that the plugin was handed, as an input or an answer, and returned as it is. */
function handedBack(account: Account, value: unknown): Settled<Artifact> | undefined {
  if (!isObject(value) || typeof value["path"] !== "string" || !isDigest(value["digest"])) return undefined;
  const artifact = account.handed.get(value["path"]);
  return artifact?.$artifact === value["digest"] ? ok(artifact) : undefined;
}

async function takeIn(run: Run, account: Account, returned: ReturnedFile): Promise<Settled<Artifact>> {
  const { $file, mediaType } = returned;
  const path = isAbsolute($file) ? $file : join(account.workDir, $file);
  const handed = account.handed.get(path);
  if (handed && mediaType === undefined) return ok(handed);
  const real = realPlace(run, account, path);
  if (real.type !== "file") return failed(REFUSALS[real.type]($file));
  const rubbish = rubbishIn(run.ports.files, account.workDir, returned);
  if (rubbish) return failed(rubbish);
  return ok(await run.store.cas.importFile(real.path, { durable: account.usd > 0, mediaType: mediaType ?? mediaTypeOf(path) }));
}

type Place = { readonly type: "file"; readonly path: string } | { readonly type: "missing" | "nowhere" | "outside" | "no-file" };

const REFUSALS = { missing: outputFileMissing, nowhere: outputLeadsNowhere, outside: outputOutside, "no-file": outputNotAFile };

/** Where a returned file really lies. A plain file right in the folder is where it seems to be; all else may be a way out. */
function realPlace({ ports: { files } }: Run, { workDir }: Account, path: string): Place {
  if (dirname(path) === workDir && files.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return { type: "file", path };
  const real = followed(files, path);
  if (real === undefined) return { type: isLink(files, path) ? "nowhere" : "missing" };
  const own = files.realpathSync(workDir);
  if (real !== own && !real.startsWith(own + sep)) return { type: "outside" };
  return files.statSync(real).isFile() ? { type: "file", path: real } : { type: "no-file" };
}

/** Where a path leads once all links are followed, if it does. */
function followed(files: Files, path: string): string | undefined {
  try {
    return files.realpathSync(path);
  } catch {
    return undefined;
  }
}

function isLink(files: Files, path: string): boolean {
  return files.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
