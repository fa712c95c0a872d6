/** Where an input's value comes from, as written: the reference behind it and the instances that made it. */
import { isObject } from "../../schema/json.ts";
import type { Reference, Template } from "../../schema/pipeline.ts";
import { expressionsOf, referencesIn } from "../../schema/template.ts";
import { openReader, namesOf } from "./evaluate.ts";
import { isInputFile } from "./inputs.ts";
import type { Run } from "./run.ts";
import type { Group, Instance } from "./tree.ts";

export interface Origin {
  /** `script.shots[b].picture`, `params.style`. */
  readonly label: string;
  readonly references: readonly Reference[];
  /** The input file, when the value is one. Absolute path. */
  readonly file?: string;
}

/** The origin of an action path such as `inputs.picture`; `undefined` for what no template gives. */
export function originOf(instance: Instance, path: string): Origin | undefined {
  const [, port, rest = ""] = /^inputs\.([^.[]+)(.*)$/.exec(path) ?? [];
  const template = port === undefined ? undefined : partOf(instance.group.declaration.with.get(port), rest);
  if (!template) return undefined;
  const value = openReader(namesOf(instance.group, instance.element)).read(template);
  return {
    label: labelOf(instance, template) ?? path,
    references: referencesIn(template),
    ...(isInputFile(value) ? { file: value.$input } : {}),
  };
}

/** Follows a path into lists and maps as far as they are written out. */
function partOf(template: Template | undefined, path: string): Template | undefined {
  const [, field, index, rest = ""] = /^(?:\.([^.[]+)|\[(\d+)\])(.*)$/.exec(path) ?? [];
  if (template?.type === "map" && field !== undefined) return partOf(template.entries.find(([name]) => name === field)?.[1], rest);
  if (template?.type === "list" && index !== undefined) return partOf(template.items[Number(index)], rest);
  return template;
}

const LONGEST_LABEL = 72;

/** The expression with the element's name replaced by what it stands for; a long one is named by its beginning. */
function labelOf(instance: Instance, template: Template): string | undefined {
  const [only] = expressionsOf(template);
  if (!only || expressionsOf(template).length > 1) return undefined;
  const label = withElement(instance, only.source).replaceAll(/\s+/g, " ");
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
}

function withElement(instance: Instance, expression: string): string {
  const { as, forEach } = instance.group.declaration;
  const [source] = forEach ? expressionsOf(forEach) : [];
  if (!instance.element || !source) return expression;
  return expression.replaceAll(new RegExp(`(?<![\\w.])${as}(?![\\w])`, "g"), `${source.source}[${instance.element.key}]`);
}

export interface Search {
  readonly run: Run;
  /** Who reads the value. */
  readonly instance: Instance;
  /** Whether an instance's own result may be another than it was. */
  readonly hasChanged: (instance: Instance) => boolean;
}

/** The instances among the referenced nodes that hold `value` in their result. */
export function producersOf(search: Search, { references }: Origin, value: unknown): readonly string[] {
  const { run, instance } = search;
  const digest = isObject(value) ? value["$artifact"] : undefined;
  const roots = references.flatMap((reference) => groupsBehind(reference, instance.group));
  const candidates = roots.flatMap(membersOf).filter(({ address }) => address !== instance.address);
  if (typeof digest !== "string") return candidates.length === 1 ? candidates.map(({ address }) => address) : holdersOf(search, roots, value);
  const makers = candidates.filter((candidate) => JSON.stringify(candidate.value ?? null).includes(digest));
  const inside = makers.length > 0 ? makers : [...run.film.instances.values()].filter((each) => each !== instance && JSON.stringify(each.value ?? null).includes(digest));
  return inside.slice(0, 1).map(({ address }) => address);
}

/** Shorter than this, a value stands in too many results to tell where it came from. */
const TELLING = 6;

/** Of several nodes, or of all that modules hold, the last that changed and has the very value in its result. */
function holdersOf({ run, instance, hasChanged }: Search, roots: readonly Group[], value: unknown): readonly string[] {
  const written = JSON.stringify(value) ?? "";
  if (written.length < TELLING) return [];
  const addresses = roots.map(({ address }) => address);
  const isBehind = (address: string): boolean => addresses.some((root) => address === root || address.startsWith(`${root}[`) || address.startsWith(`${root}/`));
  const changed = [...run.film.instances.values()].filter((each) => each !== instance && isBehind(each.address) && hasChanged(each));
  const holders = changed.filter((each) => JSON.stringify(each.value ?? null).includes(written));
  return holders.slice(-1).map(({ address }) => address);
}

/**
 * The nodes behind a name that `reader` uses. For its element's name, what its list comes from; for a module's param,
 * what the module's node gives it.
 */
export function groupsBehind({ root, path }: Reference, reader: Group): readonly Group[] {
  const { scope, declaration } = reader;
  if (root === declaration.as && declaration.forEach) return behindTemplate(declaration.forEach, reader);
  if (root === "params" && scope.takenBy) return behindTemplate(scope.takenBy.declaration.with.get(path[0] ?? ""), scope.takenBy);
  const group = scope.groups.get(root);
  return group ? [group] : [];
}

function behindTemplate(template: Template | undefined, reader: Group): readonly Group[] {
  return template ? referencesIn(template).flatMap((reference) => (reference.root === reader.declaration.as ? behindList(reader) : groupsBehind(reference, reader))) : [];
}

/** A list that names its own element would never end. */
function behindList({ declaration, scope }: Group): readonly Group[] {
  const names = declaration.forEach ? referencesIn(declaration.forEach).map(({ root }) => root) : [];
  return names.flatMap((name) => scope.groups.get(name) ?? []);
}

export function membersOf(group: Group): readonly Instance[] {
  if (group.expansion.type !== "known") return [];
  return [...group.expansion.members.values()].flatMap((member) => (member.type === "instance" ? [member.instance] : []));
}
