/** Decides that an instance uses a person's own files from now on, instead of being made. */
import type { GivenOutput, Use } from "../../../schema/decisions.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { withUse } from "../../load/amend-decisions.ts";
import type { BuildOptions } from "../api.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { keepHanded, type Handed } from "./assets.ts";
import { decideOn, namedOne, type Answer, type Deciding } from "./deciding.ts";
import { givenOutputs } from "./given.ts";
import { portFor, portsOf } from "./ports.ts";
import { useOf } from "./used.ts";

/** One output as it was asked for; without a port it is found by the kind of the file. */
export interface Asked {
  readonly port?: string;
  readonly handed: Handed;
}

/** `options.targets` names one instance. */
export function use(options: BuildOptions, asked: readonly Asked[], world: World): Promise<Answer<Use>> {
  return decideOn(options, world, async (run) => {
    const instance = namedOne(run, options.targets?.[0] ?? "");
    if (instance.type === "failed") return instance;
    if (instance.value.group.nodeType?.runs === "person") return failed(say.isGate(instance.value.address));
    const outputs = await keepAll(run, instance.value, asked);
    return outputs.type === "failed" ? outputs : decideUse(run, instance.value, outputs.value);
  });
}

/** Keeps what an instance uses although its inputs have changed since. */
export function keepUse(options: BuildOptions, world: World): Promise<Answer<Use>> {
  return decideOn(options, world, async (run) => {
    const instance = namedOne(run, options.targets?.[0] ?? "");
    if (instance.type === "failed") return instance;
    const known = useOf(run, instance.value);
    return known ? decideUse(run, instance.value, known.outputs) : failed(say.nothingToDrop(instance.value.address, "use"));
  });
}

/** Every output that was handed over, by port. */
export async function keepAll(run: Run, instance: Instance, asked: readonly Asked[]): Promise<Settled<Readonly<Record<string, GivenOutput>>>> {
  const outputs: Record<string, GivenOutput> = {};
  for (const { port: name, handed } of asked) {
    const port = portFor(instance, name, handed.type === "file" ? handed.path : undefined);
    if (port.type === "failed") return port;
    const kept = await keepHanded(run, instance, port.value, handed);
    if (kept.type === "failed") return kept;
    outputs[port.value.name] = kept.value;
  }
  return ok(outputs);
}

async function decideUse(run: Run, instance: Instance, outputs: Readonly<Record<string, GivenOutput>>): Promise<Settled<Deciding<Use>>> {
  const { address, base } = instance;
  const missing = portsOf(instance).filter(({ name, isRequired }) => isRequired && outputs[name] === undefined);
  if (missing.length > 0) return failed(portsMissing(run, instance, outputs, missing.map(({ name }) => name)));
  const fitting = await givenOutputs(run, instance, outputs, {});
  if (fitting.type === "failed") return fitting;
  const decided: Use = { address, ...(base ? { base } : {}), outputs };
  return ok({ answer: decided, amend: (text) => withUse(text, decided) });
}

function portsMissing(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>, missing: readonly string[]): ReturnType<typeof say.portsMissing> {
  const ports = portsOf(instance);
  const wordFor = (name: string): readonly string[] => {
    const isFile = ports.some((port) => port.name === name && port.media.length > 0);
    return isFile ? [`${name}=FILE`] : ["--value", `${name}=VALUE`];
  };
  const words = [...Object.keys(given), ...missing].flatMap(wordFor);
  const kinds = missing.map((name) => `${name} (${ports.find((port) => port.name === name)?.kind ?? "value"})`);
  return say.portsMissing(instance.address, kinds, run.command("use", instance.address, ...words));
}
