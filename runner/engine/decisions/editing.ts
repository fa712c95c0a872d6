/** Decides on an edit: outputs of an instance as a person changed them, kept with the digest of what they were made on. */
import { isArtifact, isText } from "../../../schema/artifact.ts";
import type { Edit, GivenOutput } from "../../../schema/decisions.ts";
import { digestOfJson } from "../../../schema/digest.ts";
import type { Failure } from "../../../schema/failure.ts";
import { sameJson } from "../../../schema/json.ts";
import * as say from "../../../schema/messages/decisions.ts";
import type { Ways } from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { withEdit, without } from "../../load/amend-decisions.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { decideOnOne, type Answer, type Deciding, type DecideOptions } from "./deciding.ts";
import { editOf } from "./edits.ts";
import { ofFilm } from "./film-files.ts";
import { firstFor } from "./first.ts";
import { givenOutputs, refusalOfGiven, type Outputs } from "./given.ts";
import { nothingToKeep } from "./other-decisions.ts";
import { portsOf, type Port } from "./ports.ts";
import { keepAll, laying, type Asked } from "./uses.ts";
import { useCommand, waysOf } from "./ways.ts";

/** What is there to be edited. */
export interface Editable {
  readonly address: string;
  readonly ports: readonly Port[];
  /** With the edit that it has. */
  readonly outputs: Outputs;
  /** The text of an output that is a file of text. */
  readonly textOf: (port: string) => Promise<string | undefined>;
  /** The commands that change it, for one of its outputs. */
  readonly waysFor: (port: string) => Ways & { readonly piped: string };
}

/** Hands the one instance that `options.targets` names to `change`, and keeps what that gives. */
export function edit(options: DecideOptions, change: (editable: Editable) => Promise<Settled<readonly Asked[]>>, world: World): Promise<Answer<Edit>> {
  return decideOnOne(options, world, async (run, instance) => {
    const refusal = refusalOf(run, instance);
    if (refusal) return failed(refusal);
    const changed = await change(await editableOf(run, instance));
    if (changed.type === "failed") return changed;
    const kept = await keepAll(run, instance, changed.value);
    return kept.type === "failed" ? kept : laying(kept.value, await decideEdit(run, instance, kept.value.outputs));
  });
}

/** Keeps an edit although what it was made on is new. */
export function keepEdit(options: DecideOptions, world: World): Promise<Answer<Edit>> {
  return decideOnOne(options, world, (run, instance) => {
    const { address, made } = instance;
    const known = editOf(run, instance, made?.outputs);
    if (!known) return failed(nothingToKeep(run, instance, "edits"));
    if (!made) return failed(say.noResultYet(address, firstFor(run, address)));
    const decided: Edit = { address, on: digestOfJson(made.outputs), outputs: known.outputs, ...ofFilm(run) };
    return ok({ answer: decided, amend: (text) => withEdit(withoutEarlier(run, text, known, address), decided) });
  });
}

/** Puts outputs that a person gave over what the instance made; those that are no different are left out. */
export async function decideEdit(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>): Promise<Settled<Deciding<Edit>>> {
  const { address, made } = instance;
  if (!made) return failed(say.noResultYet(address, firstFor(run, address)));
  const earlier = editOf(run, instance, made.outputs);
  const outputs = differing({ ...earlier?.outputs, ...given }, made.outputs);
  if (Object.keys(outputs).length === 0 && !earlier) return failed(say.nothingChanged(address));
  const refusal = await refusalOfGiven(run, instance, outputs, made.outputs);
  if (refusal) return failed(refusal);
  const decided: Edit = { address, on: digestOfJson(made.outputs), outputs, ...ofFilm(run) };
  const isNone = Object.keys(outputs).length === 0 && (earlier === undefined || run.decisions.edits.includes(earlier));
  const amend = (text: string): string =>
    (isNone ? without(text, { list: "edits", address, film: run.filmFiles }) : withEdit(withoutEarlier(run, text, earlier, address), decided));
  return ok({ answer: decided, amend });
}

/** An edit that has followed its content is written under its new address from now on, and one of no film in particular as this film's. */
function withoutEarlier(run: Run, text: string, earlier: Edit | undefined, address: string): string {
  const film = run.filmFiles;
  if (earlier === undefined || !run.decisions.edits.includes(earlier)) return text;
  const stays = earlier.address === address && (earlier.film !== undefined || film === undefined);
  return stays ? text : without(text, { list: "edits", address: earlier.address, film });
}

function refusalOf(run: Run, instance: Instance): Failure | undefined {
  const { address, group, decided, made } = instance;
  if (group.nodeType?.runs === "person") return say.isGate(address);
  if (decided?.type === "use") return say.usedNotEdited(address, { use: useCommand(run, instance, decided.ports), drop: run.command("use", address, "--drop") });
  return made ? undefined : say.noResultYet(address, firstFor(run, address));
}

async function editableOf(run: Run, instance: Instance): Promise<Editable> {
  const made = instance.made?.outputs ?? {};
  const known = editOf(run, instance, made);
  const edited = known ? await givenOutputs(run, instance, known.outputs, made) : ok(made);
  const outputs = edited.type === "ok" ? edited.value : made;
  const textOf = async (port: string): Promise<string | undefined> => {
    const value = outputs[port];
    const read = isArtifact(value) && isText(value.mediaType) ? await run.store.cas.read(value) : undefined;
    return read?.type === "ok" ? new TextDecoder().decode(read.value) : undefined;
  };
  const waysFor = (port: string): ReturnType<Editable["waysFor"]> =>
    ({ ...waysOf(run, instance, port), piped: `${run.command("edit", instance.address, "--port", port)} < FILE` });
  return { address: instance.address, ports: portsOf(instance), outputs, textOf, waysFor };
}

function differing(given: Readonly<Record<string, GivenOutput>>, made: Outputs): Readonly<Record<string, GivenOutput>> {
  return Object.fromEntries(Object.entries(given).filter(([port, output]) => {
    const own = made[port];
    if (output.type === "value") return !sameJson(output.value, own ?? null);
    return !isArtifact(own) || own.$artifact !== output.digest;
  }));
}
