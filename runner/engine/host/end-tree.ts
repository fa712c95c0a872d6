/**
 * Ends processes with all they started, also what left its process group or outlived its parent.
 * Knows only what the system tells of processes: `/proc` on Linux, `ps` on other Unixes, `taskkill` on Windows.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The environment variable that everything a host starts inherits; its value names the engine that started the host. */
export const MARK = "VP_HOSTED_BY";

/** Ends a process, its group and all its descendants at once. */
export function endTree(root: number): void {
  if (process.platform === "win32") return void spawnSync("taskkill", ["/T", "/F", "/PID", String(root)], { stdio: "ignore" });
  // Nothing is stopped first: were vp killed meanwhile, it would stay so for ever. What is started between the look
  // and the end is in the group, or is found by its mark.
  const started = descendantsOf(root);
  endGroup(root);
  for (const pid of started) kill(pid);
}

/** Ends what is left of the process group that `leader` led. */
export function endGroup(leader: number): void {
  if (process.platform !== "win32") kill(-leader);
}

/** Ends what carries a mark, but for this process. Finds nothing where the system tells no environments. */
export function endMarked(mark: string): void {
  for (const pid of numbersIn("/proc")) if (pid !== process.pid && hasMark(pid, mark)) kill(pid);
}

/** Ends all that this process started, then itself and its group. */
export function endOwnTree(mark: string): void {
  for (const pid of descendantsOf(process.pid)) kill(pid);
  endMarked(mark);
  kill(process.platform === "win32" ? process.pid : -process.pid);
}

function descendantsOf(root: number): readonly number[] {
  const parents = process.platform === "linux" ? parentsFromProc() : parentsFromPs();
  const found = new Set([root]);
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.add(child);
  found.delete(root);
  return [...found];
}

type Parents = ReadonlyMap<number, number>;

function parentsFromProc(): Parents {
  return new Map(numbersIn("/proc").map((pid) => [pid, parentOf(pid)] as const));
}

/** The second field after the name, which stands in brackets and may hold anything. */
function parentOf(pid: number): number {
  const stat = textOf(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function parentsFromPs(): Parents {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return new Map((stdout ?? "").trim().split("\n").map((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return [pid ?? 0, parent ?? 0] as const;
  }));
}

function hasMark(pid: number, mark: string): boolean {
  return textOf(`/proc/${pid}/environ`).split("\0").includes(`${MARK}=${mark}`);
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter((pid) => pid > 1);
  } catch {
    return [];
  }
}

/** Empty for a process that is gone, or is someone else's. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** False when there is no such process, or none that may be signalled. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
