/** `vp watch`. */
import type { Command } from "commander";
import type { Surroundings } from "../surroundings.ts";

export function define(command: Command, surroundings: Surroundings): void {
  command.action(() => surroundings.end(0));
}
