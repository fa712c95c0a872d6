/** Whether captions can be read: their speed, length and rests, and that none gives a line away before it is spoken. */
import type { CheckedCut, Finding, Stretch, Teller } from "./finding.ts";

interface Caption extends Stretch {
  readonly lines: readonly string[];
}

/** Characters a second and a line, lines, seconds on screen, pictures between two. */
const MOST = { speed: 17, line: 42, lines: 2 };
const LEAST = { seconds: 1, rest: 2 };
/** Seconds by which a caption may be early, so that one that is long can be read. */
const EARLY = 0.35;

const FIX = "shorten the line, or give it more time";

/** @param text SubRip */
export function captionFindings(text: string, { cut, fps, tell }: { readonly cut: CheckedCut | undefined; readonly fps: number; readonly tell: Teller }): readonly Finding[] {
  const captions = captionsIn(text);
  return captions.flatMap((caption, at) => {
    const wrong = [...shapeOf(caption), ...timingOf(caption, captions[at + 1], fps), ...earlyFor(caption, cut)];
    return wrong.map((what) => tell.at("caption", caption, { what: `the caption "${caption.lines.join(" ")}" ${what}`, fix: FIX }));
  });
}

function captionsIn(text: string): readonly Caption[] {
  const blocks = text.replaceAll("\r", "").split(/\n{2,}/).map((block) => block.trim().split("\n"));
  return blocks.flatMap((block) => {
    const timed = block.findIndex((line) => line.includes("-->"));
    const [from, to] = (block[timed] ?? "").split("-->").map(secondsAt);
    if (timed < 0 || from === undefined || to === undefined) return [];
    return [{ from, to, lines: block.slice(timed + 1).map((line) => line.replace(/<[^>]*>|\{[^}]*\}/g, "")) }];
  });
}

function secondsAt(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.trim().replace(",", ".").split(":").map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}

function shapeOf({ lines }: Caption): readonly string[] {
  const longest = Math.max(0, ...lines.map(widthOf));
  return [
    ...(lines.length > MOST.lines ? [`has ${lines.length} lines`] : []),
    ...(longest > MOST.line ? [`has a line of ${longest} characters`] : []),
  ];
}

function timingOf({ from, to, lines }: Caption, next: Caption | undefined, fps: number): readonly string[] {
  const speed = lines.reduce((sum, line) => sum + widthOf(line), 0) / Math.max(0.001, to - from);
  const rest = next === undefined ? Infinity : (next.from - to) * fps;
  return [
    ...(speed > MOST.speed + 0.05 ? [`must be read at ${speed.toFixed(1)} characters a second`] : []),
    ...(to - from < LEAST.seconds - 0.001 ? [`stands for ${(to - from).toFixed(2)} s`] : []),
    // Times have thousandths of a second, pictures have not.
    ...(rest < -0.01 ? ["lies over the next"] : rest < LEAST.rest - 0.1 && rest * (1 / fps) < 0.079 ? ["is followed by the next without a rest"] : []),
  ];
}

/** Only where it is clear whose words they are. */
function earlyFor({ from, lines }: Caption, cut: CheckedCut | undefined): readonly string[] {
  const words = letters(lines.join(""));
  const spoken = cut?.lines.filter((line) => letters(line.text).includes(words)) ?? [];
  const nearest = spoken.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
  return nearest === undefined || words === "" || from >= nearest.from - EARLY ? [] : [`appears ${(nearest.from - from).toFixed(2)} s before it is spoken`];
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** In the width of Latin letters: a sign of Chinese or Japanese takes two. */
function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1), 0);
}
