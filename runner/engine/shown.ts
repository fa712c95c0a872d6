/**
 * Which subject of a gate was last shown to a person, by a build or a list of gates: what can be decided on. Each gate has
 * a file of its own, written when it is shown, so that whoever decides at once is not ahead of it. Derived and disposable.
 */
import { join } from "node:path";
import { readState, writeState, type StateFile } from "../../cache/state-file.ts";
import { digestOfJson, hexOf, isDigest, type Digest } from "../../schema/digest.ts";
import { isObject } from "../../schema/json.ts";
import { troubleWith } from "./disk-trouble.ts";
import type { Run } from "./run.ts";

interface Shown {
  readonly subject: Digest;
}

/** Without a note of it, a decision names its subject or is asked to look again: nothing is lost. */
export function noteShown(run: Run, address: string, subject: Digest): void {
  if (shownAt(run, address) === subject) return;
  troubleWith(() => writeState<Shown>(run.ports.files, fileOf(run, address), { subject }));
}

export function shownAt(run: Run, address: string): Digest | undefined {
  const read = readState(run.ports.files, fileOf(run, address));
  return read.type === "known" ? read.value.subject : undefined;
}

function fileOf({ store, pipelineFile, out }: Run, address: string): StateFile<Shown> {
  const name = `shown-${hexOf(digestOfJson([pipelineFile, out, address])).slice(0, 16)}.json`;
  return { path: join(store.layout.state, name), version: 1, parse };
}

function parse(value: unknown): Shown | undefined {
  const subject = isObject(value) ? value["subject"] : undefined;
  return isDigest(subject) ? { subject } : undefined;
}
