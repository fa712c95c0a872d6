/** Files in a request: as they stand in the body that is part of its key, and as they are sent. Knows no provider. */
import { isObject, type ArtifactFile, type Json, type JsonObject } from "vp/plugin";
import { bytesOf } from "../sdk/files.ts";

/** The request with each of its files put as `put` says. */
export async function withFiles(request: Json, put: (file: ArtifactFile) => Promise<string>): Promise<Json> {
  if (isFile(request)) return await put(request);
  if (Array.isArray(request)) return await Promise.all(request.map(async (part) => await withFiles(part, put)));
  if (!isObject(request)) return request;
  const parts = await Promise.all(Object.entries(request).map(async ([name, part]) => [name, await withFiles(part, put)] as const));
  return Object.fromEntries(parts);
}

/** `data:image/png;base64,…` */
export async function dataUri(file: ArtifactFile): Promise<string> {
  const { data, mediaType } = await bytesOf(file);
  return `data:${mediaType};base64,${Buffer.from(data).toString("base64")}`;
}

/** Only the parts that are there. */
export function given(parts: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, Json] => part[1] !== undefined));
}

function isFile(value: unknown): value is ArtifactFile {
  return isObject(value) && typeof value["path"] === "string" && typeof value["digest"] === "string" && typeof value["mediaType"] === "string";
}

/** The words at a place in an answer, such as the address of what was made; `undefined` when there are none. */
export function wordsAt(answer: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = path.reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined), answer);
  return typeof found === "string" && found !== "" ? found : undefined;
}
