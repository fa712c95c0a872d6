/** Captions from cues: how words are broken into cues and lines, and how SRT and WebVTT write them. */
import type { Cue, VoiceLine } from "./types.ts";

export interface CaptionCue extends Cue {
  /** When each word is heard, seconds from the start of the cue; without them words share the time by their letters. */
  readonly words?: VoiceLine["words"];
}

const LINE = 42;
const LINES = 2;
/** Characters a second that can be read in comfort. */
const READABLE = 17;
const SHORTEST = 1;
/** Left free between two captions, so that the eye sees the change. */
const GAP = 0.08;

/** Cues that fit two lines each, stay long enough to be read where there is room, and never overlap. */
export function captionsOf(cues: readonly CaptionCue[]): readonly Cue[] {
  const parts = [...cues].sort((a, b) => a.from - b.from).flatMap(split);
  return parts.map((cue, i) => ({ ...cue, to: readUntil(cue, parts[i + 1]) }));
}

export function srt(cues: readonly Cue[]): string {
  return cues.map((cue, i) => `${i + 1}\n${time(cue.from, ",")} --> ${time(cue.to, ",")}\n${broken(cue.text)}\n`).join("\n");
}

export function vtt(cues: readonly Cue[]): string {
  const body = cues.map((cue) => `${time(cue.from, ".")} --> ${time(cue.to, ".")}\n${voiced(cue)}\n`);
  return ["WEBVTT\n", ...body].join("\n");
}

interface Timed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function split(cue: CaptionCue): readonly Cue[] {
  const words = timed(cue);
  const text = words.map((word) => word.text).join(" ");
  if (words.length === 0) return [];
  if (fits(text)) return [{ from: cue.from, to: cue.to, text, speaker: cue.speaker }];
  const groups = groupsOf(words, Math.ceil(text.length / (LINE * LINES * 0.85)));
  return groups.map((group) => ({ from: group[0]?.from ?? cue.from, to: group.at(-1)?.to ?? cue.to, text: group.map((word) => word.text).join(" "), speaker: cue.speaker }));
}

/** Words of about equal shares that fit, broken after punctuation where there is some near the end of a share. */
function groupsOf(words: readonly Timed[], count: number): readonly (readonly Timed[])[] {
  const share = words.reduce((sum, word) => sum + word.text.length + 1, 0) / count;
  const groups: Timed[][] = [[]];
  let length = 0;
  for (const word of words) {
    const current = groups.at(-1) ?? [];
    const full = !fits([...current, word].map(({ text }) => text).join(" "));
    const breathes = /[.,;:!?…—]["”’)]?$/.test(current.at(-1)?.text ?? "") && length > share * 0.6;
    if (current.length > 0 && (full || breathes || length >= share)) {
      groups.push([word]);
      length = word.text.length + 1;
    } else {
      current.push(word);
      length += word.text.length + 1;
    }
  }
  return groups;
}

function fits(text: string): boolean {
  return linesOf(text).length <= LINES;
}

function timed(cue: CaptionCue): readonly Timed[] {
  const words = chopped(cue.text);
  const heard = cue.words ?? [];
  if (heard.length === words.length) return words.map((text, i) => ({ text, from: cue.from + (heard[i]?.from ?? 0), to: cue.from + (heard[i]?.to ?? 0) }));
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let at = cue.from;
  return words.map((text) => {
    const from = at;
    at += ((cue.to - cue.from) * (text.length + 1)) / letters;
    return { text, from, to: at };
  });
}

/** The words of a text; a dash alone belongs to the word before it, and a word longer than a line is cut. */
function chopped(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const before = words.at(-1);
    if (before !== undefined && !/[\p{L}\p{N}]/u.test(word)) words[words.length - 1] = `${before} ${word}`;
    else words.push(...pieces(word));
  }
  return words;
}

function pieces(word: string): readonly string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / LINE) }, (_, i) => letters.slice(i * LINE, (i + 1) * LINE).join(""));
}

function readUntil(cue: Cue, next: Cue | undefined): number {
  const wanted = Math.max(cue.to, cue.from + SHORTEST, cue.from + cue.text.length / READABLE);
  if (next === undefined) return Math.min(wanted, Math.max(cue.to, cue.from + SHORTEST));
  return Math.max(cue.from, Math.min(wanted, next.from - GAP));
}

/** Two lines of about equal length, the first no longer than the second where that can be. */
function broken(text: string): string {
  if (text.length <= LINE) return text;
  const words = text.split(" ");
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")] as const);
  const fitting = breaks.filter(([first, second]) => first.length <= LINE && second.length <= LINE);
  const even = fitting.reduce<readonly [string, string] | undefined>((best, pair) => (best === undefined || unevenness(pair) < unevenness(best) ? pair : best), undefined);
  return (even ?? linesOf(text)).join("\n");
}

function unevenness([first, second]: readonly [string, string]): number {
  const after = /[.,;:!?…—]$/.test(first) ? 6 : 0;
  return Math.abs(first.length - second.length) - after;
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function voiced({ speaker, text }: Cue): string {
  const escaped = broken(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return speaker === "" ? escaped : `<v ${speaker.replace(/[<>&]/g, "")}>${escaped}`;
}

function time(seconds: number, point: "," | "."): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${String(ms % 1000).padStart(3, "0")}`;
}
