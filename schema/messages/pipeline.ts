/** What is said about a pipeline as it is loaded: names, fields, params, modules. One builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import { doubtful, wrong } from "./diagnostic-of.ts";

export const badName = (span: Span, what: string, name: string): Diagnostic =>
  wrong(span, {
    code: "bad-name",
    message: `${what} "${name}" cannot be used in an expression`,
    fix: `use letters, digits and "_", not starting with a digit${name.includes("-") ? `: "${name.replaceAll(/[^A-Za-z0-9_]/g, "_")}"` : ""}`,
  });

export const reservedName = (span: Span, what: string, name: string): Diagnostic =>
  wrong(span, { code: "reserved-name", message: `${what} "${name}" is a reserved word of expressions`, fix: "choose another name" });

export const badPipelineName = (span: Span, name: string): Diagnostic =>
  wrong(span, {
    code: "bad-name",
    message: `the pipeline's name "${name}" cannot name the folder of its results`,
    fix: `leave out / \\ : * ? " < > | and dots or blanks at its ends`,
  });

export const sameKeyForAll = (span: Span, node: string): Diagnostic =>
  doubtful(span, { code: "same-key", message: `"key" of node "${node}" gives every element the same key, so there can be only one`, fix: "take it from the element, e.g. ${{ item.id }}" });

export const badDuration = (span: Span, subject: string, written: string): Diagnostic =>
  wrong(span, { code: "bad-duration", message: `${subject} is "${written}", which is no duration`, fix: "write e.g. 30s, 5m, 1h or 2d" });

export const badPercentage = (span: Span, subject: string, written: string): Diagnostic =>
  wrong(span, { code: "bad-percentage", message: `${subject} is "${written}", which is no share`, fix: "write e.g. 80%, or 0.8" });

export const outsideWorkspace = (span: Span, path: string): Diagnostic =>
  wrong(span, {
    code: "outside-workspace",
    message: `"${path}" leads out of the workspace, so others could not build this`,
    fix: "move the file into the workspace, or hand it in as a param on the command line",
  });

export const moduleCycle = (span: Span, path: readonly string[]): Diagnostic =>
  wrong(span, { code: "module-cycle", message: `modules run each other: ${path.join(" → ")}`, fix: "let one of them stand without the other" });

export const onlyForFanOut = (span: Span, key: string): Diagnostic =>
  wrong(span, { code: "needs-for-each", message: `"${key}" means nothing without "for_each"`, fix: `add "for_each", or remove "${key}"` });

export const modulesHaveNo = (span: Span, key: string): Diagnostic =>
  wrong(span, { code: "not-for-modules", message: `"${key}" means nothing on a module`, fix: "set it on the nodes inside the module" });

export const noNodes = (span: Span): Diagnostic =>
  wrong(span, { code: "no-nodes", message: "the pipeline has no nodes, so there is nothing to build", fix: "add one under nodes" });

export const badRange = (span: Span, name: string): Diagnostic =>
  wrong(span, { code: "bad-range", message: `the minimum of param "${name}" is above its maximum` });

export const filmNeedsText = (span: Span, name: string): Diagnostic =>
  wrong(span, { code: "wrong-type", message: `"film" of param "${name}" must be true, and is for text only`, fix: "leave it out: files tell films apart by themselves" });

export const filesNeedMaps = (span: Span, name: string): Diagnostic =>
  wrong(span, { code: "wrong-type", message: `"files" of param "${name}" is for lists and objects only`, fix: "a param that is one file has the type file" });

export const rangeNeedsNumber = (span: Span, key: string, name: string): Diagnostic =>
  wrong(span, { code: "wrong-type", message: `"${key}" of param "${name}" is for numbers only` });
