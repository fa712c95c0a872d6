/** The commands by which a person changes a result, as they would be typed for one instance. Runs none. */
import type { Ways } from "../../../schema/messages/decisions.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { portsOf } from "./ports.ts";

/** @param port the output in question, where one is */
export function waysOf(run: Run, instance: Instance, port?: string): Ways {
  const ports = portsOf(instance);
  const file = ports.length === 1 ? "FILE" : `${port ?? ports[0]?.name ?? "PORT"}=FILE`;
  return { edit: run.command("edit", instance.address, file), use: useCommand(run, instance, port === undefined ? [] : [port]) };
}

/** With all that has to be given at once. @param given ports that are given already */
export function useCommand(run: Run, instance: Instance, given: readonly string[]): string {
  const ports = portsOf(instance);
  const [only, second] = ports;
  if (only && !second && only.media.length > 0) return run.command("use", instance.address, "FILE");
  const required = ports.filter(({ name, isRequired }) => isRequired && !given.includes(name)).map(({ name }) => name);
  const words = [...given, ...required].flatMap((name) => {
    const isFile = ports.some((port) => port.name === name && port.media.length > 0);
    return isFile ? [`${name}=FILE`] : ["--value", `${name}=VALUE`];
  });
  return run.command("use", instance.address, ...words);
}
