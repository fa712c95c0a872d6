/** Time, money, counts and widths as a person reads them. Knows no event. */
import { stripVTControlCharacters } from "node:util";

/** `0.4s`, `12s`, `2m 05s`, `1h 02m`. */
export function duration(ms: number): string {
  if (ms < 9_950) return `${(Math.max(0, ms) / 1000).toFixed(1)}s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
  return `${Math.floor(seconds / 3600)}h ${two(Math.floor((seconds % 3600) / 60))}m`;
}

/** `0:07`, `2:05`, `1:02:09`: a running clock. */
export function clock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const rest = two(seconds % 60);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${rest}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${rest}`;
}

/** `2026-11-21 07:05` where the person is. */
export function moment(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeOfDay(at).slice(0, 5)}`;
}

/** `07:05:31` where the person is. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

/** `$0.00` when nothing, `$0.0031` when it would otherwise look like nothing, `$12.40`. */
export function money(usd: number): string {
  if (usd > 0 && usd < 0.01) return `$${usd.toFixed(4)}`;
  return `$${usd.toFixed(2)}`;
}

export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** `1 frame`, `3 frames`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The width of a text on a terminal: colours take none, wide characters two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) columns += isWide(character) ? 2 : 1;
  return columns;
}

export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

export function padLeft(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - width(text))) + text;
}

/** Cuts a text to a width, with an ellipsis where something is gone; colours are closed. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return "";
  if (width(text) <= columns) return text;
  let kept = "";
  let taken = 0;
  for (const [part] of text.matchAll(COLOUR_OR_CHARACTER)) {
    const wide = width(part);
    if (taken + wide > columns - 1) break;
    kept += part;
    taken += wide;
  }
  return kept.includes("\u001b") ? `${kept}…\u001b[0m` : `${kept}…`;
}

// eslint-disable-next-line no-control-regex
const COLOUR_OR_CHARACTER = /\u001b\[[0-9;]*m|./gu;

/** A value as one line of text, for a table or a message. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? "nothing");
  return text.replace(/"\$artifact":"sha256:([0-9a-f]{10})[0-9a-f]*"/g, '"$artifact":"$1…"');
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(character);
}
