/** What a person should hear of their decisions at the end of a run: those that apply to nothing, and those overtaken. */
import { dirname, join } from "node:path";
import { nodeOf } from "../../../schema/address.ts";
import { type Decisions } from "../../../schema/decisions.ts";
import type { Diagnostic } from "../../../schema/diagnostic.ts";
import { onlyCached, orphaned, pinnedGone, usedOnOtherInputs } from "../../../schema/messages/decisions.ts";
import type { Pipeline } from "../../../schema/pipeline.ts";
import { rootOf, type Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { editOf } from "./edits.ts";
import { useOf } from "./used.ts";

export function decisionWarnings(run: Run): readonly Diagnostic[] {
  const { takes, pins, uses } = run.decisions;
  return [
    ...takes.flatMap((take) => orphanOnBase(run, take, "take")),
    ...pins.flatMap((pin) => orphanOnBase(run, pin, "pin")),
    ...uses.flatMap((use) => orphanAt(run, use, "use")),
    ...run.decisions.edits.flatMap((edit) => orphanEdit(run, edit)),
    ...uses.flatMap((use) => overtaken(run, use)),
    ...pins.flatMap((pin) => missingPin(run, pin)),
    ...[...uses, ...run.decisions.edits].flatMap((decision) => missingFiles(run, decision)),
  ];
}

type Any = Decisions["takes"][number] | Decisions["pins"][number] | Decisions["uses"][number] | Decisions["edits"][number];
type Kind = "take" | "pin" | "use" | "edit";

/** A take or a pin is an orphan when every instance of its node is known and none of them has its base key. */
function orphanOnBase(run: Run, decision: Decisions["takes"][number] | Decisions["pins"][number], kind: Kind): readonly Diagnostic[] {
  const gone = whyGone(run, decision.address);
  if (gone !== undefined) return [orphanOf(run, decision, kind, gone)];
  const instances = instancesOf(run, decision.address);
  if (!isExpanded(run, decision.address) || instances.some(isUnknown)) return [];
  if (instances.some(({ base }) => base === decision.base)) return [];
  const there = run.film.instances.has(decision.address);
  return [orphanOf(run, decision, kind, there ? "its inputs are others now" : "nothing of that node has those inputs any more")];
}

function orphanAt(run: Run, decision: Any, kind: Kind): readonly Diagnostic[] {
  const gone = whyGone(run, decision.address);
  if (gone !== undefined) return [orphanOf(run, decision, kind, gone)];
  if (run.film.instances.has(decision.address) || !isExpanded(run, decision.address)) return [];
  return [orphanOf(run, decision, kind, "there is no such instance any more")];
}

/** An edit follows its content to another element. */
function orphanEdit(run: Run, edit: Decisions["edits"][number]): readonly Diagnostic[] {
  const isFollowed = instancesOf(run, edit.address).some((instance) => instance.made && editOf(run, instance, instance.made.outputs) === edit);
  return isFollowed ? [] : orphanAt(run, edit, "edit");
}

function overtaken(run: Run, use: Decisions["uses"][number]): readonly Diagnostic[] {
  const instance = run.film.instances.get(use.address);
  const decided = instance?.decided;
  if (!instance || decided?.type !== "use" || !decided.moved || useOf(run, instance) !== use) return [];
  const ways = { keep: run.command("use", use.address, "--keep"), drop: run.command("use", use.address, "--drop") };
  return [usedOnOtherInputs(use.span, use.address, decided.files[0] ?? "what you gave", ways)];
}

/** A file that is not beside the decisions, with the cache standing in for it. */
function missingFiles(run: Run, { address, outputs, span }: Decisions["uses"][number] | Decisions["edits"][number]): readonly Diagnostic[] {
  if (!run.film.instances.get(address)?.value) return [];
  const files = Object.values(outputs).flatMap((output) => (output.type === "file" ? [output.file] : []));
  const missing = files.filter((file) => !run.ports.files.existsSync(join(dirname(run.pipelineFile), file)));
  return missing.map((file) => onlyCached(span, address, file));
}

function missingPin(run: Run, pin: Decisions["pins"][number]): readonly Diagnostic[] {
  const pinned = instancesOf(run, pin.address).find(({ decided }) => decided?.type === "pin" && decided.receipt === pin.receipt);
  if (!pinned?.key || run.store.receipts.find(pinned.key).some(({ id }) => id === pin.receipt)) return [];
  return [pinnedGone(pin.span, pinned.address, run.command("pin", pinned.address))];
}

function orphanOf(run: Run, { span, address }: Any, kind: Kind, because: string): Diagnostic {
  return orphaned(span, { what: kind, address, because, drop: run.command(kind, address, "--drop") });
}

/** An address whose very node is not written any more. */
function whyGone(run: Run, address: string): string | undefined {
  return declares(rootOf(run).pipeline, nodeOf(address).split("/")) ? undefined : "there is no such node any more";
}

/** Whether a pipeline, or a module of it, has the node at a path. */
export function declares(pipeline: Pipeline, [name = "", ...rest]: readonly string[]): boolean {
  const node = pipeline.nodes.get(name);
  if (node === undefined) return false;
  if (node.uses.type === "module") return rest.length > 0 && declares(node.uses.pipeline, rest);
  return rest.length === 0;
}

/** Every instance of the node of an address. */
export function instancesOf(run: Run, address: string): readonly Instance[] {
  const node = nodeOf(address);
  return [...run.film.instances.values()].filter((instance) => nodeOf(instance.address) === node);
}

/** Whether every fan-out on the way to a node's instances has learnt its keys. */
function isExpanded(run: Run, address: string): boolean {
  const node = nodeOf(address);
  const onTheWay = [...run.film.groups.values()].filter((group) => {
    const path = nodeOf(group.address);
    return node === path || node.startsWith(`${path}/`);
  });
  return onTheWay.every(({ expansion }) => expansion.type === "known");
}

/** Its inputs were not worked out in this run, so nobody can say what they are. */
function isUnknown({ base, state, value }: Instance): boolean {
  return base === undefined && !(state === "skipped" && value === null);
}
