/** Reads SubRip and WebVTT: times and words, without marks of style. What cannot be read is told, not guessed. */

export interface ReadCaption {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

export function captionsIn(text: string): readonly ReadCaption[] {
  const blocks = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split(/\n[ \t]*\n/);
  return blocks.flatMap((block) => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? "");
    if (times === null) return [];
    const words = lines.slice(at + 1).map(plain).filter((line) => line !== "");
    return words.length === 0 ? [] : [{ from: secondsIn(times[1] ?? ""), to: secondsIn(times[2] ?? ""), text: words.join(" ") }];
  });
}

function plain(line: string): string {
  return line.replace(/<[^>]*>|\{\\[^}]*\}/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&").trim();
}

function secondsIn(time: string): number {
  return time.replace(",", ".").split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}
