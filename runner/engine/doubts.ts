/** What node types found doubtful in what a person wrote, with the file that it stands in: when they ran, and whenever their result is used again. */
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import { inReadingOrder } from "../../schema/messages/diagnostic-of.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { doubtfulText } from "../../schema/messages/run.ts";
import type { NodeDeclaration } from "../../schema/pipeline.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import type { Warning } from "../../schema/warning.ts";
import { givenAt } from "./given-at.ts";
import type { Run } from "./run.ts";
import { fileOf } from "./source-file.ts";
import type { Instance, Scope } from "./tree.ts";

/** Tells each once, however many instances found it, and of no line wherever they are. */
export function tellDoubts(run: Run, instance: Instance, { action, warnings = [] }: ActionReceipt): void {
  for (const warning of warnings) {
    const diagnostic = doubtOf(run, instance, { warning, inputs: action.inputs });
    const { file, line, column } = diagnostic.span;
    const known = JSON.stringify([diagnostic.message, ...(warning.line === undefined ? [] : [file, line, column])]);
    if (run.film.doubts.has(known)) continue;
    run.film.doubts.set(known, diagnostic);
    run.emit({ type: "warning", diagnostic, address: instance.address });
  }
}

/** File by file, each from top to bottom, whichever instance was first. */
export function doubtsOf({ film }: Run): readonly Diagnostic[] {
  return inReadingOrder([...film.doubts.values()].toSorted(({ span: a }, { span: b }) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
}

/** A text that is in no file, as one that a model wrote, is told of where the pipeline hands it on. */
function doubtOf(run: Run, instance: Instance, { warning, inputs }: { readonly warning: Warning; readonly inputs: Json }): Diagnostic {
  const { port, line = 0 } = warning;
  const file = port === undefined || !isObject(inputs) ? undefined : fileOf(run, inputs[port]);
  if (file !== undefined) return doubtfulText(spanIn(file, warning), warning);
  const { declaration, scope } = instance.group;
  const template = port === undefined ? undefined : declaration.with.get(port);
  const span = template === undefined ? declaration.span : givenAt(template, modulesAround(scope), run.params);
  return doubtfulText(span, line === 0 ? warning : { ...warning, message: `line ${line} of ${port ?? "its text"}: ${warning.message}` });
}

function modulesAround({ takenBy }: Scope): readonly NodeDeclaration[] {
  return takenBy === undefined ? [] : [takenBy.declaration, ...modulesAround(takenBy.scope)];
}

export function spanIn(file: string, { line = 0, column = line === 0 ? 0 : 1, length = 1 }: Warning): Span {
  return { file, line, column, endLine: line, endColumn: column + length };
}
