/** The file system with one operation that fails: functions that wait, promises and streams alike. Knows nothing of vp. */
import * as fs from "node:fs";
import { getSystemErrorMap } from "node:util";
import type { Files } from "../../schema/ports.ts";

export interface Fault {
  /** The operation that goes wrong, from 1. */
  readonly at: number;
  /** What it reports, or that the process is killed instead. */
  readonly code: "ENOSPC" | "EIO" | "EACCES" | "EMFILE" | "SIGKILL";
  /** Everything that needs the same of the file system goes wrong from then on: a disk does not empty itself. */
  readonly lasting?: boolean;
}

/** Every operation is appended to `operations` as its name and path. */
export function faultyFiles(fault: Fault | undefined, operations: string[]): Files {
  const meets = (name: string, args: readonly unknown[]): NodeJS.ErrnoException | undefined => {
    const path = typeof args[0] === "string" ? args[0] : undefined;
    operations.push(`${name} ${path ?? ""}`);
    if (fault === undefined || !strikes(fault, operations.length, name, args)) return undefined;
    if (fault.code === "SIGKILL") process.kill(process.pid, "SIGKILL");
    return errorOf(fault.code, name, path);
  };
  const promises = wrapped(fs.promises, (name, made) => (...args) => {
    const error = meets(name, args);
    return error === undefined ? made(...args) : Promise.reject(error);
  });
  const functions = wrapped(fs, (name, made) => (...args) => {
    const error = meets(name, args);
    if (error === undefined) return made(...args);
    if (name === "existsSync") return false;
    if (!name.startsWith("create")) throw error;
    return broken(made(...args), error);
  });
  return new Proxy(functions, { get: (target, name) => (name === "promises" ? promises : Reflect.get(target, name)) });
}

const WRITES = /^(write|mkdir|copyFile|open|fsync|rename|createWrite)/;
const OPENS = /^(open|readFile|writeFile|readdir|copyFile|createRead|createWrite)/;

/** Whether the operation is the one; or a later one that the same trouble would meet. */
function strikes(fault: Fault, count: number, name: string, args: readonly unknown[]): boolean {
  if (fault.code === "SIGKILL") return count === fault.at;
  const suits = fault.code === "ENOSPC" ? WRITES.test(name) && !(name === "openSync" && args[1] === "r") : fault.code !== "EMFILE" || OPENS.test(name);
  return suits && (fault.lasting === true ? count >= fault.at : count === fault.at);
}

type Made = (...args: unknown[]) => unknown;

/** The same module with every function wrapped; whatever else it holds stays. */
function wrapped<T extends object>(module: T, wrap: (name: string, made: Made) => Made): T {
  return new Proxy(module, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      return typeof found === "function" && typeof name === "string" ? wrap(name, found.bind(target)) : found;
    },
  });
}

function broken(stream: unknown, error: Error): unknown {
  if (stream instanceof fs.ReadStream || stream instanceof fs.WriteStream) stream.destroy(error);
  return stream;
}

function errorOf(code: string, name: string, path: string | undefined): NodeJS.ErrnoException {
  const [errno, [, text]] = [...getSystemErrorMap()].find(([, [known]]) => known === code) ?? [0, [code, code]];
  const syscall = SYSCALLS.find(([pattern]) => pattern.test(name))?.[1] ?? name.replace(/Sync$/, "").toLowerCase();
  const message = `${code}: ${text}, ${syscall}${path === undefined ? "" : ` '${path}'`}`;
  return Object.assign(new Error(message), { code, errno, syscall, ...(path === undefined ? {} : { path }) });
}

const SYSCALLS: readonly (readonly [RegExp, string])[] = [
  [/^(readFile|writeFile|create)/, "open"], [/^readdir/, "scandir"], [/^rm/, "unlink"], [/^(exists|stat)/, "stat"],
];
