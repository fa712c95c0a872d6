/** What is said about a pipeline beside its node types: ports, references, cycles, publishing. One builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import type { Failure } from "../failure.ts";
import { suggest, suggestion } from "../suggest.ts";
import { doubtful, wrong } from "./diagnostic-of.ts";

export const unknownNodeType = (span: Span, node: string, name: string, known: readonly string[]): Diagnostic => {
  const meant = suggest(name, known);
  return wrong(span, {
    code: "unknown-node-type",
    message: `node "${node}" uses "${name}", which no plugin defines`,
    fix: meant === undefined ? "list what there is with `vp nodes list`, or name the plugin under plugins" : `did you mean "${meant}"?`,
  });
};

export interface UnknownPort {
  readonly port: string;
  /** `node type "voice.speak"` or `module "./scene.yaml"`. */
  readonly of: string;
  readonly known: readonly string[];
}

export const unknownInput = (span: Span, { port, of, known }: UnknownPort): Diagnostic =>
  wrong(span, { code: "unknown-input", message: `${of} has no input "${port}"`, fix: suggestion(port, known, "inputs") ?? "it takes no inputs" });

export const unknownOutput = (span: Span, { port, of, known }: UnknownPort): Diagnostic =>
  wrong(span, { code: "unknown-output", message: `${of} has no output "${port}"`, fix: suggestion(port, known, "outputs") ?? "it has no outputs" });

export const missingInput = (span: Span, port: string, node: string, of: string): Diagnostic =>
  wrong(span, {
    code: "missing-input",
    message: `node "${node}" does not give "${port}", which ${of} needs`,
    fix: `add "${port}" under with`,
  });

export interface WrongInput {
  /** The port, and the way into its value: `shots[0].id`. */
  readonly path: string;
  readonly of: string;
  readonly wanted: string;
  readonly found: string;
  readonly fix?: string | undefined;
}

export const wrongInput = (span: Span, { path, of, wanted, found, fix }: WrongInput): Diagnostic =>
  wrong(span, { code: "wrong-input-type", message: `"${path}" of ${of} must be ${wanted}, and is ${found}`, fix });

export const unknownField = (span: Span, path: string, known: readonly string[]): Diagnostic =>
  wrong(span, {
    code: "unknown-field",
    message: `"${path}" is declared by nobody, so it would be dropped`,
    fix: suggestion(path.replace(/^.*[.\]]/, ""), known, "fields"),
  });

export const unknownName = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-name", message: `there is no node "${name}"`, fix: suggestion(name, known, "names") });

export const unknownFeedback = (span: Span, name: string, gates: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-name", message: `there is no node "${name}" to have feedback from`, fix: suggestion(name, gates, "gates") ?? "only gates are rejected, and this file has none" });

export const feedbackOfNoGate = (span: Span, name: string, gates: readonly string[]): Diagnostic =>
  wrong(span, { code: "no-gate", message: `node "${name}" is no gate, so nobody can reject it`, fix: suggestion(name, gates, "gates") ?? "this file has no gates" });

export const unkeyedList = (span: Span, node: string): Diagnostic =>
  wrong(span, { code: "missing-key", message: `node "${node}" runs for each element of a list and has no "key" to tell them apart`, fix: 'add e.g. key: "${{ item.id }}"' });

export const publishedTooNear = (span: Span, path: string, first: { readonly path: string; readonly span: Span }): Diagnostic =>
  wrong(span, {
    code: "published-twice",
    message: `"${path}" and "${first.path}" are one path where case or accents make no difference, so one would overwrite the other`,
    fix: "give one of them another path",
    related: [{ message: "the first one", span: first.span }],
  });

export const publishedInFile = (span: Span, path: string, file: { readonly path: string; readonly span: Span }): Diagnostic =>
  wrong(span, {
    code: "published-twice",
    message: `"${path}" needs a folder where "${file.path}" is published as a file`,
    fix: "give one of them another path",
    related: [{ message: "the file", span: file.span }],
  });

export const publishEmpty = (span: Span): Diagnostic =>
  wrong(span, { code: "publish-outside", message: "the path to publish to names no file", fix: "write e.g. film.mp4" });

export const elementOutOfScope = (span: Span, name: string): Diagnostic =>
  wrong(span, {
    code: "unknown-name",
    message: `"${name}" is an element's name, and there is no element here`,
    fix: "it is known in key, when, with and publish of the node with that for_each",
  });

export const paramUnknown = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  wrong(span, {
    code: "unknown-param",
    message: `the pipeline has no param "${name}"`,
    fix: suggestion(name, known, "params") ?? `declare it under params: ${name}: { type: string }`,
  });

export interface MissingField {
  readonly field: string;
  /** `output "shots" of node "board"`. */
  readonly of: string;
  readonly known: readonly string[];
}

export const fieldMissing = (span: Span, { field, of, known }: MissingField): Diagnostic =>
  wrong(span, { code: "missing-field", message: `${of} has no field "${field}"`, fix: suggestion(field, known, "fields") });

export const fieldUndeclared = (span: Span, { field, of, known }: MissingField): Diagnostic =>
  doubtful(span, { code: "undeclared-field", message: `${of} declares no field "${field}"`, fix: suggestion(field, known, "fields") });

export const hasNoFields = (span: Span, field: string, of: string, what: string): Diagnostic =>
  wrong(span, { code: "no-fields", message: `${of} is ${what}, which has no field "${field}"` });

export const wholeFanOut = (span: Span, node: string, port: string): Diagnostic =>
  doubtful(span, {
    code: "fan-out-port",
    message: `"${node}" runs once for each element, so "${node}.${port}" asks for an element called "${port}"`,
    fix: `name the element: ${node}[key].${port}, or take them all: list(${node})`,
  });

export const unknownNeed = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-need", message: `"needs" names "${name}", which is no node`, fix: suggestion(name, known, "nodes") });

export const unknownInState = (span: Span, path: string, known: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-in-state", message: `"states" names "${path}", which is no node`, fix: suggestion(path, known, "nodes") });

export const cycle = (span: Span, path: readonly string[]): Diagnostic =>
  wrong(span, {
    code: "cycle",
    message: path.length === 2 ? `node "${path[0]}" waits for itself: ${path.join(" → ")}` : `nodes wait for each other: ${path.join(" → ")}`,
    fix: path.length === 2 ? "an element may wait for a sibling by a computed index, e.g. frames[shot.parent]" : "let one of them do without the other",
  });

export const shadowedName = (span: Span, name: string): Diagnostic =>
  wrong(span, {
    code: "shadowed-name",
    message: `the element's name "${name}" hides the node "${name}"`,
    fix: 'give the element another name with "as"',
  });

export const publishNeedsPort = (span: Span, of: string, ports: readonly string[]): Diagnostic =>
  wrong(span, {
    code: "publish-port",
    message: `${of} has ${ports.length === 0 ? "no outputs" : "several outputs"}, so one path does not say what to publish`,
    fix: ports.length === 0 ? 'remove "publish"' : `write publish: { ${ports[0]}: path }`,
  });

export const publishNeedsFolder = (span: Span, of: string): Diagnostic =>
  wrong(span, {
    code: "publish-port",
    message: `${of} publishes by itself, so "publish" can only name a folder for it`,
    fix: "write publish: folder, or publish: . for the output folder itself",
  });

export const publishedTwice = (span: Span, path: string, first: Span): Diagnostic =>
  wrong(span, {
    code: "published-twice",
    message: `"${path}" is published twice, so one would overwrite the other`,
    fix: "give one of them another path",
    related: [{ message: "the first one", span: first }],
  });

export const publishedByEach = (span: Span, path: string, element: string): Diagnostic =>
  wrong(span, {
    code: "published-twice",
    message: `every element publishes to "${path}", so only one would remain`,
    fix: `put something of the element into the path, e.g. \${{ ${element}.id }}`,
  });

export const publishOutside = (span: Span, path: string): Diagnostic =>
  wrong(span, { code: "publish-outside", message: `"${path}" leads out of the output folder`, fix: "use a relative path without .." });

export const idleGate = (span: Span, name: string): Diagnostic =>
  doubtful(span, {
    code: "idle-gate",
    message: `nobody reads the value of gate "${name}", so it guards nothing`,
    fix: `read it instead of its subject: \${{ ${name}.subject }}, or add it to the "needs" of what it guards`,
  });

export const neverBeforePriced = (span: Span, gate: string, behind: string): Diagnostic =>
  wrong(span, {
    code: "gate-never",
    message: `gate "${gate}" never asks, and "${behind}" behind it costs money or shows something to the world`,
    fix: "let it ask: require: paid asks only before something is paid for, require: always in any case",
  });

/** @param failure what a run would meet */
export const unservedModel = (span: Span, { message, fix }: Failure): Diagnostic => wrong(span, { code: "unserved-model", message, fix });

export const idlePool = (span: Span, name: string, meant: string): Diagnostic =>
  doubtful(span, { code: "idle-pool", message: `no provider, node type or node has a pool "${name}", so it limits nothing`, fix: `did you mean "${meant}"?` });

/** @param meant the provider that was probably meant */
export const idlePrice = (span: Span, model: string, meant: string): Diagnostic =>
  wrong(span, { code: "idle-price", message: `a price is said of "${model}", and there is no such provider`, fix: `did you mean "${meant}:…"?` });

export const idleBudget = (span: Span, provider: string, meant: string): Diagnostic =>
  doubtful(span, { code: "idle-budget", message: `no provider is called "${provider}", so this limits nothing`, fix: `did you mean "${meant}"?` });
