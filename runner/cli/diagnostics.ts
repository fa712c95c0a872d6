/** Shows diagnostics: as text with a code frame, or as JSON for programs. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Files } from "../../schema/ports.ts";
import { counted } from "../report/figures.ts";
import { wantsColour } from "../report/paint.ts";
import { renderDiagnostic } from "../report/render-diagnostic.ts";
import type { Surroundings } from "./surroundings.ts";

export function showDiagnostics(diagnostics: readonly Diagnostic[], surroundings: Surroundings, flags: { readonly json?: boolean }): void {
  const { stdout, stderr, ports, cwd } = surroundings;
  if (flags.json === true) {
    for (const diagnostic of diagnostics) stdout.write(`${JSON.stringify({ type: "diagnostic", diagnostic })}\n`);
    return;
  }
  stderr.write(textOf(diagnostics, { files: ports.files, cwd, colour: wantsColour(ports.environment, stderr.isTTY === true) }));
}

/** The same after a run, which tells its warnings to programs as events. */
export function showAfterRun(diagnostics: readonly Diagnostic[], surroundings: Surroundings, flags: { readonly json?: boolean }): void {
  const { stderr, ports, cwd } = surroundings;
  if (flags.json === true) return showDiagnostics(diagnostics.filter(({ severity }) => severity === "error"), surroundings, flags);
  stderr.write(afterRunText(diagnostics, { files: ports.files, cwd, colour: wantsColour(ports.environment, stderr.isTTY === true) }));
}

/** Warnings shown after a run; more than these are counted. */
const MOST_WARNINGS = 5;

export interface Page {
  readonly files: Pick<Files, "readFileSync">;
  readonly cwd: string;
  readonly colour: boolean;
}

/** All errors, and the first of the warnings. */
export function afterRunText(diagnostics: readonly Diagnostic[], page: Page): string {
  const [errors, warnings] = [diagnostics.filter(({ severity }) => severity === "error"), diagnostics.filter(({ severity }) => severity === "warning")];
  const more = warnings.length - MOST_WARNINGS;
  return `${textOf([...errors, ...warnings.slice(0, MOST_WARNINGS)], page)}${more > 0 ? `and ${counted(more, "more warning")}: vp log\n\n` : ""}`;
}

function textOf(diagnostics: readonly Diagnostic[], { files, cwd, colour }: Page): string {
  return diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic, sourceReader(files), cwd, colour)}\n\n`).join("");
}

/** The text of a file for its code frame; nothing when it cannot be read, and then there is no frame. */
function sourceReader(files: Page["files"]): (file: string) => string | undefined {
  return (file) => {
    try {
      return files.readFileSync(file, "utf8");
    } catch {
      return undefined;
    }
  };
}
