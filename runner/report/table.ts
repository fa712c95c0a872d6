/** Rows of text in columns. A heading that begins with `>` puts its column to the right. */
import { pad, padLeft, width } from "./figures.ts";
import type { Paint } from "./paint.ts";

export function table(headings: readonly string[], rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const names = headings.map((heading) => heading.replace(/^>/, ""));
  const columns = names.map((name, at) => Math.max(width(name), ...rows.map((row) => width(row[at] ?? ""))));
  const line = (cells: readonly string[]): string =>
    headings.map((heading, at) => (heading.startsWith(">") ? padLeft : pad)(cells[at] ?? "", columns[at] ?? 0)).join("  ").trimEnd();
  return [paint.dim(line(names)), ...rows.map(line)];
}
