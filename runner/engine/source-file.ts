/**
 * Finds the file behind a source span. A span names its text by the input port that it was read at, since whoever reads a
 * text is told no path; so the way leads upstream to the nearest instance that has such a port, and to what it was given.
 */
import { isAbsolute, join } from "node:path";
import { isArtifact } from "../../schema/artifact.ts";
import { referencesIn } from "../../schema/template.ts";
import { isInputFile } from "./inputs.ts";
import { groupsBehind, membersOf } from "./origin.ts";
import type { Run } from "./run.ts";
import type { Group, Instance } from "./tree.ts";

/** Absolute path; `undefined` for a text that is in no file, as one that a model wrote. */
export function sourceFile(run: Run, instance: Instance, named: string): string | undefined {
  const seen = new Set<Group>([instance.group]);
  // It grows while it is walked: what lies nearer is looked at first.
  for (const group of seen) {
    for (const { evaluated } of membersOf(group)) {
      if (evaluated?.[named] !== undefined) return fileOf(run, evaluated[named]);
    }
    for (const before of groupsRead(group)) seen.add(before);
  }
  const path = isAbsolute(named) ? named : join(run.root, named);
  return run.ports.files.existsSync(path) ? path : undefined;
}

/** An input file, also one that came by way of a gate or a module. */
export function fileOf(run: Run, value: unknown): string | undefined {
  if (isInputFile(value)) return value.$input;
  if (!isArtifact(value)) return undefined;
  return [...run.film.snapshotIdentities].find(([, { digest }]) => digest === value.$artifact)?.[0];
}

function groupsRead(group: Group): readonly Group[] {
  const { with: given, forEach } = group.declaration;
  const templates = [...given.values(), ...(forEach ? [forEach] : [])];
  return templates.flatMap((template) => referencesIn(template)).flatMap((reference) => groupsBehind(reference, group));
}
