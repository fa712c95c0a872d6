/** What every command is handed: the world, the terminal, where it was called, and where its exit code goes. */
import type { Ports } from "../../schema/ports.ts";
import type { World } from "../engine/world.ts";

export interface Surroundings {
  readonly version: string;
  /** The words after `vp`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly ports: Ports;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Made when first asked for: `vp schema` needs none. */
  world(): Promise<World>;
  /** Gives the exit code of the command. */
  end(code: number): void;
}

/** Writes a line where results go. */
export function say(surroundings: Surroundings, text: string): void {
  surroundings.stdout.write(`${text}\n`);
}

/** Writes a line where complaints go, and ends with a code. */
export function complain(surroundings: Surroundings, text: string, code: number): void {
  surroundings.stderr.write(`${text}\n`);
  surroundings.end(code);
}
