/** The title page of a Fountain text: `Key: value` lines at the very top, up to the first empty line. */
import { isBlank, withoutEmphasis, type Line } from "./lines.ts";
import type { TitlePage } from "./pieces.ts";

/** The page, and the lines after it. Without one, all lines. */
export function readTitlePage(lines: readonly Line[]): { readonly titlePage: TitlePage; readonly rest: readonly Line[] } {
  const start = lines.findIndex((line) => !isBlank(line));
  const first = KEY.exec(lines[start]?.text ?? "");
  if (!first || !KNOWN.test(first[1] ?? "")) return { titlePage: new Map(), rest: lines };
  const page = new Map<string, string[]>();
  let at = start;
  for (let key = ""; at < lines.length && !isBlank(lines[at]); at += 1) {
    const line = lines[at];
    if (!line) break;
    const opened = /^\s/.test(line.raw) ? null : KEY.exec(line.text);
    // A line that neither opens a key nor is indented ends the page, as if it stood after an empty line.
    if (!opened && !/^\s/.test(line.raw)) break;
    if (opened) key = (opened[1] ?? "").trim().toLowerCase();
    addTo(page, key, opened ? (opened[2] ?? "") : line.text);
  }
  return { titlePage: page, rest: lines.slice(at) };
}

const KEY = /^([\p{L}][\p{L}\p{N} _-]*):\s*(.*)$/u;
const KNOWN = /^(title|credit|authors?|source|notes?|draft date|date|contact|copyright|format|mood|revision|language)$/i;

function addTo(page: Map<string, string[]>, key: string, value: string): void {
  const values = page.get(key) ?? [];
  if (value !== "") values.push(withoutEmphasis(value));
  page.set(key, values);
}
