/** A failed instance, a warning and a notice as lines of text. */
import type { Failure } from "../../schema/failure.ts";
import { duration } from "./figures.ts";
import type { Paint } from "./paint.ts";
import type { InstanceView, Notice } from "./view.ts";

/** Lines of a failure's detail that are shown; its end is where programs say what was wrong. */
const DETAIL_LINES = 12;

/** What failed and why, without a heading: the reason, what was logged, the detail, the way out. */
export function failureLines(failure: Failure, logged: readonly string[], paint: Paint): readonly string[] {
  const told = (failure.detail ?? "").trimEnd().split("\n");
  const detail = [...logged.filter((line) => !told.includes(line)), ...told].filter((line) => line !== "");
  const left = detail.length - DETAIL_LINES;
  return [
    ...failure.message.split("\n"),
    ...(left > 0 ? [paint.dim(`│ … ${left} lines before`)] : []),
    ...detail.slice(-DETAIL_LINES).map((line) => paint.dim(`│ ${line}`)),
    ...(failure.fix === undefined ? [] : failure.fix.split("\n").map((line) => paint.cyan(line))),
  ];
}

export function failedHeading(instance: InstanceView, paint: Paint): string {
  const after = instance.durationMs === undefined ? "" : paint.dim(` after ${duration(instance.durationMs)}`);
  return `${paint.red("✗")} ${paint.bold(instance.address)} ${paint.dim(instance.nodeType)}${after}`;
}

export function noticeLine(notice: Pick<Notice, "message" | "fix">, paint: Paint): string {
  const fix = notice.fix === undefined ? "" : `\n  ${paint.cyan(notice.fix)}`;
  return `${paint.blue("i")} ${notice.message}${fix}`;
}

export function indented(lines: readonly string[], by: string): readonly string[] {
  return lines.map((line) => `${by}${line}`);
}
