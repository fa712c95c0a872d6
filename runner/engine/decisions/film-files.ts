/** Tells the films of one pipeline apart by the files, or the words, that they are made from, and parts what was decided for each. Reads no file. */
import { dirname, relative } from "node:path";
import type { Decisions, FilmFiles } from "../../../schema/decisions.ts";
import { digestOfBytes, hexOf } from "../../../schema/digest.ts";
import { standingIn, type Standing } from "../../../schema/film-files.ts";
import { pathIn, type ResolvedParam } from "../../load/params.ts";
import type { Run } from "../run.ts";

/**
 * The files without which there would be no film: a param that may be nothing (`default: null`), as subtitles, only adds
 * to one. What stands in a file may change, and it is the same film; so it is told by the path. A text that the pipeline
 * marks as what its film is about is told by itself.
 * @returns nothing for a pipeline that is made from neither
 */
export function filmFilesOf(params: ReadonlyMap<string, ResolvedParam>, pipelineFile: string): FilmFiles | undefined {
  const files = [...params].flatMap(([name, { param, value }]) => {
    if (param.film === true && typeof value === "string") return [[name, inShort(value)] as const];
    const path = param.default === null ? undefined : pathIn(value);
    return path === undefined ? [] : [[name, relative(dirname(pipelineFile), path).replaceAll("\\", "/")] as const];
  });
  return files.length === 0 ? undefined : Object.fromEntries(files);
}

const LONGEST = 100;

/** A long text as its beginning, which people know it by, and digits that tell it from others that begin so. */
function inShort(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}… ${hexOf(digestOfBytes(line)).slice(0, 8)}`;
}

/** `script: inputs/a.fountain`. */
export function filmWords(film: FilmFiles): string {
  return Object.entries(film).map(([param, file]) => `${param}: ${file}`).join(", ");
}

/** What a decision is written with. */
export function ofFilm({ filmFiles: film }: Pick<Run, "filmFiles">): { readonly film?: FilmFiles } {
  return film === undefined ? {} : { film };
}

export interface Parted {
  /** The film's own and those of no film in particular; where both stand at one address, its own comes last. */
  readonly decisions: Decisions;
  /** Of other films: they hold where they were decided on the very same, and nowhere else. */
  readonly otherDecisions: Decisions;
}

export function partedByFilm({ approvals, ...lists }: Decisions, film: FilmFiles | undefined): Parted {
  const { takes, pins, uses, edits } = lists;
  const here = <T extends { readonly film?: FilmFiles }>(list: readonly T[]): readonly T[] => [...those(list, film, "anyone"), ...those(list, film, "own")];
  const elsewhere = <T extends { readonly film?: FilmFiles }>(list: readonly T[]): readonly T[] => those(list, film, "other");
  return {
    decisions: { takes: here(takes), pins: here(pins), uses: here(uses), edits: here(edits), approvals: approvals.filter((each) => standingIn(film, each.film) !== "other") },
    otherDecisions: { takes: elsewhere(takes), pins: elsewhere(pins), uses: elsewhere(uses), edits: elsewhere(edits), approvals: elsewhere(approvals) },
  };
}

function those<T extends { readonly film?: FilmFiles }>(list: readonly T[], film: FilmFiles | undefined, standing: Standing): readonly T[] {
  return list.filter((each) => standingIn(film, each.film) === standing);
}
