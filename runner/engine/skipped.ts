/**
 * Which nodes came to nothing: skipped by `when`, or fanned out over nothing. Remembered so that a bill can tell that
 * from what an earlier build never came to; it holds as long as the params it hung on say the same.
 */
import { digestOfBytes, type Digest } from "../../schema/digest.ts";
import { isLazy } from "../../schema/lazy.ts";
import type { Template } from "../../schema/pipeline.ts";
import { expressionsOf, referencesIn } from "../../schema/template.ts";
import { rootOf, type Run } from "./run.ts";
import type { Member } from "./tree.ts";
import { surelyNot, writtenAt, type Written } from "./written.ts";

/** Notes what came to nothing in a build, and forgets it of what was made after all. */
export function rememberSkipped(run: Run): void {
  const { skipped } = run.store.state;
  for (const { address, expansion } of run.film.groups.values()) {
    if (expansion.type !== "known") continue;
    const members = [...expansion.members.values()];
    if (members.every(isSkipped)) skipped.set(address, conditionsOf(run, address));
    else if (members.some(isMade)) skipped.delete(address);
  }
}

/** Whether an address comes to nothing: by what params say today, or as it did last time when they say the same. */
export function comesToNothing(run: Run, address: string): boolean {
  const group = address.replace(/\[[^\]]*\]$/, "");
  if (writtenAt(rootOf(run), group).some(surelyNot)) return true;
  const before = run.store.state.skipped.get(group);
  return before !== undefined && before === conditionsOf(run, group);
}

/** One that ended without its turn is skipped too, and has no value. */
function isSkipped(member: Member): boolean {
  return member.type === "instance" && member.instance.state === "skipped" && member.instance.value === null;
}

function isMade(member: Member): boolean {
  return member.type === "module" || member.instance.state === "fresh" || member.instance.state === "done";
}

/** What stands under `when` and `for_each` of a node and the modules around it, and what the params there say. */
function conditionsOf(run: Run, address: string): Digest {
  const conditions = writtenAt(rootOf(run), address).flatMap((written) => {
    const templates = [written.node.when, written.node.forEach].filter((template) => template !== undefined);
    return templates.map((template) => [expressionsOf(template).map(({ source }) => source), paramsIn(template, written)]);
  });
  return digestOfBytes(JSON.stringify(conditions));
}

/** Those that depend on other nodes are left out. */
function paramsIn(template: Template, { names }: Written): readonly unknown[] {
  const read = new Set(referencesIn(template).flatMap(({ root, path: [name] }) => (root === "params" && typeof name === "string" ? [name] : [])));
  return [...read].map((name) => [name, valueOfParam(names, name)]);
}

function valueOfParam({ values }: Written["names"], name: string): unknown {
  const params = values.get("params");
  if (!isLazy(params)) return undefined;
  try {
    const reading = params.get(name);
    return reading.type === "ready" ? reading.value : undefined;
  } catch {
    // What is wrong with it is told where it is evaluated for good.
    return undefined;
  }
}
