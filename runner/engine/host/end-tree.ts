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
  // Stopped first, so that nothing is started between the look and the end.
  signal(-root, "SIGSTOP");
  const started = descendantsOf(root);
  for (const pid of started) signal(pid, "SIGSTOP");
  for (const pid of new Set([...started, ...descendantsOf(root)])) signal(pid, "SIGKILL");
  endGroup(root);
}

/** Ends what is left of the process group that `leader` led. */
export function endGroup(leader: number): void {
  if (process.platform !== "win32") signal(-leader, "SIGKILL");
}

/** Ends what carries a mark, but for this process. Finds nothing where the system tells no environments. */
export function endMarked(mark: string): void {
  for (const pid of numbersIn("/proc")) if (pid !== process.pid && hasMark(pid, mark)) signal(pid, "SIGKILL");
}

/** Ends all that this process started, then itself and its group. */
export function endOwnTree(mark: string): void {
  for (const pid of descendantsOf(process.pid)) signal(pid, "SIGKILL");
  endMarked(mark);
  signal(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
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
function signal(pid: number, name: "SIGKILL" | "SIGSTOP"): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
