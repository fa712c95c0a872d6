/**
 * The file system as a process that can be killed sees it: a write is left half done at the moment of its death, and
 * nothing happens afterwards.
 */
import * as fs from "node:fs";
import type { Files } from "../../schema/ports.ts";

export interface Mortality {
  readonly isDead: () => boolean;
  /** Called before every operation; throws `Dead` when that is its last, and ever after. */
  readonly operation: () => void;
}

/** Thrown at whatever a dead engine still tries: to it, the disk is gone. */
export class Dead extends Error {
  override readonly name = "Dead";
  readonly code = "EIO";
  readonly errno = -5;
  readonly syscall = "write";
}

type Made = (...args: unknown[]) => unknown;

export function mortalFiles({ isDead, operation }: Mortality): Files {
  const promises = wrapped(fs.promises, (made) => async (...args) => {
    operation();
    return made(...args);
  });
  const functions = wrapped(fs, (made, name) => (...args) => {
    const wasDead = isDead();
    try {
      operation();
    } catch (death) {
      if (!wasDead && name === "writeFileSync") writeHalf(args);
      throw death;
    }
    return made(...args);
  });
  return new Proxy(functions, { get: (target, name) => (name === "promises" ? promises : Reflect.get(target, name)) });
}

function wrapped<T extends object>(module: T, wrap: (made: Made, name: string) => Made): T {
  return new Proxy(module, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      return typeof found === "function" && typeof name === "string" ? wrap(found.bind(target), name) : found;
    },
  });
}

function writeHalf([path, bytes, options]: readonly unknown[]): void {
  if (typeof path !== "string" || (typeof bytes !== "string" && !(bytes instanceof Uint8Array))) return;
  fs.writeFileSync(path, bytes.slice(0, bytes.length / 2), typeof options === "object" && options !== null ? options : {});
}
