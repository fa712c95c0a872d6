/** What is said about YAML as text, before it means anything. One builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import { suggestion } from "../suggest.ts";
import { wrong } from "./diagnostic-of.ts";

export const fileMissing = (span: Span, path: string): Diagnostic =>
  wrong(span, { code: "missing-file", message: `"${path}" is not there`, fix: "check the path, or create the file" });

export const fileUnreadable = (span: Span, path: string, why: string): Diagnostic =>
  wrong(span, { code: "unreadable-file", message: `"${path}" cannot be read: ${why}` });

export const fileTooBig = (span: Span, megabytes: number, limit: number): Diagnostic =>
  wrong(span, {
    code: "too-big",
    message: `the file holds ${megabytes} MB, and a YAML may hold ${limit} MB`,
    fix: "move long content to a file of its own and name it with file(\"…\")",
  });

export const notUtf8 = (span: Span): Diagnostic =>
  wrong(span, { code: "not-utf-8", message: "the file is not UTF-8 text", fix: "save it with the encoding UTF-8" });

export const nulByte = (span: Span): Diagnostic =>
  wrong(span, { code: "nul-byte", message: "there is a NUL byte here, so this is no text", fix: "remove the byte" });

export const tabIndent = (span: Span): Diagnostic =>
  wrong(span, { code: "tab", message: "a tab is used for indentation, which YAML does not allow", fix: "use spaces" });

export const tooDeep = (span: Span, limit: number): Diagnostic =>
  wrong(span, { code: "too-deep", message: `values are nested more than ${limit} deep here`, fix: "flatten the value, or move it to a file" });

export const tooManyAliases = (span: Span): Diagnostic =>
  wrong(span, { code: "alias-bomb", message: "aliases make this YAML far larger than it is written", fix: "write the values out, or use fewer aliases" });

export const unknownAlias = (span: Span, name: string): Diagnostic =>
  wrong(span, { code: "unknown-alias", message: `"*${name}" names an anchor that nothing before it defines` });

export const unresolvedMerge = (span: Span): Diagnostic =>
  wrong(span, { code: "unresolved-merge", message: "this file has an unresolved merge conflict", fix: "choose between the two sides and remove the lines of <<<<<<<, ======= and >>>>>>>" });

export const badYaml = (span: Span, why: string): Diagnostic => wrong(span, { code: "bad-yaml", message: `this is not YAML: ${why}` });

export const openBracket = (span: Span, bracket: string): Diagnostic =>
  wrong(span, { code: "bad-yaml", message: `this "${bracket}" is never closed`, fix: `close it with "${bracket === "{" ? "}" : "]"}"` });

export const missingBracket = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-yaml", message: 'a "{" is missing before this: the "}" at the end of the line closes nothing', fix: 'write "{" here' });

export const unquotedExpression = (span: Span): Diagnostic =>
  wrong(span, {
    code: "bad-yaml",
    message: 'this is not YAML: it gives a meaning of its own to characters of the expression, such as "{", ": " and " #"',
    fix: 'put the whole value in double quotes: "${{ … }}"',
  });

export const emptyFile = (span: Span): Diagnostic =>
  wrong(span, { code: "empty", message: "the file is empty, and a pipeline needs a name and nodes", fix: "start one with `vp init`" });

export const duplicateKey = (span: Span, key: string, first: Span): Diagnostic =>
  wrong(span, {
    code: "duplicate-key",
    message: `"${key}" is written twice in one map, so one of them would be lost`,
    fix: "remove or rename one of them",
    related: [{ message: `the first "${key}"`, span: first }],
  });

export const forbiddenKey = (span: Span, key: string): Diagnostic =>
  wrong(span, { code: "forbidden-key", message: `"${key}" may not be used as a key`, fix: "choose another name" });

export const keyNotText = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-key", message: "a key must be plain text, not a list or a map" });

export const notJson = (span: Span, written: string): Diagnostic =>
  wrong(span, { code: "bad-value", message: `"${written}" has no exact value here`, fix: "quote it to mean the text" });

export interface UnknownKey {
  readonly key: string;
  /** What the map is: `node "voice"`. */
  readonly of: string;
  readonly known: readonly string[];
}

export const unknownKey = (span: Span, { key, of, known }: UnknownKey): Diagnostic =>
  wrong(span, { code: "unknown-key", message: `${of} has no key "${key}"`, fix: suggestion(key, known, "known keys") });

export const missingKey = (span: Span, key: string, of: string): Diagnostic =>
  wrong(span, { code: "missing-key", message: `${of} has no "${key}", which it needs` });

export interface WrongShape {
  /** What is written wrongly: `"retry" of node "voice"`. */
  readonly subject: string;
  /** What it must be: `a whole number from 0 to 100`. */
  readonly wanted: string;
  /** What it is: `a list`, `"soon"`. */
  readonly found: string;
  readonly fix?: string;
}

export const wrongShape = (span: Span, { subject, wanted, found, fix }: WrongShape): Diagnostic =>
  wrong(span, { code: "wrong-type", message: `${subject} must be ${wanted}, and is ${found}`, fix });

export const notWebAddress = (span: Span, written: string): Diagnostic =>
  wrong(span, { code: "bad-url", message: `"${written}" is no address of the web`, fix: "write e.g. https://example.org/hook, or ${env:NAME}" });
