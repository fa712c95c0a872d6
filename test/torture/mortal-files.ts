/** The file system as a process that can be killed sees it: at the moment of its death a write is left half done, and afterwards nothing happens. */
import * as fs from "node:fs";
import type { Files } from "../../schema/ports.ts";

export interface Mortality {
  readonly isDead: () => boolean;
  /** Called before every operation; may kill. */
  readonly operation: () => void;
}

/** Thrown at whatever a dead engine still tries. */
export class Dead extends Error {}

type Made = (...args: unknown[]) => unknown;

export function mortalFiles(mortality: Mortality): Files {
  const promises = wrapped(fs.promises, (made) => (...args) => {
    mortality.operation();
    // What waits for the disk of a dead process waits for ever.
    return mortality.isDead() ? new Promise(() => undefined) : made(...args);
  });
  const functions = wrapped(fs, (made, name) => (...args) => {
    const wasDead = mortality.isDead();
    mortality.operation();
    if (!mortality.isDead()) return made(...args);
    if (!wasDead && name === "writeFileSync") writeHalf(args);
    throw new Dead();
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
  const half = bytes.slice(0, bytes.length / 2);
  fs.writeFileSync(path, half, typeof options === "object" && options !== null ? options : {});
}
