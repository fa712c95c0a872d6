/** Why a plugin could not be imported, and where in its own code. Reads only what the error says. */
import { pathToFileURL } from "node:url";
import { pluginNotImported } from "../../../schema/messages/host.ts";
import type { PluginProblem } from "./protocol.ts";

/** @param files the plugin's own files, among which the place is looked for */
export function importProblem(written: string, thrown: unknown, files: readonly string[]): PluginProblem {
  if (!(thrown instanceof Error)) return pluginNotImported(written, String(thrown));
  const at = placeIn(thrown.stack ?? "", files);
  const reason = (thrown.message.split("\n")[0] ?? "").trim();
  return { ...pluginNotImported(written, reason === "" ? thrown.name : reason), ...(at === undefined ? {} : { at }) };
}

function placeIn(stack: string, files: readonly string[]): PluginProblem["at"] {
  for (const line of stack.split("\n")) {
    const [, path, row, column] = /((?:file:\/\/)?\/[^():]+|[A-Z]:\\[^():]+):(\d+)(?::(\d+))?/.exec(line) ?? [];
    const file = files.find((known) => known === path || pathToFileURL(known).href === path);
    if (file !== undefined) return { file, line: Number(row), column: Number(column ?? 1) };
  }
  return undefined;
}
