/** A diagnostic as a person reads it: place, what and why, a code frame, the way out. Knows no terminal. */
import { isAbsolute, relative, sep } from "node:path";
import picocolors from "picocolors";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";

/**
 * Some lines without a last line break. `sourceOf` gives the text of a file, `undefined` for one that cannot be read.
 * Paths below `cwd` are shown relative to it.
 */
export function renderDiagnostic(diagnostic: Diagnostic, sourceOf: (file: string) => string | undefined, cwd: string, colour: boolean): string {
  const page: Page = { sourceOf, cwd, paint: picocolors.createColors(colour) };
  const { severity, message, fix, span, related = [] } = diagnostic;
  const word = severity === "error" ? page.paint.red("error") : page.paint.yellow("warning");
  return [
    `${page.paint.bold(placeOf(span, cwd))} ${word}: ${message}`,
    ...frameOf(span, page),
    ...related.flatMap((other) => [`  ${placeOf(other.span, cwd)} ${other.message}`, ...frameOf(other.span, page)]),
    ...(fix === undefined ? [] : [`  ${page.paint.cyan("fix:")} ${fix}`]),
  ].join("\n");
}

/** `file:line:column`; the file alone for what has no lines, such as a command-line argument. */
export function placeOf({ file, line, column }: Span, cwd: string): string {
  const way = isAbsolute(file) ? relative(cwd, file) : file;
  const shown = way === "" || way === ".." || way.startsWith(`..${sep}`) ? file : way;
  return line === 0 ? shown : `${shown}:${line}:${column}`;
}

interface Page {
  readonly sourceOf: (file: string) => string | undefined;
  readonly cwd: string;
  readonly paint: ReturnType<typeof picocolors.createColors>;
}

const MAX_WIDTH = 120;

/** The line with a caret under what is meant, and the line before it. */
function frameOf(span: Span, { sourceOf, paint }: Page): readonly string[] {
  const lines = span.line === 0 ? undefined : sourceOf(span.file)?.split(/\r?\n/);
  const text = lines?.[span.line - 1];
  if (text === undefined) return [];
  const gutter = String(span.line).length;
  const before = lines?.[span.line - 2];
  const window = windowOf(text, span);
  const row = (number: string, line: string): string => `  ${paint.dim(`${number.padStart(gutter)} |`)} ${line}`.trimEnd();
  return [
    ...(before === undefined || before.trim() === "" ? [] : [row(String(span.line - 1), printable(before).slice(0, MAX_WIDTH))]),
    row(String(span.line), printable(window.text)),
    row("", `${window.indent}${paint.red("^".repeat(window.carets))}`),
  ];
}

interface Window {
  readonly text: string;
  readonly indent: string;
  readonly carets: number;
}

/** The part of a line that is shown: all of it, unless it is very long. */
function windowOf(text: string, span: Span): Window {
  const start = span.column - 1;
  const end = span.endLine > span.line ? text.length : Math.max(start + 1, span.endColumn - 1);
  const from = start > MAX_WIDTH - 20 ? start - 40 : 0;
  const shown = text.slice(from, from + MAX_WIDTH);
  const carets = Math.max(1, widthOf(text.slice(start, Math.min(end, from + MAX_WIDTH))));
  return { text: shown, indent: " ".repeat(widthOf(text.slice(from, start))), carets };
}

/** Columns a text takes on a terminal; East Asian wide characters and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : MARK.test(character) ? 0 : 1;
  return width;
}

const WIDE = /\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const MARK = /\p{Mark}|\u200D/u;

/** Tabs and control characters as one blank each, so that columns fit. */
function printable(text: string): string {
  return text.replaceAll(/\p{Control}/gu, " ");
}
