/** Decides that an instance uses a person's own files from now on, instead of being made. */
import type { Diagnostic } from "../../../schema/diagnostic.ts";
import type { GivenOutput, Use } from "../../../schema/decisions.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { without, withUse } from "../../load/amend-decisions.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { keepHanded, type Handed } from "./assets.ts";
import { decideOnOne, type Answer, type Deciding, type Lay, type DecideOptions } from "./deciding.ts";
import { ofFilm } from "./film-files.ts";
import { refusalOfGiven } from "./given.ts";
import { nothingToKeep } from "./other-decisions.ts";
import { portFor, portsOf } from "./ports.ts";
import { useOf } from "./used.ts";
import { useCommand } from "./ways.ts";

/** One output as it was asked for; without a port it is found by the kind of the file. */
export interface Asked {
  readonly port?: string;
  readonly handed: Handed;
}

/** `options.targets` names one instance. */
export function use(options: DecideOptions, asked: readonly Asked[], world: World): Promise<Answer<Use>> {
  return decideOnOne(options, world, async (run, instance) => {
    if (instance.group.nodeType?.runs === "person") return failed(say.isGate(instance.address));
    const kept = await keepAll(run, instance, asked);
    return kept.type === "failed" ? kept : laying(kept.value, await decideUse(run, instance, kept.value.outputs));
  });
}

/** Keeps what an instance uses although its inputs have changed since. */
export function keepUse(options: DecideOptions, world: World): Promise<Answer<Use>> {
  return decideOnOne(options, world, (run, instance) => {
    const known = useOf(run, instance);
    return known ? takeOver(run, instance, known) : failed(nothingToKeep(run, instance, "uses"));
  });
}

/** One of no film in particular becomes this film's. */
async function takeOver(run: Run, instance: Instance, known: Use): Promise<Settled<Deciding<Use>>> {
  const decided = await decideUse(run, instance, known.outputs);
  if (decided.type === "failed" || known.film !== undefined) return decided;
  const { address } = instance;
  return ok({ ...decided.value, amend: (text: string) => decided.value.amend(without(text, { list: "uses", address, film: run.filmFiles })) });
}

/** Every output that was handed over, by port, and what lays its files beside the decisions. */
export interface KeptAll {
  readonly outputs: Readonly<Record<string, GivenOutput>>;
  readonly lays: readonly Lay[];
  readonly doubts: readonly Diagnostic[];
}

export async function keepAll(run: Run, instance: Instance, asked: readonly Asked[]): Promise<Settled<KeptAll>> {
  const outputs: Record<string, GivenOutput> = {};
  const lays: Lay[] = [];
  const doubts: Diagnostic[] = [];
  const porting = { address: instance.address, ports: portsOf(instance) };
  for (const { port: name, handed } of asked) {
    const port = portFor(porting, name, handed.type === "file" ? handed.path : undefined);
    if (port.type === "failed") return port;
    const kept = await keepHanded(run, instance, port.value, handed);
    if (kept.type === "failed") return kept;
    outputs[port.value.name] = kept.value.given;
    doubts.push(...(kept.value.doubts ?? []));
    if (kept.value.lay) lays.push(kept.value.lay);
  }
  return ok({ outputs, lays, doubts });
}

/** A decision on what was handed over: its files are laid where they belong once nothing speaks against it. */
export function laying<T>({ lays, doubts }: KeptAll, decided: Settled<Deciding<T>>): Settled<Deciding<T>> {
  return decided.type === "failed" ? decided : ok({ ...decided.value, lays, doubts });
}

async function decideUse(run: Run, instance: Instance, outputs: Readonly<Record<string, GivenOutput>>): Promise<Settled<Deciding<Use>>> {
  const { address, base } = instance;
  const missing = portsOf(instance).filter(({ name, isRequired }) => isRequired && outputs[name] === undefined);
  if (missing.length > 0) return failed(portsMissing(run, instance, outputs, missing.map(({ name }) => name)));
  const refusal = await refusalOfGiven(run, instance, outputs, {});
  if (refusal) return failed(refusal);
  const decided: Use = { address, ...(base ? { base } : {}), outputs, ...ofFilm(run) };
  return ok({ answer: decided, amend: (text) => withUse(text, decided) });
}

function portsMissing(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>, missing: readonly string[]): ReturnType<typeof say.portsMissing> {
  const ports = portsOf(instance);
  const kinds = missing.map((name) => `${name} (${ports.find((port) => port.name === name)?.kind ?? "value"})`);
  return say.portsMissing(instance.address, kinds, useCommand(run, instance, Object.keys(given)));
}
