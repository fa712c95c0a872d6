/**
 * One writer at a time for a file that several processes change: a lock file beside it, made by whoever is first.
 * Knows nothing of what is written. Nobody ever has to remove a lock: that of a process that is gone counts for nothing.
 */
import { dirname } from "node:path";
import { isObject } from "../schema/json.ts";
import type { Ports } from "../schema/ports.ts";
import { isAbsence } from "./blobs.ts";

/** Holds the lock of `path` while `work` runs; waits for others as long as they live. */
export async function withFileLock<T>(ports: Ports, path: string, work: () => T): Promise<T> {
  const lock = `${path}.lock`;
  const own = JSON.stringify({ ...selfOf(ports), token: ports.random.hex(8) });
  ports.files.mkdirSync(dirname(path), { recursive: true });
  while (!taken(ports, lock, own)) {
    removeIfDead(ports, lock);
    await new Promise((resolve) => { setTimeout(resolve, WAIT_MS); });
  }
  try {
    return work();
  } finally {
    if (textOf(ports, lock) === own) ports.files.rmSync(lock, { force: true });
  }
}

const WAIT_MS = 15;
/** After this long nobody can still be between making a lock and writing their name into it, nor alive on another host. */
const FORGOTTEN_MS = 30_000;

function selfOf({ machine, birthOf }: Ports): { readonly host: string; readonly pid: number; readonly born: string | undefined } {
  return { host: machine.host, pid: machine.pid, born: birthOf(machine.pid) };
}

function taken({ files }: Ports, lock: string, own: string): boolean {
  try {
    files.writeFileSync(lock, own, { flag: "wx" });
    return true;
  } catch (trouble) {
    if (trouble instanceof Error && "code" in trouble && trouble.code === "EEXIST") return false;
    throw trouble;
  }
}

/** Moves a dead lock aside before it is removed: two that find the same dead lock must not remove a new one. */
function removeIfDead(ports: Ports, lock: string): void {
  const text = textOf(ports, lock);
  if (text === undefined || isHeld(ports, lock, text)) return;
  const aside = `${lock}-${ports.random.hex(4)}`;
  try {
    ports.files.renameSync(lock, aside);
  } catch (trouble) {
    if (isAbsence(trouble)) return;
    throw trouble;
  }
  if (textOf(ports, aside) !== text && !ports.files.existsSync(lock)) ports.files.renameSync(aside, lock);
  ports.files.rmSync(aside, { force: true });
}

function isHeld(ports: Ports, lock: string, text: string): boolean {
  const holder = holderOf(text);
  if (holder === undefined || holder.host !== ports.machine.host) return isYoung(ports, lock);
  return holder.born !== undefined && ports.birthOf(holder.pid) === holder.born;
}

function isYoung({ files, clock }: Ports, lock: string): boolean {
  const stat = files.statSync(lock, { throwIfNoEntry: false });
  return stat !== undefined && clock.now() - stat.mtimeMs < FORGOTTEN_MS;
}

function holderOf(text: string): { readonly host: string; readonly pid: number; readonly born: string | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || typeof value["host"] !== "string" || typeof value["pid"] !== "number") return undefined;
    return { host: value["host"], pid: value["pid"], born: typeof value["born"] === "string" ? value["born"] : undefined };
  } catch {
    return undefined;
  }
}

function textOf({ files }: Ports, path: string): string | undefined {
  try {
    return files.readFileSync(path, "utf8");
  } catch (trouble) {
    if (isAbsence(trouble)) return undefined;
    throw trouble;
  }
}
