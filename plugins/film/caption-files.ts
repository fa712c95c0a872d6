/** Captions as files: SubRip and WebVTT. */
import type { Caption } from "./types-captions.ts";

export function srt(captions: readonly Caption[]): string {
  return captions.map(({ from, to, lines, italic }, at) => `${at + 1}\n${time(from, ",")} --> ${time(to, ",")}\n${slanted(lines.join("\n"), italic)}\n`).join("\n");
}

/** With the voices that speak, each in its colour. */
export function vtt(captions: readonly Caption[]): string {
  const colours = new Map(captions.filter(({ speaker, colour }) => speaker !== "" && colour !== "#ffffff").map(({ speaker, colour }) => [speaker, colour] as const));
  const styles = [...colours].map(([speaker, colour]) => `::cue(v[voice="${voice(speaker)}"]) { color: ${colour}; }`);
  const body = captions.map((caption) => `${time(caption.from, ".")} --> ${time(caption.to, ".")}\n${voiced(caption)}\n`);
  return ["WEBVTT\n", ...(styles.length === 0 ? [] : [`STYLE\n${styles.join("\n")}\n`]), ...body].join("\n");
}

function voiced({ speaker, lines, italic }: Caption): string {
  const escaped = slanted(lines.join("\n").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"), italic);
  return speaker === "" ? escaped : `<v ${voice(speaker)}>${escaped}`;
}

function voice(speaker: string): string {
  return speaker.replace(/[<>&"\\]/g, "");
}

function slanted(text: string, italic: boolean): string {
  return italic ? `<i>${text}</i>` : text;
}

function time(seconds: number, point: "," | "."): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${String(ms % 1000).padStart(3, "0")}`;
}
