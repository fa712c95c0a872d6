/** The lines of a screenplay as they are written, with what its writer struck out or noted in the margin taken away. */

export interface Line {
  /** As written, without the line's end. */
  readonly raw: string;
  readonly text: string;
  /** Counts from 1. */
  readonly number: number;
}

/** Lines with a boneyard or a note alone on them are left out, so they split no paragraph. */
export function linesOf(text: string): readonly Line[] {
  const kept = withoutNotes(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  return kept
    .split("\n")
    .map((raw, index) => ({ raw: raw.replaceAll(REMOVED, ""), removed: raw.includes(REMOVED), number: index + 1 }))
    .filter(({ raw, removed }) => !(removed && raw.trim() === ""))
    .map(({ raw, number }) => ({ raw, text: raw.trim(), number }));
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === "";
}

/** Text without the marks for italics, bold and underline; an escaped mark stays. */
export function withoutEmphasis(text: string): string {
  return text
    .replace(/\\([*_])/g, (_, mark: string) => (mark === "*" ? STAR : UNDERSCORE))
    .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}])/gu, "$1")
    .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replaceAll(STAR, "*")
    .replaceAll(UNDERSCORE, "_");
}

// Private-use characters that no screenplay holds.
const REMOVED = "\uE000";
const STAR = "\uE001";
const UNDERSCORE = "\uE002";

const BONEYARD = /\/\*[\s\S]*?\*\//g;
// An empty line ends a note that was never closed; one with two spaces on it belongs to the note.
const NOTE = /\[\[(?:(?!\]\]|\n\n)[\s\S])*\]\]/g;

function withoutNotes(text: string): string {
  return text.replace(BONEYARD, blotted).replace(NOTE, blotted);
}

function blotted(removed: string): string {
  return removed.split("\n").map(() => REMOVED).join("\n");
}
