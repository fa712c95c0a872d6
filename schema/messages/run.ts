/** What a user reads when something goes wrong during a run: one builder each. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import type { Failure } from "../failure.ts";
import { suggestion } from "../suggest.ts";
import type { Warning } from "../warning.ts";
import { doubtful, wrong } from "./diagnostic-of.ts";

/** What a node type found doubtful, in its own words. */
export const doubtfulText = (span: Span, { message, fix }: Warning): Diagnostic => doubtful(span, { code: "doubtful-text", message, fix });

/** A text that a node type cannot read. */
export const unreadableText = (span: Span, { message, fix }: Failure): Diagnostic => wrong(span, { code: "unreadable-text", message, fix });

export const inputUnreadable = (path: string, why: string): Failure => ({
  type: "input",
  message: `cannot read the input "${path}": ${why}`,
  fix: "check the path, or give another file",
});

export const inputsMisfit = (address: string, nodeType: string, misfit: string): Failure => ({
  type: "contract",
  message: `node "${address}" does not give "${nodeType}" what it needs: ${misfit}`,
  fix: `see what it takes with: vp nodes show ${nodeType}`,
});

export const outputsMisfit = (address: string, nodeType: string, misfit: string): Failure => ({
  type: "contract",
  message: `"${nodeType}" returned something it did not declare: ${misfit}`,
  fix: `mend the plugin's run() or its outputs; nothing of ${address} was kept`,
});

export const outputFileMissing = (path: string): Failure => ({
  type: "contract",
  message: `the plugin returned the file "${path}", which it did not write`,
  fix: "write the file before returning it",
});

export const outputOutside = (path: string): Failure => ({
  type: "contract",
  message: `the plugin returned "${path}", which lies outside its workDir`,
  fix: "write results under workDir and return those",
});

export const outputLeadsNowhere = (path: string): Failure => ({
  type: "contract",
  message: `the plugin returned "${path}", a link that leads nowhere`,
  fix: "return the path of a file",
});

export const outputNotAFile = (path: string): Failure => ({
  type: "contract",
  message: `the plugin returned "${path}", which is not a regular file`,
  fix: "return the path of a file",
});

export type Rubbish = "empty" | "html" | "xml" | "json";

const RUBBISH: Readonly<Record<Rubbish, string>> = { empty: "empty", html: "an HTML page", xml: "an XML document", json: "a JSON document" };

export const outputIsRubbish = (path: string, mediaType: string, rubbish: Rubbish): Failure => ({
  type: "contract",
  message: `"${path}" was returned as ${mediaType} and is ${RUBBISH[rubbish]}`,
  fix: "look at what the service answered before its answer is written to the file; nothing of it was kept",
});

/** Of a file that a person gave. */
export const givenIsRubbish = (path: string, mediaType: string, rubbish: Rubbish): Failure => ({
  type: "contract",
  message: `"${path}" is named as ${mediaType} and is ${RUBBISH[rubbish]}`,
  fix: "nothing was taken from it; give the file that it should be",
});

export const unknownModel = (address: string, model: string, aliases: readonly string[]): Failure => ({
  type: "contract",
  message: `node "${address}" asks for the model "${model}", which is neither an alias nor provider:model-id`,
  fix: `aliases here: ${aliases.join(", ")}; add one under "models" in vp.yaml`,
});

export const unknownProvider = (model: string, providers: readonly string[]): Failure => ({
  type: "contract",
  message: `no plugin serves the model "${model}"`,
  fix: suggestion(model.slice(0, model.indexOf(":")), providers, 'name the plugin of its provider under "plugins" in vp.yaml; providers here') ?? 'name the plugin of its provider under "plugins" in vp.yaml',
});

export const unservedOperation = (model: string, operation: string): Failure => ({
  type: "contract",
  message: `the provider of "${model}" has no ${operation} models`,
  fix: `choose another model for ${operation} in vp.yaml or with --profile`,
});

export const waitsForItself = (path: readonly string[]): Failure => ({
  type: "cycle",
  message: `${path[0] ?? ""} waits for itself: ${path.join(" → ")}`,
  fix: "break the circle: let one of them read something else",
});

export const refusedBefore = (refusal: Failure): Failure => ({
  ...refusal,
  message: `${refusal.message} (the provider refused this very request before, so it was not sent again)`,
  fix: "change the request, or send it again with: vp build --retry-refused",
});

export const timedOut = (ms: number): Failure => ({
  type: "timeout",
  message: `it took longer than its timeout of ${ms / 1000} s and was ended`,
  fix: 'raise "timeout" on the node',
});

export const ended: Failure = { type: "cancelled", message: "it was ended before it finished" };

export const ambiguousPublish = (address: string): Failure => ({
  type: "contract",
  message: `node "${address}" has several outputs and publishes to one path`,
  fix: 'name the port: "publish: { port: path }"',
});

export const publishedTwice = (path: string, first: string, second: string): Failure => ({
  type: "contract",
  message: `"${path}" is published by both ${first} and ${second}`,
  fix: "give one of them another path",
});

export const publishedTooNear = (path: string, other: string, addresses: readonly [string, string]): Failure => ({
  type: "contract",
  message: `"${path}" of ${addresses[0]} and "${other}" of ${addresses[1]} meet where case or accents make no difference, or where one is a folder of the other`,
  fix: "give one of them another path",
});

export const badPublishPath = (address: string, path: string): Failure => ({
  type: "contract",
  message: `${address} publishes to "${path}", which names no file inside the output folder`,
  fix: "give a relative path that ends in a name, without ..",
});

export const missingPublished = (address: string, port: string): Failure => ({
  type: "contract",
  message: `node "${address}" publishes the port "${port}", which it did not give`,
  fix: 'publish a port that it has; see "vp nodes show"',
});

/** What of a request is too much for a model. */
export interface Excess {
  /** Follows the model's name: `makes at most 8 seconds, and 12 are asked for`. */
  readonly what: string;
  /** How the pipelines that ship ask for less. */
  readonly less?: string;
}

export const tooLong = (seconds: number, longest: number): Excess => ({
  what: `makes at most ${longest} seconds, and ${Math.round(seconds * 10) / 10} are asked for`,
  less: `the pipelines that ship make a long shot of several clips with --set clip_seconds=${longest}`,
});

export const tooManyReferences = (given: number, most: number): Excess => ({
  what: most === 0 ? "takes no pictures to stay close to" : `takes at most ${most} pictures to stay close to, and ${given} are given`,
  less: `the pipelines that ship show ${most === 0 ? "none" : `no more than ${most}`} with --set max_references=${most}`,
});

export const endsOnNone: Excess = { what: "does not end on a picture", less: "the pipelines that ship draw none with --set last_frames=false" };

export const beyondModel = (model: string, { what, less }: Excess, able: readonly string[]): Failure => ({
  type: "beyond",
  message: `"${model}" ${what}`,
  fix: `ask for less${less === undefined ? "" : ` (${less})`}, or ${able.length === 0 ? "choose another model: vp models list" : `choose a model that can: ${able.slice(0, 6).join(", ")}`}`,
});
