/** Finds the line: where a value was read from, and which line of a text differs from what it was. */
import { isArtifact } from "../../schema/artifact.ts";
import type { Change } from "../../schema/event.ts";
import { isObject } from "../../schema/json.ts";
import type { Run } from "./run.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** For a changed text file: the first line that differs, old and new. */
export async function changedLine(
  run: Run, { before, after }: Change, file: string | undefined,
): Promise<{ readonly place: Place; readonly before: string; readonly after: string } | undefined> {
  if (file === undefined || !isArtifact(before) || !isArtifact(after) || !after.mediaType.startsWith("text/")) return undefined;
  const old = await run.store.cas.read(before);
  if (old.type === "failed") return undefined;
  const oldLines = new TextDecoder().decode(old.value).split("\n");
  const newLines = run.ports.files.readFileSync(file, "utf8").split("\n");
  const index = newLines.findIndex((line, at) => line !== oldLines[at]);
  const at = index < 0 ? newLines.length : index;
  return { place: { file, line: at + 1 }, before: oldLines[at] ?? "", after: newLines[at] ?? "" };
}

/** The source span of the innermost object on a path that has one: `source {file, from}`. The file is as the span names it. */
export function placeIn(inputs: Readonly<Record<string, unknown>> | undefined, path: string): Place | undefined {
  let value: unknown = inputs;
  let place: Place | undefined;
  for (const [, field, index] of path.replace(/^inputs\./, ".").matchAll(/\.([^.[]+)|\[(\d+)\]/g)) {
    if (Array.isArray(value) && index !== undefined) value = value[Number(index)];
    else if (isObject(value) && field !== undefined) value = value[field];
    else return place;
    place = placeOf(value) ?? place;
  }
  return place;
}

function placeOf(value: unknown): Place | undefined {
  const source = isObject(value) ? value["source"] : undefined;
  if (!isObject(source) || typeof source["file"] !== "string" || typeof source["from"] !== "number") return undefined;
  return { file: source["file"], line: source["from"] };
}
