/** Shows diagnostics: as text with a code frame, or as JSON for programs. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Files } from "../../schema/ports.ts";
import { wantsColour } from "../report/paint.ts";
import { renderDiagnostic } from "../report/render-diagnostic.ts";
import type { Surroundings } from "./surroundings.ts";

export function showDiagnostics(diagnostics: readonly Diagnostic[], surroundings: Surroundings, flags: { readonly json?: boolean }): void {
  const { stdout, stderr, ports, cwd } = surroundings;
  if (flags.json === true) {
    for (const diagnostic of diagnostics) stdout.write(`${JSON.stringify({ type: "diagnostic", diagnostic })}\n`);
    return;
  }
  const colour = wantsColour(ports.environment, stderr.isTTY === true);
  for (const diagnostic of diagnostics) stderr.write(`${renderDiagnostic(diagnostic, sourceReader(ports.files), cwd, colour)}\n\n`);
}

/** The same after a run, which tells its warnings to programs as events. */
export function showAfterRun(diagnostics: readonly Diagnostic[], surroundings: Surroundings, flags: { readonly json?: boolean }): void {
  showDiagnostics(flags.json === true ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics, surroundings, flags);
}

/** The text of a file for its code frame; nothing when it cannot be read, and then there is no frame. */
function sourceReader(files: Files): (file: string) => string | undefined {
  return (file) => {
    try {
      return files.readFileSync(file, "utf8");
    } catch {
      return undefined;
    }
  };
}
