/** The outside world as vp uses it, handed down from the command line so that tests can inject faults and time. */
import type * as fs from "node:fs";
import type * as childProcess from "node:child_process";

export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  readonly spawn: typeof childProcess.spawn;
  readonly fork: typeof childProcess.fork;
  /** Whether a process of this machine is running. */
  readonly isAlive: (pid: number) => boolean;
  /** What tells a process from a later one of the same number, as far as the system says; `undefined` when it is gone. */
  readonly birthOf: (pid: number) => string | undefined;
  /** Called at every point of a paid call after which something is on disk or at the provider. Does nothing but in tests. */
  readonly reached: (point: CallPoint) => void;
  readonly machine: { readonly cores: number; readonly host: string; readonly pid: number };
}

/** The points of a paid call, in their order. */
export type CallPoint = "intent" | "submitted" | "accepted" | "polled" | "fetched" | "blob" | "receipt" | "settled";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds from some start; never goes back. */
  monotonic(): number;
}

export interface Random {
  /** `bytes` random bytes as hex. */
  hex(bytes: number): string;
}

/** The part of node:fs that vp writes and reads through. */
export type Files = Pick<
  typeof fs,
  | "promises" | "statSync" | "lstatSync" | "readFileSync" | "writeFileSync" | "existsSync" | "mkdirSync" | "readdirSync"
  | "renameSync" | "rmSync" | "rmdirSync" | "unlinkSync" | "openSync" | "closeSync" | "readSync" | "writeSync" | "fsyncSync" | "copyFileSync" | "chmodSync"
  | "createReadStream" | "createWriteStream" | "realpathSync"
>;
