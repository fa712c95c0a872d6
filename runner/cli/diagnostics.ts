/** Shows diagnostics: as text with a code frame, or as JSON for programs. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { renderDiagnostic } from "../report/render-diagnostic.ts";
import { paintOf, shortPathFrom } from "./screen.ts";
import type { Surroundings } from "./surroundings.ts";

export function showDiagnostics(diagnostics: readonly Diagnostic[], surroundings: Surroundings, flags: { readonly json?: boolean }): void {
  if (flags.json === true) {
    for (const diagnostic of diagnostics) surroundings.stdout.write(`${JSON.stringify({ type: "diagnostic", diagnostic })}\n`);
    return;
  }
  const paint = paintOf(surroundings);
  for (const diagnostic of diagnostics) surroundings.stderr.write(`${renderDiagnostic(diagnostic)}\n\n`);
  void paint; void shortPathFrom;
}
