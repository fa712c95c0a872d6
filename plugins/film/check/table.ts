/** What was measured and found, as a short text for people. */
import type { Measures } from "../measure.ts";
import { timeCode, type Finding } from "./finding.ts";
import type { Drift } from "./sound.ts";

export function tableOf({ facts, heard: { lufs, peak }, file }: Measures, findings: readonly Finding[], drifts: readonly Drift[]): string {
  const furthest = drifts.reduce((most, { seconds }) => Math.max(most, Math.abs(seconds)), 0);
  const rows = [
    ["picture", `${facts.width}x${facts.height}, ${facts.fps} pictures a second, ${facts.codec}`],
    ["length", `${timeCode(facts.seconds, facts.fps)}, ${facts.frames} pictures`],
    ["sound", file.sound === undefined ? "none" : `${file.sound.codec}, ${file.sound.channels} channels, ${file.sound.sampleRate} Hz`],
    ["loudness", lufs > -99 ? `${lufs.toFixed(1)} LUFS, peak ${peak.toFixed(1)} dBTP` : "silent"],
    ["voices", drifts.length === 0 ? "none found to measure" : `${drifts.length} found, at most ${Math.round(furthest * 1000)} ms from their picture`],
    ["findings", findings.length === 0 ? "none" : String(findings.length)],
  ];
  const head = rows.map(([name = "", value = ""]) => `${name.padEnd(10)}${value}`);
  const told = findings.flatMap(({ type, message, fix }) => ["", `${type.padEnd(10)}${message}`, `${"".padEnd(10)}${fix}`]);
  return `${[...head, ...told].join("\n")}\n`;
}
