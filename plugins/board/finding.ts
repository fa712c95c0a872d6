/** What a rule of coverage reads and what it finds. Shapes, and the two ways to make a finding. */
import type { Shot } from "../film/types.ts";

export const RULES = [
  "known", "heard", "limit", "open-wide", "master", "line", "jump-cut", "twice", "sizes", "over-shoulder", "insert", "words-fit", "lingering", "quoting", "off-screen", "seen", "sides", "montage", "together",
] as const;
export type Rule = (typeof RULES)[number];

export interface Finding {
  readonly rule: Rule;
  /** Id of the shot, or its number in a plan; empty for the scene as a whole. */
  readonly shot: string;
  readonly says: string;
  /** An `error` cannot be shot; a `warning` would cut badly. */
  readonly severity: "error" | "warning";
}

/** A shot as the rules read it. */
export interface Boarded {
  readonly id: string;
  readonly size: Shot["size"];
  readonly angle: Shot["angle"];
  readonly movement: Shot["movement"];
  readonly description: string;
  readonly characters: readonly string[];
  readonly focus: string;
  /** Not known of a plan: there it follows from the scene. */
  readonly looks?: Shot["looks"];
  readonly insert: string;
  readonly card: string;
  readonly seconds: number;
  readonly elements: readonly number[];
  readonly lines: readonly BoardedLine[];
}

export interface BoardedLine {
  readonly character: string;
  readonly text: string;
  readonly extension: string;
  readonly dual: boolean;
  /** That it takes to say it. */
  readonly seconds: number;
}

export function error(rule: Finding["rule"], shot: string, says: string): Finding {
  return { rule, shot, says, severity: "error" };
}

export function warning(rule: Finding["rule"], shot: string, says: string): Finding {
  return { rule, shot, says, severity: "warning" };
}
